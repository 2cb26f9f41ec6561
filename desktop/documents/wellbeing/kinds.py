"""Papers of safety and health: which there are."""

from __future__ import annotations

from desktop.documents.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
