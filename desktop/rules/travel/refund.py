"""What the company refunds for a month: the national agreements, the sector's, the company's.

Only the way between home and the company is refunded, on proof, without the ticket to the
training centre. The agreement of the sector or the company goes first; where it gives less than
the national one, the higher amount is kept. Construction (JC 124) pays the train whole.

Basis: contrat d'alternance, art. 3, 21°; Vade Mecum fiche 13.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Bilingual, Message, Percent, T
from desktop.kernel.money import ZERO, Euro
from desktop.law.book import Law
from desktop.law.parameters.travel import CONSTRUCTION_TRAIN_SHARE, TRAIN_SHARE
from desktop.rules.travel.bicycle import bicycle_refund
from desktop.rules.travel.public import distance_refund, flat_refund, train_refund
from desktop.rules.travel.trip import Mode, Refund, Trip

SOURCE_CONTRACT_3 = Bilingual(
    "Contrat d'alternance, art. 3, 21° ; Vade Mecum OFFA du 27 avril 2017, fiche 13",
    "Alternerende overeenkomst, art. 3, 21°; Vademecum OFFA van 27 april 2017, fiche 13",
)


def refund_of(trip: Trip, law: Law) -> Refund:
    """Return what is refunded for a month.

    Raises:
        NoLawInForce: The law of that month is not known.
    """
    law.entry(TRAIN_SHARE)
    if trip.school_ticket:
        text = T(
            "Nothing is due: the ticket to the training centre is not the company’s. Only the "
            "ticket to the company is refunded."
        )
        return Refund(ZERO, ZERO, (_contract(text),))
    try:
        found = (CONSTRUCTION if trip.construction else NATIONAL)[trip.mode](trip, law)
    except NotKnown as missing:
        found = Refund(None, None, missing.because)
    return found if trip.agreed is None else _with_agreement(trip.agreed, found)


def _with_agreement(agreed: Euro, national: Refund) -> Refund:
    if national.amount is not None and national.amount > agreed:
        text = T(
            "The agreement entered gives {agreed}; the higher {amount} is kept, in favour of the "
            "learner.",
            agreed=agreed,
            amount=national.amount,
        )
        because = (*national.because, _contract(text))
        return Refund(national.amount, national.at_most, because, national.unverified)
    text = T("The agreement entered, of the sector or the company, gives {agreed}.", agreed=agreed)
    return Refund(agreed, None, (_contract(text),))


def _private(_trip: Trip, law: Law) -> Refund:
    text = T(
        "The national agreement gives nothing for private transport. Where the sector or the "
        "company does, enter its amount as “employer_amount”."
    )
    source = T("{source}", source=law.source(TRAIN_SHARE))
    return Refund(ZERO, ZERO, (Because(text, source=source),))


def _construction_train(trip: Trip, law: Law) -> Refund:
    share = law[CONSTRUCTION_TRAIN_SHARE]
    price = trip.told_price()
    amount = (price * share).rounded()
    because = Because(
        T("In construction the train is refunded at {share}.", share=Percent(share)),
        T(
            "{price} × {share} = {amount}",
            price=price,
            share=Percent(share),
            amount=amount,
        ),
        T("{source}", source=law.source(CONSTRUCTION_TRAIN_SHARE)),
    )
    return Refund(amount, amount, (because,), not law.verified(CONSTRUCTION_TRAIN_SHARE))


def _construction_scale(_trip: Trip, _law: Law) -> Refund:
    text = T(
        "The refund is not known: construction has a scale of its own (scale B), which was not "
        "found published. Enter its amount as “employer_amount”."
    )
    raise NotKnown(_contract(text))


def _contract(text: Message) -> Because:
    return Because(text, source=T("{source}", source=SOURCE_CONTRACT_3))


Way = Callable[[Trip, Law], Refund]
NATIONAL: Mapping[Mode, Way] = MappingProxyType(
    {
        Mode.TRAIN: train_refund,
        Mode.DISTANCE: distance_refund,
        Mode.FLAT: flat_refund,
        Mode.BICYCLE: bicycle_refund,
        Mode.PRIVATE: _private,
        Mode.COMBINED: train_refund,
    }
)
CONSTRUCTION: Mapping[Mode, Way] = MappingProxyType(
    {
        **dict.fromkeys(Mode, _construction_scale),
        Mode.TRAIN: _construction_train,
        Mode.BICYCLE: bicycle_refund,
    }
)
