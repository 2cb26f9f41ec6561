"""How the text of a paper is set."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportlab.lib.colors import Color
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from desktop.documents.blocks import Align, Role
from desktop.documents.font import REGULAR, STRONG

GREY = Color(0.3, 0.3, 0.3)


@dataclass(frozen=True)
class Styles:
    """How text is set: the payslip close together, so that a month fits a page, the rest roomy.

    Attributes:
        scale: Every size against that of the payslip.
    """

    scale: float

    @cached_property
    def title(self) -> ParagraphStyle:
        """The title of the paper."""
        return ParagraphStyle("title", fontName=STRONG, fontSize=16, leading=20)

    @cached_property
    def subtitle(self) -> ParagraphStyle:
        """What stands under the title."""
        return ParagraphStyle("subtitle", fontName=REGULAR, fontSize=10, leading=13, textColor=GREY)

    @cached_property
    def heading(self) -> ParagraphStyle:
        """A line that opens a section and is never the last of a page."""
        return self._of(
            "heading", 9.5, 12, fontName=STRONG, spaceBefore=3, spaceAfter=1, keepWithNext=1
        )

    @cached_property
    def body(self) -> ParagraphStyle:
        """Running text and values."""
        return self._of("body", 8.5, 10.6, fontName=REGULAR)

    @cached_property
    def bold(self) -> ParagraphStyle:
        """Totals and headers."""
        return ParagraphStyle("bold", self.body, fontName=STRONG)

    @cached_property
    def right(self) -> ParagraphStyle:
        """Amounts."""
        return ParagraphStyle("right", self.body, alignment=TA_RIGHT)

    @cached_property
    def bold_right(self) -> ParagraphStyle:
        """Amounts that are totals."""
        return ParagraphStyle("bold-right", self.bold, alignment=TA_RIGHT)

    @cached_property
    def small(self) -> ParagraphStyle:
        """Notes."""
        return self._of("small", 8, 9.5, fontName=REGULAR)

    @cached_property
    def label(self) -> ParagraphStyle:
        """What a value is."""
        return ParagraphStyle("label", self.small, textColor=GREY)

    @cached_property
    def reason(self) -> ParagraphStyle:
        """Why a figure is what it is."""
        return ParagraphStyle("reason", self.small, spaceAfter=1)

    @cached_property
    def last_reason(self) -> ParagraphStyle:
        """A reason that the sources below it stay with."""
        return ParagraphStyle("last-reason", self.reason, keepWithNext=1)

    @cached_property
    def hint(self) -> ParagraphStyle:
        """Who fills in a blank."""
        return ParagraphStyle("hint", self.label, alignment=TA_RIGHT)

    def role(self, role: Role) -> ParagraphStyle:
        """Return how a paragraph is set."""
        return {
            Role.NORMAL: self.body,
            Role.SMALL: self.label,
            Role.NOTE: self.small,
            Role.PREPARATION: self.bold,
        }[role]

    def aligned(self, align: Align, *, strong: bool) -> ParagraphStyle:
        """Return how a cell of a column is set."""
        if align is Align.RIGHT:
            return self.bold_right if strong else self.right
        return self.bold if strong else self.body

    def _of(self, name: str, size: float, leading: float, **rest: Any) -> ParagraphStyle:
        return ParagraphStyle(
            name,
            fontSize=size * self.scale,
            leading=leading * self.scale,
            **rest,
        )


COMPACT, ROOMY = Styles(1.0), Styles(1.14)
