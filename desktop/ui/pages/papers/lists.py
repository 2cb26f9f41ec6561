"""The papers that can be printed, and the versions that were kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.facts import PaperFacts
from desktop.ui import icons, theme
from desktop.ui.pages.papers.state import Kind
from desktop.ui.widgets.button import GAP, PressButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import Label

LANGUAGES = {"fr": "FR", "nl": "NL", "fr+nl": "FR + NL"}


class PaperList(Card):
    """Papers to print, then papers issued.

    Signals:
        kind_chosen: The id of a kind of paper.
        kept_chosen: The number of a paper that was issued.
    """

    kind_chosen = Signal(str)
    kept_chosen = Signal(int)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(tr(T("Papers")), parent)
        self._tr = tr
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(2))
        self.body.addLayout(self._column)
        self.body.addStretch(1)

    def set_papers(
        self,
        kinds: tuple[Kind, ...],
        versions: tuple[PaperFacts, ...],
        chosen: tuple[str, int | None],
    ) -> None:
        """Show the papers; one of them is looked at."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._add_title(self._tr(T("To print")))
        for kind in kinds:
            button = self._add(self._tr(kind.title), "file-text", chosen == (kind.id, None))
            button.clicked.connect(partial(self.kind_chosen.emit, kind.id))
        if not versions:
            return
        titles = {kind.id: kind.title for kind in kinds}
        self._add_title(self._tr(T("Issued and kept")))
        for paper in versions:
            title = titles.get(paper.kind, T("Paper"))
            name = (
                self._tr(title)
                if paper.month is None
                else self._tr(T("{paper}, {month}", paper=title, month=paper.month))
            )
            languages = LANGUAGES.get(paper.language, paper.language)
            about = (languages,) if paper.month is None else (self._tr.show(paper.month), languages)
            lines = (self._tr(title), " · ".join(about))
            button = self._add("\n".join(lines), "lock", chosen[1] == paper.id)
            button.setAccessibleName(f"{name} · {languages}")
            button.setToolTip(self._tr(T("Issued on {day}", day=paper.issued_on)))
            button.clicked.connect(partial(self.kept_chosen.emit, paper.id))

    def _add_title(self, text: str) -> None:
        self._column.addWidget(Label(text, "cap"))

    def _add(self, text: str, icon: str, chosen: bool) -> QPushButton:
        button = PressButton("\n".join(GAP + line for line in text.split("\n")))
        button.setProperty("kind", "paper")
        button.setCheckable(True)
        button.setChecked(chosen)
        button.setAccessibleName(text)
        button.setIcon(icons.icon(icon, "link" if chosen else "ink2", 16))
        button.setStyleSheet(_style())
        self._group.addButton(button)
        self._column.addWidget(button)
        return button


def _style() -> str:
    colours = theme.tokens()
    return (
        "QPushButton { text-align: left; border: 1px solid transparent; background: transparent; "
        f"font-size: {theme.px(13)}px; font-weight: 400; min-height: {theme.px(26)}px; "
        f"padding: 1px {theme.px(6)}px; color: {colours['ink']}; }}"
        f"QPushButton:hover {{ background: {colours['hover']}; }}"
        f"QPushButton:checked {{ background: {colours['primary_tint']}; font-weight: 600; "
        f"color: {colours['link']}; border-color: {colours['primary_line']}; }}"
    )
