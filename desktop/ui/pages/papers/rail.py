"""What can be done with a paper, and the versions that were kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kernel.messages import NT, T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.papers.lists import LANGUAGES
from desktop.ui.pages.papers.state import Archived
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.checkbox import CheckBox
from desktop.ui.widgets.labels import Badge, Label
from desktop.ui.widgets.repeated import empty
from desktop.ui.widgets.room import set_room

WIDTH = 256
LINES = 3  # of the longest sentence about a paper
SHOWN = 6


class PaperRail(QWidget):
    """Print, save, issue; what was issued before.

    Signals:
        print_asked: The paper is to be printed.
        save_asked: It is to be written as a PDF.
        fillable_asked: It is to be written as a PDF whose gaps are filled in on screen.
        mail_asked: The draft of an e-mail with it is to be written.
        issue_asked: It is to be issued and kept.
        folder_asked: The folder of the PDFs is to be shown.
        blank_asked: Whether the version to fill in by hand is to be shown.
        draft_asked: Whether a draft is to be shown.

    Args:
        cards: What stands between what can be done and the versions kept.
    """

    print_asked = Signal()
    save_asked = Signal()
    fillable_asked = Signal()
    mail_asked = Signal()
    issue_asked = Signal()
    folder_asked = Signal()
    blank_asked = Signal(bool)
    draft_asked = Signal(bool)

    def __init__(
        self, tr: Translator, cards: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self.print_button = Button("", "primary", "printer")
        self.save_button = Button("", icon="download")
        self.fillable_button = Button(tr(T("PDF to fill in…")), icon="pen-line")
        self.fillable_button.setToolTip(
            tr(
                T(
                    "Its gaps are filled in on screen, with any reader. It says that it is to be "
                    "filled in, and is not kept."
                )
            )
        )
        self.mail_button = Button(tr(T("E-mail…")), icon="mail")
        self.issue_button = Button(tr(T("Keep without printing")), icon="lock")
        self.folder_button = Button(tr(T("Open the folder")), "quiet", "folder-open")
        self.blank_box = CheckBox(tr(T("Blank copy")))
        self.draft_box = CheckBox(tr(T("Draft, not kept")))
        self._cards = cards
        self._say = Label("", "dim", wrap=True)
        self._say.ensurePolished()
        self._say.setMinimumHeight(LINES * self._say.fontMetrics().lineSpacing())
        self._badge = Badge("", "info")
        self._actions = Card(tr(T("This paper")))
        self._versions = Card(tr(T("Versions kept")))
        self._rows = QVBoxLayout()
        self._lay_out()
        self.print_button.clicked.connect(self.print_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.fillable_button.clicked.connect(self.fillable_asked)
        self.mail_button.clicked.connect(self.mail_asked)
        self.issue_button.clicked.connect(self.issue_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        self.blank_box.toggled.connect(self.blank_asked)
        self.draft_box.toggled.connect(self.draft_asked)

    def set_paper(
        self,
        *,
        there: bool,
        kept: Archived | None,
        blank: bool = False,
        missing: int = 0,
        gaps: bool = False,
        bound: int = 0,
        draft: bool = False,
        handed_out: bool = False,
    ) -> None:
        """Offer what can be done with the paper looked at.

        Args:
            there: Whether there is one.
            kept: The issued one it is.
            blank: Whether it is the version to fill in by hand.
            missing: How many mandatory mentions are missing.
            gaps: Whether there is something to fill in on it.
            bound: How many papers are bound in behind it when it is printed or saved.
            draft: Whether it is a draft.
            handed_out: Whether it is kept once it is printed, saved or sent.
        """
        tr = self._tr
        self.print_button.set_text(tr(T("&Print and keep…") if handed_out else T("&Print…")))
        save = T("Save and keep…") if handed_out else T("Save the PDF…")
        self.save_button.set_text(tr(save))
        for button in (self.print_button, self.save_button, self.mail_button):
            button.setVisible(there)
        self.fillable_button.setVisible(there and gaps and not bound)
        self._actions.setVisible(there or kept is None)
        fresh = there and kept is None and not blank and not bound
        self.issue_button.setVisible(fresh and not draft)
        self.draft_box.setVisible(draft or handed_out)
        self.draft_box.setChecked(draft)
        self.blank_box.setVisible(kept is None and not draft)
        self.blank_box.setChecked(blank)
        self._badge.setVisible(there)
        if blank:
            self._say.setText(tr(T("Lines to write on in the place of every value.")))
            self._badge.set_badge(tr(T("blank")), "info")
            return
        if bound:
            text = NT("First pages; {count} paper follows.", "First pages; {count} follow.", bound)
            self._say.setText(tr(text))
            self._badge.set_badge(tr(T("folder")), "info")
            return
        if draft:
            self._say.setText(tr(T("To look at only: “draft” stands across it, nothing is kept.")))
            self._badge.set_badge(tr(T("draft")), "info")
            return
        if kept is None and missing:
            self._say.setText(tr(T("Mandatory mentions are missing: they are lines to write on.")))
            self._badge.set_badge(tr(T("incomplete")), "warn")
            return
        if kept is None:
            said = T("What you print, save or send from here is kept as it is.")
            self._say.setText(tr(said if handed_out else T("As it would be printed now.")))
            self._badge.set_badge(tr(T("to issue")), "info")
            return
        self._say.setText(tr(T("Issued on {day}; these are its very bytes.", day=kept.issued_on)))
        self._badge.set_badge(tr(T("kept")), "ok")

    def set_versions(self, versions: tuple[Archived, ...]) -> None:
        """Show the papers issued, newest first; without any the card is not there."""
        empty(self._rows)
        self._versions.setVisible(bool(versions))
        for paper in versions[:SHOWN]:
            line = T(
                "{day} · {language} · {start}",
                day=paper.issued_on,
                language=LANGUAGES.get(paper.language, paper.language),
                start=f"{paper.sha256[:4]} {paper.sha256[4:8]}".upper(),
            )
            self._rows.addWidget(Label(self._tr(line), "cap", wrap=True))

    def _lay_out(self) -> None:
        self._actions.head.addWidget(self._badge)
        self._actions.body.addWidget(self._say)
        for button in (
            self.print_button,
            self.save_button,
            self.fillable_button,
            self.mail_button,
            self.issue_button,
            self.folder_button,
            self.draft_box,
            self.blank_box,
        ):
            self._actions.body.addWidget(button)
        self._rows.setSpacing(theme.px(6))
        self._versions.body.addLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for card in (self._actions, *self._cards, self._versions):
            column.addWidget(card)
        column.addStretch(1)
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:
        """Take all the width there is, where nothing stands beside it."""
        for card in (self._actions, *self._cards, self._versions):
            set_room(card, WIDTH, wide=wide)
