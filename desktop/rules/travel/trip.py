"""The way to the company, and what of it is refunded."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, unique

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.kernel.money import Euro


@unique
class Mode(Enum):
    """How the learner comes to the company."""

    TRAIN = "train"
    DISTANCE = "metro_tram_bus_distance"
    FLAT = "metro_tram_bus_flat"
    BICYCLE = "bicycle"
    PRIVATE = "private"
    COMBINED = "combined"


@dataclass(frozen=True, slots=True)
class Trip:
    """The way of a month.

    Attributes:
        mode: How.
        km: The single way, in kilometres.
        price: The price of the month's ticket to the company.
        days: The days of the month on which the way was made.
        table: The month's amount in the table of CCT n° 19; for a flat price that of 7 km.
        agreed: What an agreement of the sector or the company gives for the month.
        construction: Whether the company is under the joint committee of construction.
        school_ticket: Whether the ticket is the one to the training centre.
    """

    mode: Mode
    km: Decimal | None = None
    price: Euro | None = None
    days: int | None = None
    table: Euro | None = None
    agreed: Euro | None = None
    construction: bool = False
    school_ticket: bool = False

    def told_km(self) -> Decimal:
        """Return the distance.

        Raises:
            NotKnown: It is missing.
        """
        if self.km is None:
            raise NotKnown(Because(T("The refund is not known: the distance is missing.")))
        return self.km

    def told_price(self) -> Euro:
        """Return the price of the month's ticket.

        Raises:
            NotKnown: It is missing.
        """
        if self.price is None:
            raise NotKnown(Because(T("The refund is not known: the price is missing.")))
        return self.price

    def told_days(self) -> int:
        """Return the number of days.

        Raises:
            NotKnown: It is missing.
        """
        if self.days is None:
            raise NotKnown(Because(T("The refund is not known: the days of travel are missing.")))
        return self.days


@dataclass(frozen=True, slots=True)
class Refund:
    """What is refunded for a month.

    Attributes:
        amount: What is due; None when it is not known.
        at_most: What it cannot exceed, where that is known.
        because: Why.
        unverified: Whether a figure has not been read in a published source.
        noted: Whether anybody said how the learner travels; else no refund is counted, and the
            amount of zero does not mean that none is due.
    """

    amount: Euro | None
    at_most: Euro | None
    because: tuple[Because, ...]
    unverified: bool = False
    noted: bool = True
