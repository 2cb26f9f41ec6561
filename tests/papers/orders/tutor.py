"""Papers of the tutor that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "tutor-declaration": Example(
        "tutor_declaration",
        about="tutor:1",
        values={"condition": "b", "who": "head", "function": "Maître boulanger"},
    ),
    "tutor-declaration-blank": Example("tutor_declaration", blank=True),
    "deputy-blank": Example("deputy_notice", blank=True),
    "tutor-experience": Example(
        "tutor_experience",
        about="tutor:2",
        values={
            "kind": "own",
            "first": "2008-09-01",
            "last": "2026-04-30",
            "regime": "38/38",
            "duties": "Vente et pâtisserie",
        },
    ),
    "tutor-experience-previous": Example(
        "tutor_experience",
        about="tutor:1",
        values={"kind": "previous", "employer": "Boulangerie Đurić", "trade": "Boulanger"},
    ),
    "tutor-experience-blank": Example("tutor_experience", blank=True),
}
