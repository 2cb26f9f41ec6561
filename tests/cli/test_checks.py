"""What ``tandem check`` finds in a file."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.findings import Finding, Severity
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import Level, PatternKind
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.services.check_hours import contract_year
from desktop.services.checks import findings
from desktop.services.learners import (
    add_learner,
    agree_amount,
    change_contract,
    contract,
    reach_level,
    sign_contract,
)
from desktop.services.timetable import write_week
from desktop.services.workspace import Workspace
from tests.cli.conftest import Tandem

FIRST, LAST = date(2025, 9, 1), date(2027, 8, 31)


@pytest.fixture
def signed(workspace: Workspace) -> int:
    """A contract of an adult, at level A, at the minimum of its first day."""
    person = add_learner(workspace, "Ada", "Łukasz", date(2003, 1, 1))
    return sign_contract(workspace, person, FIRST, LAST, monthly=Euro.of("359.02"))


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


def below(found: tuple[Finding, ...]) -> list[date | None]:
    return [finding.on for finding in found if finding.code == "pay.below-minimum"]


def test_an_empty_file_lacks_its_company(workspace: Workspace, law_book: LawBook) -> None:
    assert codes(findings(workspace, law_book, FIRST)) == ["file.no-company"]


def test_what_a_new_contract_lacks(workspace: Workspace, law_book: LawBook, signed: int) -> None:
    assert set(codes(findings(workspace, law_book, FIRST))) == {
        "file.no-company",
        "learner.no-niss",
        "contract.no-establishment",
        "contract.no-referent",
        "contract.no-tutor",
        "contract.no-timetable",
    }


def test_a_minor_needs_a_representative(workspace: Workspace, law_book: LawBook) -> None:
    person = add_learner(workspace, "Bo", "Ş", date(2008, 9, 2))
    sign_contract(workspace, person, FIRST, LAST)
    assert "learner.no-representative" in codes(findings(workspace, law_book, date(2026, 9, 1)))
    assert "learner.no-representative" not in codes(findings(workspace, law_book, date(2026, 9, 2)))


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2025, 12, 31), []),
        (date(2026, 1, 1), [date(2026, 1, 1)]),
        (date(2026, 3, 31), [date(2026, 1, 1)]),
        (date(2026, 4, 1), [date(2026, 1, 1), date(2026, 4, 1)]),
    ],
)
def test_each_index_leaves_an_old_amount_behind(
    today: date, days: list[date], workspace: Workspace, law_book: LawBook, signed: int
) -> None:
    assert below(findings(workspace, law_book, today)) == days


def test_a_level_reached_raises_what_is_due(
    workspace: Workspace, law_book: LawBook, signed: int
) -> None:
    reach_level(workspace, signed, date(2025, 10, 17), Level.B)
    assert below(findings(workspace, law_book, date(2025, 10, 16))) == []
    assert below(findings(workspace, law_book, date(2025, 10, 17))) == [date(2025, 10, 17)]
    agree_amount(workspace, signed, date(2025, 10, 17), Euro.of("506.85"))
    assert below(findings(workspace, law_book, date(2025, 10, 17))) == []


@pytest.mark.parametrize(("cents", "found"), [("359.01", 1), ("359.02", 0), ("359.03", 0)])
def test_one_cent_below(
    cents: str, found: int, workspace: Workspace, law_book: LawBook, signed: int
) -> None:
    agree_amount(workspace, signed, FIRST, Euro.of(cents))
    assert len(below(findings(workspace, law_book, FIRST))) == found


def test_months_that_differ_are_a_remark(
    workspace: Workspace, law_book: LawBook, signed: int
) -> None:
    change_contract(workspace, signed, months=12)
    found = [one for one in findings(workspace, law_book, FIRST) if one.code == "contract.months"]
    assert [one.severity for one in found] == [Severity.NOTE]


def test_the_hours_of_a_week_are_looked_at(
    workspace: Workspace, law_book: LawBook, signed: int
) -> None:
    long = DayPlan((Shift(480, 720), Shift(780, 1081)))
    week = WeekPlan((long, *(DayPlan() for _ in range(6))))
    write_week(workspace, signed, PatternKind.NORMAL, week)
    found = codes(findings(workspace, law_book, FIRST))
    assert "time.day-too-long" in found
    assert "time.company-under-20h" in found
    assert "contract.no-timetable" not in found


def test_the_years_of_a_contract(workspace: Workspace, signed: int) -> None:
    known = contract(workspace, signed)
    first = Period(FIRST, date(2026, 8, 31))
    assert contract_year(known, FIRST) == contract_year(known, first.last) == first
    assert contract_year(known, date(2026, 9, 1)) == Period(date(2026, 9, 1), LAST)


def test_a_breach_is_the_exit_code(workspace: Workspace, signed: int, tandem: Tandem) -> None:
    asked = ("check", workspace.path, "--on")
    assert tandem(*asked, "2025-12-31").code == 0
    said = tandem(*asked, "2026-01-01", "--json")
    assert said.code == 1
    assert said.json["findings"][0]["code"] == "pay.below-minimum"


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        (date(2010, 9, 2), ["contract.too-young"]),
        (date(2010, 9, 1), ["contract.school-years"]),
        (date(2009, 9, 2), ["contract.school-years"]),
        (date(2009, 9, 1), []),
        (date(2001, 1, 1), []),
        (date(2000, 12, 31), ["contract.past-last-year"]),
        (date(2000, 9, 2), ["contract.past-last-year"]),
        (date(2000, 9, 1), ["contract.too-old", "contract.past-last-year"]),
    ],
)
def test_the_ages_a_contract_is_for(
    workspace: Workspace, law_book: LawBook, birth: date, expected: list[str]
) -> None:
    """Vade Mecum 2: 15 with two years of school, 16, not yet 25, to the end of the year of 26."""
    person = add_learner(workspace, "Bo", "Ş", birth)
    sign_contract(workspace, person, FIRST, LAST)
    ages = {
        "contract.too-young": Severity.BREACH,
        "contract.school-years": Severity.NOTE,
        "contract.too-old": Severity.WARNING,
        "contract.past-last-year": Severity.BREACH,
    }
    found = [one for one in findings(workspace, law_book, FIRST) if one.code in ages]
    assert sorted(one.code for one in found) == sorted(expected)
    assert all(one.severity is ages[one.code] for one in found)


def test_ages_before_the_scheme_are_not_looked_at(workspace: Workspace, law_book: LawBook) -> None:
    person = add_learner(workspace, "Bo", "Ş", date(1980, 1, 1))
    sign_contract(workspace, person, date(2015, 1, 5), date(2015, 8, 31))
    found = codes(findings(workspace, law_book, date(2015, 1, 5)))
    assert "contract.too-old" not in found
    assert "contract.unknown" in found
