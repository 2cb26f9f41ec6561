"""The notice that a deputy stands in for a tutor, to the apprentices and the operators.

Basis: Vade Mecum, fiche 14: an absence of short duration. In force since 1 September 2015.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    Table,
)
from desktop.documents.dossier import OperatorPart
from desktop.documents.missing import needed
from desktop.documents.parts import TUTORS, company_fields, day, signed
from desktop.documents.sheet import sheet_form
from desktop.documents.tutor.facts import DeputyFacts
from desktop.kernel.messages import T

TITLE = T("Notice of a deputy tutor")
REASONS = (
    ("holidays", T("Holidays")),
    ("illness", T("Illness")),
    ("working_time", T("Reduced working time")),
    ("other", T("Another reason")),
)
PROFILE = (("yes", T("yes")),)
EMPTY_ROWS = 2


def deputy_notice(facts: DeputyFacts) -> Form:
    """Return the notice that a deputy stands in."""
    name = facts.dossier.tutor.name
    subject = T("{name}", name=name) if name else None
    return sheet_form("deputy_notice", TITLE, facts.dossier, _blocks(facts), subject=subject)


def _blocks(facts: DeputyFacts) -> Iterator[Block]:
    sheet, dossier, deputy = facts.sheet, facts.dossier, facts.deputy
    yield Heading(T("Sender"))
    yield company_fields(dossier)
    yield Heading(T("To the apprentice and to the training operator"))
    columns = (
        Column(T("Apprentice"), share=4),
        Column(T("Training operator and referent"), share=5),
        Column(T("Received on, and signature"), share=4),
    )
    rows = [Row((one.learner, _operator(one.operator), Blank())) for one in facts.followed]
    empty = [Row((Blank(), Blank(), Blank()))] * EMPTY_ROWS
    yield Table(columns, tuple(rows or empty))
    yield Heading(T("The tutor who is away"))
    yield Fields(
        (
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("Reason"), sheet.must_choice("reason", REASONS)),
            (T("First day"), day(facts.first, TUTORS)),
            (T("Last day"), day(facts.last, TUTORS)),
        )
    )
    yield Heading(T("The deputy"))
    yield Fields(
        (
            (T("Deputy tutor"), needed(deputy.name, TUTORS)),
            (T("Function in the company"), sheet.must("function")),
            (T("Phone"), needed(deputy.phone, TUTORS)),
            (T("E-mail"), needed(deputy.email, TUTORS)),
            (
                T("Meets the profile and the conditions as well as possible"),
                sheet.choice("profile", PROFILE),
            ),
        )
    )
    yield Paragraph(
        T(
            "During these days the deputy follows the apprentice at the company. The apprentice "
            "and the operator turn to the deputy."
        )
    )
    yield Paragraph(
        T(
            "For a long absence or for another tutor this notice is not enough: it takes an "
            "amendment to the contract (Vade Mecum, fiche 14)."
        ),
        Role.SMALL,
    )
    company = dossier.company
    yield signed(dossier, T("The company"), ((T("For the company"), company.head or company.name),))


def _operator(found: OperatorPart) -> Cell:
    known = tuple(part for part in (found.name, found.referent) if part)
    return Lines(known) if known else Blank(where="employer.operators")
