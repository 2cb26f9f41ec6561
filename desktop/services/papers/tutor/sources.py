"""Papers of the tutor: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.tutor.declaration import tutor_declaration
from desktop.documents.tutor.deputy import deputy_notice
from desktop.documents.tutor.experience import ExperienceFacts, tutor_experience
from desktop.documents.tutor.facts import DeputyFacts, TutorFacts
from desktop.services.papers.source import Source
from desktop.services.papers.tutor.papers import (
    away_subjects,
    prepare_declaration,
    prepare_deputy,
    prepare_experience,
    tutor_subjects,
)

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "tutor_declaration": Source(
            prepare_declaration, partial(tutor_declaration, TutorFacts()), tutor_subjects
        ),
        "deputy_notice": Source(
            prepare_deputy, partial(deputy_notice, DeputyFacts()), away_subjects
        ),
        "tutor_experience": Source(
            prepare_experience, partial(tutor_experience, ExperienceFacts()), tutor_subjects
        ),
    }
)
