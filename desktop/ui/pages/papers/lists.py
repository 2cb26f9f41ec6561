"""The papers that can be printed, and the archive of those that were issued."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.pages.papers.state import Archived, Group
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.tree import Leaf, SearchTree

LANGUAGES = {"fr": "FR", "nl": "NL", "fr+nl": "FR + NL"}
TO_PRINT, KEPT = "print", "kept"
THIS, ALL = "this", "all"


class PaperList(Card):
    """Papers to print, or papers issued, found by their words.

    Signals:
        kind_chosen: The id of a kind of paper.
        kept_chosen: The number of a paper that was issued.
        everybody_asked: Whether the papers of every learner are to be shown.
    """

    kind_chosen = Signal(str)
    kept_chosen = Signal(int)
    everybody_asked = Signal(bool)

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tr = tr
        self.side = Segmented([(TO_PRINT, tr(T("To print"))), (KEPT, tr(T("Archive")))], TO_PRINT)
        self.side.setAccessibleName(tr(T("Papers")))
        self.whose = Segmented(
            [(THIS, tr(T("This learner"))), (ALL, tr(T("Everybody")))],
            THIS,
        )
        self.whose.setAccessibleName(tr(T("Papers of")))
        self.search = TextField("", tr(T("Search a paper")))
        self.search.setAccessibleName(tr(T("Search a paper")))
        self.kinds = SearchTree(tr(T("Papers to print")))
        self.kept = SearchTree(tr(T("Papers issued and kept")))
        self._nothing = Label("", "dim", wrap=True)
        self.body.addWidget(self.side)
        self.body.addWidget(self.whose)
        self.body.addWidget(self.search)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.kinds, 1)
        self.body.addWidget(self.kept, 1)
        self.side.chosen.connect(self._turn)
        self.whose.chosen.connect(self._ask)
        self.search.textChanged.connect(self._search)
        self.kinds.chosen.connect(self._choose_kind)
        self.kept.chosen.connect(self._choose_kept)

    def set_papers(
        self,
        groups: tuple[Group, ...],
        archive: tuple[Archived, ...],
        chosen: tuple[str, int | None],
    ) -> None:
        """Show the papers; one of them is looked at."""
        tr = self._tr
        kind, kept = chosen
        self.kinds.show_groups(
            [
                (
                    tr(one.title),
                    [Leaf(k.id, tr(k.title), "file-text", rare=k.hidden) for k in one.kinds],
                )
                for one in groups
            ],
            kind if kept is None else None,
        )
        years: dict[int, list[Leaf]] = {}
        for paper in archive:
            years.setdefault(paper.issued_on.year, []).append(self._leaf(paper))
        self.kept.show_groups([(str(year), leaves) for year, leaves in years.items()], kept)
        if kept is not None:
            self.side.set_value(KEPT)
        self._show()

    def _leaf(self, paper: Archived) -> Leaf:
        tr = self._tr
        about = [paper.about] if paper.month is None else [tr.show(paper.month), paper.about]
        text = " · ".join(part for part in (tr(paper.title), *about) if part)
        said = tr(T("Issued on {day}", day=paper.issued_on))
        languages = LANGUAGES.get(paper.language, paper.language)
        return Leaf(
            paper.id,
            text,
            "lock",
            f"{text}\n{said} · {languages}",
            f"{said} {languages} {paper.issued_on.isoformat()} {paper.sha256[:16]}",
        )

    def _turn(self, _side: object) -> None:
        self._show()

    def _show(self) -> None:
        archive = self.side.value() == KEPT
        self.kinds.setVisible(not archive)
        self.kept.setVisible(archive)
        self.whose.setVisible(archive)
        tree = self.kept if archive else self.kinds
        empty = not tree.texts()
        searched = bool(self.search.text().strip())
        self._nothing.setText(
            self._tr(T("No paper has these words.") if searched else T("Nothing issued yet."))
        )
        self._nothing.setVisible(empty)

    def _search(self, text: str) -> None:
        self.kinds.search(text)
        self.kept.search(text)
        self._show()

    def _ask(self, whose: object) -> None:
        self.everybody_asked.emit(whose == ALL)

    def _choose_kind(self, key: object) -> None:
        self.kind_chosen.emit(str(key))

    def _choose_kept(self, key: object) -> None:
        if isinstance(key, int):
            self.kept_chosen.emit(key)
