"""Who pays the days of temporary unemployment of a month."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from desktop.kernel.errors import Refused
from desktop.law.book import LawBook
from desktop.services.calculators import calculate

COMPANY = {"company": ["08:00-12:00", "12:30-16:06"]}
COURSE = {"operator": ["am", "pm"]}
# One day in the centre, four in the company: the example of fiche 11.
WEEK = {"mon": COURSE, "tue": COMPANY, "wed": COMPANY, "thu": COMPANY, "fri": COMPANY}
MIXED = {"mon": {"company": ["08:00-12:00"], "operator": ["pm"]}}


def ask(book: LawBook, **given: object) -> Mapping[str, object]:
    return calculate("pay.unemployment", {"timetable": WEEK, **given}, book).answer.outputs


def counts(found: Mapping[str, object]) -> list[Decimal]:
    names = ("company_days", "operator_days", "guaranteed_days", "holiday_days")
    return [Decimal(str(found[name])) for name in names]


def test_four_weeks_as_in_fiche_11(law_book: LawBook) -> None:
    """Fiche 11: four days a week paid by ONEM, one by the company, for four weeks."""
    found = ask(law_book, first="2025-02-03", last="2025-03-02")
    assert counts(found) == [16, 4, 0, 0]
    assert counts(ask(law_book, month="2027-02")) == [16, 4, 0, 0]  # exactly four weeks


def test_a_mixed_day_is_half_and_half(law_book: LawBook) -> None:
    found = ask(law_book, month="2025-02", timetable=MIXED)
    assert counts(found) == [2, 2, 0, 0]


def test_an_accident_of_machinery_is_guaranteed_for_seven_days(law_book: LawBook) -> None:
    given = {"first": "2025-02-03", "last": "2025-02-16", "kind": "technical_unemployment"}
    assert counts(ask(law_book, **given)) == [4, 2, 4, 0]


def test_public_holidays_are_paid_by_the_company(law_book: LawBook) -> None:
    assert counts(ask(law_book, month="2025-05")) == [16, 4, 0, 2]


def test_the_days_of_absences_by_month(law_book: LawBook) -> None:
    absences = [
        {"first": "2025-01-30", "last": "2025-02-04", "kind": "technical_unemployment"},
        {"first": "2025-02-12", "last": "2025-02-13"},
    ]
    # 3 February (courses) and 4 February are the fifth and sixth guaranteed day.
    found = ask(law_book, month="2025-02", absences=absences)
    assert counts(found) == [2, 1, 1, 0]


def test_school_holidays_have_their_own_week(law_book: LawBook) -> None:
    found = ask(
        law_book,
        month="2025-02",
        school_holidays=[{"first": "2025-02-24", "last": "2025-03-07"}],
        school_timetable={**WEEK, "mon": COMPANY},
    )
    assert counts(found) == [17, 3, 0, 0]


def test_a_replaced_holiday_counts_as_one(law_book: LawBook) -> None:
    assert counts(ask(law_book, month="2025-02", holidays=["2025-02-04"])) == [15, 4, 0, 1]


def test_nothing_is_known_before_the_contract_existed(law_book: LawBook) -> None:
    given = {"timetable": WEEK, "month": "2015-08"}
    assert not calculate("pay.unemployment", given, law_book).answer.known


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({}, "month"),
        ({"first": "2025-02-03"}, "last"),
        ({"first": "2025-02-03", "last": "2025-02-02"}, "last"),
        ({"month": "2025-02", "kind": "illness"}, "kind"),
        (
            {"absences": [{"first": "2025-02-03", "last": "2025-02-04", "kind": "illness"}]},
            "absences",
        ),
        (
            {
                "absences": [
                    {"first": "2025-02-03", "last": "2025-02-04"},
                    {"first": "2025-02-04", "last": "2025-02-05"},
                ]
            },
            "absences",
        ),
        ({"month": "2025-02", "holidays": ["4 février"]}, "holidays"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    law_book: LawBook, given: dict[str, object], name: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask(law_book, **given)
    assert refused.value.field == name
