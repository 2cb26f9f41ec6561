"""What the user does with the company, its establishments and its training operators."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.models import (
    Accreditation,
    Closure,
    Company,
    Contract,
    Establishment,
    Referent,
    SchoolHoliday,
    TrainingOperator,
    Tutor,
    TutorAbsence,
)
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Hours, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import Network, Regime
from desktop.law.parameters.time import LONGEST_WEEK
from desktop.rules.number import (
    dotted_establishment,
    enterprise_number,
    establishment_number,
    niss,
)
from desktop.rules.number import (
    joint_committee as committee_number,
)
from desktop.services.facts import (
    CompanyFacts,
    EstablishmentFacts,
    OperatorFacts,
    ReferentFacts,
    SchoolHolidayFacts,
    TutorFacts,
)
from desktop.services.rows import (
    add_row,
    all_of,
    change_row,
    get,
    not_there,
    remove_row,
    required,
    whole_period,
)
from desktop.services.workspace import Workspace


def company(workspace: Workspace) -> CompanyFacts | None:
    """Return the employer, or None in a file that has none yet."""
    return next(iter(all_of(workspace, CompanyFacts, Company)), None)


def found_company(
    workspace: Workspace,
    name: str,
    number: str,
    *,
    joint_committee: str = "",
    weekly_minutes: int = 2280,
    regime: Regime = Regime.WORKER,
    **details: Any,
) -> int:
    """Write down the employer and return its number in the file.

    Raises:
        Refused: There is one already, or a value is not what it should be.
    """
    if company(workspace) is not None:
        raise Refused(T("This file already has its employer; one file is for one employer."))
    checked = _checked_company(
        workspace,
        {
            "name": name,
            "enterprise_number": number,
            "joint_committee": joint_committee,
            "weekly_minutes": weekly_minutes,
            "regime": regime,
            **details,
        },
    )
    row = Company(**checked)
    return add_row(workspace, T("Create the company {name}", name=name), row)


def change_company(workspace: Workspace, **changes: Any) -> None:
    """Change facts of the employer, by their names in ``CompanyFacts``.

    Raises:
        Refused: A value is not what it should be, or there is no employer yet.
    """
    known = company(workspace)
    if known is None:
        raise Refused(T("Create the company first, under Company."))
    checked = _checked_company(workspace, changes)
    change_row(workspace, T("Change the company"), Company, known.id, checked)


def establishments(workspace: Workspace) -> tuple[EstablishmentFacts, ...]:
    """Return the establishments, in the order they were entered."""
    return all_of(workspace, EstablishmentFacts, Establishment)


def add_establishment(
    workspace: Workspace,
    number: str,
    *,
    name: str = "",
    street: str = "",
    postcode: str = "",
    town: str = "",
) -> int:
    """Add a place of work and return its number in the file.

    Raises:
        Refused: The number is not one the BCE could have given, or is there already.
    """
    known = company(workspace)
    if known is None:
        raise Refused(T("Create the company first, under Company."))
    digits = establishment_number(number)
    _refuse_second(workspace, digits)
    row = Establishment(
        company_id=known.id,
        number=digits,
        name=name.strip(),
        street=street.strip(),
        postcode=postcode.strip(),
        town=town.strip(),
    )
    label = T("Add the establishment {number}", number=dotted_establishment(digits))
    return add_row(workspace, label, row)


def change_establishment(workspace: Workspace, establishment_id: int, **changes: str) -> None:
    """Change facts of an establishment, by their names.

    Raises:
        Refused: A value is not what it should be.
    """
    checked: dict[str, Any] = {key: value.strip() for key, value in changes.items()}
    if "number" in checked:
        checked["number"] = establishment_number(checked["number"])
        _refuse_second(workspace, checked["number"], but=establishment_id)
    change_row(workspace, T("Change an establishment"), Establishment, establishment_id, checked)


def remove_establishment(workspace: Workspace, establishment_id: int) -> None:
    """Remove an establishment that nothing refers to.

    Raises:
        Refused: A contract, a tutor, an agrément or a closure still refers to it.
    """
    remove_row(
        workspace,
        T("Remove an establishment"),
        Establishment,
        establishment_id,
        (
            Accreditation.establishment_id,
            Closure.establishment_id,
            Contract.establishment_id,
            Tutor.establishment_id,
        ),
    )


def operators(workspace: Workspace) -> tuple[OperatorFacts, ...]:
    """Return the training operators."""
    return all_of(workspace, OperatorFacts, TrainingOperator)


def add_operator(workspace: Workspace, name: str, network: Network, **details: str) -> int:
    """Add a training operator and return its number in the file."""
    row = TrainingOperator(name=required(name, "name"), network=network, **details)
    return add_row(workspace, T("Add the training operator {name}", name=name), row)


def change_operator(workspace: Workspace, operator_id: int, **changes: Any) -> None:
    """Change facts of a training operator, by their names."""
    if "name" in changes:
        changes["name"] = required(changes["name"], "name")
    change_row(workspace, T("Change a training operator"), TrainingOperator, operator_id, changes)


def remove_operator(workspace: Workspace, operator_id: int) -> None:
    """Remove a training operator that nothing refers to.

    Raises:
        Refused: A referent or school holidays still refer to it.
    """
    remove_row(
        workspace,
        T("Remove a training operator"),
        TrainingOperator,
        operator_id,
        (Referent.operator_id, SchoolHoliday.operator_id),
    )


def referents(workspace: Workspace) -> tuple[ReferentFacts, ...]:
    """Return the contact persons of the training operators."""
    return all_of(workspace, ReferentFacts, Referent)


def add_referent(
    workspace: Workspace,
    operator_id: int,
    first_name: str,
    last_name: str,
    *,
    phone: str = "",
    email: str = "",
) -> int:
    """Add a contact person and return its number in the file."""
    with workspace.reading() as session:
        get(session, TrainingOperator, operator_id)
    row = Referent(
        operator_id=operator_id,
        first_name=first_name.strip(),
        last_name=required(last_name, "last_name"),
        phone=phone.strip(),
        email=email.strip(),
    )
    return add_row(workspace, T("Add the referent {name}", name=last_name), row)


def change_referent(workspace: Workspace, referent_id: int, **changes: Any) -> None:
    """Change facts of a contact person, by their names.

    Raises:
        Refused: The hours of a closed month would change with those of another operator.
    """
    if "operator_id" in changes:
        days = tuple(one.period for one in school_holidays(workspace, changes["operator_id"]))
        query = select(Contract.id).where(Contract.referent_id == referent_id)
        refuse_closed_hours(workspace, query, days)
    if "last_name" in changes:
        changes["last_name"] = required(changes["last_name"], "last_name")
    change_row(workspace, T("Change a referent"), Referent, referent_id, changes)


def remove_referent(workspace: Workspace, referent_id: int) -> None:
    """Remove a contact person no contract names.

    Raises:
        Refused: A contract still names it.
    """
    remove_row(workspace, T("Remove a referent"), Referent, referent_id, (Contract.referent_id,))


def school_holidays(
    workspace: Workspace, operator_id: int | None = None
) -> tuple[SchoolHolidayFacts, ...]:
    """Return the days without courses, of one training operator or of all, oldest first."""
    every = workspace.once("school_holidays", _school_holidays)
    if operator_id is None:
        return every
    return tuple(found for found in every if found.operator_id == operator_id)


def _school_holidays(session: Session) -> tuple[SchoolHolidayFacts, ...]:
    query = select(SchoolHoliday).order_by(SchoolHoliday.first_day, SchoolHoliday.id)
    return tuple(
        SchoolHolidayFacts(row.id, row.operator_id, row.name, Period(row.first_day, row.last_day))
        for row in session.scalars(query)
    )


def school_days_of(workspace: Workspace, referent_id: int | None) -> tuple[Period, ...]:
    """Return the days without courses at the operator of a contact person; none of nobody."""
    if referent_id is None:
        return ()
    found = next((one for one in referents(workspace) if one.id == referent_id), None)
    if found is None:
        raise not_there(referent_id)
    operator_id = found.operator_id
    return tuple(found.period for found in school_holidays(workspace, operator_id))


def add_school_holidays(
    workspace: Workspace, operator_id: int, holidays: tuple[tuple[str, date, date], ...]
) -> None:
    """Add days without courses: name, first day, last day of each.

    Raises:
        Refused: A last day is before its first day, or the hours of a closed month would change.
    """
    periods = [(name, whole_period(first, last)) for name, first, last in holidays]
    known = tuple(found.period for found in school_holidays(workspace, operator_id))
    added = tuple(period for _, period in periods)
    refuse_closed_hours(workspace, _taught_by(operator_id), (*known, *added))
    with workspace.changing(T("Add school holidays")) as session:
        get(session, TrainingOperator, operator_id)
        for name, period in periods:
            session.add(
                SchoolHoliday(
                    operator_id=operator_id,
                    name=name.strip(),
                    first_day=period.first,
                    last_day=period.last,
                )
            )


def change_school_holiday(
    workspace: Workspace, holiday_id: int, operator_id: int, holiday: tuple[str, date, date]
) -> None:
    """Change days without courses, or whose they are: name, first day, last day.

    Raises:
        Refused: There are none with that number, the last day is before the first, or the hours
            of a closed month would change.
    """
    every = school_holidays(workspace)
    before = next((one for one in every if one.id == holiday_id), None)
    if before is None:
        raise not_there(holiday_id)
    name, first, last = holiday
    period = whole_period(first, last)
    for concerned in sorted({before.operator_id, operator_id}):
        same = (one for one in every if one.operator_id == concerned)
        kept = tuple(one.period for one in same if one.id != holiday_id)
        days = (*kept, period) if concerned == operator_id else kept
        refuse_closed_hours(workspace, _taught_by(concerned), days)
    with workspace.changing(T("Change the school holidays")) as session:
        get(session, TrainingOperator, operator_id)
        row = get(session, SchoolHoliday, holiday_id)
        row.operator_id, row.name = operator_id, name.strip()
        row.first_day, row.last_day = period.first, period.last


def remove_school_holiday(workspace: Workspace, holiday_id: int) -> None:
    """Remove days without courses.

    Raises:
        Refused: The hours of a closed month would change.
    """
    every = school_holidays(workspace)
    for gone in every:
        if gone.id == holiday_id:
            same = (one for one in every if one.operator_id == gone.operator_id)
            kept = tuple(one.period for one in same if one.id != holiday_id)
            refuse_closed_hours(workspace, _taught_by(gone.operator_id), kept)
    remove_row(workspace, T("Remove school holidays"), SchoolHoliday, holiday_id)


def _taught_by(operator_id: int) -> Select[int]:
    return (
        select(Contract.id)
        .join(Referent, Referent.id == Contract.referent_id)
        .where(Referent.operator_id == operator_id)
    )


def refuse_closed_hours(
    workspace: Workspace, contracts: Select[int], holidays: tuple[Period, ...]
) -> None:
    """Refuse school holidays that would change what a closed month was computed from.

    Args:
        workspace: The open file.
        contracts: Asks for the numbers of the contracts that get these holidays.
        holidays: The days without courses they would have.

    Raises:
        Refused: A closed month of one of them would have other hours.
    """
    from desktop.services.pay import changed_month, terms  # noqa: PLC0415 - pay reads employers

    with workspace.reading() as session:
        concerned = list(session.scalars(contracts.order_by(Contract.id)))
    for contract_id in concerned:
        before = terms(workspace, contract_id)
        after = replace(before, school_holidays=holidays)
        month = changed_month(workspace, contract_id, before, after)
        if month is not None:
            raise Refused(
                T(
                    "{month} is closed with the school holidays it has. Reopen or correct it "
                    "first, under Pay.",
                    month=month,
                )
            )


def tutors(workspace: Workspace) -> tuple[TutorFacts, ...]:
    """Return the tutors."""
    return all_of(workspace, TutorFacts, Tutor)


def add_tutor(
    workspace: Workspace,
    first_name: str,
    last_name: str,
    *,
    establishment_id: int | None = None,
    national_number: str = "",
    phone: str = "",
    email: str = "",
    **conditions: date | bool | None,
) -> int:
    """Add a tutor and return its number in the file.

    Args:
        workspace: The open file.
        first_name: The first name.
        last_name: The family name.
        establishment_id: Where.
        national_number: The NISS, or "".
        phone: How to call.
        email: How to write.
        **conditions: What it takes to be a tutor, by its names in ``TutorFacts``.

    Raises:
        Refused: A value is not what it should be.
    """
    number = niss(national_number) if national_number.strip() else ""
    row = Tutor(
        establishment_id=establishment_id,
        first_name=first_name.strip(),
        last_name=required(last_name, "last_name"),
        niss=number,
        phone=phone.strip(),
        email=email.strip(),
        **conditions,
    )
    return add_row(workspace, T("Add the tutor {name}", name=last_name), row)


def change_tutor(workspace: Workspace, tutor_id: int, **changes: Any) -> None:
    """Change facts of a tutor, by their names.

    Raises:
        Refused: A value is not what it should be.
    """
    if changes.get("niss"):
        changes["niss"] = niss(changes["niss"])
    if "last_name" in changes:
        changes["last_name"] = required(changes["last_name"], "last_name")
    change_row(workspace, T("Change a tutor"), Tutor, tutor_id, changes)


def remove_tutor(workspace: Workspace, tutor_id: int) -> None:
    """Remove a tutor that nothing names.

    Raises:
        Refused: A contract, or days on which a tutor is away, still name it.
    """
    remove_row(
        workspace,
        T("Remove a tutor"),
        Tutor,
        tutor_id,
        (Contract.tutor_id, TutorAbsence.tutor_id, TutorAbsence.deputy_id),
    )


def _checked_company(workspace: Workspace, changes: dict[str, Any]) -> dict[str, Any]:
    unknown = set(changes) - {field.name for field in fields(CompanyFacts)} - {"id"}
    if unknown:
        raise TypeError(f"a company has no {sorted(unknown)}")
    checked: dict[str, Any] = {
        key: value.strip() if isinstance(value, str) else value for key, value in changes.items()
    }
    if "name" in checked:
        checked["name"] = required(checked["name"], "name")
    if "enterprise_number" in checked:
        checked["enterprise_number"] = enterprise_number(checked["enterprise_number"])
    if "joint_committee" in checked:
        checked["joint_committee"] = committee_number(checked["joint_committee"])
    if (checked.get("workers") or 0) < 0:
        raise Refused(T("A number of workers is 0 or more. Write for example 4."), "workers")
    longest = workspace.law.newest(LONGEST_WEEK)
    if "weekly_minutes" in checked and not 0 < checked["weekly_minutes"] <= longest:
        raise Refused(
            T(
                "A full-time week has more than 0 and at most {most}. Write for example 38.",
                most=Hours(longest),
            ),
            "weekly_minutes",
        )
    return checked


def _refuse_second(workspace: Workspace, digits: str, but: int | None = None) -> None:
    for found in establishments(workspace):
        if found.number == digits and found.id != but:
            raise Refused(T("This establishment is already in the list."), "number")
