"""Those whom a contract names: the operator, the company, the apprentice and the tutor."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import Block, Cell, Fields, Heading, Paragraph, Role
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, TUTORS, company_fields, learner_fields, lines
from desktop.documents.sheet import Sheet
from desktop.documents.tutor.declaration import CONDITIONS
from desktop.kernel.messages import T


def party_blocks(sheet: Sheet) -> Iterator[Block]:
    """Yield who a contract is between, and those who follow it."""
    dossier = sheet.dossier
    company, learner, operator = dossier.company, dossier.learner, dossier.operator
    yield Fields(((T("Contract number"), written(dossier.contract.number)),))
    yield Heading(T("The training operator"))
    yield Fields(
        (
            (T("Training operator"), needed(operator.name, f"{COMPANY}.operators")),
            (T("Address"), lines(operator.address, f"{COMPANY}.operators")),
            (T("Referent"), needed(operator.referent, f"{COMPANY}.referents")),
            (T("Phone"), needed(operator.phone, f"{COMPANY}.referents")),
            (T("E-mail"), needed(operator.email, f"{COMPANY}.referents")),
        )
    )
    yield Heading(T("The company"))
    yield company_fields(dossier)
    head = sheet.given.get("signatory", company.head)
    yield Fields(
        (
            (T("Represented by"), needed(head, f"{COMPANY}.head")),
            (T("Capacity or mandate"), _capacity(sheet)),
            (T("Phone"), written(company.phone)),
            (T("E-mail"), written(company.email)),
            (T("Places of work in Belgium, where there are others"), sheet.text("workplaces")),
        )
    )
    yield Heading(T("The apprentice"))
    yield learner_fields(dossier, reached=True)
    yield Fields(
        (
            (T("Place of birth"), written(learner.birth_place)),
            (T("Nationality"), written(learner.nationality)),
        )
    )
    yield Heading(T("The tutor"))
    yield Fields(
        (
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("NISS"), needed(dossier.tutor.niss, TUTORS)),
            (T("Phone"), written(dossier.tutor.phone)),
            (T("E-mail"), written(dossier.tutor.email)),
            (T("Condition that is met"), sheet.must_choice("condition", CONDITIONS)),
        )
    )
    yield Paragraph(
        T(
            "The text of the conditions a, b and c stands on pages 2 and 3 of the contrat "
            "d’alternance: see the official contract. The company declares on its honour there "
            "that the tutor meets one of them."
        ),
        Role.SMALL,
    )


def _capacity(sheet: Sheet) -> Cell:
    """Return in which capacity somebody signs; somebody else than the head has to say it."""
    return sheet.must("capacity") if "signatory" in sheet.given else sheet.text("capacity")
