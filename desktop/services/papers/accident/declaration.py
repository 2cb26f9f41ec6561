"""The declaration of an accident at work, filled from the file and from the answers."""

from __future__ import annotations

from datetime import date

from desktop.documents.accident.declaration import DeclarationFacts, accident_declaration
from desktop.documents.accident.part import AccidentPart
from desktop.documents.blocks import Form
from desktop.documents.sheet import Sheet
from desktop.kernel.vocabulary import InsuranceKind
from desktop.services.accident.record import AccidentRecord
from desktop.services.duty import insurances
from desktop.services.papers.accident.grave import prepared_accident
from desktop.services.papers.accident.part import accident_dossier, accident_of, accident_part
from desktop.services.papers.accident.said import OPTIONS
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.workspace import Workspace

BLANK = DeclarationFacts(accident=AccidentPart(options=OPTIONS))


def blank_declaration() -> Form:
    """Return the declaration to fill in by hand, with every question."""
    return accident_declaration(BLANK)


def prepare_declaration(asked: Asked) -> Prepared:
    """Return the preparation of the declaration of an accident.

    Raises:
        Refused: No accident was chosen, it is not in the file any more, or a value is none.
    """
    found = accident_of(asked)
    facts = declaration_facts(asked, found)
    return prepared_accident(asked, accident_declaration(facts), facts, found)


def declaration_facts(asked: Asked, found: AccidentRecord) -> DeclarationFacts:
    """Return what the declaration of an accident says.

    Raises:
        Refused: A value is none.
    """
    dossier = accident_dossier(asked, found)
    insurer, policy = _policy(asked.workspace, found.facts.happened_on)
    return DeclarationFacts(
        Sheet(dossier, given(asked)), accident_part(asked, found, dossier), insurer, policy
    )


def _policy(workspace: Workspace, on: date) -> tuple[str, str]:
    """Return the insurer and the policy that cover accidents at work on a day."""
    for one in insurances(workspace):
        runs = one.first_day <= on and (one.last_day is None or on <= one.last_day)
        if one.kind is InsuranceKind.WORK_ACCIDENTS and runs:
            return one.insurer, one.policy
    return "", ""
