"""The training that is over, and the contracts it was followed under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.kernel.messages import Bilingual
from desktop.kernel.period import Period
from desktop.rules.workday import SUNDAY

SOURCE_FILE_12 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 12", "Vademecum OFFA van 27 april 2017, fiche 12"
)


@dataclass(frozen=True, slots=True)
class Training:
    """The training that is over.

    Attributes:
        contracts: The contracts it was followed under.
        succeeded: Whether it ended with a qualification.
        finished: Whether it was followed to its end, and not given up.
        birth: When the learner was born, where it is told.
        diploma: Whether the learner has another diploma that opens the right; None where it is
            not told.
    """

    contracts: tuple[Period, ...]
    succeeded: bool
    finished: bool = True
    birth: date | None = None
    diploma: bool | None = None


def merged(contracts: Sequence[Period]) -> tuple[Period, ...]:
    """Return the contracts in order, those that overlap as one: no day counts twice."""
    result: list[Period] = []
    for contract in sorted(contracts):
        if result and contract.first <= result[-1].last:
            result[-1] = Period(result[-1].first, max(result[-1].last, contract.last))
        else:
            result.append(contract)
    return tuple(result)


def sundays_in(period: Period) -> int:
    """Return how many Sundays there are."""
    return sum(1 for day in period if day.weekday() == SUNDAY)
