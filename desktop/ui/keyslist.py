"""The keys that work in the window, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from desktop.kernel.messages import Message, T
from desktop.language.translator import Language, Translator
from desktop.ui import theme
from desktop.ui.widgets.dialog import FormDialog
from desktop.ui.widgets.labels import Label

HEIGHT = 420

# What stands on the keys, where it is not the same everywhere: said, or by language.
KeyName = str | Message | Callable[[Language], str]


def day_letters(language: Language) -> str:
    """Return the letters that say what a day is."""
    from desktop.ui.month.words import letters_of  # noqa: PLC0415 - the start does not wait for it

    return letters_of(language)


EVERYWHERE: tuple[tuple[KeyName, Message], ...] = (
    ("Tab, Shift+Tab", T("The next field, the one before")),
    ("F6, Shift+F6", T("The next part of the window, the one before")),
    ("Ctrl+Tab, Ctrl+Shift+Tab", T("The page beside this one, the one before")),
    ("Alt + A…Z", T("The page or the button whose letter is underlined")),
    ("Ctrl+Enter", T("The main button of the page")),
    ("F1", T("Why, for the figure, the day or the point you are on; else these keys")),
    ("Esc", T("Close the explanation, the dialog or the message")),
    ("Ctrl+Z, Ctrl+Y", T("Undo, redo")),
    ("Ctrl+S", T("Everything is saved already: make a backup and check it")),
    ("Ctrl+P", T("Print")),
    ("Ctrl+F", T("Search on the page")),
    ("Ctrl+K", T("Another learner")),
    ("Ctrl+O", T("Another file")),
    ("Ctrl+L", T("Lock")),
    ("Alt+\u2190", T("The page before")),
    ("Ctrl+PgUp, Ctrl+PgDn", T("The month or the year before, the next one")),
)
OF_PAGE: dict[str, tuple[tuple[KeyName, Message], ...]] = {
    "timetable": (
        ("\u2190 \u2191 \u2192 \u2193", T("Move in the grid")),
        ("7-11 Enter", T("Write hours")),
        ("Ctrl+D", T("Copy the day before")),
        ("Ctrl+Enter", T("Apply the correction of the first point")),
        (T("Space bar"), T("Tick half a day of courses")),
    ),
    "pay": (
        ("\u2190 \u2192 Home End", T("Move in the month")),
        (day_letters, T("What the day is, by its letter")),
        ("Enter", T("Open the day")),
    ),
    "holidays": (
        ("\u2190 \u2192 \u2191 \u2193", T("Move in the year")),
        ("Shift + \u2190 \u2192", T("Choose several days")),
        ("Enter", T("Plan the kind that is chosen")),
        ("F2", T("Move the leave you are on")),
        ("Del", T("Erase")),
    ),
    "tutors": (
        ("\u2190 \u2192 Home End", T("Move in the month")),
        ("\u2191 \u2193", T("The same day of another learner")),
        ("Enter", T("Note who is away, or who stands in, on the day you are on")),
    ),
    "accident": (
        ("\u2190 \u2192", T("Walk through the parts of the body")),
        ("Enter", T("Choose it")),
    ),
}
OF_PAGE["weeks"] = OF_PAGE["pay"]


def keys_of(page: str) -> tuple[tuple[KeyName, Message], ...]:
    """Return the keys that work on a page, its own first."""
    return (*OF_PAGE.get(page, ()), *EVERYWHERE)


def name_of(key: KeyName, tr: Translator) -> str:
    """Return what stands on keys, as somebody reads it."""
    if isinstance(key, str):
        return key
    return tr(key) if isinstance(key, Message) else key(tr.language)


class KeysDialog(FormDialog):
    """The keys, in two columns."""

    def __init__(self, parent: QWidget, tr: Translator, page: str) -> None:
        super().__init__(parent, tr(T("Keys")), tr(T("Close")), tr(T("Leave it")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.keep_button.hide()
        self.setMinimumWidth(theme.px(520))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, theme.px(8), 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setColumnStretch(1, 1)
        for row, (key, words) in enumerate(keys_of(page)):
            told = name_of(key, tr)
            name = Label(told, "b")
            said = Label(tr(words), "", wrap=True)
            said.setAccessibleName(f"{told}: {tr(words)}")
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(theme.px(HEIGHT))
        area.setAccessibleName(tr(T("Keys")))
        self.body.addWidget(area)
