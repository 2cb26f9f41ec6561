"""Turning messages and values into French or Dutch."""

from __future__ import annotations

import gettext
from datetime import date
from decimal import Decimal
from enum import Enum, unique
from pathlib import Path

from desktop.kernel.messages import (
    Bilingual,
    DayPart,
    Hours,
    Hundredths,
    Message,
    Percent,
    ShortDate,
    Value,
    Weekday,
)
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.language.typography import apostrophes, french

NBSP = "\u00a0"
Figure = Euro | Percent | Hundredths | ShortDate | DayPart | Month | Decimal | int | date


@unique
class Language(Enum):
    """A language Tandem speaks, by the name of its catalog."""

    FRENCH = "fr"
    DUTCH = "nl"

    @property
    def locale(self) -> str:
        """The Belgian locale of the language."""
        return f"{self.value}_BE"

    @property
    def other(self) -> Language:
        """The other language."""
        return Language.DUTCH if self is Language.FRENCH else Language.FRENCH


class Translator:
    """One language, ready to render."""

    def __init__(self, language: Language, catalogs: Path) -> None:
        self.language = language
        self._french = language is Language.FRENCH
        self._catalog = gettext.translation("tandem", catalogs, languages=[language.value])

    def __call__(self, message: Message) -> str:
        """Return ``message`` in this language, its values written out.

        A sentence that begins with a month or a weekday begins with a capital letter.
        """
        words = self.words(message)
        values = {name: self.show(value) for name, value in message.params}
        text = words.format_map(values)
        if words.startswith("{") and words.endswith("."):
            first = dict(message.params)[words[1 : words.index("}")]]
            if isinstance(first, Month | DayPart):
                return text[:1].upper() + text[1:]
        return text

    def words(self, message: Message) -> str:
        """Return ``message`` in this language, the places of its values left open."""
        if message.plural is None:
            return self._catalog.gettext(message.msgid)
        return self._catalog.ngettext(message.msgid, message.plural, message.count)

    def show(self, value: Value) -> str:
        """Return ``value`` the way this language writes it."""
        match value:
            case str():
                return value
            case Message():
                return self(value)
            case Bilingual():
                return french(value.fr) if self._french else apostrophes(value.nl)
            case Hours(minutes):
                return self._hours(minutes)
            case Weekday(day):
                return self.weekday(day).capitalize()
            case _:
                return self._figure(value)

    def weekday(self, day: date, width: str = "EEEE") -> str:
        """Return the name of the weekday of ``day``; ``"EEEEE"`` gives its initial."""
        from desktop.language import figures  # noqa: PLC0415 - as in _figure

        return figures.day(day, width, self.language.locale)

    def _figure(self, value: Figure) -> str:  # noqa: PLR0911 - one line for each
        # Babel is a third of a start: the first page is kept as text and does not need it.
        from desktop.language import figures  # noqa: PLC0415 - see above

        locale = self.language.locale
        match value:
            case Euro(amount):
                return figures.amount(amount, locale)
            case Percent(ratio):
                return figures.percent(ratio, locale)
            case Hundredths(number):
                return figures.hundredths(number, locale)
            case ShortDate(day):
                return figures.day(day, "dd/MM/yyyy", locale)
            case DayPart(day, pattern):
                return figures.day(day, pattern, locale)
            case Month():
                return figures.day(value.first, "MMMM yyyy", locale)
            case Decimal() | int():
                return figures.number(value, locale)
            case date():
                text = figures.day(value, "d MMMM yyyy", locale)
                first = self._french and value.day == 1
                return text.replace("1 ", "1er ", 1) if first else text

    def _hours(self, minutes: int) -> str:
        whole, rest = divmod(minutes, 60)
        letter = "h" if self._french else "u"
        text = f"{whole}{NBSP}{letter}"
        return f"{text}{NBSP}{rest:02}" if rest else text
