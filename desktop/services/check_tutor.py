"""Whether the tutors may be tutors, are there, and follow no more learners than they may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import NotKnown
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Message, T
from desktop.kernel.period import age_on
from desktop.law.book import Law, LawBook
from desktop.law.parameters.access import LEARNERS_PER_TUTOR, TUTOR_YEARS, TUTOR_YEARS_TITLED
from desktop.rules.agenda.people import SOURCE_DEPUTY
from desktop.rules.capacity import SOURCE_CAPACITY
from desktop.rules.tutor import EXTRACT, SOURCE_TUTOR, YEARS, Experience, eligible_of
from desktop.services.duty_facts import TutorAbsenceFacts
from desktop.services.facts import ContractFacts, TutorFacts

TUTOR = T("{source}", source=SOURCE_TUTOR)


def check_tutors(
    tutors: Sequence[TutorFacts],
    running: Sequence[ContractFacts],
    book: LawBook,
    today: date,
) -> Iterator[Finding]:
    """Each tutor of a contract has the years and the extract on the first day of a learner."""
    for tutor in tutors:
        followed = [found.first_day for found in running if found.tutor_id == tutor.id]
        if not followed:
            continue
        day = max(today, min(followed))
        try:
            law = book.on(day)
            yield from check_tutor(tutor, law)
        except NotKnown as missing:
            text = missing.because[0].text
            yield Finding("tutor.unknown", Severity.NOTE, text, TUTOR, day, "tutors")


def check_away(
    tutors: Sequence[TutorFacts],
    away: Sequence[TutorAbsenceFacts],
    running: Sequence[ContractFacts],
    today: date,
) -> Iterator[Finding]:
    """A tutor who is away today has a deputy."""
    names = {one.id: one.name for one in tutors}
    followed = {found.tutor_id for found in running if today in found.period}
    for one in away:
        if one.tutor_id not in followed or one.deputy_id is not None:
            continue
        if one.first_day <= today <= one.last_day:
            text = T(
                "{tutor} is away from {first} to {last} and nobody stands in. Name a deputy and "
                "tell the learner and the operator.",
                tutor=names[one.tutor_id],
                first=one.first_day,
                last=one.last_day,
            )
            basis = T("{source}", source=SOURCE_DEPUTY)
            yield Finding("tutor.no-deputy", Severity.BREACH, text, basis, one.first_day, "tutors")


def check_followed(
    tutors: Sequence[TutorFacts], running: Sequence[ContractFacts], book: LawBook, today: date
) -> Iterator[Finding]:
    """In a risky or itinerant trade a tutor follows two learners at most."""
    names = {one.id: one.name for one in tutors}
    count = Counter(found.tutor_id for found in running if today in found.period)
    for tutor_id, learners in count.items():
        if tutor_id is None:
            continue
        try:
            law = book.on(today)
            most = law[LEARNERS_PER_TUTOR]
        except NotKnown:
            return  # the places of the company say that the law of the day is not known
        if learners > most:
            text = T(
                "{tutor} follows {learners} learners; with risky equipment or outside the company "
                "{most} at most are allowed. Name another tutor under File.",
                tutor=names[tutor_id],
                learners=learners,
                most=most,
            )
            basis = T("{source}", source=SOURCE_CAPACITY)
            yield Finding("tutor.too-many", Severity.BREACH, text, basis, today, "tutors")


def check_tutor(tutor: TutorFacts, law: Law) -> Iterator[Finding]:
    """A tutor has the years in the trade and the extract of the criminal record."""
    if tutor.trade_since is None and not tutor.recognised:
        text = T(
            "Since when {tutor} works in the trade is not in the file: note it under Tutors. A "
            "tutor has {years} years in the trade, or {titled} with a title of head of company.",
            tutor=tutor.name,
            years=law[TUTOR_YEARS],
            titled=law[TUTOR_YEARS_TITLED],
        )
        yield _finding("tutor.years-not-told", Severity.WARNING, text)
        years = law[TUTOR_YEARS]  # not told: the extract alone is looked at
    else:
        years = 0 if tutor.trade_since is None else max(age_on(tutor.trade_since, law.day), 0)
    experience = Experience(
        Decimal(years),
        bool(tutor.head_title),
        bool(tutor.recognised),
        bool(tutor.teaching_proof),
        tutor.extract_on,
    )
    found = eligible_of(experience, law)
    if YEARS in found.missing_for_designated:
        text = T(
            "{tutor} has {count} whole years in the trade on {day}: {years} are needed, or "
            "{titled} with a title of head of company. Name another tutor under File.",
            tutor=tutor.name,
            count=years,
            day=law.day,
            years=law[TUTOR_YEARS],
            titled=law[TUTOR_YEARS_TITLED],
        )
        yield _finding("tutor.too-few-years", Severity.BREACH, text)
    if EXTRACT in found.missing_for_designated:
        text = T(
            "The extract of the criminal record of {tutor} is not in the file. Ask for it at the "
            "town hall (model II) and note its date under Tutors.",
            tutor=tutor.name,
        )
        yield _finding("tutor.no-extract", Severity.WARNING, text)


def _finding(code: str, severity: Severity, text: Message) -> Finding:
    return Finding(code, severity, text, TUTOR, page="tutors")
