"""The draft of a contract: what the referent needs in order to draw the official one up.

The contract is the official form D6, and the referent who draws it up. This paper gives the data
in the order of its articles; an article whose wording was not read is named, and no more.

Basis: Vade Mecum 4.1 to 4.7 and 4.17, fiches 2, 4, 6, 7, 13, 15 and 16. In force since 1 September
2015.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from desktop.documents.accreditation.facts import PolicyPart
from desktop.documents.blocks import (
    Blank,
    Block,
    Cell,
    Fields,
    Form,
    Heading,
    Lines,
    Paragraph,
    Reasons,
    Role,
    Signatures,
)
from desktop.documents.contract.articles import articles
from desktop.documents.contract.grid import GridWeek, week_blocks
from desktop.documents.contract.people import party_blocks
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.notes import unverified_note
from desktop.documents.parts import COMPANY, LEARNER, day, parties, preparation
from desktop.documents.payslip_work import marked
from desktop.documents.sheet import Sheet, sheet_form
from desktop.documents.words import REGIME
from desktop.kernel.answer import Because
from desktop.kernel.messages import Hours, Message, T
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import InsuranceKind, Network, Regime

TITLE = T("Draft of the contract for the referent")
INSURANCES = f"{COMPANY}.insurances"
# The model stands in three texts, one for each authority; in Dutch it has three names.
NAMES = MappingProxyType(
    {
        Network.IFAPME: T("Contrat d’alternance: Walloon Region"),
        Network.CEFA: T("Contrat d’alternance: French Community"),
        Network.SFPME: T("Contrat d’alternance: French Community Commission"),
    }
)


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """What a draft says beside the dossier and what was filled in.

    Attributes:
        weeks: The timetable of the first day.
        policies: The insurances of that day.
        copies: How many copies are signed; None where the law of the day is not known.
        company_day: The first day in the company by the timetable.
        trial_end: The last day of the trial, without absence.
        about_duration: Why the duration and the trial are what they are.
        minimum: The least a month of the first level is owed.
        unverified: Whether a figure of that minimum was not read in a published source.
        about_pay: Why that much.
        about_leave: What the law says of leave.
        paid_how: When and how the pay is handed over, by the work regulations.
    """

    sheet: Sheet = field(default_factory=Sheet)
    weeks: tuple[GridWeek, ...] = (GridWeek(),)
    policies: tuple[PolicyPart, ...] = ()
    copies: int | None = None
    company_day: date | None = None
    trial_end: date | None = None
    about_duration: tuple[Because, ...] = ()
    minimum: Euro | None = None
    unverified: bool = False
    about_pay: tuple[Because, ...] = ()
    about_leave: tuple[Because, ...] = ()
    paid_how: str = ""

    @property
    def dossier(self) -> Dossier:
        """The contract as it stands on its first day."""
        return self.sheet.dossier


def contract_draft(facts: DraftFacts) -> Form:
    """Return the draft of a contract."""
    network = facts.dossier.operator.network
    return sheet_form(
        "contract_draft",
        TITLE,
        facts.dossier,
        _blocks(facts),
        subtitle=T("Contrat d’alternance") if network is None else NAMES[network],
        compact=True,
        french=True,
    )


def _blocks(facts: DraftFacts) -> Iterator[Block]:
    yield preparation(T("contrat d’alternance, form D6, which the referent draws up"))
    yield Paragraph(
        T(
            "These are the data for the referent, in the order of the articles. This draft is not "
            "the contract and takes over no wording of it."
        ),
        Role.NOTE,
    )
    yield from party_blocks(facts.sheet)
    yield from _duration(facts)
    yield from _company_duties(facts)
    yield from _timetable(facts)
    yield from _pay(facts)
    yield from _leave(facts)
    yield from articles()
    yield Fields(((T("Copies of the contract to be signed"), written(facts.copies)),))
    company, *others = parties(facts.dossier)
    signatory = facts.sheet.given.get("signatory", company[1])
    yield Signatures(
        ((company[0], signatory), *others),
        T("Data checked: this is neither an agreement nor the signature of the contract"),
        ((T("Checked on"), Blank()),),
    )


def _duration(facts: DraftFacts) -> Iterator[Block]:
    contract = facts.dossier.contract
    yield Heading(T("Article 1 · Duration and trial"))
    yield Fields(
        (
            (T("First day"), day(contract.first_day, f"{LEARNER}.first_day")),
            (T("Last day"), day(contract.agreed_last_day, f"{LEARNER}.last_day")),
            (T("Number of months"), needed(contract.months, f"{LEARNER}.months")),
            (T("First day in the company"), day(facts.company_day)),
            (T("Trial, without absence, until"), day(facts.trial_end)),
            (T("To be concluded on"), day(contract.concluded_on)),
        )
    )
    if facts.about_duration:
        yield Reasons(facts.about_duration)


def _company_duties(facts: DraftFacts) -> Iterator[Block]:
    dossier = facts.dossier
    service = needed(dossier.company.prevention_service, f"{COMPANY}.prevention_service")
    yield Heading(T("Article 3 · Trade, insurances and prevention"))
    yield Fields(
        (
            (T("Trade"), needed(dossier.contract.trade, f"{LEARNER}.trade")),
            (T("Qualification aimed at"), facts.sheet.text("qualification")),
            (
                T("Insurance against accidents at work"),
                _policy(facts, InsuranceKind.WORK_ACCIDENTS),
            ),
            (T("Civil liability insurance"), _policy(facts, InsuranceKind.CIVIL_LIABILITY)),
            (T("External prevention service"), service),
        )
    )


def _policy(facts: DraftFacts, kind: InsuranceKind) -> Cell:
    found = next((one for one in facts.policies if one.kind is kind), None)
    if found is None:
        return Blank(where=INSURANCES)
    return Lines(tuple(part for part in (found.insurer, found.policy) if part))


def _timetable(facts: DraftFacts) -> Iterator[Block]:
    weekly = facts.dossier.contract.weekly_minutes
    length = None if weekly is None else Hours(weekly)
    yield Heading(T("Article 5 · Timetable"))
    yield Fields(
        (
            (T("Weekly length of the training"), needed(length, f"{LEARNER}.weekly_minutes")),
            (T("Rhythm, where it is not weekly"), facts.sheet.text("rhythm")),
        )
    )
    yield from week_blocks(facts.weeks)


def _pay(facts: DraftFacts) -> Iterator[Block]:
    dossier = facts.dossier
    contract = dossier.contract
    level: Message | None = None
    if contract.level is not None:
        level = T("Level {level}", level=contract.level.value)
    yield Heading(T("Article 6 · Pay"))
    yield Fields(
        (
            (T("Level on the first day"), needed(level, f"{LEARNER}.level")),
            (T("Agreed monthly amount"), needed(contract.monthly, f"{LEARNER}.monthly")),
            (T("Least a month at this level"), _minimum(facts)),
            (T("When and how it is paid"), written(facts.paid_how)),
            (T("IBAN"), written(dossier.learner.iban)),
        )
    )
    agreed, least = contract.monthly, facts.minimum
    if agreed is not None and least is not None and agreed < least:
        yield Paragraph(
            T("The agreed amount is below the minimum: raise it before the contract is drawn up.")
        )
    if facts.unverified:
        yield unverified_note()
    if facts.about_pay:
        yield Reasons(facts.about_pay)


def _minimum(facts: DraftFacts) -> Cell:
    if facts.minimum is None:
        return Blank()
    return marked(facts.minimum, unverified=facts.unverified)


def _leave(facts: DraftFacts) -> Iterator[Block]:
    dossier = facts.dossier
    regime = dossier.contract.regime
    rows: list[tuple[Message, Cell]] = [
        (T("Regime"), written(None if regime is None else REGIME[regime]))
    ]
    if regime is not Regime.EMPLOYEE:
        rows.append((T("Holiday fund"), written(dossier.company.holiday_fund)))
    rows += [
        (T("Collective closure of the company"), facts.sheet.text("closure")),
        (T("School leave already agreed"), facts.sheet.text("school_leave")),
    ]
    yield Heading(T("Article 7 · Annual leave"))
    yield Fields(tuple(rows))
    if facts.about_leave:
        yield Reasons(facts.about_leave)
