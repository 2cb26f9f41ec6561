"""The papers of the accreditation: they prepare or note what the operator's own forms hold.

Basis: Vade Mecum, fiche 1 and annex 1 to it; the request itself is filled in on line.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.accreditation.facts import CONDITIONS, AccreditationFacts
from desktop.documents.accreditation.kinds import DECISIONS, EARLIER, VISITORS
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Role,
    Row,
    Signatures,
    Table,
    Tick,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    TUTORS,
    company_fields,
    day,
    lines,
    operator_fields,
    preparation,
    signed,
)
from desktop.documents.sheet import sheet_form
from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import InsuranceKind

PLACES = f"{COMPANY}.establishments"
INSURANCES = f"{COMPANY}.insurances"
EMPTY_TASKS = 5
KEPT = (
    T("Attestation of the employer or employers, or extract of the BCE, for the experience"),
    T("Extract of the criminal record of the tutor (model 2)"),
    T("Pay of the social contributions and taxes: attestations"),
    T("Work regulations"),
    T("Annual risk assessment, and the opinion of the prevention service"),
)
VISITED = (
    T("Equipment that the apprentice can use"),
    T("Dangerous equipment or material (Vade Mecum, fiche 6)"),
    T("Work outside the company (itinerant trade)"),
    T("Weekly hours of the joint committee or of the work regulations"),
    T("Opinion of the visitor"),
)


def accreditation_request(facts: AccreditationFacts) -> Form:
    """Return the sheet that prepares the request D1."""
    title = T("Request for accreditation (D1): preparation")
    return _form("accreditation_request", title, facts, _request(facts))


def accreditation_visit(facts: AccreditationFacts) -> Form:
    """Return what to keep ready for the visit."""
    title = T("Visit for the accreditation: what to keep ready")
    return _form("accreditation_visit", title, facts, _visit(facts))


def accreditation_decision(facts: AccreditationFacts) -> Form:
    """Return the record of what the operator decided."""
    title = T("Decision on the accreditation (D3, D4)")
    return _form("accreditation_decision", title, facts, _decision(facts))


def accreditation_automatic(facts: AccreditationFacts) -> Form:
    """Return the sheet that prepares the D5, for who trained between 2009 and 2015."""
    title = T("Automatic accreditation (D5): preparation")
    return _form("accreditation_automatic", title, facts, _automatic(facts))


def _form(name: str, title: Message, facts: AccreditationFacts, blocks: Iterator[Block]) -> Form:
    trade = facts.dossier.contract.trade
    subject = T("{name}", name=trade) if trade else None
    return sheet_form(name, title, facts.dossier, blocks, subject=subject, compact=True)


def _request(facts: AccreditationFacts) -> Iterator[Block]:
    yield preparation(T("electronic form D1, on the platform of the operator"))
    yield from _company(facts)
    yield from _tutors(facts)
    yield Heading(T("The five conditions"))
    columns = (Column(T("Condition"), share=7), Column(T("Met"), share=2))
    yield Table(columns, tuple(Row((text, _met(facts, name))) for name, text in CONDITIONS.items()))
    yield Heading(T("Training operator and referent"))
    yield operator_fields(facts.dossier)
    yield Paragraph(
        T(
            "The company declares on its honour that the tutor meets one of the three conditions, "
            "is of irreproachable conduct, and that it checked the documents (Vade Mecum 3.2)."
        )
    )
    yield Fields(
        (
            (T("Who signs, and in which capacity"), facts.sheet.text("signatory")),
            (T("Sent on line on"), day(facts.decision.applied_on)),
            (T("File number (kept by the OFFA)"), written(facts.decision.number)),
        )
    )
    yield Paragraph(
        T(
            "One request for each establishment and each trade; the decision follows within three "
            "months."
        ),
        Role.SMALL,
    )
    yield _signed(facts)


def _visit(facts: AccreditationFacts) -> Iterator[Block]:
    sheet, dossier = facts.sheet, facts.dossier
    yield Paragraph(
        T(
            "The visitor fills in the report (D2a, D2b). This sheet helps you to have everything "
            "at hand."
        ),
        Role.NOTE,
    )
    yield Fields(
        (
            (T("Day of the visit"), day(sheet.on("on") or facts.decision.visited_on)),
            (T("Who comes"), sheet.choice("role", VISITORS)),
            (T("Name of the visitor"), sheet.text("visitor")),
            (T("Referent"), written(dossier.operator.referent)),
        )
    )
    yield from _company(facts)
    yield from _tutors(facts)
    yield Heading(T("Documents to keep ready"))
    columns = (
        Column(T("Document"), share=7),
        Column(T("Where it is"), share=3),
        Column(T("Ready"), share=1),
    )
    yield Table(columns, tuple(Row((one, Blank(), Tick())) for one in KEPT))
    yield Heading(T("Insurances and prevention"))
    accidents = _policy(facts, InsuranceKind.WORK_ACCIDENTS)
    liability = _policy(facts, InsuranceKind.CIVIL_LIABILITY)
    service = needed(dossier.company.prevention_service, f"{COMPANY}.prevention_service")
    yield Fields(
        (
            (T("Insurance against accidents at work"), accidents),
            (T("Civil liability insurance"), liability),
            (T("External prevention service"), service),
            (T("Risk assessment of"), sheet.must_day("risks_on")),
        )
    )
    yield Heading(T("How many can be trained"))
    yield Fields(
        (
            (T("Apprentices in training"), written(facts.learners)),
            (T("Tutors"), written(len(facts.tutors) or None)),
            (T("Workers under contract"), needed(dossier.company.workers, f"{COMPANY}.workers")),
            (T("Apprentices at most"), Blank()),
        )
    )
    yield Heading(T("What the visitor looks at"))
    yield Fields(tuple((one, Blank()) for one in VISITED))
    yield Heading(T("Tasks of the training plan that can be done here"))
    tasks = (
        Column(T("Task"), share=6),
        Column(T("Possible"), share=2),
        Column(T("Remark"), share=4),
    )
    yield Table(tasks, (Row((Blank(), Tick(), Blank())),) * EMPTY_TASKS)


def _decision(facts: AccreditationFacts) -> Iterator[Block]:
    sheet, decision, dossier = facts.sheet, facts.decision, facts.dossier
    yield Paragraph(
        T("What the operator notified to you. Keep the notification itself with this sheet."),
        Role.NOTE,
    )
    yield from _company(facts)
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
    yield from _company(facts)
    yield Heading(T("The earlier contract"))
    yield Fields(
        (
            (T("Earlier contract"), sheet.must_choice("contract", EARLIER)),
            (T("Who followed the apprentice"), sheet.text("tutor")),
            (T("From"), sheet.must_day("first")),
            (T("Until"), sheet.must_day("last")),
        )
    )
    yield operator_fields(facts.dossier)
    yield Fields(
        (
            (T("No withdrawal of an accreditation, no negative opinion since"), Blank()),
            (T("Confirmed by the OFFA on"), Blank()),
        )
    )
    yield _signed(facts)


def _company(facts: AccreditationFacts) -> Iterator[Block]:
    dossier = facts.dossier
    yield Heading(T("The company"))
    yield company_fields(dossier)
    columns = (
        Column(T("Establishment"), share=3),
        Column(T("Name"), share=4),
        Column(T("Address"), share=6),
    )
    rows = tuple(
        Row((needed(one.number, PLACES), one.name, lines(one.address, PLACES)))
        for one in facts.places
    )
    yield Table(columns, rows or (Row((Blank(where=PLACES), Blank(), Blank())),))
    trade = needed(dossier.contract.trade, "papers.trade")
    yield Fields(((T("Trade practised in the company"), trade),))


def _tutors(facts: AccreditationFacts) -> Iterator[Block]:
    yield Heading(T("Tutors designated by the company"))
    columns = (
        Column(T("Name and first name"), share=5),
        Column(T("NISS"), share=4),
        Column(T("Designated, approved or both"), share=4),
    )
    rows = tuple(Row((one.name, written(one.niss), Blank())) for one in facts.tutors)
    yield Table(columns, rows or (Row((Blank(where=TUTORS), Blank(), Blank())),))


def _met(facts: AccreditationFacts, name: str) -> Cell:
    return Tick(ticked=facts.met.get(name, False))


def _policy(facts: AccreditationFacts, kind: InsuranceKind) -> Cell:
    found = next((one for one in facts.policies if one.kind is kind), None)
    if found is None:
        return Blank(where=INSURANCES)
    return Lines((found.insurer, found.policy))


def _signed(facts: AccreditationFacts) -> Signatures:
    company = facts.dossier.company
    who = ((T("For the company"), company.head or company.name),)
    return signed(facts.dossier, T("The company"), who)
