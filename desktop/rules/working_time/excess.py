"""What one check found: which limit is passed, on which day and by how much."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.kernel.findings import Severity
from desktop.kernel.messages import Bilingual, Hours, Message, T, Value
from desktop.law.book import Parameter
from desktop.law.readers import MINUTES_AN_HOUR

# NOTE: one day of every week, within a sentence: "le lundi", "op maandag"
WEEKDAYS = (
    T("on Mondays"),
    T("on Tuesdays"),
    T("on Wednesdays"),
    T("on Thursdays"),
    T("on Fridays"),
    T("on Saturdays"),
    T("on Sundays"),
)
CONTRACT_5 = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, point 4.5",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, punt 4.5",
)
FILE_2 = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, fiche 2",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, fiche 2",
)


@dataclass(frozen=True, slots=True)
class Excess:
    """One limit that is passed; a day has one for each code at most.

    Attributes:
        code: The public name of the limit.
        weekday: The day that causes it, Monday being 0.
        minutes: How many are over, or missing.
        basis: The figure that is passed, or the text where there is none.
        short: The fact and the excess, in forty characters at most.
        text: The whole sentence, with what to do.
        whole_week: Whether it is about the week and not about that day alone.
        whole_day: Whether only a day without any hours settles it.
    """

    code: str
    weekday: int
    minutes: int
    severity: Severity
    basis: Parameter[Any] | Bilingual
    short: Message
    text: Message
    whole_week: bool = False
    whole_day: bool = False

    @property
    def key(self) -> tuple[str, int | None]:
        """What makes two findings the same one."""
        return self.code, None if self.whole_week else self.weekday


def lasting(minutes: int) -> Value:
    """Return a duration as people say it: 30 min, 2 h 15."""
    return T("{count} min", count=minutes) if minutes < MINUTES_AN_HOUR else Hours(minutes)


def when(weekday: int) -> Message:
    """Return a weekday within a sentence."""
    return WEEKDAYS[weekday]
