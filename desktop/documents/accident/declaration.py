"""The declaration of an accident at work, in the blocks of the official model, and the register.

Basis: law of 10 April 1971, article 62; royal decree of 12 March 2003, model of 1 January 2012;
Code of wellbeing at work, article I.5-6, for the register of first aid. A paper of Tandem prepares
the declaration, which is sent on the official form or on line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.accident.part import ACCIDENT
from desktop.documents.blocks import (
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMMITTEE,
    COMPANY,
    LEARNER,
    day,
    lines,
    preparation,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.documents.words import REGIME, SEX
from desktop.kernel.hours import clock
from desktop.kernel.messages import Hours, Message, T, Value


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of the declaration and what was answered.

    Attributes:
        question: What is asked.
        value: What was answered; None for nothing yet.
        where: Where it is answered, where it must not be missing.
    """

    question: Message
    value: Value | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationFacts:
    """What a declaration says.

    Attributes:
        happened_on: The day of the accident.
        at_minute: Its time, in minutes since midnight.
        insurer: The insurer of accidents at work on that day, with the number of its policy.
        policy: The number of the policy.
        activity: What the company does.
        iban: The account of the company.
        person: The answers about the victim.
        facts: Those about the accident.
        injury: Those about the injury.
        care: Those about the care.
        following: Those about what followed and prevention.
        benefits: What the learner gets besides the monthly amount.
    """

    happened_on: date | None = None
    at_minute: int | None = None
    insurer: str = ""
    policy: str = ""
    activity: str = ""
    iban: str = ""
    person: tuple[Answer, ...] = ()
    facts: tuple[Answer, ...] = ()
    injury: tuple[Answer, ...] = ()
    care: tuple[Answer, ...] = ()
    following: tuple[Answer, ...] = ()
    benefits: tuple[Answer, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)


def accident_declaration(facts: DeclarationFacts) -> Form:
    """Return the preparation of the declaration of an accident at work."""
    return sheet_form(
        "accident_declaration",
        T("Declaration of an accident at work"),
        facts.dossier,
        _blocks(facts),
        compact=True,
    )


def _blocks(facts: DeclarationFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield preparation(T("declaration of an accident at work, model of 1 January 2012"))
    yield Paragraph(
        T(
            "Send the declaration to the insurer within eight days, with the medical certificate "
            "of first aid."
        ),
        Role.NOTE,
    )
    yield Fields(
        (
            (T("Insurer"), needed(facts.insurer, f"{COMPANY}.insurances")),
            (T("Policy number"), needed(facts.policy, f"{COMPANY}.insurances")),
        )
    )
    yield Heading(T("Employer"))
    yield _employer(facts)
    yield Heading(T("Victim"))
    yield _victim(dossier)
    yield _answers(facts.person)
    yield Heading(T("Accident"))
    yield Fields(
        (
            (T("Day of the accident"), day(facts.happened_on, ACCIDENT)),
            (T("Time of the accident"), needed(_time(facts.at_minute), f"{ACCIDENT}.at_minute")),
        )
    )
    yield _answers(facts.facts)
    yield Heading(T("Injury"))
    yield _answers(facts.injury)
    yield Heading(T("Care"))
    yield _answers(facts.care)
    yield Heading(T("Consequences and prevention"))
    yield _answers(facts.following)
    yield Heading(T("Compensation"))
    yield _pay(facts)
    company = dossier.company
    yield signed(
        dossier,
        T("The company"),
        (
            (T("For the company"), company.head or company.name),
            (T("The prevention adviser"), ""),
        ),
    )


def _employer(facts: DeclarationFacts) -> Fields:
    company, place = facts.dossier.company, facts.dossier.place
    return Fields(
        (
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("ONSS number"), needed(company.onss_number, f"{COMPANY}.onss_number")),
            (T("Establishment"), needed(place.number, f"{COMPANY}.establishments")),
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Address"), lines(company.address, f"{COMPANY}.street")),
            (T("Activity of the company"), written(facts.activity)),
            (T("Phone of the contact person"), needed(company.phone, f"{COMPANY}.phone")),
            (T("IBAN of the company"), written(facts.iban)),
        )
    )


def _victim(dossier: Dossier) -> Fields:
    learner, contract = dossier.learner, dossier.contract
    sex = None if learner.sex is None else SEX[learner.sex]
    return Fields(
        (
            (T("NISS"), needed(learner.niss, f"{LEARNER}.niss")),
            (T("Apprentice"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("Place of birth"), needed(learner.birth_place, f"{LEARNER}.birth_place")),
            (T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")),
            (T("Sex"), needed(sex, f"{LEARNER}.sex")),
            (T("Nationality"), needed(learner.nationality, f"{LEARNER}.nationality")),
            (T("Address"), lines(learner.address, f"{LEARNER}.street")),
            (T("Phone"), written(learner.phone)),
            (T("IBAN"), needed(learner.iban, f"{LEARNER}.iban")),
            (T("Trade"), needed(contract.trade, f"{LEARNER}.trade")),
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.last_day, f"{LEARNER}.last_day")),
        )
    )


def _pay(facts: DeclarationFacts) -> Fields:
    contract = facts.dossier.contract
    regime = None if contract.regime is None else REGIME[contract.regime]
    weekly = None if contract.weekly_minutes is None else Hours(contract.weekly_minutes)
    return Fields(
        (
            (T("Category"), T("Apprentice or trainee subject to the ONSS")),
            (T("Joint committee"), needed(contract.joint_committee, COMMITTEE)),
            (T("Regime"), written(regime)),
            (T("Weekly hours of a full-time worker"), written(weekly)),
            (T("Monthly amount"), written(contract.monthly)),
            *((one.question, _cell(one)) for one in facts.benefits),
        )
    )


def _answers(answers: tuple[Answer, ...]) -> Fields:
    return Fields(tuple((one.question, _cell(one)) for one in answers))


def _cell(one: Answer) -> Cell:
    return needed(one.value, one.where) if one.where else written(one.value)


def _time(minute: int | None) -> str:
    return "" if minute is None else clock(minute)
