"""The register of first aid of a year, from the answers about each accident."""

from __future__ import annotations

from datetime import date

from desktop.documents.accident.register import FirstAid, RegisterFacts, first_aid_register
from desktop.kernel.messages import T
from desktop.services.accident.record import AccidentRecord, records
from desktop.services.employer import company
from desktop.services.learners import learner
from desktop.services.papers.accident.said import every_answer, witnesses_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.workspace import Workspace

CIRCUMSTANCES = ("what_happened", "action", "how_injured", "body_part")


def prepare_register(asked: Asked) -> Prepared:
    """Return the register of first aid of a year, in the order of the days."""
    year = asked.year()
    known = company(asked.workspace)
    entries = sorted(
        (
            _first_aid(asked.workspace, one)
            for one in records(asked.workspace)
            if one.facts.happened_on.year == year and _cared_for(one)
        ),
        key=_day,
    )
    facts = RegisterFacts(year, tuple(entries), "" if known is None else known.name)
    return Prepared(
        first_aid_register(facts),
        T("Issue the register of first aid of {year}", year=str(year)),
        facts,
    )


def _cared_for(found: AccidentRecord) -> bool:
    """Return whether first aid was given: it is what a benign accident had, unless it is denied."""
    said = found.yes("care_here")
    return found.facts.benign if said is None else said


def _first_aid(workspace: Workspace, found: AccidentRecord) -> FirstAid:
    facts, told = found.facts, every_answer(found)
    at = found.answers.get("care_at")
    return FirstAid(
        happened_on=facts.happened_on,
        at_minute=facts.at_minute,
        victim=learner(workspace, found.learner_id).name,
        place=told.get("place", ""),
        what=tuple(told[name] for name in CIRCUMSTANCES if name in told),
        witnesses=tuple(one.name for one in witnesses_of(found)),
        carer=str(found.answers.get("carer") or ""),
        cared_on=found.day("care_on"),
        cared_at=at if isinstance(at, int) else None,
        care=str(found.answers.get("care") or ""),
        declared_on=facts.declared_on,
    )


def _day(one: FirstAid) -> tuple[date, int]:
    return one.happened_on, one.at_minute or 0
