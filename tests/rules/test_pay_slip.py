"""The whole slip of a month, from the gross to what is paid."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, Level, Regime
from desktop.kernel.week import WeekPlan
from desktop.law.book import LawBook
from desktop.law.parameters.social import PERSONAL_RATE
from desktop.rules.overtime import WorkedDay
from desktop.rules.pay import month_pay
from desktop.rules.pay_extra import ExtraWork, extra_lines, kind_of
from desktop.rules.pay_share import share_of
from desktop.rules.pay_slip import Slip, Work, slip_of
from desktop.rules.pay_travel import TravelSince, travel_days, travel_of
from desktop.rules.terms import AmountSince, LevelSince, Terms
from desktop.rules.travel.trip import Mode, Trip
from tests.rules.build import COURSE, OFF, away, plain_terms

MAY = Month(2026, 5)
FULL_WEEK = 2280
MINOR, ADULT = date(2009, 5, 6), date(2003, 3, 21)
AGREED = date(2026, 5, 4)
BICYCLE = TravelSince(date(2025, 9, 1), Trip(Mode.BICYCLE, km=Decimal("4.2")))


def terms_of(level: Level = Level.A, regime: Regime = Regime.EMPLOYEE, **changes: Any) -> Terms:
    plain = plain_terms("2025-09-01", regime=regime, **changes)
    return replace(plain, levels=(LevelSince(plain.period.first, level),))


def slip(
    book: LawBook, birth: date, terms: Terms | None = None, month: Month = MAY, **work: Any
) -> Slip:
    known = terms or terms_of()
    plain = Work(month_pay(known, month, book), known.regime, FULL_WEEK)
    return slip_of(birth, [replace(plain, **work)], book)


def amounts(found: Slip) -> dict[str, str | None]:
    return {
        name: None if one.amount is None else one.amount.plain()
        for name, one in found.figures.items()
    }


def texts(found: Slip, name: str) -> str:
    return " ".join(one.text.msgid for one in found.figures[name].because)


def test_a_minor_keeps_the_whole_gross(law_book: LawBook) -> None:
    found = slip(law_book, MINOR)
    assert amounts(found) == {
        "gross": "372.27",
        "overtime": "0.00",
        "contribution": "0.00",
        "bonus": "0.00",
        "due": "0.00",
        "taxable": "372.27",
        "withholding": "0.00",
        "net": "372.27",
        "travel": "0.00",
        "paid": "372.27",
    }
    assert found.unknown == ()
    assert found.unverified  # the minimum of April 2026 was read in public files only


def test_the_bonus_of_an_adult_follows_the_hours_in_the_company(law_book: LawBook) -> None:
    # law.md § 3.2, last lines: the pro rata counts the hours in the company. May 2026 has 13 such
    # days of 7 h 36 (1 and 14 May are paid holidays) and 21 weekdays.
    found = slip(law_book, ADULT)
    company = 13 * Decimal("7.6")
    share = (company / (21 * Decimal("7.6"))).quantize(Decimal("0.0001"))
    bonus = ((Decimal("125.04") + Decimal("168.62")) * share).quantize(Decimal("0.01"))
    assert found.contribution.amount == Euro.of("48.66")  # 372.27 × 13.07 %
    assert found.bonus.amount == Euro(bonus)
    assert found.due.amount == ZERO
    assert found.due.unverified
    assert "No source" in texts(found, "due")
    assert "With the hours of course" not in texts(found, "due")  # both readings leave nothing


def test_the_other_reading_is_told_where_it_withholds_another_sum(law_book: LawBook) -> None:
    terms = replace(terms_of(), amounts=(AmountSince(date(2025, 9, 1), Euro.of("1800.00")),))
    found = slip(law_book, ADULT, terms)
    assert found.contribution.amount == Euro.of("235.26")
    assert found.due.amount is not None
    assert "With the hours of course" in texts(found, "due")
    assert found.taxable.amount == Euro.of("1800.00") - found.due.amount
    assert found.withholding.amount is None  # above 1 329.76
    assert [name for name, _ in found.unknown] == ["withholding", "net", "paid"]
    assert "tax taken off it" in texts(found, "net")


def test_a_bonus_not_found_leaves_only_what_hangs_on_it(law_book: LawBook) -> None:
    found = slip(law_book, ADULT, terms_of(regime=Regime.WORKER))
    assert amounts(found) | {"contribution": None} == {
        "gross": "372.27",
        "overtime": "0.00",
        "contribution": None,
        "bonus": None,
        "due": None,
        "taxable": None,
        "withholding": "0.00",  # even the whole gross is free of tax
        "net": None,
        "travel": "0.00",
        "paid": None,
    }
    assert found.contribution.amount == Euro.of("52.55")  # 372.27 × 108 % × 13.07 %
    assert "contribution taken off it" in texts(found, "paid")
    for name in ("bonus", "due"):  # the first reason is why it is not known
        assert "is not known" in found.figures[name].because[0].text.msgid


def test_no_level_leaves_the_travel_known(law_book: LawBook) -> None:
    terms = replace(terms_of(), levels=())
    found = slip(law_book, ADULT, terms, travel=(BICYCLE,), extra=(worked(7),))
    unknown = dict(found.unknown)
    assert "gross" in unknown
    assert unknown["overtime"][0].text.msgid.startswith("The extra hours of {day} are not known")
    assert "hangs on the gross" in texts(found, "due")
    assert found.travel.amount == Euro.of("27.72")  # 2 × 4.2 km × 11 days × 0.30
    minor = slip(law_book, MINOR, terms)
    assert minor.due.amount == ZERO


def test_before_the_contract_existed_nothing_is_known(law_book: LawBook) -> None:
    terms = plain_terms("2015-01-01", "2016-12-31")
    found = slip(law_book, date(1998, 1, 1), terms, Month(2015, 3))
    assert all(one.amount is None for name, one in found.figures.items() if name not in FREE)
    assert found.figures["gross"].because
    extra = ExtraWork(date(2015, 3, 2), 60, "Fête", date(2015, 3, 1))
    way = replace(BICYCLE, since=date(2015, 1, 1))
    with_more = slip(
        law_book, date(1998, 1, 1), terms, Month(2015, 3), extra=(extra,), travel=(way,)
    )
    assert all(one.amount is None and one.because for one in with_more.figures.values())


def test_the_tax_of_a_year_without_its_scales_is_not_known(law_book: LawBook) -> None:
    found = slip(law_book, MINOR, month=Month(2025, 11))
    assert [name for name, _ in found.unknown] == ["withholding", "net", "paid"]
    assert found.taxable.amount == found.gross.amount


def test_a_rate_that_is_not_known_leaves_the_contribution_empty(law_book: LawBook) -> None:
    histories = {
        key: replace(known, entries=()) if key == PERSONAL_RATE.key else known
        for key, known in law_book.histories.items()
    }
    found = slip(LawBook(histories), ADULT)
    assert found.contribution.amount is None
    assert found.contribution.because


FREE = {"overtime", "travel"}


def worked(day: int, minutes: int = 120, **changes: Any) -> ExtraWork:
    plain = ExtraWork(date(2026, 5, day), minutes, "Commande d’un mariage", AGREED)
    return replace(plain, **changes)


@pytest.mark.parametrize(
    ("day", "kind", "percent"),
    [
        (13, WorkedDay.WORKDAY, "1.5"),
        (16, WorkedDay.WORKDAY, "1.5"),  # a Saturday
        (17, WorkedDay.SUNDAY, "2"),
        (14, WorkedDay.PUBLIC_HOLIDAY, "2"),  # Ascension
        (25, WorkedDay.PUBLIC_HOLIDAY, "2"),  # Whit Monday
    ],
)
def test_the_kind_of_day_of_extra_hours(
    law_book: LawBook, day: int, kind: WorkedDay, percent: str
) -> None:
    found = slip(law_book, MINOR, extra=(worked(day),))
    (line,) = found.extra
    assert line.kind is kind
    exact = Decimal("372.27") * 3 / (13 * 38) * 2 * Decimal(percent)
    assert line.amount == Euro(exact).rounded()
    assert found.gross.amount == Euro.of("372.27") + Euro(exact).rounded()
    assert found.overtime.amount == line.amount
    assert line.unverified


def test_a_day_that_replaces_a_holiday_is_one(law_book: LawBook) -> None:
    terms = replace(terms_of(), holidays=(date(2026, 5, 20),))
    pay = month_pay(terms, MAY, law_book)
    assert kind_of(pay, date(2026, 5, 20)) is WorkedDay.PUBLIC_HOLIDAY


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"agreed_on": None}, "no prior agreement"),
        ({"agreed_on": date(2026, 5, 7)}, "was not made before that day"),
        ({"agreed_on": date(2026, 5, 8)}, "was not made before that day"),
        ({"reason": ""}, "no pedagogical reason"),
    ],
)
def test_extra_hours_without_their_agreement_are_not_known(
    law_book: LawBook, changes: dict[str, Any], said: str
) -> None:
    found = slip(law_book, MINOR, extra=(worked(7, **changes),))
    assert found.extra[0].amount is None
    assert said in texts(found, "overtime")
    assert [name for name, _ in found.unknown] == [
        "gross",
        "overtime",
        "taxable",
        "withholding",
        "net",
        "paid",
    ]
    assert found.due.amount == ZERO  # a minor pays nothing whatever the gross


def test_an_agreement_of_the_day_before_is_enough(law_book: LawBook) -> None:
    found = slip(law_book, MINOR, extra=(worked(7, agreed_on=date(2026, 5, 6)),))
    assert found.extra[0].amount is not None


def test_extra_hours_of_other_months_are_left_out(law_book: LawBook) -> None:
    before, after = (replace(worked(1), day=day) for day in (date(2026, 4, 30), date(2026, 6, 1)))
    pay = month_pay(terms_of(), MAY, law_book)
    lines = extra_lines(pay, (after, worked(20), worked(7), before), FULL_WEEK, law_book)
    assert [line.day.day for line in lines] == [7, 20]


def test_an_hour_is_counted_on_the_amount_of_its_day(law_book: LawBook) -> None:
    steps = (LevelSince(date(2025, 9, 1), Level.A), LevelSince(date(2026, 5, 18), Level.B))
    found = slip(law_book, MINOR, replace(terms_of(), levels=steps), extra=(worked(7), worked(21)))
    first, second = found.extra
    assert first.amount == Euro(Decimal("372.27") * 9 / (13 * 38)).rounded()
    assert second.amount == Euro(Decimal("525.55") * 9 / (13 * 38)).rounded()


def test_the_share_counts_what_the_company_pays(law_book: LawBook) -> None:
    ill = away(AbsenceKind.ILLNESS, "2026-05-01", "2026-05-31")
    whole = month_pay(terms_of(), MAY, law_book)
    some = month_pay(replace(terms_of(), absences=(ill,)), MAY, law_book)
    full, part = (share_of(pay.days, FULL_WEEK, 0) for pay in (whole, some))
    assert full.value == Decimal("0.6190")  # 13 of 21 days
    assert full.with_courses == 1
    assert part.value is not None
    assert part.value < full.value
    assert share_of(whole.days, FULL_WEEK, 456).value == Decimal("0.6667")
    assert share_of(whole.days, 60, 0).value == 1  # never more than full time


def test_a_month_of_courses_alone_has_no_share(law_book: LawBook) -> None:
    courses = WeekPlan((COURSE,) * 5 + (OFF,) * 2)
    plain = terms_of()
    terms = replace(plain, patterns=(replace(plain.patterns[0], week=courses),))
    found = slip(law_book, ADULT, terms)
    assert found.gross.amount == Euro.of("372.27")
    assert found.due.amount is None
    assert "No hour in the company" in texts(found, "due")
    assert (found.travel.amount, found.travel.noted) == (ZERO, False)
    with_bicycle = slip(law_book, ADULT, terms, travel=(BICYCLE,))
    assert "no day of travel" in texts(with_bicycle, "travel")


@pytest.mark.parametrize(
    ("since", "planned", "amount", "noted", "why"),
    [
        (None, True, "0", False, "no way of travelling"),
        (date(2026, 6, 1), True, "0", False, "no way of travelling"),
        (date(2026, 5, 30), True, "0", False, "of travel no way"),  # a Saturday
        (date(2026, 5, 25), True, "7.56", True, "of travel no way"),  # 2 × 4.2 km × 3 × 0.30
        (date(2025, 9, 1), False, None, True, "timetable does not tell"),
        (None, False, "0", False, "no way of travelling"),
    ],
)
def test_travel_that_nobody_noted_is_not_nothing(
    law_book: LawBook,
    since: date | None,
    planned: bool,
    amount: str | None,
    noted: bool,
    why: str,
) -> None:
    terms = terms_of() if planned else replace(terms_of(), patterns=())
    ways = () if since is None else (replace(BICYCLE, since=since),)
    found = slip(law_book, MINOR, terms, travel=ways).travel
    assert found.amount == (None if amount is None else Euro.of(amount))
    assert found.noted is noted
    assert any(why in one.text.msgid for one in found.because)


def test_travel_is_added_after_the_net(law_book: LawBook) -> None:
    found = slip(law_book, MINOR, travel=(BICYCLE,))
    # 13 days in the company; on 1 and 14 May, public holidays, nobody travels.
    days = len(travel_days(month_pay(terms_of(), MAY, law_book)))
    exact = Euro(Decimal("0.30") * Decimal("4.2") * 2 * days).rounded()
    assert found.travel.amount == exact
    assert found.net.amount == Euro.of("372.27")
    assert found.paid.amount == Euro.of("372.27") + exact


def test_a_day_of_extra_hours_is_a_day_of_travel(law_book: LawBook) -> None:
    pay = month_pay(terms_of(), MAY, law_book)
    assert travel_days(pay, (worked(17), worked(13))) - travel_days(pay) == {date(2026, 5, 17)}


def test_a_bicycle_that_changes_within_the_month_is_counted_in_two(law_book: LawBook) -> None:
    nearer = TravelSince(date(2026, 5, 18), Trip(Mode.BICYCLE, km=Decimal(2)))
    pay = month_pay(terms_of(), MAY, law_book)
    days = travel_days(pay)
    early = sum(1 for day in days if day < nearer.since)
    exact = [
        Euro(Decimal("0.30") * 2 * km * count).rounded()
        for km, count in ((Decimal("4.2"), early), (Decimal(2), len(days) - early))
    ]
    found = travel_of(pay, (nearer, BICYCLE), (), law_book)
    assert found.amount == exact[0] + exact[1]


def test_a_ticket_that_changes_within_the_month_is_not_known(law_book: LawBook) -> None:
    bus = TravelSince(date(2026, 5, 18), Trip(Mode.FLAT, price=Euro.of("49.00")))
    found = slip(law_book, MINOR, travel=(BICYCLE, bus))
    assert found.travel.amount is None
    assert "changes on {day}" in texts(found, "travel")
    assert found.net.amount is not None
    assert [name for name, _ in found.unknown] == ["travel", "paid"]


def test_a_way_of_a_later_month_does_not_count_yet(law_book: LawBook) -> None:
    later = TravelSince(date(2026, 6, 1), Trip(Mode.FLAT, price=Euro.of("49.00")))
    pay = month_pay(terms_of(), MAY, law_book)
    assert travel_of(pay, (BICYCLE, later), (), law_book).amount == Euro.of("27.72")


def test_a_refund_the_law_does_not_know_keeps_its_reason(law_book: LawBook) -> None:
    train = TravelSince(date(2025, 9, 1), Trip(Mode.TRAIN, km=Decimal(13)))
    found = slip(law_book, MINOR, travel=(train,))
    assert found.travel.amount is None
    assert found.travel.because


def test_two_contracts_each_have_their_own_contribution(law_book: LawBook) -> None:
    halves = (Period(date(2025, 9, 1), date(2026, 5, 15)), Period(date(2026, 5, 16), MAY.last))
    pays = [month_pay(replace(terms_of(), period=days), MAY, law_book) for days in halves]
    works = [Work(pay, Regime.EMPLOYEE, FULL_WEEK) for pay in pays]
    found = slip_of(ADULT, works, law_book)
    alone = [slip_of(ADULT, [work], law_book) for work in works]
    for name in ("gross", "contribution", "bonus", "due"):
        parts = [one.figures[name].amount for one in alone]
        assert found.figures[name].amount == sum((one for one in parts if one), ZERO), name
    assert found.gross.amount == Euro.of("372.27")
    formula = found.gross.because[0].formula
    assert formula is not None
    assert dict(formula.params)["total"] == found.gross.amount
    one_unknown = slip_of(ADULT, [works[0], replace(works[1], regime=Regime.WORKER)], law_book)
    assert one_unknown.due.amount is None
    assert one_unknown.gross.amount == found.gross.amount


FORMULA = re.compile(r"^\{(\w+)\} ([+−]) \{(\w+)\} = \{(\w+)\}$")


@given(
    cents=st.integers(37227, 130000),
    minutes=st.integers(0, 600),
    hectometres=st.integers(1, 300),
    years=st.integers(0, 3),
)
def test_the_sums_recompute_from_what_is_printed(
    law_book: LawBook, cents: int, minutes: int, hectometres: int, years: int
) -> None:
    amount = AmountSince(date(2025, 9, 1), Euro.from_cents(cents))
    extra = (worked(7, minutes),) if minutes else ()
    way = TravelSince(amount.since, Trip(Mode.BICYCLE, km=Decimal(hectometres) / 10))
    birth = ADULT + timedelta(days=700 * years)
    terms = replace(terms_of(), amounts=(amount,))
    found = slip(law_book, birth, terms, extra=extra, travel=(way,))
    for name in ("gross", "taxable", "net", "paid"):
        one = found.figures[name].because[0]
        if found.figures[name].amount is None:
            # Above the threshold the tax is not known, nor is what is left after it.
            assert name in {"net", "paid"}
            assert one.formula is None
            continue
        assert one.formula is not None
        match = FORMULA.match(one.formula.msgid)
        assert match is not None
        values = dict(one.formula.params)
        first, second, result = (values[match[place]] for place in (1, 3, 4))
        assert isinstance(first, Euro)
        assert isinstance(second, Euro)
        assert result == (first + second if match[2] == "+" else first - second)
        assert result == found.figures[name].amount
