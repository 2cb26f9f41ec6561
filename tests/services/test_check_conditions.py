"""What the checks find of agréments, insurances, tutors, places, leave, rest days and accidents."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.vocabulary import (
    AbsenceKind,
    DerogationKind,
    HalfDay,
    InsuranceKind,
    PatternKind,
)
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.law.book import LawBook
from desktop.services.checks import findings
from desktop.services.duty import (
    change_accident,
    change_accreditation,
    insurances,
    note_accident,
    note_accreditation,
    note_insurance,
    note_tutor_absence,
    remove_insurance,
)
from desktop.services.employer import (
    add_establishment,
    add_tutor,
    change_company,
    change_tutor,
    found_company,
)
from desktop.services.facts import NewAbsence
from desktop.services.learners import add_learner, change_contract, change_learner, sign_contract
from desktop.services.sector import note_derogation, note_rest_days
from desktop.services.supplement import note_extra_hours
from desktop.services.timetable import note_absences, write_week
from desktop.services.workspace import Workspace

FIRST, LAST = date(2025, 9, 1), date(2027, 8, 31)
TODAY = date(2025, 10, 1)
DAY = timedelta(days=1)
WORK = DayPlan((Shift(480, 720), Shift(750, 990)))  # 8:00-12:00 and 12:30-16:30
COURSES = DayPlan((), frozenset({HalfDay.MORNING, HalfDay.AFTERNOON}))
OFF = DayPlan()
WEEK = WeekPlan((WORK, WORK, WORK, COURSES, COURSES, OFF, OFF))


class File:
    """An employer with a tutor and a learner, everything told and in order."""

    def __init__(self, workspace: Workspace, book: LawBook) -> None:
        self.workspace, self.book = workspace, book
        found_company(
            workspace, "Garage SRL", "0464.897.838", joint_committee="112", workers=3, risky=False
        )
        self.place = add_establishment(workspace, "2.145.688.993")
        self.tutor = add_tutor(
            workspace, "Ann", "Maes", trade_since=date(2010, 1, 1), extract_on=date(2025, 6, 1)
        )
        self.accreditation = note_accreditation(
            workspace, self.place, "Mécanicien", provisional_on=FIRST - DAY, definitive_on=TODAY
        )
        for kind in InsuranceKind:
            note_insurance(workspace, kind, "Assureur", FIRST)
        self.learner = add_learner(workspace, "Bo", "Ş", date(2006, 1, 1))
        self.contract = self.sign(self.learner)
        write_week(workspace, self.contract, PatternKind.NORMAL, WEEK)

    def sign(self, learner: int) -> int:
        return sign_contract(
            self.workspace,
            learner,
            FIRST,
            LAST,
            trade="mécanicien ",
            tutor_id=self.tutor,
            establishment_id=self.place,
        )

    def found(self, on: date = TODAY) -> dict[str, Finding]:
        told = ("learner.no-niss", "contract.no-referent", "pay.", "time.")
        return {
            one.code: one
            for one in findings(self.workspace, self.book, on)
            if not one.code.startswith(told)
        }

    def away(self, kind: AbsenceKind, first: date, last: date) -> None:
        note_absences(self.workspace, self.contract, (NewAbsence(kind, first, last),))


@pytest.fixture
def file(workspace: Workspace, law_book: LawBook) -> File:
    return File(workspace, law_book)


def test_a_file_in_order_has_nothing(file: File) -> None:
    assert file.found() == {}


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"provisional_on": FIRST + DAY}, "accreditation.late", Severity.BREACH),
        ({"provisional_on": FIRST}, None, None),
        ({"provisional_on": None, "definitive_on": None}, "accreditation.not-granted", "breach"),
        ({"withdrawn_on": TODAY}, "accreditation.withdrawn", Severity.BREACH),
        ({"withdrawn_on": TODAY + DAY}, None, None),
        ({"refused_on": TODAY}, "accreditation.refused", Severity.BREACH),
        ({"suspended_on": TODAY}, "accreditation.suspended", Severity.WARNING),
        ({"suspended_on": TODAY + DAY}, None, None),
        ({"trade": "Carrossier"}, "accreditation.missing", Severity.WARNING),
        (
            {"provisional_on": date(2015, 8, 1), "definitive_on": None},
            "accreditation.unknown",
            "note",
        ),
    ],
)
def test_the_accreditation_comes_before_the_contract_and_stays(
    file: File, changes: dict[str, object], code: str | None, severity: Severity | str | None
) -> None:
    """Vade Mecum 3.1: « un agrément avant la conclusion du contrat d'alternance »."""
    change_accreditation(file.workspace, file.accreditation, **changes)
    found = file.found()
    assert list(found) == ([] if code is None else [code])
    if code is not None:
        assert found[code].severity in {severity, Severity(getattr(severity, "value", severity))}


