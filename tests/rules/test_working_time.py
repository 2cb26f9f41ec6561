"""Each limit of ``timetable.check`` one minute below, at and above it, and the public contract."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.cli.values import plain
from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.findings import Severity
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.law.parameters.time import DAY_NORMAL
from desktop.rules.working_time.checks import CHECK_OF, CHECKS
from desktop.rules.working_time.derogation import Derogation, allowed_hours, unreadable
from desktop.rules.working_time.findings import WeekFinding
from desktop.rules.working_time.limits import limits_on
from desktop.services.calculators import calculate

MONDAY = date(2026, 5, 4)
MINOR, ADULT = date(2009, 1, 1), date(2000, 1, 1)
CODES = {
    "week-too-long", "day-too-long", "break-missing", "night", "midnight", "sunday",
    "sunday-every-week", "public-holiday", "rest-between-days", "weekly-rest", "operator-overlap",
    "company-under-20h",
}  # fmt: skip
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def ask(book: LawBook, week: object, birth: date = ADULT, **more: object) -> Answer:
    given = {"monday": MONDAY.isoformat(), **more, "week": week, "birth": birth.isoformat()}
    return calculate("timetable.check", given, book).answer


def found(
    book: LawBook, week: object, birth: date = ADULT, **more: object
) -> dict[tuple[str, str], WeekFinding]:
    """Return the findings by code and day."""
    findings = ask(book, week, birth, **more).outputs["findings"]
    assert isinstance(findings, tuple)
    named: dict[tuple[str, str], WeekFinding] = {}
    for one in findings:
        assert isinstance(one, WeekFinding)
        named[one.code, DAYS[one.weekday]] = one
    assert len(named) == len(findings)
    return named


def at(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def to(start: str, minutes: int) -> str:
    hour, minute = start.split(":")
    return f"{start}-{at(int(hour) * 60 + int(minute) + minutes)}"


def only(day: str, *company: str, operator: tuple[str, ...] = ()) -> dict[str, object]:
    return {day: {"company": list(company), "operator": list(operator)}}


def test_the_codes_are_those_of_the_contract() -> None:
    assert set(CHECK_OF) == CODES
    assert set(CHECKS) == set(CHECK_OF.values())


# Vade Mecum 4.5: "La durée hebdomadaire … ne peut excéder 38h."


@pytest.mark.parametrize(("minutes", "over"), [(359, None), (360, None), (361, 1)])
def test_week_of_38_hours(minutes: int, over: int | None, law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:4]}
    week["fri"] = {"company": [to("08:00", minutes)]}
    one = found(law_book, week).get(("week-too-long", "fri"))
    assert (one.minutes if one else None) == over


@pytest.mark.parametrize(
    ("limit", "half_day", "minutes", "over"),
    [
        # Two half days of 3 h 48 with 30 h 24 in the company make 38 h.
        (None, None, 384, None),
        (None, None, 385, 1),
        # 35 h: 3 h 30 a half day, so 28 h in the company.
        ("35", None, 240, None),
        ("35", None, 241, 1),
        # Their own minutes: 4 h a half day, so 30 h in the company.
        (None, "240", 360, None),
        (None, "240", 361, 1),
        # 37.25 h: 223.5 minutes a half day; what is over is rounded up to the minute.
        ("37.25", None, 348, None),
        ("37.25", None, 349, 1),
    ],
)
def test_half_days_at_the_operator_count(
    limit: str | None, half_day: str | None, minutes: int, over: int | None, law_book: LawBook
) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:3]}
    week["thu"] = {"company": [to("08:00", minutes)]}
    week["fri"] = {"operator": ["am", "pm"]}
    named = found(law_book, week, weekly_limit=limit, operator_half_day=half_day)
    one = named.get(("week-too-long", "fri"))
    assert (one.minutes if one else None) == over


@pytest.mark.parametrize(("birth", "over"), [(ADULT, None), (MINOR, 60)])
def test_a_minor_has_forty_hours_at_most(birth: date, over: int | None, law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:5]}
    week["sat"] = {"company": ["08:00-09:00"]}
    one = found(law_book, week, birth, weekly_limit="42").get(("week-too-long", "sat"))
    assert (one.minutes if one else None) == over


def test_majority_within_the_week_lifts_the_forty_hours(law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:5]}
    week["sat"] = {"company": ["08:00-09:00"]}
    saturday = MONDAY + timedelta(days=5)
    eighteen = saturday.replace(year=saturday.year - 18)
    assert ("week-too-long", "sat") not in found(law_book, week, eighteen, weekly_limit="42")
    later = eighteen + timedelta(days=1)
    assert ("week-too-long", "sat") in found(law_book, week, later, weekly_limit="42")


# Fiche 2: "La durée journalière de travail est limitée à 8 heures. Elle peut être portée à 9
# heures lorsque l'organisation de la formation comporte par semaine, un demi-jour, un jour ou
# plus d'un jour de repos, autre que le dimanche."


@pytest.mark.parametrize(
    ("birth", "minutes", "over"),
    [
        (MINOR, 479, None),
        (MINOR, 480, None),
        (MINOR, 481, 1),
        (ADULT, 539, None),
        (ADULT, 540, None),
        (ADULT, 541, 1),
    ],
)
def test_hours_of_a_day(birth: date, minutes: int, over: int | None, law_book: LawBook) -> None:
    week = only("mon", "08:00-12:00", to("13:00", minutes - 240))
    one = found(law_book, week, birth).get(("day-too-long", "mon"))
    assert (one.minutes if one else None) == over


@pytest.mark.parametrize(
    ("saturday", "free"),
    [
        ({"company": ["08:00-13:00"]}, True),
        ({"company": ["08:00-13:01"]}, False),
        ({"company": ["13:00-17:00"]}, True),
        ({"company": ["12:59-17:00"]}, False),
        ({"operator": ["am"]}, True),
        ({"operator": ["am", "pm"]}, False),
        ({"company": ["08:00-12:00"], "operator": ["pm"]}, False),
    ],
)
def test_the_free_half_day(saturday: object, free: bool, law_book: LawBook) -> None:
    week: dict[str, object] = {
        day: {"company": ["08:00-12:00", "13:00-16:00"]} for day in DAYS[1:5]
    }
    week["mon"] = {"company": ["08:00-12:00", "13:00-17:30"]}
    week["sat"] = saturday
    assert (("day-too-long", "mon") not in found(law_book, week)) == free


# Fiche 2: "sans interruption, plus de 4h30. Pour les apprenants en alternance de plus de 18 ans,
# la pause doit intervenir après 6 heures de prestation."


@pytest.mark.parametrize(
    ("birth", "hours", "minutes"),
    [
        (MINOR, ["08:00-12:29"], None),
        (MINOR, ["08:00-12:30"], None),
        (MINOR, ["08:00-12:31"], 1),
        (ADULT, ["08:00-13:59"], None),
        (ADULT, ["08:00-14:00"], None),
        (ADULT, ["08:00-14:01"], 1),
        # Half an hour is a break for a minor, a minute less is none.
        (MINOR, ["08:00-12:00", "12:30-14:00"], None),
        (MINOR, ["08:00-12:00", "12:29-14:00"], 61),
        # A quarter of an hour is one for an adult.
        (ADULT, ["08:00-12:00", "12:15-15:00"], None),
        (ADULT, ["08:00-12:00", "12:14-15:00"], 46),
        # Over six hours a minor has an hour of break, in several goes if one lasts half an hour.
        (MINOR, ["08:00-12:00", "12:30-14:30"], None),
        (MINOR, ["08:00-12:00", "12:30-14:31"], 30),
        (MINOR, ["08:00-12:00", "12:59-15:30"], 1),
        (MINOR, ["08:00-12:00", "13:00-15:30"], None),
        (MINOR, ["08:00-10:00", "10:30-12:00", "12:30-15:30"], None),
        (MINOR, ["08:00-10:00", "10:29-12:00", "12:30-15:30"], 1),
        (MINOR, ["08:00-12:31", "13:00-15:00"], 121),
        (MINOR, ["08:00-12:31", "13:01-15:00"], 30),
    ],
)
def test_breaks(birth: date, hours: list[str], minutes: int | None, law_book: LawBook) -> None:
    one = found(law_book, only("mon", *hours), birth).get(("break-missing", "mon"))
    assert (one.minutes if one else None) == minutes


# Fiche 2: "ne peut pas travailler entre 20 heures et 6 heures"; "autorisé jusqu'à 23h sous
# conditions"; "les limites du travail de nuit peuvent être portées à 23h et 7h ou à 22h et 6h".

NIGHT = {"code": "night", "reference": "AR du 3 mai 2017"}


@pytest.mark.parametrize(
    ("hours", "derogation", "minutes"),
    [
        ("16:00-19:59", None, None),
        ("16:00-20:00", None, None),
        ("16:00-20:01", None, 1),
        ("06:01-10:00", None, None),
        ("06:00-10:00", None, None),
        ("05:59-10:00", None, 1),
        ("19:00-22:59", NIGHT, None),
        ("19:00-23:00", NIGHT, None),
        ("19:00-23:01", NIGHT, 1),
        ("05:59-10:00", NIGHT, 1),
        # The limits of the night moved: 23:00 and 7:00, or 22:00 and 6:00.
        ("06:59-10:00", {**NIGHT, "from": "23:00", "to": "07:00"}, 1),
        ("07:00-10:00", {**NIGHT, "from": "23:00", "to": "07:00"}, None),
        ("19:00-22:00", {**NIGHT, "from": "22:00", "to": "06:00"}, None),
        ("19:00-22:01", {**NIGHT, "from": "22:00", "to": "06:00"}, 1),
        # Hours opened beside the ordinary ones.
        ("04:00-08:00", {**NIGHT, "from": "04:00", "to": "06:00"}, None),
        ("19:00-20:01", {**NIGHT, "from": "04:00", "to": "06:00"}, 1),
        ("05:00-08:00", {**NIGHT, "from": "05:00", "to": "21:00"}, None),
        ("18:00-22:00", {**NIGHT, "from": "21:00", "to": "22:00"}, 60),
        # A lone bound.
        ("19:00-22:00", {**NIGHT, "to": "22:00"}, None),
        ("19:00-22:01", {**NIGHT, "from": "22:00"}, 1),
        ("05:00-08:00", {**NIGHT, "from": "05:00"}, None),
        ("05:00-08:00", {**NIGHT, "to": "05:30"}, 30),
        # Midnight ends the evening; a derogation never reaches the hours before four.
        ("20:00-24:00", {**NIGHT, "from": "20:00", "to": "00:00"}, None),
        ("05:00-08:00", {**NIGHT, "from": "01:00", "to": "03:00"}, 60),
        ("20:00-24:00", {**NIGHT, "from": "00:00"}, None),
        ("20:00-24:00", {**NIGHT, "from": "24:00", "to": "06:00"}, None),
    ],
)
def test_night_of_a_minor(
    hours: str, derogation: object, minutes: int | None, law_book: LawBook
) -> None:
    held = {"derogations": [derogation]} if derogation else {}
    one = found(law_book, only("mon", hours), MINOR, **held).get(("night", "mon"))
    assert (one.minutes if one else None) == minutes
    assert ("night", "mon") not in found(law_book, only("mon", hours), ADULT)


@pytest.mark.parametrize(("start", "end"), [(180, 120), (180, 180), (780, 721), (1440, 0)])
def test_bounds_that_mean_nothing_open_nothing(start: int, end: int, law_book: LawBook) -> None:
    """A file may hold them; whoever asks by name is refused."""
    held = (Derogation("night", "AR", start, end),)
    assert unreadable(start, end)
    limits = limits_on(law_book.on(MONDAY))
    assert allowed_hours(held, limits, old_enough=True) == ((360, 1200),)


@pytest.mark.parametrize(
    ("start", "end"), [(0, 0), (1320, 0), (1380, 420), (1440, 360), (240, 360), (None, 0)]
)
def test_bounds_that_mean_something(start: int | None, end: int) -> None:
    assert not unreadable(start, end)


def test_the_sixteenth_birthday_within_the_week(law_book: LawBook) -> None:
    week = {day: {"company": ["18:00-21:00"]} for day in DAYS[:5]}
    sixteen = date(2010, 5, 6)
    named = found(law_book, week, sixteen, derogations=[NIGHT])
    assert [day for code, day in named if code == "night"] == ["mon", "tue"]


def test_the_eighteenth_birthday_within_the_week(law_book: LawBook) -> None:
    week = {day: {"company": ["15:00-20:30"]} for day in DAYS[:5]}
    named = found(law_book, week, date(2008, 5, 6))
    assert [day for code, day in named if code == "night"] == ["mon", "tue"]
    assert [day for code, day in named if code == "break-missing"] == ["mon", "tue"]


def test_born_on_29_february(law_book: LawBook) -> None:
    """Eighteen on 1 March of a common year, a Sunday here."""
    week = {day: {"company": ["18:00-20:30"]} for day in DAYS}
    named = found(law_book, week, date(2008, 2, 29), monday="2026-02-23")
    assert [day for code, day in named if code == "night"] == list(DAYS[:6])


# Article 5: "Quel que soit l'âge de l'apprenant en alternance, le travail est interdit entre
# minuit et 4 heures."


@pytest.mark.parametrize("birth", [MINOR, ADULT])
@pytest.mark.parametrize(
    ("hours", "minutes"),
    [
        (["03:59-08:00"], 1),
        (["04:00-08:00"], None),
        (["04:01-08:00"], None),
        (["00:00-01:00", "03:00-05:00"], 120),
        (["20:00-24:00"], None),
    ],
)
def test_midnight(birth: date, hours: list[str], minutes: int | None, law_book: LawBook) -> None:
    held = [{**NIGHT, "from": "22:00", "to": "04:00"}]
    one = found(law_book, only("mon", *hours), birth, derogations=held).get(("midnight", "mon"))
    assert (one.minutes if one else None) == minutes


@pytest.mark.parametrize(
    ("hours", "derogation", "night", "midnight"),
    [
        # 20:00 to 6:00 holds the hours from midnight to 4:00, which no derogation opens.
        ("03:00-07:00", None, 180, 60),
        ("02:00-04:00", None, 120, 120),
        ("02:00-05:00", None, 180, 120),
        ("03:30-07:30", {**NIGHT, "from": "04:00", "to": "06:00"}, 30, 30),
        ("04:00-08:00", {**NIGHT, "from": "01:00", "to": "06:00"}, None, None),
    ],
)
def test_the_hours_before_four_are_night_too(
    hours: str,
    derogation: object,
    night: int | None,
    midnight: int | None,
    law_book: LawBook,
) -> None:
    held = {"derogations": [derogation]} if derogation else {}
    named = found(law_book, only("mon", hours), MINOR, **held)
    minutes = {code: one.minutes for (code, _day), one in named.items()}
    assert (minutes.get("night"), minutes.get("midnight")) == (night, midnight)


def test_night_is_not_settled_by_ending_before_four(law_book: LawBook) -> None:
    named = found(law_book, only("mon", "03:00-07:00"), MINOR)
    fix = named["night", "mon"].fix
    assert fix is not None
    assert (at(fix.after.start), at(fix.after.end)) == ("06:00", "07:00")


# Fiche 2: "Dans ces cas, ils ne peuvent travailler que 1 dimanche sur 2. Et un repos
# compensatoire est obligatoire, à prendre avant ou après le dimanche, d'au moins 36 heures".

SUNDAY = {"code": "sunday", "reference": "AR du 10 juillet 1972"}


def test_sunday_without_a_derogation(law_book: LawBook) -> None:
    one = found(law_book, only("sun", "08:00-12:00"))["sunday", "sun"]
    assert (one.minutes, one.severity, one.on) == (240, Severity.BREACH, date(2026, 5, 10))
    assert one.fix is None
    assert one.no_fix is not None


@pytest.mark.parametrize(
    ("before", "severity"), [(None, Severity.NOTE), ("yes", Severity.BREACH), ("no", None)]
)
def test_one_sunday_in_two(
    before: str | None, severity: Severity | None, law_book: LawBook
) -> None:
    named = found(law_book, only("sun", "08:00-12:00"), derogations=[SUNDAY], sunday_before=before)
    assert ("sunday", "sun") not in named
    one = named.get(("sunday-every-week", "sun"))
    assert (one.severity if one else None) == severity


@pytest.mark.parametrize(
    ("saturday", "monday", "missing"),
    [
        # Saturday 20:00 to Sunday 08:00 is 12 h; Sunday 12:00 to Tuesday 00:00 is 36 h.
        ("08:00-20:00", None, None),
        ("08:00-20:00", "23:59-24:00", 1),
        ("08:00-20:00", "08:00-12:00", 960),
        (None, "08:00-12:00", None),
    ],
)
def test_36_hours_around_sunday_work(
    saturday: str | None, monday: str | None, missing: int | None, law_book: LawBook
) -> None:
    week = only("sun", "08:00-12:00") | only("tue", "00:00-04:00") | only("fri", "16:00-20:00")
    if saturday:
        week |= only("sat", saturday)
    if monday:
        week |= only("mon", monday)
    one = found(law_book, week, derogations=[SUNDAY]).get(("weekly-rest", "sun"))
    assert (one.minutes if one else None) == missing


def test_36_hours_before_sunday_work(law_book: LawBook) -> None:
    around = only("mon", "08:00-12:00") | only("sun", "08:00-12:00")
    for end, missing in (("19:59", None), ("20:00", None), ("20:01", 1)):
        week = around | only("fri", f"12:00-{end}")
        one = found(law_book, week, derogations=[SUNDAY]).get(("weekly-rest", "sun"))
        assert (one.minutes if one else None) == missing


def test_sunday_work_alone_in_its_week_has_its_rest(law_book: LawBook) -> None:
    assert ("weekly-rest", "sun") not in found(law_book, only("sun", "08:00-12:00"))


@pytest.mark.parametrize(
    ("birth", "days", "minutes"),
    [
        (MINOR, DAYS[:5], None),
        (MINOR, DAYS[1:6], None),
        # Saturday 16:00 to Monday 08:00 is 40 h: 8 h of the 48 h are missing.
        (MINOR, DAYS[:6], 480),
        (ADULT, DAYS[:6], None),
    ],
)
def test_a_minor_has_a_second_day_of_rest(
    birth: date, days: tuple[str, ...], minutes: int | None, law_book: LawBook
) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-16:00"]} for day in days}
    one = found(law_book, week, birth, weekly_limit="45").get(("weekly-rest", "sat"))
    assert (one.minutes if one else None) == minutes
    if one:
        assert one.fix is None
        held = [{"code": "weekly-rest", "reference": "x"}]
        assert ("weekly-rest", "sat") not in found(law_book, week, birth, derogations=held)


def test_courses_and_sunday_work_take_the_second_day_too(law_book: LawBook) -> None:
    week = only("mon", "08:00-12:00") | only("sat", operator=("am",))
    # Saturday noon to Monday 08:00 is 44 h.
    assert found(law_book, week, MINOR)["weekly-rest", "sat"].minutes == 240
    week |= only("sun", "08:00-09:00")
    named = found(law_book, week, MINOR, derogations=[SUNDAY])
    assert named["weekly-rest", "sat"].minutes == 240


# Law of 4 January 1974: the ten public holidays, and the default replacement.


def test_a_public_holiday(law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00"]} for day in DAYS[:5]}
    named = found(law_book, week, monday="2026-05-11")
    assert named["public-holiday", "thu"].minutes == 240
    assert named["public-holiday", "thu"].severity is Severity.BREACH
    held = [{"code": "public-holiday", "reference": "CCT"}]
    assert ("public-holiday", "thu") not in found(
        law_book, week, monday="2026-05-11", derogations=held
    )


@pytest.mark.parametrize(
    ("monday", "inactive", "days"),
    [
        ("2026-11-02", None, ["mon"]),  # All Saints' Day 2026 is a Sunday
        ("2026-11-02", ["sun", "mon"], ["tue"]),
        ("2026-08-17", None, []),  # Assumption Day 2026 is a Saturday
        ("2026-08-17", ["sat"], ["mon"]),
        ("2027-12-27", ["sat"], []),  # nothing is known after 22 November 2027
    ],
)
def test_the_day_that_replaces_a_holiday(
    monday: str, inactive: list[str] | None, days: list[str], law_book: LawBook
) -> None:
    week = {day: {"company": ["08:00-12:00"]} for day in DAYS[:5]}
    answer = ask(law_book, week, monday=monday, inactive_weekdays=inactive)
    if not answer.known:
        assert monday > "2027-11-22"
        return
    named = found(law_book, week, monday=monday, inactive_weekdays=inactive)
    assert [day for code, day in named if code == "public-holiday"] == days
    if days:
        assert named["public-holiday", days[0]].severity is Severity.WARNING


# Group S for the construction sector: "Intervalles de repos : 11 heures (12 heures pour les
# jeunes travailleurs)."


@pytest.mark.parametrize(
    ("birth", "start", "missing"),
    [
        (MINOR, "08:01", None),
        (MINOR, "08:00", None),
        (MINOR, "07:59", 1),
        (ADULT, "07:01", None),
        (ADULT, "07:00", None),
        (ADULT, "06:59", 1),
    ],
)
def test_rest_between_days(birth: date, start: str, missing: int | None, law_book: LawBook) -> None:
    week = only("mon", "16:00-20:00") | only("tue", f"{start}-12:00")
    one = found(law_book, week, birth).get(("rest-between-days", "tue"))
    assert (one.minutes if one else None) == missing
    held = [{"code": "rest-between-days", "reference": "CCT"}]
    assert ("rest-between-days", "tue") not in found(law_book, week, birth, derogations=held)


def test_rest_has_the_age_of_the_day_that_begins(law_book: LawBook) -> None:
    week = only("mon", "16:00-20:00") | only("tue", "07:00-12:00")
    assert ("rest-between-days", "tue") not in found(law_book, week, date(2008, 5, 5))
    assert ("rest-between-days", "tue") in found(law_book, week, date(2008, 5, 6))


@pytest.mark.parametrize(
    ("hours", "halves", "minutes"),
    [
        ("12:00-15:00", ("am",), None),
        ("11:59-15:00", ("am",), 1),
        ("08:00-13:00", ("pm",), None),
        ("08:00-13:01", ("pm",), 1),
        ("11:30-13:30", ("am", "pm"), 60),
    ],
)
def test_two_places(
    hours: str, halves: tuple[str, ...], minutes: int | None, law_book: LawBook
) -> None:
    named = found(law_book, only("mon", hours, operator=halves))
    one = named.get(("operator-overlap", "mon"))
    assert (one.minutes if one else None) == minutes


@pytest.mark.parametrize(("minutes", "missing"), [(239, 1), (240, None), (241, None)])
def test_twenty_hours_are_a_remark(minutes: int, missing: int | None, law_book: LawBook) -> None:
    week = {day: {"company": ["08:00-12:00"]} for day in DAYS[:4]}
    week["fri"] = {"company": [to("08:00", minutes)]}
    one = found(law_book, week).get(("company-under-20h", "fri"))
    assert (one.minutes if one else None) == missing
    if one:
        assert one.severity is Severity.NOTE


def test_an_empty_week_is_a_remark_of_twenty_hours(law_book: LawBook) -> None:
    named = found(law_book, {})
    assert {key: one.minutes for key, one in named.items()} == {("company-under-20h", "mon"): 1200}
    assert named["company-under-20h", "mon"].fix is None


def test_the_example_of_the_contract(law_book: LawBook) -> None:
    """An adult's week of 30 h 24 and two half days of courses goes over nothing."""
    day = {"company": ["08:00-12:00", "12:30-16:30"]}
    week: dict[str, object] = {"mon": day, "tue": day, "wed": day}
    week["thu"] = {"company": ["08:00-12:00", "12:30-14:54"]}
    week["fri"] = {"operator": ["am", "pm"]}
    answer = ask(law_book, week)
    assert answer.outputs == {
        "findings": (),
        "company_hours": Decimal("30.4000"),
        "total_hours": Decimal("38.0000"),
        "weekly_limit": Decimal("38.0000"),
    }
    assert answer.known
    assert answer.unverified is False


