"""``tandem calc``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tandem


def test_the_minimum_as_programs_read_it(tandem: Tandem) -> None:
    said = tandem("calc", "pay.minimum", "level=A", "on=2016-06-01", "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["status"] == "known"
    assert said.json["value"] == "260.43"
    assert said.json["unit"] == "EUR"
    assert said.json["unverified"] is False
    assert said.json["inputs"] == {"level": "A", "on": "2016-06-01"}
    assert said.json["outputs"] == {
        "amount": "260.43",
        "exact": "260.4281",
        "rate": "0.17",
        "reference": "1531.93",
    }
    assert {frozenset(one) for one in said.json["because"]} == {
        frozenset({"text", "formula", "source"})
    }


@pytest.mark.parametrize("on", ["2015-08-31", "2027-11-23"])
def test_what_is_not_known_is_said_to_be(on: str, tandem: Tandem) -> None:
    said = tandem("calc", "pay.minimum", "level=B", f"on={on}", "--json")
    assert said.code == 0
    assert (said.json["status"], said.json["value"]) == ("unknown", None)
    assert said.json["because"][0]["text"]
    assert said.json["outputs"] == {}


@pytest.mark.parametrize("on", ["2015-09-01", "2027-11-22"])
def test_the_first_and_the_last_day_known(on: str, tandem: Tandem) -> None:
    assert tandem("calc", "pay.minimum", "level=B", f"on={on}", "--json").json["value"]


@pytest.mark.parametrize(
    ("rule", "value", "expected"),
    [
        ("number.niss", "62010620947", "62.01.06-209.47"),
        ("number.enterprise", "BE 0464.897.838", "0464.897.838"),
        ("number.establishment", "2145688993", "2.145.688.993"),
        ("number.contract", "s-ca-00000-30-0001", "S-CA-00000-30-0001"),
    ],
)
def test_numbers(rule: str, value: str, expected: str, tandem: Tandem) -> None:
    said = tandem("calc", rule, f"value={value}", "--json")
    assert (said.code, said.json.get("value")) == (0, expected), said.err


def test_findings_are_read_one_after_the_other(tandem: Tandem) -> None:
    week = {"mon": {"company": ["00:00-02:00"]}, "sun": {"company": ["08:00-12:00"]}}
    given = (f"week={json.dumps(week)}", "monday=2026-05-04", "birth=2000-01-01")
    said = tandem("calc", "timetable.check", *given)
    assert said.code == 0
    assert said.out.count(".") > 5
    assert ".;" not in said.out


def test_both_languages(tandem: Tandem) -> None:
    asked = ("calc", "pay.minimum", "level=A", "on=2026-04-01", "--lang")
    french, dutch = tandem(*asked, "fr").out, tandem(*asked, "nl").out
    assert "2\u202f189,81\u00a0€" in french
    assert "€\u00a02.189,81" in dutch


def test_inputs_from_a_file(tandem: Tandem, tmp_path: Path) -> None:
    inputs = tmp_path / "inputs.json"
    inputs.write_text('{"level": "C"}', "utf-8")
    said = tandem("calc", "pay.minimum", f"@{inputs}", "on=2016-06-01", "--json")
    assert said.json["value"] == "490.22"


def test_the_list_of_rules(tandem: Tandem) -> None:
    rules = {rule["rule"]: rule for rule in tandem("calc", "--json").json["rules"]}
    assert set(rules) >= {
        "pay.minimum",
        "number.niss",
        "number.enterprise",
        "number.establishment",
        "number.contract",
    }
    assert rules["pay.minimum"]["inputs"][0] == {
        "name": "level",
        "type": "level",
        "required": True,
        "unit": "",
        "choices": ["A", "B", "C"],
    }
    for name in rules:
        assert name in tandem("calc").out


def test_options_may_stand_anywhere(tandem: Tandem) -> None:
    one = tandem("calc", "--json", "pay.minimum", "level=A", "--lang", "nl", "on=2016-06-01")
    two = tandem("--lang", "nl", "calc", "pay.minimum", "level=A", "on=2016-06-01", "--json")
    assert json.loads(one.out) == json.loads(two.out)


@pytest.mark.parametrize(
    ("locale", "word"), [("nl_BE.UTF-8", "Er is"), ("fr_BE.UTF-8", "Il n"), ("C", "Il n")]
)
def test_the_language_of_the_computer(
    locale: str, word: str, tandem: Tandem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert tandem("calc", "no.such.rule").err.startswith(word)
