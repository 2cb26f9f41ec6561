"""Notices of suspension that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "suspension-illness": Example("suspension", 1, about="absence:4"),
    "suspension-breach": Example(
        "suspension",
        1,
        about="absence:5",
        values={
            "scope": "more_training",
            "ground": "learner",
            "justification": "Absences répétées chez l’opérateur",
            "agreed_with": "Sophie Delvaux, 27/04/2026",
        },
    ),
    "suspension-blank": Example("suspension", blank=True),
}
