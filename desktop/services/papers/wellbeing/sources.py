"""Papers of safety and health: what fills each from the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.blocks import Form
from desktop.documents.wellbeing.description import DescriptionFacts, risk_description
from desktop.documents.wellbeing.forbidden import ForbiddenFacts, forbidden_work
from desktop.documents.wellbeing.risks import RiskFacts, risk_assessment
from desktop.documents.wellbeing.sheets import (
    SheetFacts,
    health_request,
    induction,
)
from desktop.services.papers.source import Source
from desktop.services.papers.wellbeing.forbidden import (
    prepare_description,
    prepare_forbidden,
    prepare_risks,
    whole_list,
)
from desktop.services.papers.wellbeing.papers import prepare_sheet


def _source(draw: Callable[[SheetFacts], Form]) -> Source:
    return Source(partial(prepare_sheet, draw), partial(draw, SheetFacts()))


SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "risk_assessment": Source(prepare_risks, partial(risk_assessment, RiskFacts())),
        "health_request": _source(health_request),
        "induction": _source(induction),
        "risk_description": Source(
            prepare_description, partial(risk_description, DescriptionFacts())
        ),
        "forbidden_work": Source(
            prepare_forbidden, lambda: forbidden_work(ForbiddenFacts(works=whole_list()))
        ),
    }
)
