"""The rules of public holidays, rest days and school years that can be asked by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from desktop.kernel.answer import Answer, Because, NotKnown, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import Period
from desktop.kernel.week import DAYS_IN_WEEK
from desktop.law.book import SCHEME_BEGINS, LawBook
from desktop.law.lists import LawList, Row, load_list
from desktop.law.parameters.calendar import PUBLIC_HOLIDAYS, REST_DAYS
from desktop.paths import RESOURCES
from desktop.rules.calendar import (
    CONSTRUCTION,
    LAW_1974,
    HolidayOf,
    RestDays,
    SchoolHoliday,
    holidays_of,
    read_rest_days,
    read_school_holiday,
)
from desktop.rules.workday import SUNDAY
from desktop.services.inputs import FIRST_YEAR, LAST_YEAR, Input, read_date, read_whole
from desktop.services.rule import Output, Rule, told, told_maybe
from desktop.services.week_shape import WEEKDAYS

LISTS = RESOURCES / "law" / "lists"
FILE_2 = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 2 ; arrêté royal n° 213 du 26 septembre 1983",
    "Vademecum OFFA van 27 april 2017, fiche 2; koninklijk besluit nr. 213 van 26 september 1983",
)
CONTRACT_5 = Bilingual(
    "Contrat d'alternance, art. 5 ; Vade Mecum OFFA du 27 avril 2017, point 4.5",
    "Alternerende overeenkomst, art. 5; Vademecum OFFA van 27 april 2017, punt 4.5",
)
KINDS = MappingProxyType(
    {
        "autumn": T("Autumn holidays"),
        "winter": T("Winter holidays"),
        "carnival": T("Carnival holidays"),
        "spring": T("Spring holidays"),
        "summer": T("Summer holidays"),
    }
)


@lru_cache(maxsize=1)
def rest_days() -> LawList[RestDays]:
    """Return the rest days of the construction sector, year by year."""
    return load_list(LISTS / "rest_days.toml", read_rest_days)


@lru_cache(maxsize=1)
def school_holidays() -> LawList[SchoolHoliday]:
    """Return the school holidays, period by period."""
    return load_list(LISTS / "school_years.toml", read_school_holiday)


def inactive_weekdays(inputs: Mapping[str, object]) -> frozenset[int]:
    """Return the habitual days off of the company, where they are told.

    Raises:
        Refused: They are the whole week: no day could replace a holiday.
    """
    name = "inactive_weekdays"
    inactive = frozenset(told_maybe(inputs, name, tuple) or ())
    if len(inactive | {SUNDAY}) == DAYS_IN_WEEK:
        raise Refused(T("“{name}” leaves one working day at least. Take one out.", name=name), name)
    return inactive


def _public_holidays(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return the ten days of a year.

    ``days`` is a list of ``{"date", "day", "name", "replacement", "replacement_day"}``, the
    replacement being null where the holiday falls on a working day. They are named by a law and
    not adapted like an amount: a year after the list was last checked has the days of that list,
    unverified.
    """
    year = _year(inputs)
    checked_on = book.histories[PUBLIC_HOLIDAYS.key].checked_on
    asked = max(date(year, 1, 1), min(SCHEME_BEGINS, date(year, 12, 31)))
    law = book.on(min(asked, checked_on))
    entry = law.entry(PUBLIC_HOLIDAYS)
    inactive = inactive_weekdays(inputs)
    found = tuple(one for one in holidays_of(year, inactive) if one.day >= SCHEME_BEGINS)
    because = (
        Because(
            T(
                "There are {count} public holidays a year. One that falls on a Sunday or on a "
                "habitual day off of the company is replaced by the first habitual working day "
                "that follows, unless the sector, the company or the parties chose another day.",
                count=law[PUBLIC_HOLIDAYS],
            ),
            source=T("{source}", source=entry.source),
        ),
        *_about_holidays(year, inactive, checked_on),
    )
    outputs: dict[str, Outcome] = {
        "days": tuple(map(_holiday, found)),
        "dates": tuple(one.day for one in found),
    }
    unverified = asked > checked_on or not law.verified(PUBLIC_HOLIDAYS)
    value = outputs["days"]
    return Answer("calendar.public-holidays", value, "", because, outputs, unverified=unverified)


