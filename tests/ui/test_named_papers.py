"""Every paper that a duty, a step or a page names is one that Tandem prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.catalog import InputKind, kind_of
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import Regime
from desktop.law.book import LawBook
from desktop.rules.agenda.agenda import Span
from desktop.rules.agenda.duty import Duty
from desktop.services.agenda import agenda
from desktop.services.learners import change_contract
from desktop.services.workspace import Workspace
from desktop.ui.pages.accident.rail import PAPERS as OF_ACCIDENTS
from desktop.ui.pages.learner.step_papers import PAPERS as OF_STEPS
from desktop.ui.todo.duties import todo_of

TODAY = date(2026, 5, 4)
ROOT = Path(__file__).parents[2] / "desktop"
PLACE = list(Duty.__dataclass_fields__).index("paper")


def calls(folder: Path, name: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                found = called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
                if found == name:
                    yield path, node


def named_by_duties() -> set[str]:
    """The papers that the rules of the agenda name where they are written."""
    found = set()
    for _, call in calls(ROOT / "rules" / "agenda", "Duty"):
        given = {one.arg: one.value for one in call.keywords}
        paper = call.args[PLACE] if len(call.args) > PLACE else given.get("paper")
        if isinstance(paper, ast.Constant):
            found.add(str(paper.value))
    return found


def named_by_pages() -> set[str]:
    """The papers that pages open where they are written."""
    found = set()
    for _, call in calls(ROOT / "ui", "open_page"):
        to_papers = isinstance(call.args[0], ast.Constant) and call.args[0].value == "papers"
        for one in call.keywords if to_papers else ():
            if one.arg == "part" and isinstance(one.value, ast.Constant):
                found.add(str(one.value.value).split(" ")[0])
    return found


def test_every_paper_named_is_printed() -> None:
    steps = {paper for papers in OF_STEPS.values() for paper in papers}
    named = named_by_duties() | named_by_pages() | steps | set(OF_ACCIDENTS.values())
    assert len(named) > 20
    assert {paper for paper in named - {""} if kind_of(paper) is None} == set()


@pytest.mark.parametrize("regime", list(Regime))
def test_every_duty_of_the_demo_says_what_its_paper_asks(
    demo: Workspace, law_book: LawBook, today: date, regime: Regime
) -> None:
    change_contract(demo, 1, regime=regime)
    span = Span(today, date(2024, 1, 1), date(2027, 12, 31))
    duties = [one.duty for one in agenda(demo, law_book, span).entries if one.duty.paper]
    assert duties
    for duty in duties:
        kind = kind_of(duty.paper)
        assert kind is not None, duty.code
        given = dict(duty.given)
        assert ("year" in kind.needs) == ("year" in given) or duty.page == "accident", duty.code
        assert "month" not in kind.needs or duty.month is not None, duty.code
        assert "subject" not in kind.needs or duty.about, duty.code
        inputs = {one.name: one for one in kind.inputs}
        for name, value in given.items():
            if name != "year":
                choices = {choice for choice, _ in inputs[name].choices}
                assert inputs[name].kind is not InputKind.CHOICE or value in choices


def test_a_duty_opens_its_paper_for_its_year_and_its_change(
    demo: Workspace, law_book: LawBook
) -> None:
    change_contract(demo, 1, regime=Regime.EMPLOYEE)
    span = Span(TODAY, date(2024, 1, 1), date(2027, 12, 31))
    every = [todo_of(one, TODAY) for one in agenda(demo, law_book, span).entries]
    todos = {one.key: one for one in every}
    account = todos["pay.individual-account:contract:1:2025"]
    assert (account.page, account.part) == ("papers", "account year=2025")
    assert todos["pay.tax-sheet:contract:1:2024"].part == "tax_281_10 year=2024"
    level = next(one for one in every if one.key.startswith("contract.level-amendment:"))
    assert level.part == f"amendment change=level since={level.key[-10:]}"
    double = todos["leave.double-pay:contract:1:2026"]
    assert (double.page, double.month) == ("pay", Month(2026, 7))  # with the main leave
