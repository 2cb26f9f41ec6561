"""Measure what one waits for: Tandem's start, its memory, one payslip.

Each figure stands beside a reference measured in the same run, so that a slow machine shows
as a slow machine. Run by `python3 packaging/dev.py bench`.
"""

import argparse
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape
from zipfile import ZipFile

from pypdf import PdfReader

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "resources" / "fonts"

START_GOAL = 2.5  # times a bare window
MEMORY_GOAL = 150.0  # MiB
PAYSLIP_GOAL = 60.0  # ms
CLICK_GOAL = 100.0  # ms
LARGE_GOAL = 1.1  # times the demo, to the first paint and to the live page
OFFICE_GOAL = 20.0  # times faster than a Word template through LibreOffice

STARTS = 7
WARM_UP = 3
PAYSLIPS = 30
LEARNERS, YEARS = 20, 5
DEMO_DAY = "2026-05-04"  # what counts as today in a demo, whatever its size
LETTERS = 5  # printed by LibreOffice one by one, and then in one go

PROGRAM = (sys.executable, "-m", "desktop")
TANDEM = (*PROGRAM, "--demo", "--bench-first-paint")

# The least a PySide6 program can do: show a window, paint it once, leave.
BARE_WINDOW = """
import sys
import psutil
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    painted = False

    def paintEvent(self, event):
        if not self.painted:
            self.painted = True
            print("first-paint", flush=True)
            print("rss_mib", psutil.Process().memory_info().rss / 2**20, flush=True)
            QApplication.exit(0)


application = QApplication(sys.argv)
window = Window()
window.resize(1200, 800)
window.show()
sys.exit(application.exec())
"""
BARE = (sys.executable, "-c", BARE_WINDOW)


@dataclass(frozen=True)
class Start:
    """One start: seconds to the first painted page and to the live one, and MiB after it.

    Attributes:
        read: MiB once the code of the other pages is read as well, which it is soon after.
    """

    painted: float
    live: float
    memory: float
    read: float


def start(command: Sequence[str], env: Mapping[str, str]) -> Start:
    """Start a program and read what it says of itself.

    Tandem paints what its home page showed, kept in the file, and then opens the file: its
    page is live from then on. A bare window is live when it is painted.
    """
    started = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        painted = live = memory = read = None
        for line in process.stdout:
            match line.split():
                case ["first-paint"]:
                    painted = time.perf_counter() - started
                case ["live"]:
                    live = time.perf_counter() - started
                case ["rss_mib", mib]:
                    memory = float(mib)
                case ["read_mib", mib]:
                    read = float(mib)
                case _:
                    pass  # whatever else a program says
    if process.returncode or painted is None or memory is None:
        shown = "the bare window" if command == BARE else "Tandem"
        raise SystemExit(f"{shown} did not paint: exit code {process.returncode}")
    return Start(painted, live or painted, memory, read or memory)


def measure_start(runs: int) -> None:
    """Start Tandem, on its demo and on a large file, and a bare window in turns; print all three.

    Tandem writes its demo into a folder of its own: what an older one left is not measured.
    """
    with TemporaryDirectory(prefix="tandem-") as folder:
        env = {**os.environ, "TANDEM_CONFIG_DIR": folder, "TANDEM_DATA_DIR": folder}
        file = Path(folder) / "large.tandem"
        size = ("--learners", str(LEARNERS), "--years", str(YEARS))
        subprocess.run((*PROGRAM, "demo", file, *size), cwd=ROOT, env=env, check=True)
        large_file = (*PROGRAM, str(file), "--on", DEMO_DAY, "--bench-first-paint")
        commands = (BARE, TANDEM, large_file)
        for command in commands:  # the disk cache is warm from here on, and a glimpse is kept
            start(command, env)
        turns = [[start(command, env) for command in commands] for _ in range(runs)]
    bare, tandem, large = zip(*turns, strict=True)
    bare_paint = statistics.median(one.painted for one in bare)
    paint = statistics.median(one.painted for one in tandem)
    live = statistics.median(one.live for one in tandem)
    memory = statistics.median(one.memory for one in tandem)
    ratio = paint / bare_paint
    print(f"first page painted, median of {runs} starts in turns")
    print(f"  Tandem         {paint * 1000:7.0f} ms")
    print(f"  bare window    {bare_paint * 1000:7.0f} ms")
    print(f"  ratio          {ratio:7.2f}      {verdict(ratio, START_GOAL, '')}")
    print(f"  then live at   {live * 1000:7.0f} ms   {live / bare_paint:.2f} times")
    print(f"  {LEARNERS} learners, {YEARS} years, beside the demo:")
    for name, seconds, times in (
        ("first painted", [one.painted for one in large], paint),
        ("then live at", [one.live for one in large], live),
    ):
        took = statistics.median(seconds)
        print(
            f"  {name:15}{took * 1000:7.0f} ms   {took / times:.2f} times; "
            f"{verdict(took / times, LARGE_GOAL, '')}"
        )
    print("resident memory with the page live")
    print(f"  Tandem         {memory:7.0f} MiB  {verdict(memory, MEMORY_GOAL, 'MiB')}")
    print(f"  bare window    {statistics.median(one.memory for one in bare):7.0f} MiB")
    read = statistics.median(one.read for one in tandem)
    print(f"  Tandem, once the code of every page is read {read:7.0f} MiB")


