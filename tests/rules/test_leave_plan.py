"""When leave is taken, on every side of its boundaries.

Contrat d'alternance, art. 7; Vade Mecum of 27 April 2017, point 4.7 and sheet 4; royal decree of
8 February 2023.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.rules.holiday import public_holidays
from desktop.rules.leave.plan_consecutive import longest_run
from desktop.rules.leave.plan_prevented import Prevention
from desktop.services.calculators import RULES, calculate

WEEKEND = frozenset({5, 6})


def ask(book: LawBook, rule: str, **inputs: object) -> Answer:
    answer = calculate(f"leave.{rule}", inputs, book).answer
    if answer.known:
        assert set(answer.outputs) == {one.name for one in RULES[f"leave.{rule}"].outputs}
    return answer


def spell(first: str, last: str) -> dict[str, str]:
    return {"first": first, "last": last}


def run_of(answer: Answer) -> tuple[object, object]:
    return answer.value, answer.outputs["met"]


@pytest.mark.parametrize(
    ("year", "periods", "inactive", "expected"),
    [
        # « 3 semaines consécutives »: three times Monday to Friday, and a day less at each end.
        ("2026", [spell("2026-07-06", "2026-07-24")], None, (23, True)),
        ("2026", [spell("2026-07-06", "2026-07-23")], None, (20, False)),
        ("2026", [spell("2026-07-07", "2026-07-24")], None, (20, False)),
        # 1 May 2026 is a Friday: the season begins with a public holiday.
        ("2026", [spell("2026-05-04", "2026-05-20")], None, (20, False)),
        ("2026", [spell("2026-05-04", "2026-05-21")], None, (21, True)),
        ("2026", [spell("2026-04-13", "2026-05-20")], None, (20, False)),
        # 31 October 2025 is a Friday: the weekend after it lies outside, the one before inside.
        ("2025", [spell("2025-10-13", "2025-10-31")], None, (21, True)),
        ("2025", [spell("2025-10-14", "2025-11-14")], None, (18, False)),
        # Whit Monday, 25 May 2026, bridges at the first end, the national day at the last.
        ("2026", [spell("2026-05-26", "2026-06-12")], None, (23, True)),
        ("2026", [spell("2026-07-01", "2026-07-20")], None, (21, True)),
        ("2026", [spell("2026-07-02", "2026-07-20")], None, (20, False)),
        # 1 May 2023 is a Monday: it and the weeks to Friday the 19th are three weeks.
        ("2023", [spell("2023-05-02", "2023-05-19")], None, (21, True)),
        ("2023", [spell("2023-05-02", "2023-05-17")], None, (18, False)),
        # Out of order, overlapping, one inside the other, the same day twice.
        (
            "2026",
            [
                spell("2026-07-20", "2026-07-24"),
                spell("2026-07-06", "2026-07-15"),
                spell("2026-07-08", "2026-07-09"),
                spell("2026-07-15", "2026-07-17"),
            ],
            None,
            (23, True),
        ),
        # A day worked between two halves breaks the run.
        (
            "2026",
            [spell("2026-07-06", "2026-07-14"), spell("2026-07-16", "2026-08-03")],
            None,
            (19, False),
        ),
        # Without days off only the leave itself counts, to the day.
        ("2026", [spell("2026-07-06", "2026-07-26")], [], (21, True)),
        ("2026", [spell("2026-07-06", "2026-07-25")], [], (20, False)),
        # Nothing at work on Monday and Tuesday either: three times Wednesday to Friday.
        (
            "2026",
            [
                spell("2026-08-05", "2026-08-07"),
                spell("2026-08-12", "2026-08-14"),
                spell("2026-08-19", "2026-08-21"),
            ],
            ["mon", "tue", "sat", "sun"],
            (25, True),
        ),
        (
            "2026",
            [spell("2026-08-05", "2026-08-14"), spell("2026-08-19", "2026-08-20")],
            ["mon", "tue", "sat", "sun"],
            (20, False),
        ),
        # Leave of another year, or out of the season, is none.
        ("2025", [spell("2026-07-06", "2026-07-24")], None, (0, False)),
        ("2026", [spell("2026-03-02", "2026-04-30")], None, (0, False)),
        ("2026", [spell("2026-11-01", "2026-12-31")], None, (0, False)),
        # A leave over the turn of the year, and one over the whole of it.
        ("2026", [spell("2025-12-20", "2027-01-10")], None, (184, True)),
    ],
)
def test_the_longest_run(
    law_book: LawBook,
    year: str,
    periods: list[dict[str, str]],
    inactive: list[str] | None,
    expected: tuple[int, bool],
) -> None:
    answer = ask(law_book, "consecutive", year=year, periods=periods, inactive_weekdays=inactive)
    assert run_of(answer) == expected
    assert answer.outputs["missing"] == max(21 - expected[0], 0)
    assert answer.because[0].source is not None


def test_the_kind_of_leave_does_not_matter(law_book: LawBook) -> None:
    """« quel que soit le type de vacances »."""
    kinds = ("annual_leave", "supplementary_leave", "school_leave")
    mondays = (date(2026, 7, 6), date(2026, 7, 13), date(2026, 7, 20))
    periods = [
        spell(day.isoformat(), (day + timedelta(days=4)).isoformat()) | {"kind": kind}
        for day, kind in zip(mondays, kinds, strict=True)
    ]
    answer = ask(law_book, "consecutive", year="2026", periods=periods)
    assert run_of(answer) == (23, True)
    assert answer.outputs["run"] == Period(date(2026, 7, 4), date(2026, 7, 26))


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-04-20", "2026-05-15", True),
        ("2026-10-20", "2026-11-06", True),
        ("2026-05-11", "2026-05-15", False),
    ],
)
def test_days_cut_off_by_the_season_are_told(
    law_book: LawBook, first: str, last: str, told: bool
) -> None:
    answer = ask(law_book, "consecutive", year="2026", periods=[spell(first, last)])
    assert (len(answer.because) == 2) is told


def test_2015_began_in_september(law_book: LawBook) -> None:
    known = ask(law_book, "consecutive", year="2015", periods=[spell("2015-09-07", "2015-09-25")])
    assert run_of(known) == (23, True)
    for first in ("2015-07-06", "2015-08-31"):
        unknown = ask(law_book, "consecutive", year="2015", periods=[spell(first, "2015-09-25")])
        assert unknown.value is None
        assert unknown.because
    assert ask(law_book, "consecutive", year="2014", periods=[]).value is None


def test_the_year_to_come_is_known_and_unverified(law_book: LawBook) -> None:
    leave = [spell("2027-07-05", "2027-07-23")]
    answer = ask(law_book, "consecutive", year="2027", periods=leave)
    assert (answer.outputs["met"], answer.unverified) == (True, True)
    assert not ask(law_book, "consecutive", year="2026", periods=[]).unverified
    assert ask(law_book, "school", year="2027").outputs["agree_by"] == date(2027, 4, 30)
    assert ask(law_book, "consecutive", year="2028", periods=[]).value is None


@given(
    st.lists(st.tuples(st.integers(-20, 200), st.integers(0, 30)), max_size=8),
    st.frozensets(st.integers(0, 6), max_size=6),
    st.randoms(use_true_random=False),
)
def test_a_run_is_whole_longest_and_the_same_in_any_order(
    spells: list[tuple[int, int]],
    inactive: frozenset[int],
    random: Random,
) -> None:
    season = Period(date(2026, 5, 1), date(2026, 10, 31))
    periods = [
        Period(season.first + timedelta(days=start), season.first + timedelta(days=start + more))
        for start, more in spells
    ]
    found = longest_run(season, periods, inactive)
    shuffled = list(periods)
    random.shuffle(shuffled)
    assert longest_run(season, shuffled, inactive) == found
    leave = {day for period in periods for day in period if day in season}
    off = leave | {
        day for day in season if day.weekday() in inactive or day in public_holidays(2026)
    }
    # From every day of leave as far as days off go either way: none goes further.
    assert (0 if found is None else found.days) == max(map(partial(_around, off), leave), default=0)


def _around(off: set[date], day: date) -> int:
    first = last = day
    while first - timedelta(days=1) in off:
        first -= timedelta(days=1)
    while last + timedelta(days=1) in off:
        last += timedelta(days=1)
    return (last - first).days + 1


def test_seven_days_off_are_refused(law_book: LawBook) -> None:
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    with pytest.raises(Refused) as refused:
        ask(law_book, "consecutive", year="2026", periods=[], inactive_weekdays=days)
    assert refused.value.field == "inactive_weekdays"


@pytest.mark.parametrize(
    ("planned", "rest", "maximum", "within", "formula"),
    [
        ("19", "0", 20, True, (20, 0, 20)),
        ("20", "0", 20, True, (20, 0, 20)),
        ("21", "0", 20, False, (20, 0, 20)),
        # « vient en déduction »: with 12 rest days, 8 are left.
        ("8", "12", 8, True, (20, 12, 8)),
        ("9", "12", 8, False, (20, 12, 8)),
        ("0", "20", 0, True, (20, 20, 0)),
        ("1", "21", 0, False, (20, 20, 0)),
        (None, None, 20, None, (20, 0, 20)),
    ],
)
def test_school_leave(
    law_book: LawBook,
    planned: str | None,
    rest: str | None,
    maximum: int,
    within: bool | None,
    formula: tuple[int, int, int],
) -> None:
    answer = ask(law_book, "school", year="2026", planned_days=planned, paid_rest_days=rest)
    assert (answer.value, answer.outputs["within"]) == (maximum, within)
    assert answer.outputs["agree_by"] == date(2026, 4, 30)
    (counted,) = [one.formula for one in answer.because if one.formula]
    days, less, left = (dict(counted.params)[name] for name in ("days", "rest", "maximum"))
    assert (days, less, left) == formula
    assert days - less == left  # type: ignore[operator]
    if within is False:
        assert dict(answer.because[0].text.params)["maximum"] == maximum


def test_school_leave_of_the_first_year(law_book: LawBook) -> None:
    """On 30 April 2015 there was no contrat d'alternance; of September to December there is."""
    answer = ask(law_book, "school", year="2015")
    assert (answer.value, answer.outputs["agree_by"]) == (20, None)
    assert ask(law_book, "school", year="2016").outputs["agree_by"] == date(2016, 4, 30)
    assert ask(law_book, "school", year="2014").value is None


