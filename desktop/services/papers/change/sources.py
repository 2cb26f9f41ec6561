"""Papers of a change: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.change.paper import ChangeFacts, change_paper
from desktop.rules.contract_paper import Paper
from desktop.services.papers.change.paper import prepare_amendment, prepare_annex
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "amendment": Source(prepare_amendment, partial(change_paper, ChangeFacts(Paper.AMENDMENT))),
        "annex": Source(prepare_annex, partial(change_paper, ChangeFacts(Paper.ANNEX))),
    }
)
