"""The record of what the operator decided on an agrément.

Basis: Vade Mecum, fiches 1 and 16.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.accreditation.company import (
    accreditation_form,
    company_blocks,
)
from desktop.documents.accreditation.facts import AccreditationFacts
from desktop.documents.accreditation.kinds import DECISIONS
from desktop.documents.blocks import (
    Blank,
    Block,
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
from desktop.kernel.messages import T


def accreditation_decision(facts: AccreditationFacts) -> Form:
    """Return the record of what the operator decided."""
    title = T("Decision on the accreditation (D3, D4)")
    return accreditation_form("accreditation_decision", title, facts, _decision(facts))


def _decision(facts: AccreditationFacts) -> Iterator[Block]:
    sheet, decision, dossier = facts.sheet, facts.decision, facts.dossier
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
            (T("Provisional accreditation on"), day(decision.provisional_on)),
            (T("Definitive accreditation on"), day(decision.definitive_on)),
            (T("Refused on"), day(decision.refused_on)),
            (T("Suspended on"), day(decision.suspended_on)),
            (T("Withdrawn on"), day(decision.withdrawn_on)),
        )
    )
    yield Heading(T("The decision this sheet is about"))
    yield Fields(
        (
            (T("Decision"), sheet.must_choice("decision", DECISIONS)),
            (T("Date of the decision"), sheet.must_day("on")),
            (T("Reason"), sheet.text("reason")),
            (T("To be put in order"), sheet.text("to_mend")),
            (T("Suspended until"), sheet.day("until")),
            (T("Apprentices at most"), Blank()),
            (T("Training operator"), needed(dossier.operator.name, f"{COMPANY}.operators")),
            (T("Referent"), written(dossier.operator.referent)),
            (T("Mediation asked for at the OFFA on"), day(decision.mediation_on)),
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