def measure_payslip(runs: int) -> None:
    """Print one payslip many times over in this process, beside a bare page."""
    sys.path.insert(0, str(ROOT))
    from desktop import bench  # noqa: PLC0415  only this figure needs Tandem in this process

    state = bench.prepare()
    payslip = warm_median(lambda: bench.payslip_once(state), runs)
    reference = warm_median(bare_page(), runs)
    print(f"one payslip, median of {runs} warm")
    print(f"  Tandem         {payslip:7.1f} ms   {verdict(payslip, PAYSLIP_GOAL, 'ms')}")
    print(f"  bare page      {reference:7.1f} ms")
    measure_office(payslip, bench.payslip_once(state))


def measure_office(payslip: float, printed: bytes) -> None:
    """Print the words of a payslip from a Word template with LibreOffice, where there is one.

    One by one is how such a template is used; in one go, the start of the program is shared.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    print("the same words, a Word template filled and printed with LibreOffice")
    if office is None:
        print("  not measured: LibreOffice is not installed")
        return
    with TemporaryDirectory(prefix="tandem-") as name:
        folder = Path(name)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        words = [
            line.strip()
            for page in PdfReader(io.BytesIO(printed)).pages
            for line in page.extract_text().splitlines()
            if line.strip()
        ]
        template = word_template(len(words))
        first, *letters = (folder / f"payslip-{number}.docx" for number in range(LETTERS + 1))
        print_letters(command, [first], template, words)  # makes its profile; does not count
        alone = [print_letters(command, [one], template, words) for one in letters]
        together = print_letters(command, letters, template, words) / len(letters)
    single = statistics.median(alone)
    print(
        f"  one by one     {single:7.0f} ms   {single / payslip:.0f} times as long; "
        f"{'goal met' if single / payslip >= OFFICE_GOAL else 'goal missed'}: "
        f"at least {OFFICE_GOAL:g} times"
    )
    print(f"  {LETTERS} in one go    {together:7.0f} ms   {together / payslip:.0f} times as long")


def print_letters(
    command: Sequence[str], letters: Sequence[Path], template: str, words: Sequence[str]
) -> float:
    """The milliseconds to fill a template and have it printed as PDF, once for each letter."""
    for letter in letters:
        letter.with_suffix(".pdf").unlink(missing_ok=True)
    started = time.perf_counter()
    for letter in letters:
        write_letter(letter, template, words)
    subprocess.run([*command, *letters], check=True, capture_output=True)
    took = (time.perf_counter() - started) * 1000
    for letter in letters:
        assert letter.with_suffix(".pdf").read_bytes().startswith(b"%PDF")
    return took


def word_template(lines: int) -> str:
    """The text of a Word document with as many lines to fill in."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>[{line}]</w:t></w:r></w:p>" for line in range(lines))
    return f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'


def write_letter(letter: Path, template: str, words: Sequence[str]) -> None:
    """Fill a template and write it as a Word file."""
    for line, text in enumerate(words):
        template = template.replace(f"[{line}]", escape(text))
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{office}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
        f'Type="{relation}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": template,
    }
    with ZipFile(letter, "w") as written:
        for name, text in parts.items():
            written.writestr(name, text)


# What tests/bench measures: its name there, what it is, and at most how many milliseconds.
RULES = (
    ("test_law_tables", "every figure of the law, from its files", 50.0),
    ("test_explained_month", "one month of pay, explained", 2.0),
    ("test_weeks", "52 weeks of 20 learners, checked", 150.0),
)


