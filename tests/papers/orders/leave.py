"""Papers of leave that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "school-leave": Example(
        "school_leave_agreement", 1, year=2026, values={"agreed_on": "2026-04-29"}
    ),
    "school-leave-blank": Example("school_leave_agreement", blank=True),
    "fund-notice": Example("fund_notice", 1, year=2026, values={"member_number": "12 345"}),
    "fund-notice-none": Example("fund_notice", 1, year=2025),
}
