"""A code of the declaration, found by words of either language or by its figures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.law.esaw import EsawKind, esaw_codes, esaw_list
from desktop.ui import theme
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.search import holds

ROWS = 6


class CodeChooser(QWidget):
    """One code of a list: the one chosen, a search, and what it finds.

    Attributes:
        search: Where the words are typed.
        list: What they find.

    Signals:
        chosen: The code, or "" when it is taken off.
    """

    chosen = Signal(str)

    def __init__(
        self, tr: Translator, kind: EsawKind, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tr = tr
        self._kind = kind
        self._code = ""
        self._label = Label(name, "field", wrap=True)
        self._shown = Label("", "b", wrap=True)
        self.clear_button = Button(tr(T("Choose another")), "quiet", "x")
        self.clear_button.setAccessibleName(tr(T("Choose another: {what}", what=name)))
        self.search = TextField("", tr(T("Type a word or a code")))
        self.search.setAccessibleName(name)
        self._label.setBuddy(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(tr(T("Found: {what}", what=name)))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came once the lines are laid out would lie over their ends.
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setFixedHeight(theme.px(150))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for part in (self._label, self._shown, self.search, self.list):
            layout.addWidget(part)
        layout.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.search.textChanged.connect(self._find)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.clear_button.clicked.connect(self._clear)
        self.set_code("")

    def set_code(self, code: str) -> None:
        """Show a code that was chosen; "" asks for one."""
        known = esaw_codes(self._kind).get(code)
        self._code = code if known is not None else ""
        if known is not None:
            said = T("{label} ({code})", label=known.label, code=known.code)
            self._shown.setText(self._tr(said))
        for part in (self._shown, self.clear_button):
            part.setVisible(known is not None)
        self.search.setVisible(known is None)
        self.list.setVisible(known is None and bool(self.search.text().strip()))

    def code(self) -> str:
        """Return the code chosen, or ""."""
        return self._code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search to the list with ↓, and take what is found with Enter."""
        key = event.key()
        if self.search.hasFocus() and self.list.isVisible() and self.list.count():
            if key == Qt.Key.Key_Down:
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.setCurrentRow(0)
                return
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.item(0))
                return
        super().keyPressEvent(event)

    def _find(self, text: str) -> None:
        self.list.clear()
        words = text.strip()
        if words:
            for row in esaw_list(self._kind).rows:
                one = row.value
                if holds(f"{one.code} {one.label.fr} {one.label.nl}", words):
                    said = T("{label} ({code})", label=one.label, code=one.code)
                    item = QListWidgetItem(self._tr(said), self.list)
                    item.setData(Qt.ItemDataRole.UserRole, one.code)
            if not self.list.count():
                nothing = QListWidgetItem(self._tr(T("No code has these words.")), self.list)
                nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setVisible(bool(words) and not self._code)

    def _take(self, item: QListWidgetItem) -> None:
        code = item.data(Qt.ItemDataRole.UserRole)
        if code:
            self.search.show_text("")
            self.set_code(code)
            self.clear_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(code)

    def _clear(self) -> None:
        self.set_code("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit("")
