"""What is said of a control to whoever does not see what stands around it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import PAGES
from desktop.kernel.messages import T
from desktop.language.translator import Language
from desktop.ui.pages.pay.page import PayPage
from desktop.ui.readingorder import stops
from desktop.ui.status import StatusBar
from desktop.ui.widgets.form import FormRow
from desktop.ui.widgets.segmented import Segment, Segmented
from desktop.ui.widgets.why import WhyButton
from desktop.ui.window import MainWindow

Opener = Callable[..., MainWindow]


def test_an_option_says_which_question_it_answers(qtbot: QtBot) -> None:
    field = Segmented([(True, "Yes"), (False, "No")])
    row = FormRow("Title of head", field, "In the trade.")
    qtbot.addWidget(row)
    options = field.findChildren(Segment)
    assert [one.accessibleDescription() for one in options] == ["Title of head, In the trade."] * 2
    field.set_options([(1, "A"), (2, "B"), (3, "C")])
    row.set_error("Choose one.")
    spoken = [one for one in field.findChildren(Segment) if not one.isHidden()]
    assert {one.accessibleDescription() for one in spoken[-3:]} == {"Title of head, Choose one."}


@pytest.mark.parametrize("language", list(Language))
def test_every_why_says_of_what(open_window: Opener, demo_copy: Path, language: Language) -> None:
    window = open_window(demo_copy, language)
    bare = window.speaking()(T("Why?"))
    found = 0
    for name in (one for one in PAGES if one != "welcome"):
        window.open_page(name)
        for button in window.current().findChildren(WhyButton):
            if button.isVisibleTo(window.current()):
                found += 1
                named = button.accessibleName() != bare
                assert named or button.accessibleDescription(), name
    assert found > 10


def test_the_months_are_walked_down_each_column(open_window: Opener, demo_copy: Path) -> None:
    window = open_window(demo_copy)
    window.open_page("pay")
    page = window.current()
    assert isinstance(page, PayPage)
    walked: list[QWidget] = [one for one in stops(page.months_card) if one.isEnabled()]
    assert walked == [one for one in page.months_card.buttons if one.isEnabled()]
    assert len(walked) > 6


def test_the_status_leaves_words_out_before_it_cuts_them(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    assert window._frame is not None
    status = window._frame.status
    assert isinstance(status, StatusBar)
    law = status._law
    assert law.text()
    words = law.accessibleName()
    window.resize(980, 540)
    status.set_steps(T("Removed."), T("Removed."))
    status.resize(status._saved.sizeHint().width() + 200, status.height())
    assert law.text() == ""
    assert (law.accessibleName(), law.toolTip()) == (words, words)
    status.resize(2000, status.height())
    assert words in law.text()
    assert law.toolTip() == ""
