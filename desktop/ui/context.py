"""What a page is given; there is nothing global to reach for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator

if TYPE_CHECKING:
    from desktop.law.book import LawBook
    from desktop.law.news import LawNews
    from desktop.services.workspace import Workspace
    from desktop.ui.todo.shown import HomeState


class Shell(Protocol):
    """What a page may ask of the window around it."""

    def open_page(
        self,
        page: str,
        *,
        learner_id: int | None = None,
        month: Month | None = None,
        part: str = "",
    ) -> None:
        """Show another page, by its id, for a learner and a month, at one of its parts."""

    def say(self, message: Message, *, undo: bool = False) -> None:
        """Tell the user what was done; ``undo`` offers to take it back."""

    def refuse(self, refusal: Refused) -> None:
        """Tell the user why something was not done and what to do."""

    def count_waiting(self, count: int) -> None:
        """Show in the menu how many dates wait on the home page."""

    def choose_language(self, language: Language) -> None:
        """Show the whole window in another language, at once."""

    def choose_theme(self, theme: str) -> None:
        """Show the window light, dark, or as the system says (``auto``)."""

    def choose_text_size(self, factor: float) -> None:
        """Make every text larger or smaller."""

    def translator(self, language: Language) -> Translator:
        """Return the translator of a language, for what is printed in another one."""


@runtime_checkable
class FileShell(Protocol):
    """What the settings ask besides, of a window that has a file open."""

    def back_up(self) -> None:
        """Say that everything is saved, and prove it with a backup."""

    def show_keys(self) -> None:
        """Show the keys that work here."""

    def lock(self) -> None:
        """Hide everything until somebody opens it again."""

    def has_password(self) -> bool:
        """Return whether the file is locked with a password."""

    def set_password(self, current: str, new: str) -> None:
        """Lock the file with another password, or with none.

        Raises:
            Refused: The current one is wrong, or the file cannot be written.
        """


@runtime_checkable
class LawShell(Protocol):
    """What the page of the law asks besides, of a window that remembers what was shown."""

    def law_news(self) -> LawNews | None:
        """Return what changed since the last session that looked; None the first time."""


@runtime_checkable
class GlimpseShell(Protocol):
    """What the home page asks besides, of a window that showed something before the file."""

    def take_glimpse(self) -> HomeState | None:
        """Return, once, what was shown of the home page of this file before it was open."""


@dataclass(slots=True, eq=False)
class PageContext:
    """One page's world, shared by all its parts.

    Attributes:
        learner_id: The learner chosen in the menu, or None in a file without any.
        month: The month that pay and documents look at.
    """

    workspace: Workspace
    law: LawBook
    tr: Translator
    today: Callable[[], date]
    learner_id: int | None
    month: Month
    shell: Shell

    def follow(self, other: PageContext) -> None:
        """Be about the learner and the month of another context."""
        self.learner_id, self.month = other.learner_id, other.month
