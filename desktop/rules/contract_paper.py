"""Which paper a change takes: ``contract.document``.

A change of company or trade takes a new contract; one of its terms an amendment that both sign; one
of its practical data an annex that is only sent.

Basis: Vade Mecum 4.1. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.law.book import Law
from desktop.law.parameters.contract import COPIES, MAX_YEARS

SOURCE_PAPER = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.1", "Vademecum OFFA van 27 april 2017, punt 4.1"
)


@unique
class Change(Enum):
    """What changes."""

    COMPANY_NUMBER = "company_number"
    TAKEOVER = "takeover"
    TRADE = "trade"
    TUTOR = "tutor"
    ESTABLISHMENT = "establishment"
    JOINT_COMMITTEE = "joint_committee"
    LEVEL = "level"
    DURATION = "duration"
    REFERENT = "referent"
    TIMETABLE = "timetable"
    LEARNER_DETAILS = "learner_details"
    OPERATOR = "operator"


@unique
class Paper(Enum):
    """The paper it takes."""

    NEW_CONTRACT = "new_contract"
    AMENDMENT = "amendment"
    ANNEX = "annex"


_PAPERS: Mapping[Change, Paper] = MappingProxyType(
    {
        **dict.fromkeys((Change.COMPANY_NUMBER, Change.TAKEOVER, Change.TRADE), Paper.NEW_CONTRACT),
        **dict.fromkeys(
            (
                Change.TUTOR,
                Change.ESTABLISHMENT,
                Change.JOINT_COMMITTEE,
                Change.LEVEL,
                Change.DURATION,
            ),
            Paper.AMENDMENT,
        ),
        **dict.fromkeys(
            (Change.REFERENT, Change.TIMETABLE, Change.LEARNER_DETAILS, Change.OPERATOR),
            Paper.ANNEX,
        ),
    }
)
COMPANY, LEARNER, REPRESENTATIVE = "company", "learner", "legal_representative"
OPERATOR, SECRETARIAT, NEW_TUTOR = "operator", "social_secretariat", "new_tutor"


@dataclass(frozen=True, slots=True)
class PaperDue:
    """The paper of a change.

    Attributes:
        signed_by: Who signs; nobody has to sign an annex.
        sent_to: Who gets it.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
    """

    paper: Paper
    signed_by: tuple[str, ...]
    sent_to: tuple[str, ...]
    because: tuple[Because, ...]
    unverified: bool


def paper_of(change: Change, law: Law, *, minor: bool | None = None) -> PaperDue:
    """Return the paper a change takes on the day of ``law``.

    Args:
        change: What changes.
        law: The law of the day it does.
        minor: Whether the learner is a minor; None where it is not known.

    Raises:
        NoLawInForce: The law of that day is not known.
    """
    law.entry(COPIES)
    paper = _PAPERS[change]
    signed: tuple[str, ...] = () if paper is Paper.ANNEX else (COMPANY, LEARNER)
    if signed and minor:
        signed = (*signed, REPRESENTATIVE)
    receivers = [LEARNER, COMPANY, OPERATOR, SECRETARIAT]
    if change is Change.TUTOR:
        receivers.append(NEW_TUTOR)
    because = [Because(_about(change, paper, law), source=T("{source}", source=SOURCE_PAPER))]
    if signed and minor is None:
        because.append(Because(T("For a minor, the legal representative signs too.")))
    because.append(
        Because(
            T("The social secretariat gets a copy of contracts, amendments and annexes."),
            source=T("{source}", source=SOURCE_PAPER),
        )
    )
    unverified = paper is Paper.NEW_CONTRACT and not law.verified(COPIES)
    return PaperDue(paper, signed, tuple(receivers), tuple(because), unverified)


def _about(change: Change, paper: Paper, law: Law) -> Message:
    if paper is Paper.NEW_CONTRACT:
        return T(
            "This takes a new contract, in {copies} copies, with its training plan, which the "
            "operator signs too.",
            copies=law[COPIES],
        )
    if paper is Paper.ANNEX:
        return T(
            "This takes an annex: nobody has to sign it; send it to all and have them "
            "acknowledge it."
        )
    return _about_amendment(change, law)


def _about_amendment(change: Change, law: Law) -> Message:
    if change is Change.LEVEL:
        return T(
            "This takes an amendment: the referent decides on the level, after the opinion of the "
            "tutor and in consultation with the learner."
        )
    if change is Change.DURATION:
        return T(
            "This takes an amendment: learner, company and referent agree on it, within the "
            "{years} years of a contract.",
            years=law[MAX_YEARS],
        )
    if change is Change.TUTOR:
        return T(
            "This takes an amendment, drawn up in consultation with the operator; the new tutor "
            "meets the same conditions."
        )
    return T("This takes an amendment, which company and learner sign.")
