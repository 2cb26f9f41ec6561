"""Who may be a tutor: designated by the company, approved for the premiums."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.law.book import LawBook
from desktop.services.calculators import calculate

YEARS, EXTRACT, TEACHING = "years_in_trade", "extract_on", "teaching_proof"


def eligible(book: LawBook, years: str, **more: Any) -> Answer:
    inputs: dict[str, Any] = {YEARS: years, "on": "2026-05-04", EXTRACT: "2026-05-04", **more}
    return calculate("tutor.eligible", inputs, book).answer


# Vade Mecum, fiche 14: "au moins cinq ans […] réduite à deux ans si le tuteur a obtenu un titre de
# Chef d'entreprise"; recognised by itself since 1 September 2009.
@pytest.mark.parametrize(
    ("years", "title", "recognised", "designated", "approved"),
    [
        ("4.99", False, False, False, False),
        ("5", False, False, True, True),
        ("6.5", False, False, True, True),
        ("1.99", True, False, False, False),
        ("2", True, False, True, False),
        ("4.99", True, False, True, False),
        ("5", True, False, True, True),
        ("2", False, False, False, False),
        ("0", False, True, True, False),
        ("0", True, True, True, False),
        ("5", False, True, True, True),
    ],
)
def test_the_years_in_the_trade(
    law_book: LawBook, years: str, title: bool, recognised: bool, designated: bool, approved: bool
) -> None:
    answer = eligible(
        law_book, years, head_title=title, recognised_since_2009=recognised, teaching_proof=True
    )
    assert answer.value is answer.outputs["designated"] is designated
    assert answer.outputs["approved"] is approved
    missing = answer.outputs["missing"]
    assert missing == (() if approved else (YEARS,))


def test_the_teaching_proof_is_for_the_approved_alone(law_book: LawBook) -> None:
    answer = eligible(law_book, "5", teaching_proof=False)
    assert answer.value is True
    assert answer.outputs["approved"] is False
    assert answer.outputs["missing_for_designated"] == ()
    assert answer.outputs["missing"] == answer.outputs["missing_for_approved"] == (TEACHING,)


@pytest.mark.parametrize(
    ("extract", "shown"),
    [(None, False), ("2026-05-05", False), ("2026-05-04", True), ("2020-01-01", True)],
)
def test_the_extract_of_the_criminal_record(
    law_book: LawBook, extract: str | None, shown: bool
) -> None:
    answer = eligible(law_book, "5", teaching_proof=True, extract_on=extract)
    assert answer.value is shown
    assert answer.outputs["approved"] is shown
    assert answer.outputs["missing"] == (() if shown else (EXTRACT,))
    if shown:  # no text fixes its age, and the answer says so with its day
        said = [dict(one.text.params).get("day") for one in answer.because]
        assert date.fromisoformat(str(extract)) in said


def test_what_was_not_told_is_not_shown(law_book: LawBook) -> None:
    answer = calculate("tutor.eligible", {YEARS: "0", "on": "2026-05-04"}, law_book).answer
    assert answer.value is False
    assert answer.outputs["missing"] == (YEARS, EXTRACT, TEACHING)
    assert answer.outputs["missing_for_designated"] == (YEARS, EXTRACT)


def test_refused_and_unknown(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        eligible(law_book, "-1")
    assert caught.value.field == YEARS
    assert not eligible(law_book, "5", on="2015-08-31", extract_on=None).known
    assert eligible(law_book, "5", on="2015-09-01", extract_on="2015-09-01").value is True
