"""The papers: looked at, printed, saved, issued."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.documents.catalog import PAPERS
from desktop.documents.missing import missing_of
from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import note_accident
from desktop.services.employer import change_company
from desktop.services.employer_notes import note
from desktop.services.learners import add_learner, change_learner
from desktop.services.papers import Asked, prepare
from desktop.services.papers.mailing import recipients
from desktop.services.workspace import Workspace
from desktop.ui import printing
from desktop.ui.menu import NEW_LEARNER
from desktop.ui.pages.papers import saving
from desktop.ui.pages.papers.filling import SHOWN
from desktop.ui.pages.papers.page import PapersPage
from desktop.ui.records import RecordDialog
from desktop.ui.widgets.button import CutButton
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.fields import AmountField
from desktop.ui.window import MainWindow
from tests.papers.orders import EXAMPLES

Opener = Callable[..., MainWindow]


@pytest.fixture
def window(open_window: Opener, demo_copy: Path) -> MainWindow:
    found = open_window(demo_copy)
    found.open_page("papers")
    page_of(found)
    return found


def test_the_page_is_there_before_its_paper(
    open_window: Opener, demo_copy: Path, qtbot: QtBot
) -> None:
    window = open_window(demo_copy)
    window.open_page("papers")
    page = window.current()
    assert isinstance(page, PapersPage)
    assert page._list.kinds.current() == "payslip"
    assert page._preview.page_count() == 0
    qtbot.waitUntil(lambda: page._preview.page_count() > 0)
    first = page.pdf()
    window.open_page("papers", learner_id=2)
    assert page._preview.page_count() == 0  # nobody sees the payslip of somebody else
    qtbot.waitUntil(lambda: page._preview.page_count() > 0)
    assert page.pdf() not in {first, None}


def page_of(window: MainWindow) -> PapersPage:
    """Return the page with its paper, which comes of itself once the rest is painted."""
    page = window.current()
    assert isinstance(page, PapersPage)
    page.pdf()
    return page


def press(window: MainWindow, start: str) -> None:
    button = next(
        one
        for one in page_of(window).findChildren(QPushButton)
        if one.isVisible() and one.accessibleName().startswith(start)
    )
    button.click()


def issued(window: MainWindow) -> int:
    state = page_of(window)._state
    return 0 if state is None else len(state.versions)


def told(window: MainWindow) -> str:
    assert window._toast is not None
    return window._toast.text()


def answer_with(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    def answer(*_args: object) -> tuple[str, str]:
        return name, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)


def print_to(monkeypatch: pytest.MonkeyPatch, path: Path, *, accepted: bool = True) -> None:
    class PdfPrinter(QPrinter):
        def __init__(self, mode: QPrinter.PrinterMode) -> None:
            super().__init__(mode)
            self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self.setOutputFileName(str(path))

    def exec_(_dialog: QPrintDialog) -> QDialog.DialogCode:
        return QDialog.DialogCode.Accepted if accepted else QDialog.DialogCode.Rejected

    PdfPrinter.PrinterMode = QPrinter.PrinterMode  # type: ignore[misc]  # read as a class
    monkeypatch.setattr(printing, "QPrinter", PdfPrinter)
    monkeypatch.setattr(QPrintDialog, "exec", exec_)


def test_what_is_printed_has_all_the_pages(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page_of(window).choose_languages("fr+nl")
    out = tmp_path / "printed.pdf"
    print_to(monkeypatch, out)
    window.print_paper()
    printed = QPdfDocument()
    assert printed.load(str(out)) == QPdfDocument.Error.None_
    assert printed.pageCount() == page_of(window).page_count() >= 2
    size = printed.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    printed.close()
    assert told(window)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("pay", "payslip"),
        ("timetable", "timetable_grid"),
        ("holidays", "year_planner"),
        ("home", None),  # which paper is meant is not seen: it is shown first
    ],
)
def test_ctrl_p_never_prints_another_paper_than_that_of_the_page(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, page: str, kind: str | None
) -> None:
    window.open_page("papers", learner_id=1, part="dimona_in")
    page_of(window)
    window.open_page(page)
    sent: list[str] = []
    monkeypatch.setattr(printing, "print_pdf", lambda _pdf, name, *_where: sent.append(name))
    window.print_paper()
    state = page_of(window)._state
    assert state is not None
    assert state.kind.id == (kind or "dimona_in")
    assert len(sent) == (kind is not None)


def test_nothing_is_printed_when_the_dialog_is_left(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "printed.pdf"
    print_to(monkeypatch, out, accepted=False)
    window.print_paper()
    assert not out.exists()
    assert not told(window)


@pytest.mark.no_qt_log
def test_a_printer_that_does_not_answer_is_said_in_a_sentence(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    print_to(monkeypatch, tmp_path / "nowhere" / "printed.pdf")
    window.print_paper()
    assert told(window).startswith("L’imprimante")


def test_the_pdf_saved_is_the_one_looked_at(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    out = tmp_path / "fiche 05.2026"
    answer_with(monkeypatch, str(out))
    press(window, "Enregistrer")
    saved = tmp_path / "fiche 05.2026.pdf"
    assert saved.read_bytes() == page_of(window).pdf()
    assert "fiche 05.2026.pdf" in told(window)
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_no_pdf_is_written_when_the_dialog_is_left(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer_with(monkeypatch, "")
    press(window, "Enregistrer")
    assert not list(tmp_path.glob("*.pdf"))


def test_a_file_is_replaced_only_when_the_dialog_could_ask(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "slip.pdf"
    there.write_bytes(b"mine")
    answer_with(monkeypatch, str(tmp_path / "slip"))
    press(window, "Enregistrer")
    assert there.read_bytes() == b"mine"
    answer_with(monkeypatch, str(there))
    press(window, "Enregistrer")
    assert there.read_bytes() == page_of(window).pdf()


def test_a_place_that_cannot_be_written_is_refused(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer_with(monkeypatch, str(tmp_path / "nowhere" / "slip.pdf"))
    press(window, "Enregistrer")
    assert "slip.pdf" in told(window)


def test_half_a_pdf_never_replaces_a_whole_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    there = tmp_path / "slip.pdf"
    there.write_bytes(b"mine")

    def full(*_args: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refused):
        saving.write_whole(b"new", there)
    assert there.read_bytes() == b"mine"


def test_a_pdf_to_fill_in_is_saved_beside_the_other(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.open_page("papers", learner_id=1, part="induction")
    answer_with(monkeypatch, str(tmp_path / "accueil.pdf"))
    press(window, "PDF à remplir")
    found = PdfReader(tmp_path / "accueil.pdf").get_fields() or {}
    assert "fr_onss_number" in found
    assert "accueil.pdf" in told(window)
    looked_at = page_of(window).pdf()
    assert looked_at is not None
    assert not PdfReader(BytesIO(looked_at)).get_fields()


def test_only_what_has_gaps_is_offered_to_fill_in(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    window.open_page("papers", learner_id=1, part="induction")
    assert page._side.fillable_button.isVisible()
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: page._shown.kept is not None)
    assert page._side.fillable_button.isHidden()


def test_issuing_keeps_the_very_bytes(window: MainWindow, qtbot: QtBot) -> None:
    looked_at = page_of(window).pdf()
    before = issued(window)
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: issued(window) == before + 1)
    assert page_of(window).pdf() == looked_at
    window.rebuild()
    qtbot.waitUntil(page_of(window)._side.issue_button.isVisible)
    press(window, "Garder sans")
    assert issued(window) == before + 1
    assert told(window).startswith("Rien n’a changé")


def test_what_is_printed_is_kept_and_can_be_taken_back(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    page, looked_at, before = page_of(window), page_of(window).pdf(), issued(window)
    print_to(monkeypatch, tmp_path / "printed.pdf", accepted=False)
    window.print_paper()
    assert issued(window) == before  # nothing left the program
    print_to(monkeypatch, tmp_path / "printed.pdf")
    window.print_paper()
    assert issued(window) == before + 1
    assert page._shown.kept is not None
    assert page.pdf() == looked_at
    assert told(window) == "Envoyé à l’imprimante. Le papier est gardé tel quel."
    window.print_paper()  # the one kept: printed again, as it was
    assert told(window) == "Envoyé à l’imprimante."
    window.undo()
    qtbot.waitUntil(lambda: issued(window) == before)


def test_what_is_saved_is_kept_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = issued(window)
    answer_with(monkeypatch, str(tmp_path / "slip.pdf"))
    press(window, "Enregistrer")
    saved = (tmp_path / "slip.pdf").read_bytes()
    assert issued(window) == before + 1
    assert page_of(window).pdf() == saved
    page_of(window)._choose_kind("payslip")
    press(window, "Enregistrer")
    assert issued(window) == before + 1
    assert "C’est le papier gardé le" in told(window)
    assert (tmp_path / "slip.pdf").read_bytes() == saved


def test_a_draft_says_so_on_every_page_and_is_not_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page, before = page_of(window), issued(window)
    page.choose_languages("fr+nl")
    page._side.draft_box.setChecked(True)
    answer_with(monkeypatch, str(tmp_path / "slip.pdf"))
    press(window, "Enregistrer")
    pages = PdfReader(tmp_path / "slip.pdf").pages
    words = [one.extract_text() for one in pages]
    assert "BROUILLON" in words[0]
    assert "ONTWERP" in words[-1]
    assert all("BROUILLON" in one or "ONTWERP" in one for one in words)
    assert issued(window) == before
    assert page._side.issue_button.isHidden()
    page._side.draft_box.setChecked(False)
    assert b"BROUILLON" not in (page.pdf() or b"")
    assert page._side.issue_button.isVisible()


def test_an_overview_is_printed_and_not_kept(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    window.open_page("papers", part="agenda_sheet")
    page, before = page_of(window), issued(window)
    assert page._side.draft_box.isHidden()
    print_to(monkeypatch, tmp_path / "printed.pdf")
    window.print_paper()
    assert told(window) == "Envoyé à l’imprimante."
    assert issued(window) == before


def test_the_archive_is_found_by_its_words(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    before = issued(window)
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: issued(window) == before + 1)
    assert page._list.side.value() == "kept"
    (kept,) = page._list.kept.texts()
    assert kept.startswith("Fiche de paie")
    assert "Öztürk" in kept
    for words, found in (("ozturk fiche", 1), ("2026", 1), ("préavis", 0), ("", 1)):
        page._list.search.setText(words)
        assert len(page._list.kept.texts()) == found, words


def test_the_archive_shows_one_learner_or_everybody(window: MainWindow, qtbot: QtBot) -> None:
    before = issued(window)
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: issued(window) == before + 1)
    window.open_page("papers", learner_id=2)
    page = page_of(window)
    assert not page._list.kept.texts()
    page._list.whose.set_value("all")
    page._list.everybody_asked.emit(True)
    assert len(page._list.kept.texts()) == 1


def test_moving_in_the_list_looks_at_the_paper(window: MainWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: page._shown.kept is not None)
    page._list.side.set_value("print")
    page._list.kinds.chosen.emit("payslip")
    assert page._shown.kept is None
    qtbot.keyClick(page._list.kept, Qt.Key.Key_Down)
    assert page._shown.kept is not None


def test_the_blank_version_is_shown_and_never_issued(window: MainWindow) -> None:
    page = page_of(window)
    filled = page.pdf()
    page._side.blank_box.setChecked(True)
    assert page.pdf() not in {None, filled}
    assert page._side.issue_button.isHidden()
    page._side.blank_box.setChecked(False)
    assert page.pdf() == filled


def test_taking_an_issue_back_shows_the_paper_to_issue(window: MainWindow, qtbot: QtBot) -> None:
    before = issued(window)
    press(window, "Garder sans")
    qtbot.waitUntil(lambda: issued(window) == before + 1)
    window.undo()
    qtbot.waitUntil(lambda: issued(window) == before)
    state = page_of(window)._state
    assert state is not None
    assert state.refusal is None
    assert page_of(window)._shown.kept is None


@pytest.mark.parametrize("languages", ["fr", "nl", "fr+nl"])
def test_the_language_of_the_paper_is_not_that_of_the_window(
    open_window: Opener, demo_copy: Path, language: Language, languages: str
) -> None:
    window = open_window(demo_copy, language)
    window.open_page("papers", month=Month(2026, 4))
    page = page_of(window)
    page.choose_languages(languages)
    pdf = page.pdf()
    assert pdf is not None
    document, buffer = printing.load_pdf(pdf)
    text = "".join(document.getAllText(number).text() for number in range(document.pageCount()))
    document.close()
    buffer.close()
    assert ("Fiche de paie" in text) == ("fr" in languages)
    assert ("Loonfiche" in text) == ("nl" in languages)


def test_another_month_is_another_paper(window: MainWindow) -> None:
    before = page_of(window).pdf()
    page_of(window)._choose_month(Month(2026, 1))
    assert window.context().month == Month(2026, 1)
    assert page_of(window).pdf() not in {None, before}


def test_zoom_stays_between_its_bounds(window: MainWindow) -> None:
    preview = page_of(window)._preview
    for _ in range(12):
        preview._zoom_in()
    assert preview._view.zoomFactor() == 4.0
    for _ in range(24):
        preview._zoom_out()
    assert preview._view.zoomFactor() == 0.3


def test_a_learner_without_contract_gets_a_sentence_and_a_way(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.workspace is not None
    who = add_learner(
        window.workspace, first_name="Noé", last_name="Vide", birth_date=date(2009, 5, 6)
    )
    qtbot.waitUntil(lambda: any(one.id == who for one in window._people))
    window.open_page("papers", learner_id=who)
    assert page_of(window).pdf() is None
    press(window, "Ouvrir le dossier")
    assert window.page == "learner"
    assert window.context().learner_id == who


def test_a_file_without_learner_says_so_without_the_command_line(
    open_window: Opener, empty_file: Path, own_folders: Path
) -> None:
    window = open_window(Path(shutil.copyfile(empty_file, own_folders / "empty.tandem")))
    window.open_page("papers")
    state = page_of(window)._state
    assert state is not None
    assert state.refusal is not None
    assert "--" not in state.refusal.reason.msgid
    assert state.mend == "new"
    press(window, "Ajouter un apprenant")
    assert window.page == "learner"
    assert (window.context().learner_id or NEW_LEARNER) == NEW_LEARNER


def places_of(workspace: Workspace, book: LawBook, language: Language) -> dict[str, str]:
    """Return the places that the papers in a language name, and a paper that does."""
    tr = Translator(language, CATALOGS)
    places: dict[str, str] = {}
    for example in EXAMPLES.values():
        asked = Asked(workspace, book, example.order((tr,)), date(2026, 5, 4))
        form = prepare(asked).form
        places |= {one.where: example.paper for one in missing_of(form)}
    return places


def test_what_is_missing_leads_to_its_field(window: MainWindow, law_book: LawBook) -> None:
    """Every place that a paper names is one the window can show."""
    assert window.workspace is not None
    places = places_of(window.workspace, law_book, Language.FRENCH)
    assert places == places_of(window.workspace, law_book, Language.DUTCH)
    fields = [where for where in places if "." in where]
    assert len(fields) > 10
    paper = ""
    for where in sorted(fields, key=places.__getitem__):
        part = "" if places[where] == paper else places[where]  # it is made only once
        paper = places[where]
        window.open_page("papers", learner_id=1, part=part)
        page = window.current()
        assert isinstance(page, PapersPage)
        page._go_to(where)
        name, _, part = where.partition(".")
        assert window.page == name, where
        shown = window.current()
        if name in {"employer", "learner"}:
            focus = QApplication.focusWidget()
            assert focus is not None, where
            assert shown.isAncestorOf(focus), where
            assert part


def test_a_paper_opens_filled_in(window: MainWindow) -> None:
    for change in ("tutor", "duration"):
        window.open_page("papers", learner_id=1, part=f"amendment change={change} since=2026-05-11")
        rows = page_of(window)._fill.form.rows
        assert rows["change"].value() == change
        assert rows["since"].value() == date(2026, 5, 11)
        assert page_of(window).pdf() is not None


def test_an_amount_is_filled_in_and_a_wrong_one_is_refused(window: MainWindow) -> None:
    part = "holiday_attestation simple=612.40 double=-1"
    window.open_page("papers", learner_id=2, part=part)
    page = page_of(window)
    rows = page._fill.form.rows
    assert rows["simple"].value() == Decimal("612.40")
    assert "-1" in rows["double"].control.accessibleDescription()
    field = rows["double"].control
    assert isinstance(field, AmountField)
    field.setText("542,95")
    field.editingFinished.emit()
    assert page._shown.values["double"] == "542.95"
    assert page.pdf() is not None


def test_an_old_paper_shows_only_where_it_is_searched(window: MainWindow) -> None:
    tree = page_of(window)._list.kinds
    shown = window.translator(window.language)
    hidden = {shown(one.title) for one in PAPERS if one.hidden}
    assert hidden
    assert not hidden & set(tree.texts())
    page_of(window).search.setText("D5")
    assert hidden <= set(tree.texts())
    page_of(window).search.setText("")
    assert not hidden & set(tree.texts())


def test_a_paper_opens_about_what_is_named(window: MainWindow) -> None:
    """Two accidents: the older is named, though the newer one would come first."""
    workspace = page_of(window)._context.workspace
    older = note_accident(workspace, 1, date(2026, 4, 2))
    note_accident(workspace, 1, date(2026, 4, 30))
    about = f"work_accident:{older}"
    window.open_page("papers", learner_id=1, part=f"accident_notice about={about}")
    state = page_of(window)._state
    assert state is not None
    assert (state.kind.id, state.subject) == ("accident_notice", about)
    assert state.pdf is not None
    window.open_page("papers", learner_id=1, part="first_aid_register year=2025")
    assert page_of(window)._shown.year == 2025
    window.open_page("papers", learner_id=1, part="account")  # the year stays
    assert page_of(window)._shown.year == 2025


def test_a_draft_of_an_email_holds_the_very_paper(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page, opened = page_of(window), list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.desk.folder = tmp_path / "letters"
    page.desk.folder.mkdir()
    page.desk.write_mail()
    dialog = page.findChildren(RecordDialog)[-1]
    control = dialog.form.rows["known"].control
    assert isinstance(control, Choice)
    control.set_value("")
    control.chosen.emit("")
    dialog.form.rows["address"].reset("not an address")
    dialog.accept()
    assert dialog.form.rows["address"].wrong()
    assert not list(page.desk.folder.iterdir())
    dialog.form.rows["address"].reset("referent@example.be")
    dialog.accept()
    (written,) = page.desk.folder.iterdir()
    assert [url.toLocalFile() for url in opened] == [str(written)]
    mail = message_from_bytes(written.read_bytes(), policy=SMTP)
    assert isinstance(mail, EmailMessage)
    assert (mail["X-Unsent"], mail["To"]) == ("1", "referent@example.be")
    (paper,) = mail.iter_attachments()
    assert paper.get_content() == page.pdf()
    assert paper.get_filename() == f"{written.stem}.pdf"
    assert written.name in told(window)


def test_those_a_paper_may_be_for_come_from_the_file(demo: Workspace) -> None:
    change_learner(demo, 1, email="yasmine@example.be")
    note(demo, "social_secretariat", "Secretariat Vesdre, 12345, dossiers@vesdre.example.be")
    found = recipients(demo, 1, date(2026, 5, 4))
    assert found[0].address == "yasmine@example.be"
    assert found[-1].address == "dossiers@vesdre.example.be"
    assert len({one.address for one in found}) == len(found)


@pytest.mark.parametrize("paper", ["risk_assessment", "accreditation_request"])
def test_what_is_missing_has_room_in_its_card(window: MainWindow, qtbot: QtBot, paper: str) -> None:
    assert window.workspace is not None
    change_company(window.workspace, head="", street="", postcode="", town="")  # more than fits
    window.resize(1366, 768)
    window.open_page("papers", learner_id=1, part=paper)
    card = page_of(window)._missing

    def is_inside(one: QWidget) -> bool:
        return card.rect().contains(QRect(one.mapTo(card, QPoint()), one.size()))

    assert len(card.findChildren(CutButton)) == SHOWN
    qtbot.waitUntil(lambda: all(map(is_inside, card.findChildren(CutButton))))
    assert card._title is not None
    assert is_inside(card._title)
    assert card._title.width() >= card._title.sizeHint().width()


def test_what_a_payslip_mostly_does_without_is_asked_on_demand(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_page("papers", part="payslip")
    fill = page_of(window)._fill
    qtbot.waitUntil(fill.more_button.isVisible)
    assert fill.form.isHidden()
    fill.more_button.click()
    assert fill.form.isVisible()
    assert not fill.more_button.isVisible()
    assert fill.form.rows["paid_how"].control.hasFocus()
    page_of(window)._choose_kind("expense_claim")
    assert fill.form.isVisible()
    assert not fill.more_button.isVisible()


def test_what_was_said_of_a_payslip_stays_in_sight(window: MainWindow) -> None:
    window.open_page("papers", part="payslip paid_on=2026-05-04")
    assert page_of(window)._fill.form.isVisible()
