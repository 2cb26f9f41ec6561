"""The rules of premiums and student jobs that can be asked by name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from desktop.kernel.answer import Answer, Outcome
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Bilingual, T
from desktop.kernel.period import Month
from desktop.law.book import LawBook
from desktop.rules.family import Region
from desktop.rules.incentive.incentives import SOURCE_PREMIUMS, about, incentives_of
from desktop.rules.incentive.measure import Facts, Incentive
from desktop.rules.student import student_job_of
from desktop.services.asking import read_value
from desktop.services.inputs import Input
from desktop.services.rule import Output, Rule, told, told_maybe

LIST, STUDENT = "incentive.list", "student.job"
SOURCE_STUDENT = Bilingual(
    "Vade Mecum OFFA du 27 avril 2017, fiche 4 ; instructions de l'ONSS, 2018/2 et 2019",
    "Vademecum OFFA van 27 april 2017, fiche 4; instructies van de RSZ, 2018/2 en 2019",
)
# The names of the facts and how each is read.
FACTS: Mapping[str, str] = MappingProxyType(
    {
        "start": "date",
        "birth": "date",
        "workers": "whole",
        "first_contract": "yes-no",
        "tutor_approved": "yes-no",
        "days": "whole",
        "months": "whole",
        "learners_of_tutor": "whole",
        "succeeded": "yes-no",
        "last_year": "yes-no",
        "training_year": "whole",
        "year_ended_on": "date",
        "previous_request_on": "date",
        "lives_in_brussels": "yes-no",
        "closed_sector": "yes-no",
    }
)


def _list(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return what can be asked: measures of which no condition is known to fail.

    A measure is ``{"code", "title", "asker", "amount", "per", "ask_from", "ask_by", "possible",
    "conditions": [{"fact", "text", "met"}], "source"}``; ``excluded`` are those that fail.
    """
    region, on = Region(told(inputs, "region", str)), told(inputs, "on", date)
    facts = _facts(told_maybe(inputs, "facts", dict) or {})
    found = incentives_of(region, on, facts, book)
    open_ones = tuple(one for one in found if one.possible is not False)
    outputs: dict[str, Outcome] = {
        "incentives": tuple(map(_described, open_ones)),
        "excluded": tuple(_described(one) for one in found if one.possible is False),
    }
    because = tuple(about(region, found))
    unverified = any(one.unverified for one in open_ones)
    return Answer(LIST, outputs["incentives"], "", because, outputs, unverified=unverified)


def _facts(given: Mapping[str, object]) -> Facts:
    read: dict[str, object] = {}
    for name, value in given.items():
        if name not in FACTS:
            raise Refused(
                T(
                    "“{name}” holds no fact called “{fact}”. It may hold: {names}.",
                    name="facts",
                    fact=name,
                    names=", ".join(FACTS),
                ),
                "facts",
            )
        if value is not None:
            read[name] = read_value(Input(f"facts.{name}", FACTS[name]), value)
    return Facts(
        start=told_maybe(read, "start", date),
        birth=told_maybe(read, "birth", date),
        workers=told_maybe(read, "workers", int),
        first_contract=told_maybe(read, "first_contract", bool),
        tutor_approved=told_maybe(read, "tutor_approved", bool),
        days=told_maybe(read, "days", int),
        months=told_maybe(read, "months", int),
        learners_of_tutor=told_maybe(read, "learners_of_tutor", int),
        succeeded=told_maybe(read, "succeeded", bool),
        last_year=told_maybe(read, "last_year", bool),
        training_year=told_maybe(read, "training_year", int),
        year_ended_on=told_maybe(read, "year_ended_on", date),
        previous_request_on=told_maybe(read, "previous_request_on", date),
        lives_in_brussels=told_maybe(read, "lives_in_brussels", bool),
        closed_sector=told_maybe(read, "closed_sector", bool),
    )


def _described(one: Incentive) -> dict[str, Outcome]:
    return {
        "code": one.code,
        "title": one.title,
        "asker": one.asker.value,
        "amount": one.amount,
        "per": one.per,
        "ask_from": one.ask_from,
        "ask_by": one.ask_by,
        "possible": one.possible,
        "conditions": tuple(
            {"fact": each.fact, "text": each.text, "met": each.met} for each in one.conditions
        ),
        "source": one.source,
    }


def _student(inputs: Mapping[str, object], book: LawBook) -> Answer:
    """Return whether a student job is possible in a month, that of ``on`` where none is given."""
    on, month = told(inputs, "on", date), told_maybe(inputs, "month", Month)
    day = on if month is None or on in month.period else month.first
    found = student_job_of(
        book.on(day),
        same_employer=told(inputs, "same_employer", bool),
        allowance=told_maybe(inputs, "allowance", bool),
    )
    outputs: dict[str, Outcome] = {"allowed": found.allowed}
    return Answer(STUDENT, found.allowed, "", found.because, outputs, unverified=found.unverified)


RULES: tuple[Rule, ...] = (
    Rule(
        LIST,
        T("What can be asked for a learner, by when and on which conditions"),
        (
            Input("region", "text", choices=tuple(region.value for region in Region)),
            Input("on", "date"),
            Input("facts", "object", required=False),
        ),
        (Output("incentives"), Output("excluded")),
        "",
        T("{source}", source=SOURCE_PREMIUMS),
        _list,
    ),
    Rule(
        STUDENT,
        T("Whether a learner may have a student job"),
        (
            Input("on", "date"),
            Input("same_employer", "yes-no"),
            Input("month", "month", required=False),
            Input("allowance", "yes-no", required=False),
        ),
        (Output("allowed"),),
        "",
        T("{source}", source=SOURCE_STUDENT),
        _student,
    ),
)
