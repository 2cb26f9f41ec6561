"""Every rule as a small form."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.kernel.answer import Answer
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.calculate.words import INPUTS, SUBJECTS, WORDS
from desktop.services.calculators import RULES
from desktop.services.rule import Rule
from desktop.services.workspace import Workspace
from desktop.ui.pages.calculators.form import RuleForm
from desktop.ui.pages.calculators.page import CalculatorsPage
from desktop.ui.pages.calculators.state import answer_of, value_text
from tests.ui.forms import context_of, shown

TODAY = date(2026, 5, 4)


@pytest.fixture
def page(qtbot: QtBot, demo: Workspace, law_book: LawBook, tr: Translator) -> CalculatorsPage:
    made = CalculatorsPage(context_of(demo, law_book, tr, TODAY, learner_id=1))
    shown(qtbot, made, demo, made.refresh)
    return made


def test_every_word_is_known() -> None:
    for rule in RULES.values():
        assert rule.name.partition(".")[0] in SUBJECTS
        for one in rule.inputs:
            assert one.name in INPUTS, one.name
            assert set(one.choices) <= set(WORDS), one.name


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_rule_opens_with_a_field_for_each_input(
    qtbot: QtBot, tr: Translator, rule: Rule
) -> None:
    form = RuleForm(tr, rule)
    qtbot.addWidget(form)
    fields = set(form.form.rows) | set(form.weeks) | set(form.lists)
    assert fields == {one.name for one in rule.inputs}
    assert form.given() == {}
    for row in form.form.rows.values():
        assert row.control.accessibleName()


def test_a_minimum_is_answered_with_its_reason(page: CalculatorsPage, tr: Translator) -> None:
    page.choose("pay.minimum")
    assert page.form is not None
    assert page.problem.isVisibleTo(page)
    page.form.form.rows["level"].reset("A")
    page.form.form.rows["on"].reset(date(2016, 6, 1))
    page.form.changed.emit()
    assert "260,43" in page.figure.text()
    assert page.why.isVisibleTo(page)
    assert not page.badge.isVisibleTo(page)


def test_an_unknown_day_says_why(page: CalculatorsPage, tr: Translator) -> None:
    page.choose("pay.minimum")
    assert page.form is not None
    page.form.form.rows["level"].reset("A")
    page.form.form.rows["on"].reset(date(2010, 1, 1))
    page.form.changed.emit()
    assert not any(letter.isdigit() for letter in page.figure.text())
    assert page.why.panel.accessibleName()


def test_a_refusal_stands_under_its_field(page: CalculatorsPage) -> None:
    page.choose("contract.duration")
    assert page.form is not None
    rows = page.form.form.rows
    rows["start"].reset(date(2026, 1, 1))
    rows["end"].reset(date(2025, 1, 1))
    page.form.changed.emit()
    assert rows["end"].wrong() or rows["start"].wrong()
    rows["end"].reset(date(2027, 1, 1))
    page.form.changed.emit()
    assert not rows["end"].wrong()
    assert page.why.isVisibleTo(page)


def test_a_week_typed_day_by_day(page: CalculatorsPage) -> None:
    page.choose("timetable.check")
    assert page.form is not None
    week = page.form.weeks["week"]
    QTest.keyClicks(week.hours["mon"], "7-11 12-17")
    QTest.keyClick(week.hours["mon"], Qt.Key.Key_Return)
    week.halves["tue"]["am"].click()
    assert page.form.given()["week"] == {
        "mon": {"company": ["7-11", "12-17"], "operator": []},
        "tue": {"company": [], "operator": ["am"]},
    }


def test_a_list_is_typed_in_a_dialog(page: CalculatorsPage) -> None:
    page.choose("contract.trial")
    assert page.form is not None
    page.form.form.rows["first_company_day"].reset(date(2025, 9, 3))
    rows = page.form.lists["absences"]
    rows.set_given([{"first": "2025-09-10", "last": "2025-09-12"}])
    assert page.form.given()["absences"] == [{"first": "2025-09-10", "last": "2025-09-12"}]
    assert "15" in page.figure.text() or page.figure.text()
    before = page.figure.text()
    rows._take_off(0)
    assert page.figure.text() != before


def test_what_the_learner_tells_is_filled_in(page: CalculatorsPage) -> None:
    page.choose("pay.month")
    assert page.form is not None
    page.fill_button.click()
    given = page.form.given()
    assert given["start"] == "2024-09-02"
    assert given["level_history"] == [{"from": "2024-09-02", "level": "A"}]


def test_figures_are_typed_as_people_do(qtbot: QtBot, tr: Translator) -> None:
    form = RuleForm(tr, RULES["tax.withholding"])
    qtbot.addWidget(form)
    amounts = [one.name for one in form.rule.inputs if one.kind == "amount"]
    form.form.rows[amounts[0]].reset("1 234,50 €")
    assert form.given()[amounts[0]] == "1234.50"
    form = RuleForm(tr, RULES["social.contribution"])
    qtbot.addWidget(form)
    form.form.rows["share"].reset("50 %")
    assert form.given()["share"] == "0.5"
    form = RuleForm(tr, RULES["pay.month"])
    qtbot.addWidget(form)
    form.form.rows["month"].reset("4/2026")
    assert form.given()["month"] == "2026-04"


def test_a_rule_is_found_by_its_words(page: CalculatorsPage, tr: Translator) -> None:
    words = {Language.FRENCH: "preavis", Language.DUTCH: "opzegging"}[tr.language]
    page.search.setText(words)
    assert 0 < len(page.tree.texts()) < len(RULES)
    page.search.setText("")
    assert len(page.tree.texts()) == len(RULES)


def test_values_are_words_and_units(law_book: LawBook) -> None:
    tr = Translator(Language.DUTCH, CATALOGS)
    rule = RULES["accreditation.conditions"]
    given: dict[str, object] = {
        one.name: True if one.kind == "yes-no" else "2026-05-04" for one in rule.inputs
    }
    found = answer_of(rule, given, law_book)
    assert isinstance(found, Answer)
    assert value_text(found, tr) == "ja"
