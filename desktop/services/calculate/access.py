"""The rules of who may conclude, agrément, tutor that can be asked by name.

A rule about no day of its own takes the day ``on``, and without it the law as last looked up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from desktop.kernel.answer import Answer, Because, NotKnown, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import ZERO, Euro
from desktop.law.book import Law, LawBook
from desktop.law.parameters.access import CLEAN_MONTHS, LEARNERS_PER_TUTOR
from desktop.rules.access import SOURCE_ACCESS, Candidate, access_of, studies_decide
from desktop.rules.accreditation import (
    SOURCE_AGREEMENT,
    SOURCE_CONDITIONS,
    Conditions,
    Delay,
    definitive_due,
    verdict_of,
    visit_due,
)
from desktop.rules.capacity import SOURCE_CAPACITY, Places, capacity_of
from desktop.rules.tutor import SOURCE_TUTOR, Experience, eligible_of
from desktop.rules.withdrawal import SOURCE_WITHDRAWAL, withdrawal_of
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_here, told_maybe

CONCLUDE = "access.conclude"
DUE = "accreditation.due"
CONDITIONS = "accreditation.conditions"
CAPACITY = "accreditation.capacity"
WITHDRAWN = "accreditation.withdrawn"
ELIGIBLE = "tutor.eligible"


def _conclude(inputs: Mapping[str, object], book: LawBook) -> Answer:
    birth, on = told(inputs, "birth", date), told(inputs, "on", date)
    if birth > on:
        raise Refused(T("“{name}” lies after “{other}”.", name="birth", other="on"), "birth")
    law = book.on(on)
    years = told_maybe(inputs, "secondary_years", int)
    if studies_decide(birth, law):
        years = told_here(CONCLUDE, inputs, "secondary_years", int)
    rare = told_maybe(inputs, "rare_trade", bool) or False
    found = access_of(Candidate(birth, years, rare), law)
    outputs: dict[str, Outcome] = {
        "allowed": found.allowed,
        "latest_end": found.latest_end,
        "age": found.age,
        "allowed_from": found.allowed_from,
        "allowed_until": found.allowed_until,
        "flagged": found.flagged,
    }
    return Answer(CONCLUDE, found.allowed, "", found.because, outputs, unverified=found.unverified)


def _due(inputs: Mapping[str, object], book: LawBook) -> Answer:
    applied, given = (
        told_maybe(inputs, "applied_on", date),
        told_maybe(inputs, "provisional_on", date),
    )
    if applied is None and given is None:
        raise Refused(
            T(
                "The rule “{rule}” needs “{name}” or “{other}”. Add one of them.",
                rule=DUE,
                name="applied_on",
                other="provisional_on",
            ),
            "applied_on",
        )
    if applied is not None and given is not None and given < applied:
        raise Refused(
            T("“{name}” comes before “{other}”.", name="provisional_on", other="applied_on"),
            "provisional_on",
        )
    unknown: list[Because] = []
    visit = _known(visit_due, applied, book, unknown)
    definitive = _known(definitive_due, given, book, unknown)
    steps = tuple(one for one in (visit, definitive) if one is not None)
    if not steps:
        raise NotKnown(*unknown)
    outputs: dict[str, Outcome] = {
        "visit_by": visit.by if visit else None,
        "definitive_by": definitive.by if definitive else None,
    }
    because = (*(one.because for one in steps), *unknown)
    unverified = any(one.unverified for one in steps)
    return Answer(DUE, steps[0].by, "", because, outputs, unverified=unverified)


def _known(
    rule: Callable[[Law], Delay], day: date | None, book: LawBook, unknown: list[Because]
) -> Delay | None:
    """Return the delay of a step, or None where it was not asked or is added to ``unknown``."""
    if day is None:
        return None
    try:
        return rule(book.on(day))
    except NotKnown as missing:
        unknown.extend(missing.because)
        return None


def _conditions(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told_maybe(inputs, "on", date) or book.histories[CLEAN_MONTHS.key].checked_on
    given = Conditions(
        practises_trade=told(inputs, "practises_trade", bool),
        in_bce=told(inputs, "in_bce", bool),
        social_and_tax_in_order=told(inputs, "social_and_tax_in_order", bool),
        no_withdrawal_within_a_year=told(inputs, "no_withdrawal_within_a_year", bool),
        tutor_designated=told(inputs, "tutor_designated", bool),
    )
    found = verdict_of(given, book.on(day))
    outputs: dict[str, Outcome] = {"met": found.met, "missing": found.missing}
    return Answer(CONDITIONS, found.met, "", found.because, outputs, unverified=found.unverified)


def _capacity(inputs: Mapping[str, object], book: LawBook) -> Answer:
    day = told_maybe(inputs, "on", date) or book.histories[LEARNERS_PER_TUTOR.key].checked_on
    places = Places(
        tutors=told(inputs, "tutors", int),
        learners=told(inputs, "learners", int),
        workers=told(inputs, "workers_under_contract", int),
        risky=told(inputs, "risk_or_itinerant", bool),
    )
    found = capacity_of(places, book.on(day))
    outputs: dict[str, Outcome] = {"allowed": found.allowed, "maximum": found.maximum}
    return Answer(CAPACITY, found.allowed, "", found.because, outputs, unverified=found.unverified)


def _withdrawn(inputs: Mapping[str, object], book: LawBook) -> Answer:
    monthly = told_maybe(inputs, "monthly", Euro)
    if monthly is not None and monthly < ZERO:
        raise Refused(T("“{name}” is not below zero.", name="monthly"), "monthly")
    in_trial = told(inputs, "in_trial", bool)
    found = withdrawal_of(monthly, book.on(told(inputs, "on", date)), in_trial=in_trial)
    outputs: dict[str, Outcome] = {
        "ends_on": found.ends_on,
        "indemnity_days": found.indemnity_days,
        "indemnity": found.indemnity,
        "other_ends_on": found.other_ends_on,
    }
    return Answer(WITHDRAWN, found.ends_on, "", found.because, outputs, unverified=found.unverified)


def _eligible(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return what a tutor may be; what was not told is not shown."""
    years = told(inputs, "years_in_trade", Decimal)
    if years < 0:
        raise Refused(T("“{name}” is not below zero.", name="years_in_trade"), "years_in_trade")
    tutor = Experience(
        years,
        head_title=told_maybe(inputs, "head_title", bool) or False,
        recognised_since_2009=told_maybe(inputs, "recognised_since_2009", bool) or False,
        teaching_proof=told_maybe(inputs, "teaching_proof", bool) or False,
        extract_on=told_maybe(inputs, "extract_on", date),
    )
    found = eligible_of(tutor, book.on(told(inputs, "on", date)))
    outputs: dict[str, Outcome] = {
        "designated": found.designated,
        "approved": found.approved,
        "missing": found.missing,
        "missing_for_designated": found.missing_for_designated,
        "missing_for_approved": found.missing_for_approved,
    }
    return Answer(
        ELIGIBLE, found.designated, "", found.because, outputs, unverified=found.unverified
    )


