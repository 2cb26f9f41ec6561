"""Every paper that the tests print, with the papers of a grave accident, as forms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.blocks import Form
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.papers import Asked, prepare
from desktop.services.workspace import Workspace
from tests.papers.accidents import note_grave_accident
from tests.papers.orders import EXAMPLES
from tests.papers.orders.order import Example

BOTH = tuple(Translator(language, CATALOGS) for language in Language)
OF_AN_ACCIDENT = ("accident_declaration", "accident_sheet", "accident_notice", "accident_report")


def printed_forms(demo: Workspace, book: LawBook, today: date) -> Iterator[tuple[str, Form]]:
    """Return each paper by its kind, once for each example; an accident is noted in ``demo``."""
    for example in EXAMPLES.values():
        yield example.paper, _form(demo, book, today, example)
    about = note_grave_accident(demo)
    for paper in OF_AN_ACCIDENT:
        yield paper, _form(demo, book, today, Example(paper, 1, about=about))
    yield "first_aid_register", _form(demo, book, today, Example("first_aid_register", year=2026))


def _form(demo: Workspace, book: LawBook, today: date, example: Example) -> Form:
    return prepare(Asked(demo, book, example.order(BOTH), today)).form
