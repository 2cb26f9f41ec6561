"""Who the learner is, and the form that adds one."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.documents.words import SEX
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Sex
from desktop.services.facts import LearnerFacts
from desktop.ui import theme
from desktop.ui.bound import Field, Write
from desktop.ui.context import PageContext
from desktop.ui.pages.learner import state as page_state
from desktop.ui.pages.learner import writing
from desktop.ui.records import FormGrid
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import NumberField, TextField
from desktop.ui.widgets.form import DateField

_REPRESENTATIVE = ("representative", "representative_address")
_PARTNERS = {"birth_date": "niss", "niss": "birth_date"}


class LearnerCard(Card):
    """What is known of the learner; each field is written once it is finished.

    Signals:
        written: Something was written.
    """

    written = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        tr = context.tr
        super().__init__(tr(T("Identity")), parent)
        self._context = context
        self._learner_id = 0
        self.form = FormGrid(tr)
        add = self._add
        add("first_name", tr(T("First name")))
        add("last_name", tr(T("Family name")))
        add("birth_date", tr(T("Date of birth")), DateField())
        add("niss", tr(T("National number")))
        needed = tr(T("Needed to declare an accident."))
        add("birth_place", tr(T("Place of birth")), help_text=needed)
        add("nationality", tr(T("Nationality")), help_text=needed)
        add("sex", tr(T("Sex")), Choice([(None, "–"), *((one, tr(SEX[one])) for one in Sex)]))
        add("street", tr(T("Street and number")), span=2)
        add("postcode", tr(T("Postcode")))
        add("town", tr(T("Town")))
        add("phone", tr(T("Phone")))
        add("email", tr(T("E-mail")))
        paid = tr(T("To pay the learner; it stands on the payslip."))
        add("iban", tr(T("Bank account (IBAN)")), help_text=paid)
        own = tr(T("You choose it yourself; the individual account needs it."))
        add("register_number", tr(T("Number in the staff register")), help_text=own)
        enough = tr(T("Only for the youngest, who need enough of them for a contract."))
        years = tr(T("Years of full-time secondary school"))
        add("secondary_years", years, NumberField(), help_text=enough)
        add("representative", tr(T("Legal representative")), span=2)
        add("representative_address", tr(T("Address of the representative")), span=2)
        self.body.addWidget(self.form)

    def forget(self) -> None:
        """Let go of what is half typed or was refused: another learner is shown next."""
        self.form.forget()

    def show_learner(self, learner: LearnerFacts, today: date, begins: date | None) -> None:
        """Show a learner, whose newest contract begins on that day."""
        self._learner_id = learner.id
        needed = page_state.niss_needed(learner, begins, today)
        self.form.rows["niss"].set_help("" if needed is None else self._context.tr(needed))
        self.form.show_values(page_state.learner_values(learner))
        law = self._context.law.on(today)
        is_minor = page_state.minor(learner.birth_date, law)
        for name in _REPRESENTATIVE:
            self.form.rows[name].setVisible(is_minor)
        adult = page_state.adult_from(learner.birth_date, law)
        if adult is not None:
            said = T(
                "Signs as long as the apprentice is a minor; of age on {day}. If two sign, put a "
                "semicolon between their names.",
                day=adult,
            )
            self.form.rows["representative"].set_help(self._context.tr(said))

    def write(self, name: str, value: Any) -> None:
        """Write one value; a refused birth date and national number are tried together.

        Raises:
            Refused: It is not what it should be.
        """
        change = partial(writing.change_learner, self._context.workspace, self._learner_id)
        partner = self.form.rows.get(_PARTNERS.get(name, ""))
        if name == "birth_date":
            writing.check_birth(self._context.today(), value)
        if partner is None or not partner.wrong() or partner.unreadable():
            change({name: value})
            return
        try:
            change({name: value, _PARTNERS[name]: partner.value()})
        except Refused:
            change({name: value})
        else:
            partner.clear_error()

    def _add(
        self,
        key: str,
        label: str,
        field: Field | None = None,
        *,
        help_text: str = "",
        span: int = 1,
    ) -> None:
        write: Write = partial(self.write, key)
        row = self.form.add(key, label, field or TextField(), write, help_text, span=span)
        row.written.connect(self.written)


class NewLearnerCard(Card):
    """The form of a new learner.

    Signals:
        added: The learner was added, with the number in the file.
        left: The user goes back without adding anybody.
    """

    added = Signal(int)
    left = Signal()

    def __init__(
        self, context: PageContext, *, can_leave: bool, parent: QWidget | None = None
    ) -> None:
        tr = context.tr
        super().__init__(tr(T("Identity")), parent)
        self._context = context
        self.setMaximumWidth(theme.px(640))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.form = FormGrid(tr)
        self.form.add("first_name", tr(T("First name")), TextField())
        self.form.add("last_name", tr(T("Family name")), TextField())
        birth = DateField(None, tr(T("dd/mm/yyyy")))
        self.form.add("birth_date", tr(T("Date of birth")), birth, self._check_birth)
        niss = TextField("", "08.11.14-000.00")
        later = tr(page_state.NISS_LATER)
        self.form.add("niss", tr(T("National number")), niss, self._check_niss, later)
        self.form.add(
            "representative",
            tr(T("Legal representative")),
            TextField(),
            help=tr(
                T(
                    "First name and name of the parent or guardian who signs. If two sign, put a "
                    "semicolon between their names."
                )
            ),
            span=2,
        )
        address = tr(T("Address of the representative"))
        self.form.add("representative_address", address, TextField(), span=2)
        birth.textChanged.connect(self._show_representative)
        self.button = Button(tr(T("Add the apprentice")), "primary")
        self.leave_button = Button(tr(T("Back to the file")))
        self.leave_button.setVisible(can_leave)
        self.button.clicked.connect(self._add)
        self.leave_button.clicked.connect(self._leave)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.leave_button)
        line.addWidget(self.button)
        self.body.addWidget(self.form)
        self.body.addLayout(line)
        self._show_representative()

    def _check_birth(self, birth: date | None) -> None:
        if birth is not None:
            writing.check_birth(self._context.today(), birth)
        row = self.form.rows["niss"]
        row.clear_error()
        try:
            writing.check_niss(row.value(), birth)
        except Refused as refusal:
            row.refuse(refusal)

    def _check_niss(self, text: str) -> None:
        writing.check_niss(text, self.form.rows["birth_date"].value())

    def _show_representative(self, _text: str = "") -> None:
        birth = self.form.rows["birth_date"].value()
        law = self._context.law.on(self._context.today())
        for name in _REPRESENTATIVE:
            self.form.rows[name].setVisible(page_state.minor(birth, law))

    def _add(self) -> None:
        if not self.form.check():
            return
        values = self.form.values()
        try:
            key = writing.add_learner(self._context.workspace, self._context.today(), values)
        except Refused as refusal:
            self.form.refuse(refusal, "niss")
            return
        self.added.emit(key)

    def _leave(self) -> None:
        self.left.emit()
