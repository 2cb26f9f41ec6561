"""Papers of pay that the tests print."""

from desktop.kernel.period import Month
from tests.papers.orders.order import Example

EXAMPLES = {
    "payslip-demo": Example("payslip", 1, month=Month(2026, 4)),
    "correction-blank": Example("correction", blank=True),
    "account-demo": Example("account", 2, year=2025),
    "account-running": Example("account", 1, year=2026),
    "account-filled": Example(
        "account",
        2,
        year=2025,
        values={
            "function": "Aide-boulanger",
            "qualification": "néant",
            "tax_situation": "célibataire, sans charge",
            "onva": "123456",
            "elements": "chèques-repas, par mois",
            "in_kind": "0",
        },
    ),
    "income-month": Example("income_statement", 1, month=Month(2026, 3)),
    "income-quarter": Example(
        "income_statement",
        2,
        month=Month(2026, 4),
        values={
            "months": "3",
            "region": "wallonia",
            "purpose": "Caisse d’allocations familiales",
            "vouchers": "0",
            "clothing": "15,00",
        },
    ),
    "income-blank": Example("income_statement", blank=True),
    "tax-demo": Example(
        "tax_281_10",
        2,
        year=2025,
        values={
            "sequence": "1",
            "language": "2",
            "marital": "1",
            "spouse": "0",
            "children": "0",
            "others": "0",
            "in_kind": "0",
            "special": "0",
        },
    ),
    "tax-running": Example("tax_281_10", 1, year=2026),
    "tax-blank": Example("tax_281_10", blank=True),
}
