"""The papers of a grave accident, filled from the answers: the notice, the report, the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.kept import keep_file
from desktop.services.papers import Asked, PrintOrder, issue, prepare, reprint
from desktop.services.workspace import Workspace
from tests.papers.accidents import note_grave_accident
from tests.papers.test_every_paper import GOLDEN, lost_words

TEN = range(1, 11)
TODAY = date(2026, 5, 4)
FRENCH = Translator(Language.FRENCH, CATALOGS)
VALUES = {
    "accident_notice": {
        "told_by": "Marc Lambert",
        "told_to": "Direction de Liège",
        "told_on": "2026-04-30",
        "told_at": "11:05",
        "means": "phone",
    },
    "accident_report": {
        "activity": "Boulangerie",
        "primary": "Le capot du pétrin était ouvert.",
        "authors": "Anne Dubois, conseillère en prévention",
    },
    "accident_declaration": {"activity": "Boulangerie", "iban": "BE71 0961 2345 6769"},
    "accident_sheet": {"number": "1", "activity": "Boulangerie", "copied_on": "2026-05-04"},
}


def order(paper: str, tr: Translator, about: str) -> PrintOrder:
    return PrintOrder(paper, (tr,), 1, subject=about, values=VALUES[paper])


def form(workspace: Workspace, book: LawBook, paper: str, tr: Translator, about: str) -> Form:
    return prepare(Asked(workspace, book, order(paper, tr, about), TODAY)).form


@pytest.mark.parametrize("paper", VALUES)
def test_golden(
    demo: Workspace,
    law_book: LawBook,
    tr: Translator,
    approve: Callable[[str, Path], None],
    paper: str,
) -> None:
    found = form(demo, law_book, paper, tr, note_grave_accident(demo))
    name = paper.replace("_", "-")
    approve(render_text(found, tr), GOLDEN / f"{name}-grave.{tr.language.value}.txt")
    assert not lost_words(found, tr)


@pytest.mark.parametrize("paper", VALUES)
def test_it_is_issued_with_its_accident(demo: Workspace, law_book: LawBook, paper: str) -> None:
    about = note_grave_accident(demo)
    kept = issue(demo, law_book, order(paper, FRENCH, about), TODAY)
    assert kept.subject == about
    assert reprint(demo, kept.id).startswith(b"%PDF")


def test_the_notice_has_all_its_mentions(demo: Workspace, law_book: LawBook) -> None:
    """Employer, victim, day and place, probable consequences, circumstances: all are known."""
    found = form(demo, law_book, "accident_notice", FRENCH, note_grave_accident(demo))
    assert missing_of(found) == ()


def test_the_notice_lists_the_mentions_that_wait(demo: Workspace, law_book: LawBook) -> None:
    about = note_grave_accident(
        demo, place="", what_happened="", activity="", action="", how_injured="", outcome=""
    )
    found = form(demo, law_book, "accident_notice", FRENCH, about)
    assert [one.where for one in missing_of(found)] == [
        "accident.place",
        "accident.place_address",
        "accident.what_happened",
    ]
    assert "lésion permanente est à craindre" in render_text(found, FRENCH)
    about = note_grave_accident(demo, future="", outcome="", injury="", body_part="", body_side="")
    found = form(demo, law_book, "accident_notice", FRENCH, about)
    assert "accident.outcome" in {one.where for one in missing_of(found)}


def test_the_notice_says_where_it_is_not_asked_for(demo: Workspace, law_book: LawBook) -> None:
    very = form(demo, law_book, "accident_notice", FRENCH, note_grave_accident(demo))
    assert "du niveau" not in render_text(very, FRENCH)
    about = note_grave_accident(demo, future="heals")
    grave = render_text(form(demo, law_book, "accident_notice", FRENCH, about), FRENCH)
    assert "du niveau «\u00a0Grave\u00a0»" in grave


def test_the_report_follows_within_ten_days(demo: Workspace, law_book: LawBook) -> None:
    found = form(demo, law_book, "accident_notice", FRENCH, note_grave_accident(demo))
    assert "10 mai 2026" in render_text(found, FRENCH)  # ten days from the day after 30 April


def test_the_report_has_its_ten_headings_in_their_order(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    text = render_text(form(demo, law_book, "accident_report", tr, note_grave_accident(demo)), tr)
    lines = [line.removeprefix("## ") for line in text.splitlines()]
    found = [next(i for i, line in enumerate(lines) if line.startswith(f"{n}. ")) for n in TEN]
    assert found == sorted(found)


def test_the_report_says_what_the_file_knows(demo: Workspace, law_book: LawBook) -> None:
    about = note_grave_accident(demo)
    found = form(demo, law_book, "accident_report", FRENCH, about)
    text = render_text(found, FRENCH)
    for known in (
        "pétrin en marche",
        "63 ",
        "10.02 ",
        "Zsófia Erdős",
        "prévus | 60",
        "Service externe de Meuse, Liège",
        "Capot de protection avec arrêt automatique",
        "10 mai 2026",
    ):
        assert known in text
    waiting = {one.where for one in missing_of(found)}
    assert waiting == {
        f"papers.{name}"
        for name in (
            "place",
            "course",
            "visuals",
            "secondary",
            "tertiary",
            "recommendations",
            "copies",
            "decisions",
        )
    }


def test_the_report_names_the_photos_kept(
    demo: Workspace, law_book: LawBook, tmp_path: Path
) -> None:
    about = note_grave_accident(demo)
    photo = tmp_path / "pétrin ouvert.jpg"
    photo.write_bytes(b"a photo")
    keep_file(demo, about, photo, TODAY)
    found = form(demo, law_book, "accident_report", FRENCH, about)
    assert "pétrin ouvert.jpg" in render_text(found, FRENCH)
    assert "papers.visuals" not in {one.where for one in missing_of(found)}


def test_the_sheet_says_where_it_is_not_asked_for(demo: Workspace, law_book: LawBook) -> None:
    """From four days of incapacity on: three are not enough."""
    for days, asked in ((3, False), (4, True)):
        about = note_grave_accident(demo, expected_days=days)
        text = render_text(form(demo, law_book, "accident_sheet", FRENCH, about), FRENCH)
        assert ("n’est demandée qu’à partir de 4 jours" in text) is not asked


def test_the_sheet_has_prevention_and_nothing_of_pay(demo: Workspace, law_book: LawBook) -> None:
    about = note_grave_accident(demo)
    text = render_text(form(demo, law_book, "accident_sheet", FRENCH, about), FRENCH)
    assert "Capot de protection avec arrêt automatique" in text
    assert "Copie au service de prévention le | 04/05/2026" in text
    assert "IBAN" not in text
    assert "Indemnisation" not in text
