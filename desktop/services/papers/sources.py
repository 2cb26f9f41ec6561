"""Where each paper comes from: its name, and what fills it from the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.base import Base
from desktop.documents.blocks import Form
from desktop.documents.payslip import blank_payslip
from desktop.kernel.messages import Message, T
from desktop.services.papers.order import Asked, Prepared, check_values
from desktop.services.papers.payslip import prepare_payslip
from desktop.services.workspace import Workspace

# A paper may say anything the file holds.
READS = frozenset(Base.metadata.tables)


@dataclass(frozen=True, slots=True)
class Subject:
    """Something of the file that a paper can be about.

    Attributes:
        key: Its stable name, such as ``work_accident:3``.
    """

    key: str
    label: Message


def no_subjects(_workspace: Workspace, _learner_id: int | None) -> tuple[Subject, ...]:
    """Return nothing: the paper is about a learner, a month or the company."""
    return ()


@dataclass(frozen=True, slots=True)
class Source:
    """What makes a paper.

    Attributes:
        prepare: Fills it from the file.
        blank: The version to fill in by hand.
        subjects: What it can be about, newest first, where its kind needs a subject.
    """

    prepare: Callable[[Asked], Prepared]
    blank: Callable[[], Form]
    subjects: Callable[[Workspace, int | None], tuple[Subject, ...]] = no_subjects


SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "payslip": Source(prepare_payslip, blank_payslip),
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
