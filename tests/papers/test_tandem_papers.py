"""The overviews of Tandem itself: what they say of a file, counted by hand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.documents.blocks import Form, Reasons, Shade, Squares
from desktop.documents.render import render_pdf, render_text
from desktop.documents.tandem.why import WhyFacts, why_sheet
from desktop.kernel.errors import Refused
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Translator
from desktop.law.book import LawBook
from desktop.services.agenda import agenda, span_of
from desktop.services.duty import settle_duty
from desktop.services.kept import keep_file
from desktop.services.learners import change_contract
from desktop.services.papers import Asked, PrintOrder, prepare
from desktop.services.pay import pay_of
from desktop.services.sector import note_closure
from desktop.services.slip import slip_facts
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
    demo: Workspace, law_book: LawBook, tr: Translator, tmp_path: Path
) -> None:
    key = "leave.school-agreement:contract:1:2026"
    settle_duty(demo, key, DutyState.DONE, date(2026, 5, 2), reference="R-17")
    scan = tmp_path / "accord.pdf"
    scan.write_bytes(b"scan")
    keep_file(demo, key, scan, TODAY)
    other = "leave.school-agreement:contract:2:2026"
    settle_duty(demo, other, DutyState.NOT_APPLICABLE, date(2026, 5, 2), reason="Plein été")
    text = render_text(agenda_form(demo, law_book, Month(2026, 4)), tr)
    (ticked,) = [line for line in text.splitlines() if "R-17" in line]
    assert ticked.startswith("[x]")
    assert "02/05/2026" in ticked
    assert "accord.pdf" in ticked
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


def why_form(workspace: Workspace, book: LawBook, learner_id: int, month: Month) -> Form:
    return form_of(workspace, book, PrintOrder("why_sheet", (), learner_id, month))


def test_every_reason_of_a_payslip_is_on_its_why_sheet_once(
    demo: Workspace, law_book: LawBook
) -> None:
    for learner_id, number in ((1, 4), (2, 3)):
        month = Month(2026, number)
        found = pay_of(demo, law_book, learner_id, month)
        said = [
            because
            for block in why_form(demo, law_book, learner_id, month).blocks
            if isinstance(block, Reasons)
            for because in block.because
        ]
        assert len(said) == len(set(said))
        lines = [one.because for one in found.pay.lines]
        lines += [one.because for one in found.pay.unpaid]
        figures = [one for name, one in found.slip.figures.items() if name != "overtime"]
        told = {why for reasons in lines for why in reasons}
        assert set(said) == told | {why for one in figures for why in one.because}


def test_the_share_of_the_month_is_worked_out_on_the_why_sheet(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    text = render_text(why_form(demo, law_book, 1, Month(2026, 4)), tr)
    # 22 scheduled days less 2 of illness after the guarantee and 3 of school leave.
    paid = Euro.of("372.27") * (Decimal(22 - 2 - 3) / Decimal(22))
    assert paid.rounded() == Euro.of("287.66")
    share = {
        "fr": "372,27 € × 17 ÷ 22 = 287,66 €",
        "nl": "€ 372,27 × 17 ÷ 22 = € 287,66",
    }[tr.language.value]
    assert share in text.replace("\u00a0", " ").replace("\u202f", " ")
    assert "CCT n° 43/18" in text or "Cao nr. 43/18" in text


def test_what_was_kept_is_said_where_it_is_not_what_comes_out_now(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    found = pay_of(demo, law_book, 1, Month(2026, 3))
    slip, closed = slip_facts(demo, found), date(2026, 4, 3)
    gross = found.slip.gross.amount
    assert gross is not None
    same = render_text(why_sheet(WhyFacts(slip, closed, {"gross": gross, "bonus": None})), tr)
    other = why_sheet(WhyFacts(slip, closed, {"gross": gross + Euro.of("1.00")}))
    told = {"fr": "a été gardé", "nl": "bewaard"}[tr.language.value]
    assert told not in same
    assert told in render_text(other, tr)


def planner_of(
    workspace: Workspace, book: LawBook, learner_id: int, year: int, values: Mapping[str, str]
) -> Form:
    order = PrintOrder("year_planner", (), learner_id, year=year, values=values)
    return form_of(workspace, book, order)


def grids(form: Form) -> list[Squares]:
    return [block for block in form.blocks if isinstance(block, Squares)]


def test_the_days_of_a_year_are_added_up(demo: Workspace, law_book: LawBook) -> None:
    (grid,) = grids(planner_of(demo, law_book, 1, 2026, {}))
    assert len(grid.rows) == 13
    assert sum(one is not None for row in grid.rows for one in row.squares) == 365
    july, total = grid.rows[6], grid.rows[12]
    # 13 to 24 July less the 21st is leave; 27 to 31 July is school leave.
    assert july.sums == (Decimal(8), "", Decimal(1), Decimal(9), Decimal(5), "", "")
    # Ten public holidays, two of them replaced; 13 to 21 April less a week-end was illness.
    assert total.sums[2:] == (Decimal(10), Decimal(9), Decimal(3 + 5), "", Decimal(7))


def test_a_closed_day_and_a_day_outside_the_contract_are_marked(
    demo: Workspace, law_book: LawBook
) -> None:
    note_closure(demo, date(2026, 12, 28), date(2026, 12, 31))
    change_contract(demo, 1, last_day=date(2026, 12, 29))
    (grid,) = grids(planner_of(demo, law_book, 1, 2026, {}))
    last = {one.top: one for one in grid.rows[11].squares if one is not None}
    assert [last[day].over for day in ("27", "28", "29", "30")] == [False, True, True, False]
    assert last["30"].shade is last["31"].shade is Shade.OUTSIDE
    assert last["29"].shade is not Shade.OUTSIDE


def test_everybody_has_a_page_on_either_size(
    demo: Workspace, law_book: LawBook, tr: Translator
) -> None:
    for size, width in (("a4", 842), ("a3", 1191)):
        values = {"size": size, "everybody": "yes"}
        form = planner_of(demo, law_book, 1, 2026, values)
        pages = PdfReader(BytesIO(render_pdf(form, [tr]))).pages
        assert len(grids(form)) == len(pages) == 2
        assert round(pages[0].mediabox.width) == width


def test_a_year_without_contract_is_refused(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused):
        planner_of(demo, law_book, 1, 2019, {})
