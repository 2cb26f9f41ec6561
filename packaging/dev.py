"""Set Tandem up, open it, check it, measure it: the one script of the project.

python3 packaging/dev.py run      open Tandem on the demo employer
python3 packaging/dev.py test     all checks and all tests
python3 packaging/dev.py lint     the checks alone
python3 packaging/dev.py bench    start, memory, one payslip
python3 packaging/dev.py coverage which branches of the law no test reaches
python3 packaging/dev.py shots    pictures of every page, in out/shots
python3 packaging/dev.py labels   the labels of the papers, each seen in a text or ours
python3 packaging/dev.py bundle   Tandem as one folder that needs no Python, in dist
python3 packaging/dev.py setup    only make the environment

Needs Python 3.11 or later and nothing else. What it makes lies in .venv, out, build and dist;
deleting them starts afresh.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("Tandem needs Python 3.11 or later; this is " + sys.version.split()[0] + ".")

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ROOT / "packaging"
CATALOGS = ROOT / "i18n"
OUT = ROOT / "out"
BUNDLE = ROOT / "dist" / "tandem"

LINUX = sys.platform.startswith("linux")
WINDOWS = sys.platform == "win32"

LANGUAGES = ("fr", "nl")
THEMES = ("light", "dark")
# What the demo's papers are about.
DEMO_DAY = "2026-05-04"  # the day the demo tells of
DEMO = {"learner": "1", "month": "2026-04", "year": "2026"}
SUBJECTS = {
    "accreditation_visit": "accreditation:1",
    "accreditation_decision": "accreditation:1",
    "tutor_declaration": "tutor:1",
    "tutor_experience": "tutor:1",
    "suspension": "absence:4",
}
# Nobody of the demo is an employee, and none of its months was corrected.
BLANK = {"holiday_attestation", "correction"}

MISSING_LIBRARIES = 3  # the exit code that says: install these, then try again

# What Qt loads from the system, and the Debian and Ubuntu package it comes in. Found with ldd
# on the Qt libraries, on the offscreen and xcb platforms and on the printing plugin.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libzstd.so.1": "libzstd1",
}
# What the tests in a real window need: a screen that is not there, and its key.
SCREEN_TOOLS = {"xvfb-run": "xvfb", "xauth": "xauth"}


class Stop(Exception):
    """Nothing more can be done; the message says why."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


# ---------------------------------------------------------------- commands


def say(text: str) -> None:
    """Print one line at once, so that it stands before what a command prints."""
    print(text, flush=True)


def environment(**changes: str) -> dict[str, str]:
    """The environment of every command: nothing of the user's Python leaks in."""
    env = dict(os.environ)
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONDONTWRITEBYTECODE"):
        env.pop(name, None)
    return env | {"PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"} | changes


def call(command: Sequence[str | Path], **changes: str) -> int:
    """Run a command from the root and return its exit code."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        check=False,
    ).returncode


def heard(command: Sequence[str | Path], **changes: str) -> tuple[int, str]:
    """Run a command from the root and return its exit code and all that it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    return done.returncode, done.stdout


def read(command: Sequence[str | Path], **changes: str) -> str:
    """Run a command from the root and return what it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env=environment(**changes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
        encoding="utf-8",
    )
    if done.returncode:
        raise Stop(f"failed: {shown(command)}", done.returncode)
    return done.stdout


def quietly(command: Sequence[str | Path], failure: str, **changes: str) -> None:
    """Run a command and show what it printed only when it fails."""
    code, printed = heard(command, **changes)
    if code:
        say(printed.rstrip())
        raise Stop(failure)


def shown(command: Sequence[str | Path]) -> str:
    """A command as one would type it, with tools by their short names."""
    return " ".join(Path(part).name if Path(part).is_absolute() else str(part) for part in command)


# ---------------------------------------------------------------- system packages


def is_root() -> bool:
    """Whether packages can be installed without asking."""
    return not WINDOWS and os.geteuid() == 0


def has_apt() -> bool:
    """Whether this is Debian, Ubuntu or one of their kin."""
    return LINUX and shutil.which("apt-get") is not None


def install_line(packages: Iterable[str]) -> str:
    """The one line to type when this script may not install."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(packages)


