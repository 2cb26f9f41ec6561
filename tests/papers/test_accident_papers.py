"""The declaration of an accident and the register of first aid, filled from the answers."""

from __future__ import annotations

import re
from datetime import date

import pytest

from desktop.documents.accident.declaration import DeclarationFacts, accident_declaration
from desktop.documents.accident.part import AccidentPart
from desktop.documents.missing import missing_of
from desktop.documents.render import render_text
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message
from desktop.kernel.vocabulary import InsuranceKind
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services import duty
from desktop.services.accident.questions import QUESTIONS
from desktop.services.accident.record import write_answer, write_time
from desktop.services.papers import Asked, PrintOrder, prepare, preview
from desktop.services.papers.accident.said import PRINTED
from desktop.services.workspace import Workspace
from tests.documents.layout import texts_of
from tests.papers.test_every_paper import lost_words

FRENCH = Translator(Language.FRENCH, CATALOGS)
DAY = date(2026, 4, 30)
TODAY = date(2026, 5, 4)
ANSWERS = {
    "what_happened": "A glissé sur de la farine.",
    "place": "company",
    "known_on": "2026-04-30",
    "known_at": 490,
    "deviation": "52",
    "body_part": "53",
    "protection": ["gloves", "shoes"],
    "witnesses": [
        {"name": f"Témoin {number}", "address": "Grand-Place 8, 4500 Huy", "kind": "direct"}
        for number in range(1, 31)
    ],
    "care_here": "yes",
    "care_on": "2026-04-30",
    "care_at": 540,
    "carer": "Zsófia Erdős",
    "care": "Glace et bandage",
    "outcome": "none",
}


@pytest.fixture
def accident(demo: Workspace) -> int:
    if not any(one.kind is InsuranceKind.WORK_ACCIDENTS for one in duty.insurances(demo)):
        duty.note_insurance(
            demo, InsuranceKind.WORK_ACCIDENTS, "Meuse", date(2024, 1, 1), policy="AT-1"
        )
    key = duty.note_accident(demo, 1, DAY)
    write_time(demo, key, 480)
    for name, value in ANSWERS.items():
        write_answer(demo, key, name, value)
    return key


def declaration(tr: Translator, key: int) -> PrintOrder:
    return PrintOrder("accident_declaration", (tr,), 1, subject=f"work_accident:{key}")


def test_the_declaration_says_what_was_answered(
    demo: Workspace, law_book: LawBook, tr: Translator, accident: int
) -> None:
    form = prepare(Asked(demo, law_book, declaration(tr, accident), TODAY)).form
    text = render_text(form, tr)
    assert "A glissé sur de la farine." in text
    assert "08:00" in text
    assert "08:10" in text
    assert "52 " in text
    assert text.count("Témoin ") == 30
    assert "'" not in text  # no value as Python writes it
    for name in ("gloves", "company", "yes"):
        assert f" {name}" not in text
    assert not lost_words(form, tr)


def test_what_waits_is_listed_with_its_question(
    demo: Workspace, law_book: LawBook, tr: Translator, accident: int
) -> None:
    form = prepare(Asked(demo, law_book, declaration(tr, accident), TODAY)).form
    places = {one.where for one in missing_of(form)}
    assert "accident.environment" in places
    assert "accident.what_happened" not in places
    assert "accident.place_address" not in places  # asked of another place alone
    assert "learner.nationality" in places


