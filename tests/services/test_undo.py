"""Every change a user can make is taken back and done again whole."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, Level, Network, PatternKind
from desktop.kernel.week import DayPlan, WeekPlan
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.paths import RESOURCES
from desktop.services import employer, learners, pay, timetable
from desktop.services.facts import NewAbsence
from desktop.services.workspace import Workspace
from tests.snapshot import snapshot

BOOK = LawBook.load(RESOURCES / "law")
DAY = date(2026, 4, 8)
TODAY = date(2026, 5, 4)
Change = Callable[[Workspace], object]


def _add_and_remove(
    add: Callable[[Workspace], int], remove: Callable[[Workspace, int], None], workspace: Workspace
) -> None:
    number = add(workspace)
    workspace.done.clear()
    remove(workspace, number)


def _tutor(workspace: Workspace) -> int:
    return employer.add_tutor(workspace, "Anaïs", "Peeters")


def _place(workspace: Workspace) -> int:
    return employer.add_establishment(workspace, "2.000.000.339")


def _operator(workspace: Workspace) -> int:
    return employer.add_operator(workspace, "IFAPME", Network.IFAPME)


def _referent(workspace: Workspace) -> int:
    return employer.add_referent(workspace, 1, "Jan", "Peeters")


def _remove_amount(workspace: Workspace) -> None:
    learners.remove_amount(workspace, learners.contract(workspace, 1).amounts[-1].id)


def _remove_level(workspace: Workspace) -> None:
    learners.reach_level(workspace, 1, DAY, Level.B)
    workspace.done.clear()
    learners.remove_level(workspace, learners.contract(workspace, 1).levels[-1].id)


def _new_hours(workspace: Workspace) -> int:
    """Let the same hours begin anew in a month that is open: those of closed months stay."""
    known = timetable.patterns(workspace, 1)[0]
    timetable.write_week(workspace, 1, PatternKind.NORMAL, known.week, DAY)
    workspace.done.clear()
    (new,) = (one for one in timetable.patterns(workspace, 1) if one.since == DAY)
    return new.id


def _write_day(workspace: Workspace) -> None:
    _new_hours(workspace)
    timetable.write_day(workspace, 1, PatternKind.NORMAL, 2, DayPlan())


def _remove_pattern(workspace: Workspace) -> None:
    timetable.remove_pattern(workspace, _new_hours(workspace))


def _move_contract(workspace: Workspace) -> None:
    number = learners.sign_contract(
        workspace, 3, date(2026, 2, 2), date(2027, 6, 30), monthly=Euro.of("600.00")
    )
    workspace.done.clear()
    learners.change_contract(workspace, number, first_day=date(2026, 3, 2), trade="Boulanger")


CHANGES: dict[str, Change] = {
    "change_company": partial(employer.change_company, name="Boulangerie Łambert"),
    "add_establishment": _place,
    "change_establishment": partial(employer.change_establishment, establishment_id=1, town="Ans"),
    "remove_establishment": partial(_add_and_remove, _place, employer.remove_establishment),
    "add_operator": _operator,
    "change_operator": partial(employer.change_operator, operator_id=1, name="CEFA"),
    "remove_operator": partial(_add_and_remove, _operator, employer.remove_operator),
    "add_referent": _referent,
    "change_referent": partial(employer.change_referent, referent_id=1, last_name="Peeters"),
    "remove_referent": partial(_add_and_remove, _referent, employer.remove_referent),
    "add_school_holidays": partial(
        employer.add_school_holidays, operator_id=1, holidays=(("Été", DAY, DAY),)
    ),
    "remove_school_holiday": partial(employer.remove_school_holiday, holiday_id=10),
    "add_tutor": _tutor,
    "change_tutor": partial(employer.change_tutor, tutor_id=1, last_name="Łukasz"),
    "remove_tutor": partial(_add_and_remove, _tutor, employer.remove_tutor),
    "add_learner": partial(
        learners.add_learner, first_name="Noé", last_name="Łuk", birth_date=date(2008, 1, 1)
    ),
    "change_learner": partial(learners.change_learner, learner_id=1, first_name="Ayşe"),
    "sign_contract": partial(
        learners.sign_contract,
        learner_id=3,
        first_day=date(2026, 7, 1),
        last_day=date(2027, 6, 30),
        monthly=Euro.of("400.00"),
    ),
    "change_contract": _move_contract,
    "reach_level": partial(learners.reach_level, contract_id=1, since=DAY, level=Level.B),
    "agree_amount": partial(
        learners.agree_amount, contract_id=1, since=DAY, monthly=Euro.of("400.00")
    ),
    "agree_amounts": partial(
        learners.agree_amounts,
        contract_id=1,
        amounts={DAY: Euro.of("400.00"), date(2026, 6, 1): Euro.of("390.00")},
    ),
    "remove_level": _remove_level,
    "remove_amount": _remove_amount,
    "write_week": partial(
        timetable.write_week, contract_id=1, kind=PatternKind.NORMAL, week=WeekPlan(), since=DAY
    ),
    "write_day": _write_day,
    "remove_pattern": _remove_pattern,
    "note_absence": partial(
        timetable.note_absence,
        contract_id=1,
        kind=AbsenceKind.REST_DAY,
        first_day=date(2026, 4, 14),
        last_day=date(2026, 4, 15),
    ),
    "note_absences": partial(
        timetable.note_absences,
        contract_id=1,
        entries=(NewAbsence(AbsenceKind.REST_DAY, DAY, DAY),),
    ),
    "clear_absence": partial(
        timetable.clear_absence,
        contract_id=1,
        first_day=date(2026, 4, 14),
        last_day=date(2026, 4, 15),
    ),
    "close_month": partial(
        pay.close_month, book=BOOK, learner_id=1, month=Month(2026, 4), today=TODAY
    ),
    "close_months": partial(
        pay.close_months, book=BOOK, contract_id=1, last=Month(2026, 4), today=TODAY
    ),
    "reopen_month": partial(pay.reopen_month, contract_id=1, month=Month(2026, 3)),
}


@pytest.mark.parametrize("name", CHANGES)
def test_one_step_taken_back_and_done_again(demo: Workspace, name: str) -> None:
    before = snapshot(demo)
    CHANGES[name](demo)
    after = snapshot(demo)
    assert len(demo.done) == 1
    if "remove" not in name or name == "remove_amount":
        assert before != after
    demo.undo()
    taken_back = snapshot(demo)
    demo.redo()
    assert snapshot(demo) == after
    demo.undo()
    assert snapshot(demo) == taken_back
    if name not in {"change_contract", "remove_level", "write_day", "remove_pattern"} | {
        f"remove_{kind}" for kind in ("establishment", "operator", "referent", "tutor")
    }:
        assert taken_back == before


def test_founding_a_company_is_one_step(workspace: Workspace) -> None:
    before = snapshot(workspace)
    employer.found_company(workspace, "Łambert", "0464.897.838")
    workspace.undo()
    assert snapshot(workspace) == before


def test_an_establishment_is_named_as_the_bce_writes_it(demo: Workspace, tr: Translator) -> None:
    _place(demo)
    assert "2.000.000.339" in tr(demo.done[-1].label)
