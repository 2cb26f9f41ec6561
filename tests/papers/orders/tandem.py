"""Overviews of Tandem itself that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

EXAMPLES = {
    "agenda-sheet": Example("agenda_sheet", month=Month(2026, 5)),
    "agenda-sheet-past": Example("agenda_sheet", month=Month(2026, 3)),
    "agenda-sheet-blank": Example("agenda_sheet", blank=True),
    "why-sheet": Example("why_sheet", 1, Month(2026, 4)),
    "why-sheet-closed": Example("why_sheet", 2, Month(2026, 3)),
    "year-planner": Example("year_planner", 1, year=2026),
    "year-planner-everybody": Example(
        "year_planner", 1, year=2026, values={"size": "a3", "everybody": "yes"}
    ),
    "year-planner-blank": Example("year_planner", blank=True),
    "inspection-folder": Example("inspection_folder", 1),
    "inspection-folder-employer": Example("inspection_folder", 1, values={"whose": "employer"}),
    "inspection-folder-given": Example("inspection_folder", 2, values={"hand_over": "yes"}),
    "inspection-folder-blank": Example("inspection_folder", blank=True),
    "why-sheet-blank": Example("why_sheet", blank=True),
}
