"""The questions of one part of the declaration, each written down as it is answered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.accident.judging import KINDS
from desktop.services.accident.questions import NO, QUESTIONS, YES, Ask, Part, Question
from desktop.services.accident.record import AccidentRecord
from desktop.ui import theme
from desktop.ui.bound import Bound, Field
from desktop.ui.pages.accident.bodymap import BodyMap
from desktop.ui.pages.accident.codechooser import CodeChooser
from desktop.ui.pages.accident.witnesses import WitnessCard
from desktop.ui.records import FormGrid
from desktop.ui.widgets.checkbox import CheckBox
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.datefield import DateField
from desktop.ui.widgets.fields import NumberField, TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.longfield import LongField
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.timefield import TimeField

MOST_LETTERS = 42
LONG_LABEL = 40
Write = Callable[[str, Any], None]


class Section(QWidget):
    """The questions of one part.

    Attributes:
        form: The rows, by the names of their questions.
        codes: The codes, by the names of their questions.

    Signals:
        answered: The name of a question and its answer.
        picked: Answers that one click gave together, by the names of their questions.
    """

    answered = Signal(str, object)
    picked = Signal(object)

    def __init__(self, tr: Translator, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._questions = tuple(one for one in QUESTIONS if one.part is part)
        self.form = FormGrid(tr)
        self.codes: dict[str, CodeChooser] = {}
        self.boxes: dict[str, list[tuple[str, CheckBox]]] = {}
        self.witnesses: WitnessCard | None = None
        self.body: BodyMap | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self.form)
        for one in self._questions:
            self._add(one)
        layout.addStretch(1)

    def show_record(self, found: AccidentRecord) -> None:
        """Show the answers; what is being typed stays."""
        for one in self._questions:
            value = found.answers.get(one.name)
            asked = found.asks(one)
            if one.name in self.codes:
                self.codes[one.name].set_code(str(value or ""))
            elif one.name in self.boxes:
                for key, box in self.boxes[one.name]:
                    box.blockSignals(True)
                    box.setChecked(key in (value or []))
                    box.blockSignals(False)
            elif one.ask is Ask.WITNESSES and self.witnesses is not None:
                self.witnesses.show_witnesses(value or [])
            elif one.name in self.form.rows:
                row = self.form.rows[one.name]
                row.setVisible(asked)
                row.show_value(found.day(one.name) if one.ask is Ask.DATE else value)
        if self.body is not None:
            side = str(found.answers.get("body_side") or "")
            self.body.set_chosen(str(found.answers.get("body_part") or ""), side)

    def forget(self) -> None:
        """Let go of what is half typed: the answers of another accident are shown next."""
        self.form.forget()
        for chooser in self.codes.values():
            chooser.search.show_text("")

    def focus_on(self, name: str) -> QWidget | None:
        """Return what answers a question."""
        if name in self.codes:
            return self.codes[name].search
        if name in self.form.rows:
            return self.form.rows[name].control
        boxes = self.boxes.get(name)
        return boxes[0][1] if boxes else None

    def _add(self, one: Question) -> None:
        write = partial(self.answered.emit, one.name)
        match one.ask:
            case Ask.CODE:
                self._add_code(one, write)
            case Ask.SEVERAL:
                self._add_several(one)
            case Ask.WITNESSES:
                self.witnesses = WitnessCard(self._tr, self._tr(one.label))
                self.witnesses.changed.connect(write)
                self.form.place(self.witnesses, 2)
            case _:
                self._add_row(one, write)

    def _add_row(self, one: Question, write: Callable[[Any], None]) -> Bound:
        tr = self._tr
        help_text = "" if one.help is None else tr(one.help)
        wide = one.ask in {Ask.LONG, Ask.CHOICE, Ask.YES_NO} or len(tr(one.label)) > LONG_LABEL
        return self.form.add(
            one.name, tr(one.label), self._field(one), write, help_text, span=2 if wide else 1
        )

    def _add_code(self, one: Question, write: Callable[[Any], None]) -> None:
        chooser = CodeChooser(self._tr, KINDS[one.name], self._tr(one.label))
        chooser.chosen.connect(write)
        self.codes[one.name] = chooser
        if one.name == "body_part":
            self.body = BodyMap(self._tr)
            self.body.picked.connect(self._pick)
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(self.body)
            row.addStretch(1)
            self.form.place(holder, 2)
        self.form.place(chooser, 2)

    def _add_several(self, one: Question) -> None:
        self.form.place(Label(self._tr(one.label), "field"), 2)
        self.boxes[one.name] = []
        for key, words in one.choices:
            box = CheckBox(self._tr(words))
            box.toggled.connect(partial(self._tick, one.name))
            self.boxes[one.name].append((key, box))
            self.form.place(box)

    def _tick(self, name: str, _on: bool) -> None:
        self.answered.emit(name, [key for key, box in self.boxes[name] if box.isChecked()])

    def _pick(self, code: str, side: str) -> None:
        self.picked.emit({"body_part": code, "body_side": side})

    def _field(self, one: Question) -> Field:
        tr = self._tr
        if one.ask is Ask.YES_NO:
            return Segmented([(YES, tr(T("Yes"))), (NO, tr(T("No")))])
        if one.ask is Ask.CHOICE:
            words: list[tuple[object, str]] = [(key, tr(name)) for key, name in one.choices]
            short = sum(len(name) for _, name in words) <= MOST_LETTERS
            return Segmented(words) if short else Choice([(None, "–"), *words])
        fields: dict[Ask, Callable[[], Field]] = {
            Ask.LONG: LongField,
            Ask.DATE: partial(DateField, None, tr(T("dd/mm/yyyy"))),
            Ask.TIME: TimeField,
            Ask.NUMBER: NumberField,
        }
        return fields.get(one.ask, TextField)()