@pytest.mark.parametrize(
    ("main_from", "notify_by"),
    [
        ("2026-07-06", "2026-05-25"),
        ("2026-01-05", "2025-11-24"),
        ("2024-04-11", "2024-02-29"),
        ("2023-04-11", "2023-02-28"),
    ],
)
def test_the_fund_is_told_42_days_before(law_book: LawBook, main_from: str, notify_by: str) -> None:
    answer = ask(law_book, "fund-notice", main_from=main_from)
    assert answer.value == answer.outputs["notify_by"] == date.fromisoformat(notify_by)


@pytest.mark.parametrize(
    ("first", "by"),
    [
        ("2024-01-01", "2024-01-03"),
        # The Sunday, then the national day, a Tuesday, are no working days.
        ("2026-07-18", "2026-07-22"),
        ("2026-07-17", "2026-07-20"),
        ("2025-12-31", "2026-01-03"),
    ],
)
def test_days_of_illness_are_kept_since_2024(law_book: LawBook, first: str, by: str) -> None:
    answer = ask(law_book, "sick", first_sick_day=first)
    assert answer.value is True
    assert answer.outputs["certificate_by"] == date.fromisoformat(by)
    assert not answer.unverified


@pytest.mark.parametrize("first", ["2015-09-01", "2023-12-31"])
def test_days_of_illness_were_lost_before(law_book: LawBook, first: str) -> None:
    answer = ask(law_book, "sick", first_sick_day=first)
    assert answer.outputs == {"converts": False, "certificate_by": None}
    assert answer.unverified
    assert ask(law_book, "sick", first_sick_day="2015-08-31").value is None


