"""The payslip, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.documents.blocks import Blank, Form, Mention, Mentions
from desktop.documents.catalog import PAPERS
from desktop.documents.payslip import MODEL_VERSION, PayslipFacts, blank_payslip, payslip
from desktop.documents.render import render_text
from desktop.documents.words import ABSENCE
from desktop.kernel.messages import Message, T
from desktop.kernel.money import ZERO
from desktop.kernel.period import Period
from desktop.language.translator import Language, Translator
from tests.documents import examples

GOLDEN = Path(__file__).parent / "golden"
MONTHS = {
    "payslip": examples.split_month,
    "payslip-whole": examples.whole_month,
    "payslip-unknown": examples.unknown_month,
    "payslip-full": examples.full_month,
    "payslip-unagreed": examples.unagreed_month,
    "payslip-bonus-unknown": examples.bonus_unknown_month,
}


@pytest.mark.parametrize("name", MONTHS)
def test_golden(name: str, tr: Translator, approve: Callable[[str, Path], None]) -> None:
    approve(render_text(payslip(MONTHS[name]()), tr), GOLDEN / f"{name}.{tr.language.value}.txt")


@pytest.mark.parametrize(
    "month", [*MONTHS.values(), examples.crowded_month], ids=lambda month: month.__name__
)
def test_has_the_fifteen_mentions_in_order(
    month: Callable[[], PayslipFacts], tr: Translator
) -> None:
    text = render_text(payslip(month()), tr)
    numbers = re.findall(r"^(\d+(?: [abc])?)\. \S", text, re.MULTILINE)
    assert numbers == [*"123456", "7 a", "7 b", "7 c", *map(str, range(8, 16))]


def test_amounts_as_each_language_writes_them(tr: Translator) -> None:
    text = render_text(payslip(examples.whole_month()), tr)
    french = tr.language is Language.FRENCH
    amount = r"2[\u202f\u00a0]189,81\u00a0€" if french else r"€\u00a02\.189,81"
    assert re.search(rf"^7 c\. .* \| {amount}", text, re.MULTILINE)


def test_the_lines_of_a_split_month_add_up() -> None:
    pay = examples.split_month().pay
    lines = [line.amount for line in pay.lines]
    assert len(lines) == 2
    assert pay.gross == sum(lines, ZERO)
    assert sum(line.paid_days for line in pay.lines) + pay.unpaid[0].days == 22


def test_a_split_month_shows_each_formula(tr: Translator) -> None:
    text = render_text(payslip(examples.split_month()), tr)
    amount = tr.show(examples.split_month().pay.lines[0].monthly)
    assert f"{amount} × 11 ÷ 22 = | " in text


def test_unknown_pay_shows_the_reason_and_no_amount(tr: Translator) -> None:
    facts = examples.unknown_month()
    text = render_text(payslip(facts), tr)
    assert text.count(tr(facts.pay.unknown[0].text)) == 2
    zero = tr.show(ZERO)
    assert text.count("€") == text.count(zero) == 1  # no contribution


@pytest.mark.parametrize(
    ("month", "blank"),
    [
        (examples.split_month, {"7 b", "9", "12", "14"}),
        (examples.full_month, {"7 b", "9", "14"}),
        (examples.whole_month, {"7 b", "9", "11", "12", "13", "14", "15"}),
        (examples.bonus_unknown_month, {"7 b", "8", "9", "10", "12", "13", "14", "15"}),
        (examples.unagreed_month, {"", "7 b", "7 c", "9", "10", "11", "12", "13", "14", "15"}),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_is_not_known_is_a_named_blank(
    month: Callable[[], PayslipFacts], blank: set[str]
) -> None:
    rows = _mentions(payslip(month()))
    notes = {row.number: row.amount.note for row in rows if isinstance(row.amount, Blank)}
    assert set(notes) == blank
    assert all(note is not None for note in notes.values())


def test_the_sums_add_up() -> None:
    slip = examples.full_month().slip
    amounts = {name: one.amount for name, one in slip.figures.items()}
    assert {name: one.plain() for name, one in amounts.items() if one is not None} == {
        "gross": "385.83",  # 372.27 + 6.78 + 6.78
        "overtime": "13.56",
        "contribution": "50.43",  # 13.07 %
        "bonus": "188.24",
        "due": "0.00",
        "taxable": "385.83",
        "withholding": "0.00",
        "net": "385.83",
        "travel": "30.24",  # 2 × 4.2 km × 12 days × 0.30
        "paid": "416.07",
    }


def test_the_number_in_the_register_can_be_written_by_hand() -> None:
    rows = _mentions(payslip(examples.split_month()))
    assert next(row for row in rows if row.number == "3").detail == Blank()


def test_unverified_amounts_have_their_footnote(tr: Translator) -> None:
    facts = examples.split_month()
    text = render_text(payslip(facts), tr)
    assert facts.pay.unverified == ("€ *" in text or " *\n" in text) == ("\n* " in text)


def test_a_receipt_only_without_an_account(tr: Translator) -> None:
    receipt = {Language.FRENCH: "Quittance", Language.DUTCH: "Ontvangstbewijs"}[tr.language]
    assert receipt in render_text(payslip(examples.crowded_month()), tr)
    assert receipt not in render_text(payslip(examples.split_month()), tr)


def test_says_what_it_is(tr: Translator) -> None:
    form = payslip(examples.split_month())
    assert (form.id, form.version) == (PAPERS[0].id, MODEL_VERSION)
    assert form.title == PAPERS[0].title
    title = {Language.FRENCH: "Fiche de paie", Language.DUTCH: "Loonfiche"}[tr.language]
    assert tr(form.title) == title


def _mentions(form: Form) -> tuple[Mention, ...]:
    return next(block.rows for block in form.blocks if isinstance(block, Mentions))


def test_a_duplicate_says_so(tr: Translator) -> None:
    text = render_text(payslip(replace(examples.split_month(), copy="second")), tr)
    assert {"fr": "duplicata", "nl": "duplicaat"}[tr.language.value] in text


def test_an_unknown_employer_is_a_line_to_write_on() -> None:
    rows = _mentions(payslip(replace(examples.split_month(), company_name="", company_address=())))
    assert rows[0].detail == Blank()


def test_verified_amounts_have_no_asterisk(tr: Translator) -> None:
    facts = examples.split_month()
    lines = tuple(replace(line, unverified=False, because=()) for line in facts.pay.lines)
    pay = replace(facts.pay, lines=lines, unverified=False)
    sure: dict[str, Any] = {
        name: replace(one, unverified=False, because=()) for name, one in facts.slip.figures.items()
    }
    text = render_text(payslip(replace(facts, pay=pay, slip=replace(facts.slip, **sure))), tr)
    assert "*" not in text
    assert "RMMMG" not in text


def test_a_kind_of_absence_has_one_row_however_often_it_comes(tr: Translator) -> None:
    facts = examples.split_month()
    one, days = facts.pay.unpaid[0], (3, 4, 11, 17, 18, 24)
    unpaid = (
        *(replace(one, period=Period(date(2026, 9, day), date(2026, 9, day))) for day in days),
        replace(one, period=Period(date(2026, 9, 28), date(2026, 9, 29))),
    )
    rows = _mentions(payslip(replace(facts, pay=replace(facts.pay, unpaid=unpaid))))
    found = [row for row in rows if row.label == ABSENCE[one.kind]]
    assert [row.amount for row in found] == [one.days * len(unpaid)]
    detail = found[0].detail
    assert isinstance(detail, Message)
    assert tr(detail).endswith(": 3, 4, 11, 17, 18, 24, 28–29/09")


def test_travel_that_nobody_noted_is_no_zero(tr: Translator) -> None:
    facts = examples.split_month()
    text = render_text(payslip(facts), tr)
    assert not facts.slip.travel.noted
    noted = {"fr": "aucun déplacement noté", "nl": "geen verplaatsing genoteerd"}
    assert noted[tr.language.value] in text
    assert f"+ {tr.show(ZERO)}" not in text


def test_a_sum_that_hangs_on_another_says_on_which() -> None:
    rows = {row.number: row for row in _mentions(payslip(examples.bonus_unknown_month()))}
    notes = {
        number: row.amount.note for number, row in rows.items() if isinstance(row.amount, Blank)
    }
    assert [notes[number] for number in ("10", "13", "15")] == [
        T("not known: see {mention}", mention=other) for other in ("8", "8", "13")
    ]


def test_the_empty_payslip_has_the_rows_of_its_mentions() -> None:
    rows = _mentions(blank_payslip())
    numbers = [row.number for row in rows]
    at = numbers.index("5")
    assert numbers[at + 1 : at + 6] == [""] * 5
    assert all(isinstance(row.amount, Blank) for row in rows[at + 1 : at + 6])
