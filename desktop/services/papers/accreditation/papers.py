"""The papers of the accreditation, filled from the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from desktop.documents.accreditation.facts import AccreditationFacts, DecisionPart, PolicyPart
from desktop.documents.blocks import Form
from desktop.documents.dossier import ContractPart, Dossier, TutorPart
from desktop.documents.sheet import Sheet
from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.rules.capacity import Capacity, Places, capacity_of
from desktop.services.duty import accreditations, insurances
from desktop.services.duty_facts import AccreditationFacts as Known
from desktop.services.employer import company, establishments, referents, tutors
from desktop.services.employer_notes import CONDITIONS, YES, notes
from desktop.services.facts import CompanyFacts
from desktop.services.learners import contracts
from desktop.services.papers.dossier import company_part, operator_of, place_part, tutor_part
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.papers.source import Subject
from desktop.services.workspace import Workspace

KIND = "accreditation"
DECIDED = tuple(DecisionPart.__dataclass_fields__)
DECISIONS = ("provisional_on", "definitive_on", "refused_on", "withdrawn_on")


def accreditation_subjects(workspace: Workspace, _learner_id: int | None) -> tuple[Subject, ...]:
    """Return the agréments of the file, newest first."""
    return tuple(
        Subject(f"{KIND}:{one.id}", T("{name}", name=one.trade))
        for one in reversed(accreditations(workspace))
    )


def prepare_accreditation(draw: Callable[[AccreditationFacts], Form], asked: Asked) -> Prepared:
    """Return a paper of an agrément of the file, or of one that is still to be asked for.

    Raises:
        Refused: What it is about is no agrément, or a value is none.
    """
    found = _known(asked)
    facts = _facts(asked, found)
    form = draw(facts)
    label = T("Issue “{paper}”", paper=form.title)
    subject = None if found is None else f"{KIND}:{found.id}"
    return Prepared(form, label, facts, subject=subject)


def _known(asked: Asked) -> Known | None:
    """Return the agrément a paper is about.

    One that is to be asked for may not stand in the file yet: without a subject it is the newest
    that waits for a decision, of the trade of the learner where one is chosen.

    Raises:
        Refused: What it is about is no agrément, or one that is not in the file any more.
    """
    every = accreditations(asked.workspace)
    if asked.order.subject is not None or "subject" in asked.order.kind.needs:
        key = asked.subject_id(KIND)
        for one in every:
            if one.id == key:
                return one
        raise Refused(
            T("This accreditation is not in the file any more. Choose another one."), "subject"
        )
    trade = _trade_of_learner(asked)
    waiting = [one for one in every if not any(getattr(one, name) for name in DECISIONS)]
    mine = [one for one in waiting if trade in {"", one.trade}]
    return mine[-1] if mine else None


def _tutors(workspace: Workspace, found: Known | None) -> tuple[TutorPart, ...]:
    """Return the tutors of the place of an agrément; where it has none, those of every place."""
    every = tutors(workspace)
    place = None if found is None else found.establishment_id
    there = [one for one in every if place is None or one.establishment_id in {None, place}]
    return tuple(
        replace(tutor_part(one), place=place_part(workspace, one.establishment_id).number)
        for one in there or every
    )


def _trade_of_learner(asked: Asked) -> str:
    """Return the trade of the newest contract of the learner that is chosen; "" without one."""
    own = contracts(asked.workspace, asked.order.learner_id) if asked.order.learner_id else ()
    return own[-1].trade if own else ""


def _facts(asked: Asked, found: Known | None) -> AccreditationFacts:
    workspace = asked.workspace
    values = given(asked)
    of_file = _trade_of_learner(asked) if found is None else found.trade
    trade = values.get("trade", "") or of_file
    every = establishments(workspace)
    chosen = [one for one in every if found is not None and one.id == found.establishment_id]
    employer = company_part(workspace)
    followed = [one for one in contracts(workspace) if trade in {"", one.trade}]
    referent_id = followed[-1].referent_id if followed else None
    if referent_id is None:
        referent_id = next((one.id for one in referents(workspace)), None)
    dossier = Dossier(
        company=employer,
        place=place_part(workspace, None if found is None else found.establishment_id),
        operator=operator_of(workspace, referent_id),
        contract=ContractPart(trade=trade, joint_committee=employer.joint_committee),
        made_on=asked.today,
    )
    noted = notes(workspace)
    running = [one for one in contracts(workspace) if asked.today in one.period]
    learners = len({one.learner_id for one in running})
    told = company(workspace)
    capacity = _capacity(asked, told, learners)
    return AccreditationFacts(
        sheet=Sheet(dossier, values),
        places=tuple(place_part(workspace, one.id) for one in chosen or every),
        tutors=_tutors(workspace, found),
        every_tutor=len(tutors(workspace)),
        met=MappingProxyType({name: noted[name] == YES for name in CONDITIONS if name in noted}),
        learners=learners,
        risky=None if told is None else told.risky,
        most=capacity.maximum if isinstance(capacity, Capacity) else None,
        because=() if capacity is None else capacity.because,
        unverified=isinstance(capacity, Capacity) and capacity.unverified,
        policies=tuple(
            PolicyPart(one.kind, one.insurer, one.policy)
            for one in insurances(workspace)
            if one.first_day <= asked.today <= (one.last_day or asked.today)
        ),
        decision=replace(
            DecisionPart(),
            **({} if found is None else {name: getattr(found, name) for name in DECIDED}),
        ),
    )


def _capacity(asked: Asked, told: CompanyFacts | None, learners: int) -> Capacity | NotKnown | None:
    """Return how many learners may be trained on the day of the paper, or why that is not known.

    None where the company has not told what it hangs on: the paper asks for that.
    """
    if told is None or told.workers is None or told.risky is None:
        return None
    places = Places(len(tutors(asked.workspace)), learners, told.workers, told.risky)
    try:
        return capacity_of(places, asked.book.on(asked.today))
    except NotKnown as missing:
        return missing
