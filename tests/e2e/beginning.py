"""What every story begins with: the company, the learner and the weeks, typed in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.pages.learner.page import LearnerPage
from desktop.ui.pages.timetable.page import TimetablePage
from desktop.ui.pages.tutors.page import TutorsPage
from tests.e2e.hands import CONTROL, Hands


@dataclass(frozen=True)
class Employer:
    """Who employs."""

    name: str = "Boulangerie Lambert SRL"
    number: str = "0464897838"
    committee: str = "118"


@dataclass(frozen=True)
class Apprentice:
    """Who learns."""

    first_name: str = "Yasmine"
    last_name: str = "Ozturk"
    birth: str = "14/11/2008"
    representative: str = "Leyla Ozturk"
    trade: str = "Boulanger"
    first_day: str = "01092025"
    last_day: str = "31082027"
    monthly: str = "400"


def write_company(hands: Hands, employer: Employer = Employer()) -> None:
    """Write the company, where it works, who teaches and who is responsible."""
    page = hands.go_to("employer")
    assert isinstance(page, EmployerPage)
    assert page.found is not None
    hands.fill(
        page.found.form,
        {
            "name": employer.name,
            "enterprise_number": employer.number,
            "joint_committee": employer.committee,
        },
    )
    hands.push(page.found.button)
    assert page.found is None
    hands.fill(page.card.form, {"head": "Marc Lambert", "street": "Rue Neuve 1"})
    lists = page.lists
    hands.add_record(lists.establishments.add_button, {"number": "2145688993", "name": "Atelier"})
    hands.add_record(lists.operators.add_button, {"name": "CEFA de Huy"})
    hands.add_record(lists.referents.add_button, {"first_name": "Sophie", "last_name": "Delvaux"})
    hands.add_record(
        lists.holidays.add_button,
        {"name": "Printemps", "first_day": "27/4/2026", "last_day": "8/5/2026"},
    )
    hands.window.open_page("tutors")
    tutors = hands.window.current()
    assert isinstance(tutors, TutorsPage)
    hands.add_record(
        tutors.tutors.add_button,
        {"first_name": "Marc", "last_name": "Lambert", "niss": "62010620947"},
    )


def write_learner(hands: Hands, who: Apprentice = Apprentice()) -> None:
    """Write the learner and the contract."""
    page = hands.go_to("learner")
    assert isinstance(page, LearnerPage)
    assert page.new_learner is not None
    hands.fill(
        page.new_learner.form,
        {
            "first_name": who.first_name,
            "last_name": who.last_name,
            "birth_date": who.birth,
        },
    )
    if who.representative:
        home = {"representative_address": "Rue Haute 3, 4500 Huy"}
        hands.fill(page.new_learner.form, {"representative": who.representative, **home})
    hands.push(page.new_learner.button)
    page = hands.window.current()
    assert isinstance(page, LearnerPage)
    assert page.new_contract is not None
    hands.fill(
        page.new_contract.form,
        {
            "first_day": who.first_day,
            "last_day": who.last_day,
            "monthly": who.monthly,
            "trade": who.trade,
        },
    )
    hands.push(page.new_contract.button)
    assert page.new_contract is None


def write_weeks(hands: Hands) -> int:
    """Write both weeks; return the keys the normal one took."""
    page = hands.go_to("timetable")
    assert isinstance(page, TimetablePage)
    grid = page.grid
    hands.tab_to(grid._lines[0].halves["am"])
    before = hands.keys
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Space)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_D, CONTROL)
    for hours in ("7-11", "12-16"):
        hands.write(hours)
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_D, CONTROL, times=2)
    took = hands.keys - before
    hands.tab_to(page.kinds)
    hands.press(Qt.Key.Key_Right)
    hands.push(page.copy_button)
    hands.tab_to(grid._lines[0].fields[0])
    for hours in ("7-11", "12-16"):
        hands.write(hours)
        hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_D, CONTROL)
    return took
