"""What answers and findings look like: to programs as JSON values, to people as lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.kernel.answer import Because
from desktop.kernel.findings import Finding
from desktop.kernel.hours import clock
from desktop.kernel.messages import (
    Bilingual,
    DayPart,
    Hours,
    Hundredths,
    Message,
    Percent,
    ShortDate,
    T,
    Weekday,
)
from desktop.kernel.money import Euro
from desktop.kernel.period import Month, Period
from desktop.kernel.week import Shift, WeekPlan
from desktop.language.translator import Translator
from desktop.rules.working_time.findings import WeekFinding
from desktop.rules.working_time.fix import Fix
from desktop.services.week_shape import WEEKDAYS


def plain(value: object, tr: Translator) -> object:  # noqa: C901, PLR0911, PLR0912  one line for each
    """Return a value the way programs read it: exact, without a language."""
    match value:
        case None | bool() | int() | str():
            return value
        case Euro(amount):
            exact = value == value.rounded()
            return value.plain() if exact else f"{amount.normalize():f}"
        case Percent(number) | Hundredths(number):
            return plain(number, tr)
        case Decimal():
            return decimal(value)
        case Hours(minutes):
            return minutes
        case ShortDate(day) | Weekday(day) | DayPart(day):
            return day.isoformat()
        case date():
            return value.isoformat()
        case Month():
            return str(value)
        case Enum():
            return value.value
        case Bilingual() | Message():
            return tr.show(value)
        case Period():
            return {"first": value.first.isoformat(), "last": value.last.isoformat()}
        case Finding():
            return finding_json(value, tr)
        case Mapping():
            return {str(key): plain(one, tr) for key, one in value.items()}
        case list() | tuple():
            return [plain(one, tr) for one in value]
        case WeekPlan():
            return week_json(value)
        case _ if is_dataclass(value):
            return {one.name: plain(getattr(value, one.name), tr) for one in fields(value)}
        case _:
            raise TypeError(f"{type(value).__name__} has no form for programs")


def decimal(value: Decimal) -> str:
    """Return a number without zeros at its end, such as ``"10.5"``."""
    return f"{value.normalize():f}"


def because_json(because: Iterable[Because], tr: Translator) -> list[dict[str, str | None]]:
    """Return reasons as programs read them."""
    return [
        {
            "text": tr(one.text),
            "formula": tr(one.formula) if one.formula else None,
            "source": tr(one.source) if one.source else None,
        }
        for one in because
    ]


def because_lines(because: Iterable[Because], tr: Translator) -> Iterable[str]:
    """Return reasons as people read them."""
    for one in because:
        yield f"  {tr(one.text)}"
        if one.formula:
            yield f"    {tr(one.formula)}"
        if one.source:
            source = tr(T("Source: {source}", source=one.source))
            yield f"    {source}"


def finding_json(finding: Finding, tr: Translator) -> dict[str, object]:
    """Return a finding as programs read it; one on the hours of a week says more."""
    found: dict[str, object] = {
        "code": finding.code,
        "severity": finding.severity.value,
        "text": tr(finding.text),
        "basis": tr(finding.basis),
        "on": finding.on.isoformat() if finding.on else None,
    }
    if isinstance(finding, WeekFinding):
        found["short"] = tr(finding.short)
        found["day"] = WEEKDAYS[finding.weekday]
        found["minutes"] = finding.minutes
        found["fix"] = _fix_json(finding.fix, tr) if finding.fix else None
        found["no_fix"] = tr(finding.no_fix) if finding.no_fix else None
    return found


def _fix_json(fix: Fix, tr: Translator) -> dict[str, object]:
    return {
        "day": WEEKDAYS[fix.weekday],
        "boundary": fix.edge.value,
        "before": _shift_json(fix.before),
        "after": _shift_json(fix.after),
        "minutes": fix.minutes,
        "text": tr(fix.text),
    }


def week_json(week: WeekPlan) -> dict[str, object]:
    """Return a week as it is given to a rule."""
    return {
        name: {
            "company": [_shift_json(shift) for shift in day.shifts],
            "operator": sorted(half.value for half in day.halves),
        }
        for name, day in zip(WEEKDAYS, week.days, strict=True)
        if day.scheduled
    }


def _shift_json(shift: Shift) -> str:
    return f"{clock(shift.start)}-{clock(shift.end)}"
