"""Rendering a paper: to a file for the printer, or to plain text."""

from __future__ import annotations

from desktop.documents.font import MissingLetter
from desktop.documents.pdf import Printed, print_form, render_pdf
from desktop.documents.text import render_text

__all__ = ["MissingLetter", "Printed", "print_form", "render_pdf", "render_text"]
