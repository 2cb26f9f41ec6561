"""What the company page shows and does; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.vocabulary import Network, Regime
from desktop.language.translator import Translator
from desktop.rules.number import dotted_enterprise, dotted_establishment, enterprise_number
from desktop.rules.operator import network_doubt
from desktop.services import employer
from desktop.services.facts import (
    CompanyFacts,
    EstablishmentFacts,
    OperatorFacts,
    ReferentFacts,
    SchoolHolidayFacts,
    one_line,
)
from desktop.services.workspace import Workspace
from desktop.ui.duration import weekly_minutes


@dataclass(frozen=True, slots=True)
class EmployerState:
    """Everything the page shows."""

    company: CompanyFacts | None
    establishments: tuple[EstablishmentFacts, ...]
    operators: tuple[OperatorFacts, ...]
    referents: tuple[ReferentFacts, ...]
    holidays: tuple[SchoolHolidayFacts, ...]

    def operator_name(self, operator_id: int) -> str:
        """Return the name of a training operator."""
        return next((one.name for one in self.operators if one.id == operator_id), "")

    def establishment_name(self, establishment_id: int | None) -> str:
        """Return what an establishment is called; its number when it has no name."""
        for one in self.establishments:
            if one.id == establishment_id:
                return one.name or dotted_establishment(one.number)
        return ""


def load_state(workspace: Workspace) -> EmployerState:
    """Read what the page shows."""
    return EmployerState(
        employer.company(workspace),
        employer.establishments(workspace),
        employer.operators(workspace),
        employer.referents(workspace),
        employer.school_holidays(workspace),
    )


def company_values(company: CompanyFacts, tr: Translator) -> dict[str, Any]:
    """Return the values of the fields of the company."""
    values: dict[str, Any] = {
        field.name: getattr(company, field.name) for field in fields(company) if field.name != "id"
    }
    values["enterprise_number"] = dotted_enterprise(company.enterprise_number)
    values["weekly_minutes"] = tr.show(Hours(company.weekly_minutes))
    return values


def change(workspace: Workspace, name: str, value: Any) -> None:
    """Write one value of the company.

    Raises:
        Refused: It is not what it should be.
    """
    if name == "weekly_minutes":
        value = weekly_minutes(value)
    employer.change_company(workspace, **{name: value})


def found(workspace: Workspace, values: dict[str, Any]) -> int:
    """Create the company from the fields of the first form.

    Raises:
        Refused: A value is not what it should be; it names its field.
    """
    minutes = weekly_minutes(values["weekly_minutes"])
    check_number(values["enterprise_number"])
    return employer.found_company(
        workspace,
        values["name"],
        values["enterprise_number"],
        joint_committee=values["joint_committee"],
        weekly_minutes=minutes,
        regime=values["regime"],
    )


def check_number(text: str) -> None:
    """Refuse a number the BCE cannot have given, naming its field.

    Raises:
        Refused: It cannot be.
    """
    try:
        enterprise_number(text)
    except Refused as refusal:
        raise Refused(refusal.reason, "enterprise_number") from None


def check_hours(text: str) -> None:
    """Refuse what is no number of hours.

    Raises:
        Refused: It is none.
    """
    weekly_minutes(text)


def regimes() -> list[tuple[Regime, Message]]:
    """Return the regimes and their names."""
    return [(Regime.WORKER, T("Workers’ regime")), (Regime.EMPLOYEE, T("Employees’ regime"))]


def yes_no(tr: Translator) -> list[tuple[object, str]]:
    """Return the two answers."""
    return [(True, tr(T("Yes"))), (False, tr(T("No")))]


def networks() -> list[tuple[Network, Message]]:
    """Return the networks and their names."""
    return [
        (Network.CEFA, T("CEFA")),
        (Network.IFAPME, T("IFAPME")),
        (Network.SFPME, T("SFPME")),
    ]


def operator_rows(state: EmployerState, tr: Translator) -> list[tuple[object, list[str]]]:
    """Return the rows of the training operators."""
    names = dict(networks())
    return [
        (
            one.id,
            [
                one.name,
                tr(
                    names[one.network]
                    if network_doubt(one.name, one.network, one.postcode) is None
                    else T("{network}, to check", network=names[one.network])
                ),
                one_line(one.street, one.postcode, one.town),
            ],
        )
        for one in state.operators
    ]


def establishment_rows(state: EmployerState) -> list[tuple[object, list[str]]]:
    """Return the rows of the establishments."""
    return [
        (one.id, [dotted_establishment(one.number), one.name, one.address])
        for one in state.establishments
    ]


def referent_rows(state: EmployerState) -> list[tuple[object, list[str]]]:
    """Return the rows of the referents."""
    return [
        (one.id, [one.name, state.operator_name(one.operator_id), one.phone])
        for one in state.referents
    ]


def holiday_rows(state: EmployerState) -> list[tuple[object, list[str]]]:
    """Return the rows of the school holidays."""
    return [
        (
            one.id,
            [
                one.name,
                f"{one.period.first:%d/%m/%Y}",
                f"{one.period.last:%d/%m/%Y}",
                state.operator_name(one.operator_id),
            ],
        )
        for one in state.holidays
    ]
