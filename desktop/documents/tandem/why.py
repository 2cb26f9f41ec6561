"""Why a payslip says what it says: the pay of a month step by step, in sentences.

Each step has its amount, its sentences with the calculation, and the texts they come from. The
sentences are those of the rules: the window and the command line say the same ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.documents.blocks import (
    Align,
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
)
from desktop.documents.notes import unverified_note, worked_out_note
from desktop.documents.payslip_facts import PayslipFacts
from desktop.documents.payslip_words import FIGURES, WORKED_DAY
from desktop.documents.payslip_work import marked, short, written
from desktop.documents.tandem.names import WHY
from desktop.documents.words import ABSENCE, PAYER, REGIME
from desktop.kernel.answer import Because
from desktop.kernel.messages import Hours, Message, ShortDate, T, Value
from desktop.kernel.money import ZERO, Euro

VERSION = "2026-2"
SUMS = frozenset({"gross", "net", "paid"})
# Said line by line: the extra hours.
_APART = "overtime"


@dataclass(frozen=True, slots=True)
class WhyFacts:
    """What the sheet says.

    Attributes:
        slip: The payslip of the month as it is worked out now.
        closed_on: When the month was closed; None while it is open.
        kept: What was kept then, by the names of the figures.
    """

    slip: PayslipFacts
    closed_on: date | None = None
    kept: Mapping[str, Euro | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the calculation.

    Attributes:
        label: What is worked out.
        amount: What comes out; None where it is not known.
        because: Why.
        unverified: Whether a figure used has not been read in a published source.
        strong: Whether it is a sum.
        noted: Whether anything of it was written down.
    """

    label: Message
    amount: Euro | None
    because: tuple[Because, ...]
    unverified: bool = False
    strong: bool = False
    noted: bool = True

    @property
    def shown(self) -> Value:
        """The amount, or that it is not known."""
        if self.amount is None:
            return T("not known yet")
        if not self.noted:
            return T("nothing noted")
        return marked(self.amount, unverified=self.unverified)


def why_sheet(facts: WhyFacts) -> Form:
    """Return why the payslip of a month says what it says."""
    slip = facts.slip
    month = slip.pay.month
    return Form(
        id="why_sheet",
        title=WHY,
        version=VERSION,
        blocks=tuple(_blocks(facts)),
        subtitle=T("{name}, {month}", name=slip.learner.name, month=month),
        organisation=slip.company_name,
        subject=T("Payslip of {name}, {month}", name=slip.learner.name, month=month),
        compact=True,
    )


def blank_why() -> Form:
    """Return the sheet to work a month out by hand."""
    line = Blank()
    who = (T("Apprentice"), T("Month"), T("Level"), T("Amount a month"))
    days = (T("Days of the month"), T("Paid days"))
    labels = (
        T("Amount a month × paid days ÷ scheduled days of the month"),
        FIGURES["overtime"],
        *(label for name, label in FIGURES.items() if name != _APART),
    )
    return Form(
        id="why_sheet",
        title=WHY,
        version=VERSION,
        blocks=(
            Fields(tuple((label, line) for label in (*who, *days))),
            Table(
                (
                    Column(T("Step"), share=4),
                    Column(T("How, and by which article"), share=5),
                    Column(T("Amount"), Align.RIGHT, 2),
                ),
                tuple(Row((label, Blank(lines=2), line)) for label in labels),
            ),
        ),
    )


def steps_of(slip: PayslipFacts) -> tuple[Step, ...]:
    """Return every step of a month, in the order of the payslip."""
    return tuple(_steps(slip))


def _blocks(facts: WhyFacts) -> Iterator[Block]:
    slip = facts.slip
    steps = steps_of(slip)
    yield _identity(slip)
    yield from _kept(facts)
    yield Heading(T("In short"))
    yield _summary(steps)
    if slip.pay.gross is not None:
        yield Heading(T("The days that count"))
        yield Fields(tuple(_days(slip)))
    yield from _explained(steps)
    if slip.pay.unverified or slip.slip.unverified:
        yield unverified_note(Role.NOTE)
    yield worked_out_note()


