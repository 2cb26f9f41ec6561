"""What makes a paper: what fills it, its blank version, and what it can be about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.documents.blocks import Form
from desktop.kernel.messages import Message
from desktop.services.papers.order import Asked, Prepared
from desktop.services.workspace import Workspace


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
