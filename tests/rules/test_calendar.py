"""Public holidays with their replacement, rest days and school holidays."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.rules.calendar import HolidayOf, holidays_in_week, holidays_of
from desktop.services.calculators import calculate

SATURDAY = frozenset({5})


def ask(rule: str, book: LawBook, **given: object) -> Answer:
    return calculate(f"calendar.{rule}", given, book).answer


def replaced(year: int, inactive: frozenset[int]) -> dict[date, date]:
    found = holidays_of(year, inactive)
    return {one.day: one.replacement for one in found if one.replacement}


def test_holidays_of_2026_in_a_company_closed_on_saturday() -> None:
    """15 August is a Saturday, 1 November a Sunday."""
    assert len(holidays_of(2026, SATURDAY)) == 10
    assert replaced(2026, SATURDAY) == {
        date(2026, 8, 15): date(2026, 8, 17),
        date(2026, 11, 1): date(2026, 11, 2),
    }
    assert replaced(2026, frozenset()) == {date(2026, 11, 1): date(2026, 11, 2)}


def test_a_company_closed_on_monday_replaces_the_mondays() -> None:
    found = replaced(2026, frozenset({0}))
    assert found == {
        date(2026, 4, 6): date(2026, 4, 7),
        date(2026, 5, 25): date(2026, 5, 26),
        date(2026, 11, 1): date(2026, 11, 3),
    }


def test_two_holidays_do_not_share_a_replacement() -> None:
    """Open on Tuesdays alone, every week has one day to give."""
    days = [one.replacement for one in holidays_of(2026, frozenset({0, 2, 3, 4, 5}))]
    given = [day for day in days if day]
    assert len(set(given)) == len(given)
    assert all(day.weekday() == 1 for day in given)


def test_the_holidays_of_2017_in_the_construction_sector() -> None:
    """1 January 2017 is a Sunday, 11 November a Saturday: 2 January and 13 November."""
    assert replaced(2017, SATURDAY) == {
        date(2017, 1, 1): date(2017, 1, 2),
        date(2017, 11, 11): date(2017, 11, 13),
    }


def test_the_replacement_of_christmas_lies_in_the_same_year() -> None:
    """Open on Tuesdays alone, Christmas 2024 is given on New Year's Eve."""
    tuesdays = frozenset({0, 2, 3, 4, 5})
    (christmas,) = [one for one in holidays_of(2024, tuesdays) if one.day.month == 12]
    assert christmas == HolidayOf(date(2024, 12, 25), christmas.name, date(2024, 12, 31))
    assert date(2024, 12, 31) in holidays_in_week(date(2024, 12, 30), tuesdays)
    assert date(2025, 1, 7) in holidays_in_week(date(2025, 1, 6), tuesdays)
    assert holidays_in_week(date(2024, 12, 23), tuesdays) == {}


def test_a_holiday_that_is_replaced_is_a_day_off_like_another() -> None:
    assert holidays_in_week(date(2026, 10, 26), SATURDAY) == {}
    (monday,) = holidays_in_week(date(2026, 11, 2), SATURDAY).items()
    assert (monday[0], monday[1].replaces) == (date(2026, 11, 2), date(2026, 11, 1))


def test_public_holidays_by_name(law_book: LawBook, tr: Translator) -> None:
    answer = ask("public-holidays", law_book, year=2026, inactive_weekdays=["sat"])
    days = answer.outputs["days"]
    assert isinstance(days, tuple)
    assert answer.value == days
    assert len(days) == 10
    assert days[6]["date"] == date(2026, 8, 15)
    assert {key: days[6][key] for key in ("day", "replacement", "replacement_day")} == {
        "day": "sat",
        "replacement": date(2026, 8, 17),
        "replacement_day": "mon",
    }
    assert days[0]["replacement"] is None
    assert tr(days[0]["name"]) == ("Nouvel An" if tr.language.value == "fr" else "Nieuwjaar")
    assert answer.outputs["dates"] == tuple(one["date"] for one in days)
    assert answer.unverified is False
    assert len(ask("public-holidays", law_book, year=2026).because) == 2


