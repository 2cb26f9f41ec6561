"""Family allowances: 31 August of the year of 18, the ceilings by date, the month of 25."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.family import (
    Region,
    Right,
    allowance_ends,
    allowance_of,
    right_of,
    unconditional_until,
)
from desktop.services.calculators import calculate

ADULT = date(1998, 3, 10)


def ceiling(month: str, region: Region, book: LawBook, birth: date = ADULT) -> str | None:
    law = book.on(date.fromisoformat(f"{month}-01"))
    found = allowance_of(birth, region, None, law)
    assert found.ceiling_known
    return None if found.ceiling is None else found.ceiling.plain()


@pytest.mark.parametrize(
    ("birth", "until"),
    [
        ("2008-01-01", "2026-08-31"),
        ("2008-12-31", "2026-08-31"),
        ("2009-01-01", "2027-08-31"),
        ("2008-02-29", "2026-08-31"),
    ],
)
def test_unconditional_until_31_august_of_the_year_of_18(
    birth: str, until: str, law_book: LawBook
) -> None:
    law = law_book.on(date(2026, 5, 1))
    assert unconditional_until(date.fromisoformat(birth), law) == date.fromisoformat(until)


@pytest.mark.parametrize(
    ("birth", "ends"),
    [
        ("2001-05-01", "2026-05-31"),
        ("2001-05-31", "2026-05-31"),
        ("2001-06-01", "2026-06-30"),
        pytest.param("2000-02-29", "2025-03-31", id="25 on 1 March of a common year"),
        ("2001-02-28", "2026-02-28"),
    ],
)
def test_ends_with_the_month_of_25(birth: str, ends: str, law_book: LawBook) -> None:
    law = law_book.on(date(2026, 5, 1))
    assert allowance_ends(date.fromisoformat(birth), law) == date.fromisoformat(ends)


@pytest.mark.parametrize(
    ("month", "right"),
    [
        ("2016-08", Right.UNCONDITIONAL),
        ("2016-09", Right.CONDITIONAL),
        ("2023-03", Right.CONDITIONAL),
        ("2023-04", Right.ENDED),
    ],
)
def test_what_a_month_hangs_on(month: str, right: Right, law_book: LawBook) -> None:
    assert right_of(ADULT, law_book.on(date.fromisoformat(f"{month}-01"))) is right


# law.md 2
@pytest.mark.parametrize(
    ("month", "region", "expected"),
    [
        ("2016-09", Region.WALLONIA, "530.49"),
        ("2017-05", Region.BRUSSELS, "530.49"),
        ("2017-06", Region.WALLONIA, "541.09"),
        ("2018-08", Region.BRUSSELS, "541.09"),
        ("2018-09", Region.WALLONIA, "551.89"),
        ("2019-12", Region.BRUSSELS, "551.89"),
        ("2020-02", Region.WALLONIA, "551.89"),
        ("2020-03", Region.WALLONIA, "562.93"),
        ("2022-04", Region.WALLONIA, "562.93"),
        ("2022-05", Region.WALLONIA, "715.46"),
        ("2022-07", Region.WALLONIA, "715.46"),
        ("2022-08", Region.WALLONIA, None),
        ("2022-05", Region.BRUSSELS, None),
    ],
)
def test_the_ceiling_by_date(
    month: str, region: Region, expected: str | None, law_book: LawBook
) -> None:
    assert ceiling(month, region, law_book) == expected


@pytest.mark.parametrize("region", Region)
def test_no_ceiling_today(region: Region, law_book: LawBook) -> None:
    assert ceiling("2026-05", region, law_book, date(2005, 1, 1)) is None


@pytest.mark.parametrize(
    ("month", "region"),
    [
        ("2020-01", Region.BRUSSELS),
        ("2022-04", Region.BRUSSELS),
        ("2016-05", Region.WALLONIA),
        ("2016-05", Region.BRUSSELS),
    ],
)
def test_a_month_whose_ceiling_was_not_found(month: str, region: Region, law_book: LawBook) -> None:
    law = law_book.on(date.fromisoformat(f"{month}-01"))
    found = allowance_of(date(1997, 12, 10), region, Euro.of("500.00"), law)
    assert not found.ceiling_known
    assert found.ceiling is None
    assert found.within_ceiling is None


@pytest.mark.parametrize(
    ("gross", "within"), [("530.48", True), ("530.49", True), ("530.50", False)]
)
def test_the_pay_may_reach_the_ceiling(gross: str, within: bool, law_book: LawBook) -> None:
    # Vade Mecum fiche 3: "si sa rétribution mensuelle ne dépasse pas un revenu plafonné"
    law = law_book.on(date(2016, 10, 1))
    found = allowance_of(ADULT, Region.WALLONIA, Euro.of(gross), law)
    assert found.within_ceiling is within
    assert not found.unverified


@pytest.mark.parametrize(
    ("gross", "within"), [("715.46", True), ("715.47", None), ("800.00", None)]
)
def test_a_gross_says_nothing_about_a_net_ceiling(
    gross: str, within: bool | None, law_book: LawBook
) -> None:
    found = allowance_of(ADULT, Region.WALLONIA, Euro.of(gross), law_book.on(date(2022, 6, 1)))
    assert found.within_ceiling is within
    assert any("press" in one.text.msgid for one in found.because)


def test_figures_from_memory_are_marked(law_book: LawBook) -> None:
    def unverified(month: date) -> bool:
        return allowance_of(ADULT, Region.WALLONIA, None, law_book.on(month)).unverified

    assert unverified(date(2017, 6, 1))
    assert unverified(date(2020, 3, 1))
    assert not unverified(date(2018, 9, 1))
    assert not unverified(date(2022, 8, 1))


def test_no_ceiling_while_the_right_is_unconditional(law_book: LawBook) -> None:
    found = allowance_of(ADULT, None, Euro.of("900.00"), law_book.on(date(2016, 8, 1)))
    assert found.right is Right.UNCONDITIONAL
    assert found.ceiling is None
    assert found.ceiling_known


def test_nothing_is_known_without_a_region(law_book: LawBook) -> None:
    found = allowance_of(ADULT, None, None, law_book.on(date(2016, 10, 1)))
    assert found.ceiling is None


def test_unknown_before_the_contract_existed_and_when_stale(law_book: LawBook) -> None:
    for day in (date(2015, 8, 1), date(2027, 12, 1)):
        with pytest.raises(NoLawInForce):
            right_of(date(2008, 1, 1), law_book.on(day))
    given = {"birth": "1998-01-01", "month": "2015-08", "region": "wallonia"}
    assert not calculate("family.allowance", given, law_book).answer.known


def test_asked_by_name(law_book: LawBook) -> None:
    given = {"birth": "1998-03-10", "month": "2016-10", "gross": "490.22", "region": "wallonia"}
    found = calculate("family.allowance", given, law_book).answer
    assert found.value == date(2016, 8, 31)
    assert found.outputs == {
        "unconditional_until": date(2016, 8, 31),
        "ends": date(2023, 3, 31),
        "ceiling": Euro.of("530.49"),
        "right": "conditional",
        "within_ceiling": True,
    }
    free = {"birth": "2009-05-01", "month": "2026-05"}
    assert calculate("family.allowance", free, law_book).answer.outputs["ceiling"] is None
    ended = {"birth": "1998-03-10", "month": "2023-04", "gross": "490"}
    assert calculate("family.allowance", ended, law_book).answer.outputs["right"] == "ended"


def test_an_unknown_ceiling_leaves_what_is_known(law_book: LawBook) -> None:
    given = {"birth": "1998-03-10", "month": "2021-03", "region": "brussels"}
    found = calculate("family.allowance", given, law_book).answer
    assert not found.known
    assert found.outputs["ends"] == date(2023, 3, 31)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"region": None}, "region"),
        ({"region": "flanders"}, "region"),
        ({"gross": "-1"}, "gross"),
        ({"birth": "2026-06-01"}, "birth"),
        ({"month": None}, "month"),
    ],
)
def test_refused_by_name(changed: dict[str, object], field: str, law_book: LawBook) -> None:
    given = {"birth": "2006-05-01", "month": "2026-05", "region": "wallonia", **changed}
    with pytest.raises(Refused) as refused:
        calculate("family.allowance", given, law_book)
    assert refused.value.field == field
