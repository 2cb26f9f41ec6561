"""What the papers of the tutor say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.documents.dossier import Dossier, OperatorPart, TutorPart
from desktop.documents.sheet import Sheet
from desktop.kernel.answer import Because


@dataclass(frozen=True, slots=True)
class TutorFacts:
    """A tutor and what there is to prove.

    Attributes:
        sheet: The company, the place and the tutor; no learner.
        trades: The trades of the contracts followed.
        trade_since: The first day of work in the trade.
        years: Whole years in the trade on the day of the paper.
        head_title: Whether there is a title of head of company in it; None where not told.
        recognised: Whether a learner was followed to the end since 1 September 2009.
        extract_on: The day of the extract of the criminal record.
        because: What the rules say of it.
    """

    sheet: Sheet = field(default_factory=Sheet)
    trades: tuple[str, ...] = ()
    trade_since: date | None = None
    years: int | None = None
    head_title: bool | None = None
    recognised: bool | None = None
    extract_on: date | None = None
    because: tuple[Because, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The company, the place, the tutor and the trade."""
        return self.sheet.dossier


@dataclass(frozen=True, slots=True)
class Followed:
    """A learner whom the tutor who is away follows."""

    learner: str
    operator: OperatorPart


@dataclass(frozen=True, slots=True)
class DeputyFacts:
    """Days on which a tutor is away, and who stands in.

    Attributes:
        sheet: The company, the place and the tutor who is away; no learner.
        first: The first day away; None for a blank paper.
        deputy: Who stands in.
        followed: Whom the notice goes to.
    """

    sheet: Sheet = field(default_factory=Sheet)
    first: date | None = None
    last: date | None = None
    deputy: TutorPart = field(default_factory=TutorPart)
    followed: tuple[Followed, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The company, the place and the tutor who is away."""
        return self.sheet.dossier
