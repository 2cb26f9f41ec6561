"""A day of a learner in words and in one letter, by who follows; no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.rules.tutor_cover import Cover, Followed
from desktop.ui.month.words import day_text
from desktop.ui.pages.tutors.state import TutorLane
from desktop.ui.widgets.daycell import DayCell

LETTERS: Mapping[Language, Mapping[Cover, str]] = MappingProxyType(
    {
        Language.FRENCH: {Cover.TUTOR: "T", Cover.DEPUTY: "S", Cover.NOBODY: "!"},
        Language.DUTCH: {Cover.TUTOR: "M", Cover.DEPUTY: "P", Cover.NOBODY: "!"},
    }
)
WORDS: Mapping[Cover, Message] = MappingProxyType(
    {
        Cover.TUTOR: T("Tutor"),
        Cover.DEPUTY: T("Deputy"),
        Cover.NOBODY: T("Nobody"),
    }
)
Names = Mapping[int | None, str]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day of the month shown, the same for every learner.

    Attributes:
        top: What stands above it, as ``M 1``.
        name: What it is called.
    """

    day: date
    top: str
    name: str


def named_days(month: Month, tr: Translator) -> list[NamedDay]:
    """Return the days of a month with their names."""
    found = []
    for day in month.period:
        initial = tr.weekday(day, "EEEEE").upper()
        top = tr(T("{initial} {number}", initial=initial, number=str(day.day)))
        found.append(NamedDay(day, top, day_text(tr, day, "EEEE d MMMM")))
    return found


def cells_of(
    lane: TutorLane, days: Sequence[NamedDay], names: Names, tr: Translator
) -> list[DayCell]:
    """Return the days of a month, each by who follows the learner.

    Args:
        lane: The learner.
        days: The days.
        names: The tutors by number.
        tr: The language.
    """
    return [_cell(lane, one, names, tr) for one in days]


def _cell(lane: TutorLane, one: NamedDay, names: Names, tr: Translator) -> DayCell:
    found, there = lane.days.get(one.day), lane.is_under_contract(one.day)
    kind = "outside" if not there else "off" if found is None else found.cover.value
    letter = "" if found is None else LETTERS[tr.language][found.cover]
    what = tr(T("outside the contract") if not there else said(found, names))
    text = tr(T("{learner}, {day}: {what}", learner=lane.name, day=one.name, what=what))
    return DayCell(one.day, one.top, letter, kind, "", text)


def said(found: Followed | None, names: Names) -> Message:
    """Return who follows a learner on a day, in words."""
    if found is None:
        return T("not at your place")
    if found.cover is Cover.TUTOR:
        return T("with the tutor, {name}", name=names.get(found.by, ""))
    if found.away is None:
        return T("nobody, as the contract names no tutor")
    tutor = names.get(found.away.tutor, "")
    if found.cover is Cover.DEPUTY:
        return T("with the deputy, {name}; {tutor} is away", name=names[found.by], tutor=tutor)
    if found.away.deputy is not None:
        return T("nobody, as {tutor} is away, and so is the deputy", tutor=tutor)
    return T("nobody, as {tutor} is away and has no deputy", tutor=tutor)


def legend_of(lanes: tuple[TutorLane, ...], month: Month) -> list[tuple[str, Message]]:
    """Return what the colours of a month mean, each with how many days have it."""
    counts = Counter(one.cover for lane in lanes for one in lane.within(month.period))
    return [
        (cover.value, T("{word} {count}", word=WORDS[cover], count=counts[cover]))
        for cover in Cover
    ]
