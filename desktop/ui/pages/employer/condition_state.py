"""What the conditions to train look like as rows: agréments, insurances, the sector."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.kernel.hours import clock
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import DerogationKind, InsuranceKind
from desktop.language.translator import Translator
from desktop.services import duty, sector
from desktop.services.duty_facts import (
    AccreditationFacts,
    ClosureFacts,
    DerogationFacts,
    InsuranceFacts,
    RestDayFacts,
)
from desktop.services.workspace import Workspace
from desktop.ui.pages.employer.state import EmployerState

Rows = list[tuple[object, list[str]]]


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the file holds of the conditions to train."""

    accreditations: tuple[AccreditationFacts, ...]
    insurances: tuple[InsuranceFacts, ...]
    derogations: tuple[DerogationFacts, ...]
    rest_days: tuple[RestDayFacts, ...]
    closures: tuple[ClosureFacts, ...]


def load_conditions(workspace: Workspace) -> Conditions:
    """Read the conditions."""
    return Conditions(
        duty.accreditations(workspace),
        duty.insurances(workspace),
        sector.derogations(workspace),
        sector.rest_days(workspace),
        sector.closures(workspace),
    )


def accreditation_rows(known: Conditions, state: EmployerState, tr: Translator) -> Rows:
    """Return the rows of the agréments: trade, place, and how far each is."""
    return [
        (one.id, [one.trade, state.establishment_name(one.establishment_id), tr(_how_far(one))])
        for one in known.accreditations
    ]


def insurance_rows(known: Conditions, tr: Translator) -> Rows:
    """Return the rows of the policies."""
    names = dict(insurance_kinds())
    return [
        (one.id, [tr(names[one.kind]), f"{one.insurer} {one.policy}".strip(), _until(one.last_day)])
        for one in known.insurances
    ]


def derogation_rows(known: Conditions, tr: Translator) -> Rows:
    """Return the rows of the derogations."""
    names = dict(derogation_kinds())
    return [
        (one.id, [tr(names[one.kind]), bounds_text(one), one.reference, _until(one.last_day)])
        for one in known.derogations
    ]


def rest_day_rows(known: Conditions) -> Rows:
    """Return the rows of the rest days."""
    return [(one.id, [_short(one.day), one.joint_committee]) for one in known.rest_days]


def closure_rows(known: Conditions, state: EmployerState, tr: Translator) -> Rows:
    """Return the rows of the closures; without a place it is the whole company."""
    return [
        (
            one.id,
            [
                _short(one.first_day),
                _short(one.last_day),
                tr(T("The whole company"))
                if one.establishment_id is None
                else state.establishment_name(one.establishment_id),
                one.note,
            ],
        )
        for one in known.closures
    ]


def insurance_kinds() -> list[tuple[InsuranceKind, Message]]:
    """Return the insurances and their names."""
    return [
        (InsuranceKind.WORK_ACCIDENTS, T("Accidents at work")),
        (InsuranceKind.CIVIL_LIABILITY, T("Civil liability")),
    ]


def derogation_kinds() -> list[tuple[DerogationKind, Message]]:
    """Return what a derogation may allow, and how it is said."""
    return [
        (DerogationKind.NIGHT, T("Work at night")),
        (DerogationKind.SUNDAY, T("Work on Sundays")),
        (DerogationKind.PUBLIC_HOLIDAY, T("Work on public holidays")),
        (DerogationKind.REST, T("Shorter rest between two days")),
        (DerogationKind.WEEKLY_REST, T("Shorter weekly rest")),
    ]


def bounds_text(one: DerogationFacts) -> str:
    """Return the hours of a night derogation, such as 22:00–06:00; "" without its own."""
    if one.start_minute is None or one.end_minute is None:
        return ""
    return f"{clock(one.start_minute)}–{clock(one.end_minute)}"


def _how_far(one: AccreditationFacts) -> Message:
    against = max((day for day in (one.suspended_on, one.refused_on) if day), default=None)
    if one.mediation_on is not None and against is not None and against <= one.mediation_on:
        return (
            T("refused on {day}, mediation asked on {asked}", day=against, asked=one.mediation_on)
            if against == one.refused_on
            else T(
                "suspended on {day}, mediation asked on {asked}",
                day=against,
                asked=one.mediation_on,
            )
        )
    steps = (
        (one.withdrawn_on, T("withdrawn on {day}", day=one.withdrawn_on or date.min)),
        (one.refused_on, T("refused on {day}", day=one.refused_on or date.min)),
        (one.suspended_on, T("suspended on {day}", day=one.suspended_on or date.min)),
        (one.definitive_on, T("definitive on {day}", day=one.definitive_on or date.min)),
        (one.provisional_on, T("provisional on {day}", day=one.provisional_on or date.min)),
        (one.visited_on, T("visited on {day}", day=one.visited_on or date.min)),
        (one.applied_on, T("asked for on {day}", day=one.applied_on or date.min)),
    )
    return next((said for day, said in steps if day is not None), T("no day noted"))


def _until(day: date | None) -> str:
    return "" if day is None else _short(day)


def _short(day: date) -> str:
    return f"{day:%d/%m/%Y}"