def _identity(slip: PayslipFacts) -> Fields:
    contract = slip.contract_period
    return Fields(
        (
            (T("Apprentice"), slip.learner.name),
            (T("Date of birth"), ShortDate(slip.birth_date)),
            (T("Contract number"), written(slip.contract_number)),
            (T("Contract"), short(contract)),
            (T("Trade"), written(slip.trade)),
            (T("Regime"), Lines(tuple(REGIME[one] for one in slip.regimes or (slip.regime,)))),
            (T("Joint committee"), written(slip.joint_committee)),
            (T("Period of this pay"), short(slip.period)),
        )
    )


def _kept(facts: WhyFacts) -> Iterator[Paragraph]:
    """Say what was kept when the month was closed, where that is not what comes out now."""
    if facts.closed_on is None:
        yield Paragraph(T("This month is not closed: what the file says can still change it."))
        return
    yield Paragraph(T("This month was closed on {day}.", day=facts.closed_on))
    now = facts.slip.slip.figures
    for name, kept in facts.kept.items():
        found = now[name].amount if name in now else None
        if kept is not None and found is not None and kept != found:
            yield Paragraph(
                T(
                    "{label}: {kept} was kept when the month was closed; what the file says now "
                    "gives {amount}. The steps below are those of now.",
                    label=FIGURES[name],
                    kept=kept,
                    amount=found,
                )
            )


def _summary(steps: tuple[Step, ...]) -> Table:
    columns = (
        Column(T("Step")),
        Column(T("What is worked out"), share=8),
        Column(T("Amount"), Align.RIGHT, 3),
    )
    return Table(
        columns,
        tuple(
            Row((number, one.label, one.shown), strong=one.strong)
            for number, one in enumerate(steps, 1)
        ),
    )


def _days(slip: PayslipFacts) -> Iterator[tuple[Message, Cell]]:
    yield T("In the company"), slip.company_days
    yield T("At the training operator"), slip.operator_days
    yield T("Public holidays"), slip.holiday_days
    yield T("Other paid absences"), slip.paid_absence_days
    for line in slip.pay.unpaid:
        days = T("{days} ({payer})", days=line.days, payer=PAYER[line.payer])
        yield T("{kind} (unpaid days)", kind=ABSENCE[line.kind]), days


def _explained(steps: tuple[Step, ...]) -> Iterator[Block]:
    """Yield each step with its reasons; a reason that was given is named by its step."""
    said: dict[Because, int] = {}
    for number, one in enumerate(steps, 1):
        what = T("{label}: {amount}", label=one.label, amount=one.shown)
        yield Heading(T("{number}. {step}", number=number, step=what))
        fresh = tuple(dict.fromkeys(why for why in one.because if why not in said))
        before = sorted({said[why] for why in one.because if why in said})
        said.update(dict.fromkeys(fresh, number))
        if fresh:
            yield Reasons(fresh)
        else:
            for step in before:
                yield Paragraph(T("For the reason given at step {step}.", step=step), Role.NOTE)


def _steps(slip: PayslipFacts) -> Iterator[Step]:
    pay, sums = slip.pay, slip.slip
    for line in pay.lines:
        label = T("Level {level}, {period}", level=line.level.value, period=short(line.period))
        yield Step(label, line.amount, line.because, unverified=line.unverified)
    for unpaid in pay.unpaid:
        kind = T("{kind} (unpaid days)", kind=ABSENCE[unpaid.kind])
        label = T("{kind}, {period}", kind=kind, period=short(unpaid.period))
        yield Step(label, ZERO, unpaid.because)
    for extra in sums.extra:
        label = T(
            "Extra hours, {day}, {kind}, {hours}",
            day=ShortDate(extra.day),
            kind=WORKED_DAY[extra.kind],
            hours=Hours(extra.minutes),
        )
        yield Step(label, extra.amount, extra.because, unverified=extra.unverified)
    for name, figure in sums.figures.items():
        if name != _APART:
            yield Step(
                FIGURES[name],
                figure.amount,
                figure.because,
                unverified=figure.unverified,
                strong=name in SUMS,
                noted=figure.noted,
            )
