"""Papers of pay that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

EXAMPLES = {
    "payslip-demo": Example("payslip", 1, month=Month(2026, 4)),
    "correction-blank": Example("correction", blank=True),
    "account-demo": Example("account", 2, year=2025),
    "account-running": Example("account", 1, year=2026),
}
