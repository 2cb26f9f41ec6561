"""The papers: what fills each from the file, and what is issued and kept."""

from __future__ import annotations

from desktop.services.papers.issuing import issue, keep, pdf_of, preview
from desktop.services.papers.order import Asked, Prepared, PrintOrder
from desktop.services.papers.registry import issued, reprint
from desktop.services.papers.source import Subject
from desktop.services.papers.sources import READS, prepare, subjects
from desktop.services.papers.whole import leaves_of, whole_pdf

__all__ = [
    "READS",
    "Asked",
    "Prepared",
    "PrintOrder",
    "Subject",
    "issue",
    "issued",
    "keep",
    "leaves_of",
    "pdf_of",
    "prepare",
    "preview",
    "reprint",
    "subjects",
    "whole_pdf",
]
