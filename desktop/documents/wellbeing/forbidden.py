"""The work of a trade from which young workers are barred, and what lifts the ban.

The list is the annex of fiche 6 of the Vade Mecum, in French as printed there; the Dutch is a
translation of ours. The words of trades that find its entries are ours too.

Basis: Vade Mecum, fiche 6, « Travaux interdits aux jeunes », and its annex; Code of wellbeing at
work, book X title 3.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

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
    Reasons,
    Role,
    Row,
    Table,
    Tick,
)
from desktop.documents.dossier import Dossier
from desktop.documents.missing import needed, written
from desktop.documents.parts import COMPANY, LEARNER, TUTORS, day, lines, signed
from desktop.documents.sheet import Sheet, sheet_form
from desktop.kernel.answer import Because
from desktop.kernel.messages import Bilingual, Message, T
from desktop.law.forbidden_work import ForbiddenWork
from desktop.rules.forbidden_work import CONDITIONS

TITLE = T("Work forbidden to young workers")
PARTS = MappingProxyType({"A": T("Agents"), "B": T("Processes and works"), "C": T("Places")})


@dataclass(frozen=True, slots=True)
class ForbiddenFacts:
    """What the list of forbidden work says.

    Attributes:
        works: The entries, in the order of the annex.
        chosen: Whether they were named one by one as work of this post.
        searched: What they were searched with; "" where nothing was.
        whole: Whether it is the whole list.
        met: Which conditions were said to be met, by their names.
        allowed: Whether the ban is lifted; None where there is no work, or the law of the day is
            not known.
        because: What the law of the day says of the list.
    """

    sheet: Sheet = field(default_factory=Sheet)
    works: tuple[ForbiddenWork, ...] = ()
    chosen: bool = False
    searched: str = ""
    whole: bool = True
    met: Mapping[str, bool] = field(default_factory=dict)
    allowed: bool | None = None
    because: tuple[Because, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """The contract, the age being that of the first day."""
        return self.sheet.dossier


def forbidden_work(facts: ForbiddenFacts) -> Form:
    """Return the list of forbidden work of a trade, with the conditions."""
    return sheet_form(
        "forbidden_work", TITLE, facts.dossier, _blocks(facts), compact=True, french=True
    )


def work_tables(works: tuple[ForbiddenWork, ...], *, ticked: bool) -> Iterator[Block]:
    """Yield the entries, those of each part of the annex under its name, each with a box."""
    columns = (
        Column(T("Code"), share=2),
        Column(T("Forbidden"), share=15),
        Column(T("In this post"), share=3),
    )
    for part, name in PARTS.items():
        rows = [
            Row((one.code, _told(one), Tick(ticked=ticked))) for one in works if one.part == part
        ]
        if rows:
            yield Heading(T("{part}. {name}", part=part, name=name))
            yield Table(columns, tuple(rows))


def condition_table(met: Mapping[str, bool]) -> Table:
    """Return the conditions that lift the ban, all of them, each with a box."""
    columns = (
        Column(T("Condition"), share=9),
        Column(T("Met"), share=2),
        Column(T("How, and since when"), share=6),
    )
    return Table(
        columns,
        tuple(
            Row((text, Tick(ticked=met.get(name, False)), Blank()))
            for name, text in CONDITIONS.items()
        ),
        whole=True,
    )


def _told(work: ForbiddenWork) -> Cell:
    text: Message | Bilingual = work.text
    if work.heading is not None:
        text = T("{heading} · {work}", heading=work.heading, work=work.text)
    if not work.items:
        return text
    return Lines((text, *(T("– {item}", item=item) for item in work.items)))


def _blocks(facts: ForbiddenFacts) -> Iterator[Block]:
    sheet = facts.sheet
    yield _who(facts)
    yield Paragraph(_which(facts), Role.NOTE)
    yield from work_tables(facts.works, ticked=facts.chosen)
    yield Paragraph(
        T(
            "The list is not complete: work beyond the capacities of a young worker, toxic "
            "agents, radiation, extreme heat or cold, noise, vibration and dangers that a young "
            "worker cannot see are forbidden in general (Vade Mecum, fiche 6)."
        ),
        Role.SMALL,
    )
    yield Heading(T("What lifts the ban: all these conditions together"))
    yield condition_table(facts.met)
    yield Fields(
        (
            (T("Member of the line who checks"), sheet.text("supervisor")),
            (T("Risk assessment of"), sheet.day("assessed_on")),
            (T("Experienced worker who is always there"), written(facts.dossier.tutor.name)),
            (T("Examined by the prevention doctor on"), Blank()),
        )
    )
    yield Paragraph(_verdict(facts.allowed))
    if facts.because:
        yield Reasons(facts.because)
    else:
        yield Paragraph(
            T(
                "A royal decree of 22 May 2019 changed the list since. Its text was not read: "
                "check annex X.3-1 of the code of wellbeing at work."
            ),
            Role.NOTE,
        )
    yield Paragraph(
        T(
            "French text as the Vade Mecum of 27 April 2017 prints it, but for the titles of A3e "
            "and C2, which are ours. The Dutch is a translation of ours: the official Dutch text "
            "was not found."
        ),
        Role.SMALL,
    )
    company = facts.dossier.company
    who = (
        (T("For the company"), company.head or company.name),
        (T("The member of the hierarchy"), sheet.given.get("supervisor", "")),
    )
    yield signed(facts.dossier, T("Drawn up by"), who)


def _who(facts: ForbiddenFacts) -> Fields:
    dossier = facts.dossier
    company, place = dossier.company, dossier.place
    return Fields(
        (
            (T("Company"), needed(company.name, f"{COMPANY}.name")),
            (T("Address of the establishment"), lines(place.address, f"{COMPANY}.establishments")),
            (T("Apprentice"), needed(dossier.learner.name, f"{LEARNER}.last_name")),
            (T("Date of birth"), day(dossier.learner.birth_date, f"{LEARNER}.birth_date")),
            (T("Trade"), needed(dossier.contract.trade, f"{LEARNER}.trade")),
            (T("Work post"), facts.sheet.text("post")),
            (T("Tutor"), needed(dossier.tutor.name, TUTORS)),
            (T("External prevention service"), written(company.prevention_service)),
        )
    )


def _which(facts: ForbiddenFacts) -> Message:
    if facts.chosen:
        return T("These entries of the list were named as work of this post.")
    if not facts.whole:
        return T(
            "These entries of the list were found with “{words}”. Words of trades are ours and "
            "bind nobody: look at the whole list too, and tick what belongs to this post.",
            words=facts.searched,
        )
    if facts.searched:
        return T(
            "No entry of the list was found with “{words}”: the whole list follows. Tick what "
            "belongs to this post.",
            words=facts.searched,
        )
    return T("This is the whole list. Tick what belongs to this post.")


def _verdict(allowed: bool | None) -> Message:
    if allowed:
        return T(
            "All conditions are met for the work that is ticked: the ban is lifted. The "
            "prevention doctor examines the apprentice before this work begins, at any age, and "
            "then regularly."
        )
    return T(
        "The ban stands for the work that is ticked until all conditions are met. Then the "
        "prevention doctor examines the apprentice before this work begins, at any age, and "
        "regularly afterwards."
    )
