"""The words, letters and sentences of the page of the pay."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from types import MappingProxyType

from desktop.documents.words import ABSENCE
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Month, Period
from desktop.kernel.vocabulary import AbsenceKind, DayKind, Payer
from desktop.language.translator import Language, Translator

__all__ = ["ABSENCE"]

# What a day is, in one letter; both letters stand on a day that is shared.
_FRENCH = {
    DayKind.COMPANY: "E",
    DayKind.OPERATOR: "C",
    DayKind.MIXED: "EC",
    DayKind.HOLIDAY: "F",
    DayKind.LEAVE: "V",
    DayKind.ABSENCE: "M",
    DayKind.UNPAID: "N",
    DayKind.REST_DAY: "R",
}
_DUTCH = _FRENCH | {
    DayKind.COMPANY: "O",
    DayKind.MIXED: "OC",
    DayKind.ABSENCE: "Z",
    DayKind.REST_DAY: "I",
}
LETTERS = MappingProxyType({Language.FRENCH: _FRENCH, Language.DUTCH: _DUTCH})

TYPED = MappingProxyType(
    {
        DayKind.HOLIDAY: AbsenceKind.REPLACEMENT_HOLIDAY,
        DayKind.LEAVE: AbsenceKind.ANNUAL_LEAVE,
        DayKind.ABSENCE: AbsenceKind.ILLNESS,
        DayKind.UNPAID: AbsenceKind.SCHOOL_LEAVE,
        DayKind.REST_DAY: AbsenceKind.REST_DAY,
    }
)
CLEARING = frozenset({DayKind.COMPANY, DayKind.OPERATOR})

PAYERS = MappingProxyType(
    {
        Payer.COMPANY: T("you"),
        Payer.MUTUALITY: T("the mutuality"),
        Payer.INSURER: T("the insurer"),
        Payer.FEDRIS: T("Fedris"),
        Payer.ONEM: T("ONEM"),
        Payer.FUND: T("the holiday fund"),
        Payer.NOBODY: T("nobody"),
    }
)

KINDS = MappingProxyType(
    {
        DayKind.COMPANY: T("At your place"),
        DayKind.HOLIDAY: T("Public holiday"),
        DayKind.LEAVE: T("Leave"),
        DayKind.ABSENCE: T("Absent"),
        DayKind.UNPAID: T("Not paid"),
        DayKind.REST_DAY: T("Compensatory rest"),
        DayKind.OFF: T("Day off"),
        DayKind.OUTSIDE: T("Outside the contract"),
    }
)

# Months whose French name begins with a vowel: « Paie d’avril ».
_ELIDED = frozenset({4, 8, 10})


def kind_of_letter(letter: str, language: Language) -> DayKind | None:
    """Return what a typed letter stands for, or None."""
    found = [kind for kind, known in LETTERS[language].items() if known == letter.upper()]
    return found[0] if found else None


def no_kind(letter: str, language: Language) -> Message:
    """Say that a letter stands for nothing, and which ones do."""
    letters = letters_of(language)
    return T("No day is “{letter}”. Type one of: {letters}.", letter=letter, letters=letters)


def letters_of(language: Language) -> str:
    """Return the letters that can be typed on a day."""
    return " ".join(known for known in LETTERS[language].values() if len(known) == 1)


def kind_word(kind: DayKind, operator: Message) -> Message:
    """Return what a day of that kind is called."""
    if kind is DayKind.OPERATOR:
        return T("{operator}", operator=operator)
    if kind is DayKind.MIXED:
        return T("At your place and {operator}", operator=operator)
    return KINDS[kind]


def title(month: Month) -> Message:
    """Return the title of the page."""
    if month.number in _ELIDED:
        # NOTE: only for April, August and October: « Paie d’avril 2026 ».
        return T("Pay, {month}", month=month)
    return T("Pay of {month}", month=month)


def month_name(tr: Translator, month: Month, width: str = "MMMM") -> str:
    """Return the name of a month without its year."""
    return tr.weekday(month.first, width)


def day_text(tr: Translator, day: date, pattern: str = "d MMMM") -> str:
    """Return a day without its year, such as ``16 avril``."""
    text = tr.weekday(day, pattern)
    if tr.language is Language.FRENCH and day.day == 1:
        return text.replace("1 ", "1er ", 1) if "d M" in pattern else text
    return text


def span(tr: Translator, period: Period) -> str:
    """Return days in a row in words: ``le 16 avril``, ``du 16 au 17 avril``."""
    last = day_text(tr, period.last)
    if period.first == period.last:
        return tr(T("on {day}", day=last))
    first = day_text(tr, period.first)
    if Month.of(period.first) == Month.of(period.last):
        first = first.partition(" ")[0]
    return tr(T("from {start} to {end}", start=first, end=last))


def reason(
    tr: Translator, because: Sequence[Because], checked_on: date | None = None
) -> tuple[str, list[tuple[str, str]]]:
    """Return what an explanation shows: the sentences, the calculations and the sources."""
    sentence = " ".join(_once(tr(one.text) for one in because))
    formulas = _once(tr(one.formula) for one in because if one.formula is not None)
    sources = _once(tr(one.source) for one in because if one.source is not None)
    rows = []
    if formulas:
        rows.append((tr(T("Calculation")), "\n".join(formulas)))
    if sources:
        rows.append((tr(T("Source")), "\n".join(sources)))
    if checked_on is not None and sources:
        rows.append((tr(T("Check")), tr(T("Rules checked on {day}", day=checked_on))))
    return sentence, rows


def _once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))
