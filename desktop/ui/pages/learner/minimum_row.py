"""A line that says the least owed on a day, and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.ui.pages.learner.minimum import MinimumLine
from desktop.ui.widgets.why import WhyRow, WhySet


class ReasonRow(WhyRow):
    """A row whose explanation is that of a minimum."""

    def __init__(
        self, tr: Translator, why_set: WhySet | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr(T("Why?")), why_set, parent)
        self._tr = tr

    def explain(self, line: MinimumLine) -> None:
        """Explain with the sentences, the calculation and the sources."""
        self.set_reason(self._tr(line.because[0].text), partial(self._rows, line))

    def _rows(self, line: MinimumLine) -> list[tuple[str, str]]:
        tr = self._tr
        rows: list[tuple[str, str]] = []
        for reason in line.because:
            if reason is not line.because[0]:
                rows.append((tr(T("Rests on")), tr(reason.text)))
            if reason.formula is not None:
                rows.append((tr(T("Calculation")), tr(reason.formula)))
            if reason.source is not None:
                rows.append((tr(T("Source")), tr(reason.source)))
        if line.unverified:
            said = T("A figure used here was not read in a published source. Check it.")
            rows.append((tr(T("Check")), tr(said)))
        return rows
