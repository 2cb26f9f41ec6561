"""What the closed months of a year give for the travel lines of the tax slip 281.10."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.kernel.messages import NT, Message, T
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import TravelMode
from desktop.law.book import LawBook, NoLawInForce
from desktop.law.parameters.travel import BICYCLE_KM
from desktop.law.tax_slip import Feed
from desktop.services.account import AccountMonth
from desktop.services.pay import pay_of
from desktop.services.rides import Ride, rides_of
from desktop.services.workspace import Workspace

THERE_AND_BACK = 2
GROUPS = {
    TravelMode.TRAIN: Feed.TRAVEL_PUBLIC,
    TravelMode.BY_DISTANCE: Feed.TRAVEL_PUBLIC,
    TravelMode.FLAT: Feed.TRAVEL_PUBLIC,
    TravelMode.COMBINED: Feed.TRAVEL_PUBLIC,
    TravelMode.PRIVATE: Feed.TRAVEL_OTHER,
    TravelMode.BICYCLE: Feed.BICYCLE,
}


@dataclass(frozen=True, slots=True)
class Fed:
    """What fills a line.

    Attributes:
        amount: The sum in euro; None where it is not known, or is no amount.
        text: The number that is no amount; "" where it is not known.
        detail: How it comes about, or why it is not known.
    """

    amount: Euro | None = None
    text: str | Decimal = ""
    detail: Message | None = None


def travel_fed(
    workspace: Workspace, book: LawBook, learner_id: int, months: Sequence[AccountMonth]
) -> dict[Feed, Fed]:
    """Return the refunds by the way the learner came, which a month must have one of."""
    feeds = (Feed.TRAVEL_PUBLIC, Feed.TRAVEL_OTHER, Feed.BICYCLE, Feed.BICYCLE_KM)
    missing = [one.month for one in months if _refunded(one) is None]
    if missing:
        return dict.fromkeys(feeds, Fed(detail=unknown_in(missing)))
    sums = dict.fromkeys(feeds[:-1], ZERO)
    ridden: list[tuple[Month, Ride]] = []
    for one in months:
        if not _refunded(one):
            continue
        rides = rides_of(workspace, pay_of(workspace, book, learner_id, one.month))
        groups = {GROUPS[ride.mode] for ride in rides}
        if len(groups) != 1:
            why = T("the way to the company changes in {month}: to be split", month=one.month)
            return dict.fromkeys(feeds, Fed(detail=why))
        (group,) = groups
        sums[group] += _refunded(one) or ZERO
        if group is Feed.BICYCLE:
            ridden += [(one.month, ride) for ride in rides]
    how = T("mention 12 of the payslips")
    fed = {feed: Fed(amount, detail=how) for feed, amount in sums.items()}
    return {**fed, Feed.BICYCLE_KM: _km(book, ridden)}


def _km(book: LawBook, ridden: Sequence[tuple[Month, Ride]]) -> Fed:
    """Return the kilometres ridden; which of a longer way count was not found."""
    total = Decimal(0)
    for month, ride in ridden:
        if ride.km is None or _too_far(book, month, ride.km):
            why = T("not known: which kilometres of {month} count was not found", month=month)
            return Fed(detail=why)
        total += THERE_AND_BACK * ride.km * ride.days
    return Fed(text=Decimal(f"{total.normalize():f}") if total else "0")


def _too_far(book: LawBook, month: Month, km: Decimal) -> bool:
    try:
        return km > book.on(month.first)[BICYCLE_KM]
    except NoLawInForce:
        return True


def _refunded(one: AccountMonth) -> Euro | None:
    return one.amounts["travel"]


def unknown_in(months: Sequence[Month]) -> Message:
    """Return that something is not known in some months."""
    return NT(
        "not known in {first}",
        "not known in {count} months, from {first} to {last}",
        len(months),
        first=months[0],
        last=months[-1],
    )
