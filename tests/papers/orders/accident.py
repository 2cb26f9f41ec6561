"""Papers of an accident that the tests print without one; others make the accident first."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "accident-notice-blank": Example("accident_notice", blank=True),
    "accident-report-blank": Example("accident_report", blank=True),
    "accident-blank": Example("accident_declaration", blank=True),
    "accident-sheet-blank": Example("accident_sheet", blank=True),
    "first-aid-none": Example("first_aid_register", year=2026),
    "first-aid-blank": Example("first_aid_register", blank=True),
}
