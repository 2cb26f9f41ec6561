"""Papers of the contract: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.contract.dimona import DimonaFacts, dimona_sheet
from desktop.documents.contract.draft import DraftFacts, contract_draft
from desktop.documents.contract.grid import GridFacts, timetable_grid
from desktop.documents.contract.letter import SecretariatFacts, secretariat_letter
from desktop.documents.contract.plan import training_plan
from desktop.services.papers.contract.draft import prepare_draft
from desktop.services.papers.contract.papers import (
    prepare_dimona_in,
    prepare_grid,
    prepare_letter,
)
from desktop.services.papers.sheet import sheet_source
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "contract_draft": Source(prepare_draft, partial(contract_draft, DraftFacts())),
        "timetable_grid": Source(prepare_grid, partial(timetable_grid, GridFacts())),
        "training_plan": sheet_source(training_plan),
        "dimona_in": Source(prepare_dimona_in, partial(dimona_sheet, DimonaFacts())),
        "secretariat_letter": Source(
            prepare_letter, partial(secretariat_letter, SecretariatFacts())
        ),
    }
)
