"""Why the company pays days of an absence, or does not, in sentences.

Basis: contrat d'alternance, art. 7 and 8; Vade Mecum 4.15 and fiches 4, 7, 8, 11 and 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Bilingual, Message, T
from desktop.kernel.period import ONE_DAY
from desktop.kernel.vocabulary import AbsenceKind, Payer
from desktop.law.book import Law, LawBook
from desktop.law.parameters.pay import GUARANTEED_DAYS, REASON_DAYS, RELAPSE_DAYS
from desktop.rules.absence import (
    LEAVE,
    UNEMPLOYMENT,
    Guarantee,
    Link,
    PaidAbsence,
    limit_of,
)

SOURCE_ABSENCE = Bilingual(
    "Contrat d'alternance, art. 8 ; Vade Mecum OFFA du 27 avril 2017, point 4.15 et fiche 16",
    "Alternerende overeenkomst, art. 8; Vademecum OFFA van 27 april 2017, punt 4.15 en fiche 16",
)
SOURCE_UNEMPLOYMENT = Bilingual(
    "Contrat d'alternance, art. 8, 1° ; Vade Mecum OFFA du 27 avril 2017, point 4.15 et fiche 11",
    "Alternerende overeenkomst, art. 8, 1°; Vademecum OFFA van 27 april 2017, punt 4.15 en "
    "fiche 11",
)
SOURCE_LEAVE = Bilingual(
    "Contrat d'alternance, art. 7 ; Vade Mecum OFFA du 27 avril 2017, fiche 4",
    "Alternerende overeenkomst, art. 7; Vademecum OFFA van 27 april 2017, fiche 4",
)

# What the days paid of an absence hang on besides its own days.
_LINKED = frozenset({Link.PROLONGED, Link.RELAPSE, Link.OTHER_ILLNESS})
# Who pays after the company.
_PAYERS = {
    Payer.MUTUALITY: T("the mutuality"),
    Payer.INSURER: T("the insurer of work accidents"),
    Payer.FEDRIS: T("Fedris (the former fund of occupational diseases)"),
    Payer.ONEM: T("ONEM"),
}


def why_absence(found: PaidAbsence, book: LawBook) -> tuple[Because, ...]:
    """Return who pays the days of an absence, and why."""
    if found.guarantee is None:
        return tuple(_why_fixed(found))
    law = book.on(found.absence.period.first)
    return (*_why_guarantee(found, found.guarantee, law), *_why_kind(found, law))


def why_unpaid(found: PaidAbsence, book: LawBook) -> tuple[Because, ...]:
    """Return why the company does not pay days of an absence; in one sentence where that is all."""
    guarantee = found.guarantee
    linked = guarantee is not None and guarantee.link in _LINKED
    if linked or not found.paid or found.absence.kind is AbsenceKind.COMPELLING_REASON:
        within = why_within(guarantee, found.absence.period.first, book) if guarantee else ()
        return (*why_absence(found, book), *within)
    law = book.on(found.absence.period.first)
    plain = Because(
        _after(found.then, sum(period.days for period in found.paid), _from(found)),
        source=_source(found.absence.kind),
    )
    return (plain, *_why_kind(found, law))


def _why_guarantee(found: PaidAbsence, guarantee: Guarantee, law: Law) -> Iterator[Because]:
    limit = limit_of(found.absence.kind)
    source = T("{source}", source=law.source(limit))
    for stretch in found.paid:
        yield Because(
            NT(
                "The company pays {count} calendar day of the absence, {first}, days at the "
                "training operator included.",
                "The company pays {count} calendar days of the absence, from {first} to {last}, "
                "days at the training operator included.",
                stretch.days,
                first=stretch.first,
                last=stretch.last,
            ),
            _smaller(found, guarantee.left, stretch.days),
            source,
        )
    if not found.paid and guarantee.left > 0:
        text = T(
            "The {all} days of the calendar year are used up: none is left.", all=law[REASON_DAYS]
        )
        yield Because(text, source=T("{source}", source=law.source(REASON_DAYS)))
    elif not found.paid:
        text = T("The {all} guaranteed days are used up: none is left.", all=law[limit])
        yield Because(text, source=source)
    yield from _why_link(guarantee, law[limit])
    yield Because(_then(found.then, _from(found)), source=_source(found.absence.kind))


def _smaller(found: PaidAbsence, left: int, days: int) -> Message | None:
    """Return how many days are paid, as a formula, where something was used before."""
    counted = found.guarantee is not None and found.guarantee.link in {Link.PROLONGED, Link.RELAPSE}
    if not counted or found.absence.kind is AbsenceKind.COMPELLING_REASON:
        return None
    return T(
        "the smaller of {left} guaranteed days and {absent} days of absence: {days}",
        left=left,
        absent=found.absence.period.days,
        days=days,
    )


def _why_link(guarantee: Guarantee, limit: int) -> Iterator[Because]:
    earlier = guarantee.earlier
    if earlier is None:
        return
    source = T("{source}", source=SOURCE_ABSENCE)
    match guarantee.link:
        case Link.PROLONGED:
            text = T(
                "It goes on without a gap from the absence begun on {begun}, whose days count.",
                begun=guarantee.begun,
            )
        case Link.RELAPSE:
            text = T(
                "It is a relapse: it begins within {days} days of the end of the incapacity of "
                "{first} to {last}, and no certificate tells of another illness. What was left "
                "of the guaranteed days stays due.",
                days=guarantee.within,
                first=earlier.first,
                last=earlier.last,
            )
        case Link.TOO_LATE:
            text = T(
                "It is not a relapse: more than {days} days lie behind the incapacity that ended "
                "on {last}. A new guarantee begins.",
                days=guarantee.within,
                last=earlier.last,
            )
        case Link.OTHER_ILLNESS:
            text = T(
                "A certificate tells of another illness or accident than before: a new guarantee "
                "begins."
            )
        case _:
            text = T(
                "Only an incapacity that has nothing to do with work can be a relapse: a new "
                "guarantee begins."
            )
    left = guarantee.link in {Link.PROLONGED, Link.RELAPSE}
    formula = (
        T(
            "{all} − {used} = {left}",
            all=limit,
            used=limit - guarantee.left,
            left=guarantee.left,
        )
        if left
        else None
    )
    yield Because(text, formula, source)


def why_within(guarantee: Guarantee, first: date, book: LawBook) -> Iterator[Because]:
    """Say where the time of relapse comes from, and what the other reading would give."""
    if not guarantee.within or guarantee.earlier is None:
        return
    law = book.on(guarantee.earlier.first)
    before = min(entry.value for entry in book.histories[RELAPSE_DAYS.key].entries)
    text = T(
        "The incapacity before began on {first}: the time of relapse is {days} days.",
        first=guarantee.earlier.first,
        days=guarantee.within,
    )
    yield Because(text, source=T("{source}", source=law.source(RELAPSE_DAYS)))
    gap = (first - guarantee.earlier.last).days
    if guarantee.link is Link.RELAPSE and gap > before:
        yield Because(
            T(
                "Other reading: by the text of the Vade Mecum, {days} days, a new guarantee would "
                "begin.",
                days=before,
            ),
            source=T("{source}", source=SOURCE_ABSENCE),
        )


def why_used(used: int, year: int, law: Law) -> Iterator[Because]:
    """Say how many days of compelling reasons a year still holds, where some were taken."""
    most = law[REASON_DAYS]
    if not used:
        return
    yield Because(
        T(
            "Days of compelling reasons already taken in {year}: {used}. Days left: {left}.",
            year=str(year),
            used=used,
            left=max(most - used, 0),
        ),
        T("{all} − {used} = {left}", all=most, used=used, left=most - used)
        if used <= most
        else None,
        T("{source}", source=law.source(REASON_DAYS)),
    )


def _why_kind(found: PaidAbsence, law: Law) -> Iterator[Because]:
    kind = found.absence.kind
    if kind is AbsenceKind.COMPELLING_REASON:
        yield Because(
            T(
                "Compelling reasons: at most {most} days in a calendar year, of which the company "
                "pays the first {days} calendar days of each absence.",
                most=law[REASON_DAYS],
                days=law[GUARANTEED_DAYS],
            ),
            source=T("{source}", source=law.source(REASON_DAYS)),
        )
    elif kind is AbsenceKind.TECHNICAL_UNEMPLOYMENT:
        yield Because(
            T(
                "Afterwards the company goes on paying the days at the training operator. Other "
                "reading, fiche 16: no pay at all in any temporary unemployment, from the first "
                "day."
            ),
            source=T("{source}", source=SOURCE_UNEMPLOYMENT),
        )
    elif kind is AbsenceKind.FAMILY_EVENT and found.absence.period.days > law[GUARANTEED_DAYS]:
        yield Because(
            T(
                "Only the death of a partner or a child gives more than {days} days. Other "
                "reading: the contract lets the company pay {days} calendar days at most.",
                days=law[GUARANTEED_DAYS],
            ),
            source=T("{source}", source=law.source(GUARANTEED_DAYS)),
        )


def _why_fixed(found: PaidAbsence) -> Iterator[Because]:
    kind = found.absence.kind
    yield Because(_fixed(kind, found.then), source=_source(kind))
    if kind in LEAVE and found.then is Payer.FUND:
        yield Because(
            T("Leave is not taken on days at the training operator: the company pays those."),
            source=T("{source}", source=SOURCE_LEAVE),
        )


def _fixed(kind: AbsenceKind, then: Payer) -> Message:  # noqa: PLR0911  one line for each
    match kind:
        case AbsenceKind.OTHER_UNEMPLOYMENT:
            return T(
                "ONEM pays the days in the company from the first day on; the company goes on "
                "paying the days at the training operator."
            )
        case AbsenceKind.COMPANY_BREACH:
            return T(
                "The company pays the whole suspension: it results from its own breach of the "
                "contract."
            )
        case AbsenceKind.LEARNER_BREACH:
            return T("Nobody pays: the learner did not meet the obligations of the contract.")
        case AbsenceKind.AGREED_UNPAID:
            return T("Nobody pays: the parties agreed on a suspension, which is unpaid leave.")
        case AbsenceKind.SCHOOL_LEAVE:
            return T("Nobody pays the four weeks of school holidays.")
        case AbsenceKind.UNJUSTIFIED:
            return T("Nobody pays an absence that is not justified.")
        case _ if then is Payer.FUND:
            return T("In the workers’ regime the holiday fund pays the annual leave.")
        case _:
            return T("The company goes on paying these days.")


def _then(payer: Payer, day: date) -> Message:
    if payer is Payer.NOBODY:
        return T("From {day} on nobody pays.", day=day)
    return T("From {day} on {payer} pays.", day=day, payer=_PAYERS[payer])


def _after(payer: Payer, days: int, day: date) -> Message:
    if payer is Payer.NOBODY:
        return T(
            "The company pays the first {days} calendar days; from {day} on nobody pays.",
            days=days,
            day=day,
        )
    return T(
        "The company pays the first {days} calendar days; from {day} on {payer} pays.",
        days=days,
        day=day,
        payer=_PAYERS[payer],
    )


def _from(found: PaidAbsence) -> date:
    return found.paid[-1].last + ONE_DAY if found.paid else found.absence.period.first


def _source(kind: AbsenceKind) -> Message:
    if kind in UNEMPLOYMENT:
        return T("{source}", source=SOURCE_UNEMPLOYMENT)
    if kind in LEAVE:
        return T("{source}", source=SOURCE_LEAVE)
    return T("{source}", source=SOURCE_ABSENCE)
