"""Bad input of every kind: one sentence, the right exit code, never a traceback."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli import run
from tests.cli.conftest import Tandem
from tests.rights import folder_of_ordinary_user, hand_over, needs_rights, ordinary_user

MINIMUM = ("calc", "pay.minimum")
PAY = ("pay", "FILE", "--learner", "1", "--month", "2026-04")
PRINT = ("print", "FILE", "payslip", "--learner", "1", "--month", "2026-04", "--lang", "fr")

REFUSED = [
    ("calc", "no.such.rule"),
    ("calc", ""),
    (*MINIMUM,),
    (*MINIMUM, "level=A"),
    (*MINIMUM, "on=2026-01-01"),
    (*MINIMUM, "level=D", "on=2026-01-01"),
    (*MINIMUM, "level=", "on=2026-01-01"),
    (*MINIMUM, "level=a", "on=2026-01-01"),
    (*MINIMUM, "level=A", "on=2026-02-31"),
    (*MINIMUM, "level=A", "on=tomorrow"),
    (*MINIMUM, "level=A", "on=0001-01-01"),
    (*MINIMUM, "level=A", "on=9999-12-31"),
    (*MINIMUM, "level=A", "on=20260101"),
    (*MINIMUM, "level=A", "on=2026-W01-1"),
    (*MINIMUM, "level=A", "on=٢٠٢٦-٠١-٠١"),  # noqa: RUF001  digits, but not ours
    (*MINIMUM, "level=A", "on=2026-01-01", "hours=20"),
    (*MINIMUM, "level=A", "level=B", "on=2026-01-01"),
    (*MINIMUM, "@NOWHERE"),
    (*MINIMUM, "@FOLDER"),
    (*MINIMUM, "@FILE"),
    (*MINIMUM, "@NAN"),
    (*MINIMUM, "@LIST"),
    (*MINIMUM, "@TWICE"),
    (*MINIMUM, "@WRONG"),
    (*MINIMUM, "@DEEP"),
    ("calc", "number.niss", "value="),
    ("calc", "number.niss", "value=NaN"),
    ("calc", "number.niss", "value=62010620948"),
    ("calc", "number.niss", "value=62010620947", "birth=1999-01-01"),
    ("calc", "number.enterprise", "value=0464897839"),
    ("calc", "number.establishment", "value=0464897838"),
    ("calc", "number.contract", "value=S-CA-00000-30-00012345"),
    ("verify", "."),
    ("export", "FILE", "-o", "\ud800"),
    ("check", "NOWHERE"),
    ("check", "FOLDER"),
    ("check", "TEXT"),
    ("check", "EMPTY"),
    ("check", ""),
    ("check", "FILE", "--on", "2026-02-31"),
    ("check", "FILE", "--on", ""),
    ("pay", "FILE", "--learner", "one", "--month", "2026-04"),
    ("pay", "FILE", "--learner", "-1", "--month", "2026-04"),
    ("pay", "FILE", "--learner", "1.5", "--month", "2026-04"),
    ("pay", "FILE", "--learner", "999", "--month", "2026-04"),
    ("pay", "FILE", "--learner", "99999999999999999999", "--month", "2026-04"),
    ("pay", "FILE", "--learner", "1", "--month", "2026-13"),
    ("pay", "FILE", "--learner", "1", "--month", "april"),
    ("pay", "FILE", "--learner", "1", "--month", "1999-01"),
    ("pay", "FILE", "--learner", "1", "--month", "9999-12"),
    ("pay", "NOWHERE", "--learner", "1", "--month", "2026-04"),
    (*PRINT, "-o", "FILE"),
    (*PRINT, "-o", "FOLDER"),
    (*PRINT, "-o", "NOWHERE/out.pdf"),
    (*PRINT, "-o", "OTHER"),
    (*PRINT, "-o", ""),
    ("print", "FILE", "letter", "--lang", "fr", "-o", "OUT"),
    ("export", "FILE", "-o", "FILE"),
    ("export", "TEXT", "-o", "OUT"),
    ("import", "TEXT", "-o", "OUT"),
    ("import", "NOWHERE", "-o", "OUT"),
    ("import", "FOLDER", "-o", "OUT"),
    ("import", "LIST", "-o", "OUT"),
    ("import", "DEEP", "-o", "OUT"),
    ("import", "TEXT", "-o", "FILE"),
    ("backup", "NOWHERE"),
    ("backup", "TEXT"),
    ("backup", "FILE", "-o", "FILE"),
    ("backup", "FILE", "-o", "FOLDER"),
    ("verify", "NOWHERE"),
    ("verify", "TEXT"),
    ("verify", "FOLDER"),
    ("demo", "FILE"),
    ("demo", "FOLDER"),
    ("demo", "NOWHERE/demo.tandem"),
    ("demo", "OUT", "--learners", "0"),
    ("demo", "OUT", "--learners", "many"),
    ("demo", "OUT", "--years", "999999999999"),
    ("shot", "FILE", "nowhere", "-o", "OUT"),
    ("shot", "FILE", "home", "-o", "OUT", "--size", "10x"),
    ("shot", "FILE", "home", "-o", "OUT", "--size", "0x0"),
    ("shot", "NOWHERE", "home", "-o", "OUT"),
    ("FOLDER",),
    ("--on", "2026-02-31"),
]

WRONG = [
    ("--no-such-option",),
    ("calc", "--no-such-option"),
    (*MINIMUM, "A"),
    (*MINIMUM, "=A"),
    ("calc", "level=A", "on=2026-01-01"),
    ("check",),
    ("check", "FILE", "TEXT"),
    ("check", "FILE", "--on"),
    ("check", "FILE", "--json=yes"),
    ("check", "FILE", "--on", "2026-01-01", "--on", "2026-01-02"),
    ("check", "FILE", "--lang", "de"),
    ("pay", "FILE"),
    ("pay", "FILE", "--learner", "1"),
    ("pay", "FILE", "--month", "2026-04"),
    ("papers", "FILE"),
    ("print", "FILE"),
    ("print", "FILE", "payslip", "--lang", "fr"),
    ("print", "FILE", "payslip", "--lang", "fr", "-o", "OUT"),
    ("print", "FILE", "payslip", "--learner", "1", "--month", "2026-04", "-o", "OUT"),
    ("print", "FILE", "payslip", "--lang", "fr+de", "-o", "OUT"),
    ("export", "FILE"),
    ("import", "TEXT"),
    ("demo",),
    ("shot", "FILE"),
    ("shot", "FILE", "home"),
    ("shot", "FILE", "home", "-o", "OUT", "--theme", "blue"),
    ("FILE", "--demo"),
    ("FILE", "FILE"),
    ("chekc", "FILE"),
]


def shown(value: object) -> str:
    """Return a call as pytest names it."""
    return " ".join(value) if isinstance(value, tuple) else str(value)


@pytest.fixture
def names(file: Path, tmp_path: Path) -> dict[str, str]:
    """The files the tables speak of."""
    contents = {
        "TEXT": "This is no Tandem file.",
        "EMPTY": "",
        "NAN": '{"level": NaN, "on": Infinity}',
        "LIST": "[1, 2]",
        "TWICE": '{"level": "A", "level": "B", "on": "2026-01-01"}',
        "WRONG": '{"level": {"A": 1}, "on": ["2026-01-01"]}',
        "DEEP": "[" * 100_000,
        "OTHER": "SQLite format 3 of somebody else",
    }
    folder = tmp_path / "folder"
    folder.mkdir()
    found = {"FILE": str(file), "FOLDER": str(folder), "NOWHERE": str(tmp_path / "nowhere"),
             "OUT": str(tmp_path / "out")}  # fmt: skip
    for name, content in contents.items():
        path = tmp_path / name.lower()
        path.write_text(content, "utf-8")
        found[name] = str(path)
    return found


@pytest.fixture(params=["fr", "nl"])
def speaking(request: pytest.FixtureRequest, tandem: Tandem) -> Iterator[None]:
    """Each language of the computer in turn."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LC_ALL", f"{request.param}_BE.UTF-8")
        yield


