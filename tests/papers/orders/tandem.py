"""Overviews of Tandem itself that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

EXAMPLES = {
    "agenda-sheet": Example("agenda_sheet", month=Month(2026, 5)),
    "agenda-sheet-past": Example("agenda_sheet", month=Month(2026, 3)),
    "agenda-sheet-blank": Example("agenda_sheet", blank=True),
    "why-sheet": Example("why_sheet", 1, Month(2026, 4)),
    "why-sheet-closed": Example("why_sheet", 2, Month(2026, 3)),
    "why-sheet-blank": Example("why_sheet", blank=True),
}
