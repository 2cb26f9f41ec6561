"""What somebody wants to print, and what is ready to be printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import Form
from desktop.documents.catalog import InputKind, PaperKind, kind_of
from desktop.documents.render import Printed
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.papers.record import facts_record
from desktop.services.workspace import Workspace

YES = "yes"
_AMOUNT = re.compile(r"[0-9]{1,9}([.,][0-9]{1,2})?")


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What to print: which paper, of whom, in which languages, FR before NL when both.

    Attributes:
        year: The calendar year, for papers of a year.
        subject: What it is about where that is no learner alone, such as ``work_accident:3``.
        values: What the file does not know, by the names of the inputs of the paper; days are
            written as ISO text.
        blank: Whether it is the version to fill in by hand.
        fillable: Whether its gaps can be filled in on screen.
        draft: Whether “draft” stands across every page, so that nobody takes it for the paper kept.
    """

    paper: str
    translators: tuple[Translator, ...]
    learner_id: int | None = None
    month: Month | None = None
    year: int | None = None
    subject: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    blank: bool = False
    fillable: bool = False
    draft: bool = False

    @property
    def language(self) -> str:
        """The languages as the archive names them: ``fr``, ``nl`` or ``fr+nl``."""
        return "+".join(tr.language.value for tr in self.translators)

    @property
    def kind(self) -> PaperKind:
        """The kind of paper.

        Raises:
            Refused: There is no such paper.
        """
        found = kind_of(self.paper)
        if found is None:
            raise Refused(
                T("There is no paper “{paper}”. `tandem papers` lists them.", paper=self.paper),
                "paper",
            )
        return found


@dataclass(frozen=True, slots=True)
class Asked:
    """An order with what it is filled from.

    Attributes:
        today: The day the paper is made.
    """

    workspace: Workspace
    book: LawBook
    order: PrintOrder
    today: date

    def learner_id(self) -> int:
        """Return the learner.

        Raises:
            Refused: None was chosen.
        """
        if self.order.learner_id is None:
            raise Refused(T("Say for which learner: --learner N."), "learner")
        return self.order.learner_id

    def month(self) -> Month:
        """Return the month.

        Raises:
            Refused: None was chosen.
        """
        if self.order.month is None:
            raise Refused(T("Say for which month: --month YYYY-MM."), "month")
        return self.order.month

    def year(self) -> int:
        """Return the year; without one, that of today."""
        return self.order.year or self.today.year

    def subject_id(self, name: str) -> int:
        """Return the number of the subject, such as 3 of ``work_accident:3``.

        Raises:
            Refused: None was chosen, or one of something else.
        """
        kind, _, number = (self.order.subject or "").partition(":")
        if kind != name or not number.isdigit():
            raise Refused(T("Say what it is about: --about {name}:N.", name=name), "subject")
        return int(number)

    def text(self, name: str) -> str:
        """Return what was written for an input; "" where nothing was."""
        return self.order.values.get(name, "").strip()

    def day(self, name: str) -> date | None:
        """Return the day given for an input; None where none was.

        Raises:
            Refused: It is no day.
        """
        text = self.text(name)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise Refused(
                T("“{text}” is not a date. Write for example 2025-09-01.", text=text), name
            ) from error

    def number(self, name: str) -> int | None:
        """Return the whole number given for an input; None where none was.

        Raises:
            Refused: It is no whole number.
        """
        text = self.text(name)
        if not text:
            return None
        if not (text.isascii() and text.isdigit()):
            raise Refused(
                T("“{text}” is not a whole number. Write for example 24.", text=text), name
            )
        return int(text)

    def amount(self, name: str) -> Euro | None:
        """Return the amount given for an input; None where none was.

        Raises:
            Refused: It is no amount of money.
        """
        text = self.text(name)
        if not text:
            return None
        if not _AMOUNT.fullmatch(text):
            raise Refused(
                T("“{text}” is not an amount. Write for example 372.27.", text=text), name
            )
        return Euro.of(text.replace(",", "."))

    def yes(self, name: str) -> bool:
        """Return whether an input was said yes to."""
        return self.text(name) == YES


@dataclass(frozen=True, slots=True)
class Attached:
    """A PDF that is bound in behind a paper, as it is.

    Attributes:
        title: What its bookmark says.
        group: The bookmark it stands under.
        paper_id: The issued paper it is; None for a file kept as proof.
        kept_id: The kept file it is; None for an issued paper.
    """

    title: Message
    group: Message
    paper_id: int | None = None
    kept_id: int | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A paper that can be rendered, and what is kept with it when it is issued.

    Attributes:
        label: What issuing it is called in the journal.
        facts: What it says: a frozen dataclass, or the record of one with more.
        subject: What it is about where that is no contract.
        attached: What is bound in behind it. What is kept when it is issued is the paper alone:
            the others are kept already.
        printed: The paper printed, where it had to be to know what it says.
    """

    form: Form
    label: Message
    facts: object
    contract_id: int | None = None
    month: Month | None = None
    subject: str | None = None
    attached: tuple[Attached, ...] = ()
    printed: Printed | None = None

    @property
    def data(self) -> dict[str, object]:
        """What it says, as plain values; asked for where it is kept, not where it is shown."""
        return facts_record(self.facts)


def check_values(order: PrintOrder) -> None:
    """Refuse values the paper does not ask for, and choices it does not have.

    Raises:
        Refused: A name or a choice is not one of the paper.
    """
    inputs = {one.name: one for one in order.kind.inputs}
    for name, text in order.values.items():
        found = inputs.get(name)
        if found is None:
            raise Refused(T("“{name}” is not asked for by this paper.", name=name), name)
        known = {value for value, _ in found.choices}
        if found.kind is InputKind.CHOICE and text and text not in known:
            raise Refused(
                T(
                    "“{value}” is not one of {choices}.",
                    value=text,
                    choices=", ".join(sorted(known)),
                ),
                name,
            )
