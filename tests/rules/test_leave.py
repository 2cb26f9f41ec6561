"""Leave: the tables and examples of sheet 4, and the days by which it is agreed and taken."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.rules.leave.worker import days_for
from desktop.services.calculators import calculate

# Vade Mecum, fiche 4, partie A: from … days on, so many days of leave.
PART_A = (
    (231, 20),
    (221, 19),
    (212, 18),
    (202, 17),
    (192, 16),
    (182, 15),
    (163, 14),
    (154, 13),
    (144, 12),
    (135, 11),
    (125, 10),
    (106, 9),
    (97, 8),
    (87, 7),
    (77, 6),
    (64, 5),
    (48, 4),
    (39, 3),
    (20, 2),
    (10, 1),
)


def ask(book: LawBook, rule: str, **inputs: object) -> Answer:
    return calculate(f"leave.{rule}", inputs, book).answer


@pytest.mark.parametrize(("least", "days"), PART_A)
def test_every_row_of_part_a(least: int, days: int) -> None:
    assert days_for(least)[0] == days
    assert days_for(least - 1)[0] == days - 1
    assert days_for(least + 1)[0] == days


@pytest.mark.parametrize(
    ("worked", "days", "other"),
    [(63, 4, None), (64, 5, 4), (66, 5, 4), (67, 5, None), (0, 0, None), (9, 0, None)],
)
def test_part_b_asks_67_days_for_five(worked: int, days: int, other: int | None) -> None:
    assert days_for(worked) == (days, other)


@pytest.mark.parametrize(
    ("given", "equivalent", "rounded", "days", "cap"),
    [
        # Pierre, six months at 28 hours on four days.
        ((104, 4, 28, 38), "95.79", 96, 7, "16"),
        # Twelve weeks of three days and 24 hours.
        ((36, 3, 24, 38), "37.89", 38, 2, "12"),
        # A whole year of four days and 30 hours.
        ((208, 4, 30, 38), "205.26", 205, 17, "16"),
        ((260, 5, 38, 38), "260.00", 260, 20, "20"),
        ((0, 4, 28, 38), "0.00", 0, 0, "16"),
    ],
)
def test_examples_of_the_worker(
    law_book: LawBook,
    given: tuple[int, int, int, int],
    equivalent: str,
    rounded: int,
    days: int,
    cap: str,
) -> None:
    names = ("days", "days_per_week", "hours_per_week", "full_time_hours")
    inputs = dict(zip(names, map(str, given), strict=True))
    answer = ask(law_book, "worker", **inputs)
    assert answer.value == Decimal(equivalent)
    assert answer.outputs["rounded"] == rounded
    assert answer.outputs["leave_days"] == days
    assert answer.outputs["cap_own_regime"] == Decimal(cap)
    assert not answer.unverified


@pytest.mark.parametrize(
    ("months", "week", "days"),
    [
        ("3", "3", 3),
        ("11", "4", 15),
        ("12", "5", 20),
        ("12", "6", 24),
        ("0", "5", 0),
        ("6", "4", 8),
    ],
)
def test_examples_of_the_employee(law_book: LawBook, months: str, week: str, days: int) -> None:
    answer = ask(law_book, "employee", months=months, days_per_week=week)
    assert answer.value == answer.outputs["leave_days"] == days


@pytest.mark.parametrize(
    ("regime", "worked", "days", "started"),
    [
        ("worker", "63", 0, False),
        ("worker", "64", 5, True),
        ("worker", "77", 6, True),
        ("employee", "2", 0, False),
        ("employee", "3", 5, True),
        ("employee", "12", 20, True),
    ],
)
def test_supplementary_leave_after_the_start(
    law_book: LawBook, regime: str, worked: str, days: int, started: bool
) -> None:
    answer = ask(
        law_book,
        "supplementary",
        regime=regime,
        months_or_days_this_year=worked,
        days_per_week="5",
        ordinary_days_left="0",
    )
    assert answer.value == answer.outputs["days"] == days
    assert answer.outputs["conditions"] == [
        {"condition": "starting_period", "met": started},
        {"condition": "ordinary_leave_used_up", "met": True},
    ]


@pytest.mark.parametrize(("left", "met"), [("2", False), ("0", True), (None, None)])
def test_ordinary_leave_comes_first(law_book: LawBook, left: str | None, met: bool | None) -> None:
    answer = ask(
        law_book,
        "supplementary",
        regime="worker",
        months_or_days_this_year="100",
        days_per_week="5",
        ordinary_days_left=left,
    )
    conditions = answer.outputs["conditions"]
    assert isinstance(conditions, list)
    assert conditions[1] == {"condition": "ordinary_leave_used_up", "met": met}


def test_holiday_pay(law_book: LawBook) -> None:
    employee = ask(
        law_book, "pay-employee", monthly="525.55", months_previous_year="7", year="2026"
    )
    # 525,55 × 92 % × 7 ÷ 12 = 282,0451…
    assert {name: str(value) for name, value in employee.outputs.items()} == {
        "simple": "Euro(amount=Decimal('525.55'))",
        "double": "Euro(amount=Decimal('282.05'))",
        "payable_from": "2026-05-02",
    }
    worker = ask(law_book, "pay-worker", gross_previous_year="4000", fictitious="100")
    # 4 100 × 108 % × 15,38 % = 681,0264
    assert str(worker.value) == "Euro(amount=Decimal('681.03'))"
    assert worker.outputs["paid_by"] == "fund"


def weeks(*first: str, days: int = 5) -> list[dict[str, str]]:
    found = []
    for text in first:
        day = date.fromisoformat(text)
        found.append({"first": text, "last": (day + timedelta(days=days - 1)).isoformat()})
    return found


@pytest.mark.parametrize(
    ("periods", "run", "met"),
    [
        (weeks("2026-07-06", "2026-07-13", "2026-07-20"), 23, True),
        (weeks("2026-07-20", "2026-07-06", "2026-07-13"), 23, True),
        (weeks("2026-07-06", "2026-07-13"), 16, False),
        (weeks("2026-07-06", days=18), 20, False),
        (weeks("2026-07-07", days=21), 21, True),
        (weeks("2026-07-07", days=20), 20, False),
        # The days before 1 May do not count.
        (weeks("2026-04-20", days=25), 14, False),
        (weeks("2026-10-12", days=30), 22, True),
        (weeks("2026-10-13", days=30), 19, False),
        # The national day, a Tuesday, bridges.
        (weeks("2026-07-06", "2026-07-13", "2026-07-22", days=5), 16, False),
        (
            [
                *weeks("2026-07-06", "2026-07-13"),
                *weeks("2026-07-20", days=1),
                *weeks("2026-07-22", days=3),
            ],
            23,
            True,
        ),
        ([], 0, False),
    ],
)
def test_three_weeks_in_a_row(
    law_book: LawBook, periods: list[dict[str, str]], run: int, met: bool
) -> None:
    answer = ask(law_book, "consecutive", year="2026", periods=periods)
    assert (answer.value, answer.outputs["met"]) == (run, met)


def test_other_days_off_bridge_too(law_book: LawBook) -> None:
    """A bakery closed on Sunday and Monday: three times Tuesday to Saturday."""
    periods = weeks("2026-07-07", "2026-07-14", "2026-07-21")
    answer = ask(
        law_book,
        "consecutive",
        year="2026",
        periods=periods,
        inactive_weekdays=["sun", "mon"],
    )
    assert (answer.value, answer.outputs["met"]) == (23, True)


@pytest.mark.parametrize(
    ("planned", "rest", "maximum", "within"),
    [("20", "0", 20, True), ("21", "0", 20, False), ("8", "12", 8, True), ("0", "25", 0, True)],
)
def test_school_leave(
    law_book: LawBook, planned: str, rest: str, maximum: int, within: bool
) -> None:
    answer = ask(law_book, "school", year="2026", planned_days=planned, paid_rest_days=rest)
    assert (answer.value, answer.outputs["within"]) == (maximum, within)
    assert answer.outputs["agree_by"] == date(2026, 4, 30)


def test_days_by_which(law_book: LawBook) -> None:
    assert ask(law_book, "fund-notice", main_from="2026-07-06").value == date(2026, 5, 25)
    assert ask(law_book, "fund-notice", main_from="2026-01-05").value == date(2025, 11, 24)
    # Friday 10 July: Saturday and Monday are the two working days.
    sick = ask(law_book, "sick", first_sick_day="2026-07-10")
    assert sick.outputs["certificate_by"] == date(2026, 7, 13)
    assert ask(law_book, "carry-over", year="2024").value == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ("sick", {"first_sick_day": "2015-08-31"}),
        ("carry-over", {"year": "2014"}),
        ("school", {"year": "2014"}),
        ("fund-notice", {"main_from": "2015-08-31"}),
        ("consecutive", {"year": "2014", "periods": []}),
        ("employee", {"months": "3", "days_per_week": "5", "year": "2014"}),
        ("closure", {"year": "2014", "closure_days": "5", "leave_days": "5"}),
        ("operator-days", {"week": {}, "periods": weeks("2015-07-06")}),
    ],
)
def test_what_is_not_known_of_before(
    law_book: LawBook, rule: str, inputs: dict[str, object]
) -> None:
    answer = ask(law_book, rule, **inputs)
    assert answer.value is None
    assert answer.because


def test_leave_avoids_the_operator(law_book: LawBook) -> None:
    week = {"mon": {"operator": ["am"]}, "tue": {"company": ["08:00-12:00"]}}
    clash = ask(law_book, "operator-days", week=week, periods=weeks("2026-07-06", days=8))
    assert clash.value is False
    assert clash.outputs["days"] == (date(2026, 7, 6), date(2026, 7, 13))
    clear = ask(law_book, "operator-days", week=week, periods=weeks("2026-07-07"))
    assert clear.value is True


@pytest.mark.parametrize(
    ("days", "leave", "school", "expected"),
    [
        ("15", "7", "5", (3, 7, 0, 5, 0)),
        ("10", "14", "0", (0, 10, 0, 0, 4)),
        ("30", "0", "25", (10, 0, 0, 20, 0)),
        ("5", "0", None, (5, 0, 0, 0, 0)),
    ],
)
def test_a_closure_is_covered_in_order(
    law_book: LawBook, days: str, leave: str, school: str | None, expected: tuple[int, ...]
) -> None:
    answer = ask(
        law_book, "closure", year="2026", closure_days=days, leave_days=leave, school_days=school
    )
    assert tuple(answer.outputs.values()) == expected
    assert answer.value == expected[0]


UNCOUNTED = {
    AbsenceKind.LEARNER_BREACH,
    AbsenceKind.AGREED_UNPAID,
    AbsenceKind.SCHOOL_LEAVE,
    AbsenceKind.UNJUSTIFIED,
    AbsenceKind.OPERATOR_CLOSED,
}


@pytest.mark.parametrize("kind", AbsenceKind)
def test_which_days_count_as_worked(law_book: LawBook, kind: AbsenceKind) -> None:
    answer = ask(law_book, "assimilated", kind=kind.value)
    assert answer.value is (kind not in UNCOUNTED)
    assert answer.because[0].source is not None


@pytest.mark.parametrize(
    ("rule", "inputs", "field"),
    [
        (
            "worker",
            {"days": "-1", "days_per_week": "4", "hours_per_week": "28", "full_time_hours": "38"},
            "days",
        ),
        (
            "worker",
            {"days": "10", "days_per_week": "0", "hours_per_week": "28", "full_time_hours": "38"},
            "days_per_week",
        ),
        (
            "worker",
            {"days": "10", "days_per_week": "8", "hours_per_week": "28", "full_time_hours": "38"},
            "days_per_week",
        ),
        ("employee", {"months": "13", "days_per_week": "5"}, "months"),
        ("employee", {"months": "3", "days_per_week": "5", "year": "2222"}, "year"),
        (
            "pay-employee",
            {"monthly": "500", "months_previous_year": "2.5", "year": "2026"},
            "months_previous_year",
        ),
        ("pay-worker", {"gross_previous_year": "-1"}, "gross_previous_year"),
        ("consecutive", {"year": "26", "periods": []}, "year"),
    ],
)
def test_refused_by_name(
    law_book: LawBook, rule: str, inputs: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask(law_book, rule, **inputs)
    assert refused.value.field == field
