"""When an accident is declared: Vade Mecum, fiche 7; law of 10 April 1971, art. 62."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES
from desktop.rules.accident_declaration import Accident, declaration_of
from desktop.services.calculators import calculate

BOOK = LawBook.load(RESOURCES / "law")


def asked(book: LawBook, **given: object) -> Answer:
    return calculate("accident.declare", given, book).answer


def days(answer: Answer) -> Mapping[str, str | None]:
    return {name: str(day) if day else None for name, day in answer.outputs.items()}


def french(answer: Answer) -> str:
    tr = Translator(Language.FRENCH, CATALOGS)
    return " ".join(tr(one.text) for one in answer.because)


# The eighth day counts from the day after; eight working days leave out Sundays and holidays.
@pytest.mark.parametrize(
    ("on", "by", "working"),
    [
        pytest.param("2026-03-02", "2026-03-10", "2026-03-11", id="Monday, one Sunday"),
        pytest.param("2026-03-07", "2026-03-15", "2026-03-17", id="Saturday, two Sundays"),
        pytest.param("2026-04-30", "2026-05-08", "2026-05-11", id="1 May and a Sunday"),
        pytest.param("2025-12-24", "2026-01-01", "2026-01-05", id="Christmas and New Year"),
        pytest.param("2024-02-21", "2024-02-29", "2024-03-01", id="29 February"),
    ],
)
def test_eight_days(law_book: LawBook, on: str, by: str, working: str) -> None:
    answer = asked(law_book, on=on, benign=False)
    assert str(answer.value) == by
    assert days(answer)["declare_by"] == by
    assert days(answer)["other_reading"] == working
    assert not answer.unverified


def test_both_readings_are_told(law_book: LawBook) -> None:
    told = french(asked(law_book, on="2026-03-02", benign=False))
    assert "10 mars 2026" in told
    assert "11 mars 2026" in told
    assert "jours ouvrables" in told


# « L'assureur dispose d'un délai de 30 jours après la réception de la déclaration »
@pytest.mark.parametrize(
    ("declared", "answered"),
    [(None, "2026-04-09"), ("2026-03-04", "2026-04-03"), ("2026-03-02", "2026-04-01")],
)
def test_thirty_days_for_the_answer(law_book: LawBook, declared: str | None, answered: str) -> None:
    answer = asked(law_book, on="2026-03-02", benign=False, declared_on=declared)
    assert days(answer)["insurer_answers_by"] == answered


# « délai maximum de trois ans à compter de la date de l'accident »
@pytest.mark.parametrize(
    ("on", "until"), [("2026-03-02", "2029-03-02"), ("2024-02-29", "2027-02-28")]
)
def test_three_years_to_claim(law_book: LawBook, on: str, until: str) -> None:
    assert days(asked(law_book, on=on))["claim_until"] == until


def test_a_benign_accident_is_not_declared(law_book: LawBook) -> None:
    answer = asked(law_book, on="2026-03-02", benign=True)
    assert answer.known
    assert answer.value == "none"
    assert days(answer) == {
        "declare_by": None,
        "other_reading": None,
        "insurer_answers_by": None,
        "claim_until": "2029-03-02",
    }
    assert "registre des premiers secours" in french(answer)
    assert "worsened_known_on=…" in french(answer)


def test_a_benign_one_that_was_declared_is_answered(law_book: LawBook) -> None:
    answer = asked(law_book, on="2026-03-02", benign=True, declared_on="2026-03-05")
    assert days(answer)["declare_by"] is None
    assert days(answer)["insurer_answers_by"] == "2026-04-04"


def test_worsening_starts_the_delay_of_a_benign_one(law_book: LawBook) -> None:
    answer = asked(law_book, on="2026-03-02", benign=True, worsened_known_on="2026-03-20")
    assert days(answer) == {
        "declare_by": "2026-03-28",
        "other_reading": "2026-03-30",
        "insurer_answers_by": "2026-04-27",
        "claim_until": "2029-03-02",
    }
    assert "s’est aggravé" in french(answer)


def test_worsening_changes_nothing_for_another(law_book: LawBook) -> None:
    answer = asked(law_book, on="2026-03-02", benign=False, worsened_known_on="2026-03-20")
    assert days(answer)["declare_by"] == "2026-03-10"
    assert "seul celui d’un accident bénin" in french(answer)


@pytest.mark.parametrize(
    ("declared", "words"),
    [
        ("2026-03-10", None),
        ("2026-03-11", "trop tard selon la première lecture"),
        ("2026-03-12", "trop tard\u00a0: le dernier jour"),
    ],
)
def test_a_late_declaration_is_told(law_book: LawBook, declared: str, words: str | None) -> None:
    told = french(asked(law_book, on="2026-03-02", benign=False, declared_on=declared))
    assert ("trop tard" in told) is (words is not None)
    assert words is None or words in told


def test_what_was_not_said_is_told(law_book: LawBook) -> None:
    assert "«\u00a0benign\u00a0»" in french(asked(law_book, on="2026-03-02"))
    assert "«\u00a0benign\u00a0»" not in french(asked(law_book, on="2026-03-02", benign=False))


def test_outside_the_law_nothing_is_known(law_book: LawBook) -> None:
    assert not asked(law_book, on="2015-08-31").known
    assert asked(law_book, on="2015-09-01").known
    assert asked(law_book, on="2026-12-24").unverified
    assert not asked(law_book, on="2028-01-01").known


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "on"),
        ({"on": "2026-03-02", "declared_on": "2026-03-01"}, "declared_on"),
        ({"on": "2026-03-02", "worsened_known_on": "2026-03-01"}, "worsened_known_on"),
        ({"on": "2026-03-02", "benign": "perhaps"}, "benign"),
        ({"on": "2026-02-29"}, "on"),
    ],
)
def test_refusals_by_name(law_book: LawBook, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, **given)
    assert caught.value.field == field


@given(st.dates(date(2015, 9, 1), date(2026, 11, 1)), st.integers(0, 400))
def test_the_earlier_day_is_kept(on: date, later: int) -> None:
    worsened = Accident(on, benign=True, worsened_known_on=on + timedelta(days=later))
    for accident in (Accident(on), worsened):
        found = declaration_of(accident, BOOK.on(on))
        assert found.declare_by
        assert found.other_reading
        assert found.declare_by < found.other_reading
        assert found.insurer_answers_by == found.declare_by + timedelta(days=30)


def test_a_worsening_is_not_called_grave_when_nobody_said_so(law_book: LawBook) -> None:
    found = asked(law_book, on="2024-05-06", worsened_known_on="2024-05-10")
    assert found.outputs["declare_by"] == date(2024, 5, 14)
    texts = [one.text.msgid for one in found.because]
    assert any("only that of a benign one" in text for text in texts)
    assert not any("was not benign" in text for text in texts)
