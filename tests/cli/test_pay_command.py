"""``tandem pay``: the whole slip, for people and for programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.services.learners import contracts
from desktop.services.supplement import note_extra_hours
from desktop.services.workspace import Workspace
from tests.cli.conftest import Tandem

FIGURES = [
    "gross",
    "overtime",
    "contribution",
    "bonus",
    "due",
    "taxable",
    "withholding",
    "net",
    "travel",
    "paid",
]


@pytest.mark.parametrize(
    ("language", "closed", "coming"),
    [
        ("fr", "mars 2026\u00a0: 516,99\u00a0€ (clôturé)", "(à venir)"),
        ("nl", "(afgesloten)", "(komend)"),
    ],
)
def test_a_year_is_told_in_the_language(
    tandem: Tandem, file: Path, language: str, closed: str, coming: str
) -> None:
    year = ("--year", "2026", "--on", "2026-05-04", "--lang", language)
    said = tandem("pay", file, "--learner", "2", *year).out
    assert closed in said
    assert coming in said


def test_the_slip_for_programs(tandem: Tandem, file: Path) -> None:
    found = tandem("pay", file, "--learner", "2", "--month", "2026-04", "--json").json
    slip = found["slip"]
    assert {name: slip[name] for name in ("gross", "net", "travel", "paid")} == {
        "gross": "532.73",
        "net": "532.73",
        "travel": "40.32",
        "paid": "573.05",
    }
    assert [name for name in slip if name in FIGURES] == list(slip["because"]) == FIGURES
    assert all(slip["because"][name] for name in FIGURES)
    assert slip["unknown"] == []
    assert "due" in slip["unverified"]
    assert found["total"] == "525.55"  # the lines; the slip adds the extra hours
    assert found["kept"] is None
    (extra,) = found["extra_hours"]
    assert (extra["on"], extra["minutes"], extra["day"]) == ("2026-04-17", 90, "workday")
    assert (extra["premium_rate"], extra["amount"]) == ("0.5", "7.18")


def test_a_closed_month_tells_what_was_kept(tandem: Tandem, file: Path) -> None:
    found = tandem("pay", file, "--learner", "1", "--month", "2026-03", "--json").json
    assert found["closed"]
    assert list(found["kept"]) == FIGURES
    assert found["kept"]["net"] == found["slip"]["net"] == found["total"]


@pytest.mark.parametrize(("language", "net"), [("fr", "Net : 532,73"), ("nl", "Netto: €")])
def test_the_slip_for_people(tandem: Tandem, file: Path, language: str, net: str) -> None:
    said = tandem("pay", file, "--learner", "2", "--month", "2026-04", "--lang", language)
    assert net in said.out.replace("\u00a0", " ")
    assert "573,05" in said.out


def test_what_is_not_known_says_why_and_the_rest_is_given(tandem: Tandem, file: Path) -> None:
    workspace = Workspace.open(file)
    note_extra_hours(workspace, contracts(workspace, 2)[0].id, date(2026, 4, 23), 60)
    workspace.close()
    asked = ("pay", file, "--learner", "2", "--month", "2026-04", "--lang", "fr")
    found = tandem(*asked, "--json").json
    unknown = {one["line"]: one["because"] for one in found["slip"]["unknown"]}
    assert set(unknown) == set(FIGURES) - {"travel"}
    assert "accord préalable" in unknown["overtime"][0]["text"]
    assert found["slip"]["travel"] == "40.32"
    assert found["status"] == "known"
    assert found["lines"][0]["amount"] == "525.55"
    said = tandem(*asked).out.replace("\u00a0", " ")
    assert "Net : pas connu" in said
    assert "Heures supplémentaires du 23 avril 2026, jour ouvrable, 1 h : pas connu" in said
