"""Papers of the end that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "certificate-plain": Example(
        "employment_certificate", 3, values={"on_request": "Left out: it was not asked for."}
    ),
    "certificate-asked": Example(
        "employment_certificate",
        3,
        values={"asked": "yes", "on_request": "A travaillé avec soin et ponctualité."},
    ),
    "notice-by-hand": Example(
        "notice",
        1,
        values={
            "method": "hand",
            "given_on": "2026-05-04",
            "met_on": "2026-04-29",
            "reasons": "Le plan de formation ne peut plus être suivi.",
        },
    ),
    "notice-registered": Example(
        "notice", 1, values={"method": "registered", "given_on": "2026-05-04", "unworked": "3"}
    ),
    "notice-blank": Example("notice", blank=True),
    "dimona-out": Example("dimona_out", 3),
    "indemnity": Example(
        "indemnity_statement",
        1,
        values={"method": "hand", "told_on": "2026-05-04", "unworked": "14"},
    ),
    "indemnity-withdrawal": Example(
        "indemnity_statement", 1, values={"cause": "withdrawal", "told_on": "2026-05-04"}
    ),
    "indemnity-blank": Example("indemnity_statement", blank=True),
    "c4": Example("c4_sheet", 3, values={"how": "notice", "reason": "Réorganisation de l’atelier"}),
    "c4-blank": Example("c4_sheet", blank=True),
    "end-checklist": Example("end_checklist", 3),
    "end-checklist-blank": Example("end_checklist", blank=True),
}