def test_a_blank_declaration_has_every_question(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    """Every question of the page but the two that only decide on the level."""
    order = PrintOrder("accident_declaration", (tr,), blank=True)
    blank = prepare(Asked(demo, law_book, order, TODAY)).form
    names = {one.name for one in QUESTIONS} - {"first_aid_only", "future", "witnesses"}
    said = AccidentPart(said={name: f"<{name}>" for name in names})
    text = render_text(accident_declaration(DeclarationFacts(accident=said)), tr)
    assert {name for name in names if f"<{name}>" not in text} == set()
    labels = [line.partition(" | ")[0] for line in text.splitlines()]
    asked = render_text(blank, tr)
    assert [label for label in labels if not label.startswith("<") and label not in asked] == []


def test_a_blank_declaration_offers_the_answers(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    order = PrintOrder("accident_declaration", (tr,), blank=True)
    text = render_text(prepare(Asked(demo, law_book, order, TODAY)).form, tr)
    for question in QUESTIONS:
        for name, words in question.choices if question.name != "future" else ():
            assert tr(PRINTED.get((question.name, name), words)) in text


def test_the_questions_come_in_the_order_of_the_model(
    demo: Workspace, law_book: LawBook, tr: Translator, accident: int
) -> None:
    form = prepare(Asked(demo, law_book, declaration(tr, accident), TODAY)).form
    labels = [line.partition(" | ")[0] for line in render_text(form, tr).splitlines()]
    numbers = [int(found[1]) for one in labels if (found := re.match(r"(\d+)\. ", one))]
    assert numbers == [*range(1, 12), 16, 63, 65]
    headings = [one.removeprefix("## ") for one in labels if one.startswith("## ")]
    blocks = ("Employer", "Victim", "Accident", "Injury", "Care", "Consequences", "Prevention")
    assert headings == [tr(Message(one)) for one in (*blocks, "Compensation")]


def test_the_register_has_the_first_aid_of_the_year(
    demo: Workspace, law_book: LawBook, tr: Translator, accident: int
) -> None:
    del accident
    order = PrintOrder("first_aid_register", (tr,), year=2026)
    form = prepare(Asked(demo, law_book, order, TODAY)).form
    text = render_text(form, tr)
    assert "Glace et bandage" in text
    assert "Zsófia Erdős" in text
    assert "30/04/2026, 09:00" in text  # when first aid was given
    assert not lost_words(form, tr)


def test_an_accident_that_is_gone_is_refused(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    with pytest.raises(Refused):
        prepare(Asked(demo, law_book, declaration(tr, 99), TODAY))


@pytest.mark.parametrize(
    ("name", "value", "printed"),
    [
        ("hours_that_day", "7-11 12-15h36", "07:00–11:00, 12:00–15:36"),
        ("hours_that_day", "comme d’habitude", "comme d’habitude"),
        ("nature", "way", "Accident sur le chemin du travail"),
        ("post", "usual", "Poste habituel ou unité locale habituelle"),
        ("outcome", "none", "Pas d’incapacité temporaire de travail, pas de prothèses à prévoir"),
    ],
)
def test_answers_are_in_the_words_of_the_model(
    demo: Workspace, law_book: LawBook, accident: int, name: str, value: str, printed: str
) -> None:
    write_answer(demo, accident, name, value)
    form = prepare(Asked(demo, law_book, declaration(FRENCH, accident), TODAY)).form
    assert f"| {printed}" in render_text(form, FRENCH)


@pytest.mark.parametrize(("care_here", "entered"), [("", True), ("yes", True), ("no", False)])
def test_a_benign_accident_is_in_the_register(
    demo: Workspace, law_book: LawBook, care_here: str, entered: bool
) -> None:
    key = duty.note_accident(demo, 2, DAY)
    for name, value in {"first_aid_only": "yes", "carer": "Inès", "care_here": care_here}.items():
        write_answer(demo, key, name, value)
    order = PrintOrder("first_aid_register", (FRENCH,), year=2026)
    form = prepare(Asked(demo, law_book, order, TODAY)).form
    assert ("Inès" in render_text(form, FRENCH)) is entered


@pytest.mark.parametrize("language", list(Language))
def test_a_notice_does_not_give_the_inspectorate_an_order(
    demo: Workspace, law_book: LawBook, accident: int, language: Language
) -> None:
    tr = Translator(language, CATALOGS)
    order = PrintOrder("accident_notice", (tr,), 1, subject=f"work_accident:{accident}")
    text = render_text(prepare(Asked(demo, law_book, order, TODAY)).form, tr)
    assert not re.search(r"^(Chargez|Geef) ", text, re.MULTILINE)


@pytest.mark.parametrize("language", list(Language))
def test_a_sheet_without_answers_is_two_pages(
    demo: Workspace, law_book: LawBook, language: Language
) -> None:
    key = duty.note_accident(demo, 1, DAY)
    tr = Translator(language, CATALOGS)
    order = PrintOrder("accident_sheet", (tr,), 1, subject=f"work_accident:{key}")
    assert len(texts_of(preview(demo, law_book, order, TODAY))) == 2