def measure_rules() -> None:
    """Run the benchmarks of the rules, and print each beside their one reference."""
    with TemporaryDirectory(prefix="tandem-") as folder:
        written = Path(folder) / "bench.json"
        command = (
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:xdist"),
            *("tests/bench", "--benchmark-enable", "--benchmark-only", "--benchmark-quiet"),
            f"--benchmark-json={written}",
        )
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise SystemExit(f"the benchmarks of the rules failed:\n{done.stdout}{done.stderr}")
        medians = {
            one["name"]: one["stats"]["median"] * 1000
            for one in json.loads(written.read_text("utf-8"))["benchmarks"]
        }
    reference = medians["test_reference"]
    print("the law, median; reference: a thousand exact products, rounded to the cent")
    print(f"  reference      {reference:7.2f} ms")
    for name, what, goal in RULES:
        took = medians[name]
        ratio = f"{took / reference:.1f} times"
        print(f"  {what}")
        print(f"                 {took:7.2f} ms   {ratio}; {verdict(took, goal, 'ms')}")


def measure_pages() -> None:
    """Click on each page of a large employer, beside bare labels in the same window."""
    sys.path.insert(0, str(ROOT))
    from desktop.bench_pages import LABELS, click_pages  # noqa: PLC0415  Qt, only for this

    bare, pages = click_pages(LEARNERS, YEARS)
    slowest = max(max(one.first, one.again, one.changed, one.other) for one in pages.values())
    print(f"from the click to the painted page, {LEARNERS} learners and {YEARS} years")
    print(f"  {LABELS} bare labels{bare:7.0f} ms")
    names = ("first", "again", "changed", "other")
    print(f"  {'':12}{''.join(f'{name:>8}' for name in names)}   ms + what follows the paint")
    print("  changed: after a change of the file; other: another learner is chosen")
    for page, took in pages.items():
        times = f"{took.first:8.0f}{took.again:8.0f}{took.changed:8.0f}{took.other:8.0f}"
        print(f"  {page:12}{times}   ms + {took.rest:.0f}")
    ratio = f"{slowest / bare:.1f} times the bare labels"
    print(f"  slowest        {slowest:7.0f} ms   {ratio}; {verdict(slowest, CLICK_GOAL, 'ms')}")


def bare_page() -> Callable[[], bytes]:
    """A function that renders one page of text in Tandem's fonts, with reportlab alone."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415

    fonts = {"BenchRegular": "IBMPlexSans-Regular.ttf", "BenchBold": "IBMPlexSans-SemiBold.ttf"}
    for name, file in fonts.items():
        pdfmetrics.registerFont(TTFont(name, FONTS / file))

    def render() -> bytes:
        written = io.BytesIO()
        canvas = Canvas(written)
        for font, x in zip(fonts, (50, 300), strict=True):
            canvas.setFont(font, 9)
            for line in range(40):
                canvas.drawString(x, 780 - 18 * line, f"Line {line}: 1\u202f234,56 €")
        canvas.save()
        return written.getvalue()

    return render


def warm_median(render: Callable[[], bytes], runs: int) -> float:
    """The median time of a rendering, in milliseconds, after a few that do not count."""
    times = []
    for _ in range(WARM_UP + runs):
        started = time.perf_counter()
        written = render()
        times.append((time.perf_counter() - started) * 1000)
        assert written.startswith(b"%PDF")
    return statistics.median(times[WARM_UP:])


def verdict(figure: float, goal: float, unit: str) -> str:
    """Whether a figure reaches its goal."""
    return f"goal {'met' if figure <= goal else 'missed'}: at most {goal:g} {unit}".rstrip()


def use_no_screen() -> None:
    """Paint in memory where there is no screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def main() -> int:
    """Measure everything; a missed goal is said, not punished."""
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    parser.add_argument("--starts", type=int, default=STARTS)
    parser.add_argument("--pages", action="store_true", help="the clicks on pages alone")
    parser.add_argument("--payslips", type=int, default=PAYSLIPS)
    asked = parser.parse_args()
    use_no_screen()
    if asked.pages:
        measure_pages()
        return 0
    measure_start(asked.starts)
    measure_payslip(asked.payslips)
    measure_pages()
    measure_rules()
    return 0


if __name__ == "__main__":
    sys.exit(main())
