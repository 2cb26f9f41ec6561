"""Who pays the days lost: Vade Mecum, fiche 7, « Quelle est l'indemnisation ? »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES
from desktop.rules.accident_pay import Base, Incapacity, accident_pay
from desktop.services.calculators import calculate

BOOK = LawBook.load(RESOURCES / "law")


def asked(book: LawBook, **given: object) -> Answer:
    return calculate("accident.pay", given, book).answer


def outputs(book: LawBook, **given: object) -> Mapping[str, object]:
    return asked(book, **given).outputs


def french(answer: Answer) -> str:
    tr = Translator(Language.FRENCH, CATALOGS)
    return " ".join(tr(one.text) for one in answer.because)


# « pendant les 7 premiers jours calendrier d'absence. A partir du 8ème jour, l'indemnité sera
# versée par la compagnie d'assurances »
@pytest.mark.parametrize(
    ("first", "last", "insurer"),
    [
        ("2026-03-02", "2026-03-08", "2026-03-09"),
        ("2025-12-28", "2026-01-03", "2026-01-04"),
        ("2024-02-24", "2024-03-01", "2024-03-02"),
    ],
)
def test_seven_days_then_the_insurer(
    law_book: LawBook, first: str, last: str, insurer: str
) -> None:
    answer = asked(law_book, first=first)
    found = answer.outputs
    assert str(answer.value) == str(found["paid_last"]) == last
    assert str(found["paid_first"]) == first
    assert found["paid_calendar_days"] == 7
    assert found["then_paid_by"] == "insurer"
    assert str(found["insurer_from"]) == insurer
    assert found["insurer_rate"] == Decimal("0.90")
    assert found["base"] is found["indemnity"] is found["insurer_days"] is None
    assert not answer.unverified


@pytest.mark.parametrize(
    ("last", "paid", "insurer_days"),
    [("2026-03-02", 1, 0), ("2026-03-07", 6, 0), ("2026-03-08", 7, 0), ("2026-03-09", 7, 1)],
)
def test_a_short_incapacity_ends_earlier(
    law_book: LawBook, last: str, paid: int, insurer_days: int
) -> None:
    found = outputs(law_book, first="2026-03-02", last=last, daily_base="20.00")
    assert found["paid_calendar_days"] == paid
    assert found["insurer_days"] == insurer_days
    assert (found["insurer_from"] is None) == (insurer_days == 0)
    assert (found["then_paid_by"] is None) == (insurer_days == 0)
    assert (found["indemnity"] is None) == (insurer_days == 0)


# « Pour les apprenants mineurs : […] rétributions réelles. Pour les apprenants majeurs : […]
# rémunération moyenne d'un travailleur majeur »
@pytest.mark.parametrize(
    ("birth", "base"),
    [
        ("2008-03-08", "adult_average"),
        ("2008-03-09", "adult_average"),
        ("2008-03-10", "actual_pay"),
        ("2008-02-29", "adult_average"),
        ("2000-01-01", "adult_average"),
    ],
)
def test_the_base_goes_by_age(law_book: LawBook, birth: str, base: str) -> None:
    # The insurer begins on 9 March 2026.
    assert outputs(law_book, first="2026-03-02", birth=birth)["base"] == base


def test_the_age_is_not_guessed(law_book: LawBook) -> None:
    assert "birth=…" in french(asked(law_book, first="2026-03-02"))


def test_the_printed_formula_is_read_times(law_book: LawBook) -> None:
    answer = asked(law_book, first="2026-03-02", last="2026-03-31", daily_base="17.28")
    # 23 calendar days from 9 to 31 March: 17,28 × 23 × 90 % = 357,696
    indemnity = answer.outputs["indemnity"]
    assert isinstance(indemnity, Euro)
    assert indemnity.plain() == "357.70"
    assert "erreur de rédaction" in french(answer)
    assert "/ 90\u00a0%" in french(answer)


def test_coming_of_age_changes_the_base(law_book: LawBook) -> None:
    given = {"first": "2026-03-02", "birth": "2008-03-10", "daily_base": "17.28"}
    assert outputs(law_book, **given, last="2026-03-09")["indemnity"] == Euro.of("15.55")
    answer = asked(law_book, **given, last="2026-03-10")
    assert answer.outputs["indemnity"] is None
    assert answer.outputs["adult_from"] == date(2026, 3, 10)
    assert "devient majeur" in french(answer)


def test_the_birthday_on_the_first_day_of_the_insurer_changes_nothing(law_book: LawBook) -> None:
    found = outputs(
        law_book, first="2026-03-02", birth="2008-03-09", daily_base="10", last="2026-03-10"
    )
    assert found["indemnity"] == Euro.of("18.00")


def test_outside_the_law_nothing_is_known(law_book: LawBook) -> None:
    assert not asked(law_book, first="2015-08-31").known
    assert asked(law_book, first="2015-09-01").known


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "first"),
        ({"first": "2026-03-02", "last": "2026-03-01"}, "last"),
        ({"first": "2026-03-02", "birth": "2026-03-03"}, "birth"),
        ({"first": "2026-03-02", "daily_base": "-1"}, "daily_base"),
        ({"first": "2026-03-02", "daily_base": "much"}, "daily_base"),
    ],
)
def test_refusals_by_name(law_book: LawBook, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, **given)
    assert caught.value.field == field


def number(text: str) -> Decimal:
    return Decimal(re.sub(r"[^\d,]", "", text).replace(",", "."))


@given(
    st.dates(date(2015, 9, 1), date(2026, 10, 1)),
    st.integers(1, 400),
    st.decimals("0.01", "999.99", places=2),
)
def test_the_printed_formula_recomputes(first: date, extra: int, daily: Decimal) -> None:
    last = date.fromordinal(first.toordinal() + 6 + extra)
    found = accident_pay(Incapacity(first, last, date(1990, 1, 1), Euro(daily)), BOOK.on(first))
    assert found.base is Base.ADULT_AVERAGE
    assert found.insurer_days == extra
    assert found.indemnity
    formula = found.because[-1].formula
    assert formula
    left, right = Translator(Language.FRENCH, CATALOGS)(formula).split("=")
    base, days, rate = map(number, left.split("×"))
    again = (base * days * rate / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert again == number(right.split("arrondi à")[-1]) == found.indemnity.amount


@pytest.mark.parametrize(("daily", "rounding"), [("12.00", False), ("33.33", True)])
def test_only_what_is_rounded_says_so(law_book: LawBook, daily: str, rounding: bool) -> None:
    found = asked(
        law_book, first="2024-06-03", last="2024-06-20", birth="2008-01-01", daily_base=daily
    )
    formula = found.because[-1].formula
    assert formula
    assert ("arrondi" in Translator(Language.FRENCH, CATALOGS)(formula)) is rounding
