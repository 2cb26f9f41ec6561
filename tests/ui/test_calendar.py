"""The calendar of a date speaks the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCalendarWidget, QToolButton
from pytestqt.qtbot import QtBot

from desktop.language.translator import Language
from desktop.ui.widgets.datefield import DateField
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]
MARCH = {Language.FRENCH: "mars", Language.DUTCH: "maart"}


@pytest.fixture(autouse=True)
def _same_locale_after() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_calendar_follows_the_language(
    open_window: Opener, demo_copy: Path, qtbot: QtBot, language: Language
) -> None:
    window = open_window(demo_copy)
    window.choose_language(language)
    window.open_page("learner")
    field = window.current().findChildren(DateField)[0]
    qtbot.waitUntil(field.isVisible)
    field.set_value(date(2026, 3, 4))
    button = field.findChild(QToolButton)
    assert button is not None
    button.click()
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    month = calendar.findChild(QToolButton, "qt_calendar_monthbutton")
    assert month is not None
    assert month.text().lower() == MARCH[language]
    calendar.window().hide()
