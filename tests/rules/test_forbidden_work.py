"""When forbidden work is allowed: Vade Mecum, fiche 6, « Travaux interdits aux jeunes »."""

from __future__ import annotations

from itertools import product

import pytest

from desktop.kernel.answer import Answer
from desktop.kernel.errors import Refused
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.law.forbidden_work import forbidden_works
from desktop.paths import CATALOGS
from desktop.rules.forbidden_work import CONDITIONS
from desktop.services.calculators import calculate

ALL_MET = dict.fromkeys(CONDITIONS, "yes")
CODES = [row.value.code for row in forbidden_works().rows if not row.value.repealed]


def asked(book: LawBook, **given: object) -> Answer:
    return calculate("work.forbidden", given, book).answer


def french(answer: Answer) -> list[str]:
    tr = Translator(Language.FRENCH, CATALOGS)
    return [tr(one.text) for one in answer.because]


def test_the_inputs_are_the_public_ones() -> None:
    assert list(CONDITIONS) == [
        "needed_for_training",
        "measures_applied",
        "checked_by_line",
        "experienced_worker_present",
    ]


# « Cette interdiction peut être levée si toutes les conditions ci-dessous sont respectées »: for
# every entry of the list.
@pytest.mark.parametrize("code", CODES)
def test_all_conditions_lift_the_ban(law_book: LawBook, code: str) -> None:
    answer = asked(law_book, code=code, **ALL_MET)
    assert answer.value is True
    assert answer.outputs["allowed"] is True
    assert answer.outputs["missing"] == ()
    # « obligatoire, quel que soit leur âge, pour […] ceux qui sont occupés à des travaux
    # normalement interdits, mais qui ont été autorisés »
    assert answer.outputs["health_assessment"] is True


@pytest.mark.parametrize("met", list(product((True, False), repeat=4)))
def test_what_is_missing_is_named(law_book: LawBook, met: tuple[bool, ...]) -> None:
    said = dict(zip(CONDITIONS, met, strict=True))
    answer = asked(law_book, code="B9", **said)
    missing = tuple(name for name, one in said.items() if not one)
    assert answer.outputs["missing"] == missing
    assert answer.value is not bool(missing)
    if missing:
        assert ", ".join(f"{name}=yes" for name in missing) in french(answer)[1]
        passing = asked(law_book, code="B9", **said | dict.fromkeys(missing, True))
        assert passing.value is True


def test_what_is_not_said_is_missing(law_book: LawBook) -> None:
    answer = asked(law_book, code="A3e", measures_applied=True)
    assert answer.value is False
    assert answer.outputs["missing"] == (
        "needed_for_training",
        "checked_by_line",
        "experienced_worker_present",
    )


@pytest.mark.parametrize("written", ["B9", "b9", " B 9 ", "B.9", "b-9"])
def test_codes_may_be_written_loosely(law_book: LawBook, written: str) -> None:
    answer = asked(law_book, code=written)
    assert answer.outputs["code"] == "B9"
    assert french(answer)[0] == (
        "B9 figure sur la liste des travaux interdits\u00a0: Montage et démontage d’échafaudages."
    )


@pytest.mark.parametrize(
    ("code", "offered"),
    [
        ("A3", "A3a, A3d, A3e"),
        ("A1", "A1a, A1b"),
        pytest.param("A3b", "A3a, A3d, A3e", id="repealed"),
        ("B22", "B2, B20, B21"),
        ("C3", ", ".join(CODES)),
        ("Z9", ", ".join(CODES)),
    ],
)
def test_other_codes_are_refused(law_book: LawBook, code: str, offered: str) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, code=code)
    assert caught.value.field == "code"
    assert dict(caught.value.reason.params)["choices"] == offered


# The decree of 22 May 2019 (Moniteur of 20 June 2019) changed the list from 30 June 2019.
@pytest.mark.parametrize(
    ("on", "unverified"),
    [("2019-06-29", False), ("2019-06-30", True), ("2026-11-22", True), (None, True)],
)
def test_the_list_was_changed_in_2019(
    law_book: LawBook, on: str | None, *, unverified: bool
) -> None:
    answer = asked(law_book, code="B16", on=on, **ALL_MET)
    assert answer.unverified is unverified
    assert any("30 juin 2019" in text for text in french(answer)) is unverified


def test_before_the_scheme_nothing_is_known(law_book: LawBook) -> None:
    assert not asked(law_book, code="B9", on="2015-08-31").known
    assert asked(law_book, code="B9", on="2015-09-01").known


def test_the_code_is_needed(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        asked(law_book, needed_for_training=True)
    assert caught.value.field == "code"


def listed(book: LawBook, **given: object) -> list[str]:
    answer = calculate("work.forbidden-list", given, book).answer
    entries = answer.outputs["entries"]
    assert answer.value == entries
    assert isinstance(entries, tuple)
    return [entry["code"] for entry in entries if entry["in_force"]]


def test_the_whole_list_is_given(law_book: LawBook) -> None:
    assert listed(law_book) == CODES
    answer = calculate("work.forbidden-list", {}, law_book).answer
    assert answer.outputs["count"] == len(CODES)
    entries = answer.outputs["entries"]
    assert isinstance(entries, tuple)
    assert entries[0]["fr"] == "Radiations ionisantes"
    assert entries[0]["nl"] == "Ioniserende stralingen"
    assert "H300" in entries[3]["items_fr"][0]
    assert "notre traduction" in french(answer)[0]


@pytest.mark.parametrize(("part", "count"), [("A", 6), ("B", 21), ("C", 2)])
def test_a_part_is_given(law_book: LawBook, part: str, count: int) -> None:
    found = listed(law_book, part=part)
    assert len(found) == count
    assert all(code.startswith(part) for code in found)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("échafaudage", ["B9"]),
        ("steigers", ["B9"]),
        (["navires", "ménageries"], ["B13", "B18"]),
        ("no such word", []),
    ],
)
def test_entries_are_found_by_words(law_book: LawBook, words: object, codes: list[str]) -> None:
    assert listed(law_book, words=words) == codes


def test_words_and_part_go_together(law_book: LawBook) -> None:
    assert set(listed(law_book, words="metselaar")) == {"B4", "B8", "B9", "B11", "C2"}
    assert listed(law_book, words="metselaar", part="C") == ["C2"]


def test_no_such_part(law_book: LawBook) -> None:
    with pytest.raises(Refused) as caught:
        listed(law_book, part="D")
    assert caught.value.field == "part"


def test_the_list_is_not_known_before_the_scheme(law_book: LawBook) -> None:
    answer = calculate("work.forbidden-list", {"on": "2015-08-31"}, law_book).answer
    assert not answer.known
