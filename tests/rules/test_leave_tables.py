"""Leave, row by row: both tables of sheet 4, the ceilings, the boundaries, the printed formulas."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.law.book import LawBook
from desktop.rules.leave.pay import employee_pay, worker_pay
from desktop.rules.leave.worker import Work, days_for, worker_leave
from desktop.services.calculators import calculate

# Vade Mecum, fiche 4, partie A: "De 221 à 230: 19", the row of 231 being open.
PART_A = """
0 9 0
10 19 1
20 38 2
39 47 3
48 63 4
64 76 5
77 86 6
87 96 7
97 105 8
106 124 9
125 134 10
135 143 11
144 153 12
154 162 13
163 181 14
182 191 15
192 201 16
202 211 17
212 220 18
221 230 19
231 366 20
"""
# Partie B differs in two rows: "de 67 (64 pour les vacances européennes) à 76" and "de 48 à 66
# (63 pour les vacances européennes)".
PART_B = PART_A.replace("48 63 4", "48 66 4").replace("64 76 5", "67 76 5")
# Partie A, "durée maximale": days a week, days of leave at most.
CEILINGS = (("6", "24"), ("5", "20"), ("4", "16"), ("3", "12"), ("2", "8"), ("1", "4"))


def rows(table: str) -> list[tuple[int, int, int]]:
    found = []
    for line in table.split("\n"):
        if line:
            first, last, days = line.split()
            found.append((int(first), int(last), int(days)))
    return found


def ask(book: LawBook, rule: str, **inputs: object) -> Answer:
    return calculate(f"leave.{rule}", inputs, book).answer


def worker(book: LawBook, days: str, **more: object) -> Answer:
    week: dict[str, object] = {
        "days_per_week": "5",
        "hours_per_week": "38",
        "full_time_hours": "38",
    }
    return ask(book, "worker", days=days, **{**week, **more})


def supplementary(book: LawBook, regime: str, worked: str, week: str, **more: object) -> Answer:
    told = {"regime": regime, "months_or_days_this_year": worked, "days_per_week": week}
    return ask(book, "supplementary", **told, **more)


@pytest.mark.parametrize(("first", "last", "days"), rows(PART_A))
def test_part_a_from_end_to_end(law_book: LawBook, first: int, last: int, days: int) -> None:
    for worked in (first, last):
        assert worker(law_book, str(worked)).outputs["leave_days"] == days


@pytest.mark.parametrize(("first", "last", "days"), rows(PART_B))
def test_part_b_for_the_ordinary_leave_is_the_other_reading(
    first: int, last: int, days: int
) -> None:
    for worked in (first, last):
        value, other = days_for(worked)
        assert (value if other is None else other) == days
        assert value >= days


def test_both_readings_are_told(law_book: LawBook) -> None:
    texts = [dict(one.text.params) for one in worker(law_book, "66").because]
    assert {"other": 4, "asked": 67, "days": 5} in texts
    assert all("asked" not in one for one in texts if one.get("other") != 4)
    assert len(worker(law_book, "67").because) == len(texts) - 1


@pytest.mark.parametrize(("first", "last", "days"), rows(PART_A))
def test_part_b_for_the_supplementary_leave(
    law_book: LawBook, first: int, last: int, days: int
) -> None:
    """From 64 days on it is the table; below, the starting period is not over."""
    for worked in (first, last):
        answer = supplementary(law_book, "worker", str(worked), "5")
        assert answer.value == (days if worked >= 64 else 0)


@pytest.mark.parametrize(("week", "most"), CEILINGS)
def test_four_weeks_in_every_regime(law_book: LawBook, week: str, most: str) -> None:
    assert worker(law_book, "366", days_per_week=week).outputs["cap_own_regime"] == Decimal(most)
    employee = ask(law_book, "employee", months="12", days_per_week=week)
    assert employee.value == int(most)


@pytest.mark.parametrize(
    ("days", "equivalent", "rounded"),
    [("9.494", "9.49", 9), ("9.4949", "9.49", 9), ("9.495", "9.50", 10), ("9.5", "9.50", 10)],
)
def test_decimals_from_50_go_up(
    law_book: LawBook, days: str, equivalent: str, rounded: int
) -> None:
    """Partie A: "les décimales supérieures ou égales à 50 sont arrondies", of two decimals."""
    answer = worker(law_book, days)
    assert (answer.value, answer.outputs["rounded"]) == (Decimal(equivalent), rounded)


@pytest.mark.parametrize(
    ("months", "week", "exact", "days"),
    [
        # 6 × 3 ÷ 6 and 22 × 4 ÷ 6, of which the sheet prints 14,6.
        ("3", "3", "3.00", 3),
        ("11", "4", "14.67", 15),
        ("4", "4", "5.33", 5),
        ("1", "4.5", "1.50", 2),
        ("1", "4", "1.33", 1),
    ],
)
def test_employee_to_the_nearest(
    law_book: LawBook, months: str, week: str, exact: str, days: int
) -> None:
    answer = ask(law_book, "employee", months=months, days_per_week=week)
    assert (answer.outputs["exact"], answer.value) == (Decimal(exact), days)


@pytest.mark.parametrize(
    ("months", "week", "days"),
    [
        # "5 jours … en régime 5 jours ou 6 jours en régime 6 jours", then two a month.
        ("3", "5", 5),
        ("3", "6", 6),
        ("4", "6", 8),
        ("5", "6", 10),
        ("3", "4", 4),
        ("3", "3", 3),
        ("2.9", "6", 0),
    ],
)
def test_supplementary_leave_of_an_employee(
    law_book: LawBook, months: str, week: str, days: int
) -> None:
    assert supplementary(law_book, "employee", months, week).value == days


@pytest.mark.parametrize(
    ("regime", "worked", "week", "ordinary", "days"),
    [
        ("worker", "205", "4", "0", 17),
        ("worker", "205", "4", "3", 17),
        ("worker", "205", "4", "4", 16),
        ("worker", "205", "4", "20", 0),
        ("worker", "205", "4", "25", 0),
        ("employee", "9", "4", "3", 12),
        ("employee", "9", "4", "5", 11),
    ],
)
def test_it_completes_the_ordinary_leave_to_four_weeks(
    law_book: LawBook, regime: str, worked: str, week: str, ordinary: str, days: int
) -> None:
    """Fiche 4: "compléter son droit pour atteindre 20 jours de vacances annuelles payées"."""
    answer = supplementary(law_book, regime, worked, week, ordinary_days=ordinary)
    assert answer.value == answer.outputs["days"] == days


def test_half_a_day_worked_is_rounded_before_the_table(law_book: LawBook) -> None:
    assert supplementary(law_book, "worker", "76.5", "5").value == 6
    assert supplementary(law_book, "worker", "76.4", "5").value == 5
    assert supplementary(law_book, "worker", "63.9", "5").value == 0


@pytest.mark.parametrize(
    ("months", "double"), [(0, "0.00"), (1, "40.29"), (11, "443.21"), (12, "483.51")]
)
def test_a_twelfth_of_92_percent_a_month(law_book: LawBook, months: int, double: str) -> None:
    """Fiche 4: "1 mois de contrat = 1/12 de 92%"; 525,55 × 0,92 = 483,506."""
    answer = ask(
        law_book,
        "pay-employee",
        monthly="525.55",
        months_previous_year=str(months),
        year="2026",
    )
    assert answer.outputs["simple"] == Euro.of("525.55")
    assert answer.outputs["double"] == Euro.of(double)


def test_the_fund_pays_before_solidarity(law_book: LawBook) -> None:
    """6 306,60 × 108 % × 15,38 % = 1 047,5515…; less 1 % 1 037,0745."""
    answer = ask(law_book, "pay-worker", gross_previous_year="6306.60")
    assert answer.value == answer.outputs["amount"] == Euro.of("1047.55")
    assert answer.outputs["after_solidarity"] == Euro.of("1037.07")


@given(
    monthly=st.integers(0, 200_000), months=st.integers(0, 12), fictitious=st.integers(0, 900_000)
)
def test_printed_formulas_give_the_printed_cents(
    law_book: LawBook, monthly: int, months: int, fictitious: int
) -> None:
    law = law_book.on(date(2026, 6, 1))
    pay = Euro.from_cents(monthly)
    formula = employee_pay(pay, months, law).because[1].formula
    assert formula is not None
    told: dict[str, Any] = dict(formula.params)
    again = told["monthly"].amount * told["rate"].ratio * told["months"] / 12
    assert Euro(again).rounded() == told["double"]
    for one in worker_pay(pay, Euro.from_cents(fictitious), law).because:
        assert one.formula is not None
        told = dict(one.formula.params)
        if "left" in told:
            again = told["amount"].amount * (1 - told["solidarity"].ratio)
            assert Euro(again).rounded() == told["left"]
        else:
            gross = told["gross"].amount + told["fictitious"].amount
            again = gross * told["base"].ratio * told["rate"].ratio
            assert Euro(again).rounded() == told["amount"]


@given(
    days=st.integers(0, 366),
    week=st.integers(1, 6),
    hours=st.integers(1, 40),
    more=st.integers(0, 20),
)
def test_more_days_never_give_less_leave(
    law_book: LawBook, days: int, week: int, hours: int, more: int
) -> None:
    law = law_book.on(date(2026, 6, 1))

    def of(worked: int) -> Work:
        return Work(Decimal(worked), Decimal(week), Decimal(hours), Decimal(40))

    less, found = worker_leave(of(days), law), worker_leave(of(days + more), law)
    assert less.leave_days <= found.leave_days <= 20
    exact = Decimal(days * 5 * hours) / Decimal(week * 40)
    assert less.equivalent_days == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


PAY: dict[str, object] = {"monthly": "500", "months_previous_year": "12"}


@pytest.mark.parametrize(
    ("year", "known", "unverified"),
    [
        ("2014", False, False),
        ("2015", True, False),
        ("2026", True, False),
        ("2027", True, True),
        ("2028", False, False),
    ],
)
def test_years_known_doubted_and_unknown(
    law_book: LawBook, year: str, known: bool, unverified: bool
) -> None:
    answers = (
        ask(law_book, "pay-employee", **PAY, year=year),
        ask(law_book, "pay-worker", gross_previous_year="100", year=year),
        ask(law_book, "employee", months="12", days_per_week="5", year=year),
        supplementary(law_book, "worker", "100", "5", year=year),
        supplementary(law_book, "worker", "10", "5", year=year),
        worker(law_book, "100", year=year),
    )
    for answer in answers:
        assert (answer.known, answer.unverified) == (known, unverified)
        assert answer.because
    assert answers[0].outputs.get("payable_from") == (date(int(year), 5, 2) if known else None)


WEEK: dict[str, object] = {
    "days": "100",
    "days_per_week": "4",
    "hours_per_week": "28",
    "full_time_hours": "38",
}
SOME: dict[str, object] = {
    "regime": "worker",
    "months_or_days_this_year": "100",
    "days_per_week": "4",
}


@pytest.mark.parametrize(
    ("rule", "inputs", "field"),
    [
        ("worker", {**WEEK, "days_per_week": "6.5"}, "days_per_week"),
        ("worker", {**WEEK, "hours_per_week": "38.01"}, "hours_per_week"),
        ("worker", {**WEEK, "days": "367"}, "days"),
        ("employee", {"months": "3", "days_per_week": "7"}, "days_per_week"),
        ("supplementary", {**SOME, "ordinary_days_left": "-1"}, "ordinary_days_left"),
        ("supplementary", {**SOME, "ordinary_days": "-1"}, "ordinary_days"),
        ("supplementary", {**SOME, "regime": "civil"}, "regime"),
        ("supplementary", {**SOME, "regime": "employee"}, "months_or_days_this_year"),
        ("pay-employee", PAY, "year"),
        ("pay-employee", {**PAY, "year": "2026", "monthly": "-1"}, "monthly"),
        ("pay-worker", {"gross_previous_year": "1", "fictitious": "-1"}, "fictitious"),
    ],
)
def test_what_makes_no_sense_is_refused(
    law_book: LawBook, rule: str, inputs: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask(law_book, rule, **inputs)
    assert refused.value.field == field
