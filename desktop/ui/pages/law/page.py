"""The page of the law: every figure, where it comes from, and the employer's own ones."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import NT, T
from desktop.law.news import LawNews
from desktop.ui import theme
from desktop.ui.context import LawShell, PageContext
from desktop.ui.pages.law.detail import FigureCard, HistoryCard
from desktop.ui.pages.law.state import (
    SUBJECTS,
    FigureState,
    enter,
    figures,
    forget,
    shown_before,
    standing_word,
    value_text,
)
from desktop.ui.records import Columns, RecordDialog
from desktop.ui.removing import take_out
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.form import DateField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.search import holds
from desktop.ui.widgets.table import RecordTable

ALL = ""
NEW = "news"
LIST_HEIGHT = 520


class LawPage(Page):
    """Every figure the program computes with."""

    tables = frozenset({"setting"})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context.tr(T("The rules")), "", parent)
        self._context = context
        self._figures: tuple[FigureState, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self._told = False
        self._chosen = ""
        self._build()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read the law of the file again."""
        self.render_state(figures(self._context.law, self._context.today()))

    def render_state(self, found: tuple[FigureState, ...]) -> None:
        """Show the figures, and the one that is chosen."""
        self._figures = found
        tr = self._context.tr
        said = T(
            "{count} figures, each looked up until {day} at least.",
            count=len(found),
            day=self._context.law.checked_on,
        )
        self.set_title(tr(T("The rules")), tr(said))
        self._filter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list above where there is little room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _build(self) -> None:
        tr = self._context.tr
        self.search = TextField("", tr(T("Search a figure")))
        self.search.setAccessibleName(tr(T("Search a figure")))
        self.subject = Choice(self._subjects(None))
        self.subject.setAccessibleName(tr(T("Subject")))
        headers = [tr(T("Figure")), tr(T("Today")), tr(T("How sure"))]
        self.table = RecordTable(headers, wraps=True)
        self.table.setAccessibleName(tr(T("Figures of the law")))
        self.table.setMinimumHeight(theme.px(LIST_HEIGHT))
        self._none = Label(tr(T("No figure has these words.")), "dim", wrap=True)
        self.news = Label("", "dim", wrap=True)
        self.news.hide()
        listed = Card()
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.search, 1)
        line.addWidget(self.subject)
        listed.body.addWidget(self.news)
        listed.body.addLayout(line)
        listed.body.addWidget(self.table)
        listed.body.addWidget(self._none)
        self.figure = FigureCard(tr)
        self.history = HistoryCard(tr)
        self._columns = Columns([listed], [self.figure, self.history])
        self.content.addWidget(self._columns)
        self.content.addStretch(1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.subject.chosen.connect(self._search)
        self.table.chosen.connect(self._choose)
        self.history.add_asked.connect(self._enter)
        self.history.remove_asked.connect(self._remove)

    def _search(self, _value: object = None) -> None:
        self._filter()

    def _filter(self) -> None:
        tr = self._context.tr
        words = self.search.text()
        subject = self.subject.value() or ALL
        found = [
            one
            for one in self._figures
            if self._is_asked(one, subject)
            and holds(f"{tr.show(one.title)} {tr(one.subject)}", words)
        ]
        self.table.set_rows(
            [
                (
                    one.key,
                    [
                        tr.show(one.title),
                        "–" if one.current is None else value_text(one.unit, one.current.value, tr),
                        tr(standing_word(one.standing)[0]),
                    ],
                )
                for one in found
            ]
        )
        self._none.setVisible(not found)
        self.table.setVisible(bool(found))
        self._choose(self.table.current_key())

    def _is_asked(self, one: FigureState, subject: object) -> bool:
        if subject == NEW:
            return one.key in self._changed
        return subject in (ALL, one.key.partition(".")[0])

    def showEvent(self, event: QShowEvent) -> None:
        """Tell what is new once somebody looks: from then on it is seen."""
        super().showEvent(event)
        shell = self._context.shell
        if not self._told and isinstance(shell, LawShell):
            self._told = True
            news = shell.law_news()
            if news is not None:
                self._tell_news(news)

    def _subjects(self, news: LawNews | None) -> list[tuple[object, str]]:
        tr = self._context.tr
        items: list[tuple[object, str]] = [(ALL, tr(T("All subjects")))]
        if news is not None and news.keys:
            items.append((NEW, tr(T("Changed since {day}", day=news.since))))
        return items + [(key, tr(name)) for key, name in SUBJECTS.items()]

    def _tell_news(self, news: LawNews) -> None:
        """Say what changed since the last session that looked; nothing the first time."""
        self._changed = frozenset(news.keys)
        self.subject.set_items(self._subjects(news))
        self.news.show()
        count = len(news.keys)
        self.news.setText(
            self._context.tr(
                NT(
                    "Since you last looked, on {day}, {count} figure changed.",
                    "Since you last looked, on {day}, {count} figures changed.",
                    count,
                    day=news.since,
                )
                if count
                else T("Nothing has changed since you last looked, on {day}.", day=news.since)
            )
        )

    def _choose(self, key: object) -> None:
        state = next((one for one in self._figures if one.key == key), None)
        for card in (self.figure, self.history):
            card.setVisible(state is not None)
        self._chosen = "" if state is None else state.key
        if state is not None:
            self.figure.show_figure(state, self._context.today())
            self.history.show_figure(state)

    def _enter(self) -> None:
        state = next(one for one in self._figures if one.key == self._chosen)
        tr = self._context.tr
        dialog = RecordDialog(self, tr, tr(T("Enter your own figure")), tr(T("Use mine")))
        dialog.body.insertWidget(0, Label(tr.show(state.title), "b", wrap=True))
        known = Label("", "law", wrap=True)
        known.setText(tr(shown_before(state, self._context.today(), tr)))
        dialog.form.add(
            "since",
            tr(T("In force since")),
            DateField(None, tr(T("dd/mm/yyyy"))),
            partial(self._show_known, state, known),
        )
        dialog.form.add("value", tr(T("Your figure")), TextField())
        dialog.form.add(
            "source",
            tr(T("Where you read it")),
            TextField(),
            help=tr(T("The text and its date, such as the Moniteur belge of 12 June 2026.")),
            span=2,
        )
        dialog.body.addWidget(known)
        at = self._context
        dialog.start(partial(enter, at.workspace, at.law, state.key, at.today()), "value")

    def _show_known(self, state: FigureState, known: Label, since: Any) -> None:
        tr = self._context.tr
        known.setText(tr(shown_before(state, since or self._context.today(), tr)))

    def _remove(self, key: object) -> None:
        assert isinstance(key, tuple)
        since, own = key
        if not own:
            self._context.shell.refuse(
                Refused(T("This figure comes with Tandem. Only your own can be removed."))
            )
            return
        take_out(self._context, partial(forget, self._context.workspace, self._chosen, since))