def test_the_form_for_programs(law_book: LawBook, tr: Translator) -> None:
    week = only("mon", "08:00-12:00", "13:00-20:30")
    answer = ask(law_book, week, MINOR)
    rows = json.loads(json.dumps(plain(answer.value, tr)))
    night = next(row for row in rows if row["code"] == "night")
    assert set(night) == {
        "code", "severity", "text", "basis", "on", "short", "day", "minutes", "fix", "no_fix",
    }  # fmt: skip
    assert (night["on"], night["day"], night["minutes"]) == ("2026-05-04", "mon", 30)
    assert night["severity"] == "breach"
    text = night["fix"].pop("text")
    assert "20:00" in text
    assert night["fix"] == {
        "day": "mon",
        "boundary": "end",
        "before": "13:00-20:30",
        "after": "13:00-20:00",
        "minutes": 30,
    }
    assert night["no_fix"] is None


def test_every_short_text_has_forty_characters_at_most(law_book: LawBook, tr: Translator) -> None:
    """Weeks with the longest figures each text can show."""
    day = {"company": ["03:01-10:59", "11:01-23:59"], "operator": ["am", "pm"]}
    seven = dict.fromkeys(DAYS, day)
    cases = (
        found(law_book, seven, MINOR),
        found(law_book, seven, ADULT, derogations=[SUNDAY]),
        found(law_book, seven, ADULT, derogations=[SUNDAY], sunday_before="yes"),
        found(law_book, seven, MINOR, monday="2026-05-11"),
        found(law_book, only("mon", "08:00-12:59", "13:30-15:00"), MINOR),
        found(law_book, only("mon", "10:00-20:59") | only("tue", "07:00-10:59"), MINOR),
    )
    shown = {one.code: tr(one.short) for named in cases for one in named.values()}
    assert set(shown) == CODES
    for named in cases:
        for one in named.values():
            assert len(tr(one.short)) <= 40, tr(one.short)


