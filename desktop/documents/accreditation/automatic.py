"""The sheet that prepares the D5, for a company that trained between 2009 and 2015.

Basis: Vade Mecum, fiche 1, point 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.accreditation.company import (
    accreditation_form,
    company_blocks,
    signed_by_company,
)
from desktop.documents.accreditation.facts import AccreditationFacts
from desktop.documents.accreditation.kinds import EARLIER, YES
from desktop.documents.blocks import (
    Block,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Tick,
)
from desktop.documents.parts import (
    operator_fields,
    preparation,
)
from desktop.documents.sheet import PAGE, Sheet
from desktop.kernel.messages import T

SINCE, UNTIL = date(2009, 9, 1), date(2015, 8, 31)


def accreditation_automatic(facts: AccreditationFacts) -> Form:
    """Return the sheet that prepares the D5, for who trained between 2009 and 2015."""
    title = T("Automatic accreditation (D5): preparation")
    return accreditation_form("accreditation_automatic", title, facts, _automatic(facts))


def _automatic(facts: AccreditationFacts) -> Iterator[Block]:
    sheet = facts.sheet
    yield preparation(T("form D5, to be sent to the OFFA"))
    yield Paragraph(
        T(
            "Only for a company that trained an apprentice between 1 September 2009 and 31 August "
            "2015 (Vade Mecum, fiche 1, point 4)."
        ),
        Role.NOTE,
    )
    yield from company_blocks(facts)
    yield Heading(T("The earlier contract"))
    yield Fields(
        (
            (T("Earlier contract"), sheet.must_choice("contract", EARLIER)),
            (T("Who followed the apprentice"), sheet.text("tutor")),
            (T("From"), sheet.must_day("first")),
            (T("Until"), sheet.must_day("last")),
        )
    )
    if _outside(sheet):
        yield Paragraph(T("These days lie outside: the accreditation is not automatic."))
    yield operator_fields(facts.dossier)
    yield Fields(
        (
            (T("No withdrawal of an accreditation, no negative opinion since"), _clean(sheet)),
            (T("Confirmed by the OFFA on"), sheet.day("confirmed_on")),
        )
    )
    yield signed_by_company(facts)


def _outside(sheet: Sheet) -> bool:
    """Return whether the earlier contract ran on none of the days that count."""
    first, last = sheet.on("first"), sheet.on("last")
    return (last is not None and last < SINCE) or (first is not None and first > UNTIL)


def _clean(sheet: Sheet) -> Tick:
    said = sheet.given.get("no_withdrawal") == YES
    return Tick(ticked=True) if said else Tick(where=f"{PAGE}.no_withdrawal")
