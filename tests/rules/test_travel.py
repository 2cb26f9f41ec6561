"""Travel: CCT n° 19octies, 19/9 and 19/11, CCT n° 164, construction (Vade Mecum, fiche 13)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import NotKnown
from desktop.kernel.errors import Refused
from desktop.kernel.money import ZERO, Euro
from desktop.law.book import LawBook, NoLawInForce
from desktop.paths import RESOURCES
from desktop.rules.travel.bicycle import bicycle_refund
from desktop.rules.travel.refund import refund_of
from desktop.rules.travel.trip import Mode, Refund, Trip
from desktop.services.calculators import calculate


def refund(month: str, trip: Trip, book: LawBook) -> Refund:
    return refund_of(trip, book.on(date.fromisoformat(f"{month}-01")))


def asked(book: LawBook, **given: object) -> Euro | None:
    value = calculate("travel.refund", given, book).answer.value
    assert value is None or isinstance(value, Euro)
    return value


@pytest.mark.parametrize("mode", [Mode.TRAIN, Mode.COMBINED])
@pytest.mark.parametrize(
    ("month", "share"),
    [("2019-06", "0.75"), ("2019-07", "0.7"), ("2024-05", "0.7"), ("2024-06", "0.718")],
)
def test_the_train_hangs_on_a_table_that_is_asked_for(
    mode: Mode, month: str, share: str, law_book: LawBook
) -> None:
    unknown = refund(month, Trip(mode, km=Decimal(12), price=Euro.of("120.00")), law_book)
    assert unknown.amount is None
    assert dict(unknown.because[0].text.params)["share"].ratio == Decimal(share)  # type: ignore[union-attr]
    known = refund(month, Trip(mode, table=Euro.of("89.00")), law_book)
    assert known.amount == Euro.of("89.00")


# law.md 5: "example 26 km monthly: 89 € → 91 € on 2025-02-01"; the ceiling of flat prices is the
# train's amount for 7 km, 44 € since 2025-02, 45 € on a later page without a date
@pytest.mark.parametrize("mode", [Mode.TRAIN, Mode.COMBINED])
@pytest.mark.parametrize(
    ("month", "km", "amount", "unverified"),
    [
        ("2024-05", "26", None, False),
        ("2024-06", "26", "89.00", False),
        ("2025-01", "26.0", "89.00", False),
        ("2025-02", "26", "91.00", False),
        ("2026-01", "26", "91.00", False),
        ("2026-02", "26", None, False),
        ("2025-03", "25", None, False),
        ("2025-03", "26.1", None, False),
        ("2025-01", "7", None, False),
        ("2025-02", "7", "44.00", False),
        ("2026-02", "7", "45.00", True),
    ],
)
def test_the_rows_that_were_published(
    mode: Mode, month: str, km: str, amount: str | None, unverified: bool, law_book: LawBook
) -> None:
    found = refund(month, Trip(mode, Decimal(km)), law_book)
    assert found.amount == (None if amount is None else Euro.of(amount))
    assert found.unverified is unverified


@pytest.mark.parametrize(
    ("month", "km", "price", "amount", "unverified"),
    [
        ("2025-03", "26", "121.33", "91.00", False),
        ("2025-03", "26", "121.32", "90.99", False),
        ("2025-03", "26", "100.00", "75.00", False),
        ("2024-06", "26", "130.00", "89.00", False),
        ("2026-02", "7", "80.00", "45.00", True),
    ],
)
def test_price_by_distance_on_a_published_row(
    month: str, km: str, price: str, amount: str, unverified: bool, law_book: LawBook
) -> None:
    trip = Trip(Mode.DISTANCE, Decimal(km), Euro.of(price))
    found = refund(month, trip, law_book)
    assert found.amount == Euro.of(amount)
    assert found.unverified is unverified


@pytest.mark.parametrize(
    ("table", "price", "amount"),
    [
        ("30.00", "40.01", "30.00"),
        ("30.00", "40.00", "30.00"),
        ("30.00", "39.99", "29.99"),
        ("30.00", "20.00", "15.00"),
    ],
)
def test_price_by_distance_is_the_train_at_most_three_quarters(
    table: str, price: str, amount: str, law_book: LawBook
) -> None:
    trip = Trip(Mode.DISTANCE, Decimal(12), Euro.of(price), table=Euro.of(table))
    assert refund("2025-03", trip, law_book).amount == Euro.of(amount)


def test_price_by_distance_without_the_table_says_at_most(law_book: LawBook) -> None:
    trip = Trip(Mode.DISTANCE, Decimal(12), Euro.of("40.00"))
    found = refund("2025-03", trip, law_book)
    assert found.amount is None
    assert found.at_most == Euro.of("30.00")
    bare = refund("2025-03", Trip(Mode.DISTANCE, Decimal(12)), law_book)
    assert bare.amount is None
    assert bare.at_most is None
    no_price = refund("2025-03", Trip(Mode.DISTANCE, table=Euro.of("30.00")), law_book)
    assert no_price.amount is None


# law.md 5: 71,8 % of the price paid, at most the train's amount for 7 km (44 € since 2025-02)
@pytest.mark.parametrize(
    ("month", "price", "amount", "unverified"),
    [
        ("2025-03", "49.00", "35.18", False),  # Securex: Omnipas of De Lijn until 31 March 2025
        ("2025-04", "58.00", "41.64", False),  # and from 1 April
        ("2025-02", "50.00", "35.90", False),
        ("2025-02", "61.28", "44.00", False),
        ("2025-02", "61.27", "43.99", False),
        ("2026-01", "80.00", "44.00", False),
        ("2026-02", "80.00", "45.00", True),
    ],
)
def test_a_flat_price(
    month: str, price: str, amount: str, unverified: bool, law_book: LawBook
) -> None:
    found = refund(month, Trip(Mode.FLAT, price=Euro.of(price)), law_book)
    assert found.amount == Euro.of(amount)
    assert found.unverified is unverified


def test_a_flat_price_without_a_ceiling_is_unknown(law_book: LawBook) -> None:
    trip = Trip(Mode.FLAT, Decimal(6), Euro.of("50.00"))
    found = refund("2025-01", trip, law_book)
    assert found.amount is None
    assert found.at_most == Euro.of("35.90")
    told = Trip(Mode.FLAT, Decimal(6), Euro.of("50.00"), table=Euro.of("34.00"))
    assert refund("2025-01", told, law_book).amount == Euro.of("34.00")


@pytest.mark.parametrize("mode", [Mode.DISTANCE, Mode.FLAT])
@pytest.mark.parametrize(
    ("month", "km", "due"),
    [
        ("2020-06", "4.99", False),
        ("2020-06", "5", True),
        ("2020-07", "0.99", False),
        ("2020-07", "1", True),
        ("2020-07", "4.99", True),
        ("2016-02", "4", False),
    ],
)
def test_five_kilometres_until_june_2020(
    mode: Mode, month: str, km: str, due: bool, law_book: LawBook
) -> None:
    trip = Trip(mode, Decimal(km), Euro.of("40.00"), table=Euro.of("20.00"))
    found = refund(month, trip, law_book)
    assert found.amount == (Euro.of("20.00") if due else ZERO)


def test_the_train_has_no_least_distance(law_book: LawBook) -> None:
    trip = Trip(Mode.TRAIN, Decimal(2), table=Euro.of("18.00"))
    assert refund("2017-05", trip, law_book).amount == Euro.of("18.00")


@pytest.mark.parametrize(
    ("month", "km", "days", "amount", "unverified"),
    [
        ("2023-05", "8", 15, "64.80", False),
        ("2023-12", "20", 10, "108.00", False),
        ("2023-12", "20.1", 10, "108.00", False),
        ("2024-01", "8", 15, "67.20", True),
        ("2025-12", "8", 15, "69.60", True),
        ("2026-01", "8", 15, "72.00", False),
        ("2026-05", "7.3", 11, "48.18", False),
        ("2026-05", "8", 0, "0.00", False),
    ],
)
def test_the_bicycle(
    month: str, km: str, days: int, amount: str, unverified: bool, law_book: LawBook
) -> None:
    found = refund(month, Trip(Mode.BICYCLE, Decimal(km), days=days), law_book)
    assert found.amount == Euro.of(amount)
    assert found.unverified is unverified


def test_more_than_twenty_kilometres_say_so(law_book: LawBook) -> None:
    far = refund("2026-05", Trip(Mode.BICYCLE, Decimal(25), days=10), law_book)
    assert far.amount == Euro.of("120.00")
    assert "At most" in far.because[0].text.msgid


def test_no_bicycle_allowance_before_may_2023(law_book: LawBook) -> None:
    trip = Trip(Mode.BICYCLE, Decimal(8), days=15)
    found = refund("2023-04", trip, law_book)
    assert found.amount is None
    assert "no agreement found" in found.because[0].text.msgid
    agreed = Trip(Mode.BICYCLE, Decimal(8), days=15, agreed=Euro.of("24.00"))
    assert refund("2023-04", agreed, law_book).amount == Euro.of("24.00")


def test_a_stale_rate_is_not_called_missing(law_book: LawBook) -> None:
    with pytest.raises(NoLawInForce):
        refund("2027-12", Trip(Mode.BICYCLE, Decimal(8), days=15), law_book)
    with pytest.raises(NoLawInForce):
        bicycle_refund(Trip(Mode.BICYCLE, Decimal(8), days=15), law_book.on(date(2027, 12, 1)))


def test_private_transport_has_nothing_national(law_book: LawBook) -> None:
    assert refund("2026-05", Trip(Mode.PRIVATE, Decimal(30)), law_book).amount == ZERO
    agreed = Trip(Mode.PRIVATE, Decimal(30), agreed=Euro.of("55.00"))
    assert refund("2026-05", agreed, law_book).amount == Euro.of("55.00")


def test_an_agreement_below_the_national_one_does_not_lower_it(law_book: LawBook) -> None:
    trip = Trip(Mode.BICYCLE, Decimal(8), days=15, agreed=Euro.of("71.99"))
    assert refund("2026-05", trip, law_book).amount == Euro.of("72.00")
    more = Trip(Mode.BICYCLE, Decimal(8), days=15, agreed=Euro.of("72.01"))
    assert refund("2026-05", more, law_book).amount == Euro.of("72.01")


def test_the_ticket_to_school_is_not_the_companys(law_book: LawBook) -> None:
    # Vade Mecum fiche 13: "rembourse hors abonnement scolaire"
    trip = Trip(Mode.FLAT, price=Euro.of("50.00"), school_ticket=True)
    assert refund("2026-05", trip, law_book).amount == ZERO


@pytest.mark.parametrize(
    ("month", "trip", "amount"),
    [
        ("2026-05", Trip(Mode.TRAIN, price=Euro.of("96.40"), construction=True), "96.40"),
        ("2020-04", Trip(Mode.TRAIN, price=Euro.of("96.40"), construction=True), None),
        ("2026-05", Trip(Mode.FLAT, price=Euro.of("50.00"), construction=True), None),
        ("2026-05", Trip(Mode.PRIVATE, Decimal(3), construction=True), None),
        ("2024-01", Trip(Mode.BICYCLE, Decimal(25), days=10, construction=True), "140.00"),
        ("2023-12", Trip(Mode.BICYCLE, Decimal(25), days=10, construction=True), None),
    ],
)
def test_construction(month: str, trip: Trip, amount: str | None, law_book: LawBook) -> None:
    found = refund(month, trip, law_book)
    assert found.amount == (None if amount is None else Euro.of(amount))


@pytest.mark.parametrize(
    "trip",
    [Trip(Mode.BICYCLE, days=3), Trip(Mode.BICYCLE, Decimal(3)), Trip(Mode.FLAT, Decimal(9))],
)
def test_a_missing_fact_is_said(trip: Trip, law_book: LawBook) -> None:
    found = refund("2026-05", trip, law_book)
    assert found.amount is None
    assert "missing" in found.because[0].text.msgid


BOOK = LawBook.load(RESOURCES / "law")


@given(
    cents=st.integers(0, 20_000),
    table=st.integers(0, 20_000),
    km=st.decimals("0", "60", places=1),
    mode=st.sampled_from([Mode.DISTANCE, Mode.FLAT]),
)
def test_never_more_than_the_price(cents: int, table: int, km: Decimal, mode: Mode) -> None:
    trip = Trip(mode, km, Euro.from_cents(cents), table=Euro.from_cents(table))
    found = refund_of(trip, BOOK.on(date(2025, 6, 1)))
    assert found.amount is not None
    assert ZERO <= found.amount <= min(Euro.from_cents(cents), Euro.from_cents(table))
    assert found.amount == found.amount.rounded()


def test_asked_by_name(law_book: LawBook) -> None:
    ride = {"mode": "bicycle", "month": "2026-05", "km": "8", "days": "15"}
    assert asked(law_book, **ride) == Euro.of("72.00")
    assert asked(law_book, **ride, joint_committee="124.00") == Euro.of("67.20")
    assert asked(law_book, **ride, joint_committee="121") == Euro.of("72.00")
    assert asked(law_book, mode="private", month="2026-05") == ZERO
    assert asked(law_book, mode="train", month="2026-05", km="26") is None
    assert asked(law_book, mode="train", month="2025-03", km="26") == Euro.of("91.00")
    assert asked(law_book, mode="train", month="2025-03", table="91") == Euro.of("91.00")
    school = {"mode": "metro_tram_bus_flat", "month": "2026-05", "school_ticket": "yes"}
    assert asked(law_book, **school) == ZERO
    near = {"mode": "metro_tram_bus_flat", "month": "2019-05", "km": "4"}
    assert asked(law_book, **near) == ZERO
    by_distance = {"mode": "metro_tram_bus_distance", "month": "2026-05", "km": "9"}
    assert asked(law_book, **by_distance) is None
    found = calculate("travel.refund", {**by_distance, "price": "40"}, law_book).answer
    assert found.outputs == {"amount": None, "at_most": Euro.of("30.00")}


def test_unknown_before_the_contract_existed(law_book: LawBook) -> None:
    for mode in Mode:
        given = {"mode": mode.value, "month": "2015-08", "km": "9", "days": "3", "price": "40"}
        assert not calculate("travel.refund", given, law_book).answer.known


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"mode": "metro_tram_bus_flat"}, "price"),
        ({"mode": "metro_tram_bus_flat", "month": "2020-06", "price": "40"}, "km"),
        ({"mode": "metro_tram_bus_distance", "month": "2020-06"}, "km"),
        ({"mode": "metro_tram_bus_distance", "km": "9", "table": "30"}, "price"),
        ({"mode": "metro_tram_bus_distance", "km": "26", "month": "2025-03"}, "price"),
        ({"mode": "bicycle", "km": "9"}, "days"),
        ({"mode": "bicycle", "days": "9"}, "km"),
        ({"mode": "bicycle", "km": "9", "days": "32"}, "days"),
        ({"mode": "bicycle", "km": "9", "days": "31", "month": "2026-06"}, "days"),
        ({"mode": "bicycle", "km": "-9", "days": "3"}, "km"),
        ({"mode": "train", "joint_committee": "124"}, "price"),
        ({"mode": "train", "price": "-1"}, "price"),
        ({"mode": "train", "table": "-1"}, "table"),
        ({"mode": "train", "employer_amount": "-1"}, "employer_amount"),
        ({"mode": "boat"}, "mode"),
        ({"mode": None}, "mode"),
    ],
)
def test_refused_by_name(given: dict[str, object], field: str, law_book: LawBook) -> None:
    with pytest.raises(Refused) as refused:
        calculate("travel.refund", {"month": "2026-05", **given}, law_book)
    assert refused.value.field == field


def test_construction_without_its_scale_raises_nothing(law_book: LawBook) -> None:
    given = {"mode": "combined", "month": "2026-05", "joint_committee": "124"}
    assert asked(law_book, **given) is None
    assert asked(law_book, **given, employer_amount="61.50") == Euro.of("61.50")


def test_a_trip_tells_what_it_lacks() -> None:
    with pytest.raises(NotKnown):
        Trip(Mode.TRAIN).told_price()
