"""What a paper says that the file does not know, and the mentions it still lacks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.documents.catalog import InputKind, PaperInput, PaperKind
from desktop.documents.missing import Missing
from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, T
from desktop.language.translator import Translator
from desktop.services.papers.order import YES
from desktop.ui.bound import Field
from desktop.ui.records import FormGrid
from desktop.ui.widgets.button import Button, CutButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.counted import CountedCard
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import AmountField, NumberField, TextField, parse_amount
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.longfield import LongField
from desktop.ui.widgets.segmented import Segmented

SHOWN = 8


class FillCard(Card):
    """The inputs of the paper looked at; those it mostly does without are folded.

    Attributes:
        more_button: Unfolds them.

    Signals:
        filled: Every value that is given, by the name of its input.
    """

    filled = Signal(object)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("To fill in")), parent)
        self._tr = tr
        self._kind: PaperKind | None = None
        self.form = FormGrid(tr, columns=1)
        self.untold: dict[str, Any] = {}  # what stands there before anything is typed
        self.more_button = Button(tr(T("Say more…")), "quiet", "pen-line")
        self.more_button.clicked.connect(self._ask_more)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.form)

    def show_kind(self, kind: PaperKind, values: Mapping[str, str]) -> None:
        """Ask what this kind of paper asks for; what is being typed stays."""
        self.setVisible(bool(kind.inputs))
        if kind is self._kind:
            return
        self._kind = kind
        old, self.form = self.form, FormGrid(self._tr, columns=1)
        self.body.replaceWidget(old, self.form)
        old.hide()
        old.deleteLater()
        for one in kind.inputs:
            help_text = "" if one.help is None else self._tr(one.help)
            row = self.form.add(
                one.name, self._tr(one.label), self._field(one), self._tell, help_text
            )
            row.reset(_value(one, ""))
        self.untold = self.form.half_typed()
        for one in kind.inputs:
            self.form.rows[one.name].reset(_value(one, values.get(one.name, "")))
        seldom = bool(kind.inputs) and all(one.seldom for one in kind.inputs)
        self._fold(folded=seldom and not any(values.values()))

    def type_again(self, kept: Mapping[str, Any]) -> None:
        """Put back what stood in the inputs."""
        self.form.type_again(kept)
        if kept != self.untold:
            self._fold(folded=False)

    def go_to(self, name: str) -> bool:
        """Put the keyboard on the input of that name; return whether there is one."""
        row = self.form.rows.get(name)
        if row is None:
            return False
        self._fold(folded=False)
        row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def forget(self) -> None:
        """Ask anew the next time, even for the same kind of paper."""
        self._kind = None

    def refuse(self, refusal: Refused) -> bool:
        """Say a refusal under the input it names; return whether there is one."""
        row = self.form.rows.get(refusal.field)
        if row is None:
            return False
        self._fold(folded=False)
        row.refuse(refusal)
        return True

    def _ask_more(self) -> None:
        self.go_to(next(iter(self.form.rows)))

    def _fold(self, *, folded: bool) -> None:
        self.form.setHidden(folded)
        self.more_button.setVisible(folded)

    def _field(  # noqa: PLR0911 - one line for each kind of input
        self, one: PaperInput
    ) -> Field:
        tr = self._tr
        match one.kind:
            case InputKind.DATE:
                return DateField(None, tr(T("dd/mm/yyyy")))
            case InputKind.NUMBER:
                return NumberField()
            case InputKind.AMOUNT:
                return AmountField()
            case InputKind.YES:
                return Segmented([("", tr(T("No"))), (YES, tr(T("Yes")))], "")
            case InputKind.CHOICE:
                items: list[tuple[object, str]] = [("", "–")]
                return Choice(items + [(value, tr(words)) for value, words in one.choices])
            case InputKind.LONG_TEXT:
                return LongField()
            case _:
                return TextField()

    def _tell(self, _value: object) -> None:
        found = {}
        for name, row in self.form.rows.items():
            value = row.value()
            if value not in {None, ""}:
                found[name] = value.isoformat() if isinstance(value, date) else str(value)
        self.filled.emit(found)


class MissingCard(CountedCard):
    """The mandatory mentions that nobody has given yet, each with the way to its field.

    Signals:
        asked: Where a mention is given, as ``page`` or ``page.part``.
    """

    asked = Signal(str)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Missing mentions")), parent)
        self._tr = tr

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Show what is missing; nothing hides the card."""
        self.begin(len(missing))
        for one in missing[:SHOWN]:
            button = CutButton(self._tr(one.label), "quiet", "arrow-right")
            button.clicked.connect(partial(self.asked.emit, one.where))
            self.rows.addWidget(button)
        if more := len(missing[SHOWN:]):
            text = NT("and {count} more", "and {count} more", more)
            self.rows.addWidget(Label(self._tr(text), "dim", wrap=True))


def _value(one: PaperInput, text: str) -> object:
    if one.kind is InputKind.DATE:
        return date.fromisoformat(text) if text else None
    if one.kind is InputKind.NUMBER:
        return int(text) if text.isdigit() else None
    if one.kind is InputKind.AMOUNT:
        return parse_amount(text) if text else None
    return text
