"""When an accident at work is declared, answered and claimed: ``accident.declare``.

The company declares it to its insurer on the eighth day after it at the latest, counted from the
day after. One that is benign is only entered in the register of first aid; when it gets worse, the
eight days run from the day that became known. The insurer answers within thirty days. The victim
may declare it for three years.

Basis: law of 10 April 1971 on accidents at work, art. 62; royal decree of 12 March 2003; Vade
Mecum fiche 7. Point 4 of that fiche speaks of eight working days: the earlier day is the value.
In force since 1 September 2015.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import MONTHS, add_months
from desktop.law.book import Law
from desktop.law.parameters.accident import (
    ANSWER_DAYS,
    CLAIM_YEARS,
    DECLARATION_DAYS,
    DECLARATION_WORKING_DAYS,
)
from desktop.rules.workday import days_after, working_day_after

SOURCE_BENIGN = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 7, point 8 ; Fedris (déclaration dans les huit jours "
    "de la connaissance de l'aggravation)",
    "Vademecum OFFA van 27 april 2017, fiche 7, punt 8; Fedris (aangifte binnen acht dagen nadat "
    "de verergering bekend is)",
)


@dataclass(frozen=True, slots=True)
class Accident:
    """What is known of the declaration of an accident.

    Attributes:
        on: The day of the accident.
        benign: Whether first aid in the company was enough, without loss of pay or incapacity.
        worsened_known_on: When the company learned that a benign one got worse.
        declared_on: When it was declared.
    """

    on: date
    benign: bool = False
    worsened_known_on: date | None = None
    declared_on: date | None = None

    @property
    def delay_from(self) -> date | None:
        """The day before the first of the delay, or None where nothing has to be declared."""
        return self.worsened_known_on if self.benign else self.on


@dataclass(frozen=True, slots=True)
class Declaration:
    """The days of a declaration.

    Attributes:
        declare_by: The last day; None where the register is enough.
        other_reading: The last day in working days.
        insurer_answers_by: The last day for the insurer; None where nothing was declared nor has
            to be.
        claim_until: The last day for the victim.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    declare_by: date | None
    other_reading: date | None
    insurer_answers_by: date | None
    claim_until: date
    because: tuple[Because, ...]
    unverified: bool


def declare_by(day: date, law: Law) -> date:
    """Return the last day to declare what became known on ``day``.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    return days_after(day, law[DECLARATION_DAYS])


def declaration_of(accident: Accident, law: Law) -> Declaration:
    """Return the days of a declaration.

    Raises:
        NoLawInForce: The law of the day of the accident is not known.
    """
    start = accident.delay_from
    last = declare_by(start, law) if start else None
    other = working_day_after(start, law[DECLARATION_WORKING_DAYS]) if start else None
    received = accident.declared_on or last
    answer = days_after(received, law[ANSWER_DAYS]) if received else None
    claim = add_months(accident.on, law[CLAIM_YEARS] * MONTHS)
    because = [_why_delay(accident, last, law)]
    if last and other:
        because += _why_last(accident, last, other, law)
    if received and answer:
        because.append(_why_answer(accident, received, answer, law))
    text = T(
        "The victim may declare the accident up to {day}, {years} years from the accident.",
        day=claim,
        years=law[CLAIM_YEARS],
    )
    because.append(Because(text, source=T("{source}", source=law.source(CLAIM_YEARS))))
    figures = (DECLARATION_DAYS, DECLARATION_WORKING_DAYS, ANSWER_DAYS, CLAIM_YEARS)
    return Declaration(
        last, other, answer, claim, tuple(because), unverified=not law.all_verified(figures)
    )


def _why_delay(accident: Accident, last: date | None, law: Law) -> Because:
    benign, declaration = (
        T("{source}", source=SOURCE_BENIGN),
        T("{source}", source=law.source(DECLARATION_DAYS)),
    )
    if last is None:
        text = T(
            "A benign accident is entered in the register of first aid and not declared. If it "
            "gets worse, it is declared within {days} days of learning it: add "
            "worsened_known_on=….",
            days=law[DECLARATION_DAYS],
        )
        return Because(text, source=benign)
    if accident.benign:
        text = T(
            "The accident was benign and got worse: it is declared by {last}, the last of the "
            "{days} days that count from the day after this became known.",
            last=last,
            days=law[DECLARATION_DAYS],
        )
        return Because(text, source=benign)
    text = T(
        "The accident is declared to the insurer by {last}, the last of the {days} days that "
        "count from the day after it.",
        last=last,
        days=law[DECLARATION_DAYS],
    )
    return Because(text, source=declaration)


def _why_last(accident: Accident, last: date, other: date, law: Law) -> list[Because]:
    text = T(
        "The same fiche also speaks of {days} working days, all days but Sundays and public "
        "holidays: that would be {other}. The earlier day is kept.",
        days=law[DECLARATION_WORKING_DAYS],
        other=other,
    )
    found = [Because(text, source=T("{source}", source=law.source(DECLARATION_WORKING_DAYS)))]
    if accident.worsened_known_on and not accident.benign:
        text = T(
            "The delay runs from the accident: only that of a benign one runs from the day its "
            "worsening became known."
        )
        found.append(Because(text))
    if accident.declared_on and accident.declared_on > last:
        found.append(Because(_late(accident.declared_on, last, other)))
    return found


def _late(declared_on: date, last: date, other: date) -> Message:
    if declared_on <= other:
        return T(
            "Declared on {day}, it was late by the first reading and in time by the second.",
            day=declared_on,
        )
    return T("Declared on {day}, it was late: the last day was {last}.", day=declared_on, last=last)


def _why_answer(accident: Accident, received: date, answer: date, law: Law) -> Because:
    source = T("{source}", source=law.source(ANSWER_DAYS))
    if accident.declared_on:
        text = T(
            "The insurer answers by {answer}, {days} days after the declaration of {received}.",
            answer=answer,
            days=law[ANSWER_DAYS],
            received=received,
        )
        return Because(text, source=source)
    text = T(
        "It is not said when it was declared. Declared on the last day, {received}, it is "
        "answered by {answer}, {days} days later.",
        received=received,
        answer=answer,
        days=law[ANSWER_DAYS],
    )
    return Because(text, source=source)
