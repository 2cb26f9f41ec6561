"""The words of Qt itself: the buttons of its dialogs, the menu of a line of text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from desktop.kernel.messages import Message, T
from desktop.language.translator import Translator

_NAME = "qtWords"
# What Qt's own catalogs have in other words than its dialogs ask for.
_LACKING: dict[tuple[str, str], Message] = {
    ("QFileDialog", "&Look in:"): T("&Look in:"),
    ("QFileDialog", "Files of &type:"): T("Files of &type:"),
}


class _Lacking(QTranslator):
    """The words that the catalogs of Qt lack."""

    def __init__(self, tr: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self._words = {asked: tr(words) for asked, words in _LACKING.items()}

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the words, or None where they are not here."""
        del disambiguation, n
        return self._words.get((context, source))


def speak(tr: Translator) -> None:
    """Let Qt speak a language; where its words were not installed it speaks English."""
    language = tr.language.value
    QLocale.setDefault(QLocale(f"{language}_BE"))  # months and days of the calendar
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in app.findChildren(QTranslator):
        if old.objectName() == f"{_NAME}_{language}":
            return
        if old.objectName().startswith(_NAME):
            app.removeTranslator(old)
            old.setObjectName("")
            old.deleteLater()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    words = QTranslator(app)
    words.load(f"qtbase_{language}", folder)
    for one in (_Lacking(tr, app), words):  # the last is asked first
        one.setObjectName(f"{_NAME}_{language}")
        app.installTranslator(one)
