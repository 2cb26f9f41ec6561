"""``operator-overlap``: nobody is in two places at once.

A half day at the training operator holds no hours: the morning is read as the time before noon,
the afternoon as 13:00 to 18:00.

Basis: contrat d'alternance, art. 5; Vade Mecum 4.5.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import HalfDay
from desktop.rules.working_time.excess import CONTRACT_5, Excess, lasting, when
from desktop.rules.working_time.week import HALVES, Day, Week


def check_operator(week: Week) -> Iterator[Excess]:
    """A half day at the operator has no hours in the company."""
    for day in week.days:
        if not day.halves or not day.shifts:
            continue
        over = {half: minutes for half in day.halves if (minutes := _shared(day, half))}
        if over:
            minutes = sum(over.values())
            yield Excess(
                "operator-overlap",
                day.weekday,
                minutes,
                Severity.WARNING,
                CONTRACT_5,
                T("In two places at once: {over}", over=lasting(minutes)),
                _text(day, set(over)),
            )


def _shared(day: Day, half: HalfDay) -> int:
    taken = HALVES[half]
    return sum(
        max(0, min(shift.end, taken.end) - max(shift.start, taken.start)) for shift in day.shifts
    )


def _text(day: Day, halves: set[HalfDay]) -> Message:
    if halves == {HalfDay.MORNING}:
        return T(
            "The morning at the training operator {when} has hours in the company too. "
            "Untick the half day or move the hours.",
            when=when(day.weekday),
        )
    if halves == {HalfDay.AFTERNOON}:
        return T(
            "The afternoon at the training operator {when} has hours in the company "
            "too. Untick the half day or move the hours.",
            when=when(day.weekday),
        )
    return T(
        "The day at the training operator {when} has hours in the company too. Untick the half "
        "days or move the hours.",
        when=when(day.weekday),
    )
