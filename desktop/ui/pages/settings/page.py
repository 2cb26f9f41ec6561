"""How Tandem looks, where things are kept, what it knows."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.messages import Percent, T
from desktop.language.translator import Language
from desktop.paths import RESOURCES
from desktop.ui import theme
from desktop.ui.context import FileShell, PageContext
from desktop.ui.pages.settings.security import SecurityCard
from desktop.ui.pages.settings.state import SettingsState, load_state
from desktop.ui.preferences import FACTORS
from desktop.ui.records import Columns
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.form import FormRow
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segmented import Segmented

TWO_COLUMNS = 830
_CHOSEN = "tandemThemeChoice"  # where desktop.ui.theme keeps the choice that was applied


def theme_chosen() -> str:
    """Return ``auto``, ``light`` or ``dark``: what the window was dressed with.

    The preferences may say something else, in a picture taken with a theme of its own.
    """
    app = QCoreApplication.instance()
    return str(app.property(_CHOSEN) or "auto") if app is not None else "auto"


class SettingsPage(Page):
    """Settings act at once; there is nothing to confirm."""

    tables: frozenset[str] = frozenset()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("Settings")), parent=parent)
        self._context = context
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the file again."""
        self.render_state(load_state(self._context.workspace, self._context.law))

    def render_state(self, state: SettingsState) -> None:
        """Show a state."""
        tr = self._context.tr
        self._state = state
        self._path.setText(str(state.path))
        self._version.setText(tr(T("Tandem {version}", version=state.version)))
        self._law.setText(
            tr(
                T(
                    "{count} figures of law, each looked up until {day} at least.",
                    count=state.figures,
                    day=state.law_known_on,
                )
            )
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under each other where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width(), TWO_COLUMNS)

    def _build(self) -> None:
        tr = self._context.tr
        self._language = Segmented(
            [(Language.FRENCH, "Français"), (Language.DUTCH, "Nederlands")], tr.language
        )
        self._theme = Segmented(
            [
                ("auto", tr(T("As the computer"))),
                ("light", tr(T("Light"))),
                ("dark", tr(T("Dark"))),
            ],
            theme_chosen(),
        )
        self._size = Choice([(one, tr.show(Percent(Decimal(str(one))))) for one in FACTORS])
        self._size.set_value(theme.factor())
        look = Card(tr(T("Look and language")))
        for label, field in (
            (T("Language"), self._language),
            (T("Theme"), self._theme),
            (T("Size of the text"), self._size),
        ):
            look.body.addWidget(FormRow(tr(label), field))
        look.body.addStretch(1)
        self._columns = Columns([look, self._about()], [self._file(), self._security()])
        self.content.addWidget(self._columns)
        self.content.addStretch(1)

    def _file(self) -> Card:
        tr = self._context.tr
        card = Card(tr(T("Your file")))
        self._path = Label("", "b", wrap=True)
        self._folder = Button(tr(T("Show the folder")), icon="folder-open")
        self._back_up = Button(tr(T("&Back up now")), "primary", "shield-check")
        card.body.addWidget(self._path)
        card.body.addWidget(
            Label(
                tr(T("Everything is written as you type; there is nothing to save.")),
                "dim",
                wrap=True,
            )
        )
        explained = T(
            "A backup is opened again and counted before it is called good. It is kept in a "
            "folder beside the file; copy that folder to a USB stick now and then."
        )
        card.body.addWidget(Label(tr(explained), "dim", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self._back_up)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        return card

    def _security(self) -> Card:
        self.security = SecurityCard(self._context)
        return self.security

    def _about(self) -> Card:
        tr = self._context.tr
        card = Card(tr(T("About Tandem")))
        self._version = Label("", "b")
        self._law = Label("", "dim", wrap=True)
        self._licences = Button(tr(T("Licences")), "quiet", "file-text")
        self._keys = Button(tr(T("Keys (F1)")), "quiet", "info")
        card.body.addWidget(self._version)
        card.body.addWidget(self._law)
        free = T("Free software under the EUPL 1.2; fonts and icons under their own licences.")
        card.body.addWidget(Label(tr(free), "dim", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._licences)
        row.addWidget(self._keys)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        shell = self._context.shell
        self._language.chosen.connect(shell.choose_language)
        self._theme.chosen.connect(shell.choose_theme)
        self._size.chosen.connect(shell.choose_text_size)
        self._folder.clicked.connect(self._show_folder)
        self._licences.clicked.connect(self._show_licences)
        if isinstance(shell, FileShell):
            self._back_up.clicked.connect(shell.back_up)
            self._keys.clicked.connect(shell.show_keys)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._state.path.parent)))

    def _show_licences(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(RESOURCES)))
