"""The rules of temporary unemployment that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.unemployment.notices import SOURCE_FILE_11, Cause, notices_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

NOTICES = "unemployment.notices"
CONSTRUCTION, SHELTERED = "124", "327"


def _notices(inputs: Mapping[str, object], book: LawBook) -> Answer:
    committee = (told_maybe(inputs, "joint_committee", str) or "").split(".")[0].strip()
    found = notices_of(
        Cause(told(inputs, "kind", str)),
        construction=committee == CONSTRUCTION,
        sheltered=committee == SHELTERED,
        law=book.on(told(inputs, "first_day", date)),
    )
    outputs: dict[str, Outcome] = {
        "to_staff_by": found.to_staff_by,
        "to_staff_strict": found.to_staff_strict,
        "to_onem_by": found.to_onem_by,
        "first_day_by": found.first_day_by,
        "card": found.card,
        "card_by": found.card_by,
        "declaration": found.declaration,
        "declaration_by": found.declaration_by,
    }
    # Where no notice to the staff is due, the first thing to do is the one to the ONEM.
    value = found.to_staff_by or found.to_onem_by
    return Answer(NOTICES, value, "", found.because, outputs, unverified=found.unverified)


RULES: tuple[Rule, ...] = (
    Rule(
        NOTICES,
        T("Whom to tell of temporary unemployment, and by when"),
        (
            Input("kind", "text", choices=tuple(cause.value for cause in Cause)),
            Input("first_day", "date"),
            Input("joint_committee", "text", required=False),
        ),
        (
            Output("to_staff_by"),
            Output("to_staff_strict"),
            Output("to_onem_by"),
            Output("first_day_by"),
            Output("card"),
            Output("card_by"),
            Output("declaration"),
            Output("declaration_by"),
        ),
        "",
        T("{source}", source=SOURCE_FILE_11),
        _notices,
    ),
)
