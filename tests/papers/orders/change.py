"""Changes that the tests print."""

from tests.papers.orders.order import Example

EXAMPLES = {
    "amendment-level": Example("amendment", 2, values={"change": "level"}),
    "amendment-duration": Example(
        "amendment",
        1,
        values={
            "change": "duration",
            "since": "2027-07-01",
            "old": "30/06/2027",
            "reason": "Seconde session",
            "opinion_on": "2027-06-14",
            "number": "2",
        },
    ),
    "annex-referent": Example("annex", 1, values={"change": "referent", "old": "Jean Petit"}),
    "annex-timetable": Example("annex", 1, values={"change": "timetable"}),
}
