"""The files kept as proof of something: add one, open it, take it off."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.kept import KeptFileFacts, content_of, keep_file, kept_files, take_off
from desktop.ui import theme
from desktop.ui.context import PageContext
from desktop.ui.preferences import documents_dir
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.labels import CutLabel, IconLabel
from desktop.ui.widgets.repeated import empty

KILOBYTE = 1024


class ProofList(QFrame):
    """The kept files of one subject; a file dropped here is kept.

    Attributes:
        add_button: Asks for a file to keep.
    """

    def __init__(self, context: PageContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = ""
        self.setAcceptDrops(True)
        self.setAccessibleName(name)
        self.add_button = Button(context.tr(T("Attach a file…")), "quiet", "paperclip")
        self.add_button.setAccessibleName(context.tr(T("Attach a file, {what}", what=name)))
        self.add_button.setToolTip(context.tr(T("Or drop it here.")))
        self.add_button.clicked.connect(self._choose)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addLayout(self._rows)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch(1)
        layout.addLayout(line)

    def set_subject(self, subject: str) -> None:
        """Show the files of a subject."""
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Show the files as the file of the employer has them now."""
        empty(self._rows)
        for one in kept_files(self._context.workspace, self._subject):
            self._rows.addWidget(self._row(one))

    def files(self) -> tuple[KeptFileFacts, ...]:
        """Return the files shown."""
        return kept_files(self._context.workspace, self._subject)

    def keep(self, path: Path) -> None:
        """Keep a copy of a file as proof, or say why not."""
        at = self._context
        try:
            found = keep_file(at.workspace, self._subject, path, at.today())
        except Refused as refusal:
            at.shell.refuse(refusal)
            return
        self.refresh()
        at.shell.say(T("“{file}” is kept.", file=found.name), undo=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what is dropped."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.keep(Path(url.toLocalFile()))
        event.acceptProposedAction()

    def _row(self, one: KeptFileFacts) -> QWidget:
        tr = self._context.tr
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        about = T("{file} · {day} · {size} kB", file=one.name, day=one.kept_on, size=_kb(one))
        layout.addWidget(IconLabel("paperclip", "ink3", 14))
        layout.addWidget(CutLabel(tr(about), "law"), 1)
        for icon, text, do in (
            ("eye", T("Open “{file}”", file=one.name), self._open),
            ("download", T("Save a copy of “{file}”", file=one.name), self._save),
            ("trash-2", T("Take off “{file}”", file=one.name), self._take_off),
        ):
            button = IconButton(icon, tr(text))
            button.clicked.connect(partial(do, one))
            layout.addWidget(button)
        return row

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self._context.tr(T("Attach a file")), str(documents_dir())
        )
        if name:
            self.keep(Path(name))

    def _open(self, one: KeptFileFacts, _checked: bool = False) -> None:
        folder = Path(tempfile.mkdtemp(prefix="tandem-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        if self._write(one, folder / (Path(one.name).name or "file")):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder / Path(one.name).name)))

    def _save(self, one: KeptFileFacts, _checked: bool = False) -> None:
        start = documents_dir() / one.name
        name, _ = QFileDialog.getSaveFileName(self, self._context.tr(T("Save a copy")), str(start))
        if name and self._write(one, Path(name)):
            self._context.shell.say(T("Saved as “{file}”.", file=Path(name).name))

    def _write(self, one: KeptFileFacts, target: Path) -> bool:
        try:
            content = content_of(self._context.workspace, one.id)
            target.write_bytes(content)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return False
        except OSError:
            self._context.shell.refuse(
                Refused(
                    T("“{file}” cannot be written there. Choose another folder.", file=target.name)
                )
            )
            return False
        return True

    def _take_off(self, one: KeptFileFacts, _checked: bool = False) -> None:
        try:
            take_off(self._context.workspace, one.id)
        except Refused as refusal:
            self._context.shell.refuse(refusal)
            return
        self.refresh()
        self._context.shell.say(T("“{file}” is taken off.", file=one.name), undo=True)


def _kb(one: KeptFileFacts) -> int:
    return max(1, round(one.size / KILOBYTE))
