"""The sheets of the first days, health and induction, filled from the file."""

from __future__ import annotations

from desktop.documents.sheet import Sheet
from desktop.documents.wellbeing.health import YES, HealthFacts, health_request
from desktop.documents.wellbeing.induction import InductionFacts, induction
from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.messages import T
from desktop.rules.health import Work, assessment_of
from desktop.services.agenda import first_company_day
from desktop.services.learners import learner
from desktop.services.lent import equipment
from desktop.services.papers.contract.draft import policies_on
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.sheet import given
from desktop.services.papers.wellbeing.forbidden import entries
from desktop.services.pay import terms

SAFETY = ("safety", "vigilance", "defined_risk")


def prepare_health(asked: Asked) -> Prepared:
    """Return the data of a request for health surveillance; age is that of the first day.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or an entry is none.
    """
    forbidden = tuple(one.code for one in entries(asked.text("codes"), "codes"))
    required, because = _whether(asked, forbidden)
    facts = HealthFacts(
        sheet=Sheet(dossier_of(asked, contract_of(asked).first_day), given(asked)),
        forbidden=forbidden,
        required=required,
        because=because,
    )
    return prepared(asked, health_request(facts), facts)


def prepare_induction(asked: Asked) -> Prepared:
    """Return the sheet of the induction, with what was lent under the contract.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    found = contract_of(asked)
    facts = InductionFacts(
        sheet=Sheet(dossier_of(asked, found.first_day), given(asked)),
        lent=tuple((one.name, one.lent_on) for one in equipment(asked.workspace, found.id)),
        policies=policies_on(asked.workspace, found.first_day),
    )
    return prepared(asked, induction(facts), facts)


def _whether(asked: Asked, forbidden: tuple[str, ...]) -> tuple[bool | None, tuple[Because, ...]]:
    """Return whether the learner is examined before the training, and why."""
    found = contract_of(asked)
    who = learner(asked.workspace, found.learner_id)
    begins = first_company_day(terms(asked.workspace, found.id))
    if begins is None:
        text = T(
            "The timetable of {name} has no day in the company: by when health and risks are "
            "assessed and the learner is received is not known.",
            name=who.name,
        )
        return None, (Because(text),)
    values = asked.order.values
    work = Work(
        night=asked.yes("night") or None,
        forbidden=bool(forbidden) or None,
        safety=any(values.get(name) == YES for name in SAFETY) or None,
    )
    try:
        told = assessment_of(who.birth_date, begins, work, asked.book.on(begins))
    except NotKnown as missing:
        return None, missing.because
    return told.required, told.because
