"""Which days of one absence the company pays: every row of the Vade Mecum, and the relapse."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.kernel.errors import Refused
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.calculators import calculate

FRENCH = Translator(Language.FRENCH, CATALOGS)


def ask(book: LawBook, **given: object) -> Mapping[str, object]:
    return calculate("pay.guaranteed", given, book).answer.outputs


def days(book: LawBook, **given: object) -> object:
    return ask(book, **given)["paid_calendar_days"]


# Who pays what: Vade Mecum 4.15, fiches 7, 8, 11 and 16, one row each.
ROWS = [
    ("illness", 7, "mutuality", "4.15, incapacité (maternité, maladie-accident)"),
    ("private_accident", 7, "mutuality", "fiche 16, accident de droit privé"),
    ("work_accident", 7, "insurer", "fiche 7, indemnités en cas d'incapacité"),
    ("occupational_disease", 7, "fedris", "fiche 8, indemnités en cas d'incapacité"),
    ("maternity", 7, "mutuality", "4.15, congé de maternité et repos d'accouchement"),
    ("paternity", 7, "mutuality", "4.15, congé de paternité"),
    ("prophylactic", 7, "mutuality", "4.15, congé prophylactique"),
    ("family_event", 7, "nobody", "4.15, congés de circonstance : jamais plus de 7 jours"),
    ("compelling_reason", 7, "nobody", "4.15, congés pour raisons impérieuses"),
    ("technical_unemployment", 7, "onem", "4.15 et fiche 11, accident technique"),
    ("other_unemployment", 0, "onem", "4.15 et fiche 11, autre chômage temporaire"),
    ("company_breach", 12, "company", "fiche 16, manquement dans le chef de l'entreprise"),
    ("learner_breach", 0, "nobody", "fiche 16, non-respect des obligations de l'apprenant"),
    ("agreed_unpaid", 0, "nobody", "fiche 16, de commun accord"),
    ("school_leave", 0, "nobody", "fiche 16, 4 semaines de vacances scolaires"),
    ("unjustified", 0, "nobody", "4.15, absence à justifier dans les deux jours ouvrables"),
]


@pytest.mark.parametrize(("kind", "paid", "then", "place"), ROWS, ids=[row[0] for row in ROWS])
def test_who_pays_an_absence_of_twelve_days(
    law_book: LawBook, kind: str, paid: int, then: str, place: str
) -> None:
    found = ask(law_book, kind=kind, first="2021-03-01", last="2021-03-12")
    last = date(2021, 3, paid) if paid else None
    assert found["paid_first"] == (date(2021, 3, 1) if paid else None)
    assert found["paid_last"] == last
    assert found["paid_calendar_days"] == paid
    assert found["then_paid_by"] == then


@pytest.mark.parametrize(("last", "paid"), [("06", 6), ("07", 7), ("08", 7)])
def test_seven_calendar_days_and_no_more(law_book: LawBook, last: str, paid: int) -> None:
    assert days(law_book, kind="illness", first="2025-03-01", last=f"2025-03-{last}") == paid


@pytest.mark.parametrize(
    ("previous", "first", "paid", "relapse"),
    [
        # Begun in 2025: fourteen days that follow the end (Vade Mecum 4.15).
        (("2025-03-03", "2025-03-09"), "2025-03-22", 0, True),
        (("2025-03-03", "2025-03-09"), "2025-03-23", 0, True),
        (("2025-03-03", "2025-03-09"), "2025-03-24", 7, False),
        # Begun on 31 December 2025 it keeps them, however long it lasted.
        (("2025-12-31", "2026-02-01"), "2026-02-15", 0, True),
        (("2025-12-31", "2026-02-01"), "2026-02-16", 7, False),
        # Begun from 1 January 2026 on: eight weeks (law of 19 December 2025).
        (("2026-01-01", "2026-01-07"), "2026-03-03", 0, True),
        (("2026-01-01", "2026-01-07"), "2026-03-04", 0, True),
        (("2026-01-01", "2026-01-07"), "2026-03-05", 7, False),
    ],
)
def test_the_time_of_relapse(
    law_book: LawBook, previous: tuple[str, str], first: str, paid: int, *, relapse: bool
) -> None:
    last = date.fromordinal(date.fromisoformat(first).toordinal() + 9).isoformat()
    found = ask(
        law_book,
        kind="illness",
        first=first,
        last=last,
        previous_first=previous[0],
        previous_last=previous[1],
    )
    assert (found["paid_calendar_days"], found["relapse"]) == (paid, relapse)


@pytest.mark.parametrize(("already", "paid"), [(0, 7), (1, 6), (3, 4), (6, 1), (7, 0), (None, 0)])
def test_what_was_not_used_stays_due(law_book: LawBook, already: int | None, paid: int) -> None:
    found = ask(
        law_book,
        kind="illness",
        first="2025-05-19",
        last="2025-05-30",
        previous_first="2025-05-05",
        previous_last="2025-05-13",
        days_already_paid=already,
    )
    assert found["paid_calendar_days"] == paid
    assert found["paid_first"] == (date(2025, 5, 19) if paid else None)


def test_days_used_before_the_last_incapacity_count_too(law_book: LawBook) -> None:
    found = ask(
        law_book,
        kind="illness",
        first="2025-05-19",
        last="2025-05-30",
        previous_first="2025-05-12",
        previous_last="2025-05-14",  # itself a relapse, after two days
        days_already_paid=5,
    )
    assert found["paid_calendar_days"] == 2


def test_a_certificate_of_another_illness_opens_a_new_guarantee(law_book: LawBook) -> None:
    before = {"previous_first": "2025-05-05", "previous_last": "2025-05-13"}
    asked = {"kind": "illness", "first": "2025-05-19", "last": "2025-05-30", **before}
    assert days(law_book, **asked) == 0
    assert days(law_book, **asked, other_illness_certified="yes") == 7


@pytest.mark.parametrize("kind", ["work_accident", "occupational_disease"])
def test_no_relapse_of_a_work_accident_or_disease(law_book: LawBook, kind: str) -> None:
    before = {"previous_first": "2025-05-05", "previous_last": "2025-05-13"}
    assert days(law_book, kind=kind, first="2025-05-19", last="2025-05-30", **before) == 7


def test_a_prolongation_goes_on_with_the_same_days(law_book: LawBook) -> None:
    before = {"previous_first": "2025-05-05", "previous_last": "2025-05-07"}
    assert days(law_book, kind="illness", first="2025-05-08", last="2025-05-30", **before) == 4


@pytest.mark.parametrize(
    ("used", "last", "paid"),
    [(0, "09", 7), (2, "09", 7), (3, "09", 7), (4, "09", 6), (9, "09", 1), (10, "09", 0)],
)
def test_ten_days_of_compelling_reasons_a_year(
    law_book: LawBook, used: int, last: str, paid: int
) -> None:
    found = ask(
        law_book,
        kind="compelling_reason",
        first="2025-04-01",
        last=f"2025-04-{last}",
        used_this_year=used,
    )
    assert found["paid_calendar_days"] == paid
    assert found["paid_first"] == (date(2025, 4, 1) if paid else None)


def test_the_ten_days_begin_anew_on_1_january(law_book: LawBook) -> None:
    found = ask(
        law_book,
        kind="compelling_reason",
        first="2025-12-29",
        last="2026-01-06",
        used_this_year=8,
    )
    # 29 and 30 December make ten; of January the first seven calendar days of the absence: to 4.
    assert found["paid_calendar_days"] == 6
    assert (found["paid_first"], found["paid_last"]) == (date(2025, 12, 29), date(2026, 1, 4))


@pytest.mark.parametrize(
    ("first", "last", "paid", "unverified"),
    [
        ("2021-07-24", "2021-08-04", 7, False),
        ("2021-07-25", "2021-07-31", 7, False),
        ("2021-07-25", "2021-08-01", 8, True),
        ("2021-07-25", "2021-08-03", 10, True),
        ("2021-07-25", "2021-08-04", 10, True),
    ],
)
def test_bereavement_of_ten_days_against_the_seven_of_the_contract(
    law_book: LawBook, first: str, last: str, paid: int, *, unverified: bool
) -> None:
    given = {"kind": "family_event", "first": first, "last": last}
    answer = calculate("pay.guaranteed", given, law_book).answer
    assert answer.outputs["paid_calendar_days"] == paid
    assert answer.unverified is unverified
    said = any("Autre lecture" in FRENCH(one.text) for one in answer.because)
    assert said is (paid > 7 or last == "2021-08-04")


def test_technical_unemployment_tells_the_other_reading(law_book: LawBook) -> None:
    given = {"kind": "technical_unemployment", "first": "2025-03-03", "last": "2025-03-20"}
    answer = calculate("pay.guaranteed", given, law_book).answer
    assert any("fiche 16" in FRENCH(one.text) for one in answer.because)


def test_eight_weeks_are_our_reading(law_book: LawBook) -> None:
    def asked(first: str, last: str) -> bool:
        given = {
            "kind": "illness",
            "first": first,
            "last": last,
            "previous_first": "2026-01-05",
            "previous_last": "2026-01-09",
        }
        answer = calculate("pay.guaranteed", given, law_book).answer
        assert answer.unverified
        return any("Autre lecture" in FRENCH(one.text) for one in answer.because)

    assert asked("2026-02-16", "2026-02-20")
    assert not asked("2026-01-20", "2026-01-23")  # both texts agree on a relapse


def test_nothing_is_known_before_the_contract_existed(law_book: LawBook) -> None:
    for kind in ("illness", "school_leave"):
        given = {"kind": kind, "first": "2015-08-31", "last": "2015-09-02"}
        assert not calculate("pay.guaranteed", given, law_book).answer.known


def test_what_is_known_has_a_value_also_where_nothing_is_paid(law_book: LawBook) -> None:
    given = {"kind": "school_leave", "first": "2025-07-01", "last": "2025-07-28"}
    answer = calculate("pay.guaranteed", given, law_book).answer
    assert answer.known
    assert answer.value == 0


PLAIN = {"kind": "illness", "first": "2025-05-19", "last": "2025-05-30"}


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"last": "2025-05-18"}, "last"),
        ({"kind": "annual_leave"}, "kind"),
        ({"previous_first": "2025-05-01"}, "previous_last"),
        ({"previous_last": "2025-05-01"}, "previous_first"),
        ({"days_already_paid": 3}, "previous_first"),
        ({"previous_first": "2025-05-10", "previous_last": "2025-05-09"}, "previous_last"),
        ({"previous_first": "2025-05-10", "previous_last": "2025-05-19"}, "previous_last"),
        (
            {
                "previous_first": "2025-05-10",
                "previous_last": "2025-05-17",
                "days_already_paid": 8,
            },
            "days_already_paid",
        ),
        ({"used_this_year": 367}, "used_this_year"),
    ],
)
def test_what_cannot_be_is_refused_by_name(
    law_book: LawBook, given: dict[str, object], name: str
) -> None:
    with pytest.raises(Refused) as refused:
        calculate("pay.guaranteed", {**PLAIN, **given}, law_book)
    assert refused.value.field == name


def sentences(book: LawBook, **given: object) -> list[tuple[str, str]]:
    because = calculate("pay.guaranteed", given, book).answer.because
    return [(FRENCH(one.text), FRENCH(one.formula) if one.formula else "") for one in because]


@pytest.mark.parametrize(
    ("used", "formula"), [(9, "10 − 9 = 1"), (10, "10 − 10 = 0"), (12, ""), (0, None)]
)
def test_the_days_used_this_year_are_shown(
    law_book: LawBook, used: int, formula: str | None
) -> None:
    found = sentences(
        law_book,
        kind="compelling_reason",
        first="2026-05-04",
        last="2026-05-06",
        used_this_year=used,
    )
    shown = [one for text, one in found if "déjà pris en 2026" in text]
    assert shown == ([] if formula is None else [formula])


def test_the_days_used_are_not_shown_for_another_kind(law_book: LawBook) -> None:
    found = sentences(
        law_book, kind="illness", first="2026-05-04", last="2026-05-06", used_this_year=9
    )
    assert not any("déjà pris" in text for text, _ in found)


def test_days_paid_on_both_sides_of_a_gap_are_named_apart(law_book: LawBook) -> None:
    found = sentences(
        law_book,
        kind="compelling_reason",
        first="2025-12-30",
        last="2026-01-02",
        used_this_year=9,
    )
    assert "1 jour calendrier de l’absence, le 30 décembre 2025" in found[0][0]
    assert "2 jours calendrier de l’absence, du 1er janvier 2026 au 2 janvier 2026" in found[1][0]
