"""Papers of the contract that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "grid-demo": Example("timetable_grid", 1),
    "grid-blank": Example("timetable_grid", blank=True),
    "dimona-in": Example("dimona_in", 1),
    "secretariat-letter": Example("secretariat_letter", 2),
}