def _about_holidays(year: int, inactive: frozenset[int], checked_on: date) -> Iterator[Because]:
    source = T("{source}", source=LAW_1974)
    if date(year, 1, 1) > checked_on:
        yield Because(
            T(
                "The list of public holidays was last checked on {day}: a change of the law since "
                "then is not in it.",
                day=checked_on,
            ),
            source=source,
        )
    if date(year, 1, 1) < SCHEME_BEGINS:
        yield Because(
            T(
                "Days before {day} are left out: the contrat d’alternance did not exist.",
                day=SCHEME_BEGINS,
            )
        )
    if not inactive:
        yield Because(
            T(
                "Only Sunday is taken as a day off. Give the habitual days off of the company as "
                "“{name}”, such as {example}, for their replacements.",
                name="inactive_weekdays",
                example='["sat"]',
            ),
            source=source,
        )


def _holiday(one: HolidayOf) -> dict[str, Outcome]:
    return {
        "date": one.day,
        "day": WEEKDAYS[one.day.weekday()],
        "name": one.name,
        "replacement": one.replacement,
        "replacement_day": WEEKDAYS[one.replacement.weekday()] if one.replacement else None,
    }


def _rest_days(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return the rest days of a year, or those within ``from`` and ``to``.

    ``dates`` is null for a year of which only the days of the royal decree are known:
    ``decree_dates`` has those. ``entered`` are the days the user read elsewhere.
    """
    year = _year(inputs)
    asked = _asked(inputs, year)
    law = book.on(asked.last)
    law.entry(REST_DAYS)
    period = Period(max(asked.first, SCHEME_BEGINS), asked.last)
    own = _entered(inputs, year)
    if own is not None:
        because = [Because(T("The days are those you entered for {year}.", year=str(year)))]
        return _days(tuple(sorted(own)), period, because, unverified=True)
    row = _row_of(told(inputs, "joint_committee", str), year)
    because = [
        Because(
            T(
                "The construction sector has {count} rest days in {year}. The learner has a right "
                "to those that lie in the contract; the company pays them.",
                count=law[REST_DAYS],
                year=str(year),
            ),
            source=T("{source}", source=row.source),
        )
    ]
    if row.value.days is not None:
        unverified = not (row.verified and law.verified(REST_DAYS))
        return _days(row.value.days, period, because, unverified=unverified)
    because = [
        Because(
            T(
                "For {year} only the days of the royal decree are known; those of the collective "
                "agreement of the sector were not found. Enter the {count} days once you have the "
                "list of the sector.",
                year=str(year),
                count=law[REST_DAYS],
            ),
            source=T("{source}", source=row.source),
        )
    ]
    outputs: dict[str, Outcome] = {
        "dates": None,
        "decree_dates": tuple(day for day in row.value.decree if day in period),
    }
    return Answer("calendar.rest-days", None, "", tuple(because), outputs)


def _days(
    days: tuple[date, ...], period: Period, because: list[Because], *, unverified: bool
) -> Answer:
    if any(day < SCHEME_BEGINS and day.year == period.first.year for day in days):
        text = T(
            "Days before {day} are left out: the contrat d’alternance did not exist.",
            day=SCHEME_BEGINS,
        )
        because = [*because, Because(text)]
    found = tuple(day for day in days if day in period)
    outputs: dict[str, Outcome] = {"dates": found, "count": len(found)}
    return Answer("calendar.rest-days", found, "", tuple(because), outputs, unverified=unverified)


def _asked(inputs: Mapping[str, object], year: int) -> Period:
    whole = Period(date(year, 1, 1), date(year, 12, 31))
    first, last = told_maybe(inputs, "from", date), told_maybe(inputs, "to", date)
    if first and last and last < first:
        raise Refused(T("“{name}” comes before “{other}”.", name="to", other="from"), "to")
    for name, wrong in (
        ("from", first is not None and first > whole.last),
        ("to", last is not None and last < whole.first),
    ):
        if wrong:
            raise Refused(
                T(
                    "“{name}” lies outside {year}. Choose a day of that year.",
                    name=name,
                    year=str(year),
                ),
                name,
            )
    return Period(max(first or whole.first, whole.first), min(last or whole.last, whole.last))


def _entered(inputs: Mapping[str, object], year: int) -> list[date] | None:
    given = told_maybe(inputs, "entered", list)
    if given is None:
        return None
    days = [read_date(str(one), "entered") for one in given]
    for day in days:
        if day.year != year:
            raise Refused(
                T("“{name}” holds days of {year} alone.", name="entered", year=str(year)),
                "entered",
            )
    return days


def _row_of(sector: str, year: int) -> Row[RestDays]:
    if not "".join(filter(str.isdigit, sector)).startswith(CONSTRUCTION):
        raise NotKnown(
            Because(
                T(
                    "Rest days are known for the construction sector alone (joint committee 124). "
                    "For another sector, enter the days of its agreement."
                ),
                source=T("{source}", source=FILE_2),
            )
        )
    for row in rest_days().rows:
        if row.value.year == year:
            return row
    raise NotKnown(
        Because(
            T(
                "The rest days of {year} were not found in a published source. Enter the list of "
                "the sector.",
                year=str(year),
            ),
            source=T("{source}", source=FILE_2),
        )
    )


def _school_year(inputs: Mapping[str, object], _book: LawBook) -> Answer:
    """Return the school holidays of the school year that begins in ``year``.

    ``periods`` is a list of ``{"kind", "name", "first", "last", "verified"}``.
    """
    year = _year(inputs)
    rows = [row for row in school_holidays().rows if row.value.year == year]
    if not rows:
        raise NotKnown(
            Because(
                T(
                    "The school calendar {first}-{last} is not in the table. Enter the periods of "
                    "the training operator.",
                    first=str(year),
                    last=str(year + 1),
                )
            )
        )
    sources = dict.fromkeys(row.source for row in rows)
    because = (
        Because(
            T(
                "These are the school holidays {first}-{last} of compulsory education in the "
                "French Community. The calendar of your training operator goes first: correct the "
                "periods where it differs. Pedagogical days are no school holidays.",
                first=str(year),
                last=str(year + 1),
            ),
            source=T("{source}", source=CONTRACT_5),
        ),
        *(
            Because(T("The dates come from here."), source=T("{source}", source=source))
            for source in sources
        ),
    )
    periods = tuple(map(_period, rows))
    unverified = not all(row.verified for row in rows)
    return Answer(
        "calendar.school-year",
        periods,
        "",
        because,
        {"periods": periods},
        unverified=unverified,
    )


def _period(row: Row[SchoolHoliday]) -> dict[str, Outcome]:
    found = row.value
    return {
        "kind": found.kind,
        "name": KINDS[found.kind],
        "first": found.period.first,
        "last": found.period.last,
        "verified": row.verified,
    }


def _year(inputs: Mapping[str, object]) -> int:
    return read_whole(str(told(inputs, "year", int)), "year", FIRST_YEAR, LAST_YEAR)


RULES: tuple[Rule, ...] = (
    Rule(
        "calendar.public-holidays",
        T("The public holidays of a year and the days that replace them"),
        (Input("year", "whole"), Input("inactive_weekdays", "weekdays", required=False)),
        (Output("days"), Output("dates")),
        "",
        T("{source}", source=LAW_1974),
        _public_holidays,
    ),
    Rule(
        "calendar.rest-days",
        T("The rest days of the construction sector in a year"),
        (
            Input("joint_committee", "text"),
            Input("year", "whole"),
            Input("from", "date", required=False),
            Input("to", "date", required=False),
            Input("entered", "list", required=False),
        ),
        (Output("dates"), Output("count", "days"), Output("decree_dates")),
        "",
        T("{source}", source=FILE_2),
        _rest_days,
    ),
    Rule(
        "calendar.school-year",
        T("The school holidays of the school year that begins in a year"),
        (Input("year", "whole"),),
        (Output("periods"),),
        "",
        T("{source}", source=CONTRACT_5),
        _school_year,
    ),
)
