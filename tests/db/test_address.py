"""The address of a file for SQLite, whatever its folder and its name are called."""

from __future__ import annotations

import sys
from pathlib import Path, PureWindowsPath

import pytest

from db.driver import connect, uri_of
from desktop.services.workspace import Workspace

NAMES = ["with space", "50% #1 ?é", "a&b=c;d", "%41", "Łódź – ş", "'quoted'", "file:x?mode=ro"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (r"C:\Users\me\a.tandem", "file:///C:/Users/me/a.tandem?mode=ro"),
        (r"D:\50% #1\é.tandem", "file:///D:/50%25%20%231/%C3%A9.tandem?mode=ro"),
        (r"\\server\share\a b.tandem", "file:////server/share/a%20b.tandem?mode=ro"),
    ],
)
def test_on_windows(path: str, address: str) -> None:
    assert uri_of(PureWindowsPath(path), "ro") == address


@pytest.mark.parametrize("name", NAMES)
def test_the_file_written_is_the_one_named(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and set(name) & set('?:"'):
        pytest.skip("Windows knows no such name")
    folder = tmp_path / name
    folder.mkdir()
    path = folder / f"{name}.tandem"
    Workspace.create(path).close()
    assert [found.name for found in folder.iterdir()] == [path.name]
    Workspace.open(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows reads it as the name of a server")
def test_two_slashes_at_the_start_name_no_host(tmp_path: Path) -> None:
    path = tmp_path / "a.tandem"
    Workspace.create(path).close()
    connection = connect(Path(f"//{str(path).lstrip('/')}"), read_only=True)
    assert connection.execute("SELECT count(*) FROM learner").fetchone() == (0,)
    connection.close()


def test_a_name_in_no_alphabet(tmp_path: Path) -> None:
    path = tmp_path / "\udcff.tandem"
    try:
        path.touch()
    except (OSError, UnicodeError):
        pytest.skip("this system knows no such name")
    path.unlink()
    Workspace.create(path).close()
    assert path.is_file()
