"""The agenda: every duty of an employer, in the order of its days, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.vocabulary import DutyState
from desktop.law.book import LawBook
from desktop.rules.agenda import accident, accreditation, before, end, leave, pay, people
from desktop.rules.agenda.duty import AgendaEntry, AgendaFacts, Duty, Engagement, Settled, Stand

Maker = Callable[[AgendaFacts, LawBook, date], Iterator[Duty]]

# Makers that look at the employer as a whole, and those that look at one contract at a time:
# what is not known of one contract does not hide the duties of another.
OF_EMPLOYER: tuple[Maker, ...] = (
    accreditation.steps,
    before.insurances,
    people.deputies,
    pay.indexation_check,
)
OF_CONTRACT: tuple[Maker, ...] = (
    accreditation.missing,
    before.dimona_in,
    before.health,
    before.risks,
    before.induction,
    before.contract_copy,
    people.levels,
    people.tutor_changes,
    people.majority,
    people.last_birthdays,
    pay.payslips,
    pay.yearly_papers,
    pay.indexations,
    leave.school_agreement,
    leave.three_weeks,
    leave.holiday_fund,
    leave.double_pay,
    accident.accident_steps,
    end.age_limit,
    end.term,
    end.dimona_out,
    end.papers,
)


@dataclass(frozen=True, slots=True)
class Span:
    """The days an agenda is about.

    Attributes:
        today: The day on which duties are open or late.
        since: Duties that were due before are left out when they are settled or come back.
        until: Duties that are due later are left out.
    """

    today: date
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Duties:
    """What the employer, or one contract, has to do.

    Attributes:
        unknown: What is not known, so that a duty may be missing.
    """

    duties: tuple[Duty, ...]
    unknown: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The duties of an employer.

    Attributes:
        entries: By the day they are due.
        unknown: What is not known, so that a duty may be missing.
    """

    entries: tuple[AgendaEntry, ...]
    unknown: tuple[Because, ...]


def agenda_of(
    facts: AgendaFacts, book: LawBook, span: Span, contract_id: int | None = None
) -> Agenda:
    """Return every duty of an employer that falls in a span.

    Args:
        facts: What is looked at.
        book: The law.
        span: The days.
        contract_id: The contract whose duties are wanted beside those of the employer; None for
            those of every contract.
    """
    contracts = (
        duties_of_contract(facts, one, book, span.until)
        for one in facts.engagements
        if contract_id in {None, one.id}
    )
    found = (duties_of_employer(facts, book, span.until), *contracts)
    return standing(found, facts.settled, span)


def duties_of_employer(facts: AgendaFacts, book: LawBook, until: date) -> Duties:
    """Return the duties of an employer that are about no contract alone."""
    return _made(OF_EMPLOYER, facts, book, until)


def duties_of_contract(facts: AgendaFacts, one: Engagement, book: LawBook, until: date) -> Duties:
    """Return the duties of a contract; the other ones of the facts do not matter."""
    return _made(OF_CONTRACT, replace(facts, engagements=(one,)), book, until)


def standing(found: Iterable[Duties], settled: Mapping[str, Settled], span: Span) -> Agenda:
    """Return duties as an agenda.

    Args:
        found: Those of the employer first, then those of each contract.
        settled: What was settled, by key.
        span: The days.
    """
    duties: dict[str, Duty] = {}
    unknown: dict[Because, None] = {}
    for some in found:
        for duty in some.duties:
            if duty.due >= span.since or not duty.recurring:
                duties.setdefault(duty.key, duty)
        unknown.update(dict.fromkeys(some.unknown))
    entries = [_entry(duty, settled.get(duty.key), span.today) for duty in duties.values()]
    shown = [one for one in entries if one.duty.due >= span.since or one.stand is Stand.LATE]
    return Agenda(tuple(sorted(shown, key=_order)), tuple(unknown))


def _made(makers: Iterable[Maker], facts: AgendaFacts, book: LawBook, until: date) -> Duties:
    found: list[Duty] = []
    unknown: list[Because] = []
    for maker in makers:
        try:
            found.extend(maker(facts, book, until))  # what comes before a gap stays
        except NotKnown as missing:
            unknown.extend(missing.because)
    return Duties(tuple(found), tuple(unknown))


def _entry(duty: Duty, settled: Settled | None, today: date) -> AgendaEntry:
    noted = settled is not None
    if settled is None and duty.done_on is not None:
        settled = Settled(DutyState.DONE, duty.done_on)
    if settled is None:
        stand = Stand.LATE if duty.due < today else Stand.OPEN
    else:
        done = settled.state is DutyState.DONE
        stand = Stand.DONE if done else Stand.NOT_APPLICABLE
    return AgendaEntry(duty, stand, settled, noted)


def _order(entry: AgendaEntry) -> tuple[date, str]:
    return entry.duty.due, entry.duty.key
