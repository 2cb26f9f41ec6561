"""Premiums and reductions by region and date, their repeals, and the student job."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.law.book import LawBook, NoLawInForce
from desktop.law.parameters.incentive import LEARNER
from desktop.rules.family import Region
from desktop.rules.incentive.incentives import incentives_of
from desktop.rules.incentive.measure import Facts, value
from desktop.services.calculators import calculate


def listed(book: LawBook, region: str, on: str, **facts: Any) -> Answer:
    inputs = {"region": region, "on": on, "facts": facts}
    return calculate("incentive.list", inputs, book).answer


def codes(answer: Answer, name: str = "incentives") -> set[str]:
    rows: Any = answer.outputs[name]
    return {row["code"] for row in rows}


def row(answer: Answer, code: str) -> dict[str, Any]:
    rows: Any = (*answer.outputs["incentives"], *answer.outputs["excluded"])  # type: ignore[misc]
    (found,) = (one for one in rows if one["code"] == code)
    return dict(found)


NEW = {"independent", "company", "learner"}
BONUS = {"internship_bonus", "start_bonus"}
BRUSSELS = {"tutor_premium", "young_premium"}


# law.md 4, with the repeals of each region.
@pytest.mark.parametrize(
    ("region", "on", "expected"),
    [
        ("wallonia", "2015-09-01", BONUS | {"tutor_reduction", "young_reduction"}),
        ("wallonia", "2016-08-31", BONUS | {"tutor_reduction", "young_reduction"}),
        ("wallonia", "2016-09-01", NEW | {"tutor_reduction", "young_reduction"}),
        ("wallonia", "2016-09-30", NEW | {"tutor_reduction", "young_reduction"}),
        ("wallonia", "2016-10-01", NEW | {"young_reduction"}),
        ("wallonia", "2017-06-30", NEW | {"young_reduction"}),
        ("wallonia", "2017-07-01", NEW),
        ("wallonia", "2021-04-30", NEW),
        ("wallonia", "2021-05-01", NEW | {"restart"}),
        ("wallonia", "2021-12-31", NEW | {"restart"}),
        ("wallonia", "2022-01-01", NEW),
        ("wallonia", "2026-05-04", NEW),
        ("brussels", "2015-09-01", BONUS | {"tutor_reduction"}),
        ("brussels", "2018-06-30", BONUS | {"tutor_reduction"}),
        ("brussels", "2018-07-01", BRUSSELS),
        ("brussels", "2021-08-31", BRUSSELS),
        ("brussels", "2021-09-01", BRUSSELS | {"tutor_two"}),
        ("brussels", "2022-06-30", BRUSSELS | {"tutor_two"}),
        ("brussels", "2022-07-01", BRUSSELS),
        ("brussels", "2026-05-04", BRUSSELS),
    ],
)
def test_what_is_in_force(law_book: LawBook, region: str, on: str, expected: set[str]) -> None:
    answer = listed(law_book, region, on)
    assert codes(answer) == expected
    assert answer.outputs["excluded"] == ()
    assert all(one["possible"] is None for one in answer.value)  # type: ignore[union-attr,call-overload,index]


@pytest.mark.parametrize(
    ("region", "on", "code", "amount"),
    [
        ("wallonia", "2016-01-01", "internship_bonus", "500.00"),
        ("wallonia", "2016-01-01", "tutor_reduction", "800.00"),
        ("wallonia", "2016-01-01", "young_reduction", "1000.00"),
        ("wallonia", "2026-05-04", "independent", "750.00"),
        ("wallonia", "2026-05-04", "company", "750.00"),
        ("wallonia", "2026-05-04", "learner", "750.00"),
        ("wallonia", "2021-06-01", "restart", "390.00"),
        ("brussels", "2026-05-04", "tutor_premium", "1750.00"),
        ("brussels", "2022-01-15", "tutor_two", "3000.00"),
        ("brussels", "2026-05-04", "young_premium", "500.00"),
    ],
)
def test_the_amounts(law_book: LawBook, region: str, on: str, code: str, amount: str) -> None:
    assert row(listed(law_book, region, on), code)["amount"] == Euro.of(amount)


def test_the_third_year_pays_more(law_book: LawBook) -> None:
    third = {"training_year": 3}
    for region, on, code in (
        ("wallonia", "2016-01-01", "start_bonus"),
        ("brussels", "2018-01-01", "internship_bonus"),
        ("brussels", "2026-05-04", "young_premium"),
    ):
        assert row(listed(law_book, region, on, **third), code)["amount"] == Euro.of("750.00")


def test_figures_of_wallonia_from_2023_are_unverified(law_book: LawBook) -> None:
    assert not listed(law_book, "wallonia", "2022-12-31").unverified
    assert listed(law_book, "wallonia", "2023-01-01").unverified
    assert not listed(law_book, "wallonia", "2021-08-31").unverified
    assert listed(law_book, "wallonia", "2021-09-01").unverified
    assert not listed(law_book, "brussels", "2026-05-04").unverified


@pytest.mark.parametrize(
    ("workers", "first", "possible"),
    [(0, True, True), (1, True, False), (0, False, False), (0, None, None), (1, None, False)],
)
def test_the_premium_of_the_independent(
    law_book: LawBook, workers: int, first: bool | None, possible: bool | None
) -> None:
    answer = listed(law_book, "wallonia", "2020-05-04", workers=workers, first_contract=first)
    assert row(answer, "independent")["possible"] is possible
    assert ("independent" in codes(answer, "excluded")) is (possible is False)


# Securex: "au minimum 270 jours (9 mois) sous contrat d'alternance durant la 1ère année".
@pytest.mark.parametrize(
    ("days", "approved", "succeeded", "possible"),
    [
        (269, True, True, False),
        (270, True, True, True),
        (271, True, True, True),
        (270, False, True, False),
        (270, True, False, False),
        (270, True, None, None),
    ],
)
def test_the_premium_of_the_company(
    law_book: LawBook, days: int, approved: bool, succeeded: bool | None, possible: bool | None
) -> None:
    answer = listed(
        law_book, "wallonia", "2020-05-04", days=days, tutor_approved=approved, succeeded=succeeded
    )
    assert row(answer, "company")["possible"] is possible


# Brussels decree of 4 July 2019: six to nine months after the start, then twelve to fifteen.
@pytest.mark.parametrize(
    ("facts", "ask_from", "ask_by"),
    [
        ({}, None, None),
        ({"start": "2025-09-01"}, date(2026, 3, 1), date(2026, 6, 1)),
        ({"start": "2025-08-31"}, date(2026, 2, 28), date(2026, 5, 31)),
        (
            {"start": "2024-09-01", "previous_request_on": "2025-04-15"},
            date(2026, 4, 15),
            date(2026, 7, 15),
        ),
    ],
)
def test_when_to_ask_the_tutor_premium(
    law_book: LawBook, facts: dict[str, str], ask_from: date | None, ask_by: date | None
) -> None:
    found = row(listed(law_book, "brussels", "2026-05-04", **facts), "tutor_premium")
    assert (found["ask_from"], found["ask_by"]) == (ask_from, ask_by)


def test_a_last_day_that_was_not_found_is_said(law_book: LawBook) -> None:
    def said(answer: Answer) -> bool:
        return any("no last day" in one.text.msgid for one in answer.because)

    known = {"start": "2025-09-01", "year_ended_on": "2026-06-30"}
    assert not said(listed(law_book, "brussels", "2026-05-04", **known))
    assert said(listed(law_book, "brussels", "2026-05-04"))
    assert said(listed(law_book, "wallonia", "2026-05-04", **known))


@pytest.mark.parametrize(
    ("months", "learners", "birth", "possible"),
    [
        (5, 1, "2005-01-01", False),
        (6, 1, "2005-01-01", True),
        (6, 4, "2005-01-01", True),
        (6, 5, "2005-01-01", False),
        (6, 0, "2005-01-01", False),
        (6, 1, "2001-05-05", True),
        (6, 1, "2001-05-04", False),
    ],
)
def test_the_tutor_premium(
    law_book: LawBook, months: int, learners: int, birth: str, possible: bool
) -> None:
    answer = listed(
        law_book, "brussels", "2026-05-04", months=months, learners_of_tutor=learners, birth=birth
    )
    assert row(answer, "tutor_premium")["possible"] is possible


# Actiris: "dans les trois mois qui suivent la fin de l'année de formation".
@pytest.mark.parametrize(
    ("birth", "possible"),
    [
        pytest.param("2008-05-05", True, id="not yet 18"),
        pytest.param("2008-05-04", None, id="18: the two texts differ"),
        pytest.param("2001-05-05", None, id="not yet 25"),
        pytest.param("2001-05-04", False, id="25"),
    ],
)
def test_the_premium_of_the_learner_of_brussels(
    law_book: LawBook, birth: str, possible: bool | None
) -> None:
    answer = listed(
        law_book,
        "brussels",
        "2026-05-04",
        birth=birth,
        months=4,
        succeeded=True,
        lives_in_brussels=True,
        year_ended_on="2026-06-30",
    )
    found = row(answer, "young_premium")
    assert found["possible"] is possible
    assert (found["ask_from"], found["ask_by"]) == (date(2026, 6, 30), date(2026, 9, 30))


def test_a_contract_that_ran_keeps_what_wallonia_repealed(law_book: LawBook) -> None:
    old = {"start": "2016-08-31", "birth": "2000-01-01"}
    assert codes(listed(law_book, "wallonia", "2017-09-01", **old)) >= BONUS
    assert "young_reduction" in codes(listed(law_book, "wallonia", "2018-12-31", **old))
    assert "young_reduction" in codes(listed(law_book, "wallonia", "2019-01-01", **old), "excluded")
    assert codes(listed(law_book, "wallonia", "2022-08-30", **old)) >= BONUS
    assert not BONUS & codes(listed(law_book, "wallonia", "2022-08-31", **old))
    new = {"start": "2016-09-01"}
    assert not BONUS & codes(listed(law_book, "wallonia", "2016-09-01", **new))


def test_brussels_repealed_without_a_transition(law_book: LawBook) -> None:
    old = {"start": "2016-09-01"}
    assert codes(listed(law_book, "brussels", "2018-06-30", **old)) >= BONUS
    assert not BONUS & codes(listed(law_book, "brussels", "2018-07-01", **old))


@pytest.mark.parametrize(
    ("start", "on", "expected"),
    [
        ("2021-01-01", "2021-10-01", True),
        ("2022-06-30", "2022-12-30", True),
        ("2022-07-01", "2022-12-30", False),
        ("2021-01-01", "2022-07-01", False),
    ],
)
def test_the_second_tutor_premium_goes_by_the_start(
    law_book: LawBook, start: str, on: str, expected: bool
) -> None:
    assert ("tutor_two" in codes(listed(law_book, "brussels", on, start=start))) is expected


def test_a_start_before_the_scheme_has_no_measure_of_its_own(law_book: LawBook) -> None:
    assert not BONUS & codes(listed(law_book, "wallonia", "2016-05-01", start="2015-08-31"))


def test_unknown_before_the_scheme_and_long_after(law_book: LawBook) -> None:
    assert not listed(law_book, "wallonia", "2015-08-31").known
    assert not listed(law_book, "brussels", "2027-11-23").known
    with pytest.raises(NoLawInForce):
        incentives_of(Region.WALLONIA, date(2015, 8, 31), Facts(), law_book)
    with pytest.raises(NoLawInForce):
        value(LEARNER, law_book.on(date(2027, 11, 23)))


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"colour": "red"}, "facts"),
        ({"birth": "yesterday"}, "facts.birth"),
        ({"workers": -1}, "facts.workers"),
        ({"succeeded": "maybe"}, "facts.succeeded"),
        ("[]", "facts"),
    ],
)
def test_facts_are_refused_by_name(law_book: LawBook, facts: object, field: str) -> None:
    inputs = {"region": "wallonia", "on": "2026-05-04", "facts": facts}
    with pytest.raises(Refused) as caught:
        calculate("incentive.list", inputs, law_book)
    assert caught.value.field == field


def test_a_region_is_one_of_two(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        calculate("incentive.list", {"region": "flanders", "on": "2026-05-04"}, law_book)
    assert caught.value.field == "region"
    inputs = {"region": "brussels", "on": "2026-05-04"}
    assert calculate("incentive.list", inputs, law_book).answer.known


def student(book: LawBook, on: str, *, same: bool, **more: Any) -> Answer:
    return calculate("student.job", {"on": on, "same_employer": same, **more}, book).answer


# Vade Mecum, fiche 4: "Il n'y a pas de possibilité […] de conclure un contrat d'étudiant"; and
# law.md 8.
@pytest.mark.parametrize(
    ("on", "same", "allowed"),
    [
        ("2015-09-01", False, False),
        ("2017-06-30", False, False),
        ("2017-06-30", True, False),
        ("2017-07-01", False, True),
        ("2017-07-01", True, False),
        ("2018-03-31", True, False),
        ("2018-06-30", True, False),
        ("2018-07-01", True, True),
        ("2018-08-31", True, True),
        ("2018-09-01", True, False),
        ("2018-09-01", False, True),
        ("2019-02-01", True, False),
        ("2019-02-01", False, True),
        ("2019-07-01", True, True),
        ("2026-06-30", True, False),
        ("2026-07-01", True, True),
        ("2026-08-31", True, True),
        ("2026-09-01", True, False),
        ("2025-12-24", False, True),
    ],
)
def test_the_student_job_by_date(law_book: LawBook, on: str, same: bool, allowed: bool) -> None:
    answer = student(law_book, on, same=same)
    assert answer.value is answer.outputs["allowed"] is allowed
    assert not answer.unverified


@pytest.mark.parametrize(
    ("on", "month", "allowed"),
    [
        ("2026-05-04", "2026-07", True),
        ("2026-07-15", "2026-07", True),
        ("2026-07-15", "2026-09", False),
        ("2018-02-01", "2018-08", True),
        ("2017-06-15", "2017-07", False),
    ],
)
def test_the_month_of_the_job_decides(
    law_book: LawBook, on: str, month: str, allowed: bool
) -> None:
    assert student(law_book, on, same=True, month=month).value is allowed


def test_a_refusal_of_before_names_the_day_that_passes(law_book: LawBook) -> None:
    closed = calculate(
        "student.job", {"on": "2017-06-30", "same_employer": False}, law_book
    ).answer.because
    assert dict(closed[-1].text.params)["since"] == date(2017, 7, 1)


def test_no_student_job_with_an_allowance(law_book: LawBook) -> None:
    assert student(law_book, "2026-05-04", same=False, allowance=True).value is False
    assert student(law_book, "2026-05-04", same=False, allowance=False).value is True
    assert student(law_book, "2026-07-04", same=True, allowance=True).value is False


def test_the_student_job_before_the_scheme(law_book: LawBook) -> None:
    assert not student(law_book, "2015-08-31", same=False).known
    assert not student(law_book, "2026-05-04", same=False, month="2015-07").known
    with pytest.raises(Refused) as caught:
        calculate("student.job", {"on": "2026-05-04"}, law_book)
    assert caught.value.field == "same_employer"
