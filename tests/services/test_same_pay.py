"""``pay.month`` and ``tandem pay`` give the same pay, the one without a file."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.cli.pay import as_json
from desktop.cli.values import plain
from desktop.kernel.hours import clock
from desktop.kernel.period import Month, Period
from desktop.kernel.week import WeekPlan
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.rules.terms import Terms
from desktop.services.calculators import calculate
from desktop.services.learners import contracts, learners
from desktop.services.pay import pay_of, terms
from desktop.services.week_shape import WEEKDAYS
from desktop.services.workspace import Workspace

FRENCH = Translator(Language.FRENCH, CATALOGS)


def test_every_month_of_the_demo(demo: Workspace, law_book: LawBook) -> None:
    months = 0
    for person in learners(demo):
        for contract in contracts(demo, person.id):
            told = _told(terms(demo, contract.id))
            month = Month.of(contract.period.first)
            while month <= min(Month.of(contract.period.last), Month(2026, 6)):
                found = as_json(pay_of(demo, law_book, person.id, month), FRENCH)
                asked = calculate("pay.month", {**told, "month": str(month)}, law_book).answer
                outputs = plain(asked.outputs, FRENCH)
                assert isinstance(outputs, dict)
                for name in ("lines", "unpaid", "days", "total"):
                    assert outputs[name] == found[name], (month, name)
                months += 1
                month = month.plus(1)
    assert months > 40


def _told(known: Terms) -> Mapping[str, object]:
    return {
        "start": known.period.first.isoformat(),
        "end": known.period.last.isoformat(),
        "regime": known.regime.value,
        "share_basis": known.share_basis.value,
        "level_history": [
            {"from": step.since.isoformat(), "level": step.level.value} for step in known.levels
        ],
        "monthly_history": [
            {"from": step.since.isoformat(), "monthly": step.monthly.plain()}
            for step in known.amounts
        ],
        "timetable_history": [
            {"from": one.since.isoformat(), "kind": one.kind.value, "week": _week(one.week)}
            for one in known.patterns
        ],
        "school_holidays": [_days(period) for period in known.school_holidays],
        "absences": [
            {
                **_days(absence.period),
                "kind": absence.kind.value,
                "other_illness_certified": absence.other_illness_certified,
            }
            for absence in known.absences
        ],
    }


def _days(period: Period) -> dict[str, str]:
    return {"first": period.first.isoformat(), "last": period.last.isoformat()}


def _week(week: WeekPlan) -> Mapping[str, object]:
    return {
        name: {
            "company": [f"{clock(shift.start)}-{clock(shift.end)}" for shift in day.shifts],
            "operator": [half.value for half in day.halves],
        }
        for name, day in zip(WEEKDAYS, week.days, strict=True)
    }
