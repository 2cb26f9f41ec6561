"""The rules of the hours of a week and of a year that can be asked by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from desktop.kernel.answer import Answer, Because, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.hours import clock
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.period import birthday
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import WeekPlan
from desktop.law.book import Law, LawBook
from desktop.law.parameters.time import (
    ADULT_AGE,
    AVERAGE_WEEK,
    DAY_NORMAL,
    HALF_DAY_TURNS,
    NIGHT_AGE,
    WEEK,
    WEEK_MINOR,
)
from desktop.rules.calendar import CONSTRUCTION, holidays_in_week
from desktop.rules.working_time.average import average_findings, average_of, exact, in_hours
from desktop.rules.working_time.derogation import CODES, NIGHT, Derogation, unreadable
from desktop.rules.working_time.excess import CONTRACT_5, FILE_2
from desktop.rules.working_time.findings import WeekFinding, week_findings
from desktop.rules.working_time.limits import FIGURES
from desktop.rules.working_time.week import (
    HALF_DAYS_IN_WEEK,
    HALVES,
    SUNDAY,
    Circumstances,
)
from desktop.services.calculate.calendar import inactive_weekdays
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

MINUTES = 60
HOURS_IN_WEEK = 168
LONGEST_HALF_DAY = 12 * MINUTES
END_OF_WEEK = timedelta(days=6)


def _check(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Check one dated week.

    ``findings`` is a list of ``{"code", "severity", "text", "basis", "on", "short", "day",
    "minutes", "fix", "no_fix"}``: the ISO date and the day ``mon`` … ``sun`` that causes it, the
    minutes over or missing, and the smallest change of one boundary that settles it without
    another finding: ``{"day", "boundary": "start" | "end", "before": "12:30-17:30", "after":
    "12:30-16:30", "minutes": 60, "text"}``, the shift as it stands and as it becomes. Without
    one ``fix`` is null and ``no_fix`` says why.
    """
    plan, monday = told(inputs, "week", WeekPlan), told(inputs, "monday", date)
    birth = told(inputs, "birth", date)
    _refuse_dates(monday, birth)
    law = book.on(monday)
    limit = _limit(inputs, law)
    half = _half_day(inputs)
    inactive = inactive_weekdays(inputs)
    around = Circumstances(
        birth,
        limit,
        half,
        _derogations(inputs),
        holidays_in_week(monday, inactive),
        told_maybe(inputs, "sunday_before", bool),
    )
    found = week_findings(plan, monday, book, around)
    total = Fraction(plan.company_minutes) + plan.half_days * _half(half, limit)
    adult = birthday(birth, law[ADULT_AGE])
    because = (
        *_ages(birth, monday, law),
        _sum(plan, total, half, limit),
        *_sector(inputs, limit, law),
        *_held(around.derogations),
        *_found(found),
        *_readings(found, adult),
    )
    outputs: dict[str, Outcome] = {
        "findings": found,
        "company_hours": in_hours(Fraction(plan.company_minutes)),
        "total_hours": in_hours(total),
        "weekly_limit": in_hours(Fraction(limit)),
    }
    unverified = not _verified(plan, monday, adult, book.on(monday + END_OF_WEEK))
    return Answer("timetable.check", found, "", because, outputs, unverified=unverified)


