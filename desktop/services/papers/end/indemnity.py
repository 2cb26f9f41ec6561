"""The statement of the indemnity in place of notice, worked out by the rules of the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.documents.end.indemnity import PAID, IndemnityFacts, indemnity_statement
from desktop.kernel.vocabulary import EndReason
from desktop.rules.termination.notice import Method
from desktop.rules.terms import in_force
from desktop.services.ending import Asked as AskedEnd
from desktop.services.ending import prepare_end
from desktop.services.facts import ContractFacts
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared


def prepare_indemnity(asked: Asked) -> Prepared:
    """Return the statement of the indemnity, for a notice or for a withdrawal.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or the day is none of it.
    """
    known = contract_of(asked)
    if _cause(asked, known) is EndReason.WITHDRAWAL:
        facts = _withdrawn(asked, known, asked.day("told_on") or known.ended_on)
    else:
        facts = _noticed(asked, known, asked.day("told_on"))
    return prepared(asked, indemnity_statement(facts), facts)


def _cause(asked: Asked, known: ContractFacts) -> EndReason:
    """Return what was chosen, or else how the contract ended, where that brings an indemnity."""
    if asked.text("cause"):
        return EndReason(asked.text("cause"))
    noted = known.end_reason
    return noted if noted in PAID else EndReason.NOTICE


def _withdrawn(asked: Asked, known: ContractFacts, on: date | None) -> IndemnityFacts:
    facts = _plain(asked, known, EndReason.WITHDRAWAL, on)
    if on is None:
        return facts
    told = AskedEnd(EndReason.WITHDRAWAL, on)
    found = prepare_end(asked.workspace, asked.book, known.id, told, "told_on")
    end = found.end
    if end is None:
        return replace(facts, because=found.unknown)
    return replace(
        facts,
        notice_days=end.unworked,
        unworked=end.unworked,
        last_day=end.last_day,
        indemnity=end.indemnity,
        because=end.because,
    )


def _noticed(asked: Asked, known: ContractFacts, on: date | None) -> IndemnityFacts:
    """Return what a notice brings; without its day and its form nothing of it is known."""
    unworked = asked.number("unworked")
    facts = replace(_plain(asked, known, EndReason.NOTICE, on), unworked=unworked)
    if not asked.text("method"):
        return facts
    method = Method(asked.text("method"))
    if on is None:
        return replace(facts, method=method)
    told = AskedEnd(EndReason.NOTICE, on, method, unworked or 0)
    found = prepare_end(asked.workspace, asked.book, known.id, told, "told_on")
    end = found.end
    if end is None:
        return replace(facts, method=method, because=found.unknown)
    return replace(
        facts,
        method=method,
        notice_days=None if end.notice is None else end.notice.days,
        unworked=end.unworked or None,
        last_day=end.last_day,
        indemnity=end.indemnity,
        because=end.because,
    )


def _plain(asked: Asked, known: ContractFacts, cause: EndReason, on: date | None) -> IndemnityFacts:
    agreed = in_force(known.amounts, on or asked.today)
    return IndemnityFacts(
        cause=cause,
        told_on=on,
        monthly=None if agreed is None else agreed.monthly,
        dossier=dossier_of(asked, on),
    )
