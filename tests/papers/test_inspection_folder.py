"""The inspection folder: what is bound in, what is not, and what it says is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.models import IssuedPaper
from desktop.documents.blocks import Form
from desktop.documents.missing import missing_of
from desktop.documents.render import Printed, print_form, render_pdf
from desktop.documents.tandem.folder_facts import Lack
from desktop.kernel.errors import Refused
from desktop.kernel.period import Month
from desktop.kernel.vocabulary import DutyState
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS
from desktop.services.duty import note_accident, note_tutor_absence, settle_duty
from desktop.services.facts import PaperFacts
from desktop.services.kept import keep_file
from desktop.services.learners import learner
from desktop.services.papers import (
    Asked,
    Prepared,
    PrintOrder,
    issue,
    pdf_of,
    prepare,
    reprint,
    whole_pdf,
)
from desktop.services.papers.tandem import folder as folder_service
from desktop.services.papers.tandem.folder_lacks import lacks_of
from desktop.services.papers.tandem.folder_papers import papers_in
from desktop.services.workspace import Workspace
from tests.documents.tree import Tagged, check_pieces, check_roles

TODAY = date(2026, 5, 4)
TR = Translator(Language.FRENCH, CATALOGS)
OWN = PrintOrder("inspection_folder", (TR,), 1)
ALL = replace(OWN, values={"whose": "employer"})


def slip(workspace: Workspace, book: LawBook, learner_id: int, number: int) -> PaperFacts:
    return issue(
        workspace, book, PrintOrder("payslip", (TR,), learner_id, Month(2026, number)), TODAY
    )


def folder_of(workspace: Workspace, book: LawBook, order: PrintOrder = OWN) -> Prepared:
    return prepare(Asked(workspace, book, order, TODAY))


def pages_of(workspace: Workspace, found: Prepared, order: PrintOrder = OWN) -> list[str]:
    reader = PdfReader(BytesIO(whole_pdf(workspace, found, order)))
    return ["".join(page.extract_text().split()) for page in reader.pages]


def records(found: Prepared) -> list[Mapping[str, object]]:
    lines = found.data["papers"]
    assert isinstance(lines, list)
    return lines


def unissued(workspace: Workspace, book: LawBook) -> dict[str, Lack]:
    asked, people = Asked(workspace, book, OWN, TODAY), (learner(workspace, 1),)
    lacks = lacks_of(asked, people, papers_in(workspace, people, whole=False))
    found = {}
    for one in lacks.unissued:
        paper = dict(one.what.params)["paper"]
        found[getattr(paper, "msgid", "")] = one
    return found


def test_the_index_says_on_which_page_each_paper_begins(demo: Workspace, law_book: LawBook) -> None:
    for number in (1, 2, 3):
        slip(demo, law_book, 1, number)
    tutor = PrintOrder("tutor_declaration", (TR,), subject="tutor:1")
    issue(demo, law_book, tutor, TODAY)
    found = folder_of(demo, law_book)
    pages = pages_of(demo, found)
    front, at = found.data["front"], 0
    assert isinstance(front, int)
    page = front
    for one, text in zip(
        records(found), ("Déclaration", "janvier2026", "février2026", "mars2026"), strict=True
    ):
        assert text in pages[page]
        index = "".join(pages[:front])
        at = index.index(f"{page + 1}{'Déclaration' if at == 0 else 'Fichedepaie(FR)'}", at)
        page += one["pages"]  # type: ignore[operator]  # a number of pages
    assert page == len(pages)


def test_what_is_bound_in_is_what_was_issued(demo: Workspace, law_book: LawBook) -> None:
    kept = slip(demo, law_book, 1, 2)
    found = folder_of(demo, law_book)
    whole = PdfReader(BytesIO(whole_pdf(demo, found, OWN)))
    alone = PdfReader(BytesIO(reprint(demo, kept.id)))
    for bound, page in zip(whole.pages[-len(alone.pages) :], alone.pages, strict=True):
        one, other = bound.get_contents(), page.get_contents()
        assert one is not None
        assert other is not None
        assert one.get_data() == other.get_data()
    assert records(found)[0]["sha256"] == kept.sha256


def test_a_folder_is_tagged_where_all_that_is_in_it_is(
    demo: Workspace, law_book: LawBook, tmp_path: Path
) -> None:
    for month in (2, 3):
        slip(demo, law_book, 1, month)
    tree = Tagged(whole_pdf(demo, folder_of(demo, law_book), OWN))
    check_pieces(tree)
    check_roles(tree.document)
    titles = [tree.text(one) for one in tree.document.all("H1")]
    assert titles[1:] == ["Fiche de paie"] * 2
    scan = tmp_path / "contrat.pdf"
    scan.write_bytes(reprint(demo, slip(demo, law_book, 1, 3).id))
    keep_file(demo, "accreditation.visit:1", scan, TODAY)
    mixed = PdfReader(BytesIO(whole_pdf(demo, folder_of(demo, law_book), OWN)))
    assert "/StructTreeRoot" not in mixed.root_object


def test_nothing_of_another_learner_is_in_the_folder_of_one(
    demo: Workspace, law_book: LawBook, tmp_path: Path
) -> None:
    slip(demo, law_book, 1, 3)
    slip(demo, law_book, 2, 3)
    accident = note_accident(demo, 2, date(2026, 3, 2))
    scan = tmp_path / "certificat.png"
    scan.write_bytes(b"scan")
    keep_file(demo, f"work_accident:{accident}", scan, TODAY)
    keep_file(demo, "health.assessment:contract:2:2025-01-15", scan, TODAY)
    register = PrintOrder("first_aid_register", (TR,), values={})
    issue(demo, law_book, replace(register, blank=True), TODAY)
    away = note_tutor_absence(demo, 1, date(2026, 7, 6), date(2026, 7, 24), 2)
    deputy = PrintOrder("deputy_notice", (TR,), subject=f"tutor_absence:{away}")
    issue(demo, law_book, deputy, TODAY)
    own = pages_of(demo, folder_of(demo, law_book))
    assert len(records(folder_of(demo, law_book))) == 1
    assert not any("Kowalczyk" in page or "certificat" in page for page in own)
    everybody = folder_of(demo, law_book, ALL)
    assert len(records(everybody)) == 6
    assert any("Kowalczyk" in page for page in pages_of(demo, everybody, ALL))


def test_proof_is_bound_in_where_it_can_be(
    demo: Workspace, law_book: LawBook, tmp_path: Path
) -> None:
    pdf, photo, broken = (tmp_path / name for name in ("contrat.pdf", "photo.jpg", "vide.pdf"))
    pdf.write_bytes(reprint(demo, slip(demo, law_book, 1, 3).id))
    photo.write_bytes(b"photo")
    broken.write_bytes(b"no pdf at all")
    for path in (pdf, photo, broken):
        keep_file(demo, "accreditation.visit:1", path, TODAY)
    found = folder_of(demo, law_book)
    pages = {one["about"]: one["pages"] for one in records(found)}
    assert (pages["contrat.pdf"], pages["photo.jpg"], pages["vide.pdf"]) == (1, None, None)
    assert len(found.attached) == 2
    text = pages_of(demo, found)
    assert any("–Gardécommepreuve" in page for page in text)
    assert len(text) == 2 + found.data["front"]  # type: ignore[operator]  # a number of pages


def test_a_paper_that_was_replaced_is_left_out(demo: Workspace, law_book: LawBook) -> None:
    old, new = slip(demo, law_book, 1, 2), slip(demo, law_book, 1, 3)
    with demo.changing(folder_of(demo, law_book).label) as session:
        session.get_one(IssuedPaper, new.id).replaces_id = old.id
    assert [one["sha256"] for one in records(folder_of(demo, law_book))] == [new.sha256]


def test_a_paper_that_was_issued_is_not_missing_any_more(
    demo: Workspace, law_book: LawBook
) -> None:
    before = unissued(demo, law_book)["Payslip"]
    # From September 2024 to March 2026: 19 months are closed.
    assert (before.what.count, before.due, before.last) == (
        19,
        date(2024, 10, 4),
        date(2026, 4, 4),
    )
    slip(demo, law_book, 1, 3)
    after = unissued(demo, law_book)["Payslip"]
    assert (after.what.count, after.last) == (18, date(2026, 3, 5))
    account = PrintOrder("account", (TR,), 1, year=2025)
    assert unissued(demo, law_book)["Individual account"].what.count == 2
    issue(demo, law_book, account, TODAY)
    assert unissued(demo, law_book)["Individual account"].due == date(2025, 2, 28)


def test_what_is_done_with_proof_is_not_missing(
    demo: Workspace, law_book: LawBook, tmp_path: Path
) -> None:
    letter, welcome = "Letter to the social secretariat", "Induction sheet"
    assert {letter, welcome} <= set(unissued(demo, law_book))
    scan = tmp_path / "accuse.pdf"
    scan.write_bytes(b"no pdf")
    keep_file(demo, "contract.copy:contract:1", scan, TODAY)
    settle_duty(demo, "induction:contract:1", DutyState.DONE, TODAY, reference="R-1")
    assert not {letter, welcome} & set(unissued(demo, law_book))


def test_issuing_keeps_the_first_pages_alone(demo: Workspace, law_book: LawBook) -> None:
    slip(demo, law_book, 1, 3)
    kept = issue(demo, law_book, OWN, TODAY)
    found = folder_of(demo, law_book)
    assert len(PdfReader(BytesIO(reprint(demo, kept.id))).pages) == found.data["front"]
    assert len(records(found)) == 1, "a folder is not in a folder"


def test_the_company_is_whole_in_its_folder(demo: Workspace, law_book: LawBook) -> None:
    places = {one.where for one in missing_of(folder_of(demo, law_book, ALL).form)}
    assert not places & {"employer.joint_committee", "employer.establishments"}


def test_a_folder_of_nobody_is_refused(demo: Workspace, law_book: LawBook) -> None:
    with pytest.raises(Refused):
        folder_of(demo, law_book, replace(OWN, learner_id=None))


def test_what_is_handed_over_says_nothing_of_what_is_missing(
    demo: Workspace, law_book: LawBook
) -> None:
    slip(demo, law_book, 1, 3)
    whole, given = (
        folder_of(demo, law_book, replace(OWN, values=values))
        for values in ({}, {"hand_over": "yes"})
    )
    assert "Manque" in "".join(pages_of(demo, whole))
    pages = pages_of(demo, given)
    assert "Manque" not in "".join(pages)
    assert "Cequecontientcedossier" not in pages[0], "the cover is a page of its own"
    assert "Cequecontientcedossier" in pages[1]
    assert f"Pagesentout{len(pages)}" in pages[0]
    assert "Documentsjoints1" in pages[0]


def test_a_folder_without_papers_counts_its_own_pages(demo: Workspace, law_book: LawBook) -> None:
    pages = pages_of(demo, folder_of(demo, law_book))
    assert f"Pagesentout{len(pages)}" in pages[0]
    assert "aucundocument" in pages[0], "a page for this line alone"


def test_a_folder_is_printed_once(
    demo: Workspace, law_book: LawBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Form] = []

    def counted(form: Form, translators: Sequence[Translator]) -> Printed:
        printed.append(form)
        return print_form(form, translators)

    monkeypatch.setattr(folder_service, "print_form", counted)
    for order in (ALL, replace(OWN, values={"hand_over": "yes"}), OWN):
        found = folder_of(demo, law_book, order)
        once = pdf_of(found, order)
        assert [found.form] == printed
        printed.clear()
        assert once == render_pdf(found.form, order.translators)
    found = folder_of(demo, law_book)
    other = replace(found, form=replace(found.form, organisation="Autre"))
    assert "Autre" in PdfReader(BytesIO(pdf_of(other, OWN))).pages[0].extract_text()
    draft = replace(OWN, draft=True)
    assert pdf_of(found, draft) == render_pdf(found.form, OWN.translators, draft=True)


def test_the_cover_of_the_company_names_its_learners(demo: Workspace, law_book: LawBook) -> None:
    cover = pages_of(demo, folder_of(demo, law_book, ALL), ALL)[0]
    for told in ("YasmineÖztürk", "MichałKowalczyk", "IonuțȘerbănescu", "02/09/2024–30/06/2027"):
        assert told in cover
