"""The certificate of employment: the first and the last day and the work, and nothing else.

Basis: law of 3 July 1978, article 21; Vade Mecum, fiche 15. Anything else stands on it only at
the express request of the apprentice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import Block, Fields, Form, Paragraph
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, day, lines, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import Message, T


@dataclass(frozen=True, slots=True)
class CertificateFacts:
    """What a certificate of employment says.

    Attributes:
        on_request: What the apprentice asked to have on it; "" for nothing.
    """

    on_request: str = ""
    dossier: Dossier = field(default_factory=Dossier)


def employment_certificate(facts: CertificateFacts) -> Form:
    """Return the certificate of employment."""
    return sheet_form(
        "employment_certificate", T("Certificate of employment"), facts.dossier, _blocks(facts)
    )


def _blocks(facts: CertificateFacts) -> Iterator[Block]:
    dossier = facts.dossier
    company, learner, contract = dossier.company, dossier.learner, dossier.contract
    certified, last = _told(dossier)
    yield Paragraph(certified)
    yield Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("Apprentice"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("NISS"), written(learner.niss)),
            (T("Date of birth"), day(learner.birth_date)),
        )
    )
    yield Fields(
        (
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (last, day(contract.last_day, f"{LEARNER}.last_day")),
            (T("Nature of the work"), needed(contract.trade, f"{LEARNER}.trade")),
        )
    )
    if facts.on_request:
        yield Fields(((T("At the express request of the apprentice"), facts.on_request),))
    who = (
        (T("For the company (name, capacity, signature and stamp)"), company.head or company.name),
    )
    yield signed(dossier, T("The company"), who)


def _told(dossier: Dossier) -> tuple[Message, Message]:
    """Return what is certified, and which last day it is: that of a contract that runs is ahead."""
    last = dossier.contract.last_day
    if last is None or dossier.made_on is None or dossier.made_on >= last:
        return (
            T(
                "The company named below certifies that the apprentice was trained there in "
                "alternation."
            ),
            T("Last day"),
        )
    return (
        T("The company named below certifies that the apprentice is trained there in alternation."),
        T("Last day agreed"),
    )
