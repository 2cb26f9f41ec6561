"""The sheets of the first days, filled from the file."""

from __future__ import annotations

from collections.abc import Callable

from desktop.documents.blocks import Form
from desktop.documents.wellbeing.kinds import EXAMINATIONS
from desktop.documents.wellbeing.sheets import SheetFacts
from desktop.services.papers.dossier import contract_of, dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared


def prepare_sheet(draw: Callable[[SheetFacts], Form], asked: Asked) -> Prepared:
    """Return a sheet as ``draw`` draws it; age is that of the first day.

    Raises:
        Refused: No learner was chosen, or the learner has no contract.
    """
    names = {one.name for one in asked.order.kind.inputs}
    facts = SheetFacts(
        post=asked.text("post"),
        risks=asked.text("risks"),
        on=asked.day("on") if "on" in names else None,
        sponsor=asked.text("sponsor"),
        kind=dict(EXAMINATIONS).get(asked.text("kind")),
        dossier=dossier_of(asked, contract_of(asked).first_day),
    )
    return prepared(asked, draw(facts), facts)
