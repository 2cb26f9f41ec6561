"""What the program found that the law would not accept, or that is worth a look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, unique

from desktop.kernel.messages import Message


@unique
class Severity(Enum):
    """How bad a finding is."""

    BREACH = "breach"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to settle.

    Attributes:
        code: Stable name, such as ``"pay.below-minimum"``.
        severity: A breach of the law, a warning, or a note.
        text: One sentence that says the fact and what to do.
        basis: The article.
        on: The day it concerns, where there is one.
        page: The page of the window where it is settled.
    """

    code: str
    severity: Severity
    text: Message
    basis: Message
    on: date | None = None
    page: str = ""
