"""The fields of the company, and the form that creates it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.rules.number import joint_committee
from desktop.ui import theme
from desktop.ui.bound import Write, if_typed
from desktop.ui.context import PageContext
from desktop.ui.pages.employer import state as page_state
from desktop.ui.records import FormGrid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import NumberField, TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented

HOURS_A_WEEK = T("Hours a week, such as 38 or 38,5.")
HELP = {
    "enterprise_number": T("In the BCE and on your invoices: ten digits."),
    "onss_number": T("On the letters of the ONSS. The Dimona takes it, or the enterprise number."),
    "head": T("Signs the contract and the papers for the company."),
    "joint_committee": T("Your social secretariat knows it: for example 118 or 118.03."),
    "regime": T("That of your learners; it decides who pays the holiday pay."),
    "risky": T("If so, a tutor follows fewer learners."),
}


class EmployerCard(Card):
    """What is known of the company; each field is written once it is finished.

    Signals:
        written: Something was written.
    """

    written = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Your company")), parent)
        self._context = context
        self.form = FormGrid(tr)
        add = self._add
        add("name", tr(T("Name, as in the BCE")), span=2)
        helps = {name: tr(said) for name, said in HELP.items()}
        add("enterprise_number", tr(T("Enterprise number")), helps["enterprise_number"])
        add("onss_number", tr(T("ONSS number")), helps["onss_number"])
        add("head", tr(T("Head of the company")), helps["head"], span=2)
        add("street", tr(T("Street and number")), span=2)
        add("postcode", tr(T("Postcode")))
        add("town", tr(T("Town")))
        add("phone", tr(T("Phone")))
        add("email", tr(T("E-mail")))
        add("joint_committee", tr(T("Joint committee")), helps["joint_committee"])
        add("weekly_minutes", tr(T("Full-time week")), tr(HOURS_A_WEEK))
        self.form.add(
            "regime",
            tr(T("Regime")),
            regime_field(context),
            self._writer("regime"),
            helps["regime"],
        )
        self.form.add(
            "workers",
            tr(T("Workers under contract")),
            NumberField(),
            self._writer("workers"),
            tr(T("Those with an employment contract; 0 if you work alone.")),
        )
        self.form.add(
            "risky",
            tr(T("Risky equipment or itinerant trade")),
            Segmented(page_state.yes_no(tr)),
            self._writer("risky"),
            helps["risky"],
        )
        for name in ("regime", "workers", "risky"):
            self.form.rows[name].written.connect(self.written)
        self.body.addWidget(self.form)

    def show_values(self, values: dict[str, Any]) -> None:
        """Show the company."""
        self.form.show_values(values)

    def _add(self, key: str, label: str, said: str = "", *, span: int = 1) -> None:
        row = self.form.add(key, label, TextField(), self._writer(key), said, span=span)
        row.written.connect(self.written)

    def _writer(self, key: str) -> Write:
        return partial(page_state.change, self._context.workspace, key)


class FoundCard(Card):
    """The first form of a new file.

    Signals:
        founded: The company was created.
    """

    founded = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Your company")), parent)
        self._context = context
        self.setMaximumWidth(theme.px(640))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.body.addWidget(
            Label(tr(T("Copy the name and the number from the BCE.")), "dim", wrap=True)
        )
        self.form = FormGrid(tr)
        self.form.add("name", tr(T("Name, as in the BCE")), TextField(), span=2)
        self.form.add(
            "enterprise_number",
            tr(T("Enterprise number")),
            TextField("", "0464.897.838"),
            if_typed(page_state.check_number),
        )
        self.form.add(
            "joint_committee",
            tr(T("Joint committee")),
            TextField(),
            if_typed(joint_committee),
            tr(T("For example 118. Leave it empty if you do not know.")),
        )
        self.form.add(
            "weekly_minutes",
            tr(T("Full-time week")),
            TextField("38"),
            page_state.check_hours,
            tr(HOURS_A_WEEK),
        )
        self.form.add("regime", tr(T("Regime")), regime_field(context))
        self.form.rows["regime"].reset(page_state.regimes()[0][0])
        self.button = Button(tr(T("Create the company")), "primary")
        self.button.clicked.connect(self._found)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.button)
        self.body.addWidget(self.form)
        self.body.addLayout(line)

    def _found(self) -> None:
        try:
            page_state.found(self._context.workspace, self.form.values())
        except Refused as refusal:
            self.form.refuse(refusal, "enterprise_number")
            return
        self.founded.emit()


def regime_field(context: PageContext) -> Segmented:
    """Return the choice of a regime."""
    return Segmented([(value, context.tr(name)) for value, name in page_state.regimes()])
