"""The story of the demo: a bakery in Huy on 4 May 2026. Nobody in it exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from desktop.kernel.hours import parse_shifts
from desktop.kernel.vocabulary import AbsenceKind, HalfDay, Level, PatternKind, Regime
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.services.facts import NewAbsence

TODAY = date(2026, 5, 4)
FIRST_SCHOOL_YEAR = 2024
NEXT_CENTURY = date(2000, 1, 1)
COURSE = "CEFA"
BELGIUM = "111400"  # B, E and two zeros, as the check digits of an account reckon them

FIRST_NAMES = (
    "Łucja",
    "Noé",
    "Șerban",
    "Anaïs",
    "Győző",
    "Ceyda",
    "Jérôme",
    "Zoë",
    "Iñaki",
    "Şeyma",
)
LAST_NAMES = ("Dąbrowski", "Peeters", "Țepeș", "Erdős", "Maréchal", "Şahin", "Lefèvre", "Nowak")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the demo."""

    first_name: str
    last_name: str
    birth_date: date
    details: dict[str, str]


@dataclass(frozen=True, slots=True)
class Extra:
    """Hours worked beyond the timetable on one day, agreed on before."""

    day: date
    minutes: int
    agreed_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Ride:
    """The way to the company by bicycle from a day on, in hundreds of metres."""

    since: date
    hectometres: int


@dataclass(frozen=True, slots=True)
class Story:
    """A contract of the demo and what happened in it.

    Attributes:
        levels: The levels reached after the first, by day.
        extra: Extra hours, in months that are not closed.
        rides: The ways to the company.
    """

    first_day: date
    last_day: date
    level: Level
    trade: str
    regime: Regime
    weeks: tuple[tuple[PatternKind, WeekPlan], ...]
    levels: tuple[tuple[date, Level], ...] = ()
    absences: tuple[NewAbsence, ...] = ()
    ended_on: date | None = None
    extra: tuple[Extra, ...] = ()
    rides: tuple[Ride, ...] = ()


def week(*days: str) -> WeekPlan:
    """Return a week from Monday on: hours, ``"CEFA"``, or nothing."""
    plans = [_day(text) for text in days]
    return WeekPlan((*plans, *(DayPlan() for _ in range(7 - len(plans)))))


def _day(text: str) -> DayPlan:
    if text == COURSE:
        return DayPlan((), frozenset(HalfDay))
    return DayPlan(tuple(Shift(start, end) for start, end in parse_shifts(text)))


MORNING = "7:00-11:00 12:00-15:36"
LATER = "8:00-12:00 13:00-16:36"
SHOP = (
    (PatternKind.NORMAL, week(COURSE, COURSE, LATER, LATER, LATER)),
    (PatternKind.SCHOOL_HOLIDAYS, week(LATER, LATER, LATER, LATER, LATER)),
)
BAKERY = (
    (PatternKind.NORMAL, week(COURSE, COURSE, MORNING, MORNING, MORNING)),
    (PatternKind.SCHOOL_HOLIDAYS, week(MORNING, MORNING, MORNING, MORNING, MORNING)),
)


def national_number(birth: date, sequence: int) -> str:
    """Return a number whose check digits fit; the last sequences of a day are never reached."""
    digits = f"{birth:%y%m%d}{sequence:03}"
    prefix = "2" if birth >= NEXT_CENTURY else ""
    return f"{digits}{97 - int(prefix + digits) % 97:02}"


def establishment(sequence: int) -> str:
    """Return an establishment number whose check digits fit."""
    digits = f"{20000000 + sequence}"
    return f"{digits}{97 - int(digits) % 97:02}"


def account(sequence: int) -> str:
    """Return an account number whose check digits fit."""
    digits = f"00199{sequence:05}"
    national = f"{digits}{int(digits) % 97 or 97:02}"
    return f"BE{98 - int(national + BELGIUM) % 97:02}{national}"


# Autumn, winter, carnival, spring and summer of the French Community.
SCHOOL_YEARS: dict[int, tuple[tuple[str, date, date], ...]] = {
    2024: (
        ("Congé d’automne", date(2024, 10, 21), date(2024, 11, 1)),
        ("Vacances d’hiver", date(2024, 12, 23), date(2025, 1, 3)),
        ("Congé de détente", date(2025, 2, 24), date(2025, 3, 7)),
        ("Vacances de printemps", date(2025, 4, 28), date(2025, 5, 9)),
        ("Vacances d’été", date(2025, 7, 5), date(2025, 8, 24)),
    ),
    2025: (
        ("Congé d’automne", date(2025, 10, 20), date(2025, 10, 31)),
        ("Vacances d’hiver", date(2025, 12, 22), date(2026, 1, 2)),
        ("Congé de détente", date(2026, 2, 16), date(2026, 2, 27)),
        ("Vacances de printemps", date(2026, 4, 27), date(2026, 5, 8)),
        ("Vacances d’été", date(2026, 7, 4), date(2026, 8, 30)),
    ),
}


