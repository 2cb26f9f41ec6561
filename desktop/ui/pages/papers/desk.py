"""What is done with the paper looked at: printed, saved, sent, kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.services.papers import PrintOrder, issue, keep, leaves_of, preview
from desktop.ui.context import PageContext
from desktop.ui.pages.papers.binding import BindDialog, bind_then
from desktop.ui.pages.papers.saving import SUFFIX, ask_where, file_name, write_whole
from desktop.ui.pages.papers.state import Archived, PapersState, Shown
from desktop.ui.preferences import documents_dir


@dataclass(frozen=True, slots=True)
class Looked:
    """The paper looked at.

    Attributes:
        shown: What was chosen.
        state: What came of it.
        order: How it is printed.
        kept: The paper of the archive it is; None for one that is made now.
    """

    shown: Shown
    state: PapersState
    order: PrintOrder
    kept: Archived | None


class Desk(QObject):
    """Hands out the paper looked at. What is handed out for good is kept, byte by byte.

    Attributes:
        folder: Where the last file was written.
        binding: The dialog that binds a folder together; None before the first.

    Signals:
        kept: The number of the paper of the archive that is to be looked at.
    """

    kept = Signal(int)

    def __init__(
        self, context: PageContext, page: QWidget, looked_at: Callable[[], Looked | None]
    ) -> None:
        """Take the page, over which dialogs lie, and what tells what is looked at there."""
        super().__init__(page)
        self._context = context
        self._page = page
        self._looked_at = looked_at
        self.folder = documents_dir()
        self.binding: BindDialog | None = None

    def print_now(self) -> None:
        """Print the paper, whole, through the system's dialog."""
        self._with_whole(self._print)

    def save(self) -> None:
        """Write the paper, whole, to a file somebody chooses."""
        looked = self._looked_at()
        if looked is not None and looked.state.pdf is not None:
            path = self._ask_where(looked)
            if path is not None:
                self._with_whole(partial(self._write, path))

    def save_fillable(self) -> None:
        """Write the paper with fields in its gaps to a file somebody chooses."""
        looked, context = self._looked_at(), self._context
        if looked is None:
            return
        order = replace(looked.order, fillable=True)
        try:
            pdf = preview(context.workspace, context.law, order, context.today())
        except Refused as refusal:
            context.shell.refuse(refusal)
            return
        path = self._ask_where(looked, context.tr(T("to be filled in")))
        if path is not None:
            self._write(path, pdf)

    def write_mail(self) -> None:
        """Write a draft of an e-mail with the paper."""
        from desktop.ui.pages.papers.mail import Outgoing, open_dialog  # noqa: PLC0415 - seldom

        looked = self._looked_at()
        if looked is not None and looked.state.pdf is not None:
            paper = Outgoing(looked.state.pdf, self._file_name(looked), self.folder)
            open_dialog(self._context, self._page, paper, self._tell_draft)

    def issue(self) -> None:
        """Keep the paper as it is."""
        looked, context = self._looked_at(), self._context
        if looked is None:
            return
        try:
            paper = issue(context.workspace, context.law, looked.order, context.today())
        except Refused as refusal:
            context.shell.refuse(refusal)
            return
        self.kept.emit(paper.id)
        if any(one.id == paper.id for one in looked.state.versions):
            context.shell.say(
                T("Nothing changed since {day}: that paper is shown.", day=paper.issued_on)
            )
        else:
            context.shell.say(T("Issued and kept as it is."), undo=True)

    def open_folder(self) -> None:
        """Show the folder of the last file."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _print(self, pdf: bytes) -> None:
        from desktop.ui.printing import print_pdf  # noqa: PLC0415 - QtPrintSupport is heavy

        looked = self._looked_at()
        assert looked is not None  # it is being printed
        try:
            done = print_pdf(pdf, self._file_name(looked), self._page.window())
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        if done:
            self._hand_out(T("Sent to the printer."))

    def _hand_out(self, done: Message) -> None:
        """Say what was done with the paper; keep its very bytes if it is handed out."""
        context, looked = self._context, self._looked_at()
        if looked is None or not looked.state.to_hand_out(looked.shown):
            context.shell.say(done)
            return
        state = looked.state
        assert state.found is not None  # it is new, so it was made from something
        assert state.pdf is not None
        known = {one.id for one in state.versions}
        paper = keep(context.workspace, looked.order, state.found, state.pdf, context.today())
        self.kept.emit(paper.id)
        if paper.id in known:
            same = T("{done} It is the paper kept on {day}.", done=done, day=paper.issued_on)
            context.shell.say(same)
        else:
            context.shell.say(T("{done} It is kept as it is.", done=done), undo=True)

    def _with_whole(self, then: Callable[[bytes], None]) -> None:
        """Do something with the paper and all that is bound in behind it."""
        looked, context = self._looked_at(), self._context
        if looked is None or looked.state.pdf is None:
            return
        state, order, pdf = looked.state, looked.order, looked.state.pdf
        if state.whole is None:
            then(pdf)
            return
        try:
            leaves = leaves_of(context.workspace, state.whole, order)
        except Refused as refusal:
            context.shell.refuse(refusal)
            return
        front = order.translators[0](state.kind.title), pdf
        self.binding = bind_then(self._page.window(), context.tr, front, leaves, then)

    def _tell_draft(self, path: Path) -> None:
        said = T("The draft is “{file}”. If no mail program opened, open it there.", file=str(path))
        self._hand_out(said)

    def _ask_where(self, looked: Looked, what: str = "") -> Path | None:
        title = self._context.tr(T("Save the PDF"))
        name = f"{self._file_name(looked, what)}{SUFFIX}"
        try:
            return ask_where(self._page.window(), title, self.folder / name)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return None

    def _write(self, path: Path, pdf: bytes) -> None:
        try:
            write_whole(pdf, path)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self.folder = path.parent
        said = T("Saved as “{file}”.", file=path.name)
        looked = self._looked_at()
        if looked is not None and pdf == looked.state.pdf:
            self._hand_out(said)
        else:  # to fill in on screen, or a whole folder
            self._context.shell.say(said)

    def _file_name(self, looked: Looked, what: str = "") -> str:
        tr, shown, kept = self._context.tr, looked.shown, looked.kept
        if kept is not None:
            when = "" if kept.month is None else str(kept.month)
            return file_name(tr(kept.title), when, kept.about, kept.language.upper())
        needs = looked.state.kind.needs
        when = str(self._context.month) if "month" in needs else ""
        if "year" in needs:
            when = str(shown.year or self._context.today().year)
        who = looked.state.learner if "learner" in needs and not shown.blank else ""
        draft = tr(T("draft")) if shown.draft else ""
        title, languages = tr(looked.state.kind.title), shown.languages.upper()
        return file_name(title, when, who, languages, draft, what)
