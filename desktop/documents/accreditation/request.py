"""The sheet that prepares the request for an agrément, the D1 of the operator.

Basis: Vade Mecum, point 3.2, fiche 1 (point 3.3) and annex 1 to it; the request itself is filled in
on line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.accreditation.company import (
    accreditation_form,
    company_blocks,
    met,
    signed_by_company,
    tutor_blocks,
)
from desktop.documents.accreditation.facts import CONDITIONS, AccreditationFacts
from desktop.documents.blocks import (
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, day, lines, preparation
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Network

TITLE = T("Request for accreditation (D1): preparation")
OPERATORS, REFERENTS = f"{COMPANY}.operators", f"{COMPANY}.referents"


def accreditation_request(facts: AccreditationFacts) -> Form:
    """Return the sheet that prepares the request D1."""
    return accreditation_form("accreditation_request", TITLE, facts, _request(facts))


def _request(facts: AccreditationFacts) -> Iterator[Block]:
    yield preparation(T("electronic form D1, on the platform of the operator"))
    yield from company_blocks(facts)
    yield from tutor_blocks(facts)
    yield Heading(T("The five conditions"))
    columns = (Column(T("Condition"), share=7), Column(T("Met"), share=2))
    yield Table(columns, tuple(Row((text, met(facts, name))) for name, text in CONDITIONS.items()))
    yield Heading(T("Training operator and referent"))
    yield _operator(facts)
    yield Heading(T("Declaration on honour"))
    yield Paragraph(
        T(
            "The company declares on its honour that the tutor meets one of the three conditions, "
            "is of irreproachable conduct, and that it checked the documents (Vade Mecum 3.2)."
        )
    )
    yield Fields(
        (
            (T("Declared on honour"), Tick()),
            (T("Who signs, and in which capacity"), facts.sheet.must("signatory")),
            (T("Sent on line on"), day(facts.decision.applied_on)),
            (T("File number (kept by the OFFA)"), written(facts.decision.number)),
            (T("D1: date of application"), Blank()),
        )
    )
    yield Paragraph(
        T(
            "One request for each establishment and each trade; the decision follows within three "
            "months."
        ),
        Role.SMALL,
    )
    company = signed_by_company(facts)
    receipt = T(
        "{party}. {receipt}",
        party=T("For the training operator"),
        receipt=T("Acknowledgement of receipt, filled in by the operator"),
    )
    received = ((T("Received on"), Blank()), (T("Received by"), Blank()))
    yield replace(
        company,
        parties=(*company.parties, (receipt, "")),
        intro=T("Signatures"),
        rows=(*company.rows, *received),
    )


def _operator(facts: AccreditationFacts) -> Fields:
    sheet, operator = facts.sheet, facts.dossier.operator
    own = "S" if operator.network is Network.SFPME else ""
    service = "" if operator.network is None else operator.network.name
    return Fields(
        (
            (T("Training operator"), needed(operator.name, OPERATORS)),
            (T("Service"), needed(service, OPERATORS)),
            (T("Identifier of the operator"), written(sheet.given.get("operator_id", own))),
            (T("Address of the operator"), lines(operator.address)),
            (T("Referent"), needed(operator.referent, REFERENTS)),
            (T("Phone"), written(operator.phone)),
            (T("E-mail"), written(operator.email)),
            (T("Sectoral coach"), sheet.text("coach")),
        )
    )
