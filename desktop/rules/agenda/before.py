"""What comes before the first day, and comes back each year: Dimona, insurances, health, risks.

Basis: contrat d'alternance, art. 3; Vade Mecum 4.8 and fiche 5 (Dimona before the contract begins,
in the company or at the centre), 4.12 and 4.17 (insurances), 4.1 (copy of the contract), fiche 6
(health assessment, risk assessment, induction).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import Bilingual, Message, T
from desktop.kernel.period import ONE_DAY, add_months
from desktop.kernel.vocabulary import InsuranceKind
from desktop.law.book import LawBook
from desktop.law.parameters.agenda import RISK_REVIEW_MONTHS
from desktop.law.parameters.safety import ASSESSMENT_AGE
from desktop.rules.agenda.duty import AgendaFacts, Duty, Engagement, Policy
from desktop.rules.dimona import dimona_of
from desktop.rules.health import Work, assessment_of

CONSTRUCTION = "124"
SOURCE_INSURANCE: Mapping[InsuranceKind, Bilingual] = MappingProxyType(
    {
        InsuranceKind.WORK_ACCIDENTS: Bilingual(
            "Contrat d'alternance, art. 3, 15° ; Vade Mecum OFFA du 27 avril 2017, point 4.12 et "
            "fiche 7",
            "Alternerende overeenkomst, art. 3, 15°; Vademecum OFFA van 27 april 2017, punt 4.12 "
            "en fiche 7",
        ),
        InsuranceKind.CIVIL_LIABILITY: Bilingual(
            "Contrat d'alternance, art. 3, 15° ; Vade Mecum OFFA du 27 avril 2017, point 4.17 "
            "(preuve à tenir à disposition du référent)",
            "Alternerende overeenkomst, art. 3, 15°; Vademecum OFFA van 27 april 2017, punt 4.17 "
            "(bewijs ter beschikking houden van de referentiepersoon)",
        ),
    }
)
SOURCE_INDUCTION = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 6 (accueil et accompagnement)",
    "Vademecum OFFA van 27 april 2017, fiche 6 (onthaal en begeleiding)",
)
SOURCE_COPY = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.1 (copie du contrat au secrétariat social dès sa "
    "conclusion)",
    "Vademecum OFFA van 27 april 2017, punt 4.1 (kopie van de overeenkomst aan het sociaal "
    "secretariaat zodra ze gesloten is)",
)


def dimona_in(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The Dimona IN is made by the eve of the first day, in the company or at the operator."""
    for one in facts.engagements:
        found = dimona_of(
            book.on(one.period.first), construction=one.joint_committee.startswith(CONSTRUCTION)
        )
        if found.due_by <= until:
            yield Duty(
                "dimona.in",
                f"dimona.in:contract:{one.id}",
                found.due_by,
                T("Make the Dimona IN ({type}) of {name}", type=found.type, name=one.learner),
                found.because[0].source or found.because[0].text,
                "dimona_in",
                "learner",
                one.learner_id,
                found.unverified,
            )