def test_both_readings_are_told(law_book: LawBook, tr: Translator) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:30"]} for day in DAYS[:6]}
    told = [tr(one.text) for one in ask(law_book, week, MINOR).because]
    assert sum("36" in one for one in told) == 1
    assert any("Vade" in one and ("neuf" in one or "negen" in one) for one in told)


def test_the_readings_for_a_minor_are_not_told_of_an_adult(
    law_book: LawBook, tr: Translator
) -> None:
    week = {day: {"company": ["08:00-12:00", "13:00-17:30"]} for day in DAYS}
    held = [{"code": "sunday"}]
    answer = ask(law_book, week, ADULT, derogations=held)
    codes = {code for code, _day in found(law_book, week, ADULT, derogations=held)}
    assert {"day-too-long", "weekly-rest"} <= codes
    assert not [one for one in answer.because if "lecture" in tr(one.text)]
    assert not [one for one in answer.because if "lezing" in tr(one.text)]


def test_the_reading_of_a_half_day_is_told(law_book: LawBook, tr: Translator) -> None:
    week = {"mon": {"company": ["08:00-12:00"], "operator": ["am"]}}
    assert any("13:00" in tr(one.text) for one in ask(law_book, week).because)
    clear = {"mon": {"company": ["08:00-12:00"], "operator": ["pm"]}}
    assert not any("13:00" in tr(one.text) for one in ask(law_book, clear).because)


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ({"monday": "2026-05-05"}, "monday"),
        ({"birth": "2026-05-04"}, "birth"),
        ({"weekly_limit": "0"}, "weekly_limit"),
        ({"weekly_limit": "168.1"}, "weekly_limit"),
        ({"operator_half_day": "721"}, "operator_half_day"),
        ({"inactive_weekdays": list(DAYS[:6])}, "inactive_weekdays"),
        ({"derogations": [{"code": "holiday", "reference": "x"}]}, "derogations.code"),
        ({"derogations": [{**NIGHT, "from": "03:00", "to": "02:00"}]}, "derogations.to"),
        ({"derogations": [{**NIGHT, "from": "22:00", "to": "22:00"}]}, "derogations.to"),
        ({"week": {"mon": {"company": ["22:00-06:00"]}}}, "week"),
        ({"week": {"lun": {}}}, "week"),
    ],
)
def test_refusals_by_name(given: dict[str, object], part: str, law_book: LawBook) -> None:
    asked = {"week": {}, "monday": "2026-05-04", "birth": "2009-01-01", **given}
    with pytest.raises(Refused) as caught:
        calculate("timetable.check", asked, law_book)
    assert caught.value.field == part