def school_year(year: int) -> tuple[tuple[str, date, date], ...]:
    """Return the days without courses of the school year that begins in ``year``."""
    if year in SCHOOL_YEARS:
        return SCHOOL_YEARS[year]
    back = timedelta(weeks=52) * (FIRST_SCHOOL_YEAR - year)
    return tuple(
        (name, first - back, last - back) for name, first, last in SCHOOL_YEARS[FIRST_SCHOOL_YEAR]
    )


def absence(kind: AbsenceKind, first: date, last: date, note: str = "") -> NewAbsence:
    """Return an absence of the story."""
    return NewAbsence(kind, first, last, note=note)


YASMINE = Person(
    "Yasmine",
    "Öztürk",
    date(2008, 11, 14),
    {
        "street": "Rue du Marché 12",
        "postcode": "4500",
        "town": "Huy",
        "phone": "0470 00 00 01",
        "email": "yasmine@example.be",
        "register_number": "1",
        "representative": "Ayşe Öztürk",
        "representative_address": "Rue du Marché 12, 4500 Huy",
    },
)
MICHAL = Person(
    "Michał",
    "Kowalczyk",
    date(2003, 3, 21),
    {
        "street": "Quai de Namur 5",
        "postcode": "4500",
        "town": "Huy",
        "phone": "0470 00 00 02",
        "email": "michal@example.be",
        "register_number": "2",
    },
)
IONUT = Person(
    "Ionuț",
    "Șerbănescu",
    date(2005, 6, 2),
    {
        "street": "Rue des Brasseurs 31",
        "postcode": "4540",
        "town": "Amay",
        "phone": "0470 00 00 03",
        "email": "ionut@example.be",
        "register_number": "3",
    },
)

STORIES: tuple[tuple[Person, Story], ...] = (
    (
        YASMINE,
        Story(
            date(2024, 9, 2),
            date(2027, 6, 30),
            Level.A,
            "Boulangère-pâtissière",
            Regime.WORKER,
            BAKERY,
            absences=(
                absence(AbsenceKind.ILLNESS, date(2024, 11, 18), date(2024, 11, 20)),
                absence(AbsenceKind.ANNUAL_LEAVE, date(2025, 8, 4), date(2025, 8, 17)),
                absence(AbsenceKind.SCHOOL_LEAVE, date(2025, 12, 29), date(2025, 12, 31)),
                absence(AbsenceKind.ILLNESS, date(2026, 4, 13), date(2026, 4, 21)),
                absence(AbsenceKind.SCHOOL_LEAVE, date(2026, 4, 28), date(2026, 4, 30)),
                absence(AbsenceKind.ANNUAL_LEAVE, date(2026, 7, 13), date(2026, 7, 24)),
                absence(AbsenceKind.SCHOOL_LEAVE, date(2026, 7, 25), date(2026, 8, 2)),
            ),
        ),
    ),
    (
        MICHAL,
        Story(
            date(2025, 1, 15),
            date(2027, 6, 30),
            Level.A,
            "Vendeur en boulangerie",
            Regime.EMPLOYEE,
            SHOP,
            levels=((date(2025, 11, 17), Level.B),),
            absences=(
                absence(AbsenceKind.ANNUAL_LEAVE, date(2025, 7, 21), date(2025, 8, 3)),
                absence(
                    AbsenceKind.FAMILY_EVENT, date(2025, 10, 10), date(2025, 10, 10), "Mariage"
                ),
                absence(AbsenceKind.ILLNESS, date(2026, 1, 12), date(2026, 1, 20)),
                absence(AbsenceKind.ILLNESS, date(2026, 2, 23), date(2026, 2, 25), "Rechute"),
                absence(AbsenceKind.ANNUAL_LEAVE, date(2026, 8, 10), date(2026, 8, 23)),
            ),
            extra=(
                Extra(
                    date(2026, 4, 17),
                    90,
                    date(2026, 4, 14),
                    "Apprendre à préparer une grande commande",
                ),
            ),
            rides=(Ride(date(2026, 4, 1), 42),),
        ),
    ),
    (
        IONUT,
        Story(
            date(2024, 9, 2),
            date(2026, 6, 30),
            Level.A,
            "Boulanger-pâtissier",
            Regime.WORKER,
            BAKERY,
            levels=((date(2025, 9, 1), Level.B),),
            absences=(
                absence(AbsenceKind.TECHNICAL_UNEMPLOYMENT, date(2025, 3, 19), date(2025, 3, 28)),
                absence(AbsenceKind.ANNUAL_LEAVE, date(2025, 7, 14), date(2025, 7, 27)),
                absence(AbsenceKind.UNJUSTIFIED, date(2025, 11, 12), date(2025, 11, 13)),
            ),
            ended_on=date(2025, 12, 19),
        ),
    ),
)
