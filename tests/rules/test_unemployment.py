"""Temporary unemployment: whom to tell and by when (Vade Mecum, fiche 11)."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.law.book import LawBook, NoLawInForce
from desktop.rules.unemployment.card import ELECTRONIC_5, PAPER_DECLARATION
from desktop.rules.unemployment.notices import Cause, Notices, notices_of
from desktop.services.calculators import calculate


def of(cause: Cause, first: date, book: LawBook, committee: str = "") -> Notices:
    return notices_of(
        cause,
        construction=committee == "124",
        sheltered=committee == "327",
        law=book.on(first),
    )


@pytest.mark.parametrize(
    ("first", "staff"),
    [
        (date(2026, 5, 11), date(2026, 5, 4)),
        (date(2026, 3, 2), date(2026, 2, 23)),
        (date(2024, 3, 4), date(2024, 2, 26)),
        (date(2026, 1, 5), date(2025, 12, 29)),
    ],
)
def test_the_staff_is_told_seven_days_before(first: date, staff: date, law_book: LawBook) -> None:
    # fiche 11: "au moins 7 jours calendrier avant la date du chômage prévu"
    found = of(Cause.ECONOMIC, first, law_book)
    assert found.to_staff_by == found.to_onem_by == staff
    assert found.to_staff_strict is not None
    assert (staff - found.to_staff_strict).days == 1
    # Securex: from the day after the notice to the eve of the unemployment, seven whole days
    strict = next(one for one in found.because if "stricter reading" in one.text.msgid)
    assert dict(strict.text.params)["day"] == found.to_staff_strict
    assert strict.source is not None


@pytest.mark.parametrize(
    "cause", [Cause.TECHNICAL, Cause.FORCE_MAJEURE, Cause.BAD_WEATHER, Cause.STRIKE]
)
def test_what_is_not_foreseen_is_told_the_same_day(cause: Cause, law_book: LawBook) -> None:
    # fiche 11: "Pas de communication au préalable si chômage temporaire imprévisible"
    found = of(cause, date(2026, 5, 13), law_book)
    assert found.to_staff_by is None
    assert found.to_staff_strict is None
    assert found.to_onem_by == date(2026, 5, 13)
    assert not found.unverified


def test_a_collective_closure_is_agreed_beforehand(law_book: LawBook) -> None:
    found = of(Cause.COLLECTIVE_CLOSURE, date(2026, 7, 13), law_book)
    assert found.to_staff_by is None
    assert found.to_onem_by == date(2026, 7, 12)
    assert found.unverified
    assert "agreed beforehand" in found.because[0].text.msgid


@pytest.mark.parametrize(
    ("cause", "first", "by"),
    [
        (Cause.ECONOMIC, date(2026, 5, 11), date(2026, 5, 12)),
        (Cause.BAD_WEATHER, date(2026, 5, 13), date(2026, 5, 15)),  # Ascension Day between
        (Cause.TECHNICAL, date(2026, 5, 16), date(2026, 5, 18)),  # a Saturday
        (Cause.FORCE_MAJEURE, date(2026, 5, 11), None),
        (Cause.STRIKE, date(2026, 5, 11), None),
        (Cause.COLLECTIVE_CLOSURE, date(2026, 5, 11), None),
    ],
)
def test_the_first_real_day_is_told_besides(
    cause: Cause, first: date, by: date | None, law_book: LawBook
) -> None:
    assert of(cause, first, law_book).first_day_by == by


@pytest.mark.parametrize(
    ("first", "committee", "card", "card_by"),
    [
        # fiche 11: "avant le 1er jour de chômage effectif"
        (date(2024, 12, 31), "", "C3.2A", date(2024, 12, 30)),
        (date(2016, 3, 1), "", "C3.2A", date(2016, 2, 29)),
        (date(2025, 1, 1), "", "eC3.2", date(2024, 12, 31)),
        (date(2024, 12, 16), "124", "C3.2A construction", date(2024, 11, 30)),
        (date(2025, 1, 13), "124", "eC3.2", date(2024, 12, 31)),
        (date(2026, 5, 11), "327", "C3.2A", date(2026, 5, 10)),
        (date(2020, 5, 11), "327", "C3.2A", date(2020, 5, 10)),
    ],
)
def test_the_card(first: date, committee: str, card: str, card_by: date, law_book: LawBook) -> None:
    found = of(Cause.ECONOMIC, first, law_book, committee)
    assert (found.card, found.card_by) == (card, card_by)


@pytest.mark.parametrize(
    ("first", "tolerated"),
    [
        (date(2024, 12, 31), False),
        (date(2025, 1, 1), True),
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), False),
    ],
)
def test_the_time_of_transition(first: date, tolerated: bool, law_book: LawBook) -> None:
    texts = [one.text.msgid for one in of(Cause.STRIKE, first, law_book).because]
    assert any("transition" in text for text in texts) is tolerated


def test_the_declaration(law_book: LawBook) -> None:
    # fiche 11: "la déclaration électronique DRS scénario 5 (depuis le 1er janvier 2016)"
    before = of(Cause.ECONOMIC, date(2015, 12, 31), law_book)
    assert before.declaration == PAPER_DECLARATION
    after = of(Cause.ECONOMIC, date(2016, 1, 1), law_book)
    assert after.declaration == ELECTRONIC_5
    assert after.declaration_by == date(2016, 1, 31)
    leap = of(Cause.ECONOMIC, date(2024, 2, 5), law_book)
    assert leap.declaration_by == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("cause", "word"),
    [
        (Cause.BAD_WEATHER, "begun before the weather"),
        (Cause.BAD_WEATHER, "Another text allows the next working day"),
        (Cause.TECHNICAL, "the company pays the first"),
        (Cause.TECHNICAL, "Another text allows the day after"),
        (Cause.ECONOMIC, "the day of the notice does not count"),
        (Cause.STRIKE, "Only days in the company count"),
    ],
)
def test_both_readings_are_told(cause: Cause, word: str, law_book: LawBook) -> None:
    found = of(cause, date(2026, 5, 11), law_book)
    assert any(word in one.text.msgid for one in found.because)


@pytest.mark.parametrize("cause", Cause)
def test_unknown_before_the_contract_existed(cause: Cause, law_book: LawBook) -> None:
    with pytest.raises(NoLawInForce):
        of(cause, date(2015, 8, 31), law_book)
    given = {"kind": cause.value, "first_day": "2015-08-31"}
    assert not calculate("unemployment.notices", given, law_book).answer.known


def test_asked_by_name(law_book: LawBook) -> None:
    given = {"kind": "economic", "first_day": "2026-05-11"}
    found = calculate("unemployment.notices", given, law_book).answer
    assert found.value == found.outputs["to_staff_by"] == date(2026, 5, 4)
    assert found.outputs["to_onem_by"] == date(2026, 5, 4)
    assert found.outputs["card"] == "eC3.2"
    assert found.outputs["declaration"] == ELECTRONIC_5
    weather = {"kind": "bad_weather", "first_day": "2024-02-12", "joint_committee": "124.00"}
    rain = calculate("unemployment.notices", weather, law_book).answer
    assert rain.known
    assert rain.outputs["to_staff_by"] is None
    assert rain.value == rain.outputs["to_onem_by"] == date(2024, 2, 12)
    assert rain.outputs["card"] == "C3.2A construction"


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"kind": "boredom"}, "kind"), ({"kind": None}, "kind"), ({"first_day": "x"}, "first_day")],
)
def test_refused_by_name(changed: dict[str, object], field: str, law_book: LawBook) -> None:
    given = {"kind": "economic", "first_day": "2026-05-11", **changed}
    with pytest.raises(Refused) as refused:
        calculate("unemployment.notices", given, law_book)
    assert refused.value.field == field
