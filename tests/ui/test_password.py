"""Asking for a password, in the words of Tandem also when it asks during a start."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog

from desktop.language.translator import Language
from desktop.ui.window import MainWindow


@pytest.mark.parametrize(("language", "word"), [("fr", "Ouvrir"), ("nl", "Openen")])
def test_the_buttons_keep_their_words(
    open_window: Callable[..., MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    word: str,
) -> None:
    window = open_window(language=Language("nl" if language == "fr" else "fr"))
    read: list[str] = []

    def answer(dialog: QInputDialog) -> QInputDialog.DialogCode:
        QCoreApplication.sendPostedEvents()
        read.append(dialog.okButtonText())
        return QInputDialog.DialogCode.Rejected

    monkeypatch.setattr(QInputDialog, "exec", answer)
    window.choose_language(Language(language))  # Qt tells every window of it later
    window.files._ask_password(wrong=False)
    assert read == [word]