@pytest.mark.parametrize(
    ("year", "count", "unverified"),
    [
        (2014, None, False),
        (2015, 3, False),
        (2016, 10, False),
        (2027, 10, True),
        (2028, 10, True),
    ],
)
def test_years_of_public_holidays(
    year: int, count: int | None, unverified: bool, law_book: LawBook
) -> None:
    """Of 2015 the days from 1 September; after the last check, those of the list, unverified."""
    answer = ask("public-holidays", law_book, year=year)
    days = answer.outputs.get("days")
    assert (len(days) if isinstance(days, tuple) else None) == count
    assert answer.unverified is unverified


def test_a_later_year_says_when_the_list_was_checked(law_book: LawBook, tr: Translator) -> None:
    told = " ".join(tr(one.text) for one in ask("public-holidays", law_book, year=2028).because)
    assert "2026" in told
    assert "2026" not in " ".join(
        tr(one.text) for one in ask("public-holidays", law_book, year=2026).because
    )


@pytest.mark.parametrize(
    ("bound", "day"),
    [("from", "2024-01-01"), ("from", "2025-06-01"), ("to", "2022-12-31"), ("to", "2020-01-01")],
)
def test_a_bound_outside_the_year_is_refused_by_its_own_name(
    bound: str, day: str, law_book: LawBook
) -> None:
    with pytest.raises(Refused) as caught:
        ask("rest-days", law_book, year=2023, joint_committee="124", **{bound: day})
    assert caught.value.field == bound
    assert ("year", "2023") in caught.value.reason.params


