"""What stands in the window while it is locked: nothing of the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import FormRow
from desktop.ui.widgets.labels import Label

WIDTH = 380


class LockedPage(QWidget):
    """Asks for the password where the file has one, else only for a click.

    Signals:
        opening: The password that was typed; "" where there is none.
    """

    opening = Signal(str)

    def __init__(self, tr: Translator, *, has_password: bool) -> None:
        super().__init__()
        self.setObjectName("root")
        self._tr = tr
        card = Card(tr(T("Tandem is locked")))
        card.setFixedWidth(theme.px(WIDTH))
        said = (
            T("Everything is kept. Type the password to go on.")
            if has_password
            else T("Everything is kept. This file has no password.")
        )
        card.body.addWidget(Label(tr(said), "dim", wrap=True))
        self.password = TextField()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.row = FormRow(tr(T("Password")), self.password)
        self.row.setVisible(has_password)
        card.body.addWidget(self.row)
        self.open_button = Button(tr(T("Go on")), "primary", "lock-keyhole")
        card.body.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.open_button.clicked.connect(self._open)
        self.password.returnPressed.connect(self._open)
        self.setFocusProxy(self.password if has_password else self.open_button)

    def say_wrong(self) -> None:
        """Say that the password is another one."""
        said = T("This is not the password. Watch capital letters, then try again.")
        self.row.set_error(self._tr(said))
        self.password.clear()
        self.password.setFocus()

    def _open(self) -> None:
        self.opening.emit(self.password.text())
