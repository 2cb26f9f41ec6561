"""What the page of worked weeks shows; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.documents.words import ABSENCE
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import TravelMode
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services import employer, pay, supplement, timetable
from desktop.services.duty_facts import ExtraHoursFacts, TravelTermFacts, WorkedHolidayFacts
from desktop.services.facts import AbsenceEntry, ContractFacts, LearnerFacts
from desktop.services.workspace import Workspace
from desktop.ui.month.cells import Cell, LegendEntry, cell_of, legend_of, payers_of

HECTOMETRES = 10
Rows = list[tuple[object, list[str]]]


@dataclass(frozen=True, slots=True)
class WeeksState:
    """The month of a learner as it was worked.

    Attributes:
        contracts: Those that run in the month, oldest first.
        frozen: Whether the month is closed.
        travel: The ways to the company of the last contract, oldest first.
    """

    learner: LearnerFacts
    contracts: tuple[ContractFacts, ...]
    month: Month
    cells: tuple[Cell, ...]
    legend: tuple[LegendEntry, ...]
    payers: tuple[LegendEntry, ...]
    frozen: bool
    absences: tuple[AbsenceEntry, ...]
    extra: tuple[ExtraHoursFacts, ...]
    travel: tuple[TravelTermFacts, ...]
    holidays: tuple[WorkedHolidayFacts, ...] = ()

    def contract_on(self, day: date) -> ContractFacts:
        """Return the contract that runs on a day, else the last one."""
        return next((one for one in self.contracts if day in one.period), self.contracts[-1])


def load(
    workspace: Workspace, book: LawBook, tr: Translator, learner_id: int | None, month: Month
) -> WeeksState | Message:
    """Return the month of a learner, or why there is none."""
    if learner_id is None:
        return T("Add the learner first: then the weeks that were worked show here.")
    try:
        found = pay.pay_of(workspace, book, learner_id, month)
    except Refused as refused:
        return refused.reason
    operator = _operator(workspace, found.contract.referent_id)
    return WeeksState(
        learner=found.learner,
        contracts=found.contracts,
        month=month,
        cells=tuple(cell_of(facts, operator, tr) for facts in found.pay.days),
        legend=legend_of(found.pay.days, operator, tr),
        payers=payers_of(found.pay.days, tr),
        frozen=found.closed is not None,
        absences=tuple(
            entry
            for known in found.contracts
            for entry in timetable.absences(workspace, known.id)
            if entry.period.meet(month.period)
        ),
        extra=tuple(
            one
            for known in found.contracts
            for one in supplement.extra_hours(workspace, known.id)
            if one.day in month.period
        ),
        travel=supplement.travel_terms(workspace, found.contract.id),
        holidays=tuple(
            one
            for known in found.contracts
            for one in supplement.worked_holidays(workspace, known.id)
            if one.day in month.period
        ),
    )


def absence_rows(state: WeeksState, tr: Translator) -> Rows:
    """Return the rows of the absences."""
    return [
        (
            one.id,
            [
                tr(ABSENCE[one.kind]),
                _short(one.period.first),
                _short(one.period.last),
                "" if one.certificate_on is None else _short(one.certificate_on),
            ],
        )
        for one in state.absences
    ]


def extra_rows(state: WeeksState, tr: Translator) -> Rows:
    """Return the rows of the extra hours."""
    return [
        (
            one.id,
            [
                f"{one.day:%d/%m/%Y}",
                tr.show(Hours(one.minutes)),
                one.reason,
                "" if one.agreed_on is None else f"{one.agreed_on:%d/%m/%Y}",
            ],
        )
        for one in state.extra
    ]


def holiday_rows(state: WeeksState, tr: Translator) -> Rows:
    """Return the rows of the holidays and Sundays worked; without a day of rest, it says so."""
    return [
        (
            one.id,
            [
                _short(one.day),
                tr.show(Hours(one.minutes)),
                tr(T("none yet")) if one.rest_on is None else _short(one.rest_on),
            ],
        )
        for one in state.holidays
    ]


def travel_rows(state: WeeksState, tr: Translator) -> Rows:
    """Return the rows of the ways to the company."""
    names = dict(modes())
    return [
        (
            one.id,
            [
                f"{one.since:%d/%m/%Y}",
                tr(names[one.mode]),
                tr.show(km_of(one)),
                "" if one.monthly_price is None else tr.show(one.monthly_price),
            ],
        )
        for one in state.travel
    ]


def km_of(one: TravelTermFacts) -> Decimal:
    """Return the single distance in kilometres."""
    return Decimal(one.hectometres) / HECTOMETRES


def modes() -> list[tuple[TravelMode, Message]]:
    """Return the ways to come, and how they are called."""
    return [
        (TravelMode.BICYCLE, T("Bicycle")),
        (TravelMode.TRAIN, T("Train")),
        (TravelMode.BY_DISTANCE, T("Bus, tram or metro, price by distance")),
        (TravelMode.FLAT, T("Bus, tram or metro, one price")),
        (TravelMode.COMBINED, T("Several kinds of public transport")),
        (TravelMode.PRIVATE, T("Own car or motorcycle")),
    ]


def _short(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _operator(workspace: Workspace, referent_id: int | None) -> Message:
    referents = {one.id: one.operator_id for one in employer.referents(workspace)}
    operators = {one.id: one.network.name for one in employer.operators(workspace)}
    name = operators.get(referents.get(referent_id or 0, 0))
    return T("operator") if name is None else T("{network}", network=name)
