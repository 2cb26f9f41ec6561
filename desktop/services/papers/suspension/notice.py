"""The notice of suspension of an absence of the file."""

from __future__ import annotations

from desktop.documents.sheet import Sheet
from desktop.documents.suspension.notice import SuspensionFacts, suspension_notice
from desktop.documents.words import ABSENCE
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, ShortDate, T
from desktop.kernel.period import Month, Period
from desktop.services.facts import AbsenceEntry
from desktop.services.learners import contract, contracts, learner
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.papers.source import Subject
from desktop.services.pay import pay_of
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace


def absence_subjects(workspace: Workspace, learner_id: int | None) -> tuple[Subject, ...]:
    """Return the absences of a learner, newest first."""
    if learner_id is None:
        return ()
    found = [one for own in contracts(workspace, learner_id) for one in absences(workspace, own.id)]
    return tuple(
        Subject(
            f"absence:{one.id}",
            T(
                "{kind}, {first} – {last}",
                kind=ABSENCE[one.kind],
                first=ShortDate(one.period.first),
                last=ShortDate(one.period.last),
            ),
        )
        for one in sorted(found, key=lambda one: one.period.first, reverse=True)
    )


def prepare_suspension(asked: Asked) -> Prepared:
    """Return the notice of suspension of an absence.

    Raises:
        Refused: The absence is not one of the learner.
    """
    entry = _absence(asked)
    own = contract(asked.workspace, entry.contract_id)
    dossier = dossier_for(asked.workspace, asked.book, own, entry.period.first, asked.today)
    facts = SuspensionFacts(
        sheet=Sheet(dossier, given(asked)),
        days=entry.period,
        kind=entry.kind,
        note=entry.note,
        paid=_paid(asked, entry.period),
    )
    name = learner(asked.workspace, own.learner_id).name
    return Prepared(
        suspension_notice(facts),
        T("Issue a notice of suspension for {name}", name=name),
        facts,
        own.id,
        subject=asked.order.subject,
    )


def _absence(asked: Asked) -> AbsenceEntry:
    number = asked.subject_id("absence")
    for own in contracts(asked.workspace, asked.learner_id()):
        for one in absences(asked.workspace, own.id):
            if one.id == number:
                return one
    raise Refused(T("This absence is not in the file any more. Choose another one."), "subject")


def _paid(asked: Asked, period: Period) -> Message | None:
    """Return how many of the days the company pays; None where a month is not known."""
    paid = unpaid = 0
    month = Month.of(period.first)
    while month.first <= period.last:
        found = pay_of(asked.workspace, asked.book, asked.learner_id(), month)
        if found.pay.gross is None:
            return None
        for one in found.pay.days:
            if one.day in period and one.scheduled:
                paid, unpaid = paid + bool(one.paid), unpaid + (not one.paid)
        month = month.plus(1)
    if not unpaid:
        return T("with pay")
    if not paid:
        return T("without pay")
    return T("{paid} days of the timetable with pay, {unpaid} without", paid=paid, unpaid=unpaid)