@pytest.mark.parametrize(
    ("year", "reason", "take_by", "carried", "unverified"),
    [
        ("2023", None, "2023-12-31", False, True),
        ("2024", None, "2026-12-31", True, False),
        ("2025", "maternity", "2027-12-31", True, False),
        ("2025", "other", "2025-12-31", False, False),
        ("2022", "other", "2022-12-31", False, True),
    ],
)
def test_carry_over(
    law_book: LawBook,
    year: str,
    reason: str | None,
    take_by: str,
    carried: bool,
    unverified: bool,
) -> None:
    answer = ask(law_book, "carry-over", year=year, reason=reason)
    assert answer.value == date.fromisoformat(take_by)
    assert answer.outputs["paid_on"] == date(int(year), 12, 31)
    assert (answer.outputs["carried"], answer.unverified) == (carried, unverified)


def test_whatever_prevented_the_leave_but_a_choice_carries_it_over(law_book: LawBook) -> None:
    for reason in Prevention:
        answer = ask(law_book, "carry-over", year="2026", reason=reason.value)
        assert answer.outputs["carried"] is (reason is not Prevention.OTHER)
    with pytest.raises(Refused) as refused:
        ask(law_book, "carry-over", year="2026", reason="weather")
    assert refused.value.field == "reason"


def test_the_operator_is_not_missed_when_it_gives_no_courses(law_book: LawBook) -> None:
    """« L'apprenant ne peut pas prendre ses vacances pendant les jours de formation »."""
    week = {"tue": {"operator": ["am", "pm"]}, "wed": {"company": ["08:00-12:00"]}}
    plain = ask(law_book, "operator-days", week=week, periods=[spell("2026-07-13", "2026-07-29")])
    # 14, 21 and 28 July are Tuesdays; the national day has no courses.
    assert plain.outputs["days"] == (date(2026, 7, 14), date(2026, 7, 28))
    assert plain.value is False
    closed = ask(
        law_book,
        "operator-days",
        week=week,
        periods=[spell("2026-07-13", "2026-07-29")],
        operator_closed=[spell("2026-07-06", "2026-08-21")],
    )
    assert (closed.value, closed.outputs["days"]) == (True, ())