def _year(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return the averages of a year made of weeks.

    ``findings`` has the codes ``company-under-20h`` and ``week-too-long``, each
    ``{"code", "severity", "text", "basis", "on"}``. Averages are in hours, to four decimals.
    """
    rows = told(inputs, "patterns", tuple)
    for row in rows:
        if row.weeks <= 0:
            name = "patterns.weeks"
            raise Refused(T("“{name}” is a number of weeks above zero.", name=name), name)
    if not rows:
        raise Refused(T("“{name}” holds one week at least.", name="patterns"), "patterns")
    checked_on = book.histories[AVERAGE_WEEK.key].checked_on
    law = book.on(told_maybe(inputs, "on", date) or checked_on)
    limit, half = _limit(inputs, law), _half_day(inputs)
    patterns = tuple((row.week, Fraction(row.weeks)) for row in rows)
    each = _half(half, limit)
    average = average_of(patterns, each)
    found = tuple(average_findings(average, limit, law))
    weeks = sum((row.weeks for row in rows), Decimal())
    company, total = in_hours(average.company), in_hours(average.total)
    because = (
        Because(
            T(
                "In the company: at least {least} a week on average over a year.",
                least=Hours(law[AVERAGE_WEEK]),
            ),
            _mean(tuple((week.company_minutes, n) for week, n in patterns), company),
            T("{source}", source=law.source(AVERAGE_WEEK)),
        ),
        Because(
            T(
                "In the company and at the training operator: at most {most} a week on average. A "
                "half day at the operator counts {half}.",
                most=Hours(limit),
                half=_shown(each),
            ),
            _mean(
                tuple((week.company_minutes + week.half_days * each, n) for week, n in patterns),
                total,
            ),
            T("{source}", source=law.source(WEEK)),
        ),
        *(Because(one.text, source=one.basis) for one in found),
    )
    outputs: dict[str, Outcome] = {
        "company_average": company,
        "total_average": total,
        "findings": found,
        "weeks": weeks,
    }
    unverified = not law.all_verified((AVERAGE_WEEK, WEEK))
    return Answer("timetable.year", company, "hours", because, outputs, unverified=unverified)


def _mean(terms: tuple[tuple[Fraction | int, Fraction], ...], average: Decimal) -> Message:
    """Return the formula of an average: hours times weeks, by the weeks in all."""
    products = [
        T("{hours} × {weeks}", hours=in_hours(Fraction(hours)).normalize(), weeks=_plain(weeks))
        for hours, weeks in terms
    ]
    total = products[0]
    for product in products[1:]:
        total = T("{sum} + {product}", sum=total, product=product)
    weeks = sum((weeks for _, weeks in terms), Fraction())
    return T(
        "({sum}) ÷ {weeks} = {average}", sum=total, weeks=_plain(weeks), average=average.normalize()
    )


def _plain(weeks: Fraction) -> Decimal:
    return exact(weeks).normalize()


def _refuse_dates(monday: date, birth: date) -> None:
    if monday.weekday():
        before = monday - timedelta(days=monday.weekday())
        raise Refused(
            T(
                "“{name}” is the Monday of the week; the Monday of {day} is {monday}.",
                name="monday",
                day=monday,
                monday=before.isoformat(),
            ),
            "monday",
        )
    if birth >= monday:
        raise Refused(
            T(
                "“{name}” comes before the week, so before {day}. Correct one of the two.",
                name="birth",
                day=monday,
            ),
            "birth",
        )


def _limit(inputs: Mapping[str, object], law: Law) -> int:
    normal = law[WEEK]
    given = told_maybe(inputs, "weekly_limit", Decimal)
    if given is None:
        return normal
    if not 0 < given <= HOURS_IN_WEEK:
        raise Refused(
            T("“{name}” is a number of hours a week, such as 38.", name="weekly_limit"),
            "weekly_limit",
        )
    return int((given * MINUTES).quantize(Decimal(1), ROUND_HALF_UP))


def _half_day(inputs: Mapping[str, object]) -> int | None:
    given = told_maybe(inputs, "operator_half_day", int)
    if given is not None and given > LONGEST_HALF_DAY:
        raise Refused(
            T(
                "“{name}” is a number of minutes, {most} at most.",
                name="operator_half_day",
                most=LONGEST_HALF_DAY,
            ),
            "operator_half_day",
        )
    return given


def _half(half: int | None, limit: int) -> Fraction:
    return Fraction(limit, HALF_DAYS_IN_WEEK) if half is None else Fraction(half)


def _derogations(inputs: Mapping[str, object]) -> tuple[Derogation, ...]:
    given = told_maybe(inputs, "derogations", tuple) or ()
    for one in given:
        if one.code not in CODES:
            raise Refused(
                T(
                    "A derogation has one of the codes {codes}, not “{value}”.",
                    codes=", ".join(CODES),
                    value=one.code,
                ),
                "derogations.code",
            )
        if unreadable(one.start, one.end):
            raise Refused(
                T(
                    "The hours of a derogation are those of a night, such as 23:00 to 07:00, or of "
                    "one day, such as 04:00 to 06:00; “{name}” and “{other}” are neither. Correct "
                    "one of them.",
                    name="derogations.from",
                    other="derogations.to",
                ),
                "derogations.to",
            )
    return given


def _ages(birth: date, monday: date, law: Law) -> Iterator[Because]:
    last = monday + END_OF_WEEK
    adult, night = birthday(birth, law[ADULT_AGE]), birthday(birth, law[NIGHT_AGE])
    source = T("{source}", source=law.source(ADULT_AGE))
    if adult <= monday:
        yield Because(T("The learner is an adult all week."), source=source)
    elif adult > last:
        yield Because(T("The learner is a minor all week."), source=source)
    else:
        text = T("The learner is a minor until {day}, which is the day of majority.", day=adult)
        yield Because(text, source=source)
    if monday < night <= last:
        yield Because(
            T(
                "The learner is {age} on {day}: a night derogation counts from that day on.",
                age=law[NIGHT_AGE],
                day=night,
            ),
            source=T("{source}", source=law.source(NIGHT_AGE)),
        )


def _sum(plan: WeekPlan, total: Fraction, half: int | None, limit: int) -> Because:
    each = _shown(_half(half, limit))
    text = T(
        "The full-time week is {limit}. A half day at the training operator has no hours in the "
        "timetable: it counts {each}.",
        limit=Hours(limit),
        each=each,
    )
    formula = T(
        "{company} + {count} × {each} = {total}",
        company=Hours(plan.company_minutes),
        count=plan.half_days,
        each=each,
        total=_shown(total),
    )
    return Because(text, formula, T("{source}", source=CONTRACT_5))


def _shown(minutes: Fraction) -> Message:
    """Return minutes as hours, with a tenth of a minute where there is one."""
    whole, rest = divmod(minutes, 1)
    if not rest:
        return T("{hours}", hours=Hours(int(whole)))
    tenths = Decimal(rest.numerator) / rest.denominator
    return T(
        "{hours} and {rest} min", hours=Hours(int(whole)), rest=tenths.quantize(Decimal("0.1"))
    )


def _sector(inputs: Mapping[str, object], limit: int, law: Law) -> Iterator[Because]:
    sector = told_maybe(inputs, "joint_committee", str) or ""
    digits = "".join(filter(str.isdigit, sector))
    if digits.startswith(CONSTRUCTION) and "weekly_limit" not in inputs:
        yield Because(
            T(
                "In the construction sector the week may have 40 hours, with twelve rest days a "
                "year. Give that week as “{name}” where your company follows it.",
                name="weekly_limit",
            ),
            source=T("{source}", source=FILE_2),
        )
    if limit > law[WEEK]:
        yield Because(
            T(
                "A week of more than {most} rests on a rule of the sector or of the company, and "
                "is made up for by rest days. A minor has {minor} at most.",
                most=Hours(law[WEEK]),
                minor=Hours(law[WEEK_MINOR]),
            ),
            source=T("{source}", source=law.source(WEEK)),
        )


def _held(derogations: tuple[Derogation, ...]) -> Iterator[Because]:
    for one in derogations:
        text = (
            T(
                "A derogation is counted: {code} ({reference}).",
                code=one.code,
                reference=one.reference,
            )
            if one.reference
            else T(
                "A derogation is counted without its reference: {code}. Note the article or the "
                "agreement before you rely on it.",
                code=one.code,
            )
        )
        yield Because(text, source=T("{source}", source=FILE_2))
        if one.code == NIGHT:
            yield Because(
                T("A night derogation counts from sixteen on, and never between 0:00 and 4:00."),
                source=T("{source}", source=FILE_2),
            )


def _found(found: tuple[WeekFinding, ...]) -> Iterator[Because]:
    if not found:
        yield Because(T("Nothing in this week goes over a limit."))
    for one in found:
        yield Because(one.text, source=one.basis)
        if one.fix:
            yield Because(T("The smallest change that settles it: {fix}.", fix=one.fix.text))
        if one.no_fix:
            yield Because(one.no_fix)


def _readings(found: tuple[WeekFinding, ...], adult: date) -> Iterator[Because]:
    """Return how the texts were read where another reading settles a finding.

    Args:
        found: What is wrong with the week.
        adult: The day the learner comes of age.
    """
    minors = {one.code for one in found if one.on and one.on < adult}
    if "day-too-long" in minors:
        yield Because(
            T(
                "Other reading: the Vade Mecum allows nine hours at any age where the week has a "
                "free half day. For a minor the law stops at eight hours, which is applied."
            ),
            source=T("{source}", source=FILE_2),
        )
    if "weekly-rest" in minors:
        yield Because(
            T(
                "Other reading: the Vade Mecum names the 36 hours alone. The law gives a minor a "
                "second whole day of rest next to Sunday, which is applied."
            ),
            source=T("{source}", source=FILE_2),
        )
    if any(one.code == "operator-overlap" for one in found):
        yield Because(
            T(
                "A half day at the training operator holds no hours: the morning is read as the "
                "time before {noon}, the afternoon as {begins} to {ends}.",
                noon=clock(HALVES[HalfDay.MORNING].end),
                begins=clock(HALVES[HalfDay.AFTERNOON].start),
                ends=clock(HALVES[HalfDay.AFTERNOON].end),
            ),
            source=T("{source}", source=CONTRACT_5),
        )


def _verified(plan: WeekPlan, monday: date, adult: date, law: Law) -> bool:
    """Return whether every figure that counts has been read in a published source.

    The hour at which a half day turns counts only for an adult's day of more than eight hours in
    a week without a free day.
    """
    long = any(
        day.company_minutes > law[DAY_NORMAL] and monday + timedelta(days=weekday) >= adult
        for weekday, day in enumerate(plan.days)
    )
    whole = any(not day.scheduled for day in plan.days[:SUNDAY])
    turns = long and not whole
    figures = [one for one in FIGURES if turns or one is not HALF_DAY_TURNS]
    return law.all_verified((WEEK, *figures))


_LIMIT = Input("weekly_limit", "number", required=False, unit="hours")
_HALF_DAY = Input("operator_half_day", "whole", required=False, unit="minutes")

RULES: tuple[Rule, ...] = (
    Rule(
        "timetable.check",
        T("What is wrong with the hours of a week"),
        (
            Input("week", "week"),
            Input("monday", "date"),
            Input("birth", "date"),
            Input("joint_committee", "text", required=False),
            _LIMIT,
            Input("derogations", "derogations", required=False),
            _HALF_DAY,
            Input("inactive_weekdays", "weekdays", required=False),
            Input("sunday_before", "yes-no", required=False),
        ),
        (
            Output("findings"),
            Output("company_hours", "hours"),
            Output("total_hours", "hours"),
            Output("weekly_limit", "hours"),
        ),
        "",
        T("{source}", source=FILE_2),
        _check,
    ),
    Rule(
        "timetable.year",
        T("The average hours of a year made of weeks"),
        (
            Input("patterns", "patterns"),
            _LIMIT,
            _HALF_DAY,
            Input("on", "date", required=False),
        ),
        (
            Output("company_average", "hours"),
            Output("total_average", "hours"),
            Output("findings"),
            Output("weeks", "weeks"),
        ),
        "hours",
        T("{source}", source=CONTRACT_5),
        _year,
    ),
)
