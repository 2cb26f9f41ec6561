"""What the page of leave shows; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.calendar import LAW_1974
from desktop.services import leave_balance, leave_work
from desktop.services.facts import LearnerFacts
from desktop.services.learners import learners
from desktop.services.leave_balance import Balance
from desktop.services.sector import rest_days_of
from desktop.services.workspace import Workspace
from desktop.ui.pages.holidays.checks import Check, checks_of
from desktop.ui.pages.holidays.lanes import Lane, lane_of

Share = tuple[float, str]  # a fraction of a bar, not of a day, and its colour


@dataclass(frozen=True, slots=True)
class HolidaysState:
    """The year of the learners.

    Attributes:
        lanes: Those under contract in the year, in the order of the file.
        chosen: The learner of the menu.
    """

    year: int
    lanes: tuple[Lane, ...]
    chosen: int | None
    today: date

    def lane(self, learner_id: int) -> Lane | None:
        """Return the year of a learner."""
        return next((one for one in self.lanes if one.learner.id == learner_id), None)


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """A balance as it is shown.

    Attributes:
        title: The right, in words.
        left: What is left, in words.
        shares: The parts of the bar: a fraction of the right and a colour each.
        legend: A colour and its word each.
        because: Why; nothing where there is nothing to explain.
        marks: What the days in the planner are that count on it.
        unverified: Whether a figure has not been read in a published source.
    """

    title: Message
    left: Message
    shares: tuple[Share, ...]
    legend: tuple[tuple[str, Message], ...]
    because: tuple[Because, ...]
    marks: frozenset[str]
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class SideState:
    """What stands beside the planner, for one learner."""

    name: str
    balances: tuple[BalanceLine, ...]
    checks: tuple[Check, ...]


def load_state(workspace: Workspace, year: int, chosen: int | None, today: date) -> HolidaysState:
    """Return the year of all learners."""
    lanes = workspace.derived(f"leave_lanes {year}", partial(_lanes, workspace, year))
    return HolidaysState(year, lanes, chosen, today)


def _lanes(workspace: Workspace, year: int) -> tuple[Lane, ...]:
    every = (_lane(workspace, one, year) for one in learners(workspace))
    return tuple(one for one in every if one is not None)


def _lane(workspace: Workspace, learner: LearnerFacts, year: int) -> Lane | None:
    running = leave_work.running_of(workspace, learner.id)
    make = partial(lane_of, workspace, learner, running, year)
    return workspace.derived(f"leave_lane_{year}_of_{learner.id}", make, learner, running)


def load_side(workspace: Workspace, state: HolidaysState, lane: Lane, book: LawBook) -> SideState:
    """Return what is left to a learner, and what was looked at."""
    year, today = state.year, state.today
    ordinary = leave_balance.annual(lane.running, year, today, book)
    extra = leave_balance.supplementary(lane.running, ordinary, year, today, book)
    unpaid = leave_balance.school(workspace, lane.running, year, today, book)
    return SideState(
        lane.learner.first_name,
        (
            _line(ordinary, "d_leave"),
            _line(unpaid, "primary"),
            _line(extra, "d_leave"),
            _holidays(lane, today),
            _rest(workspace, lane),
        ),
        checks_of(workspace, lane, year, today, book),
    )


def period_text(lane: Lane, period: Period, tr: Translator) -> str:
    """Say what chosen days are: how many in a row, and of which kind."""
    work = [day for day in period if day in lane.works]
    planned = sum(1 for day in work if lane.marks.get(day) in _PLANNED)  # as in what is left
    holidays = sum(1 for day in period if lane.marks.get(day) in ("holiday", "replacement"))
    return tr(
        T(
            "{days} days in a row: {work} at your place, {planned} planned, {holidays} public "
            "holidays",
            days=period.days,
            work=len(work),
            planned=planned,
            holidays=holidays,
        )
    )


MARKS_OF = {
    AbsenceKind.ANNUAL_LEAVE: frozenset({"leave", "clash"}),
    AbsenceKind.SCHOOL_LEAVE: frozenset({"unpaid"}),
    AbsenceKind.SUPPLEMENTARY_LEAVE: frozenset({"supplementary"}),
}
_PLANNED = frozenset({"leave", "supplementary", "unpaid", "rest", "clash"})


def _title(kind: AbsenceKind, right: Decimal | None) -> Message:
    """Return the name of a balance, with the days there are or a dash."""
    days = T("—") if right is None else _short(right)
    if kind is AbsenceKind.ANNUAL_LEAVE:
        return T("Paid leave: {days}", days=days)
    if kind is AbsenceKind.SCHOOL_LEAVE:
        return T("School leave, unpaid: {days}", days=days)
    return T("Supplementary leave: {days}", days=days)


def _line(found: Balance, colour: str) -> BalanceLine:
    title = _title(found.kind, found.right)
    legend: list[tuple[str, Message]] = []
    if found.taken:
        legend.append(("ink3", T("taken {days}", days=_short(found.taken))))
    legend.append((colour, T("planned {days}", days=_short(found.planned))))
    left = found.left
    if found.right is None or left is None:
        return BalanceLine(
            title, T("not known"), (), tuple(legend), found.because, MARKS_OF[found.kind]
        )
    whole = max(found.right, found.used, Decimal(1))
    shares = ((float(found.taken / whole), "ink3"), (float(found.planned / whole), colour))
    return BalanceLine(
        title,
        T("left {days}", days=_short(left))
        if left >= 0
        else T("{days} too many", days=_short(-left)),
        shares,
        tuple(legend),
        found.because,
        MARKS_OF[found.kind],
        found.unverified,
    )


def _holidays(lane: Lane, today: date) -> BalanceLine:
    days = [one for one in lane.holidays if lane.has(one.replacement or one.day)]
    past = sum(1 for one in days if (one.replacement or one.day) < today)
    replaced = sum(1 for one in days if one.replacement)
    whole = max(len(days), 1)
    source = T("{source}", source=LAW_1974)
    because = (
        Because(
            T(
                "A public holiday is paid. One on a Sunday or on a usual day off of the company is "
                "replaced by the next working day, unless another day was agreed."
            ),
            source=source,
        ),
        *(
            Because(
                T("{name}, {day}, is replaced by {other}.", name=h.name, day=h.day, other=other)
            )
            for h in days
            if (other := h.replacement) is not None
        ),
    )
    return BalanceLine(
        T("Public holidays: {days}", days=len(days)),
        T("{days} replaced", days=replaced),
        ((past / whole, "ink3"), ((len(days) - past) / whole, "d_holiday")),
        (
            ("ink3", T("past {days}", days=past)),
            ("d_holiday", T("to come {days}", days=len(days) - past)),
        ),
        because,
        frozenset({"holiday", "replacement"}),
    )


def _rest(workspace: Workspace, lane: Lane) -> BalanceLine:
    last = lane.running[-1].contract
    days = [
        day
        for within in lane.there
        for day in rest_days_of(workspace, last.joint_committee, within)
    ]
    if not days:
        title = T("Rest days of the sector")
        return BalanceLine(title, T("none in the file"), (), (), (), frozenset())
    noted = sum(1 for day in days if lane.marks.get(day) != "rest_open")
    return BalanceLine(
        T("Rest days of the sector: {days}", days=len(days)),
        T("{days} to note", days=len(days) - noted),
        ((noted / len(days), "d_comp"),),
        (("d_comp", T("noted {days}", days=noted)),),
        (
            Because(
                T(
                    "These are the days entered under Company for the joint committee of the "
                    "contract. They come off the unpaid school leave."
                )
            ),
        ),
        frozenset({"rest", "rest_open"}),
    )


def _short(days: Decimal) -> Decimal:
    """Return days without the zeros that say nothing."""
    whole = days.to_integral_value()
    return whole if whole == days else days.normalize()
