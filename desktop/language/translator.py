"""Turning messages and values into French or Dutch."""

from __future__ import annotations

import gettext
from datetime import date
from decimal import Decimal
from enum import Enum, unique
from pathlib import Path
from types import MappingProxyType

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from desktop.kernel.messages import Bilingual, Hours, Message, Percent, ShortDate, Value
from desktop.kernel.money import Euro
from desktop.kernel.period import Month

NBSP = "\u00a0"
MINUS = MappingProxyType({ord("-"): "\u2212"})


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
        self._catalog = gettext.translation("tandem", catalogs, languages=[language.value])

    def __call__(self, message: Message) -> str:
        """Return ``message`` in this language, its values written out."""
        if message.plural is None:
            text = self._catalog.gettext(message.msgid)
        else:
            text = self._catalog.ngettext(message.msgid, message.plural, message.count)
        return text.format_map({name: self.show(value) for name, value in message.params})

    def show(self, value: Value) -> str:  # noqa: C901, PLR0911 - one line a kind of value
        """Return ``value`` the way this language writes it."""
        locale = self.language.locale
        match value:
            case Message():
                return self(value)
            case Bilingual():
                return value.fr if self.language is Language.FRENCH else value.nl
            case Euro(amount):
                text = format_currency(amount, "EUR", locale=locale, decimal_quantization=False)
                return text.translate(MINUS)
            case Percent(ratio):
                return format_percent(ratio, locale=locale, decimal_quantization=False)
            case Hours(minutes):
                return self._hours(minutes)
            case ShortDate(day):
                return format_date(day, "dd/MM/yyyy", locale=locale)
            case Month():
                return format_date(value.first, "MMMM yyyy", locale=locale)
            case Decimal() | int():
                return format_decimal(value, locale=locale, decimal_quantization=False)
            case date():
                return self._long(value)
            case str():
                return value

    def weekday(self, day: date, width: str = "EEEE") -> str:
        """Return the name of the weekday of ``day``; ``"EEEEE"`` gives its initial."""
        return format_date(day, width, locale=self.language.locale)

    def _hours(self, minutes: int) -> str:
        whole, rest = divmod(minutes, 60)
        letter = "h" if self.language is Language.FRENCH else "u"
        text = f"{whole}{NBSP}{letter}"
        return f"{text}{NBSP}{rest:02}" if rest else text

    def _long(self, day: date) -> str:
        text = format_date(day, "d MMMM yyyy", locale=self.language.locale)
        if self.language is Language.FRENCH and day.day == 1:
            return text.replace("1 ", "1er ", 1)
        return text
