"""Figures that the employer enters: beside the shipped ones, marked, undone and exported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Level
from desktop.law.book import LawBook, NoLawInForce
from desktop.law.own import OwnFigure, with_own
from desktop.law.parameters.pay import LEVEL_RATE, REFERENCE_INCOME
from desktop.rules.minimum import minimum_due
from desktop.services.checks import findings
from desktop.services.exchange import export_file, import_file
from desktop.services.own_law import (
    enter_figure,
    law_of,
    own_figures,
    read_figure,
    remove_figure,
)
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace

JULY = date(2026, 7, 1)
KEY = REFERENCE_INCOME.key
MINE = OwnFigure(KEY, JULY, Decimal("2233.61"), "Moniteur belge du 12 juin 2026", JULY)


def test_it_holds_from_its_day_on(demo: Workspace, law_book: LawBook) -> None:
    enter_figure(demo, law_book, MINE)
    own = law_of(demo, law_book)
    assert own.on(date(2026, 6, 30))[REFERENCE_INCOME] == Euro.of("2189.81")
    assert own.on(JULY)[REFERENCE_INCOME] == Euro.of("2233.61")
    found = minimum_due(Level.A, own.on(JULY))
    assert found.amount == Euro.of("379.71")  # 2 233,61 × 17 % = 379,7137
    assert found.unverified
    assert law_book.on(JULY)[REFERENCE_INCOME] == Euro.of("2189.81")


def test_it_says_whose_it_is(demo: Workspace, law_book: LawBook) -> None:
    enter_figure(demo, law_book, MINE)
    source = law_of(demo, law_book).on(JULY).source(REFERENCE_INCOME)
    assert source.fr.startswith("Votre chiffre, encodé le 01/07/2026")
    assert source.nl.startswith("Uw cijfer, ingevoerd op 01/07/2026")
    assert "Moniteur" in source.nl


def test_past_months_do_not_move(demo: Workspace, law_book: LawBook) -> None:
    before = pay_of(demo, law_book, 1, Month(2026, 3)).pay
    enter_figure(demo, law_book, MINE)
    assert pay_of(demo, law_of(demo, law_book), 1, Month(2026, 3)).pay == before


def test_what_had_grown_too_old_is_known_again(demo: Workspace, law_book: LawBook) -> None:
    late = date(2028, 1, 3)
    with pytest.raises(NoLawInForce):
        law_book.on(late)[REFERENCE_INCOME]
    enter_figure(demo, law_book, OwnFigure(KEY, date(2028, 1, 1), Decimal(2400), "MB", late))
    assert law_of(demo, law_book).on(late)[REFERENCE_INCOME] == Euro.of("2400")
    with pytest.raises(NoLawInForce):  # the others were not looked up
        law_of(demo, law_book).on(late)[LEVEL_RATE[Level.A]]


def test_it_takes_the_place_of_one_of_the_same_day(demo: Workspace, law_book: LawBook) -> None:
    april = date(2026, 4, 1)
    enter_figure(demo, law_book, OwnFigure(KEY, april, Decimal(2300), "MB", JULY))
    assert law_of(demo, law_book).on(april)[REFERENCE_INCOME] == Euro.of("2300")
    codes = {one.code for one in findings(demo, law_of(demo, law_book), date(2026, 5, 4))}
    assert "pay.below-minimum" in codes
    enter_figure(demo, law_book, OwnFigure(KEY, april, Decimal(2100), "MB", JULY))
    assert [one.value for one in own_figures(demo)] == [Decimal(2100)]
    remove_figure(demo, KEY, april)
    assert law_of(demo, law_book) is law_book


def test_it_is_undone_and_exported(demo: Workspace, law_book: LawBook, tmp_path: Path) -> None:
    enter_figure(demo, law_book, MINE)
    demo.undo()
    assert own_figures(demo) == ()
    demo.redo()
    other = tmp_path / "other.tandem"
    import_file(export_file(demo), other)
    workspace = Workspace.open_to_read(other)
    try:
        assert own_figures(workspace) == (MINE,)
    finally:
        workspace.close()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"key": "pay.nothing"}, "key"),
        ({"since": date(2015, 8, 31)}, "since"),
        ({"value": Decimal(-1)}, "value"),
        ({"value": Decimal("NaN")}, "value"),
        ({"value": Decimal(1_000_000)}, "value"),
        ({"key": "pay.guaranteed_days", "value": Decimal("7.5")}, "value"),
        ({"source": "  "}, "source"),
    ],
)
def test_what_cannot_be_is_refused(
    demo: Workspace, law_book: LawBook, changed: dict[str, object], field: str
) -> None:
    parts: dict[str, object] = {
        "key": KEY,
        "since": JULY,
        "value": Decimal(2300),
        "source": "MB",
        "entered_on": JULY,
        **changed,
    }
    with pytest.raises(Refused) as refused:
        enter_figure(demo, law_book, OwnFigure(**parts))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert own_figures(demo) == ()


def test_nothing_to_remove_is_said(demo: Workspace) -> None:
    with pytest.raises(Refused):
        remove_figure(demo, KEY, JULY)


@pytest.mark.parametrize(
    ("typed", "figure"),
    [("2233,61", "2233.61"), ("2 233,61 €", "2233.61"), ("17 %", "0.17"), ("7", "7")],
)
def test_figures_are_read_as_typed(typed: str, figure: str) -> None:
    assert read_figure(typed) == Decimal(figure)


def test_a_word_is_no_figure() -> None:
    with pytest.raises(Refused):
        read_figure("deux mille")


def test_a_figure_that_is_no_more_is_left_alone(law_book: LawBook) -> None:
    """A file keeps what was entered for a figure another Tandem had."""
    gone = OwnFigure("pay.gone", JULY, Decimal(1), "MB", JULY)
    assert with_own(law_book, [gone]) is law_book
    both = with_own(law_book, [gone, MINE])
    assert set(both.histories) == set(law_book.histories)
