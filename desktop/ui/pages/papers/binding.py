"""Binding an inspection folder while the window goes on, with a button to stop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.documents.bind import Leaf, bind
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.jobs import Job, Report
from desktop.ui.widgets.bar import Bar
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.labels import Label

FEW = 20  # papers bound before anybody notices: no thread is worth it


Then = Callable[[bytes], None]


class BindDialog(FormDialog):
    """How far the binding is; nothing else is done meanwhile.

    Signals:
        bound: The PDF, when it is done.
    """

    bound = Signal(bytes)

    def __init__(self, parent: QWidget, tr: Translator, work: Callable[[Report], bytes]) -> None:
        super().__init__(parent, tr(T("Binding the folder")), "", tr(T("&Stop")))
        self._tr = tr
        self.do_button.hide()
        self.set_default(safe=True)
        self._bar = Bar([(0.0, "primary")])
        self._text = Label(tr(T("The papers are read and bound.")), "dim", wrap=True)
        self.body.addWidget(self._text)
        self.body.addWidget(self._bar)
        self._stopped = False
        self._job = Job(work)
        self._job.signals.progressed.connect(self._progress)
        self._job.signals.succeeded.connect(self._done)
        self._job.signals.failed.connect(self._fail)

    def begin(self) -> None:
        """Start to bind."""
        self.open()
        self._job.start()

    def reject(self) -> None:
        """Stop binding; what comes out all the same is not used."""
        self._stopped = True
        self._job.cancel()
        self._leave()

    def _progress(self, done: int, total: int) -> None:
        self._bar.set_parts([(done / total, "primary")])
        self._text.setText(self._tr(T("{done} of {total} papers", done=done, total=total)))

    def _done(self, pdf: bytes) -> None:
        if not self._stopped:
            self._leave()
            self.bound.emit(pdf)

    def _fail(self, error: Exception) -> None:
        self._leave()
        raise error  # a fault, which the window reports as any other

    def _leave(self) -> None:
        self.hide()
        self.deleteLater()


def bind_then(
    parent: QWidget, tr: Translator, front: tuple[str, bytes], leaves: tuple[Leaf, ...], then: Then
) -> BindDialog | None:
    """Bind first pages and what follows them, then do something with the PDF.

    Args:
        parent: The window.
        tr: The language of the window.
        front: What the bookmark of the first pages says, and their bytes.
        leaves: What follows.
        then: What is done with it.

    Returns:
        The dialog while it lasts; None where it is done already.
    """
    title, pdf = front
    if len(leaves) <= FEW:
        then(bind(pdf, title, leaves))
        return None
    dialog = BindDialog(parent, tr, partial(bind, pdf, title, leaves))
    dialog.bound.connect(then)
    dialog.begin()
    return dialog
