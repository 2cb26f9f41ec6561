"""How a contract ends before its term: Vade Mecum, point 4.3 and fiche 15."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.kernel.period import Period
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.rules.termination.notice import end_of_notice
from desktop.services.calculators import calculate

FIRST = date(2026, 3, 3)
KINDS = ("illness", "work_accident", "annual_leave", "detention", "rest_day")


def asked(book: LawBook, rule: str, **given: object) -> Answer:
    return calculate(f"termination.{rule}", given, book).answer


def notice(book: LawBook, **changes: object) -> Answer:
    plain: dict[str, object] = {"sent_on": "2026-03-02", "method": "hand", "in_trial": False}
    return asked(book, "notice", **{**plain, **changes})


def away(first: str, last: str, kind: str = "illness") -> dict[str, str]:
    return {"first": first, "last": last, "kind": kind}


def days(answer: Answer) -> Mapping[str, Any]:
    return {
        name: str(value) if isinstance(value, date) else value
        for name, value in answer.outputs.items()
    }


def french(answer: Answer) -> str:
    tr = Translator(Language.FRENCH, CATALOGS)
    return " ".join(tr(one.text) for one in answer.because)


# « sort ses effets le lendemain de la notification écrite du préavis », « 7 jours calendrier »,
# « 14 jours calendrier »
@pytest.mark.parametrize("method", ["hand", "bailiff"])
@pytest.mark.parametrize(
    ("sent_on", "in_trial", "starts_on", "ends_on"),
    [
        pytest.param("2026-03-02", True, "2026-03-03", "2026-03-09", id="seven days in the trial"),
        pytest.param("2026-03-02", False, "2026-03-03", "2026-03-16", id="fourteen after it"),
        pytest.param("2026-03-07", True, "2026-03-08", "2026-03-14", id="from a Sunday"),
        pytest.param("2026-04-30", False, "2026-05-01", "2026-05-14", id="from a public holiday"),
        pytest.param("2025-12-24", False, "2025-12-25", "2026-01-07", id="over New Year"),
        pytest.param("2024-02-22", True, "2024-02-23", "2024-02-29", id="to 29 February"),
        pytest.param("2015-09-01", True, "2015-09-02", "2015-09-08", id="the first day of the law"),
    ],
)
def test_by_hand_or_bailiff(
    law_book: LawBook, method: str, sent_on: str, in_trial: bool, starts_on: str, ends_on: str
) -> None:
    answer = notice(law_book, method=method, sent_on=sent_on, in_trial=in_trial)
    assert str(answer.value) == starts_on
    assert not answer.unverified
    assert days(answer) == {
        "starts_on": starts_on,
        "ends_on": ends_on,
        "days": 7 if in_trial else 14,
        "prolonged_by": 0,
        "other_starts_on": None,
        "other_ends_on": None,
    }


# « par lettre recommandée qui prend effet le 3e jour ouvrable qui suit son expédition »
@pytest.mark.parametrize(
    ("sent_on", "saturday_counts", "starts_on", "ends_on"),
    [
        pytest.param("2026-03-02", None, "2026-03-05", "2026-03-18", id="Monday"),
        pytest.param("2026-03-04", True, "2026-03-07", "2026-03-20", id="a Saturday counts"),
        pytest.param("2026-03-04", False, "2026-03-09", "2026-03-22", id="unless set otherwise"),
        pytest.param("2026-03-05", None, "2026-03-09", "2026-03-22", id="over a Sunday"),
        pytest.param("2026-03-07", None, "2026-03-11", "2026-03-24", id="sent on a Saturday"),
        pytest.param("2026-03-08", None, "2026-03-11", "2026-03-24", id="sent on a Sunday"),
        pytest.param("2026-04-30", None, "2026-05-05", "2026-05-18", id="1 May and a Sunday"),
        pytest.param("2025-12-30", None, "2026-01-03", "2026-01-16", id="1 January"),
        pytest.param("2026-04-03", None, "2026-04-08", "2026-04-21", id="Easter Monday"),
        pytest.param("2026-07-20", None, "2026-07-24", "2026-08-06", id="21 July"),
    ],
)
def test_by_registered_letter(
    law_book: LawBook, sent_on: str, saturday_counts: bool | None, starts_on: str, ends_on: str
) -> None:
    answer = notice(law_book, method="registered", sent_on=sent_on, saturday_counts=saturday_counts)
    assert days(answer)["starts_on"] == starts_on
    assert days(answer)["ends_on"] == ends_on


def test_both_readings_of_a_letter_are_told(law_book: LawBook) -> None:
    answer = notice(law_book, method="registered", suspensions=[away("2026-03-18", "2026-03-19")])
    found = days(answer)
    assert (found["starts_on"], found["ends_on"]) == ("2026-03-05", "2026-03-20")
    assert (found["other_starts_on"], found["other_ends_on"]) == ("2026-03-06", "2026-03-21")
    assert "6 mars 2026" in french(answer)
    assert "21 mars 2026" in french(answer)


def test_what_working_days_are_is_told(law_book: LawBook) -> None:
    letter = {"method": "registered", "sent_on": "2026-03-04"}
    assert "9 mars 2026" in french(notice(law_book, **letter))
    assert "7 mars 2026" in french(notice(law_book, **letter, saturday_counts=False))
    assert "même jour" in french(notice(law_book, **{**letter, "sent_on": "2026-03-02"}))


# The notice of 2 March 2026 runs from 3 to 16 March.
@pytest.mark.parametrize(
    ("suspensions", "ends_on", "prolonged_by"),
    [
        pytest.param([], "2026-03-16", 0, id="none"),
        pytest.param([("03-10", "03-10")], "2026-03-17", 1, id="one day"),
        pytest.param([("03-14", "03-15")], "2026-03-18", 2, id="a weekend counts"),
        pytest.param([("02-20", "03-02")], "2026-03-16", 0, id="over on the eve"),
        pytest.param([("02-20", "03-03")], "2026-03-17", 1, id="begun before, to the first day"),
        pytest.param([("02-20", "03-05")], "2026-03-19", 3, id="begun before"),
        pytest.param([("03-15", "03-15")], "2026-03-17", 1, id="the last day but one"),
        pytest.param([("03-16", "03-16")], "2026-03-17", 1, id="the last day"),
        pytest.param([("03-16", "03-20")], "2026-03-21", 5, id="begun on the last day"),
        pytest.param([("03-17", "03-20")], "2026-03-16", 0, id="begun on the day after"),
        pytest.param([("02-20", "04-10")], "2026-04-24", 39, id="the whole notice"),
        pytest.param(
            [("03-09", "03-11"), ("03-10", "03-12")], "2026-03-20", 4, id="overlapping count once"
        ),
        pytest.param(
            [("03-09", "03-10"), ("03-17", "03-18")], "2026-03-20", 4, id="in the prolongation"
        ),
        pytest.param([("03-17", "03-18"), ("03-09", "03-10")], "2026-03-20", 4, id="in any order"),
        pytest.param(
            [("03-09", "03-10"), ("03-19", "03-20")],
            "2026-03-18",
            2,
            id="after the prolongation",
        ),
    ],
)
def test_suspensions_prolong(
    law_book: LawBook, suspensions: list[tuple[str, str]], ends_on: str, prolonged_by: int
) -> None:
    spells = [away(f"2026-{first}", f"2026-{last}") for first, last in suspensions]
    answer = notice(law_book, suspensions=spells)
    assert days(answer)["ends_on"] == ends_on
    assert days(answer)["prolonged_by"] == prolonged_by
    assert days(answer)["days"] == 14
    assert days(answer)["starts_on"] == "2026-03-03"


# « Maladie, Accident de travail, Vacances annuelles, Détention préventive/jours de travaux
# d'intérêt général, Jours de repos compensatoire »
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_the_list_prolongs(law_book: LawBook, kind: str) -> None:
    answer = notice(law_book, in_trial=True, suspensions=[away("2026-03-04", "2026-03-05", kind)])
    assert days(answer)["ends_on"] == "2026-03-11"
    assert "2 jours" in french(answer)


@pytest.mark.parametrize("kind", ["school_leave", "maternity", "technical_unemployment"])
def test_other_suspensions_do_not_prolong_and_it_is_said(law_book: LawBook, kind: str) -> None:
    answer = notice(law_book, suspensions=[away("2026-03-04", "2026-03-05", kind)])
    assert days(answer)["ends_on"] == "2026-03-16"
    assert "18 mars 2026" in french(answer)
    outside = notice(law_book, suspensions=[away("2026-03-17", "2026-03-18", kind)])
    assert "18 mars 2026" not in french(outside)


@pytest.mark.parametrize("kind", ["ilness", "", None])
def test_a_kind_nobody_knows_is_refused(law_book: LawBook, kind: str | None) -> None:
    spell = {"first": "2026-03-04", "last": "2026-03-05", "kind": kind}
    with pytest.raises(Refused) as caught:
        notice(law_book, suspensions=[spell])
    assert caught.value.field == "suspensions"
    told = Translator(Language.FRENCH, CATALOGS)(caught.value.reason)
    assert "illness, work_accident, annual_leave, detention, rest_day" in told


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({"method": None}, "method"),
        ({"method": "email"}, "method"),
        ({"in_trial": None}, "in_trial"),
        ({"sent_on": None}, "sent_on"),
        ({"sent_on": "2026-02-29"}, "sent_on"),
        ({"suspensions": [{"first": "2026-03-05", "last": "2026-03-04"}]}, "suspensions"),
    ],
)
def test_a_notice_is_refused_by_name(
    law_book: LawBook, changes: dict[str, object], name: str
) -> None:
    with pytest.raises(Refused) as caught:
        notice(law_book, **changes)
    assert caught.value.field == name


SPELLS = st.lists(
    st.tuples(st.integers(-20, 60), st.integers(0, 20)).map(
        lambda drawn: Period(
            FIRST + timedelta(days=drawn[0]),
            FIRST + timedelta(days=drawn[0] + drawn[1]),
        )
    ),
    max_size=5,
).map(tuple)


@given(length=st.sampled_from([7, 14]), spells=SPELLS)
def test_a_notice_holds_its_days_without_suspension(
    length: int, spells: tuple[Period, ...]
) -> None:
    last = end_of_notice(FIRST, length, spells)
    away_days = {day for spell in spells for day in spell}
    assert last not in away_days
    assert sum(day not in away_days for day in Period(FIRST, last)) == length


# « le contrat doit être rompu dans les 3 jours ouvrables de la connaissance certaine des faits »
@pytest.mark.parametrize(
    ("known_on", "saturday_counts", "by", "other"),
    [
        pytest.param("2026-03-02", None, "2026-03-05", None, id="Monday"),
        pytest.param("2026-03-04", None, "2026-03-07", "2026-03-09", id="to a Saturday"),
        pytest.param("2026-03-04", False, "2026-03-09", "2026-03-07", id="Saturdays set aside"),
        pytest.param("2026-03-06", None, "2026-03-10", "2026-03-11", id="Friday"),
        pytest.param("2026-03-08", None, "2026-03-11", None, id="Sunday"),
        pytest.param("2026-04-30", None, "2026-05-05", "2026-05-06", id="1 May and a Sunday"),
        pytest.param("2025-12-31", None, "2026-01-05", "2026-01-06", id="1 January"),
        pytest.param("2025-12-23", None, "2025-12-27", "2025-12-29", id="Christmas"),
        pytest.param("2015-09-01", None, "2015-09-04", None, id="the first day of the law"),
    ],
)
def test_grave_breach(
    law_book: LawBook, known_on: str, saturday_counts: bool | None, by: str, other: str | None
) -> None:
    answer = asked(law_book, "grave", known_on=known_on, saturday_counts=saturday_counts)
    assert str(answer.value) == by
    assert days(answer) == {
        "break_by": by,
        "other_reading": other,
    }
    assert not answer.unverified


# « Suspension du contrat d'alternance depuis plus de 6 mois »
@pytest.mark.parametrize(
    ("suspended_from", "may_end_from", "other"),
    [
        ("2026-01-15", "2026-07-16", "2026-07-15"),
        ("2026-07-01", "2027-01-02", "2027-01-01"),
        ("2026-08-30", "2027-03-01", "2027-02-28"),
        ("2026-08-31", "2027-03-01", "2027-02-28"),
        ("2023-08-31", "2024-03-01", "2024-02-29"),
        ("2026-06-30", "2026-12-31", "2026-12-30"),
    ],
)
def test_six_months(law_book: LawBook, suspended_from: str, may_end_from: str, other: str) -> None:
    answer = asked(law_book, "six-months", suspended_from=suspended_from)
    assert str(answer.value) == may_end_from
    assert days(answer) == {"may_end_from": may_end_from, "other_reading": other}
    assert not answer.unverified


# « L'apprenant doit régulariser sa situation dans les deux mois. »
@pytest.mark.parametrize(
    ("conciliation_on", "by"),
    [
        ("2026-03-10", "2026-05-10"),
        ("2025-12-30", "2026-02-28"),
        ("2025-12-31", "2026-02-28"),
        ("2023-12-31", "2024-02-29"),
        ("2025-11-30", "2026-01-30"),
    ],
)
def test_assiduity(law_book: LawBook, conciliation_on: str, by: str) -> None:
    answer = asked(law_book, "assiduity", conciliation_on=conciliation_on)
    assert str(answer.value) == by
    assert days(answer) == {"regularise_by": by}
    assert not answer.unverified


@pytest.mark.parametrize(
    ("rule", "given"),
    [
        ("notice", {"sent_on": "2015-08-31", "method": "hand", "in_trial": True}),
        ("notice", {"sent_on": "2015-08-31", "method": "registered", "in_trial": False}),
        ("grave", {"known_on": "2015-08-31"}),
        ("six-months", {"suspended_from": "2015-08-31"}),
        ("assiduity", {"conciliation_on": "2015-08-31"}),
    ],
)
def test_unknown_before_the_contract_existed(
    law_book: LawBook, rule: str, given: dict[str, object]
) -> None:
    answer = asked(law_book, rule, **given)
    assert not answer.known
    assert answer.because


@pytest.mark.parametrize(
    ("rule", "name"),
    [("grave", "known_on"), ("six-months", "suspended_from"), ("assiduity", "conciliation_on")],
)
def test_the_day_is_asked_by_name(law_book: LawBook, rule: str, name: str) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, rule)
    assert caught.value.field == name
