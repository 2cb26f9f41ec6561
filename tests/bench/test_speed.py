"""How long the law takes: each figure stands beside one reference measured in the same run.

`python3 packaging/dev.py bench` measures; in the suite each runs once, to see that it works.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from pytest_benchmark.fixture import BenchmarkFixture

from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.paths import RESOURCES
from desktop.rules.pay import month_pay
from desktop.rules.terms import AmountSince, LevelSince
from desktop.rules.working_time.findings import explained, week_findings
from desktop.rules.working_time.week import Circumstances
from tests.rules.build import away, plain_terms

ROUNDS = 1000


def reference() -> Decimal:
    """The reference: a thousand products of exact numbers, each rounded to the cent."""
    total = Decimal(0)
    for number in range(ROUNDS):
        product = Decimal(number) * Decimal("0.17") / 22
        total += product.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return total


def test_reference(benchmark: BenchmarkFixture) -> None:
    assert benchmark(reference) > 0


def test_law_tables(benchmark: BenchmarkFixture) -> None:
    """Every figure of the law, read from its files."""

    def read() -> int:
        book = LawBook.load(RESOURCES / "law")
        return len(list(book.histories.values()))

    assert benchmark(read) > 0


def test_explained_month(benchmark: BenchmarkFixture, law_book: LawBook) -> None:
    """One month with a change of level, a relapse and its reasons."""
    terms = plain_terms(
        "2025-09-01",
        levels=(LevelSince(date(2025, 9, 1), Level.A), LevelSince(date(2026, 3, 17), Level.B)),
        amounts=(AmountSince(date(2025, 9, 1), Euro.of("400.00")),),
        absences=(
            away(AbsenceKind.ILLNESS, "2026-02-23", "2026-02-27"),
            away(AbsenceKind.ILLNESS, "2026-03-09", "2026-03-20"),
        ),
    )
    found = benchmark(month_pay, terms, Month(2026, 3), law_book)
    assert found.gross is not None
    assert len(found.lines) > 1


LEARNERS, WEEKS = 20, 52
PATTERNS = 3  # normal weeks, school holidays, and one exception


def week(learner: int, number: int) -> WeekPlan:
    """A week of a learner that no other week is like, with something to find in some."""
    begins = 450 + learner
    whole = DayPlan((Shift(begins, 720 + number % 4), Shift(770, 980 + number)))
    course = DayPlan((), frozenset(HalfDay))
    return WeekPlan(
        (course, whole, whole, whole, DayPlan((whole.shifts[0],)), DayPlan(), DayPlan())
    )


def checked(law_book: LawBook, plans: int) -> int:
    """Check a year of every learner, who has so many different weeks; return what was found."""
    explained.cache_clear()  # what was found before must be found again
    found = 0
    for learner in range(LEARNERS):
        around = Circumstances(date(2005 + learner % 5, 3, 4), 2280)
        own = [week(learner, number) for number in range(plans)]
        for number in range(WEEKS):
            monday = date(2025, 9, 1) + timedelta(weeks=number)
            found += len(week_findings(own[number % plans], monday, law_book, around))
    return found


def test_weeks(benchmark: BenchmarkFixture, law_book: LawBook) -> None:
    """A year of twenty learners by their timetables, with every finding explained."""
    assert benchmark(checked, law_book, PATTERNS) > 0


def test_distinct_weeks(benchmark: BenchmarkFixture, law_book: LawBook) -> None:
    """The same, each week another: nothing found before is of use."""
    assert benchmark(checked, law_book, WEEKS) > 0
