"""Overviews of Tandem itself: no paper of the law asks for them: which there are."""

from __future__ import annotations

from desktop.documents.kinds import PaperKind

KINDS: tuple[PaperKind, ...] = ()
