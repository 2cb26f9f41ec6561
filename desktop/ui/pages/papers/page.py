"""Papers: look, print, keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.period import Month
from desktop.language.translator import Language
from desktop.services.papers import READS, Asked, PrintOrder
from desktop.ui import theme
from desktop.ui.afterpaint import AfterPaint
from desktop.ui.context import PageContext
from desktop.ui.menu import NEW_LEARNER
from desktop.ui.pages.papers.desk import Desk, Looked
from desktop.ui.pages.papers.filling import FillCard, MissingCard
from desktop.ui.pages.papers.lists import PaperList
from desktop.ui.pages.papers.preview import Preview
from desktop.ui.pages.papers.rail import PaperRail
from desktop.ui.pages.papers.state import (
    BOTH,
    Archived,
    PapersState,
    Shown,
    load_lists,
    load_state,
    order_for,
)
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card, EmptyState
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.room import set_room
from desktop.ui.widgets.segmented import Segmented

FIRST = "payslip"
LEFT, LIST_HEIGHT = 264, 320
NARROW = 1110
NARROWEST = 820
FOLDED = 560  # narrower than this, the choices of a paper stand under each other


class PapersPage(Page):
    """A list of papers, the paper looked at, and what to do with it.

    Attributes:
        desk: What is done with the paper looked at.
    """

    tables = READS

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("Documents")), parent=parent)
        self._context = context
        self._translators = {one.value: context.shell.translator(one) for one in Language}
        self._shown = Shown(FIRST, context.tr.language.value)
        self._looked_at: PapersState | None = None
        self._arriving = True
        self._after: AfterPaint | None = None
        self._empty: QWidget | None = None
        self.desk = Desk(context, self, self.looked_at)
        self._build()
        self._connect()
        self.refresh()

    @property
    def _state(self) -> PapersState | None:
        """What is looked at; made now where it was to come after the page is painted."""
        if self._arriving and self._looked_at is not None:
            self._look()
        return self._looked_at

    def refresh(self) -> None:
        """Read the file again.

        Who comes to the page sees it at once, and the paper itself a moment later: it takes
        longer to make than all the rest together.
        """
        self._arriving = self._arriving or not self.isVisible()
        if not self._arriving:
            self._look()
            return
        self._looked_at = load_lists(self._asked(), self._shown)
        self._show_lists(self._looked_at)
        self._preview.wait()
        if self._after is None:
            self._after = AfterPaint(self, self._look_late)
            self.update()

    def _look_late(self) -> None:
        self._after = None
        if self._arriving:
            self._look()

    def _look(self) -> None:
        self._arriving = False
        state = self._load()
        if self._shown.kept is not None and all(
            paper.id != self._shown.kept for paper in state.versions
        ):  # taken back since
            self._shown = replace(self._shown, kept=None)
            state = self._load()
        self.render_state(state)

    def half_typed(self) -> tuple[Shown, dict[str, Any]] | None:
        """Return the paper looked at and what stands in its inputs; None for the first of all."""
        own = self._context.tr.language.value
        told = self._fill.form.half_typed()
        if self._shown == Shown(FIRST, own) and told == self._fill.untold:
            return None
        follows = self._shown.languages == own  # the language of the window, whichever it will be
        return replace(self._shown, languages="") if follows else self._shown, told

    def type_again(self, kept: tuple[Shown, dict[str, Any]]) -> None:
        """Look at the same paper again."""
        shown, told = kept
        own = self._context.tr.language.value
        self._shown = replace(shown, languages=shown.languages or own)
        self._languages.set_value(self._shown.languages)
        self._fill.forget()
        self.refresh()
        self._fill.type_again(told)

    def begin_again(self, *, learner: bool) -> None:
        """Look at the same paper of another learner or month, with nothing filled in."""
        self._arriving = True
        self._shown = replace(self._shown, kept=None, values={})
        if learner:
            self._shown = replace(self._shown, subject=None)
        self._fill.forget()

    def show_part(self, part: str) -> None:
        """Look at the paper of that name; ``name=value`` after it fill it in.

        ``about=work_accident:3`` says what it is about, ``year=2026`` of which year it is.
        """
        name, *given = part.split(" ")
        values = dict(one.split("=", 1) for one in given)
        chosen = {"subject": values.pop("about", None), "year": int(values.pop("year", 0))}
        self._fill.forget()
        self._choose_kind(name, values)
        if any(chosen.values()):
            self._look_at(**{key: value for key, value in chosen.items() if value})

    def render_state(self, state: PapersState) -> None:
        """Show a state."""
        self._arriving, self._looked_at = False, state
        kept = self._kept()
        self._show_lists(state)
        self._preview.set_pdf(state.pdf)
        self._missing.show_missing(state.missing)
        self._side.set_paper(
            there=state.pdf is not None,
            kept=kept,
            blank=self._shown.blank,
            missing=len(state.missing),
            gaps=state.gaps,
            bound=0 if state.whole is None else len(state.whole.attached),
            draft=self._shown.draft,
            handed_out=state.to_hand_out(self._shown),
        )
        self._show_refusal(state.refusal)

    def _show_lists(self, state: PapersState) -> None:
        """Show all but the paper itself and what can be done with it."""
        tr, month = self._context.tr, self._context.month
        kept = next((one for one in state.versions if one.id == self._shown.kept), None)
        self._list.set_papers(state.groups, state.versions, (state.kind.id, self._shown.kept))
        needs = state.kind.needs if kept is None and not self._shown.blank else ()
        self._languages.setVisible(kept is None)
        self._month.setVisible("month" in needs)
        self._year.setVisible("year" in needs)
        self._subject.setVisible("subject" in needs and bool(state.subjects))
        self._year.set_items([(year, str(year)) for year in state.years])
        self._year.set_value(self._shown.year or self._context.today().year)
        self._subject.set_items([(one.key, tr(one.label)) for one in state.subjects])
        self._subject.set_value(state.subject)
        self._fill.show_kind(state.kind, self._shown.values)
        self._fill.setVisible(self._fill.isVisibleTo(self) and kept is None)
        months = state.months if month in state.months else (*state.months, month)
        self._month.set_items([(one, tr.show(one)) for one in months])
        self._month.set_value(month)
        self._side.set_versions(state.versions)

    def print_now(self) -> None:
        """Print the paper looked at, whole, through the system's dialog."""
        self.desk.print_now()

    def looked_at(self) -> Looked | None:
        """Return what can be handed out now; None before the first paper."""
        state = self._state
        if state is None:
            return None
        return Looked(self._shown, state, self._order(), self._kept())

    def pdf(self) -> bytes | None:
        """Return the bytes looked at."""
        return None if self._state is None else self._state.pdf

    def page_count(self) -> int:
        """Return how many pages are looked at."""
        return 0 if self.pdf() is None else self._preview.page_count()

    @property
    def search(self) -> TextField:
        """Where papers are searched."""
        return self._list.search

    def choose_languages(self, languages: str) -> None:
        """Look at the paper in ``fr``, ``nl`` or ``fr+nl``."""
        self._languages.set_value(languages)
        self._look_at(languages=languages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what to do with the paper under the list, then the paper under both."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        if narrow != (self._left.indexOf(self._side) >= 0):
            (self._row if not narrow else self._left).addWidget(self._side)
        side = QBoxLayout.Direction
        under = self.width() < theme.px(NARROWEST)
        self._row.setDirection(side.TopToBottom if under else side.LeftToRight)
        set_room(self._list, LEFT, wide=under)
        self._list.setMinimumHeight(theme.px(LIST_HEIGHT) if under else 0)
        self._side.set_wide(under)
        self._preview.set_folded(folded=self.width() < theme.px(FOLDED))

    def _build(self) -> None:
        tr = self._context.tr
        self.content.setSpacing(0)
        self._list = PaperList(tr)
        set_room(self._list, LEFT, wide=False)
        self._preview = Preview(tr)
        self._languages = Segmented(
            [("fr", "Français"), ("nl", "Nederlands"), (BOTH, tr(T("Both")))],
            self._shown.languages,
        )
        self._languages.setAccessibleName(tr(T("Language of the paper")))
        self._month, self._year, self._subject = Choice(), Choice(), Choice()
        self._month.setAccessibleName(tr(T("Month")))
        self._year.setAccessibleName(tr(T("Year")))
        self._subject.setAccessibleName(tr(T("About")))
        self._preview.bar.addWidget(self._languages)
        for choice in (self._month, self._year, self._subject):
            self._preview.bar.addWidget(choice)
        middle = Card()
        middle.setAccessibleName(tr(T("Preview of the paper")))
        middle.setMinimumHeight(theme.px(420))
        middle.body.addWidget(self._preview, 1)
        self._middle = middle.body
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(12))
        self._left, self._row = QVBoxLayout(), row
        self._left.setSpacing(theme.px(12))
        self._left.addWidget(self._list, 1)
        self._fill, self._missing = FillCard(tr), MissingCard(tr)
        self._side = PaperRail(tr, (self._missing, self._fill))
        row.addLayout(self._left)
        row.addWidget(middle, 1)
        row.addWidget(self._side)
        self.content.addLayout(row, 1)
        # What most papers offer: what is shown until the first is there.
        self._missing.show_missing(())
        self._side.set_paper(there=True, kept=None, handed_out=True)

    def _connect(self) -> None:
        self._list.kind_chosen.connect(self._choose_kind)
        self._list.kept_chosen.connect(self._choose_kept)
        self._languages.chosen.connect(self.choose_languages)
        self._list.everybody_asked.connect(self._show_everybody)
        self._month.chosen.connect(self._choose_month)
        self._year.chosen.connect(self._choose_year)
        self._subject.chosen.connect(self._choose_subject)
        self._fill.filled.connect(self._fill_in)
        self._missing.asked.connect(self._go_to)
        self._side.blank_asked.connect(self._show_blank)
        self._side.draft_asked.connect(self._show_draft)
        self._side.print_asked.connect(self.desk.print_now)
        self._side.save_asked.connect(self.desk.save)
        self._side.fillable_asked.connect(self.desk.save_fillable)
        self._side.mail_asked.connect(self.desk.write_mail)
        self._side.issue_asked.connect(self.desk.issue)
        self._side.folder_asked.connect(self.desk.open_folder)
        self.desk.kept.connect(self._choose_kept)

    def _load(self) -> PapersState:
        return load_state(self._asked(), self._shown)

    def _asked(self) -> Asked:
        context = self._context
        return Asked(context.workspace, context.law, self._order(), context.today())

    def _order(self) -> PrintOrder:
        context, state = self._context, self._looked_at
        subject = None if state is None else state.subject
        return order_for(self._shown, self._translators, context.learner_id, context.month, subject)

    def _kept(self) -> Archived | None:
        found = () if self._looked_at is None else self._looked_at.versions
        return next((one for one in found if one.id == self._shown.kept), None)

    def _choose_kind(self, paper: str, values: Mapping[str, str] | None = None) -> None:
        languages = str(self._languages.value() or self._context.tr.language.value)
        self._shown = Shown(paper, languages, year=self._shown.year, values=values or {})
        self.refresh()

    def _choose_kept(self, paper_id: int) -> None:
        self._look_at(kept=paper_id)

    def _choose_year(self, year: object) -> None:
        self._look_at(year=year)

    def _choose_subject(self, subject: object) -> None:
        self._look_at(subject=subject)

    def _fill_in(self, values: object) -> None:
        self._look_at(values=values)

    def _show_blank(self, blank: bool) -> None:
        self._look_at(blank=blank)

    def _show_draft(self, draft: bool) -> None:
        self._look_at(draft=draft)

    def _show_everybody(self, everybody: bool) -> None:
        self._look_at(everybody=everybody)

    def _look_at(self, **changes: Any) -> None:
        """Look at the same paper, changed in this."""
        self._shown = replace(self._shown, **changes)
        self.refresh()

    def _go_to(self, where: str) -> None:
        page, _, part = where.partition(".")
        if page == "papers" and self._fill.go_to(part):
            return
        self._context.shell.open_page(page, part=part)

    def _choose_month(self, month: object) -> None:
        if isinstance(month, Month):
            self._context.shell.open_page("papers", month=month)

    def _show_refusal(self, refusal: Refused | None) -> None:
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if refusal is None or self._fill.refuse(refusal):
            return
        tr = self._context.tr
        ways = {"new": T("Add a learner"), "employer": T("Open the company")}
        way = "" if self._state is None else self._state.mend
        mend = Button(tr(ways.get(way, T("Open the file"))), "plain", "arrow-right")
        mend.clicked.connect(self._mend)
        title = T("This paper cannot be printed yet")
        self._empty = EmptyState("file-text", tr(title), tr(refusal.reason), mend)
        self._middle.addWidget(self._empty)
        self._empty.show()  # the page may be shown already

    def _mend(self) -> None:
        missing = "" if self._state is None else self._state.mend
        page = "employer" if missing == "employer" else "learner"
        learner_id = NEW_LEARNER if missing == "new" else None
        self._context.shell.open_page(page, learner_id=learner_id)
