"""An inspection folder: its first pages, and the papers that are bound in behind them."""

from __future__ import annotations

from dataclasses import replace

from desktop.documents.dossier import ContractPart, Dossier, PlacePart
from desktop.documents.render import Printed, print_form
from desktop.documents.tandem.folder import folder, likely_pages
from desktop.documents.tandem.folder_facts import FolderFacts, FolderLearner
from desktop.documents.tandem.names import EMPLOYER
from desktop.kernel.messages import T
from desktop.rules.number import dotted_establishment
from desktop.services.employer import establishments
from desktop.services.facts import LearnerFacts
from desktop.services.learners import contracts, learner, learners
from desktop.services.papers.dossier import company_part, contract_of, dossier_of
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.tandem.folder_lacks import lacks_of
from desktop.services.papers.tandem.folder_papers import papers_in
from desktop.services.workspace import Workspace

# Where more first pages move the papers, the index has to be set again; it grows no more then.
ROUNDS = 3


def prepare_folder(asked: Asked) -> Prepared:
    """Return the folder of a learner or of the company, with the papers issued.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    workspace = asked.workspace
    whole = asked.text("whose") == EMPLOYER
    if whole:
        people = learners(workspace)
        dossier = _of_company(workspace)
    else:
        people = (learner(workspace, asked.learner_id()),)
        dossier = dossier_of(asked)
    bundled = papers_in(workspace, people, whole=whole)
    lacks = lacks_of(asked, people, bundled)
    facts = FolderFacts(
        dossier=dossier,
        learners=tuple(_learner(workspace, one) for one in people) if whole else (),
        made_on=asked.today,
        papers=tuple(one.paper for one in bundled),
        undone=lacks.undone,
        unissued=lacks.unissued,
        found=lacks.found,
        unknown=lacks.unknown,
        hand_over=asked.yes("hand_over"),
    )
    facts, printed = _counted(facts, asked)
    label = T("Issue the first pages of an inspection folder")
    return Prepared(
        folder(facts) if printed is None else printed.form,
        label,
        facts,
        None if whole else contract_of(asked).id,
        attached=tuple(one.attached for one in bundled if one.attached is not None),
        printed=printed,
    )


def _learner(workspace: Workspace, person: LearnerFacts) -> FolderLearner:
    own = contracts(workspace, person.id)
    trade = own[-1].trade if own else ""
    return FolderLearner(person.name, trade, tuple(one.period for one in own))


def _of_company(workspace: Workspace) -> Dossier:
    """Return the company with all its establishments."""
    company, places = company_part(workspace), establishments(workspace)
    place = PlacePart(
        number=", ".join(dotted_establishment(one.number) for one in places),
        address=tuple(one.address for one in places),
    )
    contract = ContractPart(joint_committee=company.joint_committee)
    return Dossier(company=company, place=place, contract=contract)


def _counted(facts: FolderFacts, asked: Asked) -> tuple[FolderFacts, Printed | None]:
    """Return the facts with how many first pages there are, so that the index is right.

    Printing them tells it. Where there are as many as was likely, that print is the paper.
    """
    translators = asked.order.translators
    if not translators:
        return facts, None
    facts = replace(facts, front=likely_pages(facts) * len(translators))
    for _ in range(ROUNDS):
        printed = print_form(folder(facts), translators)
        if printed.pages == facts.front:
            return facts, printed
        facts = replace(facts, front=printed.pages)
    return facts, None
