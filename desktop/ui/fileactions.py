"""What the window does with files: open, create, try the demo, back up."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.lock import FileInUse
from desktop.services.workspace import Workspace
from desktop.ui.preferences import documents_dir
from desktop.ui.startup import SUFFIX, Founding, World, create_workspace, open_workspace


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
        self._password = ""
        self.tr_ = tr

    def open_path(self, path: Path) -> None:
        """Open a file."""
        self._password = ""
        try:
            workspace = open_workspace(path, self._ask_password)
        except Refused as refusal:
            self.refused.emit(refusal)
            return
        if workspace is not None:
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
        self._password = ""
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
        self.opened.emit(workspace)

    def back_up(self, workspace: Workspace) -> datetime:
        """Make a backup that was opened and counted, and return when.

        Raises:
            Refused: It could not be made, or is not good.
        """
        from desktop.services.backup import back_up  # noqa: PLC0415 - only when asked

        back_up(workspace.path, None, self._world.today(), self._password)
        at = workspace.clock().replace(tzinfo=UTC).astimezone().replace(tzinfo=None)
        self._world.preferences.backups[str(workspace.path.resolve())] = at.isoformat()
        self._world.preferences.save()
        return at

    def last_backup(self, workspace: Workspace) -> datetime | None:
        """Return when the last proven backup of a file was made."""
        text = self._world.preferences.backups.get(str(workspace.path.resolve()))
        try:
            return datetime.fromisoformat(text) if text else None
        except ValueError:
            return None

    def _ask_password(self, wrong: bool) -> str | None:
        question = (
            T("This is not the password. Watch capital letters, then try again.")
            if wrong
            else T("This file has a password. Type it.")
        )
        text, given = QInputDialog.getText(
            self._window, "Tandem", self.tr_(question), QLineEdit.EchoMode.Password
        )
        self._password = text
        return text if given else None
