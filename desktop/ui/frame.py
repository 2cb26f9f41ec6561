"""What stands around a page: the menu at its left, the status below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import Value
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.groups import GroupTabs
from desktop.ui.menu import SideMenu
from desktop.ui.pagestack import PageStack
from desktop.ui.status import StatusBar


class Frame(QWidget):
    """The central part of the window while a file is open.

    Attributes:
        menu: Pages and learners.
        tabs: The pages that stand beside the one shown; ``beside`` is the part they lie in.
        stack: The page shown.
        status: The line at the bottom.
    """

    def __init__(self, tr: Translator, law: Value, context: Callable[[], PageContext]) -> None:
        super().__init__()
        self.setObjectName("root")
        self.menu = SideMenu(tr)
        self.tabs = GroupTabs(tr)
        self.stack = PageStack(context)
        self.status = StatusBar(tr, law)
        main = QWidget()
        main.setObjectName("main")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.beside = QWidget()
        beside = QHBoxLayout(self.beside)
        beside.setContentsMargins(theme.px(24), theme.px(6), theme.px(24), 0)
        beside.addWidget(self.tabs)
        beside.addStretch(1)
        column.addWidget(self.beside)
        column.addWidget(self.stack, 1)
        column.addWidget(self.status)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.menu)
        row.addWidget(main, 1)
