"""What the user writes down of the duties of an employer, and which of them are settled."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select

from db.models import (
    Accreditation,
    Contract,
    DutyRecord,
    Establishment,
    Insurance,
    Tutor,
    TutorAbsence,
    WorkAccident,
)
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import DutyState, InsuranceKind
from desktop.services.duty_facts import (
    AccreditationFacts,
    DutyRecordFacts,
    InsuranceFacts,
    TutorAbsenceFacts,
    WorkAccidentFacts,
)
from desktop.services.rows import (
    add_row,
    all_of,
    change_row,
    get,
    remove_row,
    required,
    whole_period,
)
from desktop.services.workspace import Workspace


def accreditations(workspace: Workspace) -> tuple[AccreditationFacts, ...]:
    """Return the agréments, in the order they were entered."""
    return all_of(workspace, AccreditationFacts, Accreditation)


def note_accreditation(
    workspace: Workspace,
    establishment_id: int,
    trade: str,
    *,
    number: str = "",
    **days: date | None,
) -> int:
    """Write down the agrément of an establishment for a trade, with the days that are known.

    Args:
        workspace: The open file.
        establishment_id: Where.
        trade: The trade, as the operator names it.
        number: The number of the decision.
        **days: ``applied_on``, ``visited_on``, ``provisional_on``, ``definitive_on``,
            ``suspended_on``, ``withdrawn_on``, ``refused_on``,
            ``mediation_on``.

    Raises:
        Refused: There is one already, or no such establishment.
    """
    known = [
        one
        for one in accreditations(workspace)
        if (one.establishment_id, one.trade) == (establishment_id, trade.strip())
    ]
    if known:
        raise Refused(
            T("This establishment has an accreditation for “{trade}” already.", trade=trade),
            "trade",
        )
    with workspace.reading() as session:
        get(session, Establishment, establishment_id)
    row = Accreditation(
        establishment_id=establishment_id, trade=required(trade, "trade"), number=number, **days
    )
    return add_row(workspace, T("Note the accreditation"), row)


def change_accreditation(workspace: Workspace, key: int, **changes: object) -> None:
    """Change what is known of an agrément.

    Raises:
        Refused: There is none with that number.
    """
    change_row(workspace, T("Change the accreditation"), Accreditation, key, changes)


def remove_accreditation(workspace: Workspace, key: int) -> None:
    """Remove an agrément.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove the accreditation"), Accreditation, key)


def insurances(workspace: Workspace) -> tuple[InsuranceFacts, ...]:
    """Return the policies, in the order they were entered."""
    return all_of(workspace, InsuranceFacts, Insurance)


def note_insurance(
    workspace: Workspace,
    kind: InsuranceKind,
    insurer: str,
    first_day: date,
    *,
    policy: str = "",
    last_day: date | None = None,
) -> int:
    """Write down a policy; without a last day it runs on.

    Raises:
        Refused: The days are in the wrong order, or the insurer is missing.
    """
    if last_day is not None:
        whole_period(first_day, last_day)
    row = Insurance(
        kind=kind,
        insurer=required(insurer, "insurer"),
        policy=policy,
        first_day=first_day,
        last_day=last_day,
    )
    return add_row(workspace, T("Note the insurance"), row)


def change_insurance(workspace: Workspace, key: int, **changes: object) -> None:
    """Change what is known of a policy: ``kind``, ``insurer``, ``policy``, its days.

    Raises:
        Refused: There is none with that number, its days would be in the wrong order, or the
            insurer would be missing.
    """
    with workspace.changing(T("Change the insurance")) as session:
        row = get(session, Insurance, key)
        for name, value in changes.items():
            setattr(row, name, value)
        row.insurer = required(row.insurer, "insurer")
        if row.last_day is not None:
            whole_period(row.first_day, row.last_day)


def remove_insurance(workspace: Workspace, key: int) -> None:
    """Remove a policy.

    Raises:
        Refused: There is none with that number.
    """
    remove_row(workspace, T("Remove the insurance"), Insurance, key)


def tutor_absences(workspace: Workspace) -> tuple[TutorAbsenceFacts, ...]:
    """Return the days on which tutors are away."""
    return all_of(workspace, TutorAbsenceFacts, TutorAbsence)


