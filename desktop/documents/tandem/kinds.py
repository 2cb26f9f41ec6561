"""Overviews of Tandem itself: no paper of the law asks for them: which there are."""

from __future__ import annotations

from desktop.documents.kinds import Moment, PaperKind
from desktop.documents.tandem.agenda import TITLE as AGENDA
from desktop.documents.tandem.why import TITLE as WHY

KINDS: tuple[PaperKind, ...] = (
    PaperKind("agenda_sheet", AGENDA, ("month",), Moment.TANDEM),
    PaperKind("why_sheet", WHY, ("learner", "month"), Moment.TANDEM),
)
