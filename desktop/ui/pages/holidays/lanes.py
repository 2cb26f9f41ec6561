"""The year of a learner, day by day; no Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.documents.words import MARKS
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, Period
from desktop.language.translator import Translator
from desktop.rules.absence import runs
from desktop.rules.calendar import HolidayOf
from desktop.services.facts import LearnerFacts
from desktop.services.leave_work import Running
from desktop.services.workspace import Workspace
from desktop.services.year_marks import year_marks
from desktop.ui.month.words import day_text, span


@dataclass(frozen=True, slots=True)
class Lane:
    """A learner's year.

    Attributes:
        marks: What each day is that is no ordinary day.
        told: What is said of such a day beyond its mark.
        works: The days in the company, by the timetable.
        school: The days without courses at the operator.
        there: The days under contract.
        holidays: The public holidays of the year.
    """

    learner: LearnerFacts
    running: tuple[Running, ...]
    marks: Mapping[date, str]
    told: Mapping[date, Message]
    works: frozenset[date]
    school: frozenset[date]
    there: tuple[Period, ...]
    holidays: tuple[HolidayOf, ...]

    def has(self, day: date) -> bool:
        """Return whether a day is under contract."""
        return any(day in period for period in self.there)

    def say(self, day: date, tr: Translator) -> str:
        """Return a day in words."""
        what: Message
        if not self.has(day):
            what = T("outside the contract")
        elif day in self.marks:
            what = self.told.get(day) or MARKS[self.marks[day]]
        elif day in self.works:
            what = T("at your place")
        else:
            what = T("not at your place")
        name = day_text(tr, day, "EEEE d MMMM")
        return tr(T("{learner}, {day}: {what}", learner=self.learner.name, day=name, what=what))

    def say_month(self, month: Month, tr: Translator) -> str:
        """Return what is marked in a month, in words."""
        found = [
            tr(T("{days}: {what}", days=span(tr, days), what=MARKS[mark]))
            for mark, days in self._marked(month)
        ]
        text = ", ".join(found) or tr(T("nothing planned"))
        return tr(
            T("{learner}, {month}: {text}", learner=self.learner.name, month=month, text=text)
        )

    def _marked(self, month: Month) -> list[tuple[str, Period]]:
        """Return the marks of a month, each with its days in a row."""
        days = [day for day in month.period if day in self.marks]
        return [
            (mark, run)
            for mark in dict.fromkeys(self.marks[day] for day in days)
            for run in runs(day for day in days if self.marks[day] == mark)
        ]


def lane_of(
    workspace: Workspace, person: LearnerFacts, running: tuple[Running, ...], year: int
) -> Lane | None:
    """Return the year of a learner; None where no contract runs in it."""
    found = year_marks(workspace, running, year)
    if found is None:
        return None
    return Lane(
        person,
        running,
        found.marks,
        found.told,
        found.works,
        found.school,
        found.there,
        found.holidays,
    )
