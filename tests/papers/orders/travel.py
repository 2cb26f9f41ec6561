"""Papers of the way to the company that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

APRIL = Month(2026, 4)

EXAMPLES = {
    "travel-bicycle": Example("travel_declaration", 2, values={"regular": "yes"}),
    "travel-minor": Example(
        "travel_declaration",
        1,
        values={"since": "2026-05-01", "tec": "yes", "ticket": "Abonnement mensuel TEC"},
    ),
    "travel-blank": Example("travel_declaration", blank=True),
    "claim-bicycle": Example("expense_claim", 2, month=APRIL, values={"with_pay": "yes"}),
    "claim-nothing": Example("expense_claim", 1, month=APRIL, values={"receipts": "1"}),
    "claim-blank": Example("expense_claim", blank=True),
    "bicycle-demo": Example("bicycle_statement", 2, month=APRIL, values={"regular": "yes"}),
    "bicycle-nothing": Example("bicycle_statement", 1, month=APRIL),
    "bicycle-blank": Example("bicycle_statement", blank=True),
}
