"""Tutors and learners over time: deputies, levels, birthdays.

Basis: Vade Mecum, fiche 14 (a tutor who is away for a short time is replaced, the learner and the
operator are told), 4.1 and 4.6 (a change of tutor or level takes an amendment), 2 (no contract from
the 25th birthday, training at most to the end of the year of the 26th), fiche 6 (learners under
18).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import ONE_DAY, birthday
from desktop.law.book import LawBook
from desktop.law.parameters.access import LAST_AGE, MAX_AGE
from desktop.law.parameters.contract import MAJORITY
from desktop.rules.agenda.duty import AgendaFacts, Duty
from desktop.rules.contract_paper import Change

SOURCE_DEPUTY = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 14 (absence de courte durée du tuteur)",
    "Vademecum OFFA van 27 april 2017, fiche 14 (kortstondige afwezigheid van de mentor)",
)
SOURCE_LEVEL = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.6 (avenant en cas de changement de niveau)",
    "Vademecum OFFA van 27 april 2017, punt 4.6 (aanhangsel bij een verandering van niveau)",
)
SOURCE_TUTOR_CHANGE = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, point 4.1 et fiche 14 (avenant en cas de changement de "
    "tuteur)",
    "Vademecum OFFA van 27 april 2017, punt 4.1 en fiche 14 (aanhangsel bij een verandering van "
    "mentor)",
)


def deputies(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """A tutor who is away while a learner is trained needs a deputy from the first day."""
    for away in facts.tutors_away:
        followed = [
            one
            for one in facts.engagements
            if one.tutor_id == away.tutor_id and one.period.meet(away.period) is not None
        ]
        if not followed or away.period.first > until:
            continue
        yield Duty(
            "tutor.deputy",
            f"tutor.deputy:absence:{away.id}",
            away.period.first,
            T(
                "Name a deputy for {tutor}, away from {first} to {last}, and tell the learner and "
                "the operator",
                tutor=away.name,
                first=away.period.first,
                last=away.period.last,
            ),
            T("{source}", source=SOURCE_DEPUTY),
            "deputy_notice",
            "tutors",
            followed[0].learner_id if len(followed) == 1 else None,
            done_on=away.period.first if away.has_deputy else None,
            about=f"tutor_absence:{away.id}",
        )


def levels(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """Each level reached after the first takes an amendment, signed for the day it begins."""
    for one in facts.engagements:
        for step in one.levels[1:]:
            if step.since > until or step.since not in one.period:
                continue
            yield Duty(
                "contract.level-amendment",
                f"contract.level-amendment:contract:{one.id}:{step.since}",
                step.since,
                T(
                    "Sign the amendment for level {level} of {name}, from {since}, and send it to "
                    "the operator and the social secretariat",
                    level=step.level.value,
                    name=one.learner,
                    since=step.since,
                ),
                T("{source}", source=SOURCE_LEVEL),
                "amendment",
                "learner",
                one.learner_id,
                given=_change(Change.LEVEL, step.since),
            )


def tutor_changes(facts: AgendaFacts, _book: LawBook, until: date) -> Iterator[Duty]:
    """Another tutor takes an amendment; the file knows the day it was told, and not more."""
    for one in facts.engagements:
        for day in one.tutor_changes:
            if day > until or day not in one.period:
                continue
            yield Duty(
                "contract.tutor-amendment",
                f"contract.tutor-amendment:contract:{one.id}:{day}",
                day,
                T(
                    "Another tutor of {name} was noted on {day}: sign the amendment with the "
                    "learner and send it to the operator and the social secretariat",
                    name=one.learner,
                    day=day,
                ),
                T("{source}", source=SOURCE_TUTOR_CHANGE),
                "amendment",
                "learner",
                one.learner_id,
                given=_change(Change.TUTOR, day),
            )


def _change(change: Change, since: date) -> tuple[tuple[str, str], ...]:
    return ("change", change.value), ("since", since.isoformat())


def majority(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """From the 18th birthday the rules of adults apply, and the learner signs alone."""
    for one in facts.engagements:
        law = book.on(one.period.first)
        day = birthday(one.birth, law[MAJORITY])
        if day not in one.period or day > until or day == one.period.first:
            continue
        yield Duty(
            "learner.majority",
            f"learner.majority:contract:{one.id}",
            day,
            T(
                "{name} comes of age on {day}: look at the timetable again; the learner signs "
                "alone from then on",
                name=one.learner,
                day=day,
            ),
            T("{source}", source=law.source(MAJORITY)),
            page="timetable",
            learner_id=one.learner_id,
        )


def last_birthdays(facts: AgendaFacts, book: LawBook, until: date) -> Iterator[Duty]:
    """From the 25th birthday no contract is concluded; the year of the 26th is the last."""
    for one in facts.engagements:
        law = book.on(one.period.first)
        limit = birthday(one.birth, law[MAX_AGE])
        if limit in one.period and one.period.first < limit <= until + ONE_DAY:
            yield Duty(
                "learner.no-new-contract",
                f"learner.no-new-contract:contract:{one.id}",
                limit - ONE_DAY,
                T(
                    "{name} turns {age} on {day}: a new contract can be concluded before that day "
                    "alone; the one that runs goes on",
                    name=one.learner,
                    age=law[MAX_AGE],
                    day=limit,
                ),
                T("{source}", source=law.source(MAX_AGE)),
                page="learner",
                learner_id=one.learner_id,
                unverified=not law.verified(MAX_AGE),
            )
        last = birthday(one.birth, law[LAST_AGE])
        if last in one.period and one.period.first < last <= until:
            yield Duty(
                "learner.last-birthday",
                f"learner.last-birthday:contract:{one.id}",
                last,
                T(
                    "{name} turns {age} on {day}: the training cannot go on after {end}",
                    name=one.learner,
                    age=law[LAST_AGE],
                    day=last,
                    end=date(last.year, 12, 31),
                ),
                T("{source}", source=law.source(LAST_AGE)),
                page="learner",
                learner_id=one.learner_id,
                unverified=not law.verified(LAST_AGE),
            )
