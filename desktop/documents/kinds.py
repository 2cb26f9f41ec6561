"""What a kind of paper is: its name, its moment, and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from types import MappingProxyType

from desktop.kernel.messages import Message, T


@unique
class Moment(Enum):
    """When a paper is needed: how they are grouped, in this order."""

    TANDEM = "tandem"
    PAY = "pay"
    TRAVEL = "travel"
    ACCREDITATION = "accreditation"
    TUTOR = "tutor"
    CONTRACT = "contract"
    CHANGE = "change"
    WELLBEING = "wellbeing"
    LEAVE = "leave"
    SUSPENSION = "suspension"
    ACCIDENT = "accident"
    END = "end"


MOMENTS = MappingProxyType(
    {
        Moment.TANDEM: T("Overviews"),
        Moment.PAY: T("Pay"),
        Moment.TRAVEL: T("Travel"),
        Moment.ACCREDITATION: T("Accreditation"),
        Moment.TUTOR: T("Tutor"),
        Moment.CONTRACT: T("Contract"),
        Moment.CHANGE: T("Changes"),
        Moment.WELLBEING: T("Safety and health"),
        Moment.LEAVE: T("Leave"),
        Moment.SUSPENSION: T("Absences and suspension"),
        Moment.ACCIDENT: T("Accident at work"),
        Moment.END: T("End of the contract"),
    }
)


@unique
class InputKind(Enum):
    """How an input of a paper is asked for."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    YES = "yes"
    NUMBER = "number"
    AMOUNT = "amount"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class PaperInput:
    """Something a paper says that the file does not know.

    Attributes:
        name: Its stable name, for the command line.
        choices: The values of a choice, each with its words.
        seldom: Whether the paper mostly does without it; it is asked when somebody wants to.
    """

    name: str
    label: Message
    kind: InputKind = InputKind.TEXT
    choices: tuple[tuple[str, Message], ...] = ()
    help: Message | None = None
    seldom: bool = False


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One kind of paper.

    Attributes:
        id: Its stable name, for files and for the command line.
        title: What it is called.
        needs: What has to be chosen to print one: "learner", "month", "year", or "subject", one
            of what the file holds, such as an accident.
        moment: When it is needed.
        inputs: What it says that the file does not know; each may be left out.
        hidden: Whether it is only for old cases, and shown when asked for.
    """

    id: str
    title: Message
    needs: tuple[str, ...]
    moment: Moment = Moment.PAY
    inputs: tuple[PaperInput, ...] = ()
    hidden: bool = False