@pytest.mark.parametrize(
    ("days", "leave", "supplementary", "school", "expected"),
    [
        ("15", "20", None, None, (15, 0, 0, 0, 5)),
        ("15", "15", None, None, (15, 0, 0, 0, 0)),
        ("15", "14", None, None, (14, 0, 0, 1, 0)),
        ("15", "7", "3", "4", (7, 3, 4, 1, 0)),
        ("15", "7", "8", "4", (7, 8, 0, 0, 0)),
        ("0", "7", "8", "4", (0, 0, 0, 0, 7)),
        ("30", "0", "0", "21", (0, 0, 20, 10, 0)),
    ],
)
def test_a_closure(
    law_book: LawBook,
    days: str,
    leave: str,
    supplementary: str | None,
    school: str | None,
    expected: tuple[int, ...],
) -> None:
    """« après avoir épuisé son droit aux vacances proméritées »."""
    answer = ask(
        law_book,
        "closure",
        year="2026",
        closure_days=days,
        leave_days=leave,
        supplementary_days=supplementary,
        school_days=school,
    )
    names = ("by_leave", "by_supplementary", "by_school_leave", "by_unemployment", "leave_left")
    assert tuple(answer.outputs[name] for name in names) == expected
    assert answer.value == answer.outputs["by_unemployment"]
    assert sum(expected[:4]) == int(days)
    assert (len(answer.because) > 1) is (school == "21")


@pytest.mark.parametrize(
    ("kind", "counts", "months", "while_paid"),
    [
        (AbsenceKind.ILLNESS, True, 12, False),
        (AbsenceKind.PRIVATE_ACCIDENT, True, 12, False),
        (AbsenceKind.WORK_ACCIDENT, True, None, False),
        (AbsenceKind.MATERNITY, True, None, False),
        (AbsenceKind.FAMILY_EVENT, True, None, True),
        (AbsenceKind.COMPELLING_REASON, True, None, True),
        (AbsenceKind.OTHER_UNEMPLOYMENT, True, None, False),
        (AbsenceKind.SCHOOL_LEAVE, False, None, False),
        (AbsenceKind.OPERATOR_CLOSED, False, None, False),
    ],
)
def test_which_days_count_as_worked(
    law_book: LawBook, kind: AbsenceKind, counts: bool, months: int | None, while_paid: bool
) -> None:
    answer = ask(law_book, "assimilated", kind=kind.value)
    assert answer.outputs == {"assimilated": counts, "months": months, "while_paid": while_paid}
    assert ask(law_book, "assimilated", kind=kind.value, on="2015-08-31").value is None


def test_every_kind_is_answered(law_book: LawBook) -> None:
    for kind in AbsenceKind:
        answer = ask(law_book, "assimilated", kind=kind.value)
        assert isinstance(answer.value, bool)
        assert answer.because[0].source is not None


@pytest.mark.parametrize(
    ("rule", "inputs", "field"),
    [
        ("consecutive", {"year": "2026"}, "periods"),
        ("consecutive", {"periods": []}, "year"),
        (
            "consecutive",
            {"year": "2026", "periods": [spell("2026-07-06", "2026-07-05")]},
            "periods",
        ),
        ("consecutive", {"year": "2026", "periods": [spell("2026-02-29", "2026-03-01")]}, None),
        (
            "consecutive",
            {"year": "2026", "periods": [], "inactive_weekdays": "saturday"},
            "inactive_weekdays",
        ),
        ("school", {"year": "2026", "planned_days": "-1"}, "planned_days"),
        ("school", {"year": "2026", "paid_rest_days": "2.5"}, "paid_rest_days"),
        ("fund-notice", {}, "main_from"),
        ("fund-notice", {"main_from": "2026-02-29"}, "main_from"),
        ("sick", {}, "first_sick_day"),
        ("closure", {"year": "2026", "closure_days": "5"}, "leave_days"),
        ("operator-days", {"periods": []}, "week"),
        ("assimilated", {"kind": "holiday"}, "kind"),
    ],
)
def test_refused_by_name(
    law_book: LawBook, rule: str, inputs: dict[str, object], field: str | None
) -> None:
    with pytest.raises(Refused) as refused:
        ask(law_book, rule, **inputs)
    assert refused.value.field == (field or "periods.first")
