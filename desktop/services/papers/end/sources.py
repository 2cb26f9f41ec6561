"""Papers of the end of a contract: what fills each from the file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from desktop.documents.contract.dimona import DimonaFacts, dimona_sheet
from desktop.documents.end.c4 import C4Facts, c4_sheet
from desktop.documents.end.certificate import CertificateFacts, employment_certificate
from desktop.documents.end.checklist import ChecklistFacts, end_checklist
from desktop.documents.end.indemnity import IndemnityFacts, indemnity_statement
from desktop.documents.end.letter import LetterFacts, notice_letter
from desktop.services.papers.end.c4 import prepare_c4
from desktop.services.papers.end.checklist import prepare_checklist
from desktop.services.papers.end.indemnity import prepare_indemnity
from desktop.services.papers.end.papers import (
    prepare_certificate,
    prepare_dimona_out,
    prepare_notice,
)
from desktop.services.papers.source import Source

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "employment_certificate": Source(
            prepare_certificate, partial(employment_certificate, CertificateFacts())
        ),
        "notice": Source(prepare_notice, partial(notice_letter, LetterFacts())),
        "indemnity_statement": Source(
            prepare_indemnity, partial(indemnity_statement, IndemnityFacts())
        ),
        "dimona_out": Source(prepare_dimona_out, partial(dimona_sheet, DimonaFacts(out=True))),
        "c4_sheet": Source(prepare_c4, partial(c4_sheet, C4Facts())),
        "end_checklist": Source(prepare_checklist, partial(end_checklist, ChecklistFacts())),
    }
)
