"""The agenda of a month, filled from the agenda of the file."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.documents.catalog import kind_of
from desktop.documents.tandem.agenda import AgendaLine, AgendaSheetFacts, agenda_sheet
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.rules.agenda.duty import AgendaEntry, Stand
from desktop.services.agenda import agenda, span_of
from desktop.services.kept import kept_files
from desktop.services.learners import learners
from desktop.services.papers.dossier import company_part
from desktop.services.papers.order import Asked, Prepared
from desktop.services.workspace import Workspace


def prepare_agenda(asked: Asked) -> Prepared:
    """Return the agenda of a month, for every learner.

    What was due before is on it in the month that runs, as it is on the home page: it waits now.

    Raises:
        Refused: No month was chosen.
    """
    month = asked.month()
    usual = span_of(asked.today)
    span = span_of(asked.today, month.last, min(usual.since, month.first))
    found = agenda(asked.workspace, asked.book, span)
    names = {one.id: one.name for one in learners(asked.workspace)}
    proof = _proof(asked.workspace)
    runs = month == Month.of(asked.today)
    facts = AgendaSheetFacts(
        company=company_part(asked.workspace).name,
        month=month,
        made_on=asked.today,
        late=tuple(
            _line(one, names, proof)
            for one in found.entries
            if runs and one.stand is Stand.LATE and one.duty.due < month.first
        ),
        due=tuple(
            _line(one, names, proof) for one in found.entries if one.duty.due in month.period
        ),
        unknown=found.unknown,
    )
    label = T("Issue the agenda of {month}", month=month)
    return Prepared(agenda_sheet(facts), label, facts, month=month)


def _proof(workspace: Workspace) -> Mapping[str, tuple[str, ...]]:
    """Return the names of the files kept as proof, by what they prove."""
    found: dict[str, tuple[str, ...]] = {}
    for one in kept_files(workspace):
        found[one.subject] = (*found.get(one.subject, ()), one.name)
    return found


def _line(
    entry: AgendaEntry, names: Mapping[int, str], proof: Mapping[str, tuple[str, ...]]
) -> AgendaLine:
    duty = entry.duty
    kind = kind_of(duty.paper)
    return AgendaLine(
        key=duty.key,
        due=duty.due,
        text=duty.text,
        who="" if duty.learner_id is None else names.get(duty.learner_id, ""),
        basis=duty.basis,
        stand=entry.stand,
        settled=entry.settled,
        paper=None if kind is None else kind.title,
        unverified=duty.unverified,
        proof=proof.get(duty.key, ()),
    )
