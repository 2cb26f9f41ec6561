"""Where each paper comes from: its name, and what fills it from the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from db.base import Base
from desktop.kernel.messages import T
from desktop.services.papers.accident.sources import SOURCES as ACCIDENT
from desktop.services.papers.accreditation.sources import SOURCES as ACCREDITATION
from desktop.services.papers.change.sources import SOURCES as CHANGE
from desktop.services.papers.contract.sources import SOURCES as CONTRACT
from desktop.services.papers.end.sources import SOURCES as END
from desktop.services.papers.leave.sources import SOURCES as LEAVE
from desktop.services.papers.order import Asked, Prepared, check_values
from desktop.services.papers.pay.sources import SOURCES as PAY
from desktop.services.papers.source import Source, Subject
from desktop.services.papers.suspension.sources import SOURCES as SUSPENSION
from desktop.services.papers.tandem.sources import SOURCES as TANDEM
from desktop.services.papers.travel.sources import SOURCES as TRAVEL
from desktop.services.papers.tutor.sources import SOURCES as TUTOR
from desktop.services.papers.wellbeing.sources import SOURCES as WELLBEING
from desktop.services.workspace import Workspace

# A paper may say anything the file holds.
READS = frozenset(Base.metadata.tables)
SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        **PAY,
        **TRAVEL,
        **TANDEM,
        **ACCREDITATION,
        **TUTOR,
        **CONTRACT,
        **CHANGE,
        **WELLBEING,
        **LEAVE,
        **SUSPENSION,
        **ACCIDENT,
        **END,
    }
)


def prepare(asked: Asked) -> Prepared:
    """Return a paper as it would be issued now.

    Raises:
        Refused: There is no such paper, or something it needs is missing.
    """
    order = asked.order
    check_values(order)
    source = SOURCES[order.paper]
    if order.blank:
        return Prepared(source.blank(), T("Issue a blank paper"), {})
    return source.prepare(asked)


def subjects(workspace: Workspace, paper: str, learner_id: int | None) -> tuple[Subject, ...]:
    """Return what a paper can be about, for a learner where one is chosen."""
    return SOURCES[paper].subjects(workspace, learner_id)
