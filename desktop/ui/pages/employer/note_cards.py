"""The services of the company, and the five conditions of an agrément as a self-check."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.answer import NotKnown
from desktop.kernel.messages import Message, T
from desktop.services.employer_notes import (
    CONDITIONS,
    NO,
    SERVICES,
    YES,
    conditions_met,
    note,
    notes,
)
from desktop.ui.context import PageContext
from desktop.ui.month.words import reason
from desktop.ui.records import FormGrid
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.why import WhyRow


class ServicesCard(Card):
    """Who does what for the company: written as it is typed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Your services")), parent)
        self._context = context
        self.form = FormGrid(tr)
        for name, label in SERVICES.items():
            write = partial(note, context.workspace, name)
            self.form.add(name, tr(label), TextField(), write, span=2)
        self.body.addWidget(self.form)

    def refresh(self) -> None:
        """Show what is in the file."""
        known = notes(self._context.workspace)
        self.form.show_values({name: known.get(name, "") for name in SERVICES})


class ConditionsCard(Card):
    """Five questions, and what the answers give.

    Signals:
        written: An answer was written down.
    """

    written = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Can you be accredited?")), parent)
        self._context = context
        self.form = FormGrid(tr)
        answers: list[tuple[object, str]] = [(YES, tr(T("Yes"))), (NO, tr(T("No")))]
        for name in CONDITIONS:
            question, keep = QUESTIONS[name]
            write = partial(note, context.workspace, name)
            row = self.form.add(name, tr(question), Segmented(answers), write, tr(keep), span=2)
            row.written.connect(self.written)
        self.why = WhyRow(tr(T("Why?")))
        self.said = Label("", "", wrap=True)
        self.badge = Badge("")
        self.why.row.addWidget(self.badge)
        self.why.row.addWidget(self.said, 1)
        self.body.addWidget(self.form)
        self.body.addWidget(self.why)

    def refresh(self) -> None:
        """Show the answers and what they give."""
        at, tr = self._context, self._context.tr
        known = notes(at.workspace)
        self.form.show_values({name: known.get(name) for name in CONDITIONS})
        try:
            found = conditions_met(at.workspace, at.law, at.today())
        except NotKnown as missing:
            self._tell(T("Not known"), "warn", missing.because[0].text)
            self.why.set_reason(*reason(tr, missing.because))
            return
        self.why.setVisible(found is not None)
        if found is None:
            return
        if found.met:
            self._tell(T("in order"), "ok", T("All five conditions are met."))
        else:
            self._tell(T("to look at"), "warn", T("Something is still missing."))
        self.why.set_reason(*reason(tr, found.because))

    def _tell(self, word: Message, look: str, text: Message) -> None:
        self.badge.set_badge(self._context.tr(word), look)
        self.said.setText(self._context.tr(text))


QUESTIONS: dict[str, tuple[Message, Message]] = {
    "practises_trade": (
        T("Do you really practise the trade?"),
        T("Keep ready: orders, invoices or pictures of your work."),
    ),
    "in_bce": (
        T("Are the company and the establishment in the BCE?"),
        T("Keep ready: the extract of the BCE, with both numbers."),
    ),
    "social_and_tax_in_order": (
        T("Are your social and tax debts in order?"),
        T("Keep ready: the attestations of the ONSS and of the tax office."),
    ),
    "no_withdrawal_within_a_year": (
        T("Has no accreditation been refused or withdrawn in the last year?"),
        T("Keep ready: the letters of the operator, where there are any."),
    ),
    "tutor_designated": (
        T("Is a tutor designated?"),
        T("Keep ready: the proof of experience and the extract of the criminal record."),
    ),
}
