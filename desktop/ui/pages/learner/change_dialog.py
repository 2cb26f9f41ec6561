"""What changes, and from when: asked once, answered with the paper it takes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.rules.contract_paper import Change
from desktop.ui.context import PageContext
from desktop.ui.month.words import reason
from desktop.ui.pages.learner.change_state import answer_of, changes, part_of
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.why import WhyRow


class ChangeDialog(RecordDialog):
    """Asks what changes and from when; says which paper that takes.

    Signals:
        chosen: The change is to be written down, with the day it begins.
        paper_asked: Its paper is to be printed, given as the part of the page of papers.
    """

    chosen = Signal(object, object)
    paper_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget, birth: date) -> None:
        tr = context.tr
        super().__init__(parent, tr, tr(T("What changes?")), tr(T("Write it down now")))
        self._context, self._birth, self._part = context, birth, ""
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
        self.print_button = Button(tr(T("Prepare this paper")), "quiet", "printer")
        self.print_button.clicked.connect(self._ask_paper)
        for part in (self.why, self.signed, self.sent):
            self.body.addWidget(part)
        self.body.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(None)

    def accept(self) -> None:
        """Go where the change is written down."""
        values = self.form.values()
        super().accept()
        self.chosen.emit(values["change"], values["on"])

    def _ask_paper(self) -> None:
        super().accept()
        self.paper_asked.emit(self._part)

    def _show(self, _value: object) -> None:
        values = self.form.values()
        on = values["on"] or self._context.today()
        change = values["change"] or Change.LEVEL
        found = answer_of(change, on, self._birth, self._context.law)
        tr = self._context.tr
        self._part = part_of(change, on, found.paper)
        self.print_button.setVisible(bool(self._part))
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
