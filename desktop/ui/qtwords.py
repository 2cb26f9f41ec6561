"""The words of Qt itself: the buttons of its dialogs, the menu of a line of text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop.language.translator import Language

_NAME = "qtWords"


def speak(language: Language) -> None:
    """Let Qt speak a language; where its words were not installed it speaks English."""
    QLocale.setDefault(QLocale(f"{language.value}_BE"))  # months and days of the calendar
    app = QCoreApplication.instance()
    if app is None:
        return
    old = app.findChild(QTranslator, _NAME)
    if old is not None:
        if old.language().startswith(language.value):
            return
        app.removeTranslator(old)
        old.setObjectName("")
        old.deleteLater()
    words = QTranslator(app)
    words.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language.value}", folder):
        app.installTranslator(words)
