"""What the papers of travel say of the way to the company, and the words for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Period
from desktop.kernel.vocabulary import TravelMode

MODES = MappingProxyType(
    {
        TravelMode.TRAIN: T("Train"),
        TravelMode.BY_DISTANCE: T("Bus, tram or metro, price by distance"),
        TravelMode.FLAT: T("Bus, tram or metro, one price"),
        TravelMode.COMBINED: T("Several kinds of public transport"),
        TravelMode.BICYCLE: T("Bicycle"),
        TravelMode.PRIVATE: T("Own car or motorcycle"),
    }
)
PUBLIC = frozenset({TravelMode.TRAIN, TravelMode.BY_DISTANCE, TravelMode.FLAT, TravelMode.COMBINED})
THERE_AND_BACK = 2


@dataclass(frozen=True, slots=True)
class TravelRide:
    """A way to the company within a month.

    Attributes:
        period: The days of the month on which it holds.
        km: The single way; None where it was not told.
        price: The price of a month's ticket, where it was told.
        dates: The days on which the learner came to the company.
        timetable: Whether a timetable tells those days; what it does not tell is not known.
        rate: What a kilometre by bicycle brings; None where that is not known, or by another way.
        amount: What the days by bicycle bring; None where it is not known, or by another way.
    """

    mode: TravelMode
    period: Period
    km: Decimal | None = None
    price: Euro | None = None
    dates: tuple[date, ...] = ()
    rate: Euro | None = None
    amount: Euro | None = None
    timetable: bool = True

    @property
    def km_a_day(self) -> Decimal | None:
        """There and back; None where the single way is not known."""
        return None if self.km is None else THERE_AND_BACK * self.km

    @property
    def km_together(self) -> Decimal | None:
        """There and back on all its days; None where the single way is not known."""
        return None if self.km is None else THERE_AND_BACK * self.km * len(self.dates)


def days_of(rides: Sequence[TravelRide]) -> int:
    """Return on how many days the learner came."""
    return sum(len(ride.dates) for ride in rides)
