"""The conditions to train on the company page: written, refused under the field, taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.kernel.errors import Refused
from desktop.kernel.vocabulary import DerogationKind, InsuranceKind
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services import duty, employer, employer_notes, sector
from desktop.services.workspace import Workspace
from desktop.ui.pages.employer.page import EmployerPage
from desktop.ui.records import RecordDialog
from tests.ui.forms import context_of, fill, shown, write


@pytest.fixture
def page(
    qtbot: QtBot, workspace: Workspace, law_book: LawBook, tr: Translator, today: date
) -> EmployerPage:
    employer.found_company(workspace, "Boulangerie Lambert SRL", "0464.897.838")
    employer.add_establishment(workspace, "2.145.688.993", name="Atelier")
    employer.add_tutor(workspace, "Ann", "Maes")
    made = EmployerPage(context_of(workspace, law_book, tr, today))
    shown(qtbot, made, workspace, made.refresh)
    return made


def test_the_places_to_train_are_told(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    rows = page.card.form.rows
    write(qtbot, rows["workers"].control, "-1")
    assert rows["workers"].wrong()
    write(qtbot, rows["workers"].control, "4")
    risky = rows["risky"].control
    qtbot.keyClick(risky.focusProxy() or risky, Qt.Key.Key_Space)
    known = employer.company(workspace)
    assert known is not None
    assert (known.workers, known.risky) == (4, True)


def test_an_accreditation_is_noted_changed_and_removed(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    card = page.conditions.accreditations
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"provisional_on": "01/08/2025"})
    assert dialog.form.rows["trade"].wrong()
    fill(qtbot, page, {"trade": "Boulanger"})
    assert duty.accreditations(workspace)[0].provisional_on == date(2025, 8, 1)
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    fill(qtbot, page, {"definitive_on": "31/10/2025"})
    assert duty.accreditations(workspace)[0].definitive_on == date(2025, 10, 31)
    item = card.table.item(0, 2)
    assert item is not None
    assert "2025" in item.text()
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert duty.accreditations(workspace) == ()
    workspace.undo()
    assert card.table.rowCount() == 1


def test_an_insurance_needs_a_first_day(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    qtbot.mouseClick(page.conditions.insurances.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"insurer": "Meuse"})
    assert dialog.form.rows["first_day"].wrong()
    fill(qtbot, page, {"first_day": "1/9/2025"})
    found = duty.insurances(workspace)[0]
    assert (found.kind, found.first_day) == (InsuranceKind.WORK_ACCIDENTS, date(2025, 9, 1))


def test_an_insurance_is_changed_and_keeps_its_number(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    card = page.conditions.insurances
    key = duty.note_insurance(
        workspace, InsuranceKind.CIVIL_LIABILITY, "Meuse", date(2025, 9, 1), policy="RC 1"
    )
    page.refresh()
    qtbot.mouseClick(card.edit_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"last_day": "31/8/2025"})
    assert dialog.form.rows["last_day"].wrong()
    assert duty.insurances(workspace)[0].last_day is None
    fill(qtbot, page, {"insurer": "", "last_day": "31/8/2026"})
    assert duty.insurances(workspace)[0].insurer == "Meuse"
    fill(qtbot, page, {"insurer": "Sambre"})
    [found] = duty.insurances(workspace)
    assert (found.id, found.kind, found.insurer) == (key, InsuranceKind.CIVIL_LIABILITY, "Sambre")
    assert (found.policy, found.last_day) == ("RC 1", date(2026, 8, 31))
    workspace.undo()
    assert duty.insurances(workspace)[0].insurer == "Meuse"


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("22-6", (1320, 360)),
        ("4:00-20:00", (240, 1200)),
        ("20:00-24:00", (1200, 1440)),
        ("", (None, None)),
    ],
)
def test_a_night_derogation_has_its_hours(
    qtbot: QtBot,
    page: EmployerPage,
    workspace: Workspace,
    typed: str,
    bounds: tuple[int | None, int | None],
) -> None:
    qtbot.mouseClick(page.conditions.derogations.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "1/9/2025", "bounds": "x"})
    assert dialog.form.rows["bounds"].wrong()
    dialog = fill(qtbot, page, {"bounds": typed})
    assert dialog.form.rows["reference"].wrong()
    fill(qtbot, page, {"reference": "AR du 4 juin 1999"})
    found = sector.derogations(workspace)[0]
    assert found.kind is DerogationKind.NIGHT
    assert (found.start_minute, found.end_minute) == bounds


def test_rest_days_in_a_row_leave_the_weekend_out(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    qtbot.mouseClick(page.conditions.rest_days.add_button, Qt.MouseButton.LeftButton)
    fill(qtbot, page, {"first_day": "24/12/2026", "last_day": "28/12/2026"})
    assert [one.day.day for one in sector.rest_days(workspace)] == [24, 25, 28]
    qtbot.mouseClick(page.conditions.rest_days.add_button, Qt.MouseButton.LeftButton)
    fill(qtbot, page, {"first_day": "28/12/2026"})
    assert page.conditions.rest_days.table.rowCount() == 3


def test_the_five_conditions_are_answered_one_by_one(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    check = page.check
    assert not check.why.isVisibleTo(page)
    for row in check.form.rows.values():
        control = row.control
        qtbot.keyClick(control.focusProxy() or control, Qt.Key.Key_Space)
    assert check.why.isVisibleTo(page)
    good = check.badge.text()
    rows = list(check.form.rows.values())
    proxy = rows[-1].control.focusProxy()
    assert proxy is not None
    qtbot.keyClick(proxy, Qt.Key.Key_Right)
    assert employer_notes.notes(workspace)["tutor_designated"] == "no"
    assert check.badge.text() != good


def test_a_service_is_noted_as_it_is_typed(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    write(qtbot, page.services.form.rows["holiday_fund"].control, "ONVA")
    assert employer_notes.notes(workspace)["holiday_fund"] == "ONVA"


def test_a_closure_is_noted_once_and_keeps_its_place(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    card = page.conditions.closures
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"last_day": "31/7/2026"})
    assert dialog.form.rows["first_day"].wrong()
    fill(qtbot, page, {"first_day": "13/7/2026", "note": "Vacances"})
    found = sector.closures(workspace)[0]
    assert (found.first_day, found.last_day) == (date(2026, 7, 13), date(2026, 7, 31))
    assert found.establishment_id is None
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "31/7/2026"})
    assert dialog.form.rows["first_day"].wrong()  # that day is closed already
    assert len(sector.closures(workspace)) == 1
    fill(qtbot, page, {"first_day": "3/8/2026"})
    assert len(sector.closures(workspace)) == 2
    qtbot.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert len(sector.closures(workspace)) == 1
    workspace.undo()
    assert card.table.rowCount() == 2


def test_mediation_is_told_after_a_refusal(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    card = page.conditions.accreditations
    qtbot.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    fill(
        qtbot,
        page,
        {"trade": "Boulanger", "refused_on": "1/9/2025", "mediation_on": "10/9/2025"},
    )
    item = card.table.item(0, 2)
    assert item is not None
    assert "10 " in item.text()
    assert duty.accreditations(workspace)[0].mediation_on == date(2025, 9, 10)


def test_a_place_with_an_accreditation_is_not_removed(page: EmployerPage) -> None:
    workspace = page._context.workspace
    place = employer.establishments(workspace)[0].id
    duty.note_accreditation(workspace, place, "Boulanger")
    with pytest.raises(Refused):
        employer.remove_establishment(workspace, place)


def test_rest_days_ask_for_a_joint_committee_there_can_be(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    qtbot.mouseClick(page.conditions.rest_days.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "24/12/2025", "joint_committee": "99999"})
    assert dialog.form.rows["joint_committee"].wrong()
    assert sector.rest_days(workspace) == ()
    fill(qtbot, page, {"joint_committee": "124 00"})
    assert sector.rest_days(workspace)[0].joint_committee == "124.00"


@pytest.mark.parametrize("name", ["insurances", "derogations", "rest_days", "closures"])
def test_an_end_before_the_begin_is_said_on_leaving_the_field(
    qtbot: QtBot, page: EmployerPage, name: str
) -> None:
    qtbot.mouseClick(getattr(page.conditions, name).add_button, Qt.MouseButton.LeftButton)
    dialog = next(one for one in page.findChildren(RecordDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    rows = dialog.form.rows
    write(qtbot, rows["first_day"].control, "2/9/2025", Qt.Key.Key_Tab)
    write(qtbot, rows["last_day"].control, "1/9/2025", Qt.Key.Key_Tab)
    assert rows["last_day"].wrong()
    write(qtbot, rows["first_day"].control, "1/9/2025", Qt.Key.Key_Tab)
    assert not rows["last_day"].wrong()


def test_a_derogation_is_changed_and_keeps_its_hours(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    key = sector.note_derogation(
        workspace,
        DerogationKind.NIGHT,
        "CCT 7",
        date(2025, 9, 1),
        start_minute=1320,
        end_minute=360,
        joint_committee="118.03",
    )
    card = page.conditions.derogations
    before = sector.derogations(workspace)
    qtbot.mouseClick(card.edit_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"reference": ""})
    assert dialog.form.rows["reference"].wrong()
    assert sector.derogations(workspace) == before
    fill(qtbot, page, {"reference": "CCT 8", "last_day": "31/8/2026"})
    [found] = sector.derogations(workspace)
    assert found == replace(before[0], reference="CCT 8", last_day=date(2026, 8, 31))
    assert found.id == key
    workspace.undo()
    assert sector.derogations(workspace) == before


def test_a_rest_day_is_moved_but_not_onto_another(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    days = (date(2026, 12, 24), date(2026, 12, 28))
    sector.note_rest_days(workspace, days, joint_committee="124")
    card = page.conditions.rest_days
    qtbot.mouseClick(card.edit_button, Qt.MouseButton.LeftButton)
    for wrong in ("", "28/12/2026", "26/12/2026"):  # a Saturday
        dialog = fill(qtbot, page, {"day": wrong})
        assert dialog.form.rows["day"].wrong()
    assert tuple(one.day for one in sector.rest_days(workspace)) == days
    fill(qtbot, page, {"day": "29/12/2026"})
    found = sector.rest_days(workspace)
    assert [one.day.day for one in found] == [28, 29]
    assert {one.joint_committee for one in found} == {"124"}
    workspace.undo()
    assert tuple(one.day for one in sector.rest_days(workspace)) == days


def test_a_rest_day_at_the_weekend_is_not_lost_in_silence(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    qtbot.mouseClick(page.conditions.rest_days.add_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"first_day": "26/12/2026"})
    assert dialog.form.rows["first_day"].wrong()
    fill(qtbot, page, {"last_day": "28/12/2026"})
    assert [one.day for one in sector.rest_days(workspace)] == [date(2026, 12, 28)]


def test_a_closure_is_changed_among_the_others(
    qtbot: QtBot, page: EmployerPage, workspace: Workspace
) -> None:
    sector.note_closure(workspace, date(2026, 7, 13), date(2026, 7, 31), note="Vacances")
    sector.note_closure(workspace, date(2026, 12, 24), date(2026, 12, 31))
    before = sector.closures(workspace)
    qtbot.mouseClick(page.conditions.closures.edit_button, Qt.MouseButton.LeftButton)
    dialog = fill(qtbot, page, {"last_day": "24/12/2026"})
    assert dialog.form.rows["first_day"].wrong()  # the other closure begins that day
    assert sector.closures(workspace) == before
    fill(qtbot, page, {"last_day": "7/8/2026", "agreed_on": "15/1/2026"})
    changed = replace(before[0], last_day=date(2026, 8, 7), agreed_on=date(2026, 1, 15))
    assert sector.closures(workspace) == (changed, before[1])
    workspace.undo()
    assert sector.closures(workspace) == before
