"""The papers of a grave accident, filled from the file and from the answers."""

from __future__ import annotations

from desktop.documents.accident.notice import NoticeFacts, accident_notice
from desktop.documents.accident.report import ReportFacts, accident_report
from desktop.documents.blocks import Form
from desktop.documents.sheet import Sheet
from desktop.kernel.messages import T
from desktop.services.accident.record import AccidentRecord
from desktop.services.papers.accident.part import accident_dossier, accident_of, accident_part
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.record import facts_record
from desktop.services.papers.sheet import given


def prepare_notice(asked: Asked) -> Prepared:
    """Return the immediate notice of a very grave accident.

    Raises:
        Refused: No accident was chosen, it is not in the file any more, or a value is none.
    """
    found = accident_of(asked)
    dossier = accident_dossier(asked, found)
    facts = NoticeFacts(Sheet(dossier, given(asked)), accident_part(asked, found, dossier))
    return prepared_accident(asked, accident_notice(facts), facts, found)


def prepare_report(asked: Asked) -> Prepared:
    """Return the frame of the circumstantial report of a grave accident.

    Raises:
        Refused: No accident was chosen, it is not in the file any more, or a value is none.
    """
    found = accident_of(asked)
    dossier = accident_dossier(asked, found)
    facts = ReportFacts(Sheet(dossier, given(asked)), accident_part(asked, found, dossier))
    return prepared_accident(asked, accident_report(facts), facts, found)


def prepared_accident(asked: Asked, form: Form, facts: object, found: AccidentRecord) -> Prepared:
    """Return a paper of an accident, ready to be issued, with the answers it says."""
    label = T("Issue “{paper}” for {name}", paper=form.title, name=form.subject or "")
    return Prepared(
        form,
        label,
        facts_record(facts) | {"answers": dict(found.answers)},
        found.facts.contract_id,
        subject=asked.order.subject,
    )
