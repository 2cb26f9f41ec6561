"""An installation that lacks a page says so, whichever page it is."""

from __future__ import annotations

import pytest

from desktop.__main__ import main
from desktop.ui.pages import PAGE_CLASSES


@pytest.mark.usefixtures("qapp")
def test_a_page_that_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(PAGE_CLASSES, "file", "desktop.ui.pages.nowhere:Page")
    assert main(["--self-check", "--lang", "fr"]) == 3
    said = capsys.readouterr()
    assert said.out.count("✓") == 4
    assert said.err.count("\n") == 1
    assert "incomplète" in said.err
