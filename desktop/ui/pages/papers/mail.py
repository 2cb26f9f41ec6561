"""Asking for whom a paper is, and opening the draft of the e-mail it goes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.services.papers.mailing import draft, recipients
from desktop.ui.context import PageContext
from desktop.ui.pages.papers.saving import SUFFIX, write_whole
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import TextField

MAIL = ".eml"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A paper to send.

    Attributes:
        name: What it is called, without the end of a file.
        folder: Where the draft is written.
    """

    pdf: bytes
    name: str
    folder: Path


def open_dialog(
    context: PageContext, parent: QWidget, paper: Outgoing, done: Callable[[Path], None]
) -> RecordDialog:
    """Ask for whom the paper is; write the draft and let the mail program of the computer open it.

    Args:
        context: The world of the page.
        parent: The page.
        paper: What goes with it.
        done: Told where the draft is.
    """
    tr = context.tr
    dialog = RecordDialog(parent, tr, tr(T("Draft of an e-mail")), tr(T("Write the draft")))
    known = recipients(context.workspace, context.learner_id, context.today())
    people: list[tuple[object, str]] = [(one.address, tr(one.label)) for one in known]
    who = Choice([*people, ("", tr(T("Somebody else")))])
    dialog.form.add(
        "known",
        tr(T("For whom?")),
        who,
        help=tr(T("Tandem sends nothing: your mail program opens the draft, and you decide.")),
        span=2,
    )
    dialog.form.add(
        "address",
        tr(T("Address")),
        TextField(),
        help=tr(T("Left empty, you write it in your mail program.")),
        span=2,
    )
    dialog.form.rows["address"].setVisible(not people)
    who.chosen.connect(partial(_show_address, dialog))
    first = people[0][0] if people else ""
    dialog.start(partial(_write, context, paper, done), "address", {"known": first})
    return dialog


def _show_address(dialog: RecordDialog, address: object) -> None:
    dialog.form.rows["address"].setVisible(not address)


def _write(
    context: PageContext, paper: Outgoing, done: Callable[[Path], None], values: dict[str, Any]
) -> None:
    tr = context.tr
    address = str(values["known"] or values["address"] or "").strip()
    text = tr(T("Please find enclosed: {paper}.", paper=paper.name))
    name = f"{paper.name}{SUFFIX}"
    written = draft(context.workspace, paper.pdf, name, address, (paper.name, text))
    path = paper.folder / f"{paper.name}{MAIL}"
    write_whole(written, path)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    done(path)
