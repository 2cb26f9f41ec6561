"""Pages that stand beside each other have one item of the menu and a tab each."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.language.translator import Translator
from desktop.ui.groups import GROUPS, GroupTabs, group_of, tab_names
from desktop.ui.menu import page_names
from desktop.ui.pages import PAGE_CLASSES


def test_every_page_is_in_the_menu_or_on_a_tab() -> None:
    for page in PAGE_CLASSES:
        assert group_of(page) in page_names()


def test_every_tab_has_a_name() -> None:
    assert {page for pages in GROUPS.values() for page in pages} == set(tab_names())


def test_a_tab_is_chosen_without_a_loop(qtbot: QtBot, tr: Translator) -> None:
    tabs = GroupTabs(tr)
    qtbot.addWidget(tabs)
    chosen: list[str] = []
    tabs.page_chosen.connect(chosen.append)
    tabs.set_page("settings")
    shown = [page for page in GROUPS["settings"] if page in PAGE_CLASSES]
    assert tabs.count() == len(shown)
    assert chosen == []
    for page in reversed(shown):
        tabs.setCurrentIndex(shown.index(page))
    assert chosen == list(reversed(shown))[0 if len(shown) > 1 else 1 :]
    tabs.set_page("pay")
    assert tabs.isHidden()
