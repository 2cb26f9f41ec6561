"""The five questions a new file starts with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Regime
from desktop.language.translator import Translator
from desktop.rules.number import enterprise_number, joint_committee
from desktop.ui import theme
from desktop.ui.pages.welcome.state import file_name, weekly_minutes
from desktop.ui.preferences import documents_dir
from desktop.ui.startup import SUFFIX, Founding
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.form import FormRow, TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented


class FoundingDialog(FormDialog):
    """Asks who the employer is and where the file is kept, then creates it."""

    def __init__(
        self, tr: Translator, create: Callable[[Founding], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            parent, tr(T("Create my company")), tr(T("Create the file")), tr(T("Not now"))
        )
        self._tr = tr
        self._create = create
        self._chosen: Path | None = None
        self.setMinimumWidth(theme.px(520))
        self.name = FormRow(tr(T("Name of the company, as in the BCE")), TextField())
        self.number = FormRow(
            tr(T("Enterprise number")), TextField(), tr(T("Ten digits, such as 0464.897.838."))
        )
        self.committee = FormRow(
            tr(T("Joint committee")), TextField(), tr(T("Such as 118.03 for bakeries."))
        )
        self.week = FormRow(tr(T("Full-time week, in hours")), TextField("38"))
        self.regime = FormRow(
            tr(T("Regime of the learners")),
            Segmented(
                [(Regime.WORKER, tr(T("Worker"))), (Regime.EMPLOYEE, tr(T("Employee")))],
                Regime.WORKER,
            ),
        )
        self._place = Label("", "dim", wrap=True)
        self._other = Button(tr(T("Keep it elsewhere…")), icon="folder-open")
        self._lay_out()
        self._connect()
        self._show_place()

    def accept(self) -> None:
        """Create the file, or say what is wrong where it is wrong."""
        self.set_problem("")
        checks = (
            (self.name, _named),
            (self.number, _numbered),
            (self.committee, joint_committee),
            (self.week, weekly_minutes),
        )
        wrong = [row for row, check in checks if not self._holds(row, check)]
        if wrong:
            wrong[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._create(self._founding())
        except Refused as refusal:
            self._show_refusal(refusal)
            return
        super().accept()

    def _lay_out(self) -> None:
        self.body.addWidget(self.name)
        for pair in ((self.number, self.committee), (self.week, self.regime)):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            for field in pair:
                row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        place = QHBoxLayout()
        place.setSpacing(theme.px(12))
        place.addWidget(self._place, 1)
        place.addWidget(self._other)
        self.body.addLayout(place)

    def _connect(self) -> None:
        self._other.clicked.connect(self._choose_place)
        _text(self.name).textChanged.connect(self._show_place)
        _text(self.number).committed.connect(self._look_at_number)
        _text(self.committee).committed.connect(self._look_at_committee)
        _text(self.week).committed.connect(self._look_at_week)

    def _look_at_number(self, text: str) -> None:
        if text:
            self._holds(self.number, enterprise_number)

    def _look_at_committee(self, _typed: str) -> None:
        self._holds(self.committee, joint_committee)

    def _look_at_week(self, text: str) -> None:
        if text:
            self._holds(self.week, weekly_minutes)

    def _holds(self, row: FormRow, check: Callable[[str], object]) -> bool:
        """Say under a field what is wrong with it; return whether nothing is."""
        try:
            check(_text(row).value())
        except Refused as refusal:
            row.set_error(self._tr(refusal.reason))
            return False
        row.set_error("")
        return True

    def _path(self) -> Path:
        if self._chosen is not None:
            return self._chosen
        return documents_dir() / f"{file_name(_text(self.name).value())}{SUFFIX}"

    def _show_place(self) -> None:
        self._place.setText(self._tr(T("The file is kept here: {path}", path=str(self._path()))))

    def _choose_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self._tr(T("Where to keep the file")), str(self._path()), f"Tandem (*{SUFFIX})"
        )
        if name:
            path = Path(name)
            self._chosen = path if path.suffix else path.with_suffix(SUFFIX)
            self._show_place()

    def _founding(self) -> Founding:
        regime = self.regime.field
        assert isinstance(regime, Segmented)
        chosen = regime.value()
        path = self._path()
        if self._chosen is None:
            path.parent.mkdir(parents=True, exist_ok=True)
        return Founding(
            path=path,
            name=_text(self.name).value(),
            number=_text(self.number).value(),
            joint_committee=joint_committee(_text(self.committee).value()),
            weekly_minutes=weekly_minutes(_text(self.week).value()),
            regime=chosen if isinstance(chosen, Regime) else Regime.WORKER,
        )

    def _show_refusal(self, refusal: Refused) -> None:
        text = self._tr(refusal.reason)
        row = {
            "name": self.name,
            "number": self.number,
            "enterprise_number": self.number,
            "value": self.number,
            "weekly_minutes": self.week,
        }.get(refusal.field)
        if row is None:
            self.set_problem(text)
            return
        row.set_error(text)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _named(text: str) -> None:
    if not text:
        raise Refused(T("Write the name of the company, as in the BCE."))


def _numbered(text: str) -> None:
    if not text:
        raise Refused(T("Write the number of the company, from the BCE."))
    enterprise_number(text)


def _text(row: FormRow) -> TextField:
    field = row.field
    assert isinstance(field, TextField)
    return field
