"""The agenda: every duty of an employer, in the order of its days, and how it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.vocabulary import DutyState
from desktop.law.book import LawBook
from desktop.rules.agenda import accident, accreditation, before, end, leave, pay, people
from desktop.rules.agenda.duty import AgendaEntry, AgendaFacts, Duty, Settled, Stand

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
    found: dict[str, Duty] = {}
    unknown: dict[Because, None] = {}
    for maker, part in _parts(facts, contract_id):
        try:
            for duty in maker(part, book, span.until):
                if duty.due >= span.since or not duty.recurring:
                    found.setdefault(duty.key, duty)
        except NotKnown as missing:
            unknown.update(dict.fromkeys(missing.because))
    entries = [_entry(duty, facts.settled.get(duty.key), span.today) for duty in found.values()]
    shown = [one for one in entries if one.duty.due >= span.since or one.stand is Stand.LATE]
    return Agenda(tuple(sorted(shown, key=_order)), tuple(unknown))


def _parts(facts: AgendaFacts, contract_id: int | None) -> Iterator[tuple[Maker, AgendaFacts]]:
    for maker in OF_EMPLOYER:
        yield maker, facts
    for one in facts.engagements:
        if contract_id not in {None, one.id}:
            continue
        alone = replace(facts, engagements=(one,))
        for maker in OF_CONTRACT:
            yield maker, alone


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
