"""The accident sheet, filled from the file and from the answers."""

from __future__ import annotations

from desktop.documents.accident.sheet import SheetFacts, accident_sheet
from desktop.documents.blocks import Form
from desktop.kernel.answer import NotKnown
from desktop.law.parameters.accident import SHEET_DAYS
from desktop.services.accident.record import AccidentRecord
from desktop.services.papers.accident.declaration import BLANK, declaration_facts
from desktop.services.papers.accident.grave import prepared_accident
from desktop.services.papers.accident.part import accident_of
from desktop.services.papers.order import Asked, Prepared


def blank_sheet() -> Form:
    """Return the accident sheet to fill in by hand."""
    return accident_sheet(SheetFacts(BLANK))


def prepare_sheet(asked: Asked) -> Prepared:
    """Return the accident sheet.

    Raises:
        Refused: No accident was chosen, it is not in the file any more, or a value is none.
    """
    found = accident_of(asked)
    facts = SheetFacts(declaration_facts(asked, found), _least_days(asked, found))
    return prepared_accident(asked, accident_sheet(facts), facts, found)


def _least_days(asked: Asked, found: AccidentRecord) -> int | None:
    try:
        return asked.book.on(found.facts.happened_on)[SHEET_DAYS]
    except NotKnown:
        return None
