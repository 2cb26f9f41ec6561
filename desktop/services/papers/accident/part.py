"""An accident of the file as papers say it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.accident.part import AccidentPart
from desktop.documents.dossier import Address, Dossier
from desktop.kernel.answer import NotKnown
from desktop.kernel.messages import T, Value
from desktop.law.book import LawBook
from desktop.rules.accident_duties import Severity, Step, duties_of
from desktop.services.accident.judging import incapacity_days, standing_of
from desktop.services.accident.questions import QUESTIONS
from desktop.services.accident.record import AccidentRecord, missing, record, records
from desktop.services.kept import kept_files
from desktop.services.learners import contract, learner
from desktop.services.papers.accident.said import (
    OPTIONS,
    every_answer,
    listed,
    witnesses_of,
)
from desktop.services.papers.dossier import dossier_for
from desktop.services.papers.order import Asked
from desktop.services.papers.source import Subject
from desktop.services.workspace import Workspace

SUBJECT = "work_accident"
FEARED = {"permanent": T("A permanent injury is to be feared"), "death": T("Death")}


def accident_subjects(workspace: Workspace, learner_id: int | None) -> tuple[Subject, ...]:
    """Return the accidents of a learner, newest first."""
    if learner_id is None:
        return ()
    return tuple(
        Subject(
            f"{SUBJECT}:{one.facts.id}",
            T("Accident on {day}", day=one.facts.happened_on),
        )
        for one in records(workspace, learner_id)
    )


def accident_of(asked: Asked) -> AccidentRecord:
    """Return the accident a paper is about.

    Raises:
        Refused: No accident was chosen, or it is not in the file any more.
    """
    return record(asked.workspace, asked.subject_id(SUBJECT))


def accident_dossier(asked: Asked, found: AccidentRecord) -> Dossier:
    """Return the dossier of the contract of an accident, as it stood on its day."""
    own = contract(asked.workspace, found.facts.contract_id)
    return dossier_for(asked.workspace, asked.book, own, found.facts.happened_on, asked.today)


def accident_part(asked: Asked, found: AccidentRecord, dossier: Dossier) -> AccidentPart:
    """Return what papers say of an accident."""
    facts, said = found.facts, every_answer(found)
    birth = learner(asked.workspace, found.learner_id).birth_date
    return AccidentPart(
        happened_on=facts.happened_on,
        at_minute=facts.at_minute,
        said=said,
        waiting=frozenset(one.name for one in missing(found)),
        pointless=frozenset(one.name for one in QUESTIONS if not found.asks(one)),
        options=OPTIONS,
        where=_where(found, dossier),
        witnesses=witnesses_of(found),
        consequences=tuple(_consequences(found, said)),
        pictures=tuple(
            one.name for one in kept_files(asked.workspace, f"{SUBJECT}:{found.facts.id}")
        ),
        severity=standing_of(found, birth, asked.book).severity,
        lost_days=incapacity_days(found),
        report_by=_report_due(found, asked.book),
        number=facts.reference,
    )


def _where(found: AccidentRecord, dossier: Dossier) -> Address:
    """Return the address of the place: that of the establishment where it was in the company."""
    if found.answers.get("place") == "company":
        return dossier.place.address or dossier.company.address
    told = found.answers.get("place_address")
    return (str(told),) if told else ()


def _consequences(found: AccidentRecord, said: dict[str, Value]) -> Iterator[Value]:
    """Return what is to be feared, what followed, and the injury."""
    outcome, future = found.answers.get("outcome"), str(found.answers.get("future") or "")
    if future in FEARED and outcome != future:
        yield FEARED[future]
    if "outcome" in said:
        yield said["outcome"]
    if "died_on" in said:
        yield T("Died on {day}", day=said["died_on"])
    days = incapacity_days(found)
    if days:
        yield T("Days of incapacity expected: {days}", days=days)
    if "injury" in said:
        yield said["injury"]
    part = [said[name] for name in ("body_part", "body_side") if name in said]
    if part:
        yield listed(part)


def _report_due(found: AccidentRecord, book: LawBook) -> date | None:
    day = found.facts.happened_on
    try:
        steps = duties_of(day, Severity.GRAVE, 0, book.on(day))
    except NotKnown:
        return None
    return next(one.by for one in steps if one.step is Step.REPORT)
