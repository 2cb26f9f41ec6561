"""A file with damaged rows is refused in a sentence, whatever is wrong with them."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.services.agenda import agenda, span_of
from desktop.services.exchange import export_file
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        (b"annual_leave", b"annual_Xeave"),
        ("Öztürk".encode(), b"\xff\xffzt\xff\xffrk"),
        (b"2024-11", b"20^4-11"),
    ],
)
def test_damaged_rows(demo_file: Path, tmp_path: Path, whole: bytes, damaged: bytes) -> None:
    path = tmp_path / "damaged.tandem"
    shutil.copyfile(demo_file, path)
    _damage(path, whole, damaged)
    workspace = Workspace.open_to_read(path)
    try:
        with pytest.raises(Refused):
            export_file(workspace)
    finally:
        workspace.close()


@pytest.mark.parametrize(
    ("whole", "damaged"),
    [
        (b'"tutor_id": 1', b'"tutor_id"? 1'),
        (b'"after": {', b'"aXter": {'),
        (b'"slip": {"', b'"slip": {+'),
        (b'"slip": {"', b'"slip": ["'),
        (b'"gross": "3', b'"gross": "x'),
    ],
)
def test_damaged_text_in_rows(
    demo_file: Path, tmp_path: Path, law_book: LawBook, whole: bytes, damaged: bytes
) -> None:
    path = tmp_path / "damaged.tandem"
    shutil.copyfile(demo_file, path)
    _damage(path, whole, damaged)
    workspace = Workspace.open_to_read(path)
    try:
        with pytest.raises(Refused, match="damaged"):
            _read(workspace, law_book)
    finally:
        workspace.close()


def _damage(path: Path, whole: bytes, damaged: bytes) -> None:
    found = path.read_bytes()
    assert whole in found
    assert len(whole) == len(damaged)
    path.write_bytes(found.replace(whole, damaged))


def _read(workspace: Workspace, book: LawBook) -> None:
    agenda(workspace, book, span_of(date(2026, 5, 4)))
    pay_of(workspace, book, 1, Month(2026, 3))
