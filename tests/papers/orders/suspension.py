"""Notices of suspension that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "suspension-illness": Example("suspension", 1, about="absence:4"),
    "suspension-breach": Example(
        "suspension", 1, about="absence:5", values={"agreed_with": "Sophie Delvaux, 27/04/2026"}
    ),
}
