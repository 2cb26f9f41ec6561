"""The end of a contract: the Dimona OUT, the certificate, the attestation, the age limit.

Basis: Vade Mecum 2 (training at most to the end of the year of the 26th birthday), 4.8 and fiches 5
and 15 (Dimona OUT, certificate of employment, individual account, holiday attestations).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import Bilingual, T
from desktop.kernel.vocabulary import Regime
from desktop.law.book import LawBook
from desktop.law.parameters.access import LAST_AGE
from desktop.law.parameters.agenda import DIMONA_OUT_WORKING_DAYS
from desktop.rules.access import Candidate, access_of
from desktop.rules.agenda.duty import AgendaFacts, Duty
from desktop.rules.workday import working_day_after

SOURCE_END = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 15 (documents à remettre à la fin du contrat)",
    "Vademecum OFFA van 27 april 2017, fiche 15 (documenten af te geven op het einde van de "
    "overeenkomst)",
)
SOURCE_TERM = Bilingual(
    "Contrat d'alternance, art. 9, 1° ; Vade Mecum OFFA du 27 avril 2017, point 4.2 et fiche 15",
    "Alternerende overeenkomst, art. 9, 1°; Vademecum OFFA van 27 april 2017, punt 4.2 en fiche 15",
)


def term(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """The contract ends on its last day: it is extended before, or the account is settled."""
    for one in facts.engagements:
        last = one.period.last
        if last > until:
            continue
        text = (
            T(
                "The contract of {name} ends on {day}: settle the pay and the travel costs to "
                "that day",
                name=one.learner,
                day=last,
            )
            if one.ended_early
            else T(
                "The contract of {name} ends on {day}: extend it by an amendment before, agreed "
                "with the learner and the referent, or settle the pay and the travel costs",
                name=one.learner,
                day=last,
            )
        )
        yield Duty(
            "contract.end",
            f"contract.end:contract:{one.id}:{last}",
            last,
            text,
            T("{source}", source=SOURCE_TERM),
            page="end",
            learner_id=one.learner_id,
        )


def dimona_out(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The Dimona OUT follows the last day."""
    for one in facts.engagements:
        last = one.period.last
        if last > until:
            continue
        law = book.on(last)
        due = working_day_after(last, law[DIMONA_OUT_WORKING_DAYS])
        if due <= until:
            yield Duty(
                "dimona.out",
                f"dimona.out:contract:{one.id}:{last}",
                due,
                T("Make the Dimona OUT of {name}, last day {last}", name=one.learner, last=last),
                T("{source}", source=law.source(DIMONA_OUT_WORKING_DAYS)),
                "dimona_out",
                "end",
                one.learner_id,
                not law.verified(DIMONA_OUT_WORKING_DAYS),
            )


def papers(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """The papers a learner leaves with."""
    for one in facts.engagements:
        last = one.period.last
        if last > until:
            continue
        basis = T("{source}", source=SOURCE_END)
        yield Duty(
            "end.certificate",
            f"end.certificate:contract:{one.id}:{last}",
            last,
            T("Hand {name} the certificate of employment", name=one.learner),
            basis,
            "employment_certificate",
            "end",
            one.learner_id,
        )
        if one.terms.regime is Regime.EMPLOYEE:
            yield Duty(
                "end.holiday-attestation",
                f"end.holiday-attestation:contract:{one.id}:{last}",
                last,
                T(
                    "Hand {name} the holiday attestation and pay the holiday money on leaving",
                    name=one.learner,
                ),
                basis,
                "holiday_attestation",
                "end",
                one.learner_id,
            )


def age_limit(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """A contract ends by the 31 December of the year of the 26th birthday."""
    for one in facts.engagements:
        law = book.on(one.period.first)
        latest = access_of(Candidate(one.birth), law).latest_end
        if latest is None or latest > until or latest >= one.period.last:
            continue
        yield Duty(
            "learner.last-year",
            f"learner.last-year:contract:{one.id}",
            latest,
            T(
                "End the contract of {name} by {day}: the training cannot go on after the year of "
                "the 26th birthday",
                name=one.learner,
                day=latest,
            ),
            T("{source}", source=law.source(LAST_AGE)),
            page="end",
            learner_id=one.learner_id,
            unverified=not law.verified(LAST_AGE),
        )
