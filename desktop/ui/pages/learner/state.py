"""What the file page shows and does; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.kernel.answer import NotKnown
from desktop.kernel.messages import Hours, Message, ShortDate, T
from desktop.kernel.period import age_on
from desktop.kernel.vocabulary import Level, Regime, ShareBasis
from desktop.language.translator import Translator
from desktop.law.book import Law
from desktop.rules.majority import comes_of_age
from desktop.rules.number import dotted_establishment, dotted_niss, grouped_iban
from desktop.rules.terms import in_force
from desktop.services import employer, learners
from desktop.services.facts import (
    CompanyFacts,
    ContractFacts,
    EstablishmentFacts,
    LearnerFacts,
    ReferentFacts,
    TutorFacts,
)
from desktop.services.workspace import Workspace

NISS_LATER = T("You can fill this in later; the Dimona needs it before the first day.")


@dataclass(frozen=True, slots=True)
class LearnerState:
    """Everything the page shows.

    Attributes:
        contracts: The contracts of the learner, the latest first.
    """

    learner: LearnerFacts | None
    contracts: tuple[ContractFacts, ...]
    company: CompanyFacts | None
    establishments: tuple[EstablishmentFacts, ...]
    referents: tuple[ReferentFacts, ...]
    tutors: tuple[TutorFacts, ...]

    def contract(self, contract_id: int | None) -> ContractFacts | None:
        """Return a contract by its number, or the latest."""
        found = [one for one in self.contracts if one.id == contract_id]
        return next(iter((*found, *self.contracts)), None)


def load_state(workspace: Workspace, learner_id: int | None) -> LearnerState:
    """Read what the page shows; a learner who is gone shows nothing."""
    known = next((one for one in learners.learners(workspace) if one.id == learner_id), None)
    contracts = () if known is None else learners.contracts(workspace, known.id)
    return LearnerState(
        known,
        tuple(reversed(contracts)),
        employer.company(workspace),
        employer.establishments(workspace),
        employer.referents(workspace),
        employer.tutors(workspace),
    )


def summary(state: LearnerState, contract: ContractFacts | None, today: date) -> Message:
    """Return the line under the name: age, level, contract."""
    assert state.learner is not None
    age = age_on(state.learner.birth_date, today)
    if contract is None:
        return T("{age} years, no contract yet", age=age)
    step = in_force(contract.levels, today) or contract.levels[0]
    return T(
        "{age} years · level {level} · contract from {first} to {last}",
        age=age,
        level=step.level.value,
        first=contract.period.first,
        last=contract.period.last,
    )


def adult_from(birth: date, law: Law) -> date | None:
    """Return the day the learner comes of age, or None where the law of the day is not known."""
    try:
        return comes_of_age(birth, law)
    except NotKnown:
        return None


def minor(birth: date | None, law: Law) -> bool:
    """Return whether a legal representative has to sign; where that is not known, it may be."""
    if birth is None or birth > law.day:
        return False
    adult = adult_from(birth, law)
    return adult is None or law.day < adult


def learner_values(learner: LearnerFacts) -> dict[str, Any]:
    """Return the values of the fields of a learner."""
    names = (
        "first_name",
        "last_name",
        "birth_date",
        "street",
        "postcode",
        "town",
        "phone",
        "email",
        "register_number",
        "secondary_years",
        "sex",
        "representative",
        "representative_address",
    )
    values: dict[str, Any] = {name: getattr(learner, name) for name in names}
    for name in ("birth_place", "nationality"):
        values[name] = getattr(learner, name) or ""
    values["niss"] = dotted_niss(learner.niss) if learner.niss else ""
    values["iban"] = grouped_iban(learner.iban)
    return values


def niss_needed(learner: LearnerFacts, begins: date | None, today: date) -> Message | None:
    """Return until when a missing national number can wait; None where it is there."""
    if learner.niss:
        return None
    if begins is None:
        return NISS_LATER
    if begins > today:
        return T("You can fill this in later; the Dimona needs it before {day}.", day=begins)
    return T("The Dimona needs it. It was to be made before {day}.", day=begins)


def contract_values(contract: ContractFacts, tr: Translator) -> dict[str, Any]:
    """Return the values of the fields of a contract."""
    names = (
        "first_day",
        "last_day",
        "concluded_on",
        "months",
        "ended_on",
        "trade",
        "number",
        "establishment_id",
        "referent_id",
        "tutor_id",
        "regime",
        "joint_committee",
        "share_basis",
    )
    values: dict[str, Any] = {name: getattr(contract, name) for name in names}
    values["weekly_minutes"] = tr.show(Hours(contract.weekly_minutes))
    return values


def new_contract_values(state: LearnerState, tr: Translator) -> dict[str, Any]:
    """Return what the form of a new contract starts with: what the company has."""
    known = state.company
    return {
        "first_day": None,
        "last_day": None,
        "months": None,
        "trade": state.contracts[0].trade if state.contracts else "",
        "number": "",
        "establishment_id": next((one.id for one in state.establishments), None),
        "referent_id": next((one.id for one in state.referents), None),
        "tutor_id": next((one.id for one in state.tutors), None),
        "regime": known.regime if known else Regime.WORKER,
        "joint_committee": known.joint_committee if known else "",
        "weekly_minutes": tr.show(Hours(known.weekly_minutes if known else 2280)),
        "level": state.contracts[0].levels[-1].level if state.contracts else Level.A,
        "monthly": None,
        "share_basis": ShareBasis.SCHEDULED,
    }


def contract_name(contract: ContractFacts) -> Message:
    """Return how a contract is told from the others."""
    return T(
        "From {first} to {last}",
        first=ShortDate(contract.period.first),
        last=ShortDate(contract.period.last),
    )


def share_bases() -> list[tuple[ShareBasis, Message]]:
    """Return the ways of counting an incomplete month and their names."""
    return [
        (ShareBasis.SCHEDULED, T("Days of the timetable")),
        (ShareBasis.CALENDAR, T("Calendar days")),
    ]


def regimes() -> list[tuple[Regime, Message]]:
    """Return the regimes and their names."""
    return [(Regime.WORKER, T("Worker")), (Regime.EMPLOYEE, T("Employee"))]


def establishment_items(state: LearnerState) -> list[tuple[object, str]]:
    """Return the establishments to choose from."""
    items: list[tuple[object, str]] = [(None, "–")]
    for one in state.establishments:
        items.append((one.id, one.name or dotted_establishment(one.number)))
    return items


def person_items(people: Sequence[ReferentFacts | TutorFacts]) -> list[tuple[object, str]]:
    """Return people to choose from."""
    return [(None, "–"), *((one.id, one.name) for one in people)]
