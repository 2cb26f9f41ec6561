"""Every wrong input is refused by its name in one sentence, in both languages; exact ones pass."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import HalfDay
from desktop.kernel.week import DayPlan, Shift, WeekPlan
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.asking import READERS, read_inputs, read_value
from desktop.services.inputs import Input
from desktop.services.json_text import read_json, shown

LANGUAGES = [Translator(language, CATALOGS) for language in Language]
WRONG: tuple[object, ...] = (
    True, False, "", " ", "x\ny\x1b[2J", -5, Decimal("5.5"), Decimal("1E+999999999"), "1e5", "-3",
    "372,27", "٣", "26-04-01", "2026-02-30", "0026-01-01", "2026-13", "9" * 30, "a" * 501, "NaN",
    [], {}, [1], [None], [["mon"]], {"mon": 1}, {"lun": {}}, {"mon": {"x": []}}, [{"first": 1}],
    [{"first": "2026-01-02", "last": "2026-01-01"}], [{"from": "2026-01-01", "level": ["A"]}],
    [{"code": ["night"]}], [{"code": "night", "from": "25:00"}], [{"code": "night", "from": []}],
    [{"week": {}, "weeks": "x"}], [{"from": "2026-01-01", "monthly": []}],
    {"mon": {"company": ["22:00-02:00"]}}, {"mon": {"company": [8, 12]}},
    {"mon": {"company": ["08:00-12:00", "11:00-13:00"]}}, {"mon": {"company": "٨-١٢"}},
    {"mon": {"operator": [["am"]]}}, "[1", '{"a": 1, "a": 2}', "[NaN]", "[1e99999999999999999999]",
    "[" * 100_000, f"[{'9' * 5000}]",
)  # fmt: skip


def refusal(kind: str, value: object) -> Refused | None:
    try:
        read_value(Input("asked", kind), value)
    except Refused as found:
        return found
    return None


@pytest.mark.parametrize("kind", READERS)
def test_what_cannot_be_read_is_refused_by_name(kind: str) -> None:
    refused = [found for value in WRONG if (found := refusal(kind, value))]
    assert len(refused) > len(WRONG) // 4
    for found in refused:
        assert found.field.startswith("asked")
        for tr in LANGUAGES:
            sentence = tr(found.reason)
            assert "asked" in sentence
            assert not {unicodedata.category(each) for each in sentence} & {"Cc", "Cs"}
            assert len(sentence) < 300
            assert sentence.endswith(".")


def said(kind: str, value: object) -> str:
    with pytest.raises(Refused) as caught:
        read_value(Input("asked", kind), value)
    return LANGUAGES[0](caught.value.reason).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("text", ["51"], "est un texte entre guillemets"),
        ("text", "a" * 501, "500 caractères au plus ; celui-ci en a 501"),
        ("number", "9" * 16, "quinze au plus avant le point"),
        ("number", Decimal("1E+999999999"), "a trop de chiffres : 1E+999999999"),
        ("number", "372,27", "écrit comme 372.27 ; « 372,27 »"),
        ("whole", Decimal("5.5"), "« 5.5 »"),
        ("week", "lundi", 'Écrivez par exemple {"mon": {"company"'),
        ("week", {"lun": {}}, "mon, tue, wed, thu, fri, sat, sun ; « lun » n’en est pas un"),
        ("week", {"mon": ["08:00-12:00"]}, "« asked.mon » est un jour, par exemple"),
        ("week", {"tue": {"company": [8]}}, '« asked.tue.company » est une liste, par exemple ["0'),
        ("week", {"tue": {"company": ["8-8"]}}, "« asked.tue.company », les heures « 8-8 » sont"),
        ("week", {"tue": {"company": ["8-9", "8-9"]}}, "se chevauchent"),
        (
            "week",
            {"tue": {"operator": ["AM"]}},
            "« asked.tue.operator » est à choisir parmi am, pm",
        ),
        (
            "week",
            {"mon": {"company": ["08:00-12:00", "22:00-02:00"]}},
            "écrivez 22:00-24:00 le premier et 00:00-02:00 le lendemain",
        ),
        ("periods", {"first": "x"}, '[{"first": "2026-04-01", "last": "2026-04-05"}]'),
        (
            "periods",
            [{"first": "2026-01-01", "last": "2026-01-02", "knd": "illness"}],
            "« knd », qui ne dit rien ici. Il accepte : first, kind, last",
        ),
        (
            "periods",
            [{"first": "2026-01-01", "last": "2026-01-02", "kind": ["illness"]}],
            "« asked.kind » est un texte",
        ),
        ("level-history", [{"from": "2026-01-01", "level": {}}], "« asked.level » est un texte"),
        ("object", '{"a": 1, "a": 2}', "le nom « a » figure deux fois"),
        ("object", '{"a": Infinity}', "« Infinity » n’est pas un nombre"),
    ],
)
def test_the_sentence_says_what_to_write(kind: str, value: object, words: str) -> None:
    assert words in said(kind, value)


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        ("text", 51, "51"),
        ("text", Decimal("118.20"), "118.20"),
        ("whole", Decimal("5.0"), 5),
        ("whole", Decimal("2E+3"), 2000),
        ("whole", "12", 12),
        ("number", Decimal("1E+2"), Decimal(100)),
        ("number", 3, Decimal(3)),
        ("amount", "372.27", Euro(Decimal("372.27"))),
        ("yes-no", "Oui", True),
        ("yes-no", "neen", False),
        ("yes-no", 1, True),
        ("weekdays", "sat, mon", (0, 5)),
    ],
)
def test_what_is_exact_is_read(kind: str, value: object, read: object) -> None:
    assert read_value(Input("asked", kind), value) == read


def test_hours_up_to_midnight_and_from_it() -> None:
    week = {
        "mon": {"company": ["20:00-22:00", "22:00-24:00"], "operator": "am"},
        "tue": {"company": "00:00-02:00"},
        "wed": {"company": ["22:00-00:00"], "operator": None},
        "thu": None,
    }
    read = read_value(Input("week", "week"), week)
    assert isinstance(read, WeekPlan)
    assert read.days[0] == DayPlan(
        (Shift(1200, 1320), Shift(1320, 1440)), frozenset({HalfDay.MORNING})
    )
    assert read.days[1].shifts == (Shift(0, 120),)
    assert read.days[2].shifts == (Shift(1320, 1440),)
    assert read.days[3:] == (DayPlan(),) * 4


@pytest.mark.parametrize("required", [True, False])
def test_nothing_typed_is_no_value(required: bool) -> None:
    with pytest.raises(Refused) as caught:
        read_inputs("a.rule", (Input("asked", "date", required=required),), {"asked": " "})
    sentence = LANGUAGES[0](caught.value.reason)
    assert "est vide" in sentence
    assert ("omettez" in sentence) is not required


def test_json_that_is_wrong_says_where() -> None:
    with pytest.raises(Refused) as caught:
        read_json('{\n"a": 1,\n"b" 2}', "a.json")
    assert "ligne 3, caractère 5" in LANGUAGES[0](caught.value.reason)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("5.50"), "5.50"),
        (["é"], '["é"]'),
        ("a\tb\x1b", "a b "),
        ("a" * 60, "a" * 60),
        ("a" * 61, f"{'a' * 60}…"),
    ],
)
def test_what_was_given_is_shown_in_a_line(value: object, text: str) -> None:
    assert shown(value) == text
