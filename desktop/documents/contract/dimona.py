"""The data of a Dimona IN or OUT, in the order in which the portal asks for them.

One number of the employer is enough: that of the ONSS or that of the enterprise.

Basis: Vade Mecum, fiche 5; administrative instructions of the ONSS (types ALT, RTA and OTH; 2022/2,
Dimona, main data: the numbers of the employer).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import Block, Cell, Fields, Form, Reasons
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMMITTEE, COMPANY, LEARNER, day, lines, preparation
from desktop.documents.sheet import sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import T


@dataclass(frozen=True, slots=True)
class DimonaFacts:
    """What is declared.

    Attributes:
        out: Whether it is the end of the contract that is declared.
        type: The type of worker; "" where the law of the day is not known.
        due: The last day to declare it; None where that is not known.
        because: Why the type and the day are what they are.
        receipt: The number the ONSS gave, where it was noted.
    """

    out: bool = False
    type: str = ""
    due: date | None = None
    because: tuple[Because, ...] = ()
    dossier: Dossier = field(default_factory=Dossier)
    receipt: str = ""


def dimona_sheet(facts: DimonaFacts) -> Form:
    """Return the data sheet of a Dimona."""
    return sheet_form(
        "dimona_out" if facts.out else "dimona_in",
        T("Data for the Dimona OUT") if facts.out else T("Data for the Dimona IN"),
        facts.dossier,
        _blocks(facts),
    )


def _blocks(facts: DimonaFacts) -> Iterator[Block]:
    dossier = facts.dossier
    company, learner, contract = dossier.company, dossier.learner, dossier.contract
    yield preparation(T("the Dimona declaration on the portal of social security"))
    last = contract.last_day if facts.out else contract.agreed_last_day
    yield Fields(
        (
            (T("Kind of declaration"), T("Dimona OUT") if facts.out else T("Dimona IN")),
            (T("To be made by"), day(facts.due)),
            (T("Enterprise number"), needed(company.number, f"{COMPANY}.enterprise_number")),
            (T("ONSS number"), _onss_number(company.onss_number, named=bool(company.number))),
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("NISS"), needed(learner.niss, f"{LEARNER}.niss")),
            (T("Apprentice"), needed(learner.name, f"{LEARNER}.last_name")),
            (T("Date of birth"), day(learner.birth_date, f"{LEARNER}.birth_date")),
            (T("Address"), lines(learner.address, f"{LEARNER}.street")),
            (T("Joint committee"), needed(contract.joint_committee, COMMITTEE)),
            (T("Type of worker"), needed(facts.type, f"{LEARNER}.first_day")),
            (T("Date of the beginning"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Date of the end"), day(last, f"{LEARNER}.last_day")),
            (T("Your reference for the declaration"), written(contract.number)),
            (T("Dimona number (receipt)"), written(facts.receipt)),
        )
    )
    if facts.because:
        yield Reasons(facts.because)


def _onss_number(number: str, *, named: bool) -> Cell:
    """Return the number of the ONSS; that of the enterprise names the employer without it."""
    return written(number) if named else needed(number, f"{COMPANY}.onss_number")
