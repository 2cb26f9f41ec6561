"""The slip of a month, worked out of the file and kept when the month is closed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import TravelMode
from desktop.law.book import LawBook
from desktop.rules.pay import MonthPay
from desktop.rules.pay_extra import ExtraWork
from desktop.rules.pay_slip import Slip, Work, slip_of
from desktop.rules.pay_travel import TravelSince
from desktop.rules.travel.trip import Mode, Trip
from desktop.services.duty_facts import TravelTermFacts
from desktop.services.employer import company
from desktop.services.facts import ContractFacts, LearnerFacts
from desktop.services.supplement import extra_hours, travel_terms
from desktop.services.workspace import Workspace

CONSTRUCTION = "124"
HECTOMETRES = Decimal(10)
# Where the share of the employer is a row of the table by distance; elsewhere it is what the
# sector or the company agreed.
BY_TABLE = frozenset({TravelMode.TRAIN, TravelMode.BY_DISTANCE, TravelMode.COMBINED})

Kept = Mapping[str, Euro | None]


def slip_for(
    workspace: Workspace,
    book: LawBook,
    person: LearnerFacts,
    pays: Sequence[tuple[ContractFacts, MonthPay]],
) -> Slip:
    """Return the slip of a month in which the given contracts run, oldest first."""
    works = [_work(workspace, known, pay) for known, pay in pays]
    return slip_of(person.birth_date, works, book)


def written_data(pay: MonthPay, slip: Slip | None) -> str:
    """Return what is kept of a month: its lines, and the slip where it is that of the month."""
    kept: dict[str, object] = {
        "lines": [
            {
                "first": line.period.first.isoformat(),
                "last": line.period.last.isoformat(),
                "level": line.level.value,
                "monthly": line.monthly.plain(),
                "paid_days": str(line.paid_days),
                "of_days": str(line.of_days),
                "amount": line.amount.plain(),
            }
            for line in pay.lines
        ]
    }
    if slip is not None:
        kept["slip"] = {
            name: None if one.amount is None else one.amount.plain()
            for name, one in slip.figures.items()
        }
    return json.dumps(kept)


def kept_slip(data: Sequence[str]) -> Kept | None:
    """Return the slip that was kept with the closed rows of a month.

    Months closed before slips were kept have none: their data is the list of their lines. Nor
    have rows that were not closed together.
    """
    slips = [_slip(json.loads(text)) for text in data]
    if not slips or slips[0] is None or any(one != slips[0] for one in slips):
        return None
    return slips[0]


def _slip(kept: object) -> Kept | None:
    if not isinstance(kept, dict) or "slip" not in kept:
        return None
    try:
        return MappingProxyType(
            {
                name: None if amount is None else Euro.of(amount)
                for name, amount in kept["slip"].items()
            }
        )
    except (AttributeError, TypeError, ValueError) as error:
        raise ValueError(f"not a slip: {error}") from error


def _work(workspace: Workspace, known: ContractFacts, pay: MonthPay) -> Work:
    employer = company(workspace)
    committee = known.joint_committee or (employer.joint_committee if employer else "")
    construction = committee.split(".")[0].strip() == CONSTRUCTION
    return Work(
        pay=pay,
        regime=known.regime,
        weekly_minutes=known.weekly_minutes,
        extra=tuple(
            ExtraWork(one.day, one.minutes, one.reason, one.agreed_on)
            for one in extra_hours(workspace, known.id)
        ),
        travel=tuple(
            TravelSince(term.since, _trip(term, construction=construction))
            for term in travel_terms(workspace, known.id)
        ),
    )


def _trip(term: TravelTermFacts, *, construction: bool) -> Trip:
    by_table = term.mode in BY_TABLE and not construction
    return Trip(
        mode=Mode(term.mode.value),
        km=Decimal(term.hectometres) / HECTOMETRES if term.hectometres else None,
        price=term.monthly_price,
        table=term.employer_share if by_table else None,
        agreed=None if by_table else term.employer_share,
        construction=construction,
    )