RULES: tuple[Rule, ...] = (
    Rule(
        CONCLUDE,
        T("Whether a contract may be concluded, and until when the training may go on"),
        (
            Input("birth", "date"),
            Input("on", "date"),
            Input("secondary_years", "whole", required=False, unit="years"),
            Input("rare_trade", "yes-no", required=False),
        ),
        (
            Output("allowed"),
            Output("latest_end"),
            Output("age", "years"),
            Output("allowed_from"),
            Output("allowed_until"),
            Output("flagged"),
        ),
        "",
        T("{source}", source=SOURCE_ACCESS),
        _conclude,
    ),
    Rule(
        DUE,
        T("By when the visit and the definitive agrément come"),
        (
            Input("applied_on", "date", required=False),
            Input("provisional_on", "date", required=False),
        ),
        (Output("visit_by"), Output("definitive_by")),
        "",
        T("{source}", source=SOURCE_AGREEMENT),
        _due,
    ),
    Rule(
        CONDITIONS,
        T("The five conditions of an agrément"),
        (
            Input("practises_trade", "yes-no"),
            Input("in_bce", "yes-no"),
            Input("social_and_tax_in_order", "yes-no"),
            Input("no_withdrawal_within_a_year", "yes-no"),
            Input("tutor_designated", "yes-no"),
            Input("on", "date", required=False),
        ),
        (Output("met"), Output("missing")),
        "",
        T("{source}", source=SOURCE_CONDITIONS),
        _conditions,
    ),
    Rule(
        CAPACITY,
        T("How many learners a company may train"),
        (
            Input("tutors", "whole"),
            Input("learners", "whole"),
            Input("workers_under_contract", "whole"),
            Input("risk_or_itinerant", "yes-no"),
            Input("on", "date", required=False),
        ),
        (Output("allowed"), Output("maximum")),
        "",
        T("{source}", source=SOURCE_CAPACITY),
        _capacity,
    ),
    Rule(
        WITHDRAWN,
        T("What the withdrawal of an agrément brings to a contract"),
        (
            Input("on", "date"),
            Input("in_trial", "yes-no"),
            Input("monthly", "amount", required=False, unit="EUR"),
        ),
        (
            Output("ends_on"),
            Output("indemnity_days", "days"),
            Output("indemnity", "EUR"),
            Output("other_ends_on"),
        ),
        "",
        T("{source}", source=SOURCE_WITHDRAWAL),
        _withdrawn,
    ),
    Rule(
        ELIGIBLE,
        T("Whether somebody may be a tutor"),
        (
            Input("years_in_trade", "number", unit="years"),
            Input("head_title", "yes-no", required=False),
            Input("recognised_since_2009", "yes-no", required=False),
            Input("teaching_proof", "yes-no", required=False),
            Input("extract_on", "date", required=False),
            Input("on", "date"),
        ),
        (
            Output("designated"),
            Output("approved"),
            Output("missing"),
            Output("missing_for_designated"),
            Output("missing_for_approved"),
        ),
        "",
        T("{source}", source=SOURCE_TUTOR),
        _eligible,
    ),
)