def test_the_nearest_monday_is_named(law_book: LawBook, tr: Translator) -> None:
    with pytest.raises(Refused) as caught:
        ask(law_book, {}, monday="2026-05-10")
    assert "2026-05-04" in tr(caught.value.reason)


@pytest.mark.parametrize(
    ("monday", "known"),
    [
        ("2015-08-31", False),  # its Monday came before the contract
        ("2015-09-07", True),
        ("2027-11-15", True),
        ("2027-11-22", False),
    ],
)
def test_weeks_whose_law_is_known(monday: str, known: bool, law_book: LawBook) -> None:
    assert ask(law_book, {}, monday=monday).known is known


def test_what_is_not_verified_is_said(law_book: LawBook) -> None:
    assert ask(law_book, {}).unverified is False
    assert ask(law_book, {}, monday="2026-11-30").unverified is True  # after the last check
    busy = {day: {"company": ["08:00-12:00"]} for day in DAYS[:6]}
    assert ask(law_book, busy).unverified is False
    # The hour at which a half day turns was not read: it decides whether nine hours are allowed.
    long = {**busy, "mon": {"company": ["08:00-12:00", "13:00-17:30"]}}
    assert ask(law_book, long).unverified is True
    assert ask(law_book, {**long, "sat": {}}).unverified is False
    # A minor has eight hours whatever the half days.
    assert ask(law_book, long, MINOR).unverified is False


