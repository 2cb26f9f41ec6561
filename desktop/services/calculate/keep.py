"""The rules of how long papers are kept that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.keep import SOURCE_1980, PaperKind, retention_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

UNTIL = "keep.until"


def _until(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return how long a paper is kept.

    ``date`` is a day of the month or the year the paper tells of, the last day of the contract, or
    the day of the accident.
    """
    kind, day = PaperKind(told(inputs, "kind", str)), told(inputs, "date", date)
    left = told_maybe(inputs, "left_on", date)
    if left is not None and left < day:
        raise Refused(
            T("“{name}” comes before “{other}”.", name="left_on", other="date"), "left_on"
        )
    found = retention_of(kind, book.on(day), left)
    outputs: dict[str, Outcome] = {
        "retention": found.until,
        "years": found.years,
        "counted_from": found.counted_from,
        "other_reading": found.other_reading,
    }
    return Answer(UNTIL, found.until, "", found.because, outputs, unverified=found.unverified)


RULES: tuple[Rule, ...] = (
    Rule(
        UNTIL,
        T("Until when a paper is kept"),
        (
            Input("kind", "text", choices=tuple(kind.value for kind in PaperKind)),
            Input("date", "date"),
            Input("left_on", "date", required=False),
        ),
        (
            Output("retention"),
            Output("years", "years"),
            Output("counted_from"),
            Output("other_reading"),
        ),
        "",
        T("{source}", source=SOURCE_1980),
        _until,
    ),
)
