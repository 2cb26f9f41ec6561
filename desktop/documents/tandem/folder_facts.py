"""What an inspection folder says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.documents.dossier import Dossier
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, Value
from desktop.kernel.period import Period


@dataclass(frozen=True, slots=True)
class FolderPaper:
    """A paper that is bound in.

    Attributes:
        title: What it is.
        whose: The name of the learner; "" for a paper of the company.
        about: The month, the year or the file it is; "" where there is none.
        language: Its languages, such as "fr+nl"; "" where that is not known.
        on: The day it was issued or kept.
        pages: How many it has; None for one that is kept and cannot be bound in.
        sha256: The hash of its bytes.
    """

    title: Message
    whose: str
    about: Value
    language: str
    on: date
    pages: int | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that is missing.

    Attributes:
        what: What it is, or what to do.
        basis: The text and the article.
        due: The last day; None where there is none.
        last: The last day of the last one, where there are several.
        who: The name of the learner; "" where it is about the company.
    """

    what: Message
    basis: Message
    due: date | None = None
    who: str = ""
    last: date | None = None


@dataclass(frozen=True, slots=True)
class FolderLearner:
    """A learner in a folder of the company, with the days of each contract."""

    name: str
    trade: str
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What the first pages say.

    Attributes:
        dossier: The company, and the learner with the contract in a folder of one.
        learners: Those in a folder of the company; none in a folder of one.
        front: How many first pages there are: the papers are counted from there.
        papers: What is bound in, in its order.
        undone: What was to be done and is not.
        unissued: Papers that were to be made and that Tandem did not issue.
        found: What the checks found.
        unknown: What is not known, so that something may be missing.
        hand_over: Whether it goes to somebody else: what is missing is left out.
    """

    dossier: Dossier = field(default_factory=Dossier)
    learners: tuple[FolderLearner, ...] = ()
    made_on: date | None = None
    front: int = 0
    papers: tuple[FolderPaper, ...] = ()
    undone: tuple[Lack, ...] = ()
    unissued: tuple[Lack, ...] = ()
    found: tuple[Lack, ...] = ()
    unknown: tuple[Because, ...] = ()
    hand_over: bool = False