@pytest.mark.parametrize(("on", "late"), [(date(2025, 11, 30), False), (date(2025, 12, 1), True)])
def test_a_provisional_accreditation_lasts_three_months(file: File, on: date, late: bool) -> None:
    """Vade Mecum 3.1: « dans les trois mois, agrément définitif »; 31 August + 3 months."""
    change_accreditation(file.workspace, file.accreditation, definitive_on=None)
    assert ("accreditation.provisional" in file.found(on)) is late


def test_the_day_of_the_conclusion_counts(file: File) -> None:
    change_contract(file.workspace, file.contract, concluded_on=FIRST - 2 * DAY)
    assert list(file.found()) == ["accreditation.late"]
    change_contract(file.workspace, file.contract, concluded_on=FIRST + DAY)
    assert list(file.found()) == ["contract.concluded-late"]


@pytest.mark.parametrize(
    ("last", "codes"),
    [(TODAY, []), (TODAY - DAY, ["insurance.ended"]), (None, [])],
)
def test_an_insurance_that_ran_out(
    workspace: Workspace, law_book: LawBook, last: date | None, codes: list[str]
) -> None:
    """Vade Mecum 4.12: « garantit à l'apprenant […] une police d'assurance »."""
    file = File(workspace, law_book)
    remove_insurance(workspace, insurances(workspace)[0].id)
    assert list(file.found()) == ["insurance.missing"]
    note_insurance(workspace, InsuranceKind.WORK_ACCIDENTS, "Assureur", FIRST, last_day=last)
    assert list(file.found()) == codes


@pytest.mark.parametrize(
    ("workers", "learners", "codes"),
    [
        (1, 1, []),
        (1, 2, ["accreditation.capacity"]),
        (0, 1, []),
        (0, 2, ["accreditation.capacity"]),
        (2, 2, []),
        (None, 1, ["accreditation.places"]),
    ],
)
def test_never_more_learners_than_workers(
    file: File, workers: int | None, learners: int, codes: list[str]
) -> None:
    """forms.md §1.1: never more than the workers under contract, one without workers."""
    change_company(file.workspace, workers=workers)
    for _ in range(learners - 1):
        other = file.sign(add_learner(file.workspace, "Cy", "Ł", date(2006, 2, 2)))
        write_week(file.workspace, other, PatternKind.NORMAL, WEEK)
    assert list(file.found()) == codes


def test_two_learners_a_tutor_where_the_trade_is_risky(file: File) -> None:
    """Vade Mecum fiche 1, 3.3: two per tutor for risky or itinerant trades."""
    change_company(file.workspace, workers=9, risky=True)
    add_tutor(file.workspace, "Ed", "Roy")
    for _ in range(2):
        other = file.sign(add_learner(file.workspace, "Cy", "Ł", date(2006, 2, 2)))
        write_week(file.workspace, other, PatternKind.NORMAL, WEEK)
    assert list(file.found()) == ["tutor.too-many"]
    change_company(file.workspace, risky=False)
    assert file.found() == {}


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({"trade_since": TODAY.replace(year=2020)}, []),
        ({"trade_since": TODAY.replace(year=2020) + DAY}, ["tutor.too-few-years"]),
        ({"trade_since": TODAY.replace(year=2023), "head_title": True}, []),
        (
            {"trade_since": TODAY.replace(year=2023) + DAY, "head_title": True},
            ["tutor.too-few-years"],
        ),
        ({"trade_since": None, "recognised": True}, []),
        ({"trade_since": None}, ["tutor.years-not-told"]),
        ({"extract_on": None}, ["tutor.no-extract"]),
        ({"extract_on": TODAY + DAY}, ["tutor.no-extract"]),
    ],
)
def test_what_it_takes_to_be_a_tutor(
    file: File, changes: dict[str, object], codes: list[str]
) -> None:
    """Vade Mecum 3.2: five years, two with the title, or recognised since 2009; the extract."""
    change_tutor(file.workspace, file.tutor, **changes)
    assert list(file.found()) == codes


