"""Sheets: papers of the dossier of a contract and of what was filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.blocks import Form
from desktop.documents.kinds import InputKind
from desktop.documents.sheet import Sheet
from desktop.services.papers.dossier import dossier_of, prepared
from desktop.services.papers.order import Asked, Prepared
from desktop.services.papers.source import Source

Draw = Callable[[Sheet], Form]


def sheet_source(draw: Draw) -> Source:
    """Return what makes the sheet that ``draw`` draws."""
    return Source(partial(prepare_sheet, draw), partial(draw, Sheet()))


def prepare_sheet(draw: Draw, asked: Asked) -> Prepared:
    """Return a sheet about the contract of a learner.

    Raises:
        Refused: No learner was chosen, the learner has no contract, or a value is none.
    """
    sheet = Sheet(dossier_of(asked), given(asked))
    return prepared(asked, draw(sheet), sheet)


def given(asked: Asked) -> Mapping[str, str]:
    """Return what was filled in for a paper, each read as what it is.

    Raises:
        Refused: A day is no day, or a number is none.
    """
    for one in asked.order.kind.inputs:
        if one.kind is InputKind.DATE:
            asked.day(one.name)
        elif one.kind is InputKind.NUMBER:
            asked.number(one.name)
        elif one.kind is InputKind.AMOUNT:
            asked.amount(one.name)
    texts = {one.name: asked.text(one.name) for one in asked.order.kind.inputs}
    return MappingProxyType({name: text for name, text in texts.items() if text})