def test_each_day_has_the_law_of_its_date(law_book: LawBook) -> None:
    """A limit that would change on a Wednesday."""
    history = law_book.histories[DAY_NORMAL.key]
    later = replace(history.entries[0], since=date(2026, 5, 6), value=Decimal(7))
    changed = replace(history, entries=(*history.entries, later))
    book = LawBook({**law_book.histories, DAY_NORMAL.key: changed})
    week = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:4]}
    named = found(book, week, MINOR)
    assert [day for code, day in named if code == "day-too-long"] == ["wed", "thu"]


def test_what_is_told_besides_the_findings(law_book: LawBook, tr: Translator) -> None:
    held = [NIGHT, {"code": "sunday"}]
    answer = ask(law_book, {}, date(2010, 5, 6), joint_committee="124", derogations=held)
    told = " ".join(tr(one.text) for one in answer.because)
    assert "weekly_limit" in told
    assert "AR du 3 mai 2017" in told
    assert "sunday" in told
    assert ("6 mai 2026" if tr.language.value == "fr" else "6 mei 2026") in told
    limit = ask(law_book, {}, joint_committee="124", weekly_limit="40").because
    told = " ".join(tr(one.text) for one in limit)
    assert "weekly_limit" not in told
    assert told.count("38") == 1  # more than 38 hours rest on a rule of the sector


