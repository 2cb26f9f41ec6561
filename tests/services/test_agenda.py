"""The agenda of a file: what is due, how it stands, and how a duty is settled."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import DutyState, Level
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.agenda.agenda import Agenda
from desktop.rules.agenda.duty import AgendaEntry, Stand
from desktop.services.agenda import agenda, span_of
from desktop.services.calendar_file import calendar_file
from desktop.services.duty import note_tutor_absence, open_duty_again, settle_duty
from desktop.services.employer import add_tutor, tutors
from desktop.services.learners import change_contract, contract, sign_contract
from desktop.services.pay import reopen_month
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)


def made(workspace: Workspace, book: LawBook, today: date = TODAY) -> Agenda:
    return agenda(workspace, book, span_of(today))


def named(found: Agenda, key: str) -> AgendaEntry:
    return next(entry for entry in found.entries if entry.duty.key == key)


def keys(found: Agenda) -> set[str]:
    return {entry.duty.key for entry in found.entries}


def test_entries_come_by_day_and_once(demo: Workspace, law_book: LawBook) -> None:
    found = made(demo, law_book)
    days = [entry.duty.due for entry in found.entries]
    assert days == sorted(days)
    assert len(keys(found)) == len(found.entries)
    assert not found.unknown


def test_the_accreditation_is_due_when_the_contract_is_concluded(
    demo: Workspace, law_book: LawBook
) -> None:
    key = "accreditation.held:contract:1"
    first = contract(demo, 1).first_day
    assert named(made(demo, law_book, first), key).duty.due == first - timedelta(days=1)
    change_contract(demo, 1, concluded_on=first - timedelta(days=11))
    assert named(made(demo, law_book, first), key).duty.due == first - timedelta(days=11)


def test_a_closed_month_is_a_payslip_done(demo: Workspace, law_book: LawBook) -> None:
    key = "pay.payslip:contract:1:2026-03"
    entry = named(made(demo, law_book), key)
    # Four working days after 31 March 2026: 1, 2, 3 and 4 April.
    assert (entry.stand, entry.duty.due) == (Stand.DONE, date(2026, 4, 4))
    reopen_month(demo, 1, Month(2026, 3))
    assert named(made(demo, law_book), key).stand is Stand.LATE


def test_open_until_the_last_day_and_late_after(demo: Workspace, law_book: LawBook) -> None:
    key = "pay.payslip:contract:1:2026-04"
    due = named(made(demo, law_book), key).duty.due
    # 1 May 2026 is a public holiday and 3 May a Sunday: 2, 4, 5 and 6 May count.
    assert due == date(2026, 5, 6)
    assert named(made(demo, law_book, due), key).stand is Stand.OPEN
    assert named(made(demo, law_book, due + timedelta(days=1)), key).stand is Stand.LATE


def test_the_span_leaves_out_what_comes_back_and_is_old(demo: Workspace, law_book: LawBook) -> None:
    assert "pay.payslip:contract:1:2025-12" not in keys(made(demo, law_book))
    wide = agenda(demo, law_book, span_of(TODAY, since=date(2024, 1, 1)))
    assert "pay.payslip:contract:1:2025-12" in keys(wide)
    short = agenda(demo, law_book, span_of(TODAY, until=date(2026, 6, 30)))
    assert max(entry.duty.due for entry in short.entries) <= date(2026, 6, 30)


def test_a_duty_is_settled_with_its_evidence(demo: Workspace, law_book: LawBook) -> None:
    key, later = "pay.payslip:contract:1:2026-04", date(2026, 5, 10)
    assert named(made(demo, law_book, later), key).stand is Stand.LATE
    settle_duty(demo, key, DutyState.DONE, date(2026, 5, 6), reference="2026/14")
    entry = named(made(demo, law_book, later), key)
    assert entry.stand is Stand.DONE
    assert entry.settled is not None
    assert (entry.settled.on, entry.settled.reference) == (date(2026, 5, 6), "2026/14")
    settle_duty(demo, key, DutyState.NOT_APPLICABLE, later, reason="paid by the secretariat")
    assert named(made(demo, law_book, later), key).stand is Stand.NOT_APPLICABLE
    demo.undo()
    assert named(made(demo, law_book, later), key).stand is Stand.DONE
    open_duty_again(demo, key)
    assert named(made(demo, law_book, later), key).stand is Stand.LATE
    with pytest.raises(Refused):
        open_duty_again(demo, key)


def test_the_demo_is_well_kept(demo: Workspace, law_book: LawBook) -> None:
    """Nothing of the time before April is late."""
    late = [one for one in made(demo, law_book).entries if one.stand is Stand.LATE]
    assert [one.duty.key for one in late if one.duty.due < date(2026, 4, 1)] == []


def test_what_does_not_apply_says_why(demo: Workspace) -> None:
    with pytest.raises(Refused) as refused:
        settle_duty(demo, "any", DutyState.NOT_APPLICABLE, TODAY, reason="  ")
    assert refused.value.field == "reason"


def test_a_tutor_away_needs_a_deputy(demo: Workspace, law_book: LawBook) -> None:
    first = tutors(demo)[0]
    away = note_tutor_absence(demo, first.id, date(2026, 5, 11), date(2026, 5, 15))
    key = f"tutor.deputy:absence:{away}"
    assert named(made(demo, law_book), key).stand is Stand.OPEN
    demo.undo()
    deputy = add_tutor(demo, "Ann", "Claes")
    away = note_tutor_absence(demo, first.id, date(2026, 5, 11), date(2026, 5, 15), deputy)
    assert named(made(demo, law_book), f"tutor.deputy:absence:{away}").stand is Stand.DONE
    with pytest.raises(Refused):
        note_tutor_absence(demo, first.id, date(2026, 5, 11), date(2026, 5, 15), first.id)


def test_another_tutor_is_a_change_and_a_correction_is_none(
    demo: Workspace, law_book: LawBook
) -> None:
    other = add_tutor(demo, "Ann", "Claes")
    before = contract(demo, 1).tutor_id

    def changed(day: date, tutor: int | None) -> None:
        demo.clock = lambda: datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        change_contract(demo, 1, tutor_id=tutor)

    changed(date(2026, 2, 3), other)
    changed(date(2026, 2, 10), before)
    changed(date(2026, 2, 10), other)
    changed(date(2026, 2, 12), None)
    change_contract(demo, 1, trade="Boulanger-pâtissier")
    found = agenda(demo, law_book, span_of(TODAY, since=date(2026, 1, 1)))
    amendments = [
        one.duty.due for one in found.entries if one.duty.code == "contract.tutor-amendment"
    ]
    assert amendments == [date(2026, 2, 3)]


def test_the_calendar_file_reads_back(demo: Workspace, law_book: LawBook, tr: Translator) -> None:
    found = made(demo, law_book)
    written = calendar_file(found, tr, TODAY)
    assert written == calendar_file(found, tr, TODAY)
    events = Calendar.from_ical(written).walk("VEVENT")
    waiting = [one for one in found.entries if one.stand in {Stand.OPEN, Stand.LATE}]
    assert len(events) == len(waiting) > 0
    for event, entry in zip(events, waiting, strict=True):
        assert event.decoded("dtstart") == entry.duty.due
        assert str(event["summary"]) == tr(entry.duty.text)
        assert len(event.walk("VALARM")) == 1
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_the_account_is_due_after_the_quarter_of_the_exit_unless_a_contract_follows(
    demo: Workspace, law_book: LawBook
) -> None:
    key = "pay.individual-account:contract:1:2026"
    change_contract(demo, 1, ended_on=date(2026, 9, 10))
    autumn = made(demo, law_book, date(2026, 10, 1))
    assert named(autumn, key).duty.due == date(2026, 11, 30)
    before = contract(demo, 1)
    assert before is not None
    sign_contract(
        demo,
        before.learner_id,
        establishment_id=before.establishment_id,
        tutor_id=before.tutor_id,
        trade=before.trade,
        first_day=date(2026, 9, 11),
        last_day=date(2026, 12, 20),
        level=Level.A,
    )
    found = made(demo, law_book, date(2026, 12, 1))
    assert named(found, key).duty.due == date(2027, 2, 28)
