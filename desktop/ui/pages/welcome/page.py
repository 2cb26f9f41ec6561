"""The page that is shown before a file is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.ui import theme
from desktop.ui.pages.welcome.panel import BrandPanel
from desktop.ui.pages.welcome.state import WelcomeState
from desktop.ui.startup import Founding
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import IconLabel, Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.toast import announce


class WelcomePage(QWidget):
    """Three ways to begin.

    Signals:
        language_chosen: A language.
        open_asked: A file is to be chosen and opened.
        file_asked: This file is to be opened.
        demo_asked: The demo is to be opened.
    """

    language_chosen = Signal(object)
    open_asked = Signal()
    file_asked = Signal(object)
    demo_asked = Signal()

    def __init__(self, state: WelcomeState, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("main")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr(T("Welcome. Where shall we begin?")))
        self._tr = tr
        self._create: Callable[[Founding], None] | None = None
        self._build(state)

    def set_creator(self, create: Callable[[Founding], None]) -> None:
        """Say what creates a file once the questions are answered."""
        self._create = create

    def ask_founding(self) -> None:
        """Ask the five questions."""
        from desktop.ui.pages.welcome.founding import FoundingDialog  # noqa: PLC0415 - when asked

        if self._create is not None:
            dialog = FoundingDialog(self._tr, self._create, self)
            dialog.exec()
            dialog.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the cards the room they need."""
        super().resizeEvent(event)
        self._panel.setFixedWidth(min(theme.px(520), self.width() * 36 // 100))

    def _build(self, state: WelcomeState) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._panel = BrandPanel(self._tr)
        row.addWidget(self._panel)
        side = QVBoxLayout()
        side.setContentsMargins(theme.px(40), theme.px(20), theme.px(40), theme.px(16))
        side.setSpacing(theme.px(14))
        side.addLayout(self._languages())
        side.addStretch(1)
        title = Label(self._tr(T("Welcome. Where shall we begin?")), "big", wrap=True)
        side.addWidget(title)
        if state.problem is not None:
            side.addWidget(self._problem(state.problem))
        for card in self._cards():
            side.addWidget(card)
        if state.recent:
            side.addLayout(self._recent(state))
        side.addStretch(2)
        known = T("Rules known on {day}", day=state.law_known_on)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(IconLabel("scale", "ink3", 14))
        foot.addWidget(Label(self._tr(known), "cap"), 1)
        side.addLayout(foot)
        inner = QWidget()
        inner.setMaximumWidth(theme.px(900))
        inner.setLayout(side)
        row.addWidget(inner, 1)
        row.addStretch(0)

    def _languages(self) -> QHBoxLayout:
        chooser = Segmented(
            [(Language.FRENCH, "Français"), (Language.DUTCH, "Nederlands")], self._tr.language
        )
        chooser.setAccessibleName(self._tr(T("Language")))
        chooser.chosen.connect(self.language_chosen)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(IconLabel("languages", "ink2", 18))
        row.addWidget(chooser)
        return row

    def _cards(self) -> list[Card]:
        tr = self._tr
        begin = Button(tr(T("&Begin")), "primary")
        begin.clicked.connect(self.ask_founding)
        choose = Button(tr(T("&Choose the file…")))
        choose.clicked.connect(self.open_asked)
        demo = Button(tr(T("Open the &demo")))
        demo.clicked.connect(self.demo_asked)
        ten_minutes = T(
            "Ten minutes to the first paper. Keep at hand: your enterprise number, the "
            "learner’s identity card, the contract."
        )
        return [
            self._card("store", tr(T("Create my company")), tr(ten_minutes), begin),
            self._card(
                "folder-open",
                tr(T("Open an existing file")),
                tr(T("A Tandem file or a backup: USB stick, other computer.")),
                choose,
            ),
            self._card(
                "play",
                tr(T("Try it first")),
                tr(T("An invented bakery, three learners, nothing to fill in.")),
                demo,
            ),
        ]

    def _card(self, icon: str, title: str, text: str, button: Button) -> Card:
        card = Card()
        card.setAccessibleName(title)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(title, "card"))
        words.addWidget(Label(text, "dim", wrap=True))
        button.setMinimumWidth(theme.px(150))
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(IconLabel(icon, "link", 24))
        row.addLayout(words, 1)
        row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _problem(self, refusal: Refused) -> QFrame:
        said = self._tr(refusal.reason)
        frame = QFrame()
        frame.setObjectName("problem")
        frame.setAccessibleName(said)
        colours = theme.tokens()
        frame.setStyleSheet(
            f"#problem {{ background: {colours['warn_tint']}; border-radius: {theme.px(8)}px; "
            f"border: 1px solid {colours['warn_line']}; }}"
        )
        row = QHBoxLayout(frame)
        row.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        row.setSpacing(theme.px(10))
        row.addWidget(IconLabel("triangle-alert", "warn", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(said, wrap=True), 1)
        announce(frame, said)
        return frame

    def _recent(self, state: WelcomeState) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(self._tr(T("Opened lately")), "cap"))
        for path in state.recent:
            name = path.stem.replace("&", "&&")  # it is no mark of a shortcut
            button = Button(name, "quiet", "file-text")
            button.setToolTip(str(path))
            button.clicked.connect(partial(self.file_asked.emit, path))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column
