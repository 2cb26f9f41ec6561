"""The request for an agrément: possible before the file knows of one."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.duty import note_accreditation
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)


def said(workspace: Workspace, book: LawBook, tr: Translator, **order: object) -> str:
    wanted = PrintOrder("accreditation_request", (tr,), **order)  # type: ignore[arg-type]
    return render_text(prepare(Asked(workspace, book, wanted, TODAY)).form, tr)


def test_it_takes_the_trade_of_the_learner(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "Boulanger" in said(demo, law_book, tr, learner_id=1)


def test_it_takes_the_one_that_waits(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    note_accreditation(
        demo, establishment_id=1, trade="Chocolatier", number="Z-77", applied_on=TODAY
    )
    text = said(demo, law_book, tr)
    assert "Chocolatier" in text
    assert "Z-77" in text


def test_an_empty_file_has_the_lines_to_write_on(
    workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    assert "________" in said(workspace, law_book, tr)


@pytest.mark.parametrize("paper", ["accreditation_visit", "accreditation_decision"])
def test_what_comes_later_is_about_one_of_the_file(
    workspace: Workspace, law_book: LawBook, tr: Translator, paper: str
) -> None:
    with pytest.raises(Refused):
        prepare(Asked(workspace, law_book, PrintOrder(paper, (tr,)), TODAY))
