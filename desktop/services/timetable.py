"""What the user does with the weekly timetable and with absences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Absence, OperatorHalfDay, Shift, WeekPattern
from db.models import PlacedWeek as WeekPlaced
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Period, monday_of
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, PatternKind
from desktop.kernel.week import DAYS_IN_WEEK, DayPlan, Pattern, WeekPlan
from desktop.kernel.week import Shift as ShiftValue
from desktop.rules.terms import PlacedWeek, Terms
from desktop.services.closed import closed_within
from desktop.services.facts import AbsenceEntry, NewAbsence, PatternFacts
from desktop.services.learners import contract
from desktop.services.rows import get, grouped, whole_period
from desktop.services.workspace import Workspace

MINUTES_A_DAY = 24 * 60


def patterns(workspace: Workspace, contract_id: int) -> tuple[PatternFacts, ...]:
    """Return the week patterns of a contract, oldest first."""
    return workspace.part("patterns", _patterns, contract_id, ())


def write_week(
    workspace: Workspace,
    contract_id: int,
    kind: PatternKind,
    week: WeekPlan,
    since: date | None = None,
) -> None:
    """Write a whole week of the timetable, in force from a day on.

    Without a day, the week in force is changed, or the first one made from the
    first day of the contract.

    Raises:
        Refused: Two shifts of a day overlap, the day is not one of the contract, or the hours of
            a closed month would change.
    """
    checked = WeekPlan(tuple(_checked_day(day) for day in week.days))
    known = contract(workspace, contract_id)
    if since is not None and not known.first_day <= since <= known.last_day:
        raise Refused(
            T(
                "{day} is not a day of the contract, which runs from {first} to {last}.",
                day=since,
                first=known.first_day,
                last=known.last_day,
            )
        )
    existing = [pattern for pattern in patterns(workspace, contract_id) if pattern.kind is kind]
    day = since or (existing[-1].since if existing else known.first_day)
    _refuse_closed_hours(workspace, contract_id, (kind, day), Pattern(kind, day, checked))
    with workspace.changing(T("Change the timetable")) as session:
        row = session.scalars(
            select(WeekPattern).where(
                WeekPattern.contract_id == contract_id,
                WeekPattern.kind == kind,
                WeekPattern.since == day,
            )
        ).first()
        if row is None:
            row = WeekPattern(contract_id=contract_id, kind=kind, since=day)
            session.add(row)
            session.flush()
        _replace(session, row.id, checked)


def write_day(
    workspace: Workspace, contract_id: int, kind: PatternKind, weekday: int, plan: DayPlan
) -> None:
    """Write one day of the week in force; Monday is 0.

    Raises:
        Refused: Two shifts of the day overlap.
    """
    existing = [pattern for pattern in patterns(workspace, contract_id) if pattern.kind is kind]
    week = existing[-1].week if existing else WeekPlan()
    days = list(week.days)
    days[weekday] = plan
    write_week(workspace, contract_id, kind, WeekPlan(tuple(days)))


def remove_pattern(workspace: Workspace, pattern_id: int) -> None:
    """Remove a week from the timetable; with the last of its kind go the weeks placed on it.

    Raises:
        Refused: The hours of a closed month would change.
    """
    with workspace.reading() as session:
        pattern = get(session, WeekPattern, pattern_id)
        contract_id, kind = pattern.contract_id, pattern.kind
        gone = kind, pattern.since
    _refuse_closed_hours(workspace, contract_id, gone, None)
    known = patterns(workspace, contract_id)
    last = sum(one.kind is kind for one in known) == 1
    with workspace.changing(T("Remove a week from the timetable")) as session:
        rows = session.scalars(select(WeekPlaced).where(WeekPlaced.contract_id == contract_id))
        for row in rows.all():
            if last and row.kind is kind:
                session.delete(row)
        _replace(session, pattern_id, WeekPlan())
        session.delete(get(session, WeekPattern, pattern_id))


def placed_weeks(workspace: Workspace, contract_id: int) -> tuple[PlacedWeek, ...]:
    """Return the weeks of a contract that follow a pattern of their own, oldest first."""
    return workspace.part("placed_weeks", _placed_weeks, contract_id, ())


def place_weeks(
    workspace: Workspace, contract_id: int, mondays: Iterable[date], kind: PatternKind | None
) -> None:
    """Let weeks follow a pattern of their own, or, without a kind, the usual one again.

    Args:
        workspace: The open file.
        contract_id: The contract.
        mondays: Each week by any of its days; weeks outside the contract are left out.
        kind: The pattern.

    Raises:
        Refused: The contract has no such pattern, or the hours of a closed month would change.
    """
    from desktop.services.pay import terms  # noqa: PLC0415 - pay reads timetables

    known = contract(workspace, contract_id)
    if kind is not None and not any(one.kind is kind for one in patterns(workspace, contract_id)):
        raise Refused(T("This week has no hours yet. Type its hours first, then place it."), "kind")
    first, last = (monday_of(day) for day in (known.period.first, known.period.last))
    weeks = {monday_of(day) for day in mondays}
    chosen = sorted(monday for monday in weeks if first <= monday <= last)
    if not chosen:
        return
    before = terms(workspace, contract_id)
    kept = tuple(one for one in before.placed if one.monday not in chosen)
    new = () if kind is None else tuple(PlacedWeek(monday, kind) for monday in chosen)
    _refuse_changed(workspace, contract_id, before, replace(before, placed=(*kept, *new)))
    with workspace.changing(
        T("Place weeks from {first} to {last}", first=chosen[0], last=chosen[-1])
    ) as session:
        rows = session.scalars(select(WeekPlaced).where(WeekPlaced.contract_id == contract_id))
        found = {row.monday: row for row in rows}
        for monday in chosen:
            row = found.get(monday)
            if kind is None and row is not None:
                session.delete(row)
            elif kind is not None and row is None:
                session.add(WeekPlaced(contract_id=contract_id, monday=monday, kind=kind))
            elif kind is not None and row is not None:
                row.kind = kind


def absences(workspace: Workspace, contract_id: int) -> tuple[AbsenceEntry, ...]:
    """Return the absences of a contract, oldest first."""
    return workspace.part("absences", _absences, contract_id, ())


def note_absence(
    workspace: Workspace,
    contract_id: int,
    kind: AbsenceKind,
    first_day: date,
    last_day: date,
    *,
    other_illness_certified: bool = False,
    note: str = "",
    certificate_on: date | None = None,
) -> int:
    """Note an absence and return its number in the file.

    Days already noted otherwise are given to the new absence.

    Raises:
        Refused: The days are in the wrong order or outside the contract, or a month
            among them is closed.
    """
    entry = NewAbsence(
        kind,
        first_day,
        last_day,
        other_illness_certified=other_illness_certified,
        note=note,
        certificate_on=certificate_on,
    )
    period = _within_contract(workspace, contract_id, entry)
    with workspace.changing(
        T("Note an absence from {first} to {last}", first=first_day, last=last_day)
    ) as session:
        return _write_absence(session, contract_id, period, entry)


def note_absences(workspace: Workspace, contract_id: int, entries: Sequence[NewAbsence]) -> None:
    """Note several absences as one step, in the order they are given.

    Raises:
        Refused: As ``note_absence``; then none is noted.
    """
    if not entries:
        return
    periods = [_within_contract(workspace, contract_id, entry) for entry in entries]
    label = T(
        "Note absences from {first} to {last}",
        first=min(period.first for period in periods),
        last=max(period.last for period in periods),
    )
    with workspace.changing(label) as session:
        for period, entry in zip(periods, entries, strict=True):
            _write_absence(session, contract_id, period, entry)


def clear_absence(
    workspace: Workspace,
    contract_id: int,
    first_day: date,
    last_day: date,
    kinds: Collection[AbsenceKind] | None = None,
) -> None:
    """Take absences off these days; what lies before and after stays.

    Args:
        workspace: The open file.
        contract_id: The contract.
        first_day: The first day to clear.
        last_day: The last day to clear.
        kinds: Take only these off; None takes all of them.

    Raises:
        Refused: A month among the days is closed.
    """
    period = whole_period(first_day, last_day)
    with workspace.changing(
        T("Take an absence off {first} to {last}", first=first_day, last=last_day)
    ) as session:
        _refuse_closed(session, contract_id, period)
        _make_room(session, contract_id, period, kinds)


def move_absences(
    workspace: Workspace,
    contract_id: int,
    days: Period,
    first_day: date,
    kinds: Collection[AbsenceKind],
) -> None:
    """Let absences begin on another day, as one step; each keeps its kind and its length.

    Args:
        workspace: The open file.
        contract_id: The contract.
        days: The days that move; what an absence has before and after them stays.
        first_day: The day the first of them becomes.
        kinds: Only these move.

    Raises:
        Refused: None lies there, the new days are outside the contract, or a month among the old
            or the new ones is closed.
    """
    moved = [
        (one, within)
        for one in absences(workspace, contract_id)
        if one.kind in kinds and (within := one.period.meet(days)) is not None
    ]
    if not moved:
        text = T("Nothing is noted from {first} to {last}.", first=days.first, last=days.last)
        raise Refused(text)
    by = first_day - min(within.first for _, within in moved)
    entries = [
        NewAbsence(
            one.kind,
            within.first + by,
            within.last + by,
            other_illness_certified=one.other_illness_certified,
            note=one.note,
            certificate_on=one.certificate_on,
        )
        for one, within in moved
    ]
    periods = [_within_contract(workspace, contract_id, entry) for entry in entries]
    label = T(
        "Move an absence from {first} to {other}", first=moved[0][1].first, other=periods[0].first
    )
    with workspace.changing(label) as session:
        for _, within in moved:
            _refuse_closed(session, contract_id, within)
            _make_room(session, contract_id, within, kinds)
        for period, entry in zip(periods, entries, strict=True):
            _write_absence(session, contract_id, period, entry)


def _within_contract(workspace: Workspace, contract_id: int, entry: NewAbsence) -> Period:
    period = whole_period(entry.first_day, entry.last_day)
    known = contract(workspace, contract_id)
    if known.period.meet(period) != period:
        raise Refused(
            T(
                "The contract runs from {first} to {last}. Choose days within it.",
                first=known.period.first,
                last=known.period.last,
            ),
            "first_day",
        )
    return period


def _write_absence(session: Session, contract_id: int, period: Period, entry: NewAbsence) -> int:
    _refuse_closed(session, contract_id, period)
    _make_room(session, contract_id, period)
    row = Absence(
        contract_id=contract_id,
        kind=entry.kind,
        first_day=period.first,
        last_day=period.last,
        other_illness_certified=entry.other_illness_certified,
        note=entry.note.strip(),
        certificate_on=entry.certificate_on,
    )
    session.add(row)
    session.flush()
    return row.id


def _refuse_closed(session: Session, contract_id: int, period: Period) -> None:
    month = closed_within(session, contract_id, period)
    if month is not None:
        raise Refused(T("{month} is closed. Reopen or correct it first, under Pay.", month=month))


def _refuse_closed_hours(
    workspace: Workspace, contract_id: int, gone: tuple[PatternKind, date], new: Pattern | None
) -> None:
    """Refuse a week that would change what a closed month was computed from."""
    from desktop.services.pay import terms  # noqa: PLC0415 - pay reads timetables

    before = terms(workspace, contract_id)
    kept = tuple(one for one in before.patterns if (one.kind, one.since) != gone)
    after = replace(before, patterns=(*kept, *((new,) if new else ())))
    _refuse_changed(workspace, contract_id, before, after)


def _refuse_changed(workspace: Workspace, contract_id: int, before: Terms, after: Terms) -> None:
    from desktop.services.pay import changed_month  # noqa: PLC0415 - pay reads timetables

    month = changed_month(workspace, contract_id, before, after)
    if month is not None:
        raise Refused(
            T(
                "{month} is closed with the hours it has. Let the new hours begin in a later "
                "month, or reopen {month} first, under Pay.",
                month=month,
            )
        )


def _make_room(
    session: Session,
    contract_id: int,
    period: Period,
    kinds: Collection[AbsenceKind] | None = None,
) -> None:
    rows = session.scalars(select(Absence).where(Absence.contract_id == contract_id)).all()
    for row in rows:
        old = Period(row.first_day, row.last_day)
        if old.meet(period) is None or (kinds is not None and row.kind not in kinds):
            continue
        before = old.first < period.first
        after = old.last > period.last
        if after:
            rest = Absence(
                contract_id=contract_id,
                kind=row.kind,
                first_day=date.fromordinal(period.last.toordinal() + 1),
                last_day=old.last,
                other_illness_certified=row.other_illness_certified,
                note=row.note,
                certificate_on=row.certificate_on,
            )
            session.add(rest)
        if before:
            row.last_day = date.fromordinal(period.first.toordinal() - 1)
        else:
            session.delete(row)


def _checked_day(plan: DayPlan) -> DayPlan:
    shifts = tuple(sorted(plan.shifts))
    for shift in shifts:
        if not 0 <= shift.start < shift.end <= MINUTES_A_DAY:
            raise Refused(T("Hours go from 0:00 to 24:00, the start before the end."))
    for one, two in pairwise(shifts):
        if two.start < one.end:
            raise Refused(T("Two times of the same day overlap. Correct one of them."))
    return DayPlan(shifts, plan.halves)


def _replace(session: Session, pattern_id: int, week: WeekPlan) -> None:
    wanted_shifts = {
        (weekday, shift.start, shift.end)
        for weekday, day in enumerate(week.days)
        for shift in day.shifts
    }
    for row in session.scalars(select(Shift).where(Shift.pattern_id == pattern_id)).all():
        key = (row.weekday, row.start_minute, row.end_minute)
        if key in wanted_shifts:
            wanted_shifts.remove(key)
        else:
            session.delete(row)
    for weekday, start, end in sorted(wanted_shifts):
        session.add(
            Shift(pattern_id=pattern_id, weekday=weekday, start_minute=start, end_minute=end)
        )
    wanted_halves = {
        (weekday, half) for weekday, day in enumerate(week.days) for half in day.halves
    }
    halves = select(OperatorHalfDay).where(OperatorHalfDay.pattern_id == pattern_id)
    for found in session.scalars(halves).all():
        if (found.weekday, found.half) in wanted_halves:
            wanted_halves.remove((found.weekday, found.half))
        else:
            session.delete(found)
    for weekday, half in sorted(wanted_halves, key=lambda pair: (pair[0], pair[1].value)):
        session.add(OperatorHalfDay(pattern_id=pattern_id, weekday=weekday, half=half))
    session.flush()


def _patterns(session: Session) -> dict[int, tuple[PatternFacts, ...]]:
    shifts = grouped(session.scalars(select(Shift)), _of_pattern)
    halves = grouped(session.scalars(select(OperatorHalfDay)), _of_pattern)
    rows = session.scalars(select(WeekPattern).order_by(WeekPattern.kind, WeekPattern.since))
    return {
        contract_id: tuple(
            PatternFacts(
                row.id, row.kind, row.since, _week(shifts.get(row.id, ()), halves.get(row.id, ()))
            )
            for row in own
        )
        for contract_id, own in grouped(rows, _of_contract).items()
    }


def _absences(session: Session) -> dict[int, tuple[AbsenceEntry, ...]]:
    rows = session.scalars(select(Absence).order_by(Absence.first_day, Absence.id))
    return {
        contract_id: tuple(
            AbsenceEntry(
                row.id,
                row.contract_id,
                row.kind,
                Period(row.first_day, row.last_day),
                row.other_illness_certified,
                row.note,
                row.certificate_on,
            )
            for row in own
        )
        for contract_id, own in grouped(rows, _of_contract).items()
    }


def _placed_weeks(session: Session) -> dict[int, tuple[PlacedWeek, ...]]:
    rows = session.scalars(select(WeekPlaced).order_by(WeekPlaced.monday))
    return {
        contract_id: tuple(PlacedWeek(row.monday, row.kind) for row in own)
        for contract_id, own in grouped(rows, _of_contract).items()
    }


def _of_pattern(row: Shift | OperatorHalfDay) -> int:
    return row.pattern_id


def _of_contract(row: WeekPattern | Absence | WeekPlaced) -> int:
    return row.contract_id


def _week(rows: Iterable[Shift], at_operator_rows: Iterable[OperatorHalfDay]) -> WeekPlan:
    shifts: list[list[ShiftValue]] = [[] for _ in range(DAYS_IN_WEEK)]
    halves: list[set[HalfDay]] = [set() for _ in range(DAYS_IN_WEEK)]
    for row in rows:
        shifts[row.weekday].append(ShiftValue(row.start_minute, row.end_minute))
    for half in at_operator_rows:
        halves[half.weekday].add(half.half)
    return WeekPlan(
        tuple(
            DayPlan(tuple(sorted(of_day)), frozenset(at_operator))
            for of_day, at_operator in zip(shifts, halves, strict=True)
        )
    )


def shifts_of(pairs: Sequence[tuple[int, int]]) -> tuple[ShiftValue, ...]:
    """Return shifts from pairs of minutes."""
    return tuple(ShiftValue(start, end) for start, end in pairs)