def apt_install(packages: Sequence[str]) -> None:
    """Install system packages, as root."""
    say("installing system packages: " + " ".join(packages))
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    failure = "the system packages could not be installed"
    quietly(["apt-get", "update", "-qq"], failure, **quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    quietly(command, failure, **quiet)


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries() -> list[str]:
    """The libraries Qt would look for in vain."""
    return [library for library in QT_LIBRARIES if not loads(library)]


def ensure_qt_libraries() -> None:
    """Install what Qt lacks, or stop and say how."""
    missing = missing_libraries() if LINUX else []
    if not missing:
        return
    if not has_apt():
        raise Stop("Qt lacks these system libraries: " + " ".join(missing), MISSING_LIBRARIES)
    packages = sorted({QT_LIBRARIES[library] for library in missing})
    if not is_root():
        raise Stop(
            f"Qt lacks system libraries. Install them, then try again:\n{install_line(packages)}",
            MISSING_LIBRARIES,
        )
    apt_install(packages)


def ensure_screen_tools() -> bool:
    """Whether the tests in a real window can run; install what they need when allowed."""
    missing = [package for tool, package in SCREEN_TOOLS.items() if not shutil.which(tool)]
    if missing and has_apt() and is_root():
        apt_install(missing)
        return True
    if missing and has_apt():
        say(f"to run the tests in a real window as well: {install_line(missing)}")
    elif missing:
        say("to run the tests in a real window as well, install: " + " ".join(missing))
    return not missing


# ---------------------------------------------------------------- setup


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python of its own with pinned packages, and Tandem itself, editable."""

    folder: Path
    requirements: Path

    def tool(self, name: str) -> str:
        """The path of a program of the environment."""
        programs = self.folder / ("Scripts" if WINDOWS else "bin")
        return str(programs / (f"{name}.exe" if WINDOWS else name))

    @property
    def stamp(self) -> Path:
        """The file that says what a finished environment was made for and from."""
        return self.folder / "tandem-setup"

    def origin(self) -> str:
        """The Python and the place an environment is made for; it serves no others."""
        return hashlib.sha256(f"{sys.version} {self.folder}".encode()).hexdigest()

    def contents(self) -> str:
        """What an environment is filled from: a change means that it is out of date."""
        inputs = (REQUIREMENTS / "requirements.txt", self.requirements, ROOT / "pyproject.toml")
        return hashlib.sha256(b"".join(path.read_bytes() for path in inputs)).hexdigest()

    def read_stamp(self) -> list[str]:
        """The origin and the contents of a finished environment; nothing for any other."""
        with contextlib.suppress(OSError, ValueError):
            return self.stamp.read_text(encoding="ascii").split()
        return []

    def has_pip(self) -> bool:
        """Whether the environment's Python starts and finds its pip."""
        command = [self.tool("python"), "-m", "pip", "--version"]
        with contextlib.suppress(OSError):
            done = subprocess.run(command, env=environment(), capture_output=True, check=False)
            return done.returncode == 0
        return False


WORK = Environment(ROOT / ".venv", REQUIREMENTS / "requirements-dev.txt")
BUNDLING = Environment(ROOT / "build" / "environment", REQUIREMENTS / "requirements-bundle.txt")


def tool(name: str) -> str:
    """The path of a program of the environment one works in."""
    return WORK.tool(name)


def ensure_venv_module() -> None:
    """Debian ships Python without the means to make an environment: get them."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not has_apt():
        raise Stop("this Python has no venv module", MISSING_LIBRARIES)
    if not is_root():
        raise Stop(
            f"Python lacks its venv module. Install it, then try again:\n{install_line([package])}",
            MISSING_LIBRARIES,
        )
    apt_install([package])


def make_venv(made: Environment) -> None:
    """Make an environment, over whatever an interrupted attempt has left."""
    ensure_venv_module()
    if WINDOWS and Path(sys.prefix).resolve() == made.folder.resolve():
        raise Stop("Windows cannot replace the Python that runs this: start it with another one")
    say(f"making {made.folder.relative_to(ROOT)}")
    if made.folder.is_symlink() or made.folder.is_file():
        made.folder.unlink()
    command = [sys.executable, "-m", "venv", "--clear", made.folder]
    quietly(command, "the environment could not be made")


def install(made: Environment) -> None:
    """Install the pinned packages, then Tandem itself, editable."""
    pip = [made.tool("python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    say("installing the pinned packages (the first time takes a minute or two)")
    quietly(
        [*pip, "--require-hashes", "-r", made.requirements],
        "the packages could not be installed; is there a network?",
    )
    quietly(
        [*pip, "--no-build-isolation", "--no-deps", "-e", ROOT],
        "Tandem itself could not be installed",
    )


def compile_catalogs(made: Environment) -> None:
    """Compile every catalog whose text is newer than its compiled form."""
    stale = [po for po in sorted(CATALOGS.rglob("*.po")) if is_stale(po, po.with_suffix(".mo"))]
    for po in stale:
        files = ["-i", str(po), "-o", str(po.with_suffix(".mo"))]
        command = [made.tool("pybabel"), "-q", "compile", *files]
        quietly(command, f"{po.relative_to(ROOT)} could not be compiled")


def is_stale(source: Path, made: Path) -> bool:
    """Whether what is made from a source is missing or older than it."""
    return not made.exists() or made.stat().st_mtime_ns < source.stat().st_mtime_ns


def set_up(made: Environment = WORK) -> None:
    """Bring an environment up to date.

    The stamp is written last: an environment without one was never finished, and is made anew.
    """
    ensure_qt_libraries()
    wanted = [made.origin(), made.contents()]
    found = made.read_stamp()
    if found != wanted or not Path(made.tool("python")).exists():
        started = time.perf_counter()
        if found[:1] != wanted[:1] or not made.has_pip():
            make_venv(made)
        made.stamp.unlink(missing_ok=True)
        install(made)
        made.stamp.write_text("\n".join(wanted), encoding="ascii")
        say(f"ready in {time.perf_counter() - started:.0f} s")
    compile_catalogs(made)


# ---------------------------------------------------------------- run


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if os.environ.get("TANDEM_NO_SCREEN") == "1":
        return False
    return not LINUX or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def run(arguments: Sequence[str]) -> int:
    """Open Tandem on the demo employer, or write what it would show."""
    set_up()
    if has_screen():
        return call([tool("python"), "-m", "desktop", "--demo", *arguments])
    say(f"no screen here: writing the demo's papers and pages to {OUT.name}{os.sep} instead")
    return write_demo()


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper Tandem can print, and what must be named to print it."""

    id: str
    needs: tuple[str, ...] = ()
    languages: tuple[str, ...] = LANGUAGES

    @classmethod
    def read(cls, listed: dict[str, Any]) -> "Paper":
        """A paper as `desktop papers --json` lists it."""
        languages = tuple(listed.get("languages", LANGUAGES))
        return cls(listed["id"], tuple(listed.get("needs", ())), languages)

    def options(self) -> list[str]:
        """The command-line options that name what the paper is about.

        Where the demo has nothing of the kind, such as an accident, it is the blank version.
        """
        if self.id in BLANK or ("subject" in self.needs and self.id not in SUBJECTS):
            return ["--blank"]
        named = {**DEMO, "about": SUBJECTS.get(self.id, "")}
        needs = ("about" if need == "subject" else need for need in self.needs)
        return [part for need in needs for part in (f"--{need}", named.get(need, "1"))]


def write_demo() -> int:
    """Write the demo's papers and pictures of every page, in both languages."""
    OUT.mkdir(exist_ok=True)
    demo = OUT / "demo.tandem"
    for old in OUT.glob("demo.tandem*"):
        old.unlink()
    tandem = [tool("python"), "-m", "desktop"]
    read([*tandem, "demo", demo], QT_QPA_PLATFORM="offscreen")
    papers = json.loads(read([*tandem, "papers", "--json"], QT_QPA_PLATFORM="offscreen"))
    pages = read([*tandem, "shot", "--list"], QT_QPA_PLATFORM="offscreen").split()
    wanted = [
        *paper_commands(demo, map(Paper.read, papers)),
        *page_commands(demo, pages),
    ]
    failed = [target for target, options in wanted if not written(target, [*tandem, *options])]
    say(f"{len(wanted) - len(failed)} of {len(wanted)} files written to {OUT.name}{os.sep}")
    for target in failed:
        say(f"not written: {target.name}")
    return 1 if failed else 0


# The file to write, and the arguments that make Tandem write it.
Wanted = tuple[Path, list[str]]


def paper_commands(demo: Path, papers: Iterable[Paper]) -> list[Wanted]:
    """Every paper in every language it is printed in."""
    commands: list[Wanted] = []
    for paper in papers:
        for language in paper.languages:
            target = OUT / f"{paper.id}-{language}.pdf"
            options = [*paper.options(), "--lang", language, "-o", str(target)]
            commands.append((target, ["print", str(demo), paper.id, *options]))
    return commands


def page_commands(demo: Path, pages: Iterable[str], folder: Path = OUT) -> list[Wanted]:
    """Every page in every language and theme."""
    commands: list[Wanted] = []
    for page in pages:
        for language in LANGUAGES:
            for theme in THEMES:
                target = folder / f"{page}-{language}-{theme}.png"
                options = ["-o", str(target), "--lang", language, "--theme", theme]
                commands.append((target, ["shot", str(demo), page, *options]))
    return commands


def shots(arguments: Sequence[str]) -> int:
    """Write pictures of every page, or of those that are named, to out/shots."""
    set_up()
    folder = OUT / "shots"
    folder.mkdir(parents=True, exist_ok=True)
    demo = folder / "demo.tandem"
    demo.unlink(missing_ok=True)
    tandem = [tool("python"), "-m", "desktop"]
    read([*tandem, "demo", demo], QT_QPA_PLATFORM="offscreen")
    pages = read([*tandem, "shot", "--list"], QT_QPA_PLATFORM="offscreen").split()
    wanted = page_commands(demo, list(arguments) or pages, folder)
    day = ["--on", DEMO_DAY]
    failed = [name for name, options in wanted if not written(name, [*tandem, *options, *day])]
    say(f"{len(wanted) - len(failed)} of {len(wanted)} pictures in {OUT.name}{os.sep}shots")
    return 1 if failed else 0


def written(target: Path, command: Sequence[str | Path]) -> bool:
    """Run a command and see that it wrote its file."""
    target.unlink(missing_ok=True)
    code = call(command, QT_QPA_PLATFORM="offscreen")
    return code == 0 and target.is_file() and target.stat().st_size > 0


# ---------------------------------------------------------------- test


class Steps:
    """Runs steps one after the other, times them and remembers which failed.

    Args:
        beside: Whether other steps are run meanwhile: what a step prints is then printed once it
            is done, in one piece.
    """

    def __init__(self, *, beside: bool = False) -> None:
        self.beside = beside
        self.failed: list[str] = []
        self.skipped: list[str] = []
        self.code = 0

    def step(self, title: str, command: Sequence[str | Path], **changes: str) -> None:
        """Run one step and print its title and its time."""
        started = time.perf_counter()
        if self.beside:
            code, printed = heard(command, **changes)
            text = f"\n== {title}\n{printed}"
        else:
            say(f"\n== {title}")
            code, text = call(command, **changes), ""
        result = "FAILED" if code else "ok"
        say(f"{text}== {title}: {result} in {time.perf_counter() - started:.1f} s")
        if code:
            self.failed.append(title)
            self.code = self.code or code

    @contextlib.contextmanager
    def beside_them(self, others: Callable[["Steps"], None]) -> Iterator[None]:
        """Run other steps, which count as if they came first, while these are run."""
        first = Steps(beside=True)
        thread = threading.Thread(target=others, args=(first,))
        thread.start()
        try:
            yield
        finally:
            thread.join()
            self.failed[:0] = first.failed
            self.skipped[:0] = first.skipped
            self.code = first.code or self.code

    def verdict(self) -> int:
        """Print the last line and return the exit code of the first step that failed."""
        last = "FAILED: " + ", ".join(self.failed) if self.failed else "passed"
        if self.skipped:
            last += "; skipped: " + ", ".join(self.skipped)
        say("\n" + last)
        return self.code


def run_checks(steps: Steps) -> None:
    """The checks that read the code without running it."""
    steps.step("format", [tool("ruff"), "format", "--check", "--quiet"])
    steps.step("lint", [tool("ruff"), "check", "--quiet"])
    steps.step("types", [tool("mypy")])
    steps.step("imports", [tool("lint-imports"), "--no-cache"])


def lint(_arguments: Sequence[str]) -> int:
    """Run the checks alone."""
    set_up()
    steps = Steps()
    run_checks(steps)
    return steps.verdict()


def run_tests(steps: Steps) -> None:
    """All tests: most without a screen, the end-to-end ones in a real window."""
    pytest = [tool("python"), "-m", "pytest", "-q"]
    title = "tests in a real window"
    # These take one processor and the checks the other.
    if not LINUX:
        steps.step(title, [*pytest, "-m", "e2e"])
    elif ensure_screen_tools():
        xvfb = ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"]
        steps.step(title, [*xvfb, *pytest, "-m", "e2e"], QT_QPA_PLATFORM="xcb")
    else:
        steps.skipped.append(title)
    offscreen = [*pytest, "-n", "2", "-m", "not e2e"]
    steps.step("tests", offscreen, QT_QPA_PLATFORM="offscreen")


def test(arguments: Sequence[str]) -> int:
    """Run the checks beside the tests: all of them, or those the arguments name to pytest."""
    set_up()
    steps = Steps()
    with steps.beside_them(run_checks):
        if arguments:
            pytest = [tool("python"), "-m", "pytest", *arguments]
            steps.step("tests asked for", pytest, QT_QPA_PLATFORM="offscreen")
        else:
            run_tests(steps)
    return steps.verdict()


# ---------------------------------------------------------------- the rest


def bench(arguments: Sequence[str]) -> int:
    """Measure start, memory and one payslip."""
    set_up()
    changes = {} if has_screen() else {"QT_QPA_PLATFORM": "offscreen"}
    return call([tool("python"), ROOT / "packaging" / "bench.py", *arguments], **changes)


def labels(arguments: Sequence[str]) -> int:
    """List the labels of the papers, or of those that are named, and where their words are from."""
    set_up()
    return call([tool("python"), ROOT / "packaging" / "labels.py", *arguments])


def coverage(_arguments: Sequence[str]) -> int:
    """Run the tests of the law, and fail where a branch of it is not reached."""
    set_up()
    measured = ("desktop/rules", "desktop/law", "desktop/kernel")
    tests = ("rules", "law", "kernel", "services", "cli", "language")
    with TemporaryDirectory(prefix="tandem-") as folder:
        changes = {"QT_QPA_PLATFORM": "offscreen", "COVERAGE_FILE": str(Path(folder) / "measured")}
        run = [
            tool("python"),
            "-m",
            "coverage",
            "run",
            "--branch",
            f"--source={','.join(measured)}",
        ]
        asked = [ROOT / "tests" / name for name in tests]
        code = call([*run, "-m", "pytest", "-q", "-p", "no:xdist", *asked], **changes)
        report = ["report", "--show-missing", "--skip-covered", "--fail-under=100"]
        return code or call([tool("python"), "-m", "coverage", *report], **changes)


def bundle(_arguments: Sequence[str]) -> int:
    """Make the folder that is handed out, and let it check itself."""
    set_up(BUNDLING)
    say("bundling (this takes a minute)")
    made = BUNDLING.folder.parent
    places = ["--distpath", BUNDLE.parent, "--workpath", made / "bundle"]
    spec = ROOT / "packaging" / "tandem.spec"
    quietly(
        [BUNDLING.tool("python"), "-m", "PyInstaller", "--noconfirm", "--clean", *places, spec],
        "the bundle could not be made",
        PYINSTALLER_CONFIG_DIR=str(made / "pyinstaller"),
    )
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if not path.is_symlink())
    say(f"{BUNDLE.relative_to(ROOT)}{os.sep}: {size / 2**20:.0f} MiB; it checks itself")
    return call([BUNDLE / ("tandem.exe" if WINDOWS else "tandem"), "--self-check"])


def setup(_arguments: Sequence[str]) -> int:
    """Only make the environment."""
    set_up()
    say("set up")
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "shots": shots,
    "labels": labels,
    "coverage": coverage,
    "bundle": bundle,
    "setup": setup,
}


def main() -> int:
    """Run the command asked for; what follows it is passed on."""
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on")
    asked = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):  # what a tool said may hold letters a console lacks
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        return COMMANDS[asked.command](asked.arguments)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
