"""What changes, and from when: asked once, answered with the paper it takes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.rules.contract_paper import Change
from desktop.ui.context import PageContext
from desktop.ui.month.words import reason
from desktop.ui.pages.learner.change_state import answer_of, changes
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.why import WhyRow


class ChangeDialog(RecordDialog):
    """Asks what changes and from when; says which paper that takes.

    Signals:
        chosen: The change is to be written down, with the day it begins.
    """

    chosen = Signal(object, object)

    def __init__(self, context: PageContext, parent: QWidget, birth: date) -> None:
        tr = context.tr
        super().__init__(parent, tr, tr(T("What changes?")), tr(T("Write it down now")))
        self._context, self._birth = context, birth
        items: list[tuple[object, str]] = [(one, tr(name)) for one, name in changes()]
        self.form.add("change", tr(T("What changes?")), Choice(items), self._show, span=2)
        self.form.rows["change"].reset(items[0][0])
        self.form.add("on", tr(T("From")), DateField(context.today()), self._show)
        self.why = WhyRow(tr(T("Why?")))
        self.paper = Label("", "v")
        self.badge = Badge(tr(T("not verified")), "warn")
        self.signed, self.sent = Label("", "", wrap=True), Label("", "", wrap=True)
        self.why.row.addWidget(self.paper, 1)
        self.why.row.addWidget(self.badge)
        for part in (self.why, self.signed, self.sent):
            self.body.addWidget(part)
        self._show(None)

    def accept(self) -> None:
        """Go where the change is written down."""
        values = self.form.values()
        super().accept()
        self.chosen.emit(values["change"], values["on"])

    def _show(self, _value: object) -> None:
        values = self.form.values()
        on = values["on"] or self._context.today()
        found = answer_of(values["change"] or Change.LEVEL, on, self._birth, self._context.law)
        tr = self._context.tr
        self.paper.setText(tr(T("Not known") if found.paper is None else found.paper))
        self.badge.setVisible(found.unverified)
        self.why.set_reason(*reason(tr, found.because))
        signed, sent = (", ".join(map(tr, people)) for people in (found.signed_by, found.sent_to))
        self.signed.setText(
            tr(T("Signed by: {people}", people=signed) if signed else T("Nobody has to sign it."))
        )
        self.sent.setText(tr(T("Sent to: {people}", people=sent)) if sent else "")
        known = found.paper is not None
        for label in (self.signed, self.sent):
            label.setVisible(known)
