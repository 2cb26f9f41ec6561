"""Names of the weeks of a timetable, and weeks placed on the year, in a file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level, PatternKind
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.services import learners, timetable
from desktop.services.check_hours import check_hours
from desktop.services.exchange import export_file, import_file
from desktop.services.pattern_names import LONGEST, name_pattern, pattern_names, pattern_word
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace

FIRST, LAST = date(2025, 9, 1), date(2026, 8, 31)
WORK = DayPlan((Shift(480, 720), Shift(780, 1020)))
COURSE = DayPlan((), frozenset(HalfDay))
OFF = DayPlan()
ONE_COURSE = WeekPlan((COURSE, WORK, WORK, WORK, WORK, OFF, OFF))
TWO_COURSES = WeekPlan((COURSE, COURSE, WORK, WORK, OFF, OFF, OFF))


@pytest.fixture
def contract(workspace: Workspace) -> int:
    person = learners.add_learner(workspace, "Ana", "Diaz", date(2005, 1, 1))
    found = learners.sign_contract(
        workspace, person, FIRST, LAST, level=Level.A, monthly=Euro.of("380.00")
    )
    timetable.write_week(workspace, found, PatternKind.NORMAL, ONE_COURSE)
    timetable.write_week(workspace, found, PatternKind.SECOND, TWO_COURSES)
    return found


def test_a_week_has_the_name_it_was_given(workspace: Workspace, contract: int) -> None:
    name_pattern(workspace, contract, PatternKind.SECOND, "  Deux  jours ")
    assert pattern_names(workspace, contract) == {PatternKind.SECOND: "Deux jours"}
    assert dict(pattern_word(workspace, contract, PatternKind.SECOND).params) == {
        "name": "Deux jours"
    }
    workspace.undo()
    assert pattern_names(workspace, contract) == {}
    workspace.redo()
    name_pattern(workspace, contract, PatternKind.SECOND, "Décembre")
    name_pattern(workspace, contract, PatternKind.SECOND, "")
    assert pattern_names(workspace, contract) == {}
    name_pattern(workspace, contract, PatternKind.SECOND, "")


def test_two_weeks_do_not_share_a_name(workspace: Workspace, contract: int) -> None:
    name_pattern(workspace, contract, PatternKind.SECOND, "Décembre")
    name_pattern(workspace, contract, PatternKind.SECOND, "Décembre")
    with pytest.raises(Refused, match="name already"):
        name_pattern(workspace, contract, PatternKind.NORMAL, "Décembre")
    with pytest.raises(Refused, match="shorter"):
        name_pattern(workspace, contract, PatternKind.NORMAL, "x" * (LONGEST + 1))


def test_a_finding_says_in_which_week_it_is(
    workspace: Workspace, contract: int, law_book: LawBook
) -> None:
    days = (*TWO_COURSES.days[:4], DayPlan((Shift(480, 1140),)), OFF, OFF)
    timetable.write_week(workspace, contract, PatternKind.SECOND, WeekPlan(days))
    name_pattern(workspace, contract, PatternKind.SECOND, "Deux jours")
    facts = learners.contract(workspace, contract)
    person = learners.learner(workspace, facts.learner_id)
    found = check_hours(workspace, law_book, person, facts, FIRST)
    told = [dict(one.text.params) for one in found if one.code.startswith("time.break")]
    assert [one["week"] for one in told] == [pattern_word(workspace, contract, PatternKind.SECOND)]


def test_the_pay_of_a_month_follows_the_placed_weeks(
    workspace: Workspace, contract: int, law_book: LawBook
) -> None:
    # March 2026: 22 days of five weeks, the first and the last of them cut. With the weeks of the
    # 9th and the 23rd placed on the second, which has no Friday: 20. A Wednesday is not paid.
    wednesday = date(2026, 3, 4)
    timetable.note_absence(workspace, contract, AbsenceKind.AGREED_UNPAID, wednesday, wednesday)
    month = Month(2026, 3)
    person = learners.contract(workspace, contract).learner_id
    before = pay_of(workspace, law_book, person, month).pay.gross
    assert before == Euro.of("362.73")  # 380 × 21 ÷ 22 = 362.727…
    mondays = [date(2026, 3, 9) + timedelta(weeks=2 * count) for count in range(2)]
    timetable.place_weeks(workspace, contract, mondays, PatternKind.SECOND)
    assert pay_of(workspace, law_book, person, month).pay.gross == Euro.of(
        "361.00"
    )  # 380 × 19 ÷ 20
    workspace.undo()
    assert pay_of(workspace, law_book, person, month).pay.gross == before


def test_with_its_last_hours_a_week_leaves_the_year(workspace: Workspace, contract: int) -> None:
    monday = date(2026, 3, 9)
    timetable.place_weeks(workspace, contract, [monday], PatternKind.SECOND)
    timetable.place_weeks(workspace, contract, [date(2026, 3, 16)], PatternKind.NORMAL)
    later = date(2026, 4, 1)
    timetable.write_week(workspace, contract, PatternKind.SECOND, TWO_COURSES, later)
    first, second = (
        one for one in timetable.patterns(workspace, contract) if one.kind is PatternKind.SECOND
    )
    timetable.remove_pattern(workspace, second.id)
    placed = timetable.placed_weeks(workspace, contract)
    assert [one.kind for one in placed] == [PatternKind.SECOND, PatternKind.NORMAL]
    timetable.remove_pattern(workspace, first.id)
    left = timetable.placed_weeks(workspace, contract)
    assert [one.kind for one in left] == [PatternKind.NORMAL]
    workspace.undo()
    assert timetable.placed_weeks(workspace, contract) == placed


def test_placed_weeks_and_names_are_exported(
    workspace: Workspace, contract: int, tmp_path: Path
) -> None:
    timetable.place_weeks(workspace, contract, [date(2026, 3, 9)], PatternKind.SECOND)
    name_pattern(workspace, contract, PatternKind.SECOND, "Deux jours")
    import_file(export_file(workspace), tmp_path / "again.tandem")
    again = Workspace.open(tmp_path / "again.tandem")
    try:
        assert timetable.placed_weeks(again, contract) == timetable.placed_weeks(
            workspace, contract
        )
        assert pattern_names(again, contract) == pattern_names(workspace, contract)
    finally:
        again.close()
