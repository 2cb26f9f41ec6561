"""The record of what the operator decided on an agrément.

Basis: Vade Mecum, fiches 1 and 16.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.documents.accreditation.company import (
    accreditation_form,
    company_blocks,
)
from desktop.documents.accreditation.facts import AccreditationFacts
from desktop.documents.accreditation.kinds import DECISIONS, SCOPES
from desktop.documents.blocks import (
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    day,
)
from desktop.documents.sheet import PAGE, Sheet
from desktop.kernel.messages import Message, T

AGAINST = ("refused", "suspended", "withdrawn")


def accreditation_decision(facts: AccreditationFacts) -> Form:
    """Return the record of what the operator decided."""
    title = T("Decision on the accreditation (D3, D4)")
    return accreditation_form("accreditation_decision", title, facts, _decision(facts))


def _decision(facts: AccreditationFacts) -> Iterator[Block]:
    sheet, decision, dossier = facts.sheet, facts.decision, facts.dossier
    kind = sheet.given.get("decision", "")
    yield Paragraph(
        T("What the operator notified to you. Keep the notification itself with this sheet."),
        Role.NOTE,
    )
    yield from company_blocks(facts)
    yield Heading(T("Decisions of the operator"))
    yield Fields(
        (
            (T("File number (kept by the OFFA)"), written(decision.number)),
            (T("Asked for on"), day(decision.applied_on)),
            (T("Visited on"), day(decision.visited_on)),
            (T("Provisional accreditation on"), day(_decided(facts, "provisional"))),
            (T("Definitive accreditation on"), day(_decided(facts, "definitive"))),
            (T("Refused on"), day(_decided(facts, "refused"))),
            (T("Suspended on"), day(_decided(facts, "suspended"))),
            (T("Withdrawn on"), day(_decided(facts, "withdrawn"))),
        )
    )
    yield Heading(T("The decision this sheet is about"))
    yield Fields(
        (
            (T("Decision"), sheet.must_choice("decision", DECISIONS)),
            (T("Date of the decision"), day(_decided(facts, kind), f"{PAGE}.on")),
            *_of_kind(facts, kind),
            (T("Training operator"), needed(dossier.operator.name, f"{COMPANY}.operators")),
            (T("Referent"), written(dossier.operator.referent)),
        )
    )
    yield Paragraph(
        T(
            "A suspension, a refusal or a withdrawal holds for every operator, except where the "
            "trade has no profile of the SFMQ: then for that operator alone. A withdrawal ends "
            "the running contracts, with an indemnity of fourteen days, or seven in the trial "
            "month (Vade Mecum, fiches 1 and 16)."
        ),
        Role.SMALL,
    )


def _of_kind(facts: AccreditationFacts, kind: str) -> Iterator[tuple[Message, Cell]]:
    """Yield what a decision of this kind says, and what was filled in all the same.

    Args:
        facts: What is known.
        kind: The decision, as in ``DECISIONS``; "" where none was chosen: then all of it.
    """
    sheet = facts.sheet
    against = kind in AGAINST
    if against or not kind or "reason" in sheet.given:
        yield T("Reason"), sheet.must("reason") if against else sheet.text("reason")
    if kind in {"suspended", ""} or "to_mend" in sheet.given:
        yield T("To be put in order"), sheet.text("to_mend")
    if kind in {"suspended", ""} or "until" in sheet.given:
        yield T("Suspended until"), _until(sheet, kind)
    if against or not kind or "scope" in sheet.given:
        yield T("Holds for"), _scope(sheet, kind)
    if not against or "most" in sheet.given:
        yield T("Apprentices at most"), sheet.text("most")
    mediation = facts.decision.mediation_on
    if against or not kind or mediation is not None:
        yield T("Mediation asked for at the OFFA on"), day(mediation)


def _decided(facts: AccreditationFacts, kind: str) -> date | None:
    """Return the day of a decision: as filled in for the one this sheet is about, or of the file.

    Args:
        facts: What is known.
        kind: The decision, as in ``DECISIONS``; "" where none was chosen.
    """
    told = facts.sheet.on("on") if facts.sheet.given.get("decision", "") == kind else None
    known: date | None = getattr(facts.decision, f"{kind}_on", None)
    return told or known


def _until(sheet: Sheet, kind: str) -> Cell:
    return sheet.must_day("until") if kind == "suspended" else sheet.day("until")


def _scope(sheet: Sheet, kind: str) -> Cell:
    if kind in AGAINST:
        return sheet.must_choice("scope", SCOPES)
    return sheet.choice("scope", SCOPES)
