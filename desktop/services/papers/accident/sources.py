"""Papers of an accident at work: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.accident.notice import NoticeFacts, accident_notice
from desktop.documents.accident.register import RegisterFacts, first_aid_register
from desktop.documents.accident.report import ReportFacts, accident_report
from desktop.services.papers.accident.declaration import blank_declaration, prepare_declaration
from desktop.services.papers.accident.grave import prepare_notice, prepare_report
from desktop.services.papers.accident.part import accident_subjects
from desktop.services.papers.accident.register import prepare_register
from desktop.services.papers.accident.sheet import blank_sheet, prepare_sheet
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "accident_notice": Source(
            prepare_notice, partial(accident_notice, NoticeFacts()), accident_subjects
        ),
        "accident_report": Source(
            prepare_report, partial(accident_report, ReportFacts()), accident_subjects
        ),
        "accident_declaration": Source(prepare_declaration, blank_declaration, accident_subjects),
        "accident_sheet": Source(prepare_sheet, blank_sheet, accident_subjects),
        "first_aid_register": Source(
            prepare_register, partial(first_aid_register, RegisterFacts())
        ),
    }
)
