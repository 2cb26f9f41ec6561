"""Papers of absences: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.suspension.notice import SuspensionFacts, suspension_notice
from desktop.services.papers.source import Source
from desktop.services.papers.suspension.notice import absence_subjects, prepare_suspension

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "suspension": Source(
            prepare_suspension, partial(suspension_notice, SuspensionFacts()), absence_subjects
        ),
    }
)
