"""The agrément of each establishment and trade: asked, visited, provisional, definitive.

Basis: Vade Mecum 3.1 and fiche 1: the company is accredited before the contract is concluded, the
operator visits it within three months of the request, and a provisional agrément becomes
definitive within three months.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY
from desktop.law.book import LawBook
from desktop.rules.accreditation import definitive_due, visit_due
from desktop.rules.agenda.duty import AgendaFacts, Agrement, Duty, Engagement

SOURCE_BEFORE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 3.1 (agrément avant la conclusion du contrat)",
    "Vademecum OFFA van 27 april 2017, punt 3.1 (erkenning voor het sluiten van de overeenkomst)",
)


def steps(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The visit that follows a request, and the decision that follows a provisional agrément."""
    for one in facts.agrements:
        if one.refused_on or one.withdrawn_on:
            continue
        if one.applied_on is not None:
            delay = visit_due(book.on(one.applied_on))
            if delay.by <= until:
                yield Duty(
                    "accreditation.visit",
                    f"accreditation.visit:accreditation:{one.id}",
                    delay.by,
                    T("Receive the visit of the operator for the trade {trade}", trade=one.trade),
                    delay.because.source or delay.because.text,
                    "accreditation_visit",
                    "employer",
                    unverified=delay.unverified,
                    done_on=one.visited_on or one.provisional_on or one.definitive_on,
                    about=f"accreditation:{one.id}",
                )
        if one.provisional_on is not None:
            delay = definitive_due(book.on(one.provisional_on))
            if delay.by <= until:
                yield Duty(
                    "accreditation.definitive",
                    f"accreditation.definitive:accreditation:{one.id}",
                    delay.by,
                    T("Obtain the definitive accreditation for the trade {trade}", trade=one.trade),
                    delay.because.source or delay.because.text,
                    "accreditation_decision",
                    "employer",
                    unverified=delay.unverified,
                    done_on=one.definitive_on,
                    about=f"accreditation:{one.id}",
                )


def missing(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """A contract needs an agrément of its establishment for its trade, before it is concluded.

    It is due on the day the contract is concluded; where the file does not know that day, by the
    eve of the first day.
    """
    for one in facts.engagements:
        due = one.concluded_on or one.period.first - ONE_DAY
        if due > until or not one.trade or one.establishment_id is None:
            continue
        held = [found for found in facts.agrements if _covers(found, one)]
        yield Duty(
            "accreditation.held",
            f"accreditation.held:contract:{one.id}",
            due,
            T(
                "Hold the accreditation for the trade {trade} before the contract of {name} is "
                "concluded",
                trade=one.trade,
                name=one.learner,
            ),
            T("{source}", source=SOURCE_BEFORE),
            "accreditation_request",
            "employer",
            one.learner_id,
            done_on=min((_held_since(found) for found in held), default=None),
        )


def _covers(found: Agrement, one: Engagement) -> bool:
    same = (found.establishment_id, found.trade.casefold()) == (
        one.establishment_id,
        one.trade.strip().casefold(),
    )
    since = found.provisional_on or found.definitive_on
    ended = found.withdrawn_on or found.refused_on
    return same and since is not None and (ended is None or ended > one.period.first)


def _held_since(found: Agrement) -> date:
    since = found.provisional_on or found.definitive_on
    assert since is not None  # only those that are held are asked
    return since
