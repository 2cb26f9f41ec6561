"""``tandem agenda`` and ``tandem settle``, as somebody types them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Tandem

ON = ("--on", "2026-11-25")


def test_each_duty_says_when_why_how_it_stands_and_with_what(tandem: Tandem, file: Path) -> None:
    said = tandem("agenda", file, *ON, "--json")
    assert said.code == 0
    duties = said.json["duties"]
    assert duties
    for one in duties:
        date.fromisoformat(one["due"])
        assert one["text"]
        assert one["basis"]
        assert one["state"] in {"open", "late", "done", "not_applicable"}
        assert "paper" in one
    assert {one["code"] for one in duties} >= {
        "pay.payslip",
        "pay.individual-account",
        "pay.tax-sheet",
        "health.assessment",
        "risk.assessment",
        "contract.end",
        "dimona.out",
        "end.certificate",
        "learner.majority",
    }


def test_the_same_duties_in_dutch(tandem: Tandem, file: Path) -> None:
    french = tandem("agenda", file, *ON, "--json").json["duties"]
    dutch = tandem("agenda", file, *ON, "--json", "--lang", "nl").json["duties"]
    assert [one["key"] for one in french] == [one["key"] for one in dutch]
    assert all(a["text"] != b["text"] for a, b in zip(french, dutch, strict=True))


def test_the_calendar_file_imports(tandem: Tandem, file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    assert tandem("agenda", file, *ON, "--ics", "-o", out).code == 0
    events = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    duties = tandem("agenda", file, *ON, "--json").json["duties"]
    waiting = [one for one in duties if one["state"] in {"open", "late"}]
    assert [str(event["summary"]) for event in events] == [one["text"] for one in waiting]


def test_a_settled_duty_is_done(tandem: Tandem, file: Path) -> None:
    key = "contract.end:contract:1:2027-06-30"
    assert tandem("settle", file, key, *ON, "--reference", "A1").code == 0
    (one,) = [
        one for one in tandem("agenda", file, *ON, "--json").json["duties"] if one["key"] == key
    ]
    assert (one["state"], one["settled_on"], one["reference"]) == ("done", "2026-11-25", "A1")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--ics",), 2),
        (("--learner", "99"), 3),
        (("--since", "2027-01-01", "--until", "2026-12-31"), 3),
        (("--on", "gisteren"), 3),
    ],
)
def test_what_cannot_be_answered_is_refused_in_one_line(
    tandem: Tandem, file: Path, words: tuple[str, ...], code: int
) -> None:
    said = tandem("agenda", file, *words)
    assert said.code == code
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1


def test_one_learner_alone(tandem: Tandem, file: Path) -> None:
    duties = tandem("agenda", file, *ON, "--learner", "2", "--json").json["duties"]
    assert {one["learner"] for one in duties} == {2}
    same_day = tandem("agenda", file, "--since", "2026-12-01", "--until", "2026-12-01", *ON)
    assert same_day.code == 0
