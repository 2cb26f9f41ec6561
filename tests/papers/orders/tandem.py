"""Overviews of Tandem itself that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

EXAMPLES = {
    "agenda-sheet": Example("agenda_sheet", month=Month(2026, 5)),
    "agenda-sheet-past": Example("agenda_sheet", month=Month(2026, 3)),
    "agenda-sheet-blank": Example("agenda_sheet", blank=True),
}
