"""The demo employer, written through the services as its user would."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import ONE_DAY, Month, Period, add_months
from desktop.kernel.vocabulary import InsuranceKind, Level, Network, Regime, TravelMode
from desktop.law.book import LawBook
from desktop.law.parameters.pay import REFERENCE_INCOME
from desktop.paths import RESOURCES
from desktop.rules.agenda.duty import Stand
from desktop.rules.minimum import minimum_due
from desktop.services.agenda import agenda, span_of
from desktop.services.demo_data import (
    FIRST_SCHOOL_YEAR,
    TODAY,
    Person,
    Story,
    account,
    establishment,
    national_number,
    school_year,
)
from desktop.services.demo_more import people
from desktop.services.duty import note_accreditation, note_insurance, settle_duties
from desktop.services.employer import (
    add_establishment,
    add_operator,
    add_referent,
    add_school_holidays,
    add_tutor,
    found_company,
)
from desktop.services.facts import ContractFacts
from desktop.services.learners import (
    add_learner,
    agree_amounts,
    change_contract,
    contract,
    contracts,
    reach_level,
    sign_contract,
)
from desktop.services.pay import close_months
from desktop.services.supplement import note_extra_hours, note_travel
from desktop.services.timetable import note_absences, write_week
from desktop.services.workspace import Workspace

MOST_YEARS = 10
SAME_BIRTHDAY = 84  # how many learners later a birthday comes back
LAST_CLOSED = Month(2026, 3)
WORKERS = 4  # under an employment contract
ASKED_BEFORE = 4  # months between the request for an agrément and the first day


def write_demo(path: Path, *, learners: int = 3, years: int = 2) -> None:
    """Write the demo employer, or a larger one of the same kind; always the same content.

    Yasmine, a minor, keeps her two years whatever the number of years.

    Raises:
        Refused: There is a file already, it cannot be written, or the numbers make no demo.
    """
    if learners < 1 or not 1 <= years <= MOST_YEARS:
        raise Refused(
            T("A demo has at least one learner and from one to ten years. Choose other numbers.")
        )
    workspace = Workspace.create(path)
    workspace.clock = _clock
    try:
        _write(workspace, learners, years)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    workspace.close()


def _clock() -> datetime:
    return datetime(TODAY.year, TODAY.month, TODAY.day, 8, 0, 0)  # noqa: DTZ001 - UTC, as the journal


def _write(workspace: Workspace, learners: int, years: int) -> None:
    book = LawBook.load(RESOURCES / "law")
    places = _employer(workspace, years)
    order = 0
    for index, (person, stories) in enumerate(people(learners, years)):
        learner_id = _learner(workspace, person, index)
        for story in stories:
            order += 1
            number = f"C-CA-00000-04-{order:04}"
            _contract(workspace, book, learner_id, story, {"number": number, **places[index % 2]})
    _duties(workspace, book)


def _duties(workspace: Workspace, book: LawBook) -> None:
    """Write what a careful employer did up to the end of March, with its dates."""
    begun = min(known.first_day for known in contracts(workspace))
    for kind, insurer, policy in (
        (InsuranceKind.WORK_ACCIDENTS, "Assurances Meuse", "AT 55.210"),
        (InsuranceKind.CIVIL_LIABILITY, "Assurances Meuse", "RC 55.211"),
    ):
        note_insurance(workspace, kind, insurer, begun - 2 * ONE_DAY, policy=policy)
    held: set[tuple[int, str]] = set()
    for known in sorted(contracts(workspace), key=_first_day):
        place = known.establishment_id
        if place is None or (place, known.trade) in held:
            continue
        held.add((place, known.trade))
        asked = add_months(known.first_day, -ASKED_BEFORE)
        note_accreditation(
            workspace,
            place,
            known.trade,
            applied_on=asked,
            visited_on=add_months(asked, 1),
            provisional_on=add_months(asked, 1),
            definitive_on=add_months(asked, 3),
        )
    span = span_of(TODAY, since=begun)
    late = [one.duty for one in agenda(workspace, book, span).entries if one.stand is Stand.LATE]
    settle_duties(workspace, {one.key: one.due for one in late if one.due <= LAST_CLOSED.last})


def _first_day(known: ContractFacts) -> date:
    return known.first_day


def _employer(workspace: Workspace, years: int) -> tuple[dict[str, int], dict[str, int]]:
    """Write the company and return what a contract at each of its two places refers to."""
    found_company(
        workspace,
        "Boulangerie Lambert SRL",
        "0464.897.838",
        joint_committee="118.03",
        head="Marc Lambert",
        street="Grand-Place 8",
        postcode="4500",
        town="Huy",
        phone="085 00 00 00",
        email="boulangerie@example.be",
        workers=WORKERS,
        risky=False,
    )
    bakery = add_establishment(
        workspace,
        establishment(1),
        name="Atelier",
        street="Grand-Place 8",
        postcode="4500",
        town="Huy",
    )
    shop = add_establishment(
        workspace,
        establishment(2),
        name="Magasin",
        street="Rue de l’Industrie 3",
        postcode="4540",
        town="Amay",
    )
    operator = add_operator(
        workspace,
        "CEFA de Huy",
        Network.CEFA,
        street="Rue de l’École 1",
        postcode="4500",
        town="Huy",
    )
    referent = add_referent(
        workspace,
        operator,
        "Sophie",
        "Delvaux",
        phone="085 00 00 01",
        email="sophie.delvaux@example.be",
    )
    begun = min(TODAY.year - years, FIRST_SCHOOL_YEAR)
    for year in range(begun, TODAY.year):
        add_school_holidays(workspace, operator, school_year(year))
    births = (date(1974, 5, 6), date(1986, 9, 30))
    tutors = (
        add_tutor(
            workspace,
            "Marc",
            "Lambert",
            establishment_id=bakery,
            national_number=national_number(births[0], 997),
            phone="0470 00 00 10",
            trade_since=date(1994, 7, 1),
            head_title=True,
            recognised=True,
            extract_on=date(2023, 6, 12),
        ),
        add_tutor(
            workspace,
            "Zsófia",
            "Erdős",
            establishment_id=shop,
            national_number=national_number(births[1], 996),
            phone="0470 00 00 11",
            trade_since=date(2008, 9, 1),
            head_title=False,
            recognised=False,
            extract_on=date(2023, 6, 12),
        ),
    )
    return (
        {"establishment_id": bakery, "referent_id": referent, "tutor_id": tutors[0]},
        {"establishment_id": shop, "referent_id": referent, "tutor_id": tutors[1]},
    )


def _learner(workspace: Workspace, person: Person, index: int) -> int:
    return add_learner(
        workspace,
        person.first_name,
        person.last_name,
        person.birth_date,
        national_number=national_number(
            person.birth_date, 998 - 2 * (index // SAME_BIRTHDAY) - bool(index)
        ),
        iban=account(index + 1),
        **person.details,
    )


def _contract(
    workspace: Workspace,
    book: LawBook,
    learner_id: int,
    story: Story,
    details: dict[str, Any],
) -> None:
    contract_id = sign_contract(
        workspace,
        learner_id,
        story.first_day,
        story.last_day,
        level=story.level,
        monthly=_least(book, story, story.first_day),
        trade=story.trade,
        regime=story.regime,
        joint_committee="202.01" if story.regime is Regime.EMPLOYEE else "118.03",
        **details,
    )
    for kind, week in story.weeks:
        write_week(workspace, contract_id, kind, week)
    for since, level in story.levels:
        reach_level(workspace, contract_id, since, level)
    agree_amounts(workspace, contract_id, _amounts(book, story))
    if story.ended_on is not None:
        change_contract(workspace, contract_id, ended_on=story.ended_on)
    note_absences(workspace, contract_id, story.absences)
    for ride in story.rides:
        note_travel(workspace, contract_id, ride.since, TravelMode.BICYCLE, ride.hectometres)
    for extra in story.extra:
        note_extra_hours(
            workspace,
            contract_id,
            extra.day,
            extra.minutes,
            reason=extra.reason,
            agreed_on=extra.agreed_on,
        )
    if contract(workspace, contract_id).period.first <= LAST_CLOSED.last:
        close_months(workspace, book, contract_id, LAST_CLOSED, date(2026, 4, 3))


def _amounts(book: LawBook, story: Story) -> dict[date, Euro]:
    """Return the least due from every day it changes, as a careful employer agrees on it."""
    figures = book.histories[REFERENCE_INCOME.key].entries
    raised = {entry.since for entry in figures} | {since for since, _ in story.levels}
    running = Period(story.first_day, min(story.ended_on or TODAY, story.last_day, TODAY))
    return {day: _least(book, story, day) for day in sorted(raised) if day in running}


def _least(book: LawBook, story: Story, day: date) -> Euro:
    return minimum_due(_level(story, day), book.on(day)).amount


def _level(story: Story, day: date) -> Level:
    reached = [level for since, level in story.levels if since <= day]
    return reached[-1] if reached else story.level
