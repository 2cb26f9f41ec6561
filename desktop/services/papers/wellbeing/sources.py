"""Papers of safety and health: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.blocks import Form
from desktop.documents.wellbeing.description import DescriptionFacts, risk_description
from desktop.documents.wellbeing.forbidden import ForbiddenFacts, forbidden_work
from desktop.documents.wellbeing.health import HealthFacts, health_request
from desktop.documents.wellbeing.induction import InductionFacts, induction
from desktop.documents.wellbeing.risks import RiskFacts, risk_assessment
from desktop.services.papers.source import Source
from desktop.services.papers.wellbeing.forbidden import (
    prepare_description,
    prepare_forbidden,
    prepare_risks,
    whole_list,
)
from desktop.services.papers.wellbeing.papers import prepare_health, prepare_induction


def _blank_list() -> Form:
    return forbidden_work(ForbiddenFacts(works=whole_list()))


SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "risk_assessment": Source(prepare_risks, partial(risk_assessment, RiskFacts())),
        "health_request": Source(prepare_health, partial(health_request, HealthFacts())),
        "induction": Source(prepare_induction, partial(induction, InductionFacts())),
        "risk_description": Source(
            prepare_description, partial(risk_description, DescriptionFacts())
        ),
        "forbidden_work": Source(prepare_forbidden, _blank_list),
    }
)