def insurances(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """Both insurances cover the first day of the first learner, and do not run out under one."""
    if not facts.engagements:
        return
    first = min(one.period.first for one in facts.engagements)
    last = max(one.period.last for one in facts.engagements)
    for kind in InsuranceKind:
        own = [one for one in facts.policies if one.kind is kind]
        due = first - ONE_DAY
        if due <= until:
            yield Duty(
                "insurance.held",
                f"insurance.held:{kind.value}",
                due,
                _hold(kind),
                T("{source}", source=SOURCE_INSURANCE[kind]),
                "",
                "employer",
                done_on=_since(own, first),
            )
        yield from _renewals(kind, own, last, until)


def _renewals(kind: InsuranceKind, own: list[Policy], last: date, until: date) -> Iterator[Duty]:
    for one in own:
        if one.last is None or one.last > until or one.last >= last:
            continue
        next_day = one.last + ONE_DAY
        yield Duty(
            "insurance.renew",
            f"insurance.renew:{kind.value}:{one.last}",
            one.last,
            _renew(kind, one.last),
            T("{source}", source=SOURCE_INSURANCE[kind]),
            "",
            "employer",
            done_on=_since([other for other in own if other.id != one.id], next_day),
        )


def _since(own: list[Policy], day: date) -> date | None:
    covering = [
        one.first for one in own if one.first <= day and (one.last is None or day <= one.last)
    ]
    return min(covering, default=None)


def _hold(kind: InsuranceKind) -> Message:
    if kind is InsuranceKind.WORK_ACCIDENTS:
        return T("Insure your learners against accidents at work, and note the policy")
    return T("Insure your civil liability for your learners, and note the policy")


def _renew(kind: InsuranceKind, last: date) -> Message:
    if kind is InsuranceKind.WORK_ACCIDENTS:
        return T("The insurance for accidents at work ends on {last}: renew it", last=last)
    return T("The insurance for civil liability ends on {last}: renew it", last=last)


def _first_company_day(one: Engagement) -> date:
    """Return the day the practical training begins.

    Raises:
        NotKnown: The timetable has none.
    """
    if one.first_company_day is None:
        raise NotKnown(
            Because(
                T(
                    "The timetable of {name} has no day in the company: by when health and risks "
                    "are assessed and the learner is received is not known.",
                    name=one.learner,
                )
            )
        )
    return one.first_company_day


def health(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """A minor is examined before the first day in the company, then in general every year."""
    for one in facts.engagements:
        day = _first_company_day(one)
        law = book.on(day)
        found = assessment_of(one.birth, day, Work(None, None, None), law)
        if found.before is None or found.every_months is None:
            continue
        duty = Duty(
            "health.assessment",
            f"health.assessment:contract:{one.id}",
            found.before - ONE_DAY,
            T("Have {name} examined by the prevention doctor", name=one.learner),
            T("{source}", source=law.source(ASSESSMENT_AGE)),
            "health_request",
            "learner",
            one.learner_id,
            found.unverified,
        )
        text = T("Have {name} examined again by the prevention doctor", name=one.learner)
        again = replace(duty, text=text, recurring=True)
        yield from _each(duty, again, Span(day, found.every_months, one.period.last), until)


def risks(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """The risks are assessed before the first day, and looked at again each year."""
    for one in facts.engagements:
        day = _first_company_day(one)
        law = book.on(day)
        duty = Duty(
            "risk.assessment",
            f"risk.assessment:contract:{one.id}",
            day - ONE_DAY,
            T(
                "Assess the risks of the work of {name} and describe them in writing",
                name=one.learner,
            ),
            T("{source}", source=law.source(RISK_REVIEW_MONTHS)),
            "risk_assessment",
            "learner",
            one.learner_id,
            not law.verified(RISK_REVIEW_MONTHS),
        )
        text = T("Look at the risks of the work of {name} again", name=one.learner)
        again = replace(duty, text=text, recurring=True)
        yield from _each(duty, again, Span(day, law[RISK_REVIEW_MONTHS], one.period.last), until)


def induction(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """The learner is received on the first day: tutor, dangers, first aid, evacuation."""
    for one in facts.engagements:
        day = _first_company_day(one)
        if day > until:
            continue
        yield Duty(
            "induction",
            f"induction:contract:{one.id}",
            day,
            T("Receive {name}: tutor, dangers, first aid, evacuation", name=one.learner),
            T("{source}", source=SOURCE_INDUCTION),
            "induction",
            "learner",
            one.learner_id,
        )


def contract_copy(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """The social secretariat gets a copy of the contract before the first pay."""
    for one in facts.engagements:
        if one.period.first <= until:
            yield Duty(
                "contract.copy",
                f"contract.copy:contract:{one.id}",
                one.period.first,
                T("Send the social secretariat a copy of the contract of {name}", name=one.learner),
                T("{source}", source=SOURCE_COPY),
                "secretariat_letter",
                "learner",
                one.learner_id,
            )


@dataclass(frozen=True, slots=True)
class Span:
    """What comes back: counted from a day, every so many months, to the end of a contract."""

    first: date
    months: int
    last: date


def _each(first: Duty, again: Duty, span: Span, until: date) -> Iterator[Duty]:
    """Return a duty, then the one that comes back as often as it is due."""
    if first.due <= until:
        yield first
    count = 1
    while (due := add_months(span.first, span.months * count)) <= min(until, span.last):
        yield replace(again, key=f"{first.key}:{due}", due=due)
        count += 1
