"""Who is examined: Vade Mecum, fiche 6, « La surveillance de la santé »."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.errors import Refused
from desktop.kernel.period import age_on
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, RESOURCES
from desktop.rules.health import Work, assessment_of
from desktop.services.calculators import calculate

NOTHING = Work(night=False, forbidden=False, safety=False)
RULE = "health.assessment"
BOOK = LawBook.load(RESOURCES / "law")


def asked(book: LawBook, **given: object) -> Mapping[str, object]:
    return calculate(RULE, given, book).answer.outputs


# « soumettre tous les apprenants âgés de moins de 18 ans à une évaluation de santé préalable »
@pytest.mark.parametrize(
    ("birth", "first", "required"),
    [
        ("2008-09-02", "2026-09-01", True),
        ("2008-09-01", "2026-09-01", False),
        ("2008-08-31", "2026-09-01", False),
        pytest.param("2008-02-29", "2026-02-28", True, id="29 February, the day before"),
        pytest.param("2008-02-29", "2026-03-01", False, id="29 February, 18 on 1 March"),
        ("2010-12-31", "2026-09-01", True),
    ],
)
def test_under_18(law_book: LawBook, birth: str, first: str, *, required: bool) -> None:
    found = asked(law_book, birth=birth, first_company_day=first)
    assert found["required"] is required
    assert found["before"] == (date.fromisoformat(first) if required else None)
    # « une évaluation de santé périodique (en général, tous les ans) »
    assert found["then_every"] == (12 if required else None)


# « quel que soit leur âge »
@pytest.mark.parametrize("name", ["night_work", "forbidden_work", "safety_post"])
@pytest.mark.parametrize("birth", ["2002-05-01", "2010-05-01"])
def test_at_any_age(law_book: LawBook, name: str, birth: str) -> None:
    found = asked(law_book, birth=birth, first_company_day="2026-09-01", **{name: True})
    assert found == {"required": True, "before": date(2026, 9, 1), "then_every": 12}


def test_every_reason_is_given(law_book: LawBook) -> None:
    work = Work(night=True, forbidden=True, safety=True)
    found = assessment_of(date(2010, 1, 1), date(2026, 9, 1), work, law_book.on(date(2026, 9, 1)))
    assert [one.text.msgid.split()[0] for one in found.because] == [
        "The", "Night", "Work", "A", "The", "Who",
    ]  # fmt: skip
    assert not found.unverified


def test_a_refusal_names_what_would_ask_for_it(law_book: LawBook) -> None:
    answer = calculate(
        RULE, {"birth": "2000-01-01", "first_company_day": "2026-09-01"}, law_book
    ).answer
    french = [Translator(Language.FRENCH, CATALOGS)(one.text) for one in answer.because]
    assert answer.value is False
    assert "night_work=yes, forbidden_work=yes ou safety_post=yes" in french[0]
    assert "01/01/2018" in french[0] or "1er janvier 2018" in french[0]
    assert [text.split("«\u00a0")[1].split("\u00a0»")[0] for text in french[1:]] == [
        "night_work",
        "forbidden_work",
        "safety_post",
    ]


def test_what_was_said_is_not_doubted(law_book: LawBook) -> None:
    found = assessment_of(
        date(2000, 1, 1), date(2026, 9, 1), NOTHING, law_book.on(date(2026, 9, 1))
    )
    assert len(found.because) == 1


def test_before_the_scheme_nothing_is_known(law_book: LawBook) -> None:
    for first, known in (("2015-08-31", False), ("2015-09-01", True)):
        given = {"birth": "1999-01-01", "first_company_day": first}
        assert calculate(RULE, given, law_book).answer.known is known


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"birth": "2026-09-02", "first_company_day": "2026-09-01"}, "birth"),
        ({"birth": "2008-09-02"}, "first_company_day"),
        ({"birth": "2008-13-02", "first_company_day": "2026-09-01"}, "birth"),
        ({"birth": "2008-01-02", "first_company_day": "2026-09-01", "night": "yes"}, "night"),
    ],
)
def test_refusals_by_name(law_book: LawBook, given: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as caught:
        calculate(RULE, given, law_book)
    assert caught.value.field == field


@given(
    st.dates(date(1992, 1, 1), date(2011, 12, 31)), st.dates(date(2015, 9, 1), date(2026, 11, 1))
)
def test_the_birthday_decides(birth: date, first: date) -> None:
    if birth > first:
        return
    found = assessment_of(birth, first, NOTHING, BOOK.on(first))
    assert found.required == (age_on(birth, first) < 18)
