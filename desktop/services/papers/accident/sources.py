"""Papers of an accident at work: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.accident.declaration import RegisterFacts, first_aid_register
from desktop.services.papers.accident.papers import (
    accident_subjects,
    blank_declaration,
    prepare_declaration,
    prepare_register,
)
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "accident_declaration": Source(prepare_declaration, blank_declaration, accident_subjects),
        "first_aid_register": Source(
            prepare_register, partial(first_aid_register, RegisterFacts())
        ),
    }
)