def test_a_tutor_who_is_away_has_a_deputy(file: File) -> None:
    other = add_tutor(file.workspace, "Ed", "Roy")
    note_tutor_absence(file.workspace, file.tutor, TODAY, TODAY)
    assert list(file.found()) == ["tutor.no-deputy"]
    assert file.found(TODAY + DAY) == {}
    note_tutor_absence(file.workspace, file.tutor, TODAY + DAY, TODAY + DAY, other)
    assert file.found(TODAY + DAY) == {}


@pytest.mark.parametrize(
    ("years", "birth", "codes"),
    [
        (2, FIRST.replace(year=2010), []),
        (1, FIRST.replace(year=2010), ["contract.too-young"]),
        (None, FIRST.replace(year=2010), ["contract.school-years"]),
        (2, FIRST.replace(year=2010) + DAY, ["contract.too-young"]),
        (0, FIRST.replace(year=2009), []),
    ],
)
def test_fifteen_takes_two_years_of_school(
    file: File, years: int | None, birth: date, codes: list[str]
) -> None:
    """Vade Mecum 2: 15 with two years of full-time secondary school, else 16."""
    change_learner(
        file.workspace,
        file.learner,
        birth_date=birth,
        secondary_years=years,
        representative="Ash Ş",
    )
    assert list(file.found()) == codes


def test_not_yet_twenty_five_at_the_conclusion(file: File) -> None:
    change_learner(file.workspace, file.learner, birth_date=FIRST.replace(year=2000))
    change_contract(file.workspace, file.contract, last_day=date(2026, 8, 31), months=12)
    assert list(file.found()) == ["contract.too-old"]
    change_contract(file.workspace, file.contract, concluded_on=FIRST - DAY)
    assert file.found() == {}
    change_contract(file.workspace, file.contract, concluded_on=FIRST)
    assert list(file.found()) == ["contract.too-old"]


def test_leave_lies_on_company_days(file: File) -> None:
    """Vade Mecum 4.7 and fiche 4: leave is not taken on days at the operator."""
    file.away(AbsenceKind.ANNUAL_LEAVE, date(2025, 10, 6), date(2025, 10, 8))  # Monday-Wednesday
    assert file.found() == {}
    file.away(AbsenceKind.ANNUAL_LEAVE, date(2025, 10, 13), date(2025, 10, 17))
    found = file.found()
    assert list(found) == ["leave.operator-day"]
    assert found["leave.operator-day"].on == date(2025, 10, 16)
    assert found["leave.operator-day"].page == "holidays"


def test_school_leave_is_four_weeks(file: File) -> None:
    """Vade Mecum fiche 4: four weeks, 20 days a year, less the paid rest days."""
    week = WeekPlan((WORK, WORK, WORK, WORK, WORK, OFF, OFF))
    write_week(file.workspace, file.contract, PatternKind.NORMAL, week)
    file.away(AbsenceKind.SCHOOL_LEAVE, date(2026, 7, 27), date(2026, 8, 21))  # 20 days
    assert file.found() == {}
    note_rest_days(file.workspace, [date(2026, 12, 24)], joint_committee="112")
    assert set(file.found()) == {"leave.school-too-many", "calendar.rest-day"}


def test_three_weeks_in_the_season(file: File) -> None:
    """Contrat d'alternance, art. 7: three weeks in a row between 1 May and 31 October."""
    assert "leave.no-three-weeks" not in file.found(date(2026, 10, 31))
    assert "leave.no-three-weeks" in file.found(date(2026, 11, 1))
    for monday in (date(2026, 8, 3), date(2026, 8, 10), date(2026, 8, 17)):
        file.away(AbsenceKind.ANNUAL_LEAVE, monday, monday + 2 * DAY)
    assert "leave.no-three-weeks" in file.found(date(2026, 11, 1))  # Thursday and Friday between


def test_rest_days_are_not_worked(file: File) -> None:
    note_rest_days(file.workspace, [date(2025, 12, 24), date(2025, 12, 29)])
    found = file.found()
    assert found["calendar.rest-day"].on == date(2025, 12, 24)
    for day in (date(2025, 12, 24), date(2025, 12, 29)):
        file.away(AbsenceKind.REST_DAY, day, day)
    assert file.found() == {}


