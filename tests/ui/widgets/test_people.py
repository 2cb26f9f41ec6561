"""The list of learners: found without accents, and always a way to add one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.people import PeopleList, PeopleWords
from desktop.ui.widgets.search import bare, holds

# Without a desktop a popup cannot take the keyboard; it is only looked at here.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

WORDS = PeopleWords("Chercher", "Ajouter un apprenant", "Personne de ce nom.", "Apprenants")
NAMES = ("Ionuț Şerbănescu", "Łukasz Żak", "Zsófia Erdős", "Élodie Noël", "Yasmine Öztürk", "Bo Li")
PEOPLE = [(number, name, "17 ans") for number, name in enumerate(NAMES, 1)]


@pytest.fixture
def popup(qtbot: QtBot) -> Iterator[PeopleList]:
    button = Button("Apprenant")
    qtbot.addWidget(button)
    button.show()
    made = PeopleList(button)
    yield made
    made.hide()


def open_with(popup: PeopleList, people: list[tuple[int, str, str]]) -> None:
    button = popup.parentWidget()
    assert button is not None
    popup.open_under(button, people, WORDS)


@pytest.fixture
def opened(popup: PeopleList) -> PeopleList:
    open_with(popup, PEOPLE)
    return popup


def shown(popup: PeopleList) -> list[str]:
    items = [popup.list.item(row) for row in range(popup.list.count())]
    return [item.text() for item in items if not item.isHidden()]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("serb", "Ionuț Şerbănescu"),
        ("ionut", "Ionuț Şerbănescu"),
        ("luk", "Łukasz Żak"),
        ("zak", "Łukasz Żak"),
        ("erdos", "Zsófia Erdős"),
        ("NOEL", "Élodie Noël"),
        ("ozturk yas", "Yasmine Öztürk"),
        ("Öz", "Yasmine Öztürk"),
    ],
)
def test_finds_without_accents(opened: PeopleList, qtbot: QtBot, typed: str, name: str) -> None:
    qtbot.keyClicks(opened.search, typed)
    assert shown(opened) == [name]
    with qtbot.waitSignal(opened.picked, timeout=500) as picked:
        qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert picked.args == [NAMES.index(name) + 1]


def test_a_letter_matches_with_or_without_its_accent() -> None:
    assert bare("ŁÓDŹ \u0131s\u0131 œuf Ø") == "lodz isi oeuf o"
    assert holds("Yasmine Öztürk", "")
    assert not holds("Yasmine Öztürk", "yasmine lambert")


def test_adding_stays_in_sight_whatever_is_searched(opened: PeopleList, qtbot: QtBot) -> None:
    qtbot.keyClicks(opened.search, "nobody at all")
    assert shown(opened) == []
    assert opened.nobody.isVisible()
    assert opened.add_button.isVisible()
    assert opened.rect().contains(opened.add_button.geometry())
    with qtbot.waitSignal(opened.adding, timeout=500):
        qtbot.keyClick(opened.add_button, Qt.Key.Key_Return)
    assert not opened.isVisible()


def test_a_long_name_does_not_scroll_sideways(popup: PeopleList) -> None:
    open_with(popup, [(1, "Yasmine " * 20, "17 ans")])
    assert not popup.list.horizontalScrollBar().isVisible()
    assert popup.list.sizeHintForColumn(0) <= popup.list.viewport().width()


def test_the_list_ends_above_the_edge_of_the_screen(popup: PeopleList) -> None:
    button = popup.parentWidget()
    assert button is not None
    edge = button.screen().availableGeometry().bottom()
    button.move(40, edge - 330)
    open_with(popup, PEOPLE * 5)
    assert popup.geometry().bottom() <= edge
    assert popup.rect().contains(popup.add_button.geometry())
    assert popup.list.height() >= 46


def test_without_anybody_there_is_the_way_to_add(popup: PeopleList) -> None:
    open_with(popup, [])
    assert not popup.list.isVisible()
    assert not popup.nobody.isVisible()
    assert popup.focusWidget() is popup.add_button
