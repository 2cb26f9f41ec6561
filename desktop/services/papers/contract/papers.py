"""The papers of the contract, filled from the file."""

from __future__ import annotations

from datetime import date

from desktop.documents.contract.dimona import DimonaFacts, dimona_sheet
from desktop.documents.contract.grid import GridFacts, GridWeek, timetable_grid
from desktop.documents.contract.letter import SecretariatFacts, secretariat_letter
from desktop.kernel.answer import NotKnown
from desktop.kernel.vocabulary import PatternKind
from desktop.rules.calendar import CONSTRUCTION
from desktop.rules.dimona import Dimona, dimona_of
from desktop.rules.terms import in_force
from desktop.services.duty import duty_records
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.timetable import patterns


def dimona_of_contract(asked: Asked) -> Dimona | None:
    """Return how the learner of a paper is declared; None where the law is not known.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    found = contract_of(asked)
    committee = dossier_of(asked).contract.joint_committee
    try:
        law = asked.book.on(found.first_day)
        return dimona_of(law, construction=committee.startswith(CONSTRUCTION))
    except NotKnown:
        return None


def prepare_dimona_in(asked: Asked) -> Prepared:
    """Return the data of the Dimona IN.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    declared = dimona_of_contract(asked)
    dossier, receipt = dossier_of(asked), receipt_of(asked, "dimona.in")
    facts = (
        DimonaFacts(dossier=dossier, receipt=receipt)
        if declared is None
        else DimonaFacts(False, declared.type, declared.due_by, declared.because, dossier, receipt)
    )
    return prepared(asked, dimona_sheet(facts), facts)


def receipt_of(asked: Asked, duty: str) -> str:
    """Return the number the ONSS gave to a declaration; "" where none was noted.

    Args:
        asked: What is to be printed.
        duty: ``dimona.in`` or ``dimona.out``.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    kept = duty_records(asked.workspace).get(f"{duty}:contract:{contract_of(asked).id}")
    return "" if kept is None else kept.reference


def prepare_letter(asked: Asked) -> Prepared:
    """Return the letter to the social secretariat.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    facts = SecretariatFacts(asked.text("enclosed"), dossier_of(asked))
    return prepared(asked, secretariat_letter(facts), facts)


def prepare_grid(asked: Asked) -> Prepared:
    """Return the timetable of article 5, as it is in force on the day of the paper.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    found = contract_of(asked)
    on = max(asked.today, found.first_day)
    facts = GridFacts(weeks_on(asked, found.id, on), dossier_of(asked))
    return prepared(asked, timetable_grid(facts), facts)


def weeks_on(asked: Asked, contract_id: int, on: date) -> tuple[GridWeek, ...]:
    """Return the weeks of a timetable in force on a day; one to fill in where there is none."""
    own = patterns(asked.workspace, contract_id)
    weeks = []
    for kind in PatternKind:
        of_kind = [one for one in own if one.kind is kind]
        held = in_force(of_kind, on) or (of_kind[0] if of_kind else None)
        if held is not None:
            weeks.append(GridWeek(kind, held.since, held.week))
    return tuple(weeks) or (GridWeek(),)
