"""The password of the file, and hiding everything."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.ui import theme
from desktop.ui.context import FileShell, PageContext
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import FormRow
from desktop.ui.widgets.labels import Label


class SecurityCard(Card):
    """Sets, changes or takes off the password of the file.

    Attributes:
        set_button: Asks for a new one.
        remove_button: Asks for the one of today, to take it off.
        lock_button: Hides everything.
    """

    def __init__(self, context: PageContext) -> None:
        tr = context.tr
        super().__init__(tr(T("Password")))
        self._context = context
        self._shell = context.shell if isinstance(context.shell, FileShell) else None
        has = self._shell is not None and self._shell.has_password()
        said = (
            T("The file is locked with a password. Without it nobody can open it, not even you.")
            if has
            else T("Without a password, whoever has the file can read it.")
        )
        words = T("Change the password…") if has else T("Set a password…")
        self.set_button = Button(tr(words), "plain", "lock-keyhole")
        self.remove_button = Button(tr(T("Take the password off…")), "quiet", "x")
        self.remove_button.setVisible(has)
        self.lock_button = Button(tr(T("Lock now")), "quiet", "lock")
        self.lock_button.setToolTip("Ctrl+L")
        self.body.addWidget(Label(tr(said), "dim", wrap=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.set_button, self.remove_button, self.lock_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.set_button.clicked.connect(self._set)
        self.remove_button.clicked.connect(self._remove)
        if self._shell is not None:
            self.lock_button.clicked.connect(self._shell.lock)

    def _set(self) -> None:
        self._open(removing=False)

    def _remove(self) -> None:
        self._open(removing=True)

    def _open(self, *, removing: bool) -> None:
        assert self._shell is not None  # a window has the file open
        PasswordDialog(self._context, self._shell, self, removing=removing).open()


class PasswordDialog(FormDialog):
    """Asks for the password of today, where there is one, and for the new one twice.

    Attributes:
        current: The password of today.
        new: The new one.
        again: The new one again.
    """

    def __init__(
        self, context: PageContext, shell: FileShell, parent: QWidget, *, removing: bool
    ) -> None:
        tr = context.tr
        title = T("Take the password off") if removing else T("A password for this file")
        do = T("Take it off") if removing else T("Lock the file")
        super().__init__(parent, tr(title), tr(do), tr(T("Leave it")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tr, self._shell, self._removing = tr, shell, removing
        self.current = self._row(T("Password of today"))
        self.new = self._row(T("New password"))
        self.again = self._row(T("New password, again"))
        warning = (
            T("Then whoever has the file can read it.")
            if removing
            else T("Write it down somewhere safe: a forgotten password opens nothing any more.")
        )
        self.body.addWidget(Label(tr(warning), "dim", wrap=True))
        for row in (self.current, self.new, self.again):
            self.body.addWidget(row)
        self.current.setVisible(shell.has_password())
        for row in (self.new, self.again):
            row.setVisible(not removing)
        first = self.current if shell.has_password() else self.new
        first.field.setFocus()

    def accept(self) -> None:
        """Lock the file, or say under its field what is wrong."""
        rows = (self.current, self.new, self.again)
        current, new, again = (_text(row) for row in rows)
        for row in rows:
            row.clear_error()
        if not self._removing and not new:
            self.new.set_error(self._tr(T("Write the new password.")))
            return
        if new != again:
            said = T("This is not the same. Write the new password twice.")
            self.again.set_error(self._tr(said))
            return
        try:
            # The window builds its pages anew: this dialog goes with them.
            self._shell.set_password(current, "" if self._removing else new)
        except Refused as refusal:
            row = self.current if refusal.field == "current" else self.new
            row.set_error(self._tr(refusal.reason))
            return
        super().accept()

    def _row(self, label: Message) -> FormRow:
        field = TextField()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return FormRow(self._tr(label), field)


def _text(row: FormRow) -> str:
    assert isinstance(row.field, TextField)
    return row.field.text()
