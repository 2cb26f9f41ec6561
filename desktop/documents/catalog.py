"""The papers that Tandem prints."""

from __future__ import annotations

from desktop.documents.accident.kinds import KINDS as ACCIDENT
from desktop.documents.accreditation.kinds import KINDS as ACCREDITATION
from desktop.documents.change.kinds import KINDS as CHANGE
from desktop.documents.contract.kinds import KINDS as CONTRACT
from desktop.documents.end.kinds import KINDS as END
from desktop.documents.kinds import MOMENTS, InputKind, Moment, PaperInput, PaperKind
from desktop.documents.leave.kinds import KINDS as LEAVE
from desktop.documents.pay.kinds import KINDS as PAY
from desktop.documents.suspension.kinds import KINDS as SUSPENSION
from desktop.documents.tandem.kinds import KINDS as TANDEM
from desktop.documents.travel.kinds import KINDS as TRAVEL
from desktop.documents.tutor.kinds import KINDS as TUTOR
from desktop.documents.wellbeing.kinds import KINDS as WELLBEING

__all__ = ["MOMENTS", "PAPERS", "InputKind", "Moment", "PaperInput", "PaperKind", "kind_of"]

PAPERS: tuple[PaperKind, ...] = (
    *PAY,
    *TRAVEL,
    *TANDEM,
    *ACCREDITATION,
    *TUTOR,
    *CONTRACT,
    *CHANGE,
    *WELLBEING,
    *LEAVE,
    *SUSPENSION,
    *ACCIDENT,
    *END,
)
_BY_ID = {kind.id: kind for kind in PAPERS}


def kind_of(paper: str) -> PaperKind | None:
    """Return the kind of paper of that name, or None."""
    return _BY_ID.get(paper)
