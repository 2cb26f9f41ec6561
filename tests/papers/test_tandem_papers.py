"""The overviews of Tandem itself: what they say of a file, counted by hand."""

from __future__ import annotations

from datetime import date

from desktop.documents.blocks import Form
from desktop.documents.render import render_text
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.agenda import agenda, span_of
from desktop.services.duty import settle_duty
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.workspace import Workspace
from desktop.ui.todo.duties import duties_of

TODAY = date(2026, 5, 4)


def form_of(workspace: Workspace, book: LawBook, order: PrintOrder, on: date = TODAY) -> Form:
    return prepare(Asked(workspace, book, order, on)).form


def agenda_form(workspace: Workspace, book: LawBook, month: Month) -> Form:
    return form_of(workspace, book, PrintOrder("agenda_sheet", (), month=month))


def agenda_keys(workspace: Workspace, book: LawBook, month: Month, part: str) -> list[str]:
    """Return the duties of a part of the sheet, as the archive would keep them."""
    order = PrintOrder("agenda_sheet", (), month=month)
    lines = prepare(Asked(workspace, book, order, TODAY)).data[part]
    assert isinstance(lines, list)
    return [line["key"] for line in lines]


def test_the_agenda_of_the_month_that_runs_is_that_of_the_home_page(
    demo: Workspace, law_book: LawBook
) -> None:
    late = agenda_keys(demo, law_book, Month(2026, 5), "late")
    due = agenda_keys(demo, law_book, Month(2026, 5), "due")
    assert [len(late), len(due)] == [2, 2]
    near = [one.key for one in duties_of(demo, law_book, TODAY).near]
    june = agenda_keys(demo, law_book, Month(2026, 6), "due")
    assert near == [*late, *due, *june[:1]]  # the home page looks thirty days ahead


def test_every_duty_of_a_year_is_on_the_sheet_of_its_month(
    demo: Workspace, law_book: LawBook
) -> None:
    everything = agenda(demo, law_book, span_of(TODAY)).entries
    for number in range(6, 13):
        month = Month(2026, number)
        assert not agenda_keys(demo, law_book, month, "late"), "late is said in this month"
        due = [one.duty.key for one in everything if one.duty.due in month.period]
        assert agenda_keys(demo, law_book, month, "due") == due


def test_what_is_done_is_ticked_with_its_evidence(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    key = "leave.school-agreement:contract:1:2026"
    settle_duty(demo, key, DutyState.DONE, date(2026, 5, 2), reference="R-17")
    other = "leave.school-agreement:contract:2:2026"
    settle_duty(demo, other, DutyState.NOT_APPLICABLE, date(2026, 5, 2), reason="Plein été")
    text = render_text(agenda_form(demo, law_book, Month(2026, 4)), tr)
    (ticked,) = [line for line in text.splitlines() if "R-17" in line]
    assert ticked.startswith("[x]")
    assert "02/05/2026" in ticked
    (left,) = [line for line in text.splitlines() if "Plein été" in line]
    assert left.startswith("[ ]")
    running = render_text(agenda_form(demo, law_book, Month(2026, 5)), tr)
    assert "R-17" not in running
    assert "30/04/2026" not in running.split("##")[1]


def test_a_month_without_duties_says_so(
    workspace: Workspace, law_book: LawBook, tr: Translator
) -> None:
    text = render_text(agenda_form(workspace, law_book, Month(2026, 5)), tr)
    assert {"fr": "il n’y a rien à faire", "nl": "niets te doen"}[tr.language.value] in text
