"""Contracts and months as Hypothesis makes them up."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level, PatternKind, Regime
from desktop.kernel.week import DayPlan, Pattern, Shift, WeekPlan
from desktop.rules.terms import AbsenceFacts, AmountSince, LevelSince, Terms

FIRST, LAST = date(2016, 1, 1), date(2026, 6, 30)

months = st.builds(Month, st.integers(2016, 2025), st.integers(1, 12))
levels = st.sampled_from(Level)
amounts = st.integers(0, 90_000).map(Euro.from_cents)
day_plans = st.sampled_from(
    [
        DayPlan(),
        DayPlan((Shift(420, 876),)),
        DayPlan((), frozenset(HalfDay)),
        DayPlan((Shift(480, 720),), frozenset({HalfDay.AFTERNOON})),
    ]
)
weeks = st.tuples(*[day_plans] * 7).map(WeekPlan)


@st.composite
def periods(draw: st.DrawFn, within: Period) -> Period:
    """Return days within ``within``."""
    start = draw(st.integers(0, within.days - 1))
    length = draw(st.integers(0, within.days - 1 - start))
    first = within.first + timedelta(days=start)
    return Period(first, first + timedelta(days=length))


@st.composite
def terms(draw: st.DrawFn, month: Month) -> Terms:
    """Return a contract with some of its days in ``month``."""
    around = Period(month.plus(-3).first, month.plus(3).last)
    run = draw(periods(around).filter(lambda found: found.meet(month.period) is not None))
    inside = st.integers(0, run.days - 1).map(lambda days: run.first + timedelta(days=days))
    later = draw(st.dictionaries(inside, levels, max_size=2))
    agreed = draw(st.dictionaries(inside, amounts, max_size=2))
    absences = draw(
        st.lists(
            st.builds(AbsenceFacts, periods(run), st.sampled_from(AbsenceKind), st.booleans()),
            max_size=3,
        )
    )
    apart = [
        found
        for index, found in enumerate(absences)
        if all(found.period.meet(other.period) is None for other in absences[:index])
    ]
    kinds = [PatternKind.NORMAL, *draw(st.lists(st.sampled_from(PatternKind), max_size=2))]
    begins = [run.first, *(draw(inside) for _ in kinds[1:])]
    return Terms(
        period=run,
        regime=draw(st.sampled_from(Regime)),
        levels=tuple(
            LevelSince(since, level)
            for since, level in sorted({run.first: Level.A, **later}.items())
        ),
        amounts=tuple(AmountSince(since, amount) for since, amount in sorted(agreed.items())),
        patterns=tuple(
            Pattern(kind, since, draw(weeks)) for kind, since in zip(kinds, begins, strict=True)
        ),
        school_holidays=tuple(draw(st.lists(periods(around), max_size=1))),
        absences=tuple(apart),
        holidays=tuple(draw(st.lists(inside, max_size=2))),
    )
