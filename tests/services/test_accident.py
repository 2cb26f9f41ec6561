"""Accidents at work: answers, levels, delays, and who pays."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message
from desktop.kernel.vocabulary import AbsenceKind
from desktop.law.book import LawBook
from desktop.rules.accident_duties import Severity, Step
from desktop.services.accident import record as records
from desktop.services.accident.hours import planned_hours
from desktop.services.accident.judging import (
    deciding_answers,
    lost_days,
    standing_of,
)
from desktop.services.accident.questions import QUESTIONS, Ask
from desktop.services.accident.record import AccidentRecord, missing, record, write_answer
from desktop.services.duty import change_accident, note_accident
from desktop.services.supplement import note_extra_hours, note_worked_holiday
from desktop.services.timetable import note_absence
from desktop.services.workspace import Workspace

BIRTH = date(2008, 11, 14)
DAY = date(2026, 4, 30)
THURSDAY = date(2026, 4, 9)


@pytest.fixture
def accident(demo: Workspace) -> int:
    return note_accident(demo, 1, DAY)


def answer(workspace: Workspace, key: int, **answers: object) -> AccidentRecord:
    for name, value in answers.items():
        write_answer(workspace, key, name, value)
    return record(workspace, key)


def test_each_answer_is_one_step_and_can_be_taken_off(demo: Workspace, accident: int) -> None:
    steps = len(demo.done)
    found = answer(demo, accident, what_happened="A glissé", known_on=DAY)
    assert found.answers == {"what_happened": "A glissé", "known_on": "2026-04-30"}
    assert found.day("known_on") == DAY
    assert len(demo.done) == steps + 2
    assert answer(demo, accident, what_happened="").answers == {"known_on": "2026-04-30"}
    demo.undo()
    assert record(demo, accident).answers["what_happened"] == "A glissé"


def test_answers_of_several_boxes_and_midnight_are_answers(demo: Workspace, accident: int) -> None:
    found = answer(demo, accident, protection=["gloves"], known_at=0, care_at=None)
    assert found.answered("protection")
    assert found.answered("known_at")
    assert not found.answered("care_at")
    assert "protection" not in {one.name for one in missing(found)}


def test_an_unknown_question_is_our_mistake(demo: Workspace, accident: int) -> None:
    with pytest.raises(KeyError):
        write_answer(demo, accident, "shoe_size", 42)


def test_first_aid_alone_is_benign_and_goes_into_the_register(
    demo: Workspace, law_book: LawBook, accident: int
) -> None:
    found = answer(demo, accident, first_aid_only="yes")
    standing = standing_of(found, BIRTH, law_book)
    assert found.facts.benign
    assert standing.severity is Severity.BENIGN
    assert [duty.step for duty in standing.duties] == [Step.REGISTER]
    assert standing.declaration is not None
    assert standing.declaration.declare_by is None
    change_accident(demo, accident, worsened_known_on=date(2026, 5, 4))
    standing = standing_of(record(demo, accident), BIRTH, law_book)
    assert standing.declaration is not None
    assert standing.declaration.declare_by == date(2026, 5, 12)  # eight days from the day after


def test_a_contradiction_is_not_benign(demo: Workspace, accident: int) -> None:
    assert not answer(demo, accident, first_aid_only="yes", future="permanent").facts.benign


def test_the_level_waits_for_what_decides(
    demo: Workspace, law_book: LawBook, accident: int
) -> None:
    found = record(demo, accident)
    assert deciding_answers(found)[0] == "first_aid_only"
    assert standing_of(found, BIRTH, law_book).severity is None
    found = answer(demo, accident, first_aid_only="no", future="heals", nature="way", place="road")
    standing = standing_of(found, BIRTH, law_book)
    assert standing.severity is Severity.ORDINARY  # never grave on the way
    assert standing.declaration is not None
    assert standing.declaration.declare_by == date(2026, 5, 8)


def test_codes_decide_at_the_workplace(demo: Workspace, law_book: LawBook, accident: int) -> None:
    found = answer(
        demo, accident, first_aid_only="no", future="heals", nature="work", place="company"
    )
    assert set(deciding_answers(found)) == {"deviation", "agent", "injury"}
    found = answer(demo, accident, deviation="11", injury="011")
    assert deciding_answers(found) == ()
    assert standing_of(found, BIRTH, law_book).severity is Severity.ORDINARY
    found = answer(demo, accident, future="permanent")
    assert standing_of(found, BIRTH, law_book).severity is Severity.VERY_GRAVE
    found = answer(demo, accident, future="death", deviation="", injury="")
    standing = standing_of(found, BIRTH, law_book)
    assert standing.severity is Severity.VERY_GRAVE
    assert Step.NOTICE in {duty.step for duty in standing.duties}


def test_the_days_lost_and_who_pays_them(demo: Workspace, law_book: LawBook, accident: int) -> None:
    assert lost_days(record(demo, accident)) is None
    found = answer(demo, accident, outcome="incapacity", stopped_on=date(2026, 5, 1))
    assert lost_days(found) is None
    found = answer(demo, accident, expected_days=15)
    lost = lost_days(found)
    assert lost is not None
    assert (lost.first, lost.last) == (date(2026, 5, 1), date(2026, 5, 15))
    pay = standing_of(found, BIRTH, law_book).pay
    assert pay is not None
    assert (pay.company.last, pay.insurer_from) == (date(2026, 5, 7), date(2026, 5, 8))
    found = answer(demo, accident, resumed_on=date(2026, 5, 6))
    lost = lost_days(found)
    assert lost is not None
    assert lost.last == date(2026, 5, 5)


def test_only_questions_that_are_asked_are_missing(demo: Workspace, accident: int) -> None:
    found = record(demo, accident)
    names = {one.name for one in records.missing(found)}
    assert {"nature", "place", "known_on", "outcome"} <= names
    assert not names & {"traffic", "place_address", "stopped_on", "witnesses"}
    found = answer(demo, accident, place="road")
    assert "traffic" in {one.name for one in records.missing(found)}


def test_a_benign_accident_asks_what_the_register_needs(demo: Workspace, accident: int) -> None:
    found = answer(demo, accident, first_aid_only="yes")
    names = {one.name for one in records.still_asked(found)}
    assert names == {"what_happened", "place", "care_here"}
    found = answer(demo, accident, what_happened="Coupure", place="company", care_here="yes")
    names = {one.name for one in records.still_asked(found)}
    assert names == {"care_on", "care_at", "carer", "care"}
    assert len(records.missing(found)) > len(names)  # the declaration asks what it asked
    change_accident(demo, accident, worsened_known_on=DAY)
    assert records.still_asked(record(demo, accident)) == records.missing(found)


def test_the_hours_of_the_day_come_from_the_timetable(demo: Workspace) -> None:
    steps = len(demo.done)
    key = records.begin_record(demo, 1, THURSDAY, at_minute=640, what_happened="A glissé")
    assert len(demo.done) == steps + 1
    hours = "07:00-11:00 12:00-15:36"
    found = record(demo, key)
    assert found.answers == {"what_happened": "A glissé", records.HOURS: hours}
    assert found.facts.at_minute == 640
    records.move_accident(demo, key, date(2026, 3, 30))  # a Monday, at the operator
    assert not record(demo, key).answered(records.HOURS)
    records.move_accident(demo, key, THURSDAY)
    assert record(demo, key).answers[records.HOURS] == hours
    answer(demo, key, hours_that_day="7-12")
    records.move_accident(demo, key, date(2026, 4, 8))
    assert record(demo, key).answers[records.HOURS] == "7-12"


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 3, 30), "courses that day"),
        (date(2026, 4, 26), "no hours that day"),
        (date(2026, 4, 6), "public holiday"),
        (date(2026, 4, 15), "Extra hours"),
        (date(2026, 4, 23), "absence"),
        (date(2026, 4, 19), "Sunday worked"),
        (date(2024, 8, 30), "not noted"),
    ],
)
def test_hours_that_are_not_sure_are_left_empty(demo: Workspace, day: date, why: str) -> None:
    note_extra_hours(demo, 1, date(2026, 4, 15), 60)
    note_worked_holiday(demo, 1, date(2026, 4, 19), 240)
    note_absence(demo, 1, AbsenceKind.ILLNESS, date(2026, 4, 23), date(2026, 4, 23))
    note_absence(demo, 1, AbsenceKind.WORK_ACCIDENT, THURSDAY, THURSDAY)
    said = planned_hours(demo, 1, day)
    assert isinstance(said, Message)
    assert why in said.msgid
    assert planned_hours(demo, 1, THURSDAY) == "07:00-11:00 12:00-15:36"


def test_it_moves_within_the_contract_and_goes_with_undo(demo: Workspace, accident: int) -> None:
    records.move_accident(demo, accident, date(2026, 4, 29))
    assert record(demo, accident).facts.happened_on == date(2026, 4, 29)
    with pytest.raises(Refused):
        records.move_accident(demo, accident, date(2030, 1, 1))
    records.remove_accident(demo, accident)
    with pytest.raises(Refused):
        record(demo, accident)
    demo.undo()
    assert records.records(demo, 1)[0].facts.id == accident


def test_questions_have_names_of_their_own_and_choices() -> None:
    names = [one.name for one in QUESTIONS]
    assert len(names) == len(set(names))
    for one in QUESTIONS:
        assert bool(one.choices) == (one.ask in {Ask.CHOICE, Ask.SEVERAL}), one.name
        assert one.only_if is None or one.only_if[0] in names
