"""How grave an accident is: code du bien-être au travail, art. I.6-2 and I.6-3; fiche 7."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.esaw import EsawKind, esaw_codes
from desktop.paths import CATALOGS
from desktop.rules.accident_duties import Severity
from desktop.rules.accident_severity import Injury, severity_of
from desktop.services.calculators import calculate

DAY = "2026-03-02"
FALL, SLIP = "51", "52"  # a fall from a height is listed, one on the level is not
LADDER, DOG = "02.03", "18.02"  # a scaffold is listed, a domestic animal is not
FRACTURE, SPRAIN, INFECTION = "021", "032", "072"  # listed, not listed, disputed


def asked(book: LawBook, **given: object) -> Answer:
    return calculate("accident.severity", {"on": DAY, **given}, book).answer


def at_work(book: LawBook, **given: object) -> Answer:
    return asked(book, at_workplace=True, **given)


def french(answer: Answer) -> str:
    tr = Translator(Language.FRENCH, CATALOGS)
    return " ".join(tr(one.text) for one in answer.because)


def steps(answer: Answer) -> dict[str, str]:
    duties = answer.outputs["duties"]
    assert isinstance(duties, tuple)
    return {duty["duty"]: str(duty["by"]) for duty in duties}


# forms.md 5.0, line by line.
@pytest.mark.parametrize(
    ("given", "level"),
    [
        ({"first_aid_only": True}, "benign"),
        ({"first_aid_only": True, "incapacity_days": 0}, "benign"),
        ({"incapacity_days": 1}, "ordinary"),
        ({"incapacity_days": 30, "deviation": SLIP, "injury": FRACTURE}, "ordinary"),
        ({"died": True}, "very_grave"),
        ({"deviation": FALL, "injury": FRACTURE}, "grave"),
        ({"agent": LADDER, "injury": FRACTURE}, "grave"),
        ({"deviation": SLIP, "agent": LADDER, "injury": FRACTURE}, "grave"),
        ({"deviation": FALL, "agent": DOG, "injury": FRACTURE}, "grave"),
        ({"deviation": FALL, "permanent_injury": True}, "very_grave"),
        ({"agent": LADDER, "permanent_injury": True}, "very_grave"),
        ({"deviation": FALL, "permanent_injury": True, "injury": SPRAIN}, "very_grave"),
        ({"deviation": FALL, "injury": SPRAIN}, "ordinary"),
        ({"permanent_injury": True}, "ordinary"),
        ({"permanent_injury": True, "deviation": SLIP, "agent": DOG}, "ordinary"),
    ],
)
def test_the_levels(law_book: LawBook, given: dict[str, object], level: str) -> None:
    answer = at_work(law_book, **given)
    assert answer.value == answer.outputs["level"] == level
    assert not answer.unverified


# « One code alone is never enough. »
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (EsawKind.DEVIATION, "deviation"),
        (EsawKind.AGENT, "agent"),
        (EsawKind.INJURY, "injury"),
    ],
)
def test_one_code_alone_is_never_enough(law_book: LawBook, kind: EsawKind, name: str) -> None:
    for code in esaw_codes(kind):
        assert at_work(law_book, **{name: code}).value == "ordinary", code


def test_two_causes_without_an_injury_are_not_enough(law_book: LawBook) -> None:
    answer = at_work(law_book, deviation=FALL, agent=LADDER)
    assert answer.value == "ordinary"
    assert "un seul code ne suffit jamais" in french(answer)


@pytest.mark.parametrize(
    "given",
    [
        {"died": True},
        {"deviation": FALL, "permanent_injury": True},
        {"agent": LADDER, "injury": FRACTURE},
    ],
)
def test_on_the_way_nothing_is_grave(law_book: LawBook, given: dict[str, object]) -> None:
    away = asked(law_book, at_workplace=False, **given)
    assert away.value == "ordinary"
    assert "sur le lieu de travail" in french(away)
    # Nobody guesses where it happened.
    with pytest.raises(Refused) as caught:
        asked(law_book, **given)
    assert caught.value.field == "at_workplace"


@pytest.mark.parametrize("given", [{"first_aid_only": True}, {"incapacity_days": 2}])
def test_the_place_is_asked_only_where_it_matters(
    law_book: LawBook, given: dict[str, object]
) -> None:
    assert asked(law_book, **given).value == at_work(law_book, **given).value


def test_an_infection_is_disputed(law_book: LawBook) -> None:
    answer = at_work(law_book, deviation=FALL, injury=INFECTION)
    assert answer.value == "grave"
    assert answer.unverified
    assert "l’accident serait ordinaire" in french(answer)


def test_the_dispute_matters_only_where_it_decides(law_book: LawBook) -> None:
    permanent = at_work(law_book, deviation=FALL, injury=INFECTION, permanent_injury=True)
    assert (permanent.value, permanent.unverified) == ("very_grave", False)
    alone = at_work(law_book, injury=INFECTION)
    assert (alone.value, alone.unverified) == ("ordinary", False)


def test_a_listed_injury_weighs_more_than_first_aid(law_book: LawBook) -> None:
    answer = at_work(law_book, first_aid_only=True, deviation=FALL, injury=FRACTURE)
    assert answer.value == "grave"


@pytest.mark.parametrize(
    "given", [{"died": True}, {"permanent_injury": True}, {"incapacity_days": 1}]
)
def test_first_aid_contradicts_the_rest(law_book: LawBook, given: dict[str, object]) -> None:
    with pytest.raises(Refused) as caught:
        at_work(law_book, first_aid_only=True, **given)
    assert caught.value.field == "first_aid_only"


def test_a_benign_accident_is_entered_in_the_register(law_book: LawBook) -> None:
    answer = at_work(law_book, first_aid_only=True)
    assert steps(answer) == {"register": DAY}
    assert str(answer.outputs["register_by"]) == DAY
    assert answer.outputs["declare_by"] is None


# « From 4 days of incapacity »: n − 1, n, n + 1.
@pytest.mark.parametrize(("lost", "sheet"), [(0, False), (3, False), (4, True), (5, True)])
def test_the_accident_sheet(law_book: LawBook, lost: int, *, sheet: bool) -> None:
    answer = at_work(law_book, incapacity_days=lost)
    expected = {"declaration": "2026-03-10"}
    assert steps(answer) == (expected | {"accident_sheet": "2026-03-10"} if sheet else expected)
    assert (answer.outputs["sheet_by"] is not None) is sheet


# Ten calendar days, the first being the day after (Cohezio); a year end and 29 February.
@pytest.mark.parametrize(
    ("on", "declare", "report"),
    [
        ("2026-03-02", "2026-03-10", "2026-03-12"),
        ("2025-12-24", "2026-01-01", "2026-01-03"),
        ("2024-02-20", "2024-02-28", "2024-03-01"),
    ],
)
def test_a_grave_accident_is_reported(
    law_book: LawBook, on: str, declare: str, report: str
) -> None:
    given = {"deviation": FALL, "injury": FRACTURE, "incapacity_days": 40}
    answer = at_work(law_book, on=on, **given)
    assert list(steps(answer).items()) == [
        ("declaration", declare),
        ("accident_sheet", declare),
        ("circumstantial_report", report),
    ]
    assert answer.outputs["notify_by"] is None


def test_a_very_grave_one_is_told_at_once(law_book: LawBook) -> None:
    answer = at_work(law_book, died=True)
    assert list(steps(answer).items()) == [
        ("immediate_notice", DAY),
        ("declaration", "2026-03-10"),
        ("accident_sheet", "2026-03-10"),
        ("circumstantial_report", "2026-03-12"),
    ]


def test_unknown_days_are_not_guessed(law_book: LawBook) -> None:
    assert "incapacity_days=…" in french(at_work(law_book, deviation=FALL, injury=FRACTURE))
    assert "incapacity_days=…" not in french(at_work(law_book, incapacity_days=2))


def test_what_would_change_the_level_is_named(law_book: LawBook) -> None:
    told = french(at_work(law_book, deviation=FALL, injury=FRACTURE, incapacity_days=9))
    assert "«\u00a0died\u00a0»" in told
    assert "«\u00a0permanent_injury\u00a0»" in told
    assert "«\u00a0first_aid_only\u00a0»" not in told
    said = french(
        at_work(
            law_book,
            deviation=FALL,
            injury=FRACTURE,
            incapacity_days=9,
            died=False,
            permanent_injury=False,
        )
    )
    assert "Rien n’est dit" not in said


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"injury": FRACTURE}, "La lésion seule ne suffit pas"),
        ({"permanent_injury": True}, "La lésion seule ne suffit pas"),
        ({"deviation": SLIP}, "Le code 52"),
        ({}, "Il serait grave sur le lieu de travail en cas de décès"),
    ],
)
def test_an_ordinary_one_says_how_far_it_is(
    law_book: LawBook, given: dict[str, object], words: str
) -> None:
    assert words in french(at_work(law_book, **given))


def test_outside_the_law_nothing_is_known(law_book: LawBook) -> None:
    assert not asked(law_book, on="2015-08-31", died=False).known
    assert asked(law_book, on="2015-09-01", died=False).known


@pytest.mark.parametrize(
    ("given", "field", "nearest"),
    [
        ({"deviation": "57"}, "deviation", "50, 51, 52, 59"),
        ({"agent": "2.03"}, "agent", "02.03, 02.00, 02.01, 02.02"),
        ({"injury": "72"}, "injury", "072, 070, 071, 079"),
    ],
)
def test_an_unknown_code_is_refused(
    law_book: LawBook, given: dict[str, str], field: str, nearest: str
) -> None:
    with pytest.raises(Refused) as caught:
        at_work(law_book, **given)
    assert caught.value.field == field
    assert dict(caught.value.reason.params)["choices"] == nearest


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"incapacity_days": -1}, "incapacity_days"),
        ({"deviation": True}, "deviation"),
        ({"deviation": [51]}, "deviation"),
    ],
)
def test_sloppy_inputs_are_refused(law_book: LawBook, given: dict[str, object], field: str) -> None:
    with pytest.raises(Refused) as caught:
        at_work(law_book, **given)
    assert caught.value.field == field


def test_a_code_written_as_a_number_is_the_code(law_book: LawBook) -> None:
    assert at_work(law_book, deviation=51) == at_work(law_book, deviation="51")


def test_the_day_is_needed(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        calculate("accident.severity", {"at_workplace": True}, law_book)
    assert caught.value.field == "on"


def test_every_case_by_the_letter_of_the_code() -> None:
    deviations, agents, injuries = (
        [esaw_codes(kind)[code] for code in codes]
        for kind, codes in (
            (EsawKind.DEVIATION, (FALL, SLIP)),
            (EsawKind.AGENT, (LADDER, DOG)),
            (EsawKind.INJURY, (FRACTURE, SPRAIN)),
        )
    )
    flags = (True, False)
    for place, died, permanent, deviation, agent, injury in product(
        flags, flags, flags, (*deviations, None), (*agents, None), (*injuries, None)
    ):
        found = severity_of(
            Injury(
                date(2026, 3, 2),
                at_workplace=place,
                died=died,
                permanent=permanent,
                deviation=deviation,
                agent=agent,
                injury=injury,
            )
        )
        listed = deviation is deviations[0] or agent is agents[0]
        grave = place and (died or (listed and (permanent or injury is injuries[0])))
        very = grave and (died or permanent)
        wanted = Severity.VERY_GRAVE if very else Severity.GRAVE if grave else Severity.ORDINARY
        assert found is wanted
