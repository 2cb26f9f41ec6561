"""What the figures of a slip and the days of extra hours are called, and how they come about."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.documents.blocks import Blank
from desktop.kernel.messages import Message, T
from desktop.rules.overtime import WorkedDay
from desktop.rules.pay_slip import Slip

# Of a refund of zero that nobody worked out: no way to the company was noted.
NO_TRAVEL = Blank(T("no travel noted; to be completed"))
NOT_NOTED = "–"  # the same in a table

FIGURES: Mapping[str, Message] = MappingProxyType(
    {
        "gross": T("Gross total"),
        "overtime": T("Extra hours"),
        "contribution": T("Personal contribution before the bonus"),
        "bonus": T("Bonus à l’emploi"),
        "due": T("Withheld for social security"),
        "taxable": T("Taxable amount"),
        "withholding": T("Withholding tax"),
        "net": T("Net"),
        "travel": T("Travel refund"),
        "paid": T("To be paid"),
    }
)

# The same in a table, where there is little room.
SHORT: Mapping[str, Message] = MappingProxyType(
    {
        "gross": T("Gross"),
        "due": T("Social security"),
        "withholding": T("Withholding tax"),
        "net": T("Net"),
        "travel": T("Travel"),
        "paid": T("To be paid"),
    }
)

WORKED_DAY: Mapping[WorkedDay, Message] = MappingProxyType(
    {
        WorkedDay.WORKDAY: T("working day"),
        WorkedDay.SUNDAY: T("Sunday"),
        WorkedDay.PUBLIC_HOLIDAY: T("public holiday"),
    }
)


def contribution_words(slip: Slip) -> Message:
    """Return how what is withheld for social security comes about, in short."""
    personal, bonus = slip.contribution.amount, slip.bonus.amount
    if not personal or bonus is None:
        return T("no contribution in this month")
    if bonus >= personal:
        return T(
            "{personal}, taken away by a bonus à l’emploi of {bonus}",
            personal=personal,
            bonus=bonus,
        )
    return T("{personal} − {bonus} (bonus à l’emploi) =", personal=personal, bonus=bonus)
