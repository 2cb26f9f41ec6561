"""More learners of the demo's kind, for measuring; always the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from desktop.kernel.period import Period, add_months
from desktop.kernel.vocabulary import AbsenceKind, Level, Regime
from desktop.services.demo_data import (
    BAKERY,
    FIRST_NAMES,
    LAST_NAMES,
    SCHOOL_YEARS,
    SHOP,
    STORIES,
    TODAY,
    Person,
    Story,
    absence,
)

OLDEST = 3
YEAR = 12


def people(learners: int, years: int) -> Iterator[tuple[Person, tuple[Story, ...]]]:
    """Yield the learners of the demo with their contracts, oldest contract first."""
    begin = date(TODAY.year - years, 9, 1)
    for index in range(learners):
        if index >= len(STORIES):
            yield _person(index, begin), tuple(_stories(index, begin, date(2027, 6, 30)))
            continue
        person, story = STORIES[index]
        if story.first_day < begin:
            yield person, (_cut(story, begin),)
        elif index == 0 or years <= len(SCHOOL_YEARS):
            yield person, (story,)  # a minor has no earlier years
        else:
            end = story.first_day - timedelta(days=1)
            yield person, (*_stories(index, begin, end), story)


def _person(index: int, begin: date) -> Person:
    birth = date(begin.year - 16, 1 + index % 12, 1 + index % 28)
    return Person(
        FIRST_NAMES[index % len(FIRST_NAMES)],
        LAST_NAMES[index % len(LAST_NAMES)],
        birth,
        {
            "street": f"Rue Neuve {index}",
            "postcode": "4500",
            "town": "Huy",
            "register_number": str(index + 1),
            "representative": LAST_NAMES[index % len(LAST_NAMES)],
            "representative_address": f"Rue Neuve {index}, 4500 Huy",
        },
    )


def _stories(index: int, begin: date, end: date) -> Iterator[Story]:
    day = begin
    while day < min(end, TODAY):
        last = min(add_months(day, OLDEST * YEAR) - timedelta(days=1), end)
        in_shop = index % 2
        yield Story(
            day,
            last,
            Level.A,
            "Vendeur en boulangerie" if in_shop else "Boulanger-pâtissier",
            Regime.EMPLOYEE if in_shop else Regime.WORKER,
            SHOP if in_shop else BAKERY,
            levels=tuple(
                (since, level)
                for since, level in (
                    (add_months(day, YEAR) + timedelta(days=16), Level.B),
                    (add_months(day, 2 * YEAR), Level.C),
                )
                if since <= last
            ),
            absences=tuple(
                found
                for year in range(day.year, last.year + 1)
                for found in (
                    absence(AbsenceKind.ILLNESS, date(year, 2, 3), date(year, 2, 12)),
                    absence(AbsenceKind.ANNUAL_LEAVE, date(year, 8, 1), date(year, 8, 14)),
                    absence(AbsenceKind.SCHOOL_LEAVE, date(year, 12, 27), date(year, 12, 31)),
                )
                if day <= found.first_day and found.last_day <= last and found.first_day < TODAY
            ),
        )
        day = last + timedelta(days=1)


def _cut(story: Story, begin: date) -> Story:
    kept = Period(begin, story.last_day)
    past = [level for since, level in story.levels if since <= begin]
    return replace(
        story,
        first_day=begin,
        level=past[-1] if past else story.level,
        levels=tuple(step for step in story.levels if step[0] > begin),
        absences=tuple(found for found in story.absences if found.first_day in kept),
    )
