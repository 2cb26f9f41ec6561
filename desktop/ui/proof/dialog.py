"""The proof of one thing, in a dialog of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.ui.context import PageContext
from desktop.ui.proof.list import ProofList
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.labels import Label


class ProofDialog(FormDialog):
    """The kept files of one subject.

    Attributes:
        proof: The files.
    """

    def __init__(self, context: PageContext, parent: QWidget, what: str, subject: str) -> None:
        tr = context.tr
        super().__init__(parent, tr(T("Proof")), tr(T("Done")), tr(T("Leave it")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keep_button.hide()  # a file is kept at once: there is nothing to leave
        self.body.addWidget(Label(what, "b", wrap=True))
        self.body.addWidget(
            Label(
                tr(T("A copy is kept in your Tandem file, and in its backups.")), "cap", wrap=True
            )
        )
        self.proof = ProofList(context, what)
        self.proof.set_subject(subject)
        self.body.addWidget(self.proof)


def show_proof(context: PageContext, parent: QWidget, what: str, subject: str) -> ProofDialog:
    """Show the proof of something; return the dialog, which is open."""
    dialog = ProofDialog(context, parent, what, subject)
    dialog.open()
    return dialog
