"""The letter by which one party ends the contract: by hand, by bailiff or by registered letter.

A grave breach and force majeure end it at once, the end or change of the company on its day: their
letter has no notice and no indemnity. Article 9 asks notice of the will of a party alone.

Basis: contract, article 9; Vade Mecum 4.3 and fiche 15; law of 3 July 1978, article 35.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Row,
    Signatures,
    Table,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import contract_fields, day, learner_parties, letter_opening, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Message, T
from desktop.kernel.money import Euro
from desktop.rules.termination.notice import Method

PAGE = "papers"
METHODS = MappingProxyType(
    {
        Method.HAND: T("By hand, against a receipt"),
        Method.BAILIFF: T("By bailiff"),
        Method.REGISTERED: T("Registered letter"),
    }
)


LINES = 3  # for the reasons
GROUNDS = (
    ("trial", T("The will of the company in the trial period")),
    ("aim", T("Shortcoming as to the aim of the training")),
    ("suspension", T("Suspension of more than six months")),
    ("cessation", T("End or change of the company")),
    ("force_majeure", T("Force majeure")),
    ("grave", T("Grave breach")),
)
WITHOUT_NOTICE = MappingProxyType(
    {
        "grave": T(
            "The company ends the contrat d’alternance named above at once and without notice, for "
            "the grave breach told below (law of 3 July 1978, article 35)."
        ),
        "force_majeure": T(
            "The contrat d’alternance named above ends at once and without notice: force majeure "
            "makes it impossible for good to carry it out (contract, article 9)."
        ),
        "cessation": T(
            "The contrat d’alternance named above ends on the day below: the company stops its "
            "activity or changes hands, and no accredited company goes on with the contract on the "
            "same conditions, with the agreement of the apprentice and the referent (contract, "
            "article 9)."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a letter of notice says.

    Attributes:
        method: How it is given.
        given_on: The day it is handed over or sent.
        tracking: The number of the registered letter.
        in_trial: Whether it is given in the trial.
        days: The calendar days of the notice.
        prolonged: The calendar days of suspension that prolong it.
        starts_on: Its first day.
        ends_on: Its last day, that of the contract too.
        ground: Why the contract may be ended, as ``GROUNDS``; "" where it was not told.
        reasons: Why, in the words of the sender.
        met_on: When the parties met the referent.
        unworked: The calendar days of it that are not worked.
        indemnity: What is paid for the days that are not worked.
        because: Why the days are what they are, or why they are not known.
    """

    method: Method | None = None
    given_on: date | None = None
    tracking: str = ""
    in_trial: bool | None = None
    days: int | None = None
    prolonged: int = 0
    starts_on: date | None = None
    ends_on: date | None = None
    ground: str = ""
    reasons: str = ""
    met_on: date | None = None
    unworked: int | None = None
    indemnity: Euro | None = None
    because: tuple[Because, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def notice_letter(facts: LetterFacts) -> Form:
    """Return the letter of notice."""
    title = T("Notice of the end of the contract")
    if facts.ground == "cessation":
        title = T("Letter about the end of the contract")
    elif facts.ground in WITHOUT_NOTICE:
        title = T("Letter that ends the contract at once")
    return sheet_form(
        "notice", title, facts.dossier, _blocks(facts), compact=True, version="2026-4"
    )


def _blocks(facts: LetterFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield from letter_opening(dossier, T("Copy to the training operator"))
    without = WITHOUT_NOTICE.get(facts.ground)
    yield Heading(T("Notice") if without is None else T("End of the contract"))
    yield contract_fields(dossier)
    by_notice = T(
        "The company ends the contrat d’alternance named above by the notice described here."
    )
    yield Paragraph(without or by_notice)
    yield _notice(facts)
    reasons = needed(facts.reasons, f"{PAGE}.reasons", LINES)
    yield Table((Column(T("Reasons")),), (Row((reasons,)),))
    if facts.ends_on is None and facts.because:
        yield Reasons(facts.because)  # why it is not known; the page of the end explains the rest
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)
    if facts.method in {None, Method.HAND}:
        intro = T(
            "The signature below acknowledges that this letter was received, and not that its "
            "reasons are right."
        )
        rows = ((T("Letter of"), day(facts.given_on)), (T("Received on"), Blank()))
        yield Signatures(learner_parties(dossier), intro, rows)


def _notice(facts: LetterFacts) -> Fields:
    method: Cell = Blank(where=f"{PAGE}.method") if facts.method is None else METHODS[facts.method]
    rows = [
        (T("How it is given"), method),
        (T("Given or sent on"), day(facts.given_on, f"{PAGE}.given_on")),
    ]
    if facts.method in {None, Method.REGISTERED}:
        rows.append((T("Number of the registered letter"), written(facts.tracking)))
    ground: Cell = Blank(where=f"{PAGE}.ground")
    rows.append((T("Why the contract ends"), dict(GROUNDS).get(facts.ground, ground)))
    met = (T("Conciliation with the referent on"), day(facts.met_on))
    where = f"{PAGE}.stops_on" if facts.ground == "cessation" else ""
    ends = (T("The contract ends on"), day(facts.ends_on, where))
    if facts.ground in WITHOUT_NOTICE:
        talk = () if facts.ground == "grave" else (met,)  # none comes before a grave breach
        return Fields((*rows, ends, *talk))
    length: Cell = Blank()
    if facts.days is not None:
        length = NT("{count} calendar day", "{count} calendar days", facts.days)
    trial: Cell = Blank()
    if facts.in_trial is not None:
        trial = T("yes") if facts.in_trial else T("no")
    prolonged: list[tuple[Message, Cell]] = []
    if facts.prolonged:
        suspended = NT("{count} calendar day", "{count} calendar days", facts.prolonged)
        prolonged.append((T("Prolonged by suspensions of"), suspended))
    rows += [
        (T("In the trial period"), trial),
        (T("Length of the notice"), length),
        *prolonged,
        (T("The notice starts on"), _start(facts)),
        ends,
        met,
        (T("Days of notice not worked"), written(facts.unworked)),
        (T("Indemnity in place of notice"), written(facts.indemnity)),
    ]
    return Fields(tuple(rows))


def _start(facts: LetterFacts) -> Cell:
    """Return the first day of the notice, where any day of it is worked."""
    if facts.days is not None and facts.unworked == facts.days:
        return T("not worked: the indemnity takes its place")
    return day(facts.starts_on)
