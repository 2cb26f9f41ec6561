"""The duties of the agenda as things to do, near ones and later ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.documents.catalog import kind_of
from desktop.kernel.messages import NT, DayPart, Message, T, Value
from desktop.law.book import LawBook
from desktop.rules.agenda.duty import AgendaEntry, Duty, Stand
from desktop.services.agenda import agenda, span_of
from desktop.services.workspace import Workspace
from desktop.ui.todo.todo import Todo

SOON_DAYS = 7
NEAR_DAYS = 30
# These pages lead to the paper themselves, once it is right.
_GUIDED = frozenset({"pay", "accident"})
_PLANNED = frozenset({"leave_plan"})  # leave is planned on its page before it is printed
SETTLED_DAYS = 31


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of an employer.

    Attributes:
        near: Late ones and those of a month, by day.
        later: Those after it.
        settled: Those that were settled of late, newest first.
        unknown: What is not known, so that a duty may be missing.
    """

    near: tuple[Todo, ...]
    later: tuple[Todo, ...]
    settled: tuple[Todo, ...]
    unknown: tuple[Todo, ...]


def duties_of(workspace: Workspace, law: LawBook, today: date) -> Duties:
    """Return what the agenda says on a day."""
    found = agenda(workspace, law, span_of(today))
    near, later, settled = [], [], []
    for entry in found.entries:
        if entry.stand in {Stand.DONE, Stand.NOT_APPLICABLE}:
            on = None if entry.settled is None else entry.settled.on
            if on is not None and 0 <= (today - on).days <= SETTLED_DAYS and entry.is_noted:
                settled.append((on, _settled(entry)))
        elif (entry.duty.due - today).days <= NEAR_DAYS:
            near.append(todo_of(entry, today))
        else:
            later.append(todo_of(entry, today))
    settled.sort(key=_on, reverse=True)
    unknown = (
        Todo(one.text, one.source or "", T("Open the timetable"), "timetable", "note")
        for one in found.unknown
    )
    return Duties(tuple(near), tuple(later), tuple(todo for _, todo in settled), tuple(unknown))


def todo_of(entry: AgendaEntry, today: date) -> Todo:
    """Return a duty that waits as a thing to do."""
    duty = entry.duty
    days = (duty.due - today).days
    near = "late" if days < 0 else "soon" if days <= SOON_DAYS else "calm"
    known = duty.paper not in _PLANNED and kind_of(duty.paper) is not None
    prints = known and duty.page not in _GUIDED
    return Todo(
        duty.text,
        duty.basis,
        T("Print the paper") if prints else way_to(duty.page),
        "papers" if prints else duty.page,
        learner_id=duty.learner_id,
        part=_part(duty) if prints else "",
        month=duty.month,
        due=(
            DayPart(duty.due, "EEE"),
            DayPart(duty.due, "d"),
            DayPart(duty.due, "MMM" if duty.due.year == today.year else "MMM yyyy"),
        ),
        left=_left(days),
        near=near,
        key=duty.key,
    )


def _part(duty: Duty) -> str:
    """Return the paper of a duty, what it is about where it could be about another, its year."""
    about = (("about", duty.about),) if duty.about else ()
    return " ".join([duty.paper, *(f"{name}={value}" for name, value in (*about, *duty.given))])


def _settled(entry: AgendaEntry) -> Todo:
    duty, settled = entry.duty, entry.settled
    assert settled is not None  # only what was settled comes here
    why: Value = (
        T("Does not concern you: {reason}", reason=settled.reason)
        if entry.stand is Stand.NOT_APPLICABLE
        else T("Done on {day} – {reference}", day=settled.on, reference=settled.reference)
        if settled.reference
        else T("Done on {day}", day=settled.on)
    )
    return Todo(duty.text, why, T("Open again"), duty.page, "settled", key=duty.key)


def _left(days: int) -> Message:
    if days < 0:
        return NT("{count} day late", "{count} days late", -days)
    if days == 0:
        return T("Today")
    return NT("{count} day left", "{count} days left", days)


def way_to(page: str) -> Message:
    """Return what the button says that goes to a page."""
    return {
        "employer": T("Open the company"),
        "tutors": T("Open the tutors"),
        "timetable": T("Open the timetable"),
        "weeks": T("Open the worked weeks"),
        "pay": T("Check the pay"),
        "papers": T("Open the papers"),
        "holidays": T("Plan the holidays"),
        "accident": T("Open the accident"),
        "end": T("Prepare the end"),
    }.get(page, T("Open the file"))


def _on(pair: tuple[date, Todo]) -> date:
    return pair[0]
