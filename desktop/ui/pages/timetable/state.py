"""What the page of the timetable shows, ready to be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from desktop.kernel.answer import Because
from desktop.kernel.findings import Finding, Severity
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.period import ONE_DAY, Period, monday_of
from desktop.kernel.vocabulary import HalfDay, PatternKind
from desktop.kernel.week import DAYS_IN_WEEK, DayPlan, WeekPlan
from desktop.law.book import LawBook, NoLawInForce
from desktop.law.parameters.time import AVERAGE_WEEK
from desktop.rules.working_time.average import planned_average, whole, whole_weeks
from desktop.rules.working_time.findings import pattern_findings
from desktop.rules.working_time.fix import Fix
from desktop.rules.working_time.week import HALF_DAYS_IN_WEEK
from desktop.services import employer, learners, pay, timetable
from desktop.services.check_hours import contract_year
from desktop.services.facts import ContractFacts, LearnerFacts, PatternFacts
from desktop.services.pattern_names import pattern_word
from desktop.services.sector import held_on
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Average:
    """The hours a week at the company over a year of the contract.

    Attributes:
        minutes: The average, to the minute.
        total: The average with the half days at the operator, to the minute.
        most: The most it may be: the full-time week of the contract.
        least: The least the law asks for, where it is known.
    """

    year: Period
    minutes: int
    total: int
    most: int
    least: int | None
    because: Because

    @property
    def enough(self) -> bool:
        """Whether nothing is missing."""
        return (self.least is None or self.minutes >= self.least) and not self.too_long

    @property
    def too_long(self) -> bool:
        """Whether the weeks are too long on average."""
        return self.total > self.most


@dataclass(frozen=True, slots=True)
class YearWeek:
    """A week of the year.

    Attributes:
        kind: The pattern it follows.
        placed: Whether somebody placed it; else the calendar of the school decides.
        name: What that pattern is called.
    """

    monday: date
    kind: PatternKind
    placed: bool
    name: Message


@dataclass(frozen=True, slots=True)
class WeekState:
    """One week of the timetable.

    Attributes:
        versions: The weeks of that kind, oldest first.
        shown: The one that is shown, or None while there is none.
        findings: What is wrong, by weekday.
        counts: How much is wrong in each kind of week there is.
        operator: What the training operator is called for short.
        total: The hours of the week shown with its half days at the operator, in minutes.
        year: The weeks of a year of the contract, and what each follows.
        years: The years of the contract; ``year`` is that of the index ``year_at``.
        names: What each kind of week is called.
        hours: The minutes in the company of each kind of week; of the normal one where a kind
            has no hours of its own.
    """

    learner: LearnerFacts
    contract: ContractFacts
    kind: PatternKind
    versions: tuple[PatternFacts, ...]
    shown: PatternFacts | None
    findings: tuple[tuple[Finding, ...], ...]
    counts: dict[PatternKind, int]
    average: Average
    operator: Message
    total: int
    year: tuple[YearWeek, ...]
    years: tuple[Period, ...]
    year_at: int
    names: dict[PatternKind, Message]
    hours: dict[PatternKind, int]

    @property
    def kinds(self) -> tuple[PatternKind, ...]:
        """The kinds of week there are, and the next one that can be added."""
        return tuple(self.counts)

    @property
    def week(self) -> WeekPlan:
        """The days of the week that is shown."""
        return self.shown.week if self.shown is not None else WeekPlan()

    @property
    def latest(self) -> bool:
        """Whether the week that is shown is the newest one."""
        return self.shown is None or self.shown == self.versions[-1]


def load(
    workspace: Workspace,
    book: LawBook,
    learner_id: int | None,
    *,
    kind: PatternKind,
    since: date | None,
    today: date,
    year_at: int | None = None,
) -> WeekState | None:
    """Return a week of a learner's timetable; nothing without a contract.

    Without a day ``since``, the week in force today is shown; without ``year_at``, the year of
    the contract that today lies in.
    """
    if learner_id is None:
        return None
    found = _contract(workspace, learner_id, today)
    if found is None:
        return None
    person = learners.learner(workspace, learner_id)
    known = timetable.patterns(workspace, found.id)
    versions = tuple(pattern for pattern in known if pattern.kind is kind)
    on = min(max(today, found.period.first), found.period.last)
    findings = {
        each: _findings(
            workspace, person, found, _in_force(known, each, None, on), book=book, on=on
        )
        for each in _kinds(known, kind)
    }
    shown = _in_force(known, kind, since, on)
    years = _years(found)
    at = next(n for n, year in enumerate(years) if on in year) if year_at is None else year_at
    names = {each: pattern_word(workspace, found.id, each) for each in PatternKind}
    return WeekState(
        learner=person,
        contract=found,
        kind=kind,
        versions=versions,
        shown=shown,
        findings=_findings(workspace, person, found, shown, book=book, on=on),
        counts={each: sum(map(_wrong, days)) for each, days in findings.items()},
        average=_average(workspace, book, found, years[at], on),
        operator=_operator(workspace, found.referent_id),
        total=_total(shown.week if shown else WeekPlan(), found),
        year=_year(workspace, found, years[at], names),
        years=years,
        year_at=at,
        names=names,
        hours={each: _minutes(known, each, on) for each in PatternKind},
    )


def _kinds(known: tuple[PatternFacts, ...], shown: PatternKind) -> tuple[PatternKind, ...]:
    there = {one.kind for one in known} | {PatternKind.NORMAL, PatternKind.SCHOOL_HOLIDAYS, shown}
    return tuple(kind for kind in PatternKind if kind in there)


def _minutes(known: tuple[PatternFacts, ...], kind: PatternKind, on: date) -> int:
    kinds = kind, PatternKind.NORMAL
    found = next(filter(None, (_in_force(known, each, None, on) for each in kinds)), None)
    return found.week.company_minutes if found is not None else 0


def _total(week: WeekPlan, found: ContractFacts) -> int:
    """Return the hours of a week with its half days; what is too much never looks enough."""
    total, most = week.company_minutes + week.half_days * _half(found), found.weekly_minutes
    return max(whole(total), most + 1) if total > most else whole(total)


def _half(found: ContractFacts) -> Fraction:
    """Return what a half day at the operator counts, in minutes."""
    return Fraction(found.weekly_minutes, HALF_DAYS_IN_WEEK)


def _years(found: ContractFacts) -> tuple[Period, ...]:
    """Return the years of a contract, from its first day on."""
    years = [contract_year(found, found.period.first)]
    while years[-1].last < found.period.last:
        years.append(contract_year(found, years[-1].last + ONE_DAY))
    return tuple(years)


def _year(
    workspace: Workspace, found: ContractFacts, year: Period, names: dict[PatternKind, Message]
) -> tuple[YearWeek, ...]:
    """Return the weeks of a year of the contract."""
    placed = {
        one.monday: one.kind
        for one in timetable.placed_weeks(workspace, found.id)
        if any(
            known.kind is one.kind and known.since <= max(one.monday, found.period.first)
            for known in timetable.patterns(workspace, found.id)
        )
    }
    school = employer.school_days_of(workspace, found.referent_id)
    weeks = []
    monday = monday_of(year.first)
    while monday <= year.last:
        usual = PatternKind.NORMAL
        if any(period.meet(Period(monday, monday + timedelta(days=4))) for period in school):
            usual = PatternKind.SCHOOL_HOLIDAYS
        kind = placed.get(monday, usual)
        weeks.append(YearWeek(monday, kind, monday in placed, names[kind]))
        monday += timedelta(days=7)
    return tuple(weeks)


def with_shifts(plan: DayPlan, pairs: list[tuple[int, int]]) -> DayPlan:
    """Return a day with other hours."""
    return replace(plan, shifts=timetable.shifts_of(pairs))


def with_half(plan: DayPlan, half: str, on: bool) -> DayPlan:
    """Return a day with a half day ticked or not: ``am`` or ``pm``."""
    chosen = HalfDay(half)
    halves = plan.halves | {chosen} if on else plan.halves - {chosen}
    return replace(plan, halves=halves)


def with_fix(week: WeekPlan, fix: Fix) -> WeekPlan:
    """Return a week with one boundary moved as a fix says."""
    days = list(week.days)
    plan = days[fix.weekday]
    moved = (fix.after if shift == fix.before else shift for shift in plan.shifts)
    days[fix.weekday] = replace(plan, shifts=tuple(moved))
    return WeekPlan(tuple(days))


def without_courses(week: WeekPlan) -> WeekPlan:
    """Return a week without half days at the training operator."""
    return WeekPlan(tuple(replace(day, halves=frozenset()) for day in week.days))


def _contract(workspace: Workspace, learner_id: int, today: date) -> ContractFacts | None:
    known = learners.contracts(workspace, learner_id)
    running = [found for found in known if today in found.period]
    return next(reversed(running or list(known)), None)


def _in_force(
    known: tuple[PatternFacts, ...], kind: PatternKind, since: date | None, on: date
) -> PatternFacts | None:
    versions = [pattern for pattern in known if pattern.kind is kind]
    chosen = [pattern for pattern in versions if pattern.since == since]
    begun = [pattern for pattern in versions if pattern.since <= on]
    return next(reversed(chosen or begun or versions[:1]), None)


def _findings(
    workspace: Workspace,
    person: LearnerFacts,
    found: ContractFacts,
    pattern: PatternFacts | None,
    *,
    book: LawBook,
    on: date,
) -> tuple[tuple[Finding, ...], ...]:
    days: list[list[Finding]] = [[] for _ in range(DAYS_IN_WEEK)]
    if pattern is not None:
        day = max(on, pattern.since)
        pairs = pattern_findings(
            pattern.week,
            person.birth_date,
            day,
            book,
            found.weekly_minutes,
            derogations=held_on(workspace, day, found.joint_committee),
        )
        for weekday, finding in pairs:
            days[weekday].append(finding)
    return tuple(tuple(of_day) for of_day in days)


def _wrong(findings: tuple[Finding, ...]) -> int:
    return sum(1 for finding in findings if finding.severity is not Severity.NOTE)


def _average(
    workspace: Workspace, book: LawBook, found: ContractFacts, of: Period, on: date
) -> Average:
    year, terms = whole_weeks(of), pay.terms(workspace, found.id)
    planned = planned_average(terms, year, _half(found))
    minutes = int(planned.company * year.days / 7)
    total, most = whole(planned.total), found.weekly_minutes
    if planned.total > most:
        total = max(total, most + 1)
    weeks = Decimal(year.days) / 7
    average = int((Decimal(minutes) / weeks).quantize(Decimal(1), ROUND_HALF_UP))
    formula = T(
        "{hours} from {first} to {last} ÷ {weeks} weeks = {average} a week",
        hours=Hours(minutes),
        first=year.first,
        last=year.last,
        weeks=weeks.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize(),
        average=Hours(average),
    )
    law = book.on(on)
    try:
        least = law[AVERAGE_WEEK]
        text = T(
            "Over a year the learner is at your place at least {least} a week on average. Every "
            "day follows the timetable in force, that of the school holidays on those days, and a "
            "placed week its own. Leave and public holidays are not taken off. With the training "
            "operator it is {total} a week, {most} at most; a half day there counts {half}.",
            least=Hours(least),
            total=Hours(total),
            most=Hours(most),
            half=Hours(whole(_half(found))),
        )
        source = T("{source}", source=law.source(AVERAGE_WEEK))
    except NoLawInForce:
        text = T("The least number of hours is not known for this day.")
        return Average(year, average, total, most, None, Because(text, formula))
    if minutes * 7 < least * year.days:
        average = min(average, least - 1)
    return Average(year, average, total, most, least, Because(text, formula, source))


def _operator(workspace: Workspace, referent_id: int | None) -> Message:
    referents = {found.id: found.operator_id for found in employer.referents(workspace)}
    operators = {found.id: found.network.name for found in employer.operators(workspace)}
    name = operators.get(referents.get(referent_id or 0, 0))
    return T("operator") if name is None else T("{network}", network=name)
