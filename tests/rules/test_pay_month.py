"""``pay.month``: the pay of a month without a file, and what follows the gross."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.money import ZERO, Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.rules.pay_net import Person, net_of
from desktop.services.calculators import calculate

FRENCH = Translator(Language.FRENCH, CATALOGS)
COMPANY = {"company": ["07:00-11:00", "11:30-15:06"]}
COURSE = {"operator": ["am", "pm"]}
WEEK = {"mon": COURSE, "tue": COURSE, "wed": COMPANY, "thu": COMPANY, "fri": COMPANY}
PLAIN: Mapping[str, object] = {
    "start": "2024-09-01",
    "end": "2026-08-31",
    "month": "2025-05",
    "level_history": [{"from": "2024-09-01", "level": "A"}],
    "timetable": WEEK,
}


def answer(book: LawBook, **given: object) -> Answer:
    return calculate("pay.month", {**PLAIN, **given}, book).answer


def ask(book: LawBook, **given: object) -> Any:
    return answer(book, **given).outputs


def total(book: LawBook, **given: object) -> object:
    return ask(book, **given)["total"]


def test_a_whole_month(law_book: LawBook) -> None:
    found = answer(law_book)
    assert found.value == found.outputs["total"] == Euro.of("359.02")
    assert found.outputs["minimum"] == Euro.of("359.02")
    assert found.outputs["unpaid"] == []
    assert (found.outputs["paid_days"], found.outputs["of_days"]) == (Decimal(22), Decimal(22))
    assert not found.unverified


def test_a_start_on_the_fifteenth(law_book: LawBook) -> None:
    """Vade Mecum 4.6: a learner who starts on 15 January is paid from the 15th to the 31st."""
    given = {"start": "2026-01-15", "end": "2027-01-14", "month": "2026-01"}
    levels = [{"from": "2026-01-15", "level": "A"}]
    found = ask(law_book, **given, level_history=levels)
    # 366.20 × 12 ÷ 22 = 199.7454…
    (line,) = found["lines"]
    assert (line["from"], line["to"]) == (date(2026, 1, 15), date(2026, 1, 31))
    assert (line["paid_days"], line["of_days"]) == (Decimal(12), Decimal(22))
    assert found["total"] == line["amount"] == Euro.of("199.75")
    by_calendar = total(law_book, **given, level_history=levels, share_basis="calendar")
    assert by_calendar == Euro.of("200.82")  # 366.20 × 17 ÷ 31 = 200.8193…


def test_the_example_of_the_vade_mecum(law_book: LawBook) -> None:
    """Vade Mecum 4.6, of 2017: who starts on 15 January is paid for 15 to 31 January."""
    found = ask(
        law_book,
        start="2017-01-15",
        end="2018-06-30",
        month="2017-01",
        level_history=[{"from": "2017-01-15", "level": "A"}],
    )
    assert found["total"] == Euro.of("142.05")  # 260.43 × 12 ÷ 22 = 142.0527…


def test_an_end_within_the_month(law_book: LawBook) -> None:
    assert total(law_book, end="2025-05-14") == Euro.of("163.19")  # 359.02 × 10 ÷ 22


def test_a_change_of_level_and_of_amount(law_book: LawBook) -> None:
    found = ask(
        law_book,
        month="2025-06",
        level_history=[
            {"from": "2025-06-17", "level": "B"},
            {"from": "2024-09-01", "level": "A"},
        ],
        monthly_history=[{"from": "2025-06-24", "monthly": "600.00"}],
    )
    lines = [(line["level"], line["paid_days"], line["amount"]) for line in found["lines"]]
    assert lines == [
        ("A", Decimal(11), Euro.of("188.06")),  # 359.02 × 11 ÷ 21
        ("B", Decimal(5), Euro.of("120.68")),  # 506.85 × 5 ÷ 21
        ("B", Decimal(5), Euro.of("142.86")),  # 600.00 × 5 ÷ 21
    ]
    assert found["total"] == Euro.of("451.60")


def test_an_index_within_the_month_cannot_be_but_a_new_month_has_it(law_book: LawBook) -> None:
    assert total(law_book, month="2026-03") == Euro.of("366.20")
    assert total(law_book, month="2026-04") == Euro.of("372.27")


def test_absences_are_paid_as_on_the_file(law_book: LawBook) -> None:
    absences = [
        {"first": "2025-05-05", "last": "2025-05-07", "kind": "illness"},
        {"first": "2025-05-12", "last": "2025-05-18", "kind": "illness"},
    ]
    found = ask(law_book, absences=absences)
    (unpaid,) = found["unpaid"]
    assert (unpaid["kind"], unpaid["payer"], unpaid["days"]) == ("illness", "mutuality", Decimal(1))
    assert found["total"] == Euro.of("342.70")  # 359.02 × 21 ÷ 22
    certified = [absences[0], {**absences[1], "other_illness_certified": True}]
    assert total(law_book, absences=certified) == Euro.of("359.02")


def test_days_tell_who_pays(law_book: LawBook) -> None:
    days = ask(law_book, holidays="2025-05-30")["days"]
    assert len(days) == 31
    by_day = {day["on"].day: day for day in days}
    assert by_day[1]["kind"] == "holiday"
    assert by_day[5] == {
        "on": date(2025, 5, 5),
        "kind": "operator",
        "payer": "company",
        "scheduled": True,
        "paid": Decimal(1),
        "absence": None,
        "holiday": None,
    }
    assert by_day[30]["kind"] == "holiday"


def test_school_holidays_have_their_own_week(law_book: LawBook) -> None:
    given = {"school_holidays": [{"first": "2025-05-12", "last": "2025-05-16"}]}
    days = ask(law_book, **given, school_timetable={**WEEK, "mon": COMPANY})["days"]
    assert [day["kind"] for day in days if day["on"].day in {5, 12}] == ["operator", "company"]


def test_a_timetable_that_changes(law_book: LawBook) -> None:
    history = [
        {"from": "2024-09-01", "week": WEEK},
        {"from": "2025-05-12", "kind": "normal", "week": {"mon": COMPANY}},
    ]
    given = {key: value for key, value in PLAIN.items() if key != "timetable"}
    found = calculate("pay.month", {**given, "timetable_history": history}, law_book).answer
    # Until 11 May seven days, then three Mondays.
    assert found.outputs["of_days"] == Decimal(10)
    assert found.value == Euro.of("359.02")


def test_leave_of_a_worker_and_of_an_employee(law_book: LawBook) -> None:
    leave = [{"first": "2025-05-14", "last": "2025-05-16", "kind": "annual_leave"}]
    assert total(law_book, absences=leave, regime="worker") == Euro.of("310.06")
    assert total(law_book, absences=leave, regime="employee") == Euro.of("359.02")
    with pytest.raises(Refused) as refused:
        total(law_book, absences=leave)
    assert refused.value.field == "regime"


def test_the_net_of_a_minor(law_book: LawBook) -> None:
    found = ask(law_book, month="2026-05", birth="2009-03-01", regime="worker", travel="25.40")
    assert found["total"] == Euro.of("372.27")
    assert (found["contribution"], found["withholding"]) == (ZERO, ZERO)
    assert found["net"] == Euro.of("397.67")


def test_what_hangs_on_what_was_not_told_is_empty_and_says_so(law_book: LawBook) -> None:
    found = answer(law_book, month="2026-05")
    assert found.known
    assert (found.outputs["contribution"], found.outputs["net"]) == (None, None)
    assert found.outputs["withholding"] == ZERO  # whatever the contribution
    said = [FRENCH(one.text) for one in found.because]
    assert any("date de naissance" in text for text in said)
    adult = answer(law_book, month="2026-05", birth="2005-03-01", regime="worker")
    assert adult.outputs["net"] is None
    assert any("temps de travail" in FRENCH(one.text) for one in adult.because)


def test_the_net_of_an_adult(law_book: LawBook) -> None:
    """Level C: 675.80 × 108 % × 13.07 % = 95.39 € of contribution, all taken off by the bonus.

    The tax of 2025 is not known, so that the net is not either.
    """
    found = ask(
        law_book,
        birth="2005-03-01",
        regime="worker",
        share="1",
        level_history=[{"from": "2024-09-01", "level": "C"}],
    )
    assert found["contribution"] == ZERO
    assert (found["withholding"], found["net"]) == (None, None)


def test_a_pay_above_the_free_income_waits_for_the_contribution(law_book: LawBook) -> None:
    month = Month(2026, 5)
    person = Person(None, Regime.WORKER, None)
    found = net_of(Euro.of("2000.00"), person, ZERO, month, law_book)
    assert (found.contribution, found.withholding, found.net) == (None, None, None)
    assert any("not known either" in one.text.msgid for one in found.because)
    minor = Person(date(2009, 3, 1), Regime.WORKER, None)
    assert net_of(Euro.of("2000.00"), minor, ZERO, month, law_book).withholding is None


def test_a_bonus_that_was_not_found_leaves_the_contribution_empty(law_book: LawBook) -> None:
    person = Person(date(2000, 3, 1), Regime.WORKER, Decimal(1))
    found = net_of(Euro.of("700.00"), person, ZERO, Month(2026, 5), law_book)
    assert (found.contribution, found.net) == (None, None)
    before = net_of(Euro.of("700.00"), person, ZERO, Month(2015, 5), law_book)
    assert before.contribution is None


@pytest.mark.parametrize("month", ["2015-08", "2015-09", "2027-12"])
def test_what_is_outside_the_law_is_unknown(law_book: LawBook, month: str) -> None:
    given = {
        "start": "2015-07-01",
        "end": "2028-06-30",
        "level_history": [{"from": "2015-07-01", "level": "A"}],
    }
    assert answer(law_book, **given, month=month).known is (month == "2015-09")


def test_an_unknown_level_is_said(law_book: LawBook) -> None:
    found = answer(law_book, level_history=[{"from": "2025-05-14", "level": "A"}])
    assert not found.known
    assert found.outputs["lines"] == []
    assert found.outputs["of_days"] is None
    assert len(ask(law_book, level_history=[])["days"]) == 31


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"month": "2024-08"}, "month"),
        ({"month": "2026-09"}, "month"),
        ({"end": "2024-08-31"}, "end"),
        ({"timetable": None}, "timetable"),
        ({"timetable": {"lundi": COURSE}}, "timetable"),
        ({"birth": "2009-03-01"}, "regime"),
        ({"birth": "2025-06-01", "regime": "worker"}, "birth"),
        ({"regime": "ouvrier"}, "regime"),
        ({"share": "0"}, "share"),
        ({"share": "1.01"}, "share"),
        ({"travel": "-1"}, "travel"),
        ({"monthly_history": [{"from": "2024-09-01", "monthly": "-1"}]}, "monthly_history.monthly"),
        (
            {
                "level_history": [
                    {"from": "2024-09-01", "level": "A"},
                    {"from": "2024-09-01", "level": "B"},
                ]
            },
            "level_history",
        ),
        ({"absences": [{"first": "2025-05-05", "last": "2025-05-07"}]}, "absences"),
        (
            {"absences": [{"first": "2024-08-31", "last": "2024-09-07", "kind": "illness"}]},
            "absences",
        ),
        (
            {
                "absences": [
                    {"first": "2025-05-05", "last": "2025-05-07", "kind": "illness"},
                    {"first": "2025-05-07", "last": "2025-05-08", "kind": "illness"},
                ]
            },
            "absences",
        ),
        ({"timetable_history": [{"week": WEEK}]}, "timetable_history"),
        (
            {"timetable_history": [{"from": "2024-09-01", "kind": "often", "week": WEEK}]},
            "timetable_history.kind",
        ),
        ({"timetable_history": [{"from": 5, "week": WEEK}]}, "timetable_history.from"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    law_book: LawBook, given: dict[str, object], name: str
) -> None:
    with pytest.raises(Refused) as refused:
        ask(law_book, **given)
    assert refused.value.field == name
