"""Papers for whoever has them read out."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from desktop.documents.bind import Leaf, bind
from desktop.documents.blocks import (
    Align,
    Blank,
    Column,
    Fields,
    Form,
    Heading,
    Keys,
    Lines,
    Mention,
    Mentions,
    NewPage,
    Paragraph,
    Reasons,
    Role,
    Row,
    Shade,
    Signatures,
    Square,
    SquareRow,
    Squares,
    Table,
    Tick,
)
from desktop.documents.payslip import payslip
from desktop.documents.render import render_pdf
from desktop.kernel.answer import Because
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from tests.documents import examples
from tests.documents.tree import Element, Tagged, check_pieces, check_roles

FRENCH, DUTCH = (Translator(language, CATALOGS) for language in Language)
LONG = " ".join(f"mot{number}" for number in range(600))


def tagged(*blocks: object, fillable: bool = False, **rest: object) -> Tagged:
    form = Form("x", T("Payslip"), "1", blocks, **rest)  # type: ignore[arg-type]
    return Tagged(render_pdf(form, [FRENCH], fillable=fillable))


def said(found: Tagged, *roles: str) -> list[str]:
    """Return what is read out for each element of a role."""
    return [found.text(one) for one in found.document.all(*roles)]


def outline(element: Element) -> str:
    """Return the roles of an element and of all below, such as ``L(LI(Lbl LBody))``."""
    inside = " ".join(outline(kid) for kid in element.kids)
    return f"{element.role}({inside})" if inside else element.role


def test_a_paper_is_a_title_headings_and_what_stands_under_them() -> None:
    found = tagged(
        Heading(T("Total")),
        Paragraph(T("Why")),
        Fields(((T("Date"), "4 mai"), (T("Reason"), Lines(("a", "b"))), (T("Trade"), Blank()))),
        subtitle=T("Year"),
    )
    fields = "L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody))"
    assert outline(found.document) == f"Document(Part(H1 P H2 P {fields}))"
    assert found.text(found.document) == (
        "Fiche de paie Année Total Pourquoi Date 4 mai Motif a b Métier"
    )


def test_a_mention_keeps_the_rows_that_belong_to_it() -> None:
    rows = (
        Mention("1", T("Name"), "Zoé"),
        Mention("2", T("Amount"), "", ""),
        Mention("", "prime", "3 jours", Euro.of("5")),
        Mention("3", T("Total"), amount=Blank(T("not known yet"))),
    )
    found = tagged(Mentions(rows))
    assert said(found, "LI") == [
        "1 Nom Zoé",
        "2 Montant prime 3 jours 5,00 €",
        "3 Total pas encore connu",
    ]
    assert said(found, "Lbl") == ["1", "2", "3"]


def test_a_table_has_headers_which_are_read_once_however_many_pages_it_has() -> None:
    columns = Column(T("Date")), Column(T("Amount"), Align.RIGHT)
    rows = tuple(Row((f"n° {number}", Euro.of("1"))) for number in range(90))
    found = tagged(Table(columns, rows))
    assert len(found.pages) > 1
    (table,) = found.document.all("Table")
    assert [outline(row) for row in table.kids] == ["TR(TH TH)", *["TR(TD TD)"] * 90]
    assert said(found, "TH") == ["Date", "Montant"]
    assert all("Montant" in page.artifacts for page in found.pages[1:])
    assert "Montant" not in found.pages[0].artifacts


def test_a_cell_that_is_cut_by_the_end_of_a_page_stays_one_cell() -> None:
    columns = Column(T("Date")), Column(T("Reason"))
    found = tagged(Table(columns, (Row((LONG, LONG)),)))
    assert len(found.pages) > 1
    first, second = found.document.all("TD")
    for cell in (first, second):
        assert [page for page, _ in cell.pieces] == list(range(len(found.pages)))
        assert found.text(cell).split() == LONG.split()


def test_a_paragraph_that_is_cut_by_the_end_of_a_page_stays_one_paragraph() -> None:
    found = tagged(*[Paragraph(_message(f"{LONG} <b> & fin"))] * 4)
    assert {page for one in found.document.all("P") for page, _ in one.pieces} == set(
        range(len(found.pages))
    )
    assert len(found.pages) > 1
    assert all(said.split() == f"{LONG} <b> & fin".split() for said in said(found, "P"))


def test_the_last_word_of_a_line_is_no_part_of_the_next() -> None:
    found = tagged(Fields(((T("Reason"), "un deux trois " * 30), (T("Name"), "Œ" * 90))))
    first, second = said(found, "LBody")
    assert first.split() == ["un", "deux", "trois"] * 30
    assert second == "Œ" * 90


def test_reasons_are_read_before_their_sources() -> None:
    reasons = (
        Because(T("Why"), T("Total"), T("Year")),
        Because(T("Reason"), None, T("Year")),
    )
    found = tagged(Reasons(reasons))
    assert said(found, "P") == ["Pourquoi Total [1]", "Motif [1]", "[1] Année."]


def test_squares_are_a_table_and_their_keys_a_list() -> None:
    school = Square("C", Shade.HATCH, "1")
    grid = Squares(
        ("L", "M"),
        (
            SquareRow("janv.", (school, None), ("12",)),
            SquareRow(T("Total"), (), ("12",), strong=True),
        ),
        (T("Year"),),
        group=2,
    )
    found = tagged(grid, Keys(((school, T("Trade")),)))
    (table,) = found.document.all("Table")
    assert [outline(row) for row in table.kids] == [
        "TR(TD TH TH TH)",
        "TR(TH TD TD TD)",
        "TR(TH TD TD TD)",
    ]
    assert said(found, "TR") == ["L M Année", "janv. 1 C 12", "Total 12"]
    assert said(found, "LI") == ["1 C Métier"]


def test_who_signs_is_read_party_by_party() -> None:
    parties = (T("The apprentice"), "Zoé"), (T("For the company"), "Jan")
    found = tagged(Signatures(parties, T("Received"), ((T("Date"), Blank()),)))
    assert found.text(found.document) == (
        "Fiche de paie Pour réception Date L’apprenant Zoé Pour l’entreprise Jan"
    )


def test_a_box_on_paper_says_whether_it_is_ticked_and_what_it_says_yes_to() -> None:
    found = tagged(Fields(((T("Date"), Tick(T("Received"))), (T("Why"), Tick(ticked=True)))))
    forms = [one.found for one in found.document.all("Form")]
    assert [form["/ActualText"] for form in forms] == ["[ ]", "[x]"]
    boxes = [form["/A"] for form in forms]
    assert [(box["/checked"], box["/Desc"]) for box in boxes] == [
        ("/off", "Pour réception"),
        ("/on", "Pourquoi"),
    ]
    assert outline(found.document.all("L")[0]) == "L(LI(Lbl LBody(Form)) LI(Lbl LBody(Form)))"


def test_a_gap_is_read_after_what_it_asks_for() -> None:
    blank, box = Blank(T("not known yet")), Tick(T("Received"))
    found = tagged(Fields(((T("Date"), blank), (T("Why"), box))), fillable=True)
    date, why = found.document.all("LBody")
    assert [type(one) for one in date.order] == [tuple, Element]
    assert [type(one) for one in why.order] == [Element, tuple]  # a box stands before its words
    owners = found.owners()
    for form in found.document.all("Form"):
        (widget,) = form.widgets
        field = found.reader.get_object(widget)
        assert owners[field["/StructParent"]] == [form.number]  # type: ignore[index]


def test_each_language_is_a_part_that_says_which() -> None:
    form = Form("x", T("Payslip"), "1", (Paragraph(T("Why")),))
    found = Tagged(render_pdf(form, [DUTCH, FRENCH]))
    assert found.catalog["/Lang"] == "nl-BE"
    assert [(part.found["/Lang"], found.text(part)) for part in found.document.kids] == [
        ("nl-BE", "Loonfiche Waarom"),
        ("fr-BE", "Fiche de paie Pourquoi"),
    ]


def test_the_window_of_a_reader_shows_the_title() -> None:
    found = tagged(Paragraph(T("Why")))
    assert found.catalog["/ViewerPreferences"] == {"/DisplayDocTitle": True}
    assert found.reader.pdf_header == "%PDF-1.7"


def test_papers_that_are_bound_are_read_one_after_the_other() -> None:
    front, first, second = (
        render_pdf(payslip(month()), [tr])
        for month, tr in (
            (examples.unknown_month, FRENCH),
            (examples.crowded_month, DUTCH),
            (examples.whole_month, FRENCH),
        )
    )
    leaves = [Leaf("mai", "Jan", pdf, ours=True) for pdf in (first, second)]
    found, alone = Tagged(bind(front, "Front", leaves)), list(map(Tagged, (front, first, second)))
    check_pieces(found)
    check_roles(found.document)
    assert found.text(found.document) == " ".join(one.text(one.document) for one in alone)
    assert [part.found["/Lang"] for part in found.document.kids] == ["fr-BE", "nl-BE", "fr-BE"]
    assert found.catalog["/MarkInfo"] == {"/Marked": True}
    cut = [one for one in found.document.walk() if len({page for page, _ in one.pieces}) > 1]
    assert len(cut) == sum(
        len({page for page, _ in one.pieces}) > 1 for pdf in alone for one in pdf.document.walk()
    )


def _untagged(pdf: bytes) -> bytes:
    writer = PdfWriter()
    writer.append(BytesIO(pdf))
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def test_what_is_bound_has_no_tags_that_would_hide_pages_that_have_none() -> None:
    pdf = render_pdf(payslip(examples.whole_month()), [FRENCH])
    gaps = render_pdf(Form("x", T("Payslip"), "1", (Fields(((T("Date"), Blank()),)),)), [FRENCH])
    scanned, issued_before = Leaf("mai", "Jan", gaps), Leaf("mai", "Jan", _untagged(pdf), ours=True)
    for leaf in (scanned, issued_before):
        data = bind(pdf, "Front", [Leaf("avril", "Jan", pdf, ours=True), leaf])
        bound = PdfReader(BytesIO(data))
        assert not {"/StructTreeRoot", "/MarkInfo"} & set(bound.root_object)
        assert len(bound.pages) == 3
        assert b"/LBody" not in data, "the elements are left out, not only forgotten"


@pytest.mark.parametrize("after", [(), (NewPage(), Paragraph(T("Why")))])
def test_no_page_is_empty_however_full_the_one_before_is(after: tuple[object, ...]) -> None:
    counts = set()
    for notes in range(1, 8):  # a table that fills the page but for the space below it, for some
        rows = tuple(Row((f"{number}",)) for number in range(39))
        above = [Paragraph(T("Why"), Role.SMALL)] * notes
        pages = tagged(*above, Table((Column(T("Date")),), rows), *after).pages
        assert all(page.pieces for page in pages)
        counts.add(len(pages))
    assert len(counts) > 1


def _message(text: str) -> Message:
    return T("{words}", words=text)
