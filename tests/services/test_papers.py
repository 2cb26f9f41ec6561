"""Papers that are issued are frozen: the same bytes for ever."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from db.models import IssuedPaper
from desktop.documents.blocks import Fields, Form
from desktop.documents.catalog import PAPERS, PaperKind
from desktop.documents.missing import Missing, missing_of, needed, written
from desktop.documents.payslip import MODEL_VERSION
from desktop.documents.render import render_text
from desktop.documents.text import RULE
from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import note_accident
from desktop.services.learners import change_learner
from desktop.services.papers import (
    Asked,
    Prepared,
    PrintOrder,
    issue,
    issued,
    issuing,
    prepare,
    preview,
    reprint,
)
from desktop.services.papers.record import plain_record
from desktop.services.papers.sources import SOURCES
from desktop.services.pay import pay_of
from desktop.services.workspace import Workspace

BOTH = tuple(Translator(language, CATALOGS) for language in Language)
ORDER = PrintOrder("payslip", BOTH, learner_id=1, month=Month(2026, 3))


def test_what_was_issued_stays_as_it_was(demo: Workspace, law_book: LawBook, today: date) -> None:
    paper = issue(demo, law_book, ORDER, today)
    pdf = reprint(demo, paper.id)
    assert pdf.startswith(b"%PDF")
    assert issue(demo, law_book, ORDER, today) == paper
    change_learner(demo, 1, last_name="Łęcka")
    assert reprint(demo, paper.id) == pdf
    assert issue(demo, law_book, ORDER, today).id != paper.id
    assert len(issued(demo, 1)) == 2


def test_the_same_paper_is_known_again_on_a_later_day_and_in_its_language(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    paper = issue(demo, law_book, ORDER, today)
    assert issue(demo, law_book, ORDER, today + timedelta(days=9)) == paper
    other = issue(demo, law_book, replace(ORDER, translators=BOTH[:1]), today)
    assert other.id != paper.id
    assert issue(demo, law_book, ORDER, today) == paper
    assert len(issued(demo, 1)) == 2


def test_a_paper_about_something_else_is_another_though_it_says_the_same(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    papers = []
    for _ in range(2):
        key = note_accident(demo, 1, date(2026, 4, 30))
        order = PrintOrder("accident_notice", BOTH, 1, subject=f"work_accident:{key}")
        papers.append(issue(demo, law_book, order, today))
    first, second = papers
    assert first.sha256 == second.sha256
    assert (first.subject, second.subject) == ("work_accident:1", "work_accident:2")


def test_a_new_model_leaves_what_was_issued_by_the_old_one(
    demo: Workspace, law_book: LawBook, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_the_old_model(asked: Asked) -> Prepared:
        found = prepare(asked)
        return replace(found, form=replace(found.form, version="2026-1"))

    monkeypatch.setattr(issuing, "prepare", by_the_old_model)
    monkeypatch.setattr(issuing, "render_pdf", lambda *_form, **_how: b"%PDF of the old model")
    old = issue(demo, law_book, ORDER, today)
    monkeypatch.undo()
    new = issue(demo, law_book, ORDER, today)
    assert (old.model_version, new.model_version) == ("2026-1", MODEL_VERSION)
    assert new.model_version > old.model_version
    assert reprint(demo, old.id) == b"%PDF of the old model"
    assert reprint(demo, new.id) == preview(demo, law_book, ORDER, today)
    assert [paper.id for paper in issued(demo, 1)] == [new.id, old.id]


def test_the_data_kept_with_a_paper_names_every_sum(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    paper = issue(demo, law_book, ORDER, today)
    with demo.reading() as session:
        kept = json.loads(session.get_one(IssuedPaper, paper.id).data)
    found = pay_of(demo, law_book, 1, Month(2026, 3)).slip
    assert kept["slip"] == {
        name: None if one.amount is None else one.amount.plain()
        for name, one in found.figures.items()
    }
    assert kept["slip"]["net"] == kept["slip"]["paid"] == kept["pay"]["gross"]


def test_damaged_bytes_are_not_printed(demo: Workspace, law_book: LawBook, today: date) -> None:
    paper = issue(demo, law_book, ORDER, today)
    with demo.changing(T("Change a tutor")) as session:
        session.get_one(IssuedPaper, paper.id).pdf = b"%PDF other"
    with pytest.raises(Refused, match="damaged"):
        reprint(demo, paper.id)


@pytest.mark.parametrize(
    "order",
    [
        PrintOrder("other", BOTH, 1, Month(2026, 3)),
        PrintOrder("payslip", BOTH, None, Month(2026, 3)),
        PrintOrder("payslip", BOTH, 1, None),
        PrintOrder("payslip", BOTH, 99, Month(2026, 3)),
        PrintOrder("payslip", BOTH, 1, Month(2023, 3)),
    ],
)
def test_what_cannot_be_printed_is_refused(
    demo: Workspace, law_book: LawBook, today: date, order: PrintOrder
) -> None:
    with pytest.raises(Refused):
        preview(demo, law_book, order, today)


def test_values_a_paper_does_not_ask_for_are_refused(
    demo: Workspace, law_book: LawBook, today: date
) -> None:
    with pytest.raises(Refused) as refused:
        preview(demo, law_book, replace(ORDER, values={"shoe_size": "42"}), today)
    assert refused.value.field == "shoe_size"


@pytest.mark.parametrize("kind", PAPERS, ids=lambda kind: kind.id)
def test_every_paper_has_a_source_and_a_blank_version(
    workspace: Workspace, law_book: LawBook, today: date, kind: PaperKind
) -> None:
    order = PrintOrder(kind.id, BOTH, blank=True)
    found = prepare(Asked(workspace, law_book, order, today))
    assert found.form.id == kind.id
    assert not found.form.organisation
    text = render_text(found.form, BOTH[0])
    assert text.count(RULE) >= 5
    assert preview(workspace, law_book, order, today).startswith(b"%PDF")


def test_every_source_is_in_the_catalog() -> None:
    assert set(SOURCES) == {kind.id for kind in PAPERS}


def test_missing_mentions_are_named_once_with_their_place() -> None:
    form = Form(
        "sample",
        T("Payslip"),
        "1",
        (
            Fields(((T("NISS"), needed("", "learner.niss")), (T("Date"), written("")))),
            Fields(((T("NISS"), needed("", "learner.niss")), (T("Trade"), needed("x", "a")))),
        ),
    )
    assert missing_of(form) == (Missing(T("NISS"), "learner.niss"),)


def test_facts_are_kept_as_plain_values() -> None:
    kept = plain_record({"a": (Euro.of("1.5"), Month(2026, 3)), "b": date(2026, 1, 2), "c": None})
    assert kept == {"a": ["1.50", "2026-03"], "b": "2026-01-02", "c": None}
    with pytest.raises(TypeError):
        plain_record(1.5)
