"""A day of a learner in words and in one letter, by who follows; no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
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


def cells_of(lane: TutorLane, month: Month, names: Names, tr: Translator) -> list[DayCell]:
    """Return the days of a month, each by who follows the learner."""
    there = frozenset(lane.under_contract(month))
    return [_cell(lane, day, names, tr, there=day in there) for day in month.period]


def _cell(lane: TutorLane, day: date, names: Names, tr: Translator, *, there: bool) -> DayCell:
    found = lane.days.get(day)
    initial = tr.weekday(day, "EEEEE").upper()
    top = tr(T("{initial} {number}", initial=initial, number=day.day))
    kind = "outside" if not there else "off" if found is None else found.cover.value
    letter = "" if found is None else LETTERS[tr.language][found.cover]
    what = tr(T("outside the contract") if not there else said(found, names))
    name = day_text(tr, day, "EEEE d MMMM")
    text = tr(T("{learner}, {day}: {what}", learner=lane.name, day=name, what=what))
    return DayCell(day, top, letter, kind, "", text)


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
