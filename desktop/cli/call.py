"""One call of a command: its words, its options, and the language it is answered in."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.inputs import read_date, read_month, read_whole

if TYPE_CHECKING:
    from desktop.law.book import LawBook

MOST = 999_999_999
_SIZE = re.compile(r"(\d{2,5})[xX×](\d{2,5})", re.ASCII)
SMALLEST, LARGEST = 200, 8000


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a command.

    Attributes:
        name: As it is typed, such as ``--on``.
        metavar: What follows it; "" for an option that stands alone.
        short: A shorter way to type it.
        needed: Whether the command cannot do without.
        hidden: Whether help leaves it out.
    """

    name: str
    metavar: str = ""
    short: str = ""
    needed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        name: Its first word; "" for the window.
        words: What stands without an option, such as ``FILE``; ``[…]`` may be left out.
        summary: What it does.
    """

    name: str
    words: tuple[str, ...]
    options: tuple[Option, ...]
    summary: Message
    run: Callable[[Call], int]

    @property
    def usage(self) -> str:
        """The line that shows how it is typed."""
        parts = ["tandem", self.name, *self.words]
        for option in self.options:
            if option.hidden:
                continue
            text = f"{option.short or option.name} {option.metavar}".strip()
            parts.append(text if option.needed else f"[{text}]")
        return " ".join(part for part in parts if part)


@dataclass(frozen=True)
class Call:
    """A command with what was typed after it."""

    command: Command
    words: tuple[str, ...]
    options: Mapping[str, str]
    language: Language

    @cached_property
    def tr(self) -> Translator:
        """The language of the answer."""
        return Translator(self.language, CATALOGS)

    @cached_property
    def book(self) -> LawBook:
        """The figures of the law."""
        from desktop.law.shipped import shipped_law  # noqa: PLC0415 - not every command needs them

        return shipped_law()

    def has(self, name: str) -> bool:
        """Return whether an option was given."""
        return name in self.options

    def path(self, index: int = 0) -> Path:
        """Return one of the words as the name of a file."""
        return as_path(self.words[index])

    def out(self) -> Path | None:
        """Return what ``-o`` names."""
        return as_path(self.options["-o"]) if self.has("-o") else None

    def day(self) -> date | None:
        """Return ``--on``.

        Raises:
            Refused: There is no such day.
        """
        return read_date(self.options["--on"], "--on") if self.has("--on") else None

    def month(self) -> Month | None:
        """Return ``--month``.

        Raises:
            Refused: There is no such month.
        """
        return read_month(self.options["--month"], "--month") if self.has("--month") else None

    def number(self, name: str, least: int = 1, most: int = MOST) -> int | None:
        """Return an option that is a whole number.

        Raises:
            Refused: It is not one, or lies outside the bounds.
        """
        return read_whole(self.options[name], name, least, most) if self.has(name) else None

    def choice(self, name: str, choices: tuple[str, ...]) -> str | None:
        """Return an option that is one of a few words.

        Raises:
            WrongUse: It is another word.
        """
        value = self.options.get(name)
        if value is not None and value not in choices:
            raise WrongUse(
                T(
                    "“{name}” is one of {choices}, not “{value}”.",
                    name=name,
                    choices=", ".join(choices),
                    value=value,
                ),
                name,
            )
        return value

    def size(self) -> tuple[int, int] | None:
        """Return ``--size`` as width and height.

        Raises:
            Refused: It is not a size that can be painted.
        """
        if not self.has("--size"):
            return None
        found = _SIZE.fullmatch(self.options["--size"])
        sides = (int(found[1]), int(found[2])) if found else (0, 0)
        if not all(SMALLEST <= side <= LARGEST for side in sides):
            raise Refused(
                T(
                    "“{name}” is a width and a height in pixels from {least} to {most}, such "
                    "as 1366x768.",
                    name="--size",
                    least=str(SMALLEST),
                    most=str(LARGEST),
                ),
                "--size",
            )
        return sides


def as_path(text: str) -> Path:
    """Return the name of a file.

    Raises:
        Refused: It is empty, cannot be a name, or is that of a folder such as ``.``.
    """
    if not text.strip() or "\0" in text or not _encodable(text):
        raise Refused(T("The name of a file cannot be empty. Write one."), "FILE")
    if not Path(text).name:
        raise Refused(T("“{file}” is a folder. Choose a file.", file=text), "FILE")
    return Path(text)


def _encodable(text: str) -> bool:
    try:
        os.fsencode(text)
    except UnicodeError:
        return False
    return True


def today() -> date:
    """Return the day of this computer: the one clock of the command line."""
    return date.today()  # noqa: DTZ011  the user's day, where the user is