def test_a_bound_may_reach_outside_the_year(law_book: LawBook) -> None:
    given = {"from": "2022-06-01", "to": "2023-01-03", "joint_committee": "124"}
    assert ask("rest-days", law_book, year=2023, **given).value == (date(2023, 1, 3),)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"year": "1899"}, "year"),
        ({"year": "2026", "inactive_weekdays": "mon,tue,wed,thu,fri,sat"}, "inactive_weekdays"),
        ({"year": "2026", "inactive_weekdays": "lundi"}, "inactive_weekdays"),
    ],
)
def test_public_holidays_refused(given: dict[str, str], field: str, law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        ask("public-holidays", law_book, **given)
    assert caught.value.field == field


def rest(book: LawBook, year: int, **more: object) -> list[str] | None:
    answer = ask("rest-days", book, year=year, **{"joint_committee": "124", **more})
    dates = answer.outputs.get("dates")
    if dates is None:
        assert answer.known is False
        return None
    assert isinstance(dates, tuple)
    assert answer.outputs["count"] == len(dates)
    return [day.isoformat()[5:] for day in dates]


# Fiche 2: "À la fin de l'année … En 2017, les 22, 26, 27, 28, 29 décembre. + 7 jours isolés. En
# 2017, les 03/01, 04/01, 05/01, 06/01 – les 13/04, 14/04 et le 26/05".


def test_the_rest_days_of_2017(law_book: LawBook) -> None:
    assert rest(law_book, 2017) == [
        "01-03", "01-04", "01-05", "01-06", "04-13", "04-14", "05-26",
        "12-22", "12-26", "12-27", "12-28", "12-29",
    ]  # fmt: skip


def test_a_contract_of_half_a_year(law_book: LawBook) -> None:
    """Fiche 2: from January to 30 June 2016, "les 29 mars, 30 mars et 6 mai"."""
    assert rest(law_book, 2016, to="2016-06-30") == ["03-29", "03-30", "05-06"]


def test_a_contract_from_september(law_book: LawBook) -> None:
    """Fiche 2: from 1 September 2016, "9 jours de repos compensatoires sur les 12"."""
    assert len(rest(law_book, 2016, **{"from": "2016-09-01"}) or ()) == 9
    assert len(rest(law_book, 2016) or ()) == 12


@pytest.mark.parametrize("year", [2016, 2017, 2019, 2021, 2022, 2023, 2024])
def test_years_of_twelve_rest_days(year: int, law_book: LawBook) -> None:
    assert len(rest(law_book, year) or ()) == 12
    answer = ask("rest-days", law_book, year=year, joint_committee="CP 124.00")
    assert answer.unverified is False


@pytest.mark.parametrize("year", [2014, 2018, 2020, 2025, 2026, 2027, 2028])
def test_years_that_are_not_known(year: int, law_book: LawBook) -> None:
    assert rest(law_book, year) is None


def test_rest_days_before_the_contract_are_left_out(law_book: LawBook) -> None:
    assert rest(law_book, 2015) == [
        "11-05", "12-21", "12-22", "12-23", "12-24", "12-28", "12-29", "12-30", "12-31",
    ]  # fmt: skip
    assert rest(law_book, 2015, to="2015-08-31") is None


def test_half_of_a_year_is_given_beside_the_unknown(law_book: LawBook) -> None:
    answer = ask("rest-days", law_book, year=2026, joint_committee="124")
    assert answer.value is None
    decree = answer.outputs["decree_dates"]
    assert isinstance(decree, tuple)
    assert [day.isoformat()[5:] for day in decree] == [
        "01-02", "05-15", "12-21", "12-22", "12-23", "12-24",
    ]  # fmt: skip


def test_days_the_user_entered(law_book: LawBook) -> None:
    more = {"entered": ["2026-12-24", "2026-01-02"], "joint_committee": "118"}
    assert rest(law_book, 2026, **more) == ["01-02", "12-24"]
    assert rest(law_book, 2026, **more, **{"from": "2026-06-01"}) == ["12-24"]
    answer = ask("rest-days", law_book, year=2026, **more)
    assert answer.unverified is True


def test_another_sector_is_not_known(law_book: LawBook) -> None:
    assert rest(law_book, 2017, joint_committee="302") is None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"from": "2017-02-01", "to": "2017-01-31"}, "to"),
        ({"from": "2018-01-01"}, "from"),
        ({"to": "2016-12-31"}, "to"),
        ({"from": "2018-01-01", "to": "2018-12-31"}, "from"),
        ({"entered": ["2016-12-31"]}, "entered"),
        ({"entered": ["2017-02-30"]}, "entered"),
    ],
)
def test_rest_days_refused(given: dict[str, object], field: str, law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        ask("rest-days", law_book, year=2017, joint_committee="124", **given)
    assert caught.value.field == field


@pytest.mark.parametrize("year", range(2015, 2027))
def test_school_years(year: int, law_book: LawBook) -> None:
    answer = ask("school-year", law_book, year=year)
    periods = answer.outputs["periods"]
    assert isinstance(periods, tuple)
    assert [one["kind"] for one in periods] == [
        "autumn", "winter", "carnival", "spring", "summer",
    ]  # fmt: skip
    assert answer.unverified is (not all(one["verified"] for one in periods))


def test_the_school_year_2025(law_book: LawBook, tr: Translator) -> None:
    periods = ask("school-year", law_book, year=2025).outputs["periods"]
    assert isinstance(periods, tuple)
    days = [(one["first"].isoformat(), one["last"].isoformat()) for one in periods]
    assert days == [
        ("2025-10-20", "2025-10-31"),
        ("2025-12-22", "2026-01-02"),
        ("2026-02-16", "2026-02-27"),
        ("2026-04-27", "2026-05-08"),
        ("2026-07-04", "2026-08-23"),
    ]
    assert all(tr(one["name"]) for one in periods)


@pytest.mark.parametrize("year", [2014, 2027])
def test_school_years_that_are_not_known(year: int, law_book: LawBook) -> None:
    answer = ask("school-year", law_book, year=year)
    assert answer.known is False
    assert answer.because
