"""The articles of the contract in short: what was read of each, and what was not.

The Vade Mecum quotes parts of articles 1 and 3 to 9; the model itself was not read. Nothing here
is wording of the contract.

Basis: Vade Mecum 4.1 to 4.17 and fiches 2 to 16; FAQ of the OFFA for article 3, 1°.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.blocks import Block, Column, Heading, Paragraph, Role, Row, Table
from desktop.kernel.messages import Message, T

ABOVE = T("The data stand above. For the wording, see the official contract.")
UNREAD = T("Not read: see the official contract.")
ARTICLES: tuple[tuple[str | Message, Message | str, Message], ...] = (
    ("1", T("Duration and trial"), ABOVE),
    ("2", "", UNREAD),
    (
        "3",
        T("Obligations of the company"),
        T(
            "Read in part: 1° receive the apprentice and never leave them alone; 3° protect them "
            "and hand over the written description of the dangers; 4° help, tools, materials and "
            "clothes; 9° visits of the referent; 13° inform the referent; 15° insurances; 17° "
            "wellbeing at work and health assessments; 21° travel costs. The trade and the "
            "insurances stand above. For the wording and the rest, see the official contract."
        ),
    ),
    (
        "4",
        T("Obligations of the apprentice"),
        T(
            "Read in part: 7° tell of absences and prove them; 11° tell the referent of every "
            "difficulty. For the wording and the rest, see the official contract."
        ),
    ),
    (
        "5",
        T("Timetables"),
        T(
            "The data stand above. Read in part: school holidays, night, extra hours, Sundays and "
            "public holidays. For the wording, see the official contract."
        ),
    ),
    ("6", T("Pay of the apprentice"), ABOVE),
    ("7", T("Annual leave"), ABOVE),
    (
        "8",
        T("Suspension"),
        T(
            "Read in part: 1° absences; 2° a breach; 3° school leave without pay. For the wording, "
            "see the official contract."
        ),
    ),
    (
        "9",
        T("End of the contract"),
        T(
            "Read in part: term, death, withdrawal of the accreditation; force majeure, notice, "
            "end or takeover of the company, reasons about the training, long suspension; "
            "conciliation. For the wording and the rest, see the official contract."
        ),
    ),
    (T("10 and following"), "", UNREAD),
)


def articles() -> Iterator[Block]:
    """Yield the table of the articles, with what is not known of them."""
    yield Heading(T("The articles in short"))
    columns = (
        Column(T("Article"), share=2),
        Column(T("Subject"), share=3),
        Column(T("What is known of it"), share=11),
    )
    yield Table(columns, tuple(Row(cells) for cells in ARTICLES))
    yield Paragraph(
        T(
            "In our words, after the Vade Mecum of 27 April 2017. The Vade Mecum puts the trade in "
            "article 3 (4.1 and 4.4). Compare with the form that the referent uses."
        ),
        Role.SMALL,
    )