def note_tutor_absence(
    workspace: Workspace, tutor_id: int, first: date, last: date, deputy_id: int | None = None
) -> int:
    """Write down days on which a tutor is away, and who stands in.

    Raises:
        Refused: The days are in the wrong order, or the deputy is the tutor.
    """
    period = whole_period(first, last)
    if deputy_id == tutor_id:
        raise Refused(T("The deputy is somebody else than the tutor who is away."), "deputy_id")
    with workspace.reading() as session:
        for key in (tutor_id, deputy_id):
            if key is not None:
                get(session, Tutor, key)
    row = TutorAbsence(
        tutor_id=tutor_id, deputy_id=deputy_id, first_day=period.first, last_day=period.last
    )
    return add_row(workspace, T("Note the days the tutor is away"), row)


def name_deputy(workspace: Workspace, key: int, deputy_id: int | None) -> None:
    """Say who stands in for a tutor who is away.

    Raises:
        Refused: The deputy is the tutor, or there is no such absence.
    """
    with workspace.changing(T("Name the deputy")) as session:
        row = get(session, TutorAbsence, key)
        if row.tutor_id == deputy_id:
            raise Refused(T("The deputy is somebody else than the tutor who is away."), "deputy_id")
        row.deputy_id = deputy_id


def remove_tutor_absence(workspace: Workspace, key: int) -> None:
    """Remove days on which a tutor is away.

    Raises:
        Refused: There is no such absence.
    """
    remove_row(workspace, T("Remove the days the tutor is away"), TutorAbsence, key)


def accidents(workspace: Workspace) -> tuple[WorkAccidentFacts, ...]:
    """Return the accidents at work, in the order they were entered."""
    return all_of(workspace, WorkAccidentFacts, WorkAccident)


def note_accident(
    workspace: Workspace,
    contract_id: int,
    happened_on: date,
    *,
    benign: bool = False,
    at_minute: int | None = None,
    answers: str | None = None,
) -> int:
    """Write down an accident at work, with the time and the answers as they are kept.

    Raises:
        Refused: There is no such contract, or it did not run that day.
    """
    with workspace.reading() as session:
        known = get(session, Contract, contract_id)
        if not known.first_day <= happened_on <= (known.ended_on or known.last_day):
            raise Refused(T("{day} is not a day of this contract.", day=happened_on), "happened_on")
    row = WorkAccident(
        contract_id=contract_id,
        happened_on=happened_on,
        benign=benign,
        at_minute=at_minute,
        answers=answers,
    )
    return add_row(workspace, T("Note the accident"), row)


def change_accident(workspace: Workspace, key: int, **changes: object) -> None:
    """Change what is known of an accident: ``benign``, ``worsened_known_on``, ``declared_on``.

    Raises:
        Refused: There is none with that number.
    """
    change_row(workspace, T("Change the accident"), WorkAccident, key, changes)


def duty_records(workspace: Workspace) -> dict[str, DutyRecordFacts]:
    """Return the duties that were settled, by their key."""
    return {one.key: one for one in all_of(workspace, DutyRecordFacts, DutyRecord)}


def settle_duty(
    workspace: Workspace,
    key: str,
    state: DutyState,
    on: date,
    *,
    reference: str = "",
    reason: str = "",
) -> None:
    """Say that a duty was done, with its evidence, or that it does not apply, and why.

    Raises:
        Refused: It does not apply, and no reason is given.
    """
    if state is DutyState.NOT_APPLICABLE and not reason.strip():
        raise Refused(T("Write why this does not concern you."), "reason")
    with workspace.changing(T("Settle a duty")) as session:
        row = session.scalars(select(DutyRecord).where(DutyRecord.key == key)).first()
        if row is None:
            row = DutyRecord(key=key, state=state, on=on, reference="", reason="")
            session.add(row)
        row.state, row.on = state, on
        row.reference, row.reason = reference.strip(), reason.strip()


def settle_duties(workspace: Workspace, done: Mapping[str, date]) -> None:
    """Say that several duties were done, each on its day, as one step."""
    known = duty_records(workspace)
    with workspace.changing(T("Settle the duties of before")) as session:
        session.add_all(
            DutyRecord(key=key, state=DutyState.DONE, on=on)
            for key, on in done.items()
            if key not in known
        )


def open_duty_again(workspace: Workspace, key: str) -> None:
    """Take back that a duty was settled.

    Raises:
        Refused: It was not.
    """
    with workspace.changing(T("Open a duty again")) as session:
        row = session.scalars(select(DutyRecord).where(DutyRecord.key == key)).first()
        if row is None:
            raise Refused(T("This duty is not settled."))
        session.delete(row)
