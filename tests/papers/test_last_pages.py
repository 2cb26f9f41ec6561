"""Where papers end: on as few pages as they need, with what belongs together on one of them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.render import render_text
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, Level, Regime
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.corrections import begin_correction
from desktop.services.demo_data import BAKERY
from desktop.services.learners import add_learner, sign_contract
from desktop.services.papers import Asked, PrintOrder, prepare, preview
from desktop.services.pay import close_month
from desktop.services.timetable import note_absence, write_week
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of

DUTCH = (Translator(Language.DUTCH, CATALOGS),)
MARCH = Month(2026, 3)


def text_of(demo: Workspace, book: LawBook, today: date, order: PrintOrder) -> str:
    return render_text(prepare(Asked(demo, book, order, today)).form, DUTCH[0])


@pytest.mark.parametrize(
    ("order", "pages"),
    [
        (PrintOrder("payslip", DUTCH, 2, MARCH), 1),
        (PrintOrder("tax_281_10", DUTCH, blank=True), 1),
        (PrintOrder("school_leave_agreement", DUTCH, 1, year=2026), 1),
        (PrintOrder("inspection_folder", DUTCH, blank=True), 1),
        (PrintOrder("inspection_folder", DUTCH, 1), 2),
    ],
    ids=lambda value: value.paper if isinstance(value, PrintOrder) else "",
)
def test_no_page_for_a_line(
    demo: Workspace, law_book: LawBook, today: date, order: PrintOrder, pages: int
) -> None:
    assert len(texts_of(preview(demo, law_book, order, today))) == pages


CASH = {"paid_how": "hand", "paid_on": "2026-05-05"}
SKILLS = {"skills_b": "\n".join(f"Recept {number}" for number in range(1, 31))}


@pytest.mark.parametrize(
    ("order", "page", "text"),
    [
        (PrintOrder("payslip", DUTCH, 1, Month(2026, 4), values=CASH), -1, "Waarom"),
        (PrintOrder("training_plan", DUTCH, 1, values=SKILLS), 0, "Recept 1"),
        (PrintOrder("accident_sheet", DUTCH, blank=True), -1, "Preventie"),
    ],
    ids=lambda value: value.paper if isinstance(value, PrintOrder) else "",
)
def test_a_page_begins_where_something_begins(
    demo: Workspace, law_book: LawBook, today: date, order: PrintOrder, page: int, text: str
) -> None:
    assert text in texts_of(preview(demo, law_book, order, today))[page]


def test_a_correction_is_one_page_whatever_the_names(
    awkward: Workspace, law_book: LawBook, today: date
) -> None:
    begin_correction(awkward, 1, MARCH, "Een vergeten afwezigheid " * 6, today)
    note_absence(awkward, 1, AbsenceKind.AGREED_UNPAID, date(2026, 3, 4), date(2026, 3, 4))
    close_month(awkward, law_book, 1, MARCH, today)
    order = PrintOrder("correction", DUTCH, 1, MARCH)
    assert len(texts_of(preview(awkward, law_book, order, today))) == 1


def test_the_letters_of_the_days_stand_below_them(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    pages = texts_of(preview(demo, law_book, PrintOrder("account", DUTCH, 1, year=2026), today))
    (place,) = [text for text in pages if "Dag per dag" in text]
    assert "dag in de onderneming" in place


@pytest.mark.parametrize("paper", ["account", "tax_281_10"])
def test_the_longest_header_is_not_broken(
    demo: Workspace, law_book: LawBook, today: date, paper: str
) -> None:
    order = PrintOrder(paper, DUTCH, 1, year=2026)
    text = "\n".join(texts_of(preview(demo, law_book, order, today)))
    header = text[: text.index("Vervoer")]
    word = header[header.rindex("Bedrijfsvoorh") :].split()[0]
    assert word == "Bedrijfsvoorheffing"


def test_two_contracts_of_a_year(demo: Workspace, law_book: LawBook, today: date) -> None:
    learner = add_learner(demo, "Łucja", "Nowak", date(2006, 3, 9))
    for first, last, regime in (
        (date(2025, 9, 1), date(2026, 4, 14), Regime.WORKER),
        (date(2026, 4, 15), date(2028, 4, 14), Regime.EMPLOYEE),
    ):
        contract = sign_contract(
            demo, learner, first, last, level=Level.B, monthly=Euro.of("525.55"), regime=regime
        )
        for kind, week in BAKERY:
            write_week(demo, contract, kind, week)
    account = text_of(demo, law_book, today, PrintOrder("account", DUTCH, learner, year=2026))
    assert "RJV-nummer" in account  # of the contract of a worker
    plan = text_of(demo, law_book, today, PrintOrder("leave_plan", DUTCH, learner, year=2026))
    assert plan.count("valt op een dag bij de opleidingsoperator") == 1
    attested = text_of(demo, law_book, today, PrintOrder("holiday_attestation", DUTCH, learner))
    assert "is niet beëindigd" in attested
    assert "vertegenwoordiger" not in attested  # of an adult
    why = text_of(demo, law_book, today, PrintOrder("why_sheet", DUTCH, learner, Month(2026, 4)))
    assert "Stelsel | Arbeider, Bediende" in why
