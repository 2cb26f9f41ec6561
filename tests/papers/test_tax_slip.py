"""The data of the tax slip 281.10: years, sums of closed months, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import AbsenceKind, TravelMode
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.tax_slip import Feed, slip_lines, tax_slip, years_read
from desktop.paths import CATALOGS
from desktop.services.account import AccountMonth, account_of
from desktop.services.corrections import begin_correction
from desktop.services.learners import change_learner
from desktop.services.papers import Asked, Prepared, PrintOrder, prepare
from desktop.services.papers.pay.tax_travel import travel_fed
from desktop.services.papers.pay.tax_year import tax_year
from desktop.services.pay import close_month, close_months
from desktop.services.supplement import note_travel
from desktop.services.timetable import note_absence
from desktop.services.workspace import Workspace

FRENCH = Translator(Language.FRENCH, CATALOGS)
TODAY = date(2026, 5, 4)
NONE: Mapping[str, str] = {}
JUNE = Month(2026, 6)


def paper(
    workspace: Workspace,
    book: LawBook,
    learner: int,
    year: int,
    values: Mapping[str, str] = NONE,
    today: date = TODAY,
) -> Prepared:
    order = PrintOrder("tax_281_10", (FRENCH,), learner, year=year, values=values)
    return prepare(Asked(workspace, book, order, today))


def line(found: Prepared, name: str) -> dict[str, Any]:
    slip = found.data["slip"]
    assert isinstance(slip, list)
    one = next(entry for entry in slip if entry["name"] == name)
    assert isinstance(one, dict)
    return one


def places(form: Form) -> set[str]:
    return {one.where for one in missing_of(form)}


def test_a_line_is_verified_where_each_part_of_it_was_read() -> None:
    for row in tax_slip().rows:
        parts = {"zone", "fr", "nl"} | ({"code"} if row.value.code else set())
        assert row.value.seen <= parts
        assert row.verified is (row.value.seen == parts), row.value.name


def test_each_year_has_each_line_once() -> None:
    for year in (*years_read(), 2023, 2026):
        names = [row.value.name for row in slip_lines(year)]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("year", "zones"),
    [
        (2022, {"bicycle": "2071", "bicycle_km": "2058"}),
        (2023, {"bicycle": "", "bicycle_km": "", "bonus_5254": ""}),
        (2024, {"bicycle": "2207", "bonus_5254": "2210"}),
        (2025, {"bicycle": "2207", "bicycle_km": "2226", "bonus_5254": "2210"}),
        (2026, {"bicycle": "", "bicycle_km": "", "bonus_5254": ""}),
    ],
)
def test_the_zones_are_those_of_the_year_or_none(year: int, zones: dict[str, str]) -> None:
    asked = {"bicycle", "bicycle_km", "bonus_5254"}
    found = {row.value.name: row.value.zone for row in slip_lines(year) if row.value.name in asked}
    assert found == zones


def test_a_year_that_was_not_read_has_no_code(demo: Workspace, law_book: LawBook) -> None:
    read, unread = paper(demo, law_book, 1, 2025), paper(demo, law_book, 1, 2026)
    assert (line(read, "pay")["zone"], line(read, "pay")["code"]) == ("2060", "250")
    assert (line(unread, "pay")["zone"], line(unread, "pay")["code"]) == ("", "")
    assert "revenus de 2026 n’ont pas été trouvés" in render_text(unread.form, FRENCH)
    assert "n’ont pas été trouvés publiés" not in render_text(read.form, FRENCH)


def test_the_pay_is_the_gross_of_a_minor(demo: Workspace, law_book: LawBook) -> None:
    # 351,98 in January, 205,15 in August, 312,19 in December, nine months of 359,02; no
    # contribution is withheld of a minor.
    found = paper(demo, law_book, 1, 2025)
    assert line(found, "pay")["amount"] == "4100.50"
    assert Euro.of("351.98") + Euro.of("205.15") + Euro.of("312.19") + Euro.of("359.02") * 9 == (
        Euro.of("4100.50")
    )


def test_what_was_withheld_comes_off(demo: Workspace, law_book: LawBook) -> None:
    close_months(demo, law_book, 2, Month(2026, 4), TODAY)
    year = tax_year(demo, law_book, 2, 2026, TODAY)
    for month in year.months:
        if month.closed and month.gross is not None and month.due is not None:
            assert month.taxable == month.gross - month.due
        else:
            assert month.taxable is None


def test_an_open_month_leaves_no_sum(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, 1, 2026, {"pay": "1.00"})
    assert line(found, "pay")["amount"] is None  # what is told is not taken for open months
    assert line(found, "withholding")["amount"] is None
    assert line(found, "bicycle")["amount"] is None
    assert "pay" in places(found.form)
    months = found.data["months"]
    assert isinstance(months, list)
    assert [one["gross"] for one in months if not one["closed"]] == [None] * 9
    said = render_text(found.form, FRENCH)
    assert "9 mois ne sont pas clôturés (avril 2026 – décembre 2026)" in said


def test_what_closed_months_do_not_tell_can_be_told(demo: Workspace, law_book: LawBook) -> None:
    # The threshold of the tax is known for 2026 alone.
    found = paper(demo, law_book, 1, 2025)
    assert line(found, "withholding")["amount"] is None
    assert "papers.withholding" in places(found.form)
    told = paper(demo, law_book, 1, 2025, {"withholding": "0", "pay": "1.00"})
    assert line(told, "withholding")["amount"] == "0.00"
    assert line(told, "pay")["amount"] == "4100.50"  # what the file knows stands
    assert "papers.withholding" not in places(told.form)


def test_what_the_payroll_knows_is_given(demo: Workspace, law_book: LawBook) -> None:
    values = {"in_kind": "12,50", "marital": "1", "children": "0", "others": "0"}
    found = paper(demo, law_book, 1, 2025, values)
    assert line(found, "in_kind")["amount"] == "12.50"
    assert line(found, "arrears")["amount"] is None
    assert line(found, "total")["amount"] is None
    assert line(found, "children")["text"] == "0"
    assert not {"papers.marital", "papers.children", "papers.others"} & places(found.form)


def test_days_of_entry_and_departure(demo: Workspace, law_book: LawBook) -> None:
    assert line(paper(demo, law_book, 2, 2025), "entry")["days"] == ["2025-01-15"]
    ended = paper(demo, law_book, 3, 2025)
    assert line(ended, "leaving")["days"] == ["2025-12-19"]
    assert line(ended, "entry")["days"] == []
    assert "Date d’entrée en service\u00a0* | aucune cette année" in render_text(ended.form, FRENCH)
    running = paper(demo, law_book, 1, 2026)  # the year is not over: nobody knows
    assert "Date de départ\u00a0* | ________" in render_text(running.form, FRENCH)


def test_numbers_are_those_belcotax_takes(demo: Workspace, law_book: LawBook) -> None:
    found = paper(demo, law_book, 1, 2025)
    assert line(found, "debtor")["text"] == "0464897838"
    assert line(found, "niss")["text"] == "08111499820"
    assert line(found, "niss")["element"] == "f2011_nationaalnr"
    change_learner(demo, 1, niss="")
    assert "learner.niss" in places(paper(demo, law_book, 1, 2025).form)


def test_no_contract_no_slip(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused):
        paper(demo, law_book, 2, 2024)


@pytest.fixture
def ridden(demo: Workspace, law_book: LawBook) -> Workspace:
    """The demo, the months of the second learner closed up to June 2026."""
    close_months(demo, law_book, 2, JUNE, date(2026, 7, 1))
    return demo


def test_a_bicycle_has_its_own_line(ridden: Workspace, law_book: LawBook) -> None:
    year = tax_year(ridden, law_book, 2, 2026, date(2026, 7, 1))
    travel = [one.travel for one in year.months if one.closed]
    # 2 × 4,2 km × 0,30 = 2,52 a day: 16 days in April, 13 in May, 12 in June.
    assert travel[3:] == [Euro.of("40.32"), Euro.of("32.76"), Euro.of("30.24")]
    account = [one for one in _account(ridden, law_book) if one.state == "closed"]
    fed = travel_fed(ridden, law_book, 2, account)
    assert fed[Feed.BICYCLE].amount == Euro.of("103.32")
    assert fed[Feed.BICYCLE_KM].text == Decimal("344.4")  # 41 days of 8,4 km
    assert fed[Feed.TRAVEL_PUBLIC].amount == Euro.of("0.00")


def _account(workspace: Workspace, book: LawBook) -> tuple[AccountMonth, ...]:
    return account_of(workspace, book, 2, 2026, date(2026, 7, 1)).months


def test_a_month_of_two_ways_is_not_split(demo: Workspace, law_book: LawBook) -> None:
    note_travel(demo, 2, date(2026, 6, 15), TravelMode.TRAIN, 300, employer_share=Euro.of("50.00"))
    account = [one for one in _account(demo, law_book) if one.month <= JUNE]
    fed = travel_fed(demo, law_book, 2, account)
    assert fed[Feed.BICYCLE].amount is None
    assert fed[Feed.TRAVEL_PUBLIC].amount is None


def test_a_correction_of_another_year_is_named(demo: Workspace, law_book: LawBook) -> None:
    december = Month(2025, 12)
    begin_correction(demo, 1, december, "Absence oubliée", TODAY)
    note_absence(demo, 1, AbsenceKind.AGREED_UNPAID, date(2025, 12, 1), date(2025, 12, 2))
    close_month(demo, law_book, 1, december, TODAY)
    for year in (2025, 2026):
        found = paper(demo, law_book, 1, year)
        late = found.data["late"]
        assert isinstance(late, list)
        assert [(one["month"], one["corrected_on"]) for one in late] == [("2025-12", "2026-05-04")]
        assert "Décembre 2025 a été corrigé le 04/05/2026" in render_text(found.form, FRENCH)
    assert not paper(demo, law_book, 2, 2025).data["late"]
