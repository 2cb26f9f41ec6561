"""The hours a week of a year, beside the least and the most they may be."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.kernel.messages import Hours, Message, T
from desktop.language.translator import Translator
from desktop.ui import theme
from desktop.ui.pages.timetable.state import Average
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.why import WhyButton, WhyPanel


class Averages(QWidget):
    """A sentence, with its working on demand.

    Attributes:
        text: The sentence.
        why: Opens the working.
        panel: The working.
    """

    def __init__(self, tr: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.text = Label("", "b", wrap=True)
        self.why = WhyButton(tr(T("Why?")))
        self.panel = WhyPanel()
        self.panel.hide()
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.text, 1)
        line.addWidget(self.why)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(line)
        layout.addWidget(self.panel)
        self.why.toggled.connect(self.panel.setVisible)

    def show_average(self, average: Average) -> None:
        """Show the averages of a year; too few or too many hours are red."""
        tr, because = self._tr, average.because
        self.text.setText(tr(_sentence(average)))
        self.why.setAccessibleDescription(self.text.text())
        self.text.set_role("b" if average.enough else "error")
        rows = ((T("Calculation"), because.formula), (T("Source"), because.source))
        told = [(tr(word), tr(text)) for word, text in rows if text is not None]
        self.panel.set_reason(tr(because.text), told)


def _sentence(average: Average) -> Message:
    company, total = Hours(average.minutes), Hours(average.total)
    most = Hours(average.most)
    if average.least is None:
        return T(
            "On average {company} a week with you and {total} in all, at most {most}.",
            company=company,
            total=total,
            most=most,
        )
    return T(
        "On average {company} a week with you, at least {least}, and {total} in all, at most "
        "{most}.",
        company=company,
        least=Hours(average.least),
        total=total,
        most=most,
    )
