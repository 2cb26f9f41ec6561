"""The letter that goes with a copy of the contract, an annex or an amendment.

Basis: Vade Mecum 4.1: the social secretariat gets a copy of each, as soon as it is concluded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.documents.blocks import Block, Fields, Form, Heading, Paragraph
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import company_fields, contract_fields, day, learner_fields, signed
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import T


@dataclass(frozen=True, slots=True)
class SecretariatFacts:
    """What the letter says.

    Attributes:
        enclosed: What goes with it; "" for a copy of the contract.
    """

    enclosed: str = ""
    dossier: Dossier = field(default_factory=Dossier)


def secretariat_letter(facts: SecretariatFacts) -> Form:
    """Return the letter to the social secretariat."""
    return sheet_form(
        "secretariat_letter", T("Letter to the social secretariat"), facts.dossier, _blocks(facts)
    )


def _blocks(facts: SecretariatFacts) -> Iterator[Block]:
    dossier = facts.dossier
    contract = dossier.contract
    secretariat = needed(dossier.company.social_secretariat, "employer.social_secretariat")
    yield Fields(((T("Social secretariat"), secretariat),))
    yield Heading(T("Sender"))
    yield company_fields(dossier)
    yield Paragraph(
        T(
            "Please find enclosed the papers named below, for the file of the apprentice. Each "
            "later amendment or annex follows."
        )
    )
    yield Heading(T("The apprentice and the contract"))
    yield learner_fields(dossier)
    yield contract_fields(dossier)
    level = None if contract.level is None else T("Level {level}", level=contract.level.value)
    yield Fields(
        (
            (T("Situation on"), day(dossier.made_on)),
            (T("Level"), written(level)),
            (T("Agreed monthly amount"), written(contract.monthly)),
            (T("IBAN"), written(dossier.learner.iban)),
            (T("Enclosed"), facts.enclosed or T("copy of the contrat d’alternance")),
        )
    )
    who = ((T("For the company"), dossier.company.head or dossier.company.name),)
    yield signed(dossier, T("The company"), who)