def test_ages_are_told(law_book: LawBook, tr: Translator) -> None:
    said = {
        birth: tr(ask(law_book, {}, birth).because[0].text)
        for birth in (MINOR, ADULT, date(2008, 5, 6))
    }
    assert len(set(said.values())) == 3


# timetable.year


def year(book: LawBook, *patterns: tuple[object, object], **more: object) -> Answer:
    rows = [{"week": week, "weeks": weeks} for week, weeks in patterns]
    return calculate("timetable.year", {"patterns": rows, **more}, book).answer


def year_codes(answer: Answer) -> list[str]:
    findings = answer.outputs["findings"]
    assert isinstance(findings, tuple)
    return [one.code for one in findings]


def weekly(minutes: int) -> dict[str, object]:
    """Return a week with these minutes in the company, and a day of courses."""
    whole, rest = divmod(minutes, 480)
    week: dict[str, object] = {
        day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:whole]
    }
    if rest:
        week[DAYS[whole]] = {"company": [to("08:00", rest)]}
    week["sat"] = {"operator": ["am", "pm"]}
    return week


@pytest.mark.parametrize(
    ("minutes", "average", "found_codes"),
    [
        (1199, "19.9833", ["company-under-20h"]),
        (1200, "20.0000", []),
        (1824, "30.4000", []),
        (1825, "30.4167", ["week-too-long"]),
    ],
)
def test_the_average_of_one_pattern(
    minutes: int, average: str, found_codes: list[str], law_book: LawBook
) -> None:
    answer = year(law_book, (weekly(minutes), 52))
    assert answer.outputs["company_average"] == Decimal(average)
    assert answer.outputs["total_average"] == Decimal(average) + Decimal("7.6")
    assert year_codes(answer) == found_codes


