"""What the file knows of the steps of the path before anything is noted in the agenda."""

from __future__ import annotations

from datetime import date

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import NT, Hours, Message, T
from desktop.kernel.vocabulary import PatternKind
from desktop.law.book import LawBook
from desktop.services.check_accreditation import check_accreditation
from desktop.services.check_tutor import check_away, check_tutors
from desktop.services.duty import accreditations, tutor_absences
from desktop.services.employer import tutors
from desktop.services.facts import ContractFacts
from desktop.services.timetable import patterns
from desktop.services.workspace import Workspace

# A text, and whether the step is done: None where only what was noted can tell.
Told = tuple[Message, bool | None]


def accreditation_told(
    workspace: Workspace, law: LawBook, found: ContractFacts, today: date
) -> Told:
    """Return since when the establishment may train in the trade, and whether it still may."""
    every = accreditations(workspace)
    held = next(
        (
            one
            for one in every
            if one.establishment_id == found.establishment_id
            and one.trade.strip().casefold() == found.trade.strip().casefold()
        ),
        None,
    )
    since = None if held is None else held.definitive_on or held.provisional_on
    if since is None or since > today:
        return T("Not held for this trade and establishment"), False
    if today <= found.period.last:
        for one in check_accreditation(found, every, law, today):
            if one.severity is not Severity.NOTE:
                return _accreditation_text(one, since), False
    return T("Held since {day}", day=since), True


def _accreditation_text(found: Finding, since: date) -> Message:
    day = found.on or since
    return {
        "accreditation.withdrawn": T("Withdrawn on {day}", day=day),
        "accreditation.refused": T("Refused on {day}", day=day),
        "accreditation.suspended": T("Suspended since {day}", day=day),
        "accreditation.provisional": T("Provisional since {day}: it lasts too long", day=since),
    }.get(found.code, T("Held since {day}, after the contract was concluded", day=since))


def tutor_told(workspace: Workspace, law: LawBook, found: ContractFacts, today: date) -> Told:
    """Return who the tutor is, and whether he or she has what it takes, as the checks say it."""
    known = tutors(workspace)
    name = next((one.name for one in known if one.id == found.tutor_id), "")
    if not name:
        return T("Nobody is named"), False
    if today > found.period.last:
        return T("{name}", name=name), True
    missing = [
        *check_tutors(known, [found], law, today),
        *check_away(known, tutor_absences(workspace), [found], today),
    ]
    if len(missing) > 1:
        return (
            NT(
                "{name}: one thing is missing",
                "{name}: {count} things are missing",
                len(missing),
                name=name,
            ),
            False,
        )
    if missing:
        return _tutor_text(missing[0].code, name), False
    return T("{name}", name=name), True


def _tutor_text(code: str, name: str) -> Message:
    return {
        "tutor.no-extract": T("{name}: the extract of the criminal record is missing", name=name),
        "tutor.years-not-told": T("{name}: since when in the trade is not noted", name=name),
        "tutor.too-few-years": T("{name}: too few years in the trade", name=name),
        "tutor.no-deputy": T("{name} is away and nobody stands in", name=name),
    }.get(code, T("{name}: the conditions of that day are not known", name=name))


def contract_told(found: ContractFacts, today: date, *, is_sent: bool) -> Told:
    """Return from when to when the contract runs, and whether it was concluded.

    Args:
        found: The contract.
        today: The day it is asked about.
        is_sent: Whether its copy was sent, which shows that it was concluded.
    """
    concluded = found.concluded_on is not None and found.concluded_on <= today
    if concluded or is_sent:
        return (
            T(
                "From {first} to {last}, {months} months",
                first=found.first_day,
                last=found.last_day,
                months=found.months,
            ),
            True,
        )
    return (
        T(
            "From {first} to {last}: it is not noted that it was concluded",
            first=found.first_day,
            last=found.last_day,
        ),
        False,
    )


def timetable_told(workspace: Workspace, found: ContractFacts) -> Told:
    """Return how many hours a week the learner is in the company."""
    weeks = [one for one in patterns(workspace, found.id) if one.kind is PatternKind.NORMAL]
    minutes = weeks[-1].week.company_minutes if weeks else 0
    if not minutes:
        return T("No timetable yet"), False
    return T("{hours} a week with you", hours=Hours(minutes)), True
