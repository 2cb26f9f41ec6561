"""The papers: what fills each from the file, and what is issued and kept."""

from __future__ import annotations

from desktop.services.papers.issuing import issue, pdf_of, preview, reprint
from desktop.services.papers.order import Asked, Prepared, PrintOrder
from desktop.services.papers.registry import issued
from desktop.services.papers.source import Subject
from desktop.services.papers.sources import READS, prepare, subjects

__all__ = [
    "READS",
    "Asked",
    "Prepared",
    "PrintOrder",
    "Subject",
    "issue",
    "issued",
    "pdf_of",
    "prepare",
    "preview",
    "reprint",
    "subjects",
]
