"""Papers of an accident at work: which there are."""

from __future__ import annotations

from desktop.documents.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
