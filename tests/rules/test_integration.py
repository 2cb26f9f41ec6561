"""The integration period: fiche 12 of the Vade Mecum, and the law from 1 March 2026."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.errors import Refused
from desktop.kernel.period import Period
from desktop.law.book import LawBook, NoLawInForce
from desktop.paths import RESOURCES
from desktop.rules.integration.period import Integration, integration_of
from desktop.rules.integration.training import Training, merged, sundays_in
from desktop.services.calculators import calculate


def span(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def of(on: str, book: LawBook, *contracts: Period, **facts: object) -> Integration:
    training = Training(contracts, **{"succeeded": True, **facts})  # type: ignore[arg-type]
    return integration_of(training, book.on(date.fromisoformat(on)))


YEAR = span("2015-09-01", "2016-06-30")


def test_example_1(law_book: LawBook) -> None:
    # Vade Mecum fiche 12: "(310-(303 jours calendrier – 43 dimanches) = reste 50 jours"
    found = of("2016-07-01", law_book, YEAR)
    assert (found.contract_days, found.sundays) == (303, 43)
    assert found.days == 50
    assert found.other_reading == 49
    assert found.right is True
    assert found.register_by is None
    assert not found.unverified


def test_example_2(law_book: LawBook) -> None:
    # Vade Mecum fiche 12: two contracts, "(310-(481 jours calendrier – 69 dimanches) = reste 0"
    contracts = span("2016-01-04", "2016-06-30"), span("2016-09-01", "2017-06-30")
    found = of("2017-07-01", law_book, *contracts)
    assert found.days == found.other_reading == 0
    # "l'intéressé doit s'inscrire dans les 8 jours à dater de la fin du contrat"
    assert found.register_by == date(2017, 7, 8)
    assert any("covers the whole" in one.text.msgid for one in found.because)


def test_without_success_the_days_count_by_half(law_book: LawBook) -> None:
    # Vade Mecum fiche 12: "nombre de jours divisés par 2"
    found = of("2016-07-01", law_book, YEAR, succeeded=False)
    assert found.days == 180  # 310 − (303 − 43) ÷ 2
    assert found.other_reading == Decimal("179.5")


def test_without_success_155_days_are_left_in_any_case(law_book: LawBook) -> None:
    # "Le stage qui restera à accomplir comportera de toute façon 155 jours"
    found = of("2017-07-01", law_book, span("2015-09-01", "2017-06-30"), succeeded=False)
    assert found.days == found.other_reading == 155


@pytest.mark.parametrize(
    ("days", "left"), [(360, "155.5"), (361, "155"), (362, "155"), (363, "155")]
)
def test_the_boundary_of_155(days: int, left: str, law_book: LawBook) -> None:
    # From Monday 7 September 2015: 360 days later there are 309 without the 51 Sundays.
    first = date(2015, 9, 7)
    contract = Period(first, first + timedelta(days=days))
    assert of("2017-01-01", law_book, contract, succeeded=False).days == Decimal(left)


def test_half_a_day_is_kept_and_said(law_book: LawBook) -> None:
    found = of("2016-08-01", law_book, span("2015-09-01", "2016-07-01"), succeeded=False)
    assert found.days == Decimal("179.5")
    assert any("half day" in one.text.msgid for one in found.because)


@pytest.mark.parametrize(
    ("on", "succeeded", "days", "months", "right"),
    [
        ("2026-02-28", True, "51", 36, True),
        ("2026-03-01", True, "0", 12, True),
        ("2026-02-28", False, "180.5", 36, None),
        ("2026-03-01", False, "156", 12, False),
    ],
)
def test_the_law_of_march_2026(
    on: str, succeeded: bool, days: str, months: int, right: bool | None, law_book: LawBook
) -> None:
    # law.md 8: 156 days, success required, no reduction if failed, 12 months
    contract = span("2024-09-02", "2025-07-01")  # 302 days, 43 Sundays
    found = of(on, law_book, contract, succeeded=succeeded)
    assert (found.contract_days, found.sundays) == (302, 43)
    assert found.days == Decimal(days)
    assert found.allowance_months == months
    assert found.right is right


def test_a_short_contract_leaves_days_after_2026(law_book: LawBook) -> None:
    contract = span("2026-01-05", "2026-03-31")  # 85 days, 12 Sundays
    found = of("2026-04-01", law_book, contract)
    assert found.days == 156 - (85 - 12)
    assert found.other_reading == 156 - (86 - 12)


@pytest.mark.parametrize(
    ("birth", "diploma", "right"),
    [
        pytest.param("1995-07-01", None, True, id="21 that day"),
        pytest.param("1995-07-02", None, None, id="20, diploma not told"),
        pytest.param("1995-07-02", False, False, id="20, none"),
        pytest.param("1995-07-02", True, True, id="20, with one"),
        pytest.param("1991-07-01", None, None, id="25 that day"),
        pytest.param("1991-07-02", None, True, id="24"),
    ],
)
def test_without_success_the_age_decides(
    birth: str, diploma: bool | None, right: bool | None, law_book: LawBook
) -> None:
    found = of(
        "2016-07-01",
        law_book,
        YEAR,
        succeeded=False,
        birth=date.fromisoformat(birth),
        diploma=diploma,
    )
    assert found.right is right


@pytest.mark.parametrize("on", ["2016-07-01", "2026-06-01"])
def test_a_training_given_up_opens_nothing(on: str, law_book: LawBook) -> None:
    found = of(on, law_book, YEAR, succeeded=False, finished=False)
    assert found.right is False
    assert found.days == (310 if on < "2026" else 156)


def test_contracts_that_overlap_count_once(law_book: LawBook) -> None:
    first, second = span("2015-09-01", "2016-03-31"), span("2016-03-01", "2016-06-30")
    assert merged((second, first)) == (YEAR,)
    assert of("2016-07-01", law_book, second, first).days == 50
    assert merged((YEAR, span("2016-01-01", "2016-02-01"))) == (YEAR,)


def test_contracts_in_a_row_lose_a_day_each(law_book: LawBook) -> None:
    contracts = span("2015-09-01", "2015-12-31"), span("2016-01-01", "2016-06-30")
    found = of("2016-07-01", law_book, *contracts)
    assert found.days == 51
    assert found.other_reading == 49


def test_no_contract_leaves_everything(law_book: LawBook) -> None:
    found = of("2016-07-01", law_book)
    assert found.days == 310
    assert found.register_by is None


def test_one_sunday_takes_nothing_off(law_book: LawBook) -> None:
    assert of("2016-07-01", law_book, span("2015-09-06", "2015-09-06")).days == 310


@pytest.mark.parametrize(("on", "said"), [("2016-06-29", True), ("2016-06-30", False)])
def test_a_contract_that_still_runs_is_said(on: str, said: bool, law_book: LawBook) -> None:
    texts = [one.text.msgid for one in of(on, law_book, YEAR).because]
    assert any("after the day" in text for text in texts) is said


@pytest.mark.parametrize(
    ("on", "first"), [("2015-08-31", "2015-09-01"), ("2016-07-01", "2015-08-31")]
)
def test_nothing_is_known_before_the_contract_existed(
    on: str, first: str, law_book: LawBook
) -> None:
    with pytest.raises(NoLawInForce):
        of(on, law_book, span(first, "2016-06-30"))
    given = {
        "periods": [{"first": first, "last": "2016-06-30"}],
        "succeeded": True,
        "on": on,
    }
    assert not calculate("integration.period", given, law_book).answer.known


BOOK = LawBook.load(RESOURCES / "law")


@given(
    start=st.dates(date(2015, 9, 1), date(2024, 1, 1)),
    length=st.integers(0, 800),
    succeeded=st.booleans(),
)
def test_between_nothing_and_the_whole(start: date, length: int, succeeded: bool) -> None:
    contract = Period(start, start + timedelta(days=length))
    found = integration_of(Training((contract,), succeeded), BOOK.on(date(2025, 6, 1)))
    assert (0 if succeeded else 155) <= found.other_reading <= found.days <= 310
    assert found.sundays == sundays_in(contract)


def test_asked_by_name(law_book: LawBook) -> None:
    given = {
        "periods": [{"first": "2015-09-01", "last": "2016-06-30"}],
        "succeeded": "yes",
        "on": "2016-07-01",
    }
    found = calculate("integration.period", given, law_book).answer
    assert found.value == found.outputs["days"] == 50
    assert isinstance(found.value, int)
    assert found.outputs["other_reading"] == 49
    half = calculate("integration.period", {**given, "succeeded": "no"}, law_book).answer
    assert half.outputs["other_reading"] == Decimal("179.5")
    given_up = {**given, "succeeded": "no", "finished": "no"}
    assert calculate("integration.period", given_up, law_book).answer.value == 310


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"periods": None}, "periods"),
        ({"succeeded": None}, "succeeded"),
        ({"on": "2016-02-30"}, "on"),
        ({"birth": "2016-07-02"}, "birth"),
        ({"finished": "no"}, "finished"),
    ],
)
def test_refused_by_name(changed: dict[str, object], field: str, law_book: LawBook) -> None:
    given = {"periods": [], "succeeded": "yes", "on": "2016-07-01", **changed}
    with pytest.raises(Refused) as refused:
        calculate("integration.period", given, law_book)
    assert refused.value.field == field
