"""The agrément: three months, five conditions, places, withdrawal."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.law.book import LawBook
from desktop.services.calculators import calculate

CONDITIONS = (
    "practises_trade",
    "in_bce",
    "social_and_tax_in_order",
    "no_withdrawal_within_a_year",
    "tutor_designated",
)


def ask(book: LawBook, rule: str, **inputs: Any) -> Answer:
    return calculate(f"accreditation.{rule}", inputs, book).answer


# Vade Mecum 3.1, § 2: "Dans les trois mois suivant la demande d'agrément […] une visite";
# "agrément provisoire et, dans les trois mois, agrément définitif".
@pytest.mark.parametrize(
    ("day", "by"),
    [
        ("2026-05-04", "2026-08-04"),
        ("2026-11-30", "2027-02-28"),
        ("2023-11-30", "2024-02-29"),
        ("2026-01-31", "2026-04-30"),
        ("2026-02-28", "2026-05-28"),
        ("2015-09-01", "2015-12-01"),
    ],
)
def test_three_months(law_book: LawBook, day: str, by: str) -> None:
    visit = ask(law_book, "due", applied_on=day)
    assert visit.value == visit.outputs["visit_by"] == date.fromisoformat(by)
    assert visit.outputs["definitive_by"] is None
    definitive = ask(law_book, "due", provisional_on=day)
    assert definitive.value == definitive.outputs["definitive_by"] == date.fromisoformat(by)
    assert definitive.outputs["visit_by"] is None


def test_both_delays_at_once(law_book: LawBook) -> None:
    answer = ask(law_book, "due", applied_on="2026-05-04", provisional_on="2026-06-01")
    assert answer.value == date(2026, 8, 4)
    assert answer.outputs["definitive_by"] == date(2026, 9, 1)
    assert len(answer.because) == 2


def test_a_request_before_the_scheme_hides_no_decision_after(law_book: LawBook) -> None:
    answer = ask(law_book, "due", applied_on="2015-06-30", provisional_on="2015-09-15")
    assert answer.value == answer.outputs["definitive_by"] == date(2015, 12, 15)
    assert answer.outputs["visit_by"] is None
    assert len(answer.because) == 2


def test_due_is_refused_by_name(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        ask(law_book, "due")
    assert caught.value.field == "applied_on"
    with pytest.raises(Refused) as caught:
        ask(law_book, "due", applied_on="2026-05-04", provisional_on="2026-05-03")
    assert caught.value.field == "provisional_on"
    assert ask(law_book, "due", applied_on="2026-05-04", provisional_on="2026-05-04").known


# Vade Mecum, fiche 1, B: the five conditions.
@pytest.mark.parametrize("absent", CONDITIONS)
def test_each_condition_counts(law_book: LawBook, absent: str) -> None:
    given = {name: name != absent for name in CONDITIONS}
    answer = ask(law_book, "conditions", **given)
    assert answer.value is False
    assert answer.outputs["missing"] == (absent,)
    assert answer.because[0].text.msgid.startswith(f"{CONDITIONS.index(absent) + 1}. ")


def test_all_conditions_or_none(law_book: LawBook) -> None:
    met = ask(law_book, "conditions", **dict.fromkeys(CONDITIONS, True))
    assert met.value is True
    assert met.outputs["missing"] == ()
    unmet = ask(law_book, "conditions", **dict.fromkeys(CONDITIONS, "no"))
    assert unmet.value is False
    assert unmet.outputs["missing"] == CONDITIONS


def test_a_condition_left_out_is_refused(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        ask(law_book, "conditions", **dict.fromkeys(CONDITIONS[:-1], True))
    assert caught.value.field == "tutor_designated"


# forms.md 1.1: two per tutor for risky or itinerant trades, never more than the workers under
# contract, one for a company without workers.
@pytest.mark.parametrize(
    ("tutors", "learners", "workers", "risky", "maximum", "allowed"),
    [
        (1, 1, 0, False, 1, True),
        (1, 2, 0, False, 1, False),
        (3, 1, 0, True, 1, True),
        (1, 1, 1, False, 1, True),
        (1, 2, 1, False, 1, False),
        (1, 3, 4, False, 4, True),
        (1, 4, 4, False, 4, True),
        (1, 5, 4, False, 4, False),
        (1, 2, 4, True, 2, True),
        (1, 3, 4, True, 2, False),
        (2, 4, 4, True, 4, True),
        (2, 4, 3, True, 3, False),
        (2, 5, 9, True, 4, False),
        pytest.param(0, 1, 5, False, 0, False, id="no tutor"),
        pytest.param(0, 1, 5, True, 0, False, id="no tutor, risky"),
    ],
)
def test_places(
    law_book: LawBook,
    tutors: int,
    learners: int,
    workers: int,
    risky: bool,
    maximum: int,
    allowed: bool,
) -> None:
    answer = ask(
        law_book,
        "capacity",
        tutors=tutors,
        learners=learners,
        workers_under_contract=workers,
        risk_or_itinerant=risky,
    )
    assert answer.outputs["maximum"] == maximum
    assert answer.value is allowed
    assert not answer.unverified
    named = [dict(one.text.params).get("maximum") for one in answer.because]
    assert (maximum in named) is not allowed


@pytest.mark.parametrize(
    ("on", "risky", "maximum", "unverified"),
    [
        pytest.param("2020-09-07", True, 2, False, id="2017: two per tutor"),
        pytest.param("2020-09-07", False, None, False, id="2017: no general norm"),
        pytest.param("2020-09-08", False, 5, True, id="2020: the date is ours"),
        pytest.param("2020-09-08", True, 2, False, id="2020: the tutors decide"),
        pytest.param("2026-11-22", False, 5, False, id="the day it was read"),
        pytest.param("2015-08-31", True, None, False, id="before the scheme"),
    ],
)
def test_places_by_date(
    law_book: LawBook, on: str, risky: bool, maximum: int | None, unverified: bool
) -> None:
    answer = ask(
        law_book,
        "capacity",
        tutors=1,
        learners=1,
        workers_under_contract=5,
        risk_or_itinerant=risky,
        on=on,
    )
    assert answer.outputs.get("maximum") == maximum
    assert answer.known is (maximum is not None)
    assert answer.unverified is unverified


# Vade Mecum, fiche 16: "Un préavis de 14 jours commençant le jour de la notification de retrait de
# l'agrément est commué en une indemnité de rupture équivalente à deux semaines de rétribution."
@pytest.mark.parametrize(
    ("monthly", "in_trial", "days", "indemnity", "other"),
    [
        ("260.43", False, 14, "120.20", None),
        ("260.43", True, 7, "60.10", date(2026, 5, 11)),
        ("372.27", False, 14, "171.82", None),
        ("700.74", True, 7, "161.71", date(2026, 5, 11)),
        ("0.00", False, 14, "0.00", None),
    ],
)
def test_withdrawn(
    law_book: LawBook,
    monthly: str,
    in_trial: bool,
    days: int,
    indemnity: str,
    other: date | None,
) -> None:
    answer = ask(law_book, "withdrawn", on="2026-05-04", in_trial=in_trial, monthly=monthly)
    assert answer.value == answer.outputs["ends_on"] == date(2026, 5, 4)
    assert answer.outputs["indemnity_days"] == days
    assert answer.outputs["other_ends_on"] == other
    found = answer.outputs["indemnity"]
    assert isinstance(found, Euro)
    assert found.plain() == indemnity
    exact = Decimal(monthly) * 3 / 13 * days / 7
    assert found.amount == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_withdrawn_without_the_pay(law_book: LawBook) -> None:
    answer = ask(law_book, "withdrawn", on="2026-05-04", in_trial=False)
    assert answer.value == date(2026, 5, 4)
    assert answer.outputs["indemnity"] is None
    assert dict(answer.because[-1].text.params) == {"name": "monthly"}
    with pytest.raises(Refused) as caught:
        ask(law_book, "withdrawn", on="2026-05-04", in_trial=False, monthly="-0.01")
    assert caught.value.field == "monthly"


@pytest.mark.parametrize(
    ("rule", "inputs"),
    [
        ("due", {"applied_on": "2015-08-31"}),
        ("due", {"provisional_on": "2015-08-31"}),
        ("conditions", {**dict.fromkeys(CONDITIONS, True), "on": "2015-08-31"}),
        ("withdrawn", {"on": "2015-08-31", "in_trial": False}),
    ],
)
def test_unknown_before_the_scheme(law_book: LawBook, rule: str, inputs: dict[str, object]) -> None:
    answer = ask(law_book, rule, **inputs)
    assert not answer.known
    assert answer.because
