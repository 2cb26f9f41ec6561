"""Opening and creating files: what can go wrong becomes one sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Regime
from desktop.language.translator import Language, Translator
from desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from desktop.law.book import LawBook
    from desktop.services.workspace import Workspace


class DemoFile(Protocol):
    """Gives the demo's file."""

    def __call__(self, *, fresh: bool = False) -> Path:
        """Return the file; ``fresh`` writes it anew."""


SUFFIX = ".tandem"


@dataclass(frozen=True, slots=True)
class World:
    """What the window is given by whoever starts it.

    Attributes:
        law: Gives the law book.
        translator: Gives the translator of a language.
        today: The one clock.
        demo: Returns the demo's file, written when it is missing.
    """

    law: Callable[[], LawBook]
    translator: Callable[[Language], Translator]
    today: Callable[[], date]
    preferences: Preferences
    demo: DemoFile


@dataclass(frozen=True, slots=True)
class Founding:
    """The answers to the questions a new file starts with."""

    path: Path
    name: str
    number: str
    joint_committee: str
    weekly_minutes: int
    regime: Regime


def open_workspace(
    path: Path,
    ask_password: Callable[[bool], str | None],
    workspace_class: type[Workspace] | None = None,
) -> Workspace | None:
    """Open a file, asking for its password as long as it takes.

    Args:
        path: The file.
        ask_password: Told whether a password was wrong already; None gives up.
        workspace_class: What opens it, where it is not the usual one.

    Returns:
        The open file, or None when the user gave up.

    Raises:
        Refused: It cannot be opened.
    """
    from desktop.services.opening import (  # noqa: PLC0415 - the first page does not wait for it
        needs_password,
        password_was_wrong,
    )
    from desktop.services.workspace import Workspace  # noqa: PLC0415 - as above

    opener = workspace_class or Workspace
    password: str | None = ""
    wrong = False
    if needs_password(path):
        password = ask_password(wrong)
    while password is not None:
        try:
            return opener.open(path, password)
        except Refused as refusal:
            if not password_was_wrong(refusal):
                raise
        except OSError as error:
            raise Refused(
                T(
                    "The folder “{folder}” cannot be written. Look at its rights.",
                    folder=str(path.parent),
                )
            ) from error
        wrong = bool(password)
        password = ask_password(wrong)
    return None


def create_workspace(founding: Founding) -> Workspace:
    """Create a file with its employer and open it; nothing is left of one that fails.

    Raises:
        Refused: An answer is not what it should be, or the place cannot be written.
    """
    from desktop.rules.number import enterprise_number  # noqa: PLC0415 - seldom needed
    from desktop.services.employer import found_company  # noqa: PLC0415 - as above
    from desktop.services.workspace import Workspace  # noqa: PLC0415 - as above

    if not founding.name.strip():
        raise Refused(T("Write the name of the company, as in the BCE."), "name")
    enterprise_number(founding.number)
    workspace = Workspace.create(founding.path)
    try:
        found_company(
            workspace,
            founding.name,
            founding.number,
            joint_committee=founding.joint_committee,
            weekly_minutes=founding.weekly_minutes,
            regime=founding.regime,
        )
    except BaseException:
        workspace.close()
        founding.path.unlink(missing_ok=True)
        raise
    workspace.done.clear()
    return workspace
