"""Papers of leave: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType({})
