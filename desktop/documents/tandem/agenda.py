"""The agenda of a month: what is to be done, by when, for whom and why, with a box to tick.

It is the agenda of the home page on paper, for every learner of the employer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Form,
    Heading,
    Lines,
    PageSize,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.tandem.names import AGENDA
from desktop.kernel.answer import Because
from desktop.kernel.messages import NT, Message, ShortDate, T, Weekday
from desktop.kernel.period import Month
from desktop.rules.agenda.duty import Settled, Stand

VERSION = "2026-1"
SPARE_ROWS, BLANK_ROWS = 3, 14
ROOM = 2  # lines to write on


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One duty.

    Attributes:
        key: Which one it is, as the agenda names it.
        due: The last day.
        text: What to do.
        who: The name of the learner; "" where it is about the company.
        basis: Why: the text and the article.
        stand: How it stands on the day of the sheet.
        settled: What was written down of it, or what the file shows.
        paper: What the paper is called that does it.
        unverified: Whether the day hangs on a figure not read in a published source.
        proof: The names of the files kept as proof.
    """

    key: str
    due: date
    text: Message
    who: str
    basis: Message
    stand: Stand
    settled: Settled | None = None
    paper: Message | None = None
    unverified: bool = False
    proof: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaSheetFacts:
    """What the agenda of a month says.

    Attributes:
        month: The month; None for a blank sheet.
        made_on: The day that decides on what is late.
        late: What was due before the month and is not done.
        due: What is due in the month.
        unknown: What is not known, so that a duty may be missing.
    """

    company: str = ""
    month: Month | None = None
    made_on: date | None = None
    late: tuple[AgendaLine, ...] = ()
    due: tuple[AgendaLine, ...] = ()
    unknown: tuple[Because, ...] = ()


def agenda_sheet(facts: AgendaSheetFacts) -> Form:
    """Return the agenda of a month."""
    subtitle = None
    if facts.month is not None and facts.made_on is not None:
        day = ShortDate(facts.made_on)
        subtitle = T("{month} · as it stands on {day}", month=facts.month, day=day)
    return Form(
        id="agenda_sheet",
        title=AGENDA,
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=subtitle,
        organisation=facts.company,
        subject=None if facts.month is None else T("{month}", month=facts.month),
        compact=True,
        page_size=PageSize.A4_WIDE,
    )


def _blocks(facts: AgendaSheetFacts) -> Iterator[Block]:
    if facts.month is None:
        yield _table((), BLANK_ROWS)
        return
    if facts.late:
        yield Heading(T("Late from before"))
        yield _table(facts.late)
    yield Heading(T("Due in {month}", month=facts.month))
    yield Paragraph(_summary(facts.due))
    yield _table(facts.due, SPARE_ROWS)
    if any(one.unverified for one in (*facts.late, *facts.due)):
        yield Paragraph(
            T(
                "* This day hangs on a figure that has not been read in a published source. "
                "Check it."
            ),
            Role.NOTE,
        )
    if facts.unknown:
        yield Heading(T("Not known, so that something may be missing"))
        yield Reasons(facts.unknown)
    yield Paragraph(
        T(
            "The empty rows are for what you add yourself. Write down under “Evidence” the day and "
            "the number received, then tick the duty off in Tandem as well."
        ),
        Role.SMALL,
    )


def _summary(lines: tuple[AgendaLine, ...]) -> Message:
    if not lines:
        return T("The agenda has nothing that is due in this month.")
    waiting = sum(one.stand in {Stand.OPEN, Stand.LATE} for one in lines)
    if not waiting:
        return T("Everything that is due in this month is settled.")
    return NT("{count} duty to do.", "{count} duties to do.", waiting)


def _table(lines: tuple[AgendaLine, ...], spare: int = 0) -> Table:
    columns = (
        Column(T("Done"), share=5),
        Column(T("At the latest on"), share=9),
        Column(T("What to do"), share=21),
        Column(T("Who"), share=10),
        Column(T("Why"), share=27),
        Column(T("Evidence"), share=13),
    )
    empty = Row((Tick(), *(Blank(lines=ROOM) for _ in columns[1:])))
    return Table(columns, (*map(_row, lines), *([empty] * spare)))


def _row(line: AgendaLine) -> Row:
    what: Cell = line.text
    if line.paper is not None:
        what = Lines((line.text, T("Paper: {paper}", paper=line.paper)))
    figures: Message | ShortDate = ShortDate(line.due)
    if line.unverified:
        figures = T("{day} *", day=figures)
    return Row(
        (
            Tick(ticked=line.stand is Stand.DONE),
            Lines((Weekday(line.due), figures)),
            what,
            line.who or T("The company"),
            line.basis,
            _evidence(line),
        )
    )


def _evidence(line: AgendaLine) -> Cell:
    """Return what shows that it is done: the words, and the files kept; else lines to write on."""
    told = () if line.settled is None else (_settled(line.settled, line.stand),)
    return Lines((*told, *line.proof)) if told or line.proof else Blank(lines=ROOM)


def _settled(settled: Settled, stand: Stand) -> Message:
    if stand is Stand.NOT_APPLICABLE:
        return T("Does not concern you: {reason}", reason=settled.reason)
    day = ShortDate(settled.on)
    if settled.reference:
        return T("Done on {day} – {reference}", day=day, reference=settled.reference)
    return T("Done on {day}", day=day)
