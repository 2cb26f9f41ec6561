"""Papers of the accreditation: what fills each from the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.accreditation.automatic import accreditation_automatic
from desktop.documents.accreditation.decision import accreditation_decision
from desktop.documents.accreditation.facts import AccreditationFacts
from desktop.documents.accreditation.request import accreditation_request
from desktop.documents.accreditation.visit import accreditation_visit
from desktop.documents.blocks import Form
from desktop.services.papers.accreditation.papers import (
    accreditation_subjects,
    prepare_accreditation,
)
from desktop.services.papers.source import Source


def _source(draw: Callable[[AccreditationFacts], Form]) -> Source:
    blank = partial(draw, AccreditationFacts())
    return Source(partial(prepare_accreditation, draw), blank, accreditation_subjects)


SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "accreditation_request": _source(accreditation_request),
        "accreditation_visit": _source(accreditation_visit),
        "accreditation_decision": _source(accreditation_decision),
        "accreditation_automatic": _source(accreditation_automatic),
    }
)
