"""What an employer notes: services, and the five conditions of an agrément."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.law.book import LawBook, NoLawInForce
from desktop.services.employer_notes import CONDITIONS, conditions_met, note, notes
from desktop.services.workspace import Workspace

TODAY = date(2026, 5, 4)


def test_a_note_is_written_changed_and_taken_away(workspace: Workspace) -> None:
    note(workspace, "social_secretariat", " Secrex ")
    assert notes(workspace) == {"social_secretariat": "Secrex"}
    note(workspace, "social_secretariat", "Partenamut")
    assert notes(workspace)["social_secretariat"] == "Partenamut"
    note(workspace, "social_secretariat", " ")
    assert notes(workspace) == {}
    note(workspace, "holiday_fund", "")
    assert notes(workspace) == {}
    workspace.undo()
    assert notes(workspace)["social_secretariat"] == "Partenamut"


def test_only_what_is_known_is_noted(workspace: Workspace) -> None:
    with pytest.raises(TypeError):
        note(workspace, "shoe_size", "42")


def test_the_conditions_wait_for_every_answer(workspace: Workspace, law_book: LawBook) -> None:
    """Vade Mecum 3.1: five conditions."""
    for name in CONDITIONS:
        assert conditions_met(workspace, law_book, TODAY) is None
        note(workspace, name, "yes")
    found = conditions_met(workspace, law_book, TODAY)
    assert found is not None
    assert found.met
    note(workspace, "in_bce", "no")
    found = conditions_met(workspace, law_book, TODAY)
    assert found is not None
    assert found.missing == ("in_bce",)
    with pytest.raises(NoLawInForce):
        conditions_met(workspace, law_book, date(2015, 8, 31))
