"""The papers of travel: the declaration, the claim of a month, the statement by bicycle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from desktop.documents.missing import missing_of
from desktop.documents.render import render_pdf, render_text
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, TravelMode
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.employer import change_company
from desktop.services.learners import add_learner, change_contract, sign_contract
from desktop.services.papers import Asked, Prepared, PrintOrder, prepare
from desktop.services.papers.travel.month import refund_of_month
from desktop.services.pay import close_months, pay_of
from desktop.services.rides import rides_of
from desktop.services.supplement import note_travel, travel_terms
from desktop.services.timetable import note_absence
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of

FRENCH = Translator(Language.FRENCH, CATALOGS)
TODAY = date(2026, 5, 4)
APRIL, JUNE = Month(2026, 4), Month(2026, 6)
NONE: Mapping[str, str] = {}


def paper(
    workspace: Workspace,
    book: LawBook,
    kind: str,
    learner: int,
    month: Month | None = None,
    values: Mapping[str, str] = NONE,
) -> Prepared:
    order = PrintOrder(kind, (FRENCH,), learner, month, values=values)
    return prepare(Asked(workspace, book, order, TODAY))


def text(found: Prepared) -> str:
    """Return the paper as text, every space an ordinary one."""
    return render_text(found.form, FRENCH).replace("\u202f", " ").replace("\u00a0", " ")


def places(found: Prepared) -> set[str]:
    return {one.where for one in missing_of(found.form)}


def test_the_days_by_bicycle_are_those_of_the_timetable(demo: Workspace, law_book: LawBook) -> None:
    (ride,) = rides_of(demo, pay_of(demo, law_book, 2, JUNE))
    # Wednesdays, Thursdays and Fridays.
    assert [day.day for day in ride.dates] == [3, 4, 5, 10, 11, 12, 17, 18, 19, 24, 25, 26]


def test_a_day_of_absence_is_not_ridden(demo: Workspace, law_book: LawBook) -> None:
    note_absence(demo, 2, AbsenceKind.ILLNESS, date(2026, 6, 3), date(2026, 6, 4))
    found = paper(demo, law_book, "bicycle_statement", 2, JUNE)
    # 10 days of 2 × 4,2 km at 0,30.
    assert found.data["amount"] == "25.20"
    assert "03/06/2026" not in text(found)
    assert "Vendredi 05/06/2026 | 8,4 | " in text(found)


def test_the_statement_is_the_sum_of_the_payslip(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, "bicycle_statement", 2, APRIL)
    travel = pay_of(demo, law_book, 2, APRIL).slip.travel.amount
    assert travel is not None
    assert found.data["amount"] == travel.plain() == "40.32"
    assert "01/04/2026 – 30/04/2026 | 4,2 | 16 | 134,4 | 0,30 € | 40,32 €" in text(found)
    assert places(found) == set()


def test_no_more_than_twenty_kilometres_count(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 2, date(2026, 6, 1), TravelMode.BICYCLE, 250)
    found = paper(demo, law_book, "bicycle_statement", 2, JUNE)
    assert found.data["amount"] == "144.00"  # 12 days of 2 × 20 km at 0,30
    assert "12 | 600 | 0,30 € | 144,00 €" in text(found)
    assert "Sur 25 km, 20 km par trajet comptent au plus" in text(found)


def test_construction_has_a_rate_of_its_own(demo: Workspace, law_book: LawBook) -> None:
    change_company(demo, joint_committee="124")
    change_contract(demo, 2, joint_committee="124.00")
    found = paper(demo, law_book, "bicycle_statement", 2, JUNE)
    assert found.data["amount"] == "28.22"  # 12 × 8,4 × 0,28 = 28,224
    assert "28,22 € *" in text(found)  # nothing newer than January 2024 was read


def test_a_way_that_changes_is_cut_in_two(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 2, date(2026, 6, 15), TravelMode.BICYCLE, 100)
    found = paper(demo, law_book, "bicycle_statement", 2, JUNE)
    # 6 days of 8,4 km and 6 of 20 km at 0,30: 15,12 and 36,00.
    assert "01/06/2026 – 14/06/2026 | 4,2 | 6 | 50,4 | 0,30 € | 15,12 €" in text(found)
    assert "15/06/2026 – 30/06/2026 | 10 | 6 | 120 | 0,30 € | 36,00 €" in text(found)
    assert found.data["amount"] == "51.12"


def test_the_part_by_bicycle_is_known_beside_a_ticket(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 2, date(2026, 6, 15), TravelMode.TRAIN, 260)
    statement = paper(demo, law_book, "bicycle_statement", 2, JUNE)
    assert statement.data["amount"] == "15.12"
    claim = paper(demo, law_book, "expense_claim", 2, JUNE)
    assert claim.data["amount"] is None  # which part of the ticket is due was not found
    assert "weeks" in places(claim)
    assert "Train | 26 | – | 6" in text(claim)


def test_who_did_not_ride_has_no_allowance(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, "bicycle_statement", 1, APRIL)
    assert found.data["amount"] is None
    assert places(found) == {"weeks"}
    assert "Aucun jour à vélo n’est connu en avril 2026" in text(found)


def test_a_claim_has_the_ticket_and_its_refund(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 1, date(2026, 6, 1), TravelMode.FLAT, 90, monthly_price=Euro.of("50.00"))
    values = {"ticket": "Abonnement MOBIB", "receipts": "2", "with_pay": "yes"}
    found = paper(demo, law_book, "expense_claim", 1, JUNE, values)
    # 71,8 % of 50,00; the ceiling of 45,00 is not verified.
    assert "Montant remboursé | 35,90 € *" in text(found)
    assert "| 9 | 50,00 € |" in text(found)
    assert "Pièces justificatives jointes | 2" in text(found)
    assert "[x] avec la rétribution du mois" in text(found)


def test_a_closed_month_has_what_was_kept(demo: Workspace, law_book: LawBook) -> None:
    close_months(demo, law_book, 2, APRIL, TODAY)
    found = paper(demo, law_book, "expense_claim", 2, APRIL)
    assert found.data["amount"] == "40.32"
    assert "2 × 4,2 km × 16 × 0,30 €" in text(found)


def test_what_was_kept_stands_whatever_is_worked_out_now(
    demo: Workspace, law_book: LawBook
) -> None:
    close_months(demo, law_book, 2, APRIL, TODAY)
    found = replace(pay_of(demo, law_book, 2, APRIL), kept={"travel": Euro.of("39.00")})
    refund = refund_of_month(found)
    assert refund.amount == Euro.of("39.00")
    assert FRENCH(refund.because[0].text) == "C’est ce qui a été conservé à la clôture du mois."


def test_nothing_noted_is_no_claim(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, "expense_claim", 1, APRIL)
    assert found.data["amount"] is None
    assert found.data["days"] == 10  # on the timetable, without the illness and the school leave
    assert places(found) == {"weeks"}
    assert "Montant remboursé | ________" in text(found)


def test_no_contract_no_claim(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused):
        paper(demo, law_book, "expense_claim", 2, Month(2024, 12))


def test_a_declaration_by_bicycle_has_no_ticket(demo: Workspace, law_book: LawBook) -> None:
    found = text(paper(demo, law_book, "travel_declaration", 2, values={"regular": "yes"}))
    assert "Vient en | Vélo" in found
    assert "En vigueur depuis le | 01/04/2026" in found
    assert "[x] vient régulièrement de cette façon" in found
    assert "Transport en commun public" not in found


def test_a_declaration_ticks_the_network(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 1, date(2026, 6, 1), TravelMode.TRAIN, 260)
    found = paper(demo, law_book, "travel_declaration", 1, values={"tec": "yes"})
    assert "Train (SNCB) | [x]" in text(found)
    assert "TEC | [x]" in text(found)
    assert "STIB | [ ]" in text(found)
    assert places(found) == {"weeks"}  # the price
    assert "Ayşe Öztürk" in text(found)  # signs with a minor


@pytest.mark.parametrize(
    ("since", "km"), [("2020-06-30", True), ("2020-07-01", False), ("2026-06-01", False)]
)
def test_a_distance_is_declared_where_the_law_has_one(
    demo: Workspace, law_book: LawBook, since: str, km: bool
) -> None:
    note_travel(demo, 1, date(2026, 6, 1), TravelMode.BY_DISTANCE, 60)
    assert travel_terms(demo, 1)
    found = text(paper(demo, law_book, "travel_declaration", 1, values={"since": since}))
    assert ("égale ou supérieure à 5 km" in found) is km


def test_nothing_noted_is_asked_for(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, "travel_declaration", 1)
    assert {"weeks", "papers.since"} <= places(found)


@pytest.mark.parametrize("language", list(Language))
def test_a_month_with_long_names_fits_a_page_with_who_signs(
    awkward: Workspace, law_book: LawBook, language: Language
) -> None:
    tr = Translator(language, CATALOGS)
    form = paper(awkward, law_book, "bicycle_statement", 2, APRIL).form
    assert len(texts_of(render_pdf(form, [tr]))) == 1


def test_days_in_the_company_that_no_timetable_tells_are_left_open(
    demo: Workspace, law_book: LawBook
) -> None:
    learner = add_learner(demo, "A", "B", date(2009, 1, 5))
    sign_contract(demo, learner, date(2025, 9, 1), date(2027, 6, 30))
    found = paper(demo, law_book, "expense_claim", learner, APRIL)
    assert "Jours de présence en entreprise | ________" in text(found)


@pytest.mark.parametrize("mode", [TravelMode.TRAIN, TravelMode.BICYCLE])
def test_a_way_that_was_noted_stands_though_no_timetable_tells_its_days(
    demo: Workspace, law_book: LawBook, mode: TravelMode
) -> None:
    learner = add_learner(demo, "A", "B", date(2009, 1, 5))
    contract = sign_contract(demo, learner, date(2025, 9, 1), date(2027, 6, 30))
    note_travel(demo, contract, date(2026, 4, 13), mode, hectometres=75)
    claim = text(paper(demo, law_book, "expense_claim", learner, APRIL))
    assert "13/04/2026 – 30/04/2026 | " in claim
    assert " | 7,5 | – | ________" in claim
    assert "l’horaire ne dit pas les jours de déplacement" in claim
    statement = text(paper(demo, law_book, "bicycle_statement", learner, APRIL))
    reason = "l’horaire ne dit pas les jours de déplacement" in statement
    assert reason is (mode is TravelMode.BICYCLE)
