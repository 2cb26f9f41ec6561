"""What every group of lists of the company does alike: ask, write, take out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.services.workspace import Workspace
from desktop.ui.context import PageContext
from desktop.ui.records import RecordDialog, RecordsCard
from desktop.ui.removing import take_out


class RecordLists(QObject):
    """Lists of records and what is done with them.

    Args:
        context: The open file and the window.
        page: Where the lists stand.
        done: What is called once something was written.
    """

    def __init__(self, context: PageContext, page: QWidget, done: Callable[[], None]) -> None:
        super().__init__(page)
        self._context, self._page, self._done = context, page, done

    def _start(
        self,
        dialog: RecordDialog,
        do: Callable[[dict[str, Any]], object],
        otherwise: str,
        values: dict[str, Any] | None = None,
    ) -> None:
        """Ask for a record, and show it once it is written."""
        dialog.accepted.connect(self._done)
        dialog.start(do, otherwise, values)

    def _let_remove(self, card: RecordsCard, remove: Callable[[Workspace, int], None]) -> None:
        """Take the chosen record of a list out when that is asked."""
        card.remove_asked.connect(partial(self._remove, remove))

    def _remove(self, remove: Callable[[Workspace, int], None], key: object) -> None:
        assert isinstance(key, int)
        if take_out(self._context, partial(remove, self._context.workspace, key)):
            self._done()
