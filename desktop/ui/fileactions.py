"""What the window does with files: open, create, try the demo, back up."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.preferences import documents_dir
from desktop.ui.startup import SUFFIX, Founding, World, create_workspace, open_workspace

if TYPE_CHECKING:
    from desktop.services.workspace import Workspace


class FileActions(QObject):
    """Opens files for the window.

    Signals:
        opened: The workspace of a file that is open now.
        refused: The refusal, when a file stays closed.
    """

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, world: World, tr: Translator, window: QWidget) -> None:
        super().__init__(window)
        self._world = world
        self._window = window
        self._password = self._typed = ""
        self.path: Path | None = None
        self.tr_ = tr

    def open_path(self, path: Path) -> None:
        """Open a file."""
        if self.path is not None and path.resolve() == self.path.resolve():
            self.refused.emit(Refused(T("“{file}” is open here already.", file=path.name)))
            return
        self._typed = ""
        try:
            workspace = open_workspace(path, self._ask_password)
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        if workspace is not None:
            self._password = self._typed
            self._world.preferences.remember(path)
            self.opened.emit(workspace)

    def choose(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr_(T("Open a Tandem file")),
            str(documents_dir()),
            f"Tandem (*{SUFFIX})",
        )
        if name:
            self.open_path(Path(name))

    def create(self, founding: Founding) -> None:
        """Create a file with its employer.

        Raises:
            Refused: An answer is not what it should be.
        """
        workspace = create_workspace(founding)
        self._password = ""
        self._world.preferences.remember(founding.path)
        self.opened.emit(workspace)

    def open_demo(self) -> None:
        """Open the invented employer."""
        from desktop.services.lock import FileInUse  # noqa: PLC0415 - not before the first page
        from desktop.services.workspace import Workspace  # noqa: PLC0415 - as above

        try:
            try:
                workspace = Workspace.open(self._world.demo())
            except FileInUse:
                raise
            except Refused:
                workspace = Workspace.open(self._world.demo(fresh=True))
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        self._password = ""
        self.opened.emit(workspace)

    def back_up(self, workspace: Workspace) -> datetime:
        """Make a backup that was opened and counted, and return when.

        Raises:
            Refused: It could not be made, or is not good.
        """
        from desktop.services.backup import back_up  # noqa: PLC0415 - only when asked

        back_up(workspace.path, None, self._world.today(), self._password)
        return workspace.clock().replace(tzinfo=UTC).astimezone().replace(tzinfo=None)

    def has_password(self) -> bool:
        """Return whether the open file is locked with a password."""
        return bool(self._password)

    def is_password(self, text: str) -> bool:
        """Return whether a text is the password of the open file."""
        import hmac  # noqa: PLC0415 - the first page does not wait for it

        return hmac.compare_digest(text.encode(), self._password.encode())

    def set_password(self, workspace: Workspace, new: str) -> Workspace:
        """Lock a file with another password, or with none, and open it again.

        The file is closed meanwhile; where something fails it is as it was, and open.

        Raises:
            Refused: It cannot be written again, or the new one is not whole.
        """
        from desktop.services.opening import change_password  # noqa: PLC0415 - seldom needed
        from desktop.services.workspace import Workspace as Opened  # noqa: PLC0415 - as above

        path, old = workspace.path, self._password
        workspace.close()
        try:
            change_password(path, old, new)
            self._password = new
        finally:
            reopened = Opened.open(path, self._password)
        return reopened

    def last_backup(self, workspace: Workspace) -> datetime | None:
        """Return when the last proven backup that still stands beside a file was made.

        The hash is written only once a copy was opened and counted: it is the proof.
        """
        folder = workspace.path.with_name(f"{workspace.path.stem}-backups")
        found = []
        with contextlib.suppress(OSError):
            for proof in folder.glob(f"*{SUFFIX}.sha256"):
                if proof.with_suffix("").is_file():
                    found.append(proof.stat().st_mtime)
        return (
            datetime.fromtimestamp(max(found), UTC).astimezone().replace(tzinfo=None)
            if found
            else None
        )

    def _ask_password(self, wrong: bool) -> str | None:
        question = (
            T("This is not the password. Watch capital letters, then try again.")
            if wrong
            else T("This file has a password. Type it.")
        )
        # A start tells every window its language a little later: then Qt would write its own
        # words on these buttons again.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle("Tandem")
        dialog.setLabelText(self.tr_(question))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Password)
        dialog.setOkButtonText(self.tr_(T("Open")))
        dialog.setCancelButtonText(self.tr_(T("Not now")))
        given = dialog.exec() == QInputDialog.DialogCode.Accepted
        self._typed = dialog.textValue()
        dialog.deleteLater()
        return self._typed if given else None
