"""Papers of the accreditation that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "accreditation-request": Example(
        "accreditation_request",
        about="accreditation:1",
        values={"signatory": "Marc Lambert, gérant"},
    ),
    "accreditation-request-blank": Example("accreditation_request", blank=True),
    "accreditation-request-new": Example("accreditation_request", values={"trade": "Pâtissier"}),
    "accreditation-visit": Example(
        "accreditation_visit",
        about="accreditation:1",
        values={"on": "2025-06-12", "role": "referent", "visitor": "Sophie Delvaux"},
    ),
    "accreditation-decision": Example(
        "accreditation_decision",
        about="accreditation:1",
        values={"decision": "suspended", "on": "2026-03-02", "until": "2026-04-01"},
    ),
    "accreditation-automatic": Example(
        "accreditation_automatic",
        values={"trade": "Boulanger", "contract": "industrial", "first": "2012-09-01"},
    ),
}
