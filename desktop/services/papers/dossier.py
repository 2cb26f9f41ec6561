"""The dossier of a contract: what papers say of it and of those around it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from desktop.documents.blocks import Form
from desktop.documents.dossier import (
    CompanyPart,
    ContractPart,
    Dossier,
    LearnerPart,
    OperatorPart,
    PlacePart,
    TutorPart,
)
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.law.book import LawBook
from desktop.rules.majority import is_minor
from desktop.rules.number import (
    dotted_enterprise,
    dotted_establishment,
    dotted_niss,
    grouped_iban,
)
from desktop.rules.terms import in_force
from desktop.services.employer import company, establishments, operators, referents, tutors
from desktop.services.employer_notes import notes
from desktop.services.facts import ContractFacts, OperatorFacts, ReferentFacts, TutorFacts
from desktop.services.learners import contracts, learner
from desktop.services.papers.order import Asked, Prepared
from desktop.services.slip import address
from desktop.services.workspace import Workspace

F = TypeVar("F")


def contract_of(asked: Asked) -> ContractFacts:
    """Return the contract of the learner that a paper is about: the one that runs on the day.

    Where none runs, the last one that began before, or else the first to come.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    who = learner(asked.workspace, asked.learner_id())
    own = contracts(asked.workspace, who.id)
    if not own:
        raise Refused(
            T("{name} has no contract yet. Create it under File.", name=who.first_name), "learner"
        )
    begun = [one for one in own if one.first_day <= asked.today]
    return begun[-1] if begun else own[0]


def dossier_of(asked: Asked, on: date | None = None) -> Dossier:
    """Return the dossier of the contract a paper is about, as it stands on a day.

    Args:
        asked: What is to be printed.
        on: The day that decides on level, amount and age; None for that of the paper.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    return dossier_for(
        asked.workspace, asked.book, contract_of(asked), on or asked.today, asked.today
    )


def prepared(asked: Asked, form: Form, facts: object) -> Prepared:
    """Return a paper of the contract of a learner, ready to be issued.

    Args:
        asked: What is to be printed.
        form: The paper.
        facts: What it says, a frozen dataclass.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    found = contract_of(asked)
    name = learner(asked.workspace, found.learner_id).name
    label = T("Issue “{paper}” for {name}", paper=form.title, name=name)
    return Prepared(form, label, facts, found.id)


def dossier_for(
    workspace: Workspace, book: LawBook, found: ContractFacts, on: date, made_on: date
) -> Dossier:
    """Return the dossier of a contract as it stands on a day."""
    tutor = _one(tutors(workspace), found.tutor_id)
    level, amount = in_force(found.levels, on), in_force(found.amounts, on)
    employer = company_part(workspace)
    return Dossier(
        company=employer,
        place=place_part(workspace, found.establishment_id),
        learner=learner_part(workspace, book, found.learner_id, on),
        tutor=TutorPart() if tutor is None else tutor_part(tutor),
        operator=operator_of(workspace, found.referent_id),
        contract=ContractPart(
            number=found.number,
            trade=found.trade,
            first_day=found.first_day,
            last_day=found.period.last,
            agreed_last_day=found.last_day,
            months=found.months,
            concluded_on=found.concluded_on,
            regime=found.regime,
            joint_committee=found.joint_committee or employer.joint_committee,
            weekly_minutes=found.weekly_minutes,
            level=None if level is None else level.level,
            monthly=None if amount is None else amount.monthly,
        ),
        made_on=made_on,
    )


def company_part(workspace: Workspace) -> CompanyPart:
    """Return the employer; nothing where the file has none yet."""
    found = company(workspace)
    if found is None:
        return CompanyPart()
    own = notes(workspace)
    return CompanyPart(
        name=found.name,
        number=dotted_enterprise(found.enterprise_number),
        head=found.head,
        address=address(found.street, found.postcode, found.town),
        phone=found.phone,
        email=found.email,
        onss_number=found.onss_number,
        joint_committee=found.joint_committee,
        weekly_minutes=found.weekly_minutes,
        regime=found.regime,
        workers=found.workers,
        social_secretariat=own.get("social_secretariat", ""),
        prevention_service=own.get("prevention_service", ""),
        holiday_fund=own.get("holiday_fund", ""),
    )


def place_part(workspace: Workspace, establishment_id: int | None) -> PlacePart:
    """Return an establishment; the only one where none is named."""
    every = establishments(workspace)
    found = _one(every, establishment_id)
    if found is None and len(every) == 1:
        found = every[0]
    if found is None:
        return PlacePart()
    place = address(found.street, found.postcode, found.town)
    return PlacePart(dotted_establishment(found.number), found.name, place)


def learner_part(workspace: Workspace, book: LawBook, learner_id: int, on: date) -> LearnerPart:
    """Return a learner, a minor or not on a day; not known where the law of the day is not."""
    found = learner(workspace, learner_id)
    return LearnerPart(
        first_name=found.first_name,
        last_name=found.last_name,
        niss=dotted_niss(found.niss) if found.niss else "",
        birth_date=found.birth_date,
        birth_place=found.birth_place or "",
        sex=found.sex,
        nationality=found.nationality or "",
        address=address(found.street, found.postcode, found.town),
        phone=found.phone,
        email=found.email,
        iban=grouped_iban(found.iban),
        register_number=found.register_number,
        minor=_minor(found.birth_date, book, on),
        representative=found.representative,
        representative_address=found.representative_address,
    )


def tutor_part(found: TutorFacts) -> TutorPart:
    """Return a tutor."""
    number = dotted_niss(found.niss) if found.niss else ""
    listed = f"{found.last_name} {found.first_name}".strip()
    return TutorPart(found.name, number, found.phone, found.email, listed)


def operator_of(workspace: Workspace, referent_id: int | None) -> OperatorPart:
    """Return the training operator of a contact person, with that person."""
    referent = _one(referents(workspace), referent_id)
    operator = _one(operators(workspace), None if referent is None else referent.operator_id)
    return operator_part(operator, referent)


def operator_part(operator: OperatorFacts | None, referent: ReferentFacts | None) -> OperatorPart:
    """Return a training operator with a contact person, each where there is one."""
    return OperatorPart(
        name="" if operator is None else operator.name,
        network=None if operator is None else operator.network,
        address=()
        if operator is None
        else address(operator.street, operator.postcode, operator.town),
        referent="" if referent is None else referent.name,
        phone="" if referent is None else referent.phone,
        email="" if referent is None else referent.email,
    )


def _minor(birth: date, book: LawBook, on: date) -> bool | None:
    try:
        return is_minor(birth, book.on(on))
    except NotKnown:
        return None


def _one(every: Iterable[F], key: int | None) -> F | None:
    return next((one for one in every if getattr(one, "id", None) == key), None)