def test_the_days_of_construction_are_known(file: File) -> None:
    """law.md §6.3: those of 2024 are whole, of 2025 the royal decree alone is known."""
    first, last = date(2024, 9, 2), date(2025, 8, 31)
    change_accreditation(file.workspace, file.accreditation, provisional_on=first)
    change_contract(file.workspace, file.contract, first_day=first, last_day=last, months=12)
    assert "calendar.rest-day" not in file.found(date(2024, 10, 1))
    change_contract(file.workspace, file.contract, joint_committee="124")
    found = file.found(date(2024, 10, 1))
    assert found["calendar.rest-day"].on == date(2024, 12, 23)
    assert "calendar.rest-days-unknown" not in found
    assert "calendar.rest-days-unknown" in file.found(date(2025, 2, 3))
    note_rest_days(file.workspace, [date(2025, 5, 2)], joint_committee="124")
    assert "calendar.rest-days-unknown" not in file.found(date(2025, 2, 3))


@pytest.mark.parametrize(
    ("agreed", "reason", "codes"),
    [
        (date(2025, 10, 5), "Four", []),
        (date(2025, 10, 6), "Four", ["overtime.no-agreement"]),
        (None, "Four", ["overtime.no-agreement"]),
        (date(2025, 10, 5), " ", ["overtime.no-agreement"]),
    ],
)
def test_extra_hours_need_an_agreement(
    file: File, agreed: date | None, reason: str, codes: list[str]
) -> None:
    """Vade Mecum fiche 2: « interdites sauf accord préalable reposant sur un justificatif »."""
    day = date(2025, 10, 6)
    note_extra_hours(file.workspace, file.contract, day, 60, reason=reason, agreed_on=agreed)
    assert list(file.found()) == codes


def test_an_accident_is_declared_in_eight_days(file: File) -> None:
    """Law of 10 April 1971, art. 62: eight days, counted from the day after."""
    key = note_accident(file.workspace, file.contract, TODAY)
    assert file.found(TODAY + 8 * DAY) == {}
    assert list(file.found(TODAY + 9 * DAY)) == ["accident.not-declared"]
    change_accident(file.workspace, key, declared_on=TODAY + 3 * DAY)
    assert file.found(TODAY + 9 * DAY) == {}


def test_a_benign_accident_is_declared_once_it_gets_worse(file: File) -> None:
    key = note_accident(file.workspace, file.contract, TODAY, benign=True)
    assert file.found(TODAY + 30 * DAY) == {}
    change_accident(file.workspace, key, worsened_known_on=TODAY + 20 * DAY)
    assert file.found(TODAY + 28 * DAY) == {}
    assert list(file.found(TODAY + 29 * DAY)) == ["accident.not-declared"]


@pytest.mark.parametrize(("committee", "held"), [("", True), ("112", True), ("118", False)])
def test_a_derogation_of_the_sector_settles_its_finding(
    file: File, committee: str, held: bool
) -> None:
    sunday = WeekPlan((OFF, WORK, WORK, COURSES, COURSES, OFF, WORK))
    write_week(file.workspace, file.contract, PatternKind.NORMAL, sunday)

    def sundays(on: date) -> list[str]:
        found = findings(file.workspace, file.book, on)
        return [one.code for one in found if one.code == "time.sunday"]

    assert sundays(TODAY)
    note_derogation(
        file.workspace,
        DerogationKind.SUNDAY,
        "AR du 3 décembre 1987",
        TODAY,
        last_day=TODAY + 30 * DAY,
        joint_committee=committee,
    )
    assert bool(sundays(TODAY)) is not held
    assert sundays(TODAY - DAY)
    assert sundays(TODAY + 31 * DAY)


@pytest.mark.parametrize(("start", "end"), [(180, 120), (1320, 1320), (540, 480)])
def test_a_derogation_has_hours_that_can_be(file: File, start: int, end: int) -> None:
    with pytest.raises(Refused) as caught:
        note_derogation(
            file.workspace,
            DerogationKind.NIGHT,
            "AR du 3 mai 2017",
            TODAY,
            start_minute=start,
            end_minute=end,
        )
    assert caught.value.field == "bounds"


@pytest.mark.parametrize(("start", "end"), [(1380, 420), (240, 360), (1200, 1440)])
def test_the_hours_of_a_derogation_of_the_vade_mecum(file: File, start: int, end: int) -> None:
    """Fiche 2: "portées à 23h et 7h ou à 22h et 6h"."""
    assert note_derogation(
        file.workspace,
        DerogationKind.NIGHT,
        "AR du 3 mai 2017",
        TODAY,
        start_minute=start,
        end_minute=end,
    )
