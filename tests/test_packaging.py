"""Setting up and bundling: what packaging/dev.py decides, and what it installs."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from desktop.documents.labels import Label, Place
from desktop.kernel.messages import T

PACKAGING = Path(__file__).parents[1] / "packaging"
LISTS = ("requirements.txt", "requirements-dev.txt", "requirements-bundle.txt")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return loaded("dev", monkeypatch)


def loaded(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return a script of the folder as a module."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec.loader.exec_module(module)
    return module


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((PACKAGING / name).read_text("utf-8")))


@pytest.mark.parametrize("name", LISTS[1:])
def test_everything_runs_on_the_same_versions(name: str) -> None:
    wanted = pins(LISTS[0])
    assert wanted
    assert {package: pins(name).get(package) for package in wanted} == wanted


@pytest.mark.parametrize("name", LISTS)
def test_every_package_has_hashes_and_no_address(name: str) -> None:
    text = (PACKAGING / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-(i|f|-index|-find)", text, re.MULTILINE)
    for block in re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block.splitlines()[0]


@pytest.mark.parametrize("name", LISTS[1:])
def test_what_is_asked_for_is_pinned(name: str) -> None:
    asked = (PACKAGING / name).with_suffix(".in").read_text("utf-8").splitlines()
    names = [re.split(r"[=<>~! ;\[]", line)[0].lower() for line in asked if line[:1].isalpha()]
    assert names
    assert set(names) <= set(pins(name))


def test_programs_lie_elsewhere_on_windows(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "WINDOWS", False)
    assert Path(dev.tool("python")).parts[-2:] == ("bin", "python")
    monkeypatch.setattr(dev, "WINDOWS", True)
    assert Path(dev.tool("python")).parts[-2:] == ("Scripts", "python.exe")
    assert not dev.is_root()


def test_windows_does_not_replace_the_python_that_runs(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[object] = []
    monkeypatch.setattr(dev, "quietly", lambda *arguments: ran.append(arguments))
    monkeypatch.setattr(dev, "WINDOWS", True)
    monkeypatch.setattr(sys, "prefix", str(dev.WORK.folder))
    with pytest.raises(dev.Stop, match="another"):
        dev.make_venv(dev.WORK)
    assert ran == []


def test_windows_and_the_mac_need_no_libraries_of_linux(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "LINUX", False)
    monkeypatch.setattr(dev, "missing_libraries", lambda: ["libGL.so.1"])
    dev.ensure_qt_libraries()
    assert dev.has_screen()


def test_who_may_not_install_gets_the_one_line(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "missing_libraries", lambda: ["libGL.so.1", "libcups.so.2"])
    monkeypatch.setattr(dev, "has_apt", lambda: True)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    with pytest.raises(dev.Stop) as stop:
        dev.ensure_qt_libraries()
    (line,) = str(stop.value).splitlines()[1:]
    assert line == "sudo apt-get install -y --no-install-recommends libcups2 libgl1"
    assert stop.value.code == dev.MISSING_LIBRARIES


def test_a_change_of_the_pins_makes_an_environment_out_of_date(
    dev: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "list.txt").write_text("a==1", "utf-8")
    made = dev.Environment(tmp_path / "made", tmp_path / "list.txt")
    before = made.contents()
    (tmp_path / "list.txt").write_text("a==2", "utf-8")
    assert made.contents() != before
    assert made.read_stamp() == []


def test_labels_are_listed_with_where_their_words_are_from(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    labels = loaded("labels", monkeypatch)
    found = [Label(T("Enterprise number"), Place.FIELD), Label(T("Contract number"), Place.FIELD)]
    seen, ours = (labels.row(label) for label in found)
    assert seen == [
        *("field", "Numéro d’entreprise", "official: VM F1-A1"),
        *("Ondernemingsnummer", "official: FED-N"),
    ]
    assert [ours[2], ours[4]] == ["~", "°"]
    assert labels.counted(found) == (
        "fr: 1 official, 0 published, 1 ours; nl: 1 official, 0 published, 1 ours"
    )
    assert labels.table([seen]).splitlines()[-1] == "| " + " | ".join(seen) + " |"
    assert re.search(
        r"^- FED-N: Fedris.*official; read on 2026", labels.source_list([seen]), re.MULTILINE
    )


def test_the_labels_asked_for_are_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    labels = loaded("labels", monkeypatch)
    paper = {"a": Label(T("Enterprise number"), Place.FIELD), "b": Label(T("on"), Place.FIELD)}
    monkeypatch.setattr(
        labels, "printed_labels", lambda: {kind.id: paper for kind in labels.PAPERS}
    )
    monkeypatch.setattr(sys, "argv", ["labels", "payslip", "--ours"])
    assert labels.main() == 0
    said = capsys.readouterr().out
    assert "## payslip" in said
    assert "## notice" not in said
    assert "| field | le | ~ | op | ° |" in said
    assert "Numéro d’entreprise" not in said
    monkeypatch.setattr(sys, "argv", ["labels", "letter"])
    with pytest.raises(SystemExit):
        labels.main()


def test_steps_beside_others_are_told_whole_and_count_first(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    says, fails = "print('one'); print('two')", "import sys; sys.exit('three')"
    steps = dev.Steps()

    def others(first: Any) -> None:
        first.step("says", [sys.executable, "-c", says])
        first.step("fails", [sys.executable, "-c", fails])

    with steps.beside_them(others):
        steps.step("fails as well", [sys.executable, "-c", "import sys; sys.exit(7)"])
    assert steps.failed == ["fails", "fails as well"]
    assert steps.verdict() == 1
    printed = capsys.readouterr().out.splitlines()
    at = printed.index("== says")
    assert printed[at + 1 : at + 3] == ["one", "two"]
    assert printed[at + 3].startswith("== says: ok in ")
    assert "three" in printed
    assert printed[-1] == "FAILED: fails, fails as well"
