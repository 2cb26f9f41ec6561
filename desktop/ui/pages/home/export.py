"""Writing the agenda as a calendar file that other programs read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.agenda import agenda, span_of
from desktop.ui.context import PageContext

NAME = "tandem.ics"


def export_calendar(context: PageContext, parent: QWidget) -> Path | None:
    """Ask where, and write the agenda there; None when the user gave up.

    Raises:
        Refused: The folder or the file cannot be written.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = context.tr(T("Where does the calendar go?"))
    name, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / NAME), "iCalendar (*.ics)"
    )
    if not name:
        return None
    from desktop.services.calendar_file import (  # noqa: PLC0415 - only when it is asked
        calendar_file,
    )

    path = Path(name)
    today = context.today()
    data = calendar_file(agenda(context.workspace, context.law, span_of(today)), context.tr, today)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise Refused(
            T("“{file}” cannot be written there. Choose another folder.", file=path.name)
        ) from error
    return path
