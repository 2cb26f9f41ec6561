"""Social contributions: the year of 19, the two regimes, the bonus à l'emploi by date.

The figures of the bonus are those of the instructions of ONSS as the secretariats published them.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Because, NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.vocabulary import Regime
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook, NoLawInForce
from desktop.paths import CATALOGS, RESOURCES
from desktop.rules.bonus import bonus_of
from desktop.rules.contribution import Contribution, contribution_of, full_subjection_from
from desktop.services.calculators import calculate

ADULT = date(2000, 5, 1)
FULL_TIME = Decimal(1)
CENT = Decimal("0.01")


def of(month: str, regime: Regime, gross: str, share: str, book: LawBook) -> Contribution:
    law = book.on(date.fromisoformat(f"{month}-01"))
    return contribution_of(ADULT, regime, Euro.of(gross), Decimal(share), law)


def bonus(month: str, regime: Regime, reference: str, book: LawBook) -> str:
    law = book.on(date.fromisoformat(f"{month}-01"))
    return bonus_of(Euro.of(reference), FULL_TIME, regime, law).amount.plain()


@pytest.mark.parametrize(
    ("birth", "first"),
    [
        ("2006-01-01", "2025-01-01"),
        ("2006-12-31", "2025-01-01"),
        ("2007-01-01", "2026-01-01"),
        pytest.param("2008-02-29", "2027-01-01", id="born on 29 February"),
    ],
)
def test_contributions_begin_in_the_year_of_19(birth: str, first: str, law_book: LawBook) -> None:
    law = law_book.on(date(2025, 6, 1))
    assert full_subjection_from(date.fromisoformat(birth), law) == date.fromisoformat(first)


def test_nothing_is_due_until_31_december_of_the_year_of_18(law_book: LawBook) -> None:
    birth = date(2006, 1, 2)
    last = contribution_of(
        birth, Regime.WORKER, Euro.of("700.00"), FULL_TIME, law_book.on(date(2024, 12, 1))
    )
    assert (last.personal, last.bonus, last.due) == (ZERO, ZERO, ZERO)
    first = contribution_of(
        birth, Regime.WORKER, Euro.of("700.00"), FULL_TIME, law_book.on(date(2025, 1, 1))
    )
    assert first.full_from == date(2025, 1, 1)
    assert first.personal.plain() == "98.81"


# law.md 3.2: level C worker, 700,74 × 1,08 × 13,07 % = 98,91
@pytest.mark.parametrize(
    ("regime", "gross", "personal"),
    [
        (Regime.WORKER, "700.74", "98.91"),
        (Regime.EMPLOYEE, "700.74", "91.59"),
        (Regime.WORKER, "675.80", "95.39"),
        (Regime.EMPLOYEE, "675.80", "88.33"),
        (Regime.WORKER, "0.00", "0.00"),
    ],
)
def test_workers_pay_on_108_percent(
    regime: Regime, gross: str, personal: str, law_book: LawBook
) -> None:
    assert of("2025-03", regime, gross, "0.5", law_book).personal.plain() == personal


def test_the_bonus_is_part_time_and_never_makes_the_contribution_negative(
    law_book: LawBook,
) -> None:
    # law.md 3.2: full-time A + B of a worker in 2025 = 305,87; at 20/38 about 161 > 98,91
    found = of("2025-03", Regime.WORKER, "700.74", "0.526315789474", law_book)
    assert found.bonus is not None
    assert found.bonus.plain() == "160.98"
    assert found.due == ZERO
    assert not found.unverified


def test_the_share_in_hundredths_is_told_as_the_other_reading(law_book: LawBook) -> None:
    # ONSS, DmfA 2009/1: "de breuk H/U wordt afgerond op twee decimalen"; 305,87 × 0,53 = 162,11
    found = of("2025-03", Regime.WORKER, "700.74", "0.526315789474", law_book)
    other = [one.text for one in found.because if "hundredths" in one.text.msgid]
    assert [dict(text.params)["other"] for text in other] == [Euro.of("162.11")]
    half = of("2025-03", Regime.WORKER, "700.74", "0.53", law_book)
    assert not [one for one in half.because if "hundredths" in one.text.msgid]


def test_what_the_bonus_leaves_is_due(law_book: LawBook) -> None:
    found = of("2025-03", Regime.EMPLOYEE, "2500.00", "1", law_book)
    # S = 2500,00: A whole 120,59; B = 162,62 − 0,2699 × (2500 − 2175,25) = 74,97
    assert found.bonus is not None
    assert found.bonus.plain() == "195.56"
    assert found.due == Euro.of("131.19")  # 326,75 − 195,56


def test_a_bonus_of_exactly_the_contribution_leaves_nothing(law_book: LawBook) -> None:
    found = of("2021-09", Regime.EMPLOYEE, "1604.97", "1", law_book)
    assert found.personal == found.bonus == Euro.of("209.77")
    assert found.due == ZERO


# month, regime, floor, whole, slope, ceiling: one volet (law.md 3.2)
ONE_VOLET = [
    ("2021-09", Regime.EMPLOYEE, "1707.98", "209.77", "0.2194", "2664.08"),
    ("2021-12", Regime.WORKER, "1707.98", "226.55", "0.2370", "2664.08"),
    ("2022-01", Regime.EMPLOYEE, "1742.14", "213.96", "0.2194", "2717.30"),
    ("2022-02", Regime.WORKER, "1742.14", "231.08", "0.2370", "2717.30"),
    ("2022-04", Regime.EMPLOYEE, "1860.34", "228.48", "0.2313", "2847.98"),
    ("2022-04", Regime.WORKER, "1860.34", "246.76", "0.2498", "2847.98"),
    ("2022-05", Regime.EMPLOYEE, "1897.55", "233.05", "0.2313", "2904.93"),
    ("2022-07", Regime.WORKER, "1897.55", "251.69", "0.2498", "2904.93"),
]


@pytest.mark.parametrize("row", ONE_VOLET, ids=lambda row: f"{row[0]} {row[1].value}")
def test_one_volet(row: tuple[str, Regime, str, str, str, str], law_book: LawBook) -> None:
    month, regime, floor, whole, slope, ceiling = row
    assert bonus(month, regime, floor, law_book) == whole
    cent_above = Decimal(floor) + CENT
    expected = Decimal(whole) - Decimal(slope) * CENT
    assert bonus(month, regime, str(cent_above), law_book) == str(rounded(expected))
    wage = Decimal(floor) + 500
    expected = Decimal(whole) - Decimal(slope) * 500
    assert bonus(month, regime, str(wage), law_book) == str(rounded(expected))
    assert bonus(month, regime, str(Decimal(ceiling) + CENT), law_book) == "0.00"


# month, regime, floor, whole, slope, middle, upper whole, upper slope, ceiling
TWO_SLOPES = [
    ("2023-07", Regime.EMPLOYEE, "2013.64", "262.16", "0.2579", "2571.45", "247.31", "0.2313",
     "3082.66"),
    ("2023-10", Regime.WORKER, "2013.64", "283.13", "0.2786", "2571.45", "267.09", "0.2498",
     "3082.66"),
    ("2023-11", Regime.EMPLOYEE, "2054.01", "267.42", "0.2579", "2623.00", "252.26", "0.2313",
     "3144.45"),
    ("2024-03", Regime.WORKER, "2054.01", "288.81", "0.2786", "2623.00", "272.44", "0.2498",
     "3144.45"),
]  # fmt: skip


@pytest.mark.parametrize("row", TWO_SLOPES, ids=lambda row: f"{row[0]} {row[1].value}")
def test_two_slopes(row: tuple[str, Regime, *tuple[str, ...]], law_book: LawBook) -> None:
    month, regime, *figures = row
    floor, whole, slope, middle, upper, upper_slope, ceiling = map(Decimal, figures)
    assert bonus(month, regime, str(floor), law_book) == str(whole)
    lower = whole - slope * (middle - floor)
    assert bonus(month, regime, str(middle), law_book) == str(rounded(lower))
    above = upper - upper_slope * (middle + CENT - floor)
    assert bonus(month, regime, str(middle + CENT), law_book) == str(rounded(above))
    last = upper - upper_slope * (ceiling - floor)
    assert bonus(month, regime, str(ceiling), law_book) == str(rounded(max(last, Decimal(0))))
    assert bonus(month, regime, str(ceiling + CENT), law_book) == "0.00"


# month, regime, A: floor, whole, slope, ceiling; B: floor, whole, slope (its ceiling: A's floor)
TWO_VOLETS = [
    ("2024-04", Regime.EMPLOYEE, "2669.96", "115.91", "0.2443", "3144.45", "2090.78", "156.30",
     "0.2699"),
    ("2024-04", Regime.WORKER, "2669.96", "125.18", "0.2638", "3144.45", "2090.78", "168.80",
     "0.2914"),
    ("2025-02", Regime.EMPLOYEE, "2777.83", "120.59", "0.2443", "3271.48", "2175.25", "162.62",
     "0.2699"),
    ("2025-12", Regime.WORKER, "2777.83", "130.24", "0.2638", "3271.48", "2175.25", "175.63",
     "0.2915"),
    ("2026-04", Regime.EMPLOYEE, "2880.32", "125.04", "0.2738", "3336.98", "2255.50", "168.62",
     "0.2699"),
]  # fmt: skip


@pytest.mark.parametrize("row", TWO_VOLETS, ids=lambda row: f"{row[0]} {row[1].value}")
def test_two_volets(row: tuple[str, Regime, *tuple[str, ...]], law_book: LawBook) -> None:
    month, regime, *figures = row
    floor_a, whole_a, slope_a, ceiling_a, floor_b, whole_b, slope_b = map(Decimal, figures)
    assert bonus(month, regime, str(floor_b), law_book) == str(whole_a + whole_b)
    wage = floor_b + 100
    falling = whole_a + rounded(whole_b - slope_b * 100)
    assert bonus(month, regime, str(wage), law_book) == str(falling)
    left_of_b = rounded(max(whole_b - slope_b * (floor_a - floor_b), Decimal(0)))
    assert bonus(month, regime, str(floor_a), law_book) == str(whole_a + left_of_b)
    wage = floor_a + 100
    assert bonus(month, regime, str(wage), law_book) == str(rounded(whole_a - slope_a * 100))
    assert bonus(month, regime, str(ceiling_a + CENT), law_book) == "0.00"


@pytest.mark.parametrize(
    ("month", "regime"),
    [
        pytest.param("2021-08", Regime.WORKER, id="before the first figures found"),
        pytest.param("2022-03", Regime.EMPLOYEE, id="only the most and the ceiling are published"),
        pytest.param("2022-08", Regime.WORKER, id="one step of 2 % later"),
        pytest.param("2022-12", Regime.EMPLOYEE, id="again only the most and the ceiling"),
        pytest.param("2023-06", Regime.WORKER, id="the last month of one volet"),
        pytest.param("2024-05", Regime.WORKER, id="the step of May 2024 was not found"),
        pytest.param("2025-01", Regime.EMPLOYEE, id="the last month of that step"),
        pytest.param("2026-01", Regime.EMPLOYEE, id="the step of January 2026 was not found"),
        pytest.param("2026-03", Regime.WORKER, id="the last month of that one"),
        pytest.param("2026-04", Regime.WORKER, id="only the employees are known"),
    ],
)
def test_a_missing_figure_makes_it_unknown(month: str, regime: Regime, law_book: LawBook) -> None:
    found = of(month, regime, "690.00", "0.5", law_book)
    assert found.personal > ZERO
    assert found.bonus is None
    assert found.due is None
    assert "no publication found" in found.because[-2].text.msgid
    assert dict(found.because[-1].text.params)["personal"] == found.personal
    assert all(one.source is not None for one in found.because)


def test_nothing_is_due_on_nothing(law_book: LawBook) -> None:
    found = of("2026-05", Regime.WORKER, "0.00", "0.5", law_book)
    assert found.bonus is None
    assert found.due == ZERO


def test_above_a_published_ceiling_there_is_none_even_so(law_book: LawBook) -> None:
    found = of("2022-12", Regime.WORKER, "3082.67", "1", law_book)
    assert found.bonus == ZERO
    assert found.due == found.personal
    assert found.unverified  # the day of that ceiling is from memory


def test_figures_of_2026_are_marked(law_book: LawBook) -> None:
    assert of("2026-04", Regime.EMPLOYEE, "700.74", "0.5", law_book).unverified
    assert not of("2025-12", Regime.EMPLOYEE, "700.74", "0.5", law_book).unverified


def test_a_figure_goes_stale(law_book: LawBook) -> None:
    with pytest.raises(NoLawInForce):
        of("2027-12", Regime.EMPLOYEE, "700.74", "0.5", law_book)


def test_a_bonus_gone_stale_says_so(law_book: LawBook) -> None:
    with pytest.raises(NotKnown):
        bonus("2027-12", Regime.EMPLOYEE, "1400.00", law_book)


BOOK = LawBook.load(RESOURCES / "law")
MONTHS = ["2021-10", "2022-02", "2022-06", "2023-08", "2024-02", "2024-04", "2025-06", "2026-05"]


@given(
    month=st.sampled_from(MONTHS),
    cents=st.integers(0, 400_000),
    share=st.decimals("0.05", "1", places=4),
)
def test_the_printed_formulas_give_the_printed_cents(
    month: str, cents: int, share: Decimal
) -> None:
    tr = Translator(Language.FRENCH, CATALOGS)
    found = contribution_of(
        ADULT,
        Regime.EMPLOYEE,
        Euro.from_cents(cents),
        share,
        BOOK.on(date.fromisoformat(f"{month}-01")),
    )
    assert found.due is not None
    assert found.bonus is not None
    formulas = [tr(one.formula) for one in found.because if one.formula is not None]
    assert formulas
    for formula in formulas:
        computed, printed = recomputed(formula)
        assert rounded(computed) == printed or (printed == 0 and computed < 0)
    assert found.due == max(found.personal - found.bonus, ZERO)


@given(cents=st.integers(0, 340_000), more=st.integers(0, 10_000))
def test_the_bonus_never_grows_with_the_wage(cents: int, more: int) -> None:
    law = BOOK.on(date(2025, 6, 1))
    low = bonus_of(Euro.from_cents(cents), FULL_TIME, Regime.WORKER, law)
    high = bonus_of(Euro.from_cents(cents + more), FULL_TIME, Regime.WORKER, law)
    assert low.amount >= high.amount


def recomputed(formula: str) -> tuple[Decimal, Decimal]:
    """Return what the left side of a printed formula gives and the last figure it prints."""
    number = r"−?\d[\d\u202f\u00a0]*(?:,\d+)?"
    plain = re.sub(r"[\u202f\u00a0](?=\d)", "", formula)
    left = re.split(r" = |, arrondi", plain)[0]
    expression = left.replace("€", "").replace("\u202f", "").replace("\u00a0", "")
    expression = expression.replace("×", "*").replace("÷", "/").replace("−", "-")
    expression = re.sub(r"(\d+(?:,\d+)?)\s*%", r"(\1/100)", expression)
    expression = re.sub(r"\d+(?:,\d+)?", lambda m: f'D("{m[0].replace(",", ".")}")', expression)
    value = eval(expression, {"D": Decimal})  # the test's own text, read back
    printed = re.findall(number, plain)[-1].replace("−", "-").replace(",", ".")
    return Decimal(value), Decimal(re.sub(r"\s", "", printed))


def rounded(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)


def test_asked_by_name(law_book: LawBook) -> None:
    found = calculate(
        "social.contribution",
        {"birth": "2006-05-01", "month": "2025-03", "regime": "worker", "gross": "675.80",
         "share": "0.5"},
        law_book,
    ).answer  # fmt: skip
    assert found.known
    assert found.value == found.outputs["full_subjection_from"] == date(2025, 1, 1)
    assert found.outputs["personal"] == Euro.of("95.39")
    assert found.outputs["bonus"] == Euro.of("152.94")  # 305,87 ÷ 2, half a cent up
    assert found.outputs["due"] == ZERO
    assert all(isinstance(one, Because) for one in found.because)


def test_a_share_may_have_the_digits_of_a_program(law_book: LawBook) -> None:
    found = calculate(
        "social.contribution",
        {"birth": "2006-05-01", "month": "2025-03", "regime": "worker", "gross": "700.74",
         "share": Decimal("0.5263157894736842")},
        law_book,
    ).answer  # fmt: skip
    assert found.outputs["bonus"] == Euro.of("160.98")


def test_a_minor_needs_no_wage(law_book: LawBook) -> None:
    found = calculate(
        "social.contribution", {"birth": "2010-01-01", "month": "2026-05"}, law_book
    ).answer
    assert found.known
    assert found.outputs["due"] == ZERO


def test_a_missing_figure_leaves_what_is_known(law_book: LawBook) -> None:
    found = calculate(
        "social.contribution",
        {"birth": "2006-05-01", "month": "2026-05", "regime": "worker", "gross": "700.74",
         "share": "0.5"},
        law_book,
    ).answer  # fmt: skip
    assert not found.known
    assert found.outputs["full_subjection_from"] == date(2025, 1, 1)
    assert found.outputs["personal"] == Euro.of("98.91")
    assert found.outputs["bonus"] is None
    assert found.outputs["due"] is None


def test_unknown_before_the_contract_existed(law_book: LawBook) -> None:
    given = {"birth": "1990-01-01", "month": "2015-08", "regime": "worker", "gross": "500",
             "share": "1"}  # fmt: skip
    assert not calculate("social.contribution", given, law_book).answer.known


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"gross": None}, "gross"),
        ({"regime": None}, "regime"),
        ({"share": None}, "share"),
        ({"share": "0"}, "share"),
        ({"share": "1.01"}, "share"),
        ({"gross": "-1"}, "gross"),
        ({"month": "2018-12", "gross": "-1"}, "gross"),  # wrong even where it is not needed
        ({"month": "2018-12", "share": "0"}, "share"),
        ({"regime": "civil-servant"}, "regime"),
        ({"birth": "2025-04-01"}, "birth"),
    ],
)
def test_refused_by_name(changed: dict[str, object], field: str, law_book: LawBook) -> None:
    given = {"birth": "2000-05-01", "month": "2025-03", "regime": "worker", "gross": "500",
             "share": "0.5", **changed}  # fmt: skip
    with pytest.raises(Refused) as refused:
        calculate("social.contribution", given, law_book)
    assert refused.value.field == field


def test_a_whole_share_is_full_time(law_book: LawBook) -> None:
    found = of("2025-03", Regime.WORKER, "1000.00", "1", law_book)
    assert found.bonus == Euro.of("305.87")
    assert all(one.source is not None for one in found.because)
