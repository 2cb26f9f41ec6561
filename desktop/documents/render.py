"""Rendering a paper: to a file for the printer, or to plain text."""

from __future__ import annotations

from desktop.documents.font import MissingLetter
from desktop.documents.pdf import render_pdf
from desktop.documents.text import render_text

__all__ = ["MissingLetter", "render_pdf", "render_text"]
