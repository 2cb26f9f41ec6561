"""Papers of leave that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "school-leave": Example(
        "school_leave_agreement", 1, year=2026, values={"agreed_on": "2026-04-29"}
    ),
    "school-leave-blank": Example("school_leave_agreement", blank=True),
    "fund-notice": Example("fund_notice", 1, year=2026, values={"member_number": "12 345"}),
    "leave-plan": Example(
        "leave_plan",
        1,
        year=2026,
        values={"asked_on": "2026-04-20", "decision": "agreed", "decided_on": "2026-04-24"},
    ),
    "leave-plan-employee": Example("leave_plan", 2, year=2026),
    "leave-plan-blank": Example("leave_plan", blank=True),
    "holiday-attestation": Example(
        "holiday_attestation",
        2,
        values={"simple": "612.40", "double": "542,95", "contributions": "1.9"},
    ),
    "holiday-attestation-blank": Example("holiday_attestation", blank=True),
    "fund-notice-none": Example("fund_notice", 1, year=2025),
}
