"""One paper of the demo that the tests print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.services.papers import PrintOrder

LONG = "Wojciechowska-Vandenbroucke-de-la-Croix-Szczepańska"


@dataclass(frozen=True)
class Example:
    """A paper of the demo.

    Attributes:
        about: What it is about, such as ``absence:4``.
    """

    paper: str
    learner: int | None = None
    month: Month | None = None
    year: int | None = None
    about: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    blank: bool = False

    def order(self, translators: Sequence[Translator]) -> PrintOrder:
        """Return the order of it."""
        return PrintOrder(
            self.paper,
            tuple(translators),
            self.learner,
            self.month,
            year=self.year,
            subject=self.about,
            values=self.values,
            blank=self.blank,
        )
