"""The individual account: what it must name, and only what is known."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.documents.blocks import Squares
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import AbsenceKind, Level, Regime, Sex
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.demo_data import BAKERY
from desktop.services.facts import NewAbsence
from desktop.services.learners import add_learner, change_learner, sign_contract
from desktop.services.papers import Asked, PrintOrder, prepare, preview
from desktop.services.timetable import note_absences, write_week
from desktop.services.workspace import Workspace

DUTCH = Translator(Language.DUTCH, CATALOGS)


def account(demo: Workspace, book: LawBook, today: date, learner: int, year: int) -> str:
    order = PrintOrder("account", (DUTCH,), learner, year=year)
    text = render_text(prepare(Asked(demo, book, order, today)).form, DUTCH)
    return text.replace("\xa0", " ")


def test_the_initial_pay_is_the_first_that_was_agreed(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    text = account(demo, law_book, today, 2, 2025)
    assert "Aanvangsloon, per maand | € 351,98" in text
    assert "Normale uren per week | 38 u" in text
    elements = text[text.index("## Loonelementen") : text.index("## Loon\n")].splitlines()
    assert "15/01/2025 – 31/01/2025 | A | maand | € 351,98" in elements
    assert "17/11/2025 – 31/12/2025 | B | maand | € 506,85" in elements


def test_a_month_that_is_not_over_is_not_counted(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    text = account(demo, law_book, today, 1, 2026)
    assert "april 2026 |" in text
    assert "mei 2026 |" not in text
    assert "mei 2026 |" in account(demo, law_book, date(2026, 5, 31), 1, 2026)


def test_a_month_worked_in_part_says_its_days(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    text = account(demo, law_book, today, 3, 2025)
    assert "01/12/2025 – 19/12/2025 | " in text
    assert "november 2025 | " in text


def test_a_year_without_a_timetable_is_left_to_the_pen(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    learner_id = add_learner(demo, "Łucja", "Nowak", date(2008, 3, 9))
    sign_contract(demo, learner_id, date(2025, 9, 1), date(2027, 6, 30))
    order = PrintOrder("account", (DUTCH,), learner_id, year=2026)
    assert preview(demo, law_book, order, today).startswith(b"%PDF")
    text = account(demo, law_book, today, learner_id, 2026)
    assert "dag in de onderneming" in text  # what to write in the squares


def test_the_sex_and_a_day_away_are_said_in_words(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    change_learner(demo, 2, sex=Sex.FEMALE)
    note_absences(
        demo, 2, [NewAbsence(AbsenceKind.FAMILY_EVENT, date(2026, 4, 8), date(2026, 4, 8))]
    )
    text = account(demo, law_book, today, 2, 2026)
    assert "Geslacht | Vrouw" in text
    assert "Klein verlet, 08/04/2026\n" in text


def test_days_that_no_timetable_tells_are_left_open(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    learner = add_learner(demo, "A", "B", date(2009, 1, 5))
    sign_contract(demo, learner, date(2025, 9, 1), date(2027, 6, 30))
    text = account(demo, law_book, today, learner, 2025)
    days = text[text.index("## Prestaties") :]
    assert "september 2025 | ________ | ________" in days
    assert " | 0" not in days


def test_every_contract_of_the_year_is_named(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    learner = add_learner(demo, "Deux", "Contrats", date(2007, 2, 3))
    for first, last, number, regime in (
        (date(2025, 9, 1), date(2026, 2, 15), "C-CA-00000-04-0005", Regime.WORKER),
        (date(2026, 2, 16), date(2027, 6, 30), "C-CA-00000-04-0006", Regime.EMPLOYEE),
    ):
        contract = sign_contract(
            demo,
            learner,
            first,
            last,
            number=number,
            regime=regime,
            level=Level.B,
            monthly=Euro.of("600.00"),
            trade="Boulanger",
        )
        for kind, plan in BAKERY:
            write_week(demo, contract, kind, plan)
    text = account(demo, law_book, today, learner, 2026)
    line = "C-CA-00000-04-0005 | 01/09/2025 – 15/02/2026 | Boulanger | Arbeider | 118.03"
    assert line in text
    assert "C-CA-00000-04-0006 | 16/02/2026 – 30/06/2027 | Boulanger | Bediende" in text
    assert "Eerste dag | 01/09/2025" in text


def test_each_day_has_the_letter_of_what_it_was(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    order = PrintOrder("account", (DUTCH,), 1, year=2026)
    form = prepare(Asked(demo, law_book, order, today)).form
    (squares,) = [block for block in form.blocks if isinstance(block, Squares)]
    assert len(squares.rows) == 4  # to the end of April
    april = [one for one in squares.rows[3].squares if one is not None]
    assert len(april) == 30
    letters = "".join(DUTCH.show(one.letter) or "." for one in april)
    table = next(line for line in render_text(form, DUTCH).splitlines() if "april 2026 | 1" in line)
    counts = [int(text) for text in table.split(" | ")[1:]]
    assert [letters.count(one) for one in "OCFV"] == counts[:4]
    assert sum(letters.count(one) for one in "ZN") == counts[4]


@pytest.mark.parametrize(("learner", "year"), [(2, 2024), (3, 2026)])
def test_a_year_without_a_contract_has_no_account(
    demo: Workspace, law_book: LawBook, today: date, learner: int, year: int
) -> None:
    """It would look like a blank one, with the name of the learner on it."""
    with pytest.raises(Refused, match="no individual account"):
        account(demo, law_book, today, learner, year)
