"""Papers: look, print, keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Language
from desktop.services.facts import PaperFacts
from desktop.services.papers import PrintOrder, issue
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.pages.documents.lists import LANGUAGES, PaperList
from desktop.ui.pages.documents.preview import Preview
from desktop.ui.pages.documents.state import BOTH, DocumentsState, Shown, load_state, order_for
from desktop.ui.preferences import documents_dir
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, EmptyState
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segmented import Segmented

LEFT, RIGHT = 240, 240
NARROW = 1000


class DocumentsPage(Page):
    """A list of papers, the paper looked at, and what to do with it."""

    tables = frozenset(
        {
            "company",
            "establishment",
            "learner",
            "contract",
            "level_step",
            "agreed_amount",
            "week_pattern",
            "shift",
            "operator_half_day",
            "school_holiday",
            "absence",
            "closed_month",
            "issued_paper",
        }
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("Documents")), parent=parent)
        self._context = context
        self._translators = {one.value: context.shell.translator(one) for one in Language}
        self._shown = Shown("payslip", context.tr.language.value)
        self._state: DocumentsState | None = None
        self._empty: QWidget | None = None
        self._folder = documents_dir()
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the file again."""
        context = self._context
        state = load_state(
            context.workspace, context.law, context.learner_id, self._order(), self._shown
        )
        self.render_state(state)

    def render_state(self, state: DocumentsState) -> None:
        """Show a state."""
        self._state = state
        tr, month = self._context.tr, self._context.month
        kept = self._kept()
        self._list.set_papers(state.kinds, state.versions, (self._shown.paper, self._shown.kept))
        self._preview.set_pdf(state.pdf)
        self._languages.setVisible(kept is None)
        self._month.setVisible(kept is None)
        months = state.months if month in state.months else (*state.months, month)
        self._month.set_items([(one, tr.show(one)) for one in months])
        self._month.set_value(month)
        for button in (self._print, self._save, self._issue):
            button.setVisible(state.pdf is not None)
        self._issue.setVisible(state.pdf is not None and kept is None)
        self._show_refusal(state.refusal)
        self._show_versions(state)
        if kept is None:
            self._say.setText(tr(T("As it would be printed now.")))
            self._badge.set_badge(tr(T("to issue")), "info")
        else:
            self._say.setText(
                tr(T("Issued on {day}; these are its very bytes.", day=kept.issued_on))
            )
            self._badge.set_badge(tr(T("kept")), "ok")

    def print_now(self) -> None:
        """Print the paper looked at, through the system's dialog."""
        from desktop.ui.printing import print_pdf  # noqa: PLC0415 - QtPrintSupport is heavy

        if self._state is None or self._state.pdf is None:
            return
        try:
            done = print_pdf(self._state.pdf, self._file_name(), self.window())
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        if done:
            self._context.shell.say(T("Sent to the printer."))

    def pdf(self) -> bytes | None:
        """Return the bytes looked at."""
        return None if self._state is None else self._state.pdf

    def page_count(self) -> int:
        """Return how many pages are looked at."""
        return self._preview.page_count()

    def choose_languages(self, languages: str) -> None:
        """Look at the paper in ``fr``, ``nl`` or ``fr+nl``."""
        self._languages.set_value(languages)
        self._shown = Shown(self._shown.paper, languages)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what to do with the paper under the list when there is little room."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        if narrow != (self._left.indexOf(self._side) >= 0):
            (self._row if not narrow else self._left).addWidget(self._side)

    def _build(self) -> None:
        tr = self._context.tr
        self.content.setSpacing(0)
        self._list = PaperList(tr)
        self._list.setFixedWidth(theme.px(LEFT))
        self._preview = Preview(tr)
        self._languages = Segmented(
            [("fr", "Français"), ("nl", "Nederlands"), (BOTH, tr(T("Both")))],
            self._shown.languages,
        )
        self._languages.setAccessibleName(tr(T("Language of the paper")))
        self._month = Choice()
        self._month.setAccessibleName(tr(T("Month")))
        self._preview.bar.addWidget(self._languages)
        self._preview.bar.addWidget(self._month)
        middle = Card()
        middle.setAccessibleName(tr(T("Preview of the paper")))
        middle.setMinimumHeight(theme.px(420))
        middle.body.addWidget(self._preview, 1)
        self._middle = middle.body
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self._left, self._row = QVBoxLayout(), row
        self._left.setSpacing(theme.px(12))
        self._left.addWidget(self._list, 1)
        self._side = QWidget()
        self._side.setLayout(self._rail())
        row.addLayout(self._left)
        row.addWidget(middle, 1)
        row.addWidget(self._side)
        self.content.addLayout(row, 1)

    def _rail(self) -> QVBoxLayout:
        tr = self._context.tr
        self._print = Button(tr(T("&Print…")), "primary", "printer")
        self._save = Button(tr(T("Save the PDF…")), icon="download")
        self._issue = Button(tr(T("Issue and keep")), icon="lock")
        self._open = Button(tr(T("Open the folder")), "quiet", "folder-open")
        self._say = Label("", "dim", wrap=True)
        self._badge = Badge("", "info")
        actions = Card(tr(T("This paper")))
        actions.head.addWidget(self._badge)
        actions.body.addWidget(self._say)
        for button in (self._print, self._save, self._issue, self._open):
            actions.body.addWidget(button)
        self._versions = Card(tr(T("Versions kept")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(6))
        self._versions.body.addLayout(self._rows)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for card in (actions, self._versions):
            card.setFixedWidth(theme.px(RIGHT))
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self._list.kind_chosen.connect(self._choose_kind)
        self._list.kept_chosen.connect(self._choose_kept)
        self._languages.chosen.connect(self.choose_languages)
        self._month.chosen.connect(self._choose_month)
        self._print.clicked.connect(self.print_now)
        self._save.clicked.connect(self._save_pdf)
        self._issue.clicked.connect(self._issue_paper)
        self._open.clicked.connect(self._open_folder)

    def _order(self) -> PrintOrder:
        context = self._context
        return order_for(self._shown, self._translators, context.learner_id, context.month)

    def _kept(self) -> PaperFacts | None:
        found = () if self._state is None else self._state.versions
        return next((one for one in found if one.id == self._shown.kept), None)

    def _choose_kind(self, paper: str) -> None:
        languages = str(self._languages.value() or self._context.tr.language.value)
        self._shown = Shown(paper, languages)
        self.refresh()

    def _choose_kept(self, paper_id: int) -> None:
        self._shown = Shown(self._shown.paper, self._shown.languages, paper_id)
        self.refresh()

    def _choose_month(self, month: object) -> None:
        if isinstance(month, Month):
            self._context.shell.open_page("documents", month=month)

    def _issue_paper(self) -> None:
        context = self._context
        try:
            paper = issue(context.workspace, context.law, self._order(), context.today())
        except Refused as refusal:
            context.shell.refuse(refusal)
            return
        self._choose_kept(paper.id)
        context.shell.say(T("Issued and kept as it is."), undo=True)

    def _save_pdf(self) -> None:
        pdf = self.pdf()
        if pdf is None:
            return
        start = str(self._folder / f"{self._file_name()}.pdf")
        tr = self._context.tr
        name, _ = QFileDialog.getSaveFileName(
            self.window(), tr(T("Save the PDF")), start, "PDF (*.pdf)"
        )
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(".pdf")
        try:
            path.write_bytes(pdf)
        except OSError:
            refusal = Refused(
                T("“{file}” cannot be written there. Choose another folder.", file=path.name)
            )
            self._context.shell.refuse(refusal)
            return
        self._folder = path.parent
        self._context.shell.say(T("Saved as “{file}”.", file=path.name))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _file_name(self) -> str:
        kept = self._kept()
        month = self._context.month if kept is None else kept.month
        language = self._shown.languages if kept is None else kept.language
        return f"{self._shown.paper}-{month}-{language}"

    def _show_refusal(self, refusal: Refused | None) -> None:
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if refusal is None:
            return
        tr = self._context.tr
        mend = Button(tr(T("Open the file")), "plain", "arrow-right")
        mend.clicked.connect(self._mend)
        title = tr(T("This paper cannot be printed yet"))
        self._empty = EmptyState("file-text", title, tr(refusal.reason), mend)
        self._middle.addWidget(self._empty)

    def _mend(self) -> None:
        self._context.shell.open_page("file")

    def _show_versions(self, state: DocumentsState) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        tr = self._context.tr
        if not state.versions:
            self._rows.addWidget(Label(tr(T("Nothing issued yet.")), "dim", wrap=True))
        for paper in state.versions[:6]:
            text = tr(
                T(
                    "{day} · {language} · {start}",
                    day=paper.issued_on,
                    language=LANGUAGES.get(paper.language, paper.language),
                    start=f"{paper.sha256[:4]} {paper.sha256[4:8]}".upper(),
                )
            )
            self._rows.addWidget(Label(text, "cap", wrap=True))
