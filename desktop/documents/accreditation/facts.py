"""What the papers of the accreditation say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.dossier import Dossier, PlacePart, TutorPart
from desktop.documents.sheet import Sheet
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import InsuranceKind

CONDITIONS: Mapping[str, Message] = {
    "practises_trade": T(
        "Really practise the trade or trades for which the accreditation is asked for"
    ),
    "in_bce": T("Be registered in the Banque Carrefour des Entreprises"),
    "social_and_tax_in_order": T("Be in order with the social and tax obligations"),
    "no_withdrawal_within_a_year": T(
        "Have had no withdrawal or refusal of an accreditation in the year before the request"
    ),
    "tutor_designated": T(
        "Designate a tutor for the training, who follows the apprentice throughout"
    ),
}


@dataclass(frozen=True, slots=True)
class PolicyPart:
    """An insurance of the company."""

    kind: InsuranceKind
    insurer: str
    policy: str


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """What the operator decided so far.

    Attributes:
        number: The number of the file.
    """

    number: str = ""
    applied_on: date | None = None
    visited_on: date | None = None
    provisional_on: date | None = None
    definitive_on: date | None = None
    suspended_on: date | None = None
    withdrawn_on: date | None = None
    refused_on: date | None = None
    mediation_on: date | None = None


@dataclass(frozen=True, slots=True)
class AccreditationFacts:
    """An agrément of the file, or one that is still to be asked for.

    Attributes:
        places: The establishments it is asked for.
        tutors: The tutors of these establishments.
        every_tutor: How many tutors the company has.
        met: Which of the five conditions were answered, by their names.
        learners: How many learners are in training.
        policies: The insurances that run.
        risky: Whether the equipment is risky or the trade itinerant, where it was told.
        most: How many learners may be trained at the same time; None where it is not known.
        because: Why that many, or why it is not known.
        unverified: Whether a figure of that has not been read in a published source.
    """

    sheet: Sheet = field(default_factory=Sheet)
    places: tuple[PlacePart, ...] = ()
    tutors: tuple[TutorPart, ...] = ()
    every_tutor: int = 0
    met: Mapping[str, bool] = field(default_factory=dict)
    learners: int | None = None
    policies: tuple[PolicyPart, ...] = ()
    risky: bool | None = None
    most: int | None = None
    because: tuple[Because, ...] = ()
    unverified: bool = False
    decision: DecisionPart = field(default_factory=DecisionPart)

    @property
    def dossier(self) -> Dossier:
        """The company, the establishment, the operator and the trade."""
        return self.sheet.dossier
