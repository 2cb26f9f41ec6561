"""How a contract of the file would end: the facts of the file for the rules of the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import AbsenceKind, EndReason, Regime
from desktop.law.book import LawBook
from desktop.rules.contract import Trial, trial_of
from desktop.rules.termination.ending import End, Ending, end_of
from desktop.rules.termination.notice import Method
from desktop.rules.terms import in_force
from desktop.services.agenda import first_company_day
from desktop.services.learners import change_contract, contract, end_contract, learner
from desktop.services.pay import terms
from desktop.services.timetable import absences
from desktop.services.workspace import Workspace

PROLONGING = frozenset(
    {
        AbsenceKind.ILLNESS,
        AbsenceKind.WORK_ACCIDENT,
        AbsenceKind.ANNUAL_LEAVE,
        AbsenceKind.REST_DAY,
    }
)
OF_TRIAL = frozenset({EndReason.NOTICE, EndReason.WITHDRAWAL})  # they are other in the trial
DAYS_ASKED = MappingProxyType(
    {
        EndReason.NOTICE: T("Notice given or sent on"),
        EndReason.GRAVE_BREACH: T("Facts known for certain on"),
        EndReason.FORCE_MAJEURE: T("Impossible since"),
        EndReason.LONG_SUSPENSION: T("Suspended since"),
        EndReason.ASSIDUITY: T("Conciliation on"),
        EndReason.WITHDRAWAL: T("Withdrawn on"),
        EndReason.CESSATION: T("Business ended on"),
        EndReason.DEATH: T("Died on"),
    }
)
# What ends a contract without notice, by the ground its letter names.
GROUNDS = MappingProxyType(
    {
        EndReason.GRAVE_BREACH: "grave",
        EndReason.FORCE_MAJEURE: "force_majeure",
        EndReason.CESSATION: "cessation",
    }
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody says of an end.

    Attributes:
        day: The day its delay counts from; not needed for the term.
        unworked: The calendar days of notice that are not worked.
    """

    reason: EndReason
    day: date | None = None
    method: Method = Method.HAND
    unworked: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do for an end.

    Attributes:
        paper: The paper it is done with, and what it is filled in with, as ``name=value``;
            "" where it has none.
    """

    text: Message
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Preparation:
    """How a contract would end.

    Attributes:
        end: What the rules say; None where they do not know.
        in_trial: Whether the day lies in the trial; None where that is not known.
        steps: What is to be done, in its order.
        unknown: Why the rules do not know.
        trial: Until when the trial lasts, and why, where that decides.
    """

    end: End | None
    in_trial: bool | None
    steps: tuple[Step, ...]
    unknown: tuple[Because, ...] = ()
    trial: tuple[Because, ...] = ()

    @property
    def because(self) -> tuple[Because, ...]:
        """Why it ends so, or why that is not known."""
        return self.unknown if self.end is None else (*self.end.because, *self.trial)


def prepare_end(
    workspace: Workspace, book: LawBook, contract_id: int, asked: Asked, field: str = "day"
) -> Preparation:
    """Return how a contract would end; nothing is changed.

    Args:
        workspace: The open file.
        book: The law.
        contract_id: Which contract.
        asked: What is said of the end.
        field: The name of the input that has its day.

    Raises:
        Refused: The day is missing or is none of the contract.
    """
    known = contract(workspace, contract_id)
    day = known.last_day if asked.reason is EndReason.TERM else asked.day
    if day is None:
        raise Refused(T("A date is needed here. Write for example 01/09/2025."), field)
    if not known.first_day <= day <= known.last_day:
        raise Refused(
            T(
                "The contract runs from {first} to {last}. Choose a day within it.",
                first=known.first_day,
                last=known.last_day,
            ),
            field,
        )
    try:
        trial = _trial(workspace, book, contract_id)
        in_trial = day <= trial.last_day
        agreed = in_force(known.amounts, day)
        told = Ending(
            reason=asked.reason,
            last_day=known.last_day,
            method=asked.method,
            in_trial=in_trial,
            unworked=asked.unworked,
            monthly=None if agreed is None else agreed.monthly,
            suspensions=tuple(
                one.period for one in absences(workspace, contract_id) if one.kind in PROLONGING
            ),
        )
        end = end_of(told, book.on(day))
    except NotKnown as missing:
        return Preparation(None, None, (), missing.because)
    name = learner(workspace, known.learner_id).first_name
    why = trial.because if asked.reason in OF_TRIAL else ()
    return Preparation(end, in_trial, steps_of(end, asked, known.regime, name), trial=why)


def noted_after(workspace: Workspace, contract_id: int, last_day: date) -> Period | None:
    """Return the days from the first to the last absence that an end on a day takes off."""
    late = [one.period for one in absences(workspace, contract_id) if one.period.last > last_day]
    if not late:
        return None
    first = min(max(one.first, last_day + timedelta(days=1)) for one in late)
    return Period(first, max(one.last for one in late))


def note_end(
    workspace: Workspace, contract_id: int, last_day: date, reason: EndReason | None = None
) -> None:
    """Write down the last day of a contract; the last day agreed is no early end.

    Absences noted after that day are taken off in the same step.

    Args:
        workspace: The open file.
        contract_id: Which contract.
        last_day: Its last day.
        reason: Why it ends.

    Raises:
        Refused: It is none of the contract, or closed months lie after it.
    """
    if last_day >= contract(workspace, contract_id).last_day:
        change_contract(workspace, contract_id, ended_on=None, end_reason=None)
    else:
        end_contract(workspace, contract_id, last_day, reason)


def steps_of(end: End, asked: Asked, regime: Regime, name: str) -> tuple[Step, ...]:
    """Return what is to be done for an end, in its order (Vade Mecum, fiche 15)."""
    before = [Step(T("Tell the referent as soon as you can"))]
    if end.conciliation:
        text = T("Take part in the conciliation that the referent organises with {name}", name=name)
        before.append(Step(text))
    if asked.reason in {EndReason.NOTICE, EndReason.GRAVE_BREACH}:
        before.append(
            Step(T("Write the reasons to {name} and to the referent", name=name), _notice(asked))
        )
    elif asked.reason in GROUNDS:
        text = T("Tell {name} in writing, with a copy to the operator", name=name)
        before.append(Step(text, _notice(asked)))
    certificate = T("Hand over the certificate of employment, with the first and the last day")
    after = [
        Step(
            T("Pay {name} and refund the way to the company up to the last day", name=name),
            "" if end.indemnity is None else "indemnity_statement",
        ),
        Step(T("Make the Dimona OUT with the last day"), "dimona_out"),
        Step(certificate, "employment_certificate"),
        Step(
            T("Hand over the individual account, the tax sheet and, if asked, a C4"),
            "account" if end.last_day is None else f"account year={end.last_day.year}",
        ),
    ]
    if regime is Regime.EMPLOYEE:
        text = T("Pay the holiday money on leaving and hand over the holiday attestation")
        after.append(Step(text, "holiday_attestation"))
    after.append(Step(T("Take back tools, keys, badge and work clothes"), "end_checklist"))
    return (*before, *after)


def _notice(asked: Asked) -> str:
    """Return the letter, filled in with what was said of the end."""
    if asked.reason in GROUNDS:
        ground = f"notice ground={GROUNDS[asked.reason]}"
        stops = asked.reason is EndReason.CESSATION and asked.day is not None
        return f"{ground} stops_on={asked.day}" if stops else ground
    given = [f"method={asked.method.value}"]
    if asked.day is not None:
        given.append(f"given_on={asked.day.isoformat()}")
    if asked.unworked:
        given.append(f"unworked={asked.unworked}")
    return " ".join(["notice", *given])


def _trial(workspace: Workspace, book: LawBook, contract_id: int) -> Trial:
    facts = terms(workspace, contract_id)
    first = first_company_day(facts)
    if first is None:
        raise NotKnown(
            Because(
                T(
                    "Whether the trial still runs is not known: the timetable has no day in the "
                    "company. Fill in the timetable."
                )
            )
        )
    away = [absence.period for absence in facts.absences]
    return trial_of(away, book.on(first))
