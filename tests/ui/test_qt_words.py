"""Qt's own words are in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.language.translator import Language
from desktop.ui.qtwords import speak
from desktop.ui.window import MainWindow
from tests.ui.conftest import Opener

WORDS = {
    Language.FRENCH: {"Chercher dans", "Fichiers de type", "Nom de fichier", "Ouvrir", "Annuler"},
    Language.DUTCH: {"Zoeken in", "Bestanden van het type", "Bestandsnaam", "Openen", "Annuleren"},
}


def words_of_a_file_dialog(qtbot: QtBot, window: MainWindow) -> set[str]:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    texts = [one.text() for one in dialog.findChildren(QLabel)]
    texts += [one.text() for one in dialog.findChildren(QPushButton)]
    return {text.replace("&", "").rstrip(" \u00a0:") for text in texts if text}


def test_the_dialog_for_files_follows_the_language(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(None, Language.FRENCH)
    for language in (Language.FRENCH, Language.DUTCH, Language.FRENCH):
        window.choose_language(language)
        assert words_of_a_file_dialog(qtbot, window) == WORDS[language]


def test_qt_is_told_once(open_window: Opener, qapp: QApplication) -> None:
    window = open_window(None, Language.DUTCH)
    before = [one for one in qapp.findChildren(QTranslator) if one.objectName()]
    speak(window.speaking())
    assert [one for one in qapp.findChildren(QTranslator) if one.objectName()] == before
    assert len(before) == 2
    field = QLineEdit(window)
    menu = field.createStandardContextMenu()
    assert "Kopiëren" in "".join(one.text().replace("&", "") for one in menu.actions())