def test_a_year_of_three_patterns(law_book: LawBook) -> None:
    """(24 × 40 + 38 × 10 + 0 × 2) ÷ 52, the sum of a sheet of paper."""
    full = {day: {"company": ["08:00-12:00", "13:00-16:36"]} for day in DAYS[:5]}
    answer = year(law_book, (weekly(1440), 40), (full, "10"), ({}, 2))
    assert answer.outputs["company_average"] == Decimal("25.7692")
    assert answer.outputs["total_average"] == Decimal("31.6154")
    assert answer.value == answer.outputs["company_average"]
    assert year_codes(answer) == []


def test_the_formula_of_the_average_gives_it_again(law_book: LawBook, tr: Translator) -> None:
    answer = year(law_book, (weekly(1440), 40), (weekly(960), 12))
    company, total = (one.formula for one in answer.because[:2])
    assert company is not None
    assert total is not None
    assert tr(company) == "(24 × 40 + 16 × 12) ÷ 52 = 22,1538"
    assert tr(total) == "(31,6 × 40 + 23,6 × 12) ÷ 52 = 29,7538"


def test_the_sector_may_have_another_week(law_book: LawBook) -> None:
    forty = {day: {"company": ["08:00-12:00", "13:00-17:00"]} for day in DAYS[:5]}
    assert year_codes(year(law_book, (forty, 52))) == ["week-too-long"]
    assert year_codes(year(law_book, (forty, 52), weekly_limit="40")) == []
    halves = {**forty, "fri": {"operator": ["am", "pm"]}}
    assert year_codes(year(law_book, (halves, 52), operator_half_day="180")) == []
    assert year_codes(year(law_book, (halves, 52), operator_half_day="181")) == ["week-too-long"]


@pytest.mark.parametrize(("on", "known"), [("2015-08-31", False), ("2015-09-01", True)])
def test_the_law_of_a_year(on: str, known: bool, law_book: LawBook) -> None:
    assert year(law_book, (weekly(1440), 52), on=on).known is known


@pytest.mark.parametrize(("rows", "part"), [([], "patterns"), ([({}, 0)], "patterns.weeks")])
def test_years_that_are_refused(
    rows: list[tuple[object, object]], part: str, law_book: LawBook
) -> None:
    with pytest.raises(Refused) as caught:
        year(law_book, *rows)
    assert caught.value.field == part
