"""The pages by id: each is imported only when it is first shown."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QWidget

from desktop.ui.context import PageContext

PAGE_CLASSES: dict[str, str] = {
    "home": "desktop.ui.pages.home.page:HomePage",
    "learner": "desktop.ui.pages.learner.page:LearnerPage",
    "end": "desktop.ui.pages.end.page:EndPage",
    "timetable": "desktop.ui.pages.timetable.page:TimetablePage",
    "weeks": "desktop.ui.pages.weeks.page:WeeksPage",
    "pay": "desktop.ui.pages.pay.page:PayPage",
    "holidays": "desktop.ui.pages.holidays.page:HolidaysPage",
    "accident": "desktop.ui.pages.accident.page:AccidentPage",
    "papers": "desktop.ui.pages.papers.page:PapersPage",
    "employer": "desktop.ui.pages.employer.page:EmployerPage",
    "tutors": "desktop.ui.pages.tutors.page:TutorsPage",
    "law": "desktop.ui.pages.law.page:LawPage",
    "calculators": "desktop.ui.pages.calculators.page:CalculatorsPage",
    "settings": "desktop.ui.pages.settings.page:SettingsPage",
}

# The same whoever and whichever month is chosen: another choice leaves them as they are.
OF_EVERYBODY = frozenset({"home", "employer", "tutors", "law", "settings"})
# Where another month shows something else.
OF_MONTH = frozenset({"weeks", "pay", "papers"})


class ShownPage(Protocol):
    """What the window asks of a page.

    Attributes:
        tables: The tables it shows; a step that touched one of them refreshes it.
    """

    tables: frozenset[str]

    def refresh(self) -> None:
        """Read the file again."""


@runtime_checkable
class FollowingPage(Protocol):
    """A page that stays when another learner or month is chosen, since building is slow."""

    def begin_again(self, *, learner: bool) -> None:
        """Let go of what was about the learner or month before; a refresh follows.

        Args:
            learner: Another learner is chosen; else only another month.
        """


def build_page(page: str, context: PageContext, parent: QWidget | None = None) -> QWidget:
    """Return a new page."""
    module, name = PAGE_CLASSES[page].split(":")
    return cast("QWidget", getattr(import_module(module), name)(context, parent))


def shown(page: QWidget) -> ShownPage:
    """Return a page as the window sees it."""
    return cast("ShownPage", page)
