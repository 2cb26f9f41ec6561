"""What the figures of a slip and the days of extra hours are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.kernel.messages import Message, T
from desktop.rules.overtime import WorkedDay

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

WORKED_DAY: Mapping[WorkedDay, Message] = MappingProxyType(
    {
        WorkedDay.WORKDAY: T("working day"),
        WorkedDay.SUNDAY: T("Sunday"),
        WorkedDay.PUBLIC_HOLIDAY: T("public holiday"),
    }
)
