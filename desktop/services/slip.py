"""What a payslip is made from, gathered from the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from desktop.documents.payslip import PayslipFacts
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import DayKind
from desktop.rules.month import HALF, NONE, WHOLE, DayFacts
from desktop.rules.number import (
    dotted_enterprise,
    dotted_establishment,
    dotted_niss,
    grouped_iban,
)
from desktop.services.employer import company, establishments
from desktop.services.facts import EstablishmentFacts
from desktop.services.pay import LearnerMonth
from desktop.services.workspace import Workspace

V = TypeVar("V")
PLACES = frozenset({DayKind.COMPANY, DayKind.OPERATOR, DayKind.MIXED})
AWAY = frozenset({DayKind.LEAVE, DayKind.ABSENCE, DayKind.REST_DAY})


def slip_facts(workspace: Workspace, found: LearnerMonth) -> PayslipFacts:
    """Return what the payslip of a month says.

    Raises:
        Refused: The file has no employer yet.
    """
    employer = company(workspace)
    if employer is None:
        raise Refused(T("Create the company first, under Company."))
    person, contract = found.learner, found.contract
    places: dict[int | None, EstablishmentFacts] = {
        one.id: one for one in establishments(workspace)
    }
    days = found.pay.days
    return PayslipFacts(
        company_name=employer.name,
        company_address=address(employer.street, employer.postcode, employer.town),
        company_number=dotted_enterprise(employer.enterprise_number),
        establishment=_each_named(
            _place(places.get(one.establishment_id)) for one in found.contracts
        ),
        joint_committee=_each_named(
            one.joint_committee or employer.joint_committee for one in found.contracts
        ),
        learner_last_name=person.last_name,
        learner_first_name=person.first_name,
        learner_address=address(person.street, person.postcode, person.town),
        niss=dotted_niss(person.niss) if person.niss else "",
        birth_date=person.birth_date,
        register_number=person.register_number,
        contract_number=_numbers(found),
        contract_period=Period(found.contracts[0].period.first, contract.period.last),
        trade=_each_named(one.trade for one in found.contracts),
        regime=contract.regime,
        regimes=_each(one.regime for one in found.contracts),
        period=found.period,
        company_minutes=sum(day.plan.company_minutes for day in days if _present(day)),
        company_days=_total(in_company(day) for day in days),
        operator_days=_total(at_operator(day) for day in days),
        holiday_days=_total(day.paid for day in days if day.kind is DayKind.HOLIDAY),
        paid_absence_days=_total(_paid_away(day) for day in days),
        iban=grouped_iban(person.iban),
        pay=found.pay,
        slip=found.slip,
    )


def slip_record(workspace: Workspace, found: LearnerMonth) -> dict[str, object]:
    """Return the data of a payslip as the archive keeps it.

    Raises:
        Refused: The file has no employer yet.
    """
    slip = slip_facts(workspace, found)
    record = {
        field.name: _plain(getattr(slip, field.name))
        for field in fields(slip)
        if field.name not in {"pay", "slip"}
    }
    record["pay"] = {
        "month": str(slip.pay.month),
        "gross": None if slip.pay.gross is None else slip.pay.gross.plain(),
        "unverified": slip.pay.unverified,
        "lines": [
            {
                "first": line.period.first.isoformat(),
                "last": line.period.last.isoformat(),
                "level": line.level.value,
                "monthly": line.monthly.plain(),
                "paid_days": str(line.paid_days),
                "of_days": str(line.of_days),
                "amount": line.amount.plain(),
            }
            for line in slip.pay.lines
        ],
        "unpaid": [
            {
                "kind": line.kind.value,
                "first": line.period.first.isoformat(),
                "last": line.period.last.isoformat(),
                "days": str(line.days),
                "payer": line.payer.value,
            }
            for line in slip.pay.unpaid
        ],
    }
    record["slip"] = {
        name: None if one.amount is None else one.amount.plain()
        for name, one in slip.slip.figures.items()
    }
    record["extra_hours"] = [
        {
            "on": line.day.isoformat(),
            "minutes": line.minutes,
            "day": line.kind.value,
            "amount": None if line.amount is None else line.amount.plain(),
        }
        for line in slip.slip.extra
    ]
    return record


def _numbers(found: LearnerMonth) -> str:
    """Return the numbers of every contract of the month."""
    return _each_named(one.number for one in found.contracts)


def _each_named(texts: Iterable[str]) -> str:
    """Return what the contracts of the month say, each text once."""
    return " + ".join(_each(text for text in texts if text))


def _each(values: Iterable[V]) -> tuple[V, ...]:
    """Return each value once, in order."""
    return tuple(dict.fromkeys(values))


def address(street: str, postcode: str, town: str) -> tuple[str, ...]:
    """Return an address on as many lines as it has."""
    return tuple(line for line in (street, f"{postcode} {town}".strip()) if line)


def in_company(day: DayFacts) -> Decimal:
    """Return how much of a day was spent in the company: 1, 0.5 or 0."""
    if not _present(day) or not day.plan.shifts:
        return NONE
    return HALF if day.plan.halves else WHOLE


def at_operator(day: DayFacts) -> Decimal:
    """Return how much of a day was spent at the training operator: 1, 0.5 or 0.

    A mixed day of leave or temporary unemployment keeps its half at the operator.
    """
    if not day.plan.halves:
        return NONE
    if _present(day):
        return HALF if day.plan.shifts else WHOLE
    kept = day.kind in {DayKind.ABSENCE, DayKind.LEAVE} and day.paid == HALF
    return HALF if kept else NONE


def _present(day: DayFacts) -> bool:
    return day.kind in PLACES


def _paid_away(day: DayFacts) -> Decimal:
    return NONE if day.kind not in AWAY else day.paid - at_operator(day)


def _place(place: EstablishmentFacts | None) -> str:
    if place is None:
        return ""
    return ", ".join(part for part in (dotted_establishment(place.number), place.address) if part)


def _total(parts: Iterable[Decimal]) -> Decimal:
    return sum(parts, NONE)


def _plain(value: object) -> object:
    match value:
        case tuple():
            return [_plain(part) for part in value]
        case Period():
            return [value.first.isoformat(), value.last.isoformat()]
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case Decimal():
            return str(value)
        case _:
            return value
