"""What to keep ready for the visit of the operator that comes before an agrément.

Basis: Vade Mecum, fiche 1 (point 3.3) and annex 1 to it; the visitor fills in the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from desktop.documents.accreditation.company import (
    accreditation_form,
    company_blocks,
    met,
    tutor_blocks,
)
from desktop.documents.accreditation.facts import CONDITIONS, AccreditationFacts
from desktop.documents.accreditation.kinds import VISITORS
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Column,
    Fields,
    Form,
    Heading,
    Paragraph,
    Reasons,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.missing import needed, written
from desktop.documents.parts import (
    COMPANY,
    day,
)
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import InsuranceKind

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


def accreditation_visit(facts: AccreditationFacts) -> Form:
    """Return what to keep ready for the visit."""
    title = T("Visit for the accreditation: what to keep ready")
    return accreditation_form("accreditation_visit", title, facts, _visit(facts))


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
    yield from company_blocks(facts)
    yield from tutor_blocks(facts)
    yield Heading(T("The five conditions"))
    shown = (
        Column(T("Condition"), share=6),
        Column(T("Document that shows it"), share=4),
        Column(T("Met"), share=1),
    )
    yield Table(
        shown, tuple(Row((text, Blank(), met(facts, name))) for name, text in CONDITIONS.items())
    )
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
            (T("Policy number"), _number(facts, InsuranceKind.WORK_ACCIDENTS)),
            (T("Civil liability insurance"), liability),
            (T("Policy number"), _number(facts, InsuranceKind.CIVIL_LIABILITY)),
            (T("External prevention service"), service),
            (T("Risk assessment of"), sheet.must_day("risks_on")),
        )
    )
    yield Heading(T("How many can be trained"))
    yield Fields(
        (
            (T("Apprentices in training"), written(facts.learners)),
            (T("Tutors"), written(facts.every_tutor or None)),
            (T("Workers under contract"), needed(dossier.company.workers, f"{COMPANY}.workers")),
            (T("Risky equipment or itinerant trade"), _risky(facts)),
            (T("Apprentices at most"), written(facts.most)),
        )
    )
    if facts.because:
        yield Reasons(facts.because)
    if facts.unverified:
        yield Paragraph(T("A figure of this was not read in a published source."), Role.SMALL)
    yield Heading(T("What the visitor looks at"))
    yield Fields(tuple((one, Blank()) for one in VISITED))
    yield Heading(T("Tasks of the training plan that can be done here"))
    tasks = (
        Column(T("Task"), share=6),
        Column(T("Possible"), share=2),
        Column(T("Remark"), share=4),
    )
    yield Table(tasks, (Row((Blank(), Tick(), Blank())),) * EMPTY_TASKS)


def _risky(facts: AccreditationFacts) -> Cell:
    if facts.risky is None:
        return Blank(where=f"{COMPANY}.risky")
    return T("yes") if facts.risky else T("no")


def _policy(facts: AccreditationFacts, kind: InsuranceKind) -> Cell:
    found = next((one for one in facts.policies if one.kind is kind), None)
    return needed(None if found is None else found.insurer, INSURANCES)


def _number(facts: AccreditationFacts, kind: InsuranceKind) -> Cell:
    found = next((one for one in facts.policies if one.kind is kind), None)
    return needed(None if found is None else found.policy, INSURANCES)