def filled(arguments: tuple[str, ...], names: dict[str, str]) -> list[str]:
    """Put the names of files where the tables have words in capitals."""

    def fill(argument: str) -> str:
        sign = argument[:1] if argument.startswith("@") else ""
        first, slash, rest = argument.removeprefix("@").partition("/")
        return f"{sign}{names.get(first, first)}{slash}{rest}"

    return [fill(argument) for argument in arguments]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(call, 3) for call in REFUSED] + [(call, 2) for call in WRONG],
    ids=shown,
)
def test_bad_input_gets_one_sentence(
    arguments: tuple[str, ...], code: int, speaking: None, tandem: Tandem, names: dict[str, str]
) -> None:
    before = {name: Path(path).read_bytes() for name, path in names.items() if Path(path).is_file()}
    said = tandem(*filled(arguments, names))
    assert said.code == code, said
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert len(said.err.strip()) > 10
    assert "Traceback" not in said.err
    assert "Error" not in said.err
    for name, content in before.items():
        assert Path(names[name]).read_bytes() == content
    assert not Path(names["OUT"]).exists()


@needs_rights
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "THERE"),
        ("verify", "THERE"),
        ("backup", "THERE"),
        ("backup", "FILE", "-o", "OUT"),
        ("export", "THERE", "-o", "OUT"),
        ("export", "FILE", "-o", "OUT"),
        ("import", "THERE", "-o", "NOWHERE"),
        ("import", "TEXT", "-o", "OUT"),
        ("demo", "OUT"),
        (*PRINT, "-o", "OUT"),
        (*MINIMUM, "@THERE"),
    ],
    ids=shown,
)
def test_a_folder_nobody_may_look_into(
    arguments: tuple[str, ...], speaking: None, tandem: Tandem, names: dict[str, str]
) -> None:
    with folder_of_ordinary_user() as folder:
        closed = folder / "closed"
        closed.mkdir()
        hand_over(closed)
        paths = {"THERE": "there.tandem", "OUT": "out.pdf"}
        names |= {name: str(closed / file) for name, file in paths.items()}
        for name in ("FILE", "TEXT"):
            names[name] = str(shutil.copyfile(names[name], folder / name.lower()))
            hand_over(Path(names[name]))
        Path(names["THERE"]).write_bytes(Path(names["FILE"]).read_bytes())
        tandem(*filled(arguments, names))  # loads what root's Python keeps from an ordinary user
        Path(names["OUT"]).unlink(missing_ok=True)
        closed.chmod(0)
        with ordinary_user():
            said = tandem(*filled(arguments, names))
    assert said.code == 3, said
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "Error" not in said.err


def test_a_reader_that_goes_away_is_no_mistake() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", "calc", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_behind_stdout_is_one_sentence() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "calc"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            env={**os.environ, "LC_ALL": "fr_BE.UTF-8"},
        )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(("language", "said"), [("fr", "jour"), ("nl", "dag")])
def test_without_a_console_a_window_says_it(
    monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(run, "show", shown.append)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for stream in ("stdout", "stderr"):  # as Windows starts a program without a console
        monkeypatch.setattr(sys, stream, None)
    assert run.run(["--on", "2026-02-31", "--lang", language]) == run.REFUSED
    (text,) = shown
    assert said in text


def test_with_a_console_no_window_says_it(tandem: Tandem, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(run, "show", shown.append)
    assert tandem("--on", "2026-02-31").code == run.REFUSED
    assert shown == []


def test_a_pipe_that_closes_on_windows_is_no_mistake(
    tandem: Tandem, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("desktop.cli.calc.say", gone)
    monkeypatch.setattr(run, "_let_go", lambda: None)
    said = tandem("calc")
    assert (said.code, said.err) == (run.DONE, "")
