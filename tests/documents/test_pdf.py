"""Papers as PDF."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from desktop.documents.blocks import (
    Align,
    Blank,
    Block,
    Column,
    Fields,
    Form,
    Heading,
    Mention,
    Mentions,
    NewPage,
    PageSize,
    Paragraph,
    Reasons,
    Role,
    Row,
    Signatures,
    Table,
)
from desktop.documents.font import MissingLetter, printable
from desktop.documents.payslip import MODEL_VERSION, payslip
from desktop.documents.render import render_pdf, render_text
from desktop.kernel.answer import Because
from desktop.kernel.messages import T
from desktop.kernel.money import Euro
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from tests.documents import examples
from tests.documents.layout import texts_of

A4 = (595, 842)


def _read(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def _letters(text: str) -> str:
    """Return ``text`` without spaces: lines end elsewhere on paper."""
    return "".join(text.split())


def _words(text: str) -> set[str]:
    return {word for word in text.split() if any(map(str.isalnum, word))}


def test_sources_are_never_alone_on_a_page() -> None:
    dutch = Translator(Language.DUTCH, CATALOGS)
    source = T("{source}", source=" ".join(["Bron"] * 60))
    reasons = tuple(
        Because(T("{text}", text=f"Reden{number}."), T("{sum}", sum="20 − 0 = 20"), source)
        for number in range(4)
    )
    parted = 0
    for lines in range(45, 66):
        above: list[Block] = [Paragraph(T("Date"), Role.SMALL) for _ in range(lines)]
        form = Form("x", T("Reason"), "1", (*above, Reasons(reasons)), compact=True)
        pages = texts_of(render_pdf(form, [dutch]))
        assert all("Reden3" in page for page in pages if "Bron" in page)
        parted += len(pages) > 1 and "Reden1" in pages[0] and "Reden3" in pages[1]
    assert parted


def test_holds_every_word(tr: Translator) -> None:
    form = payslip(examples.split_month())
    pages = _letters("".join(page.extract_text() for page in _read(render_pdf(form, [tr])).pages))
    # The text separates with commas what stands on lines of its own on paper.
    lost = {w for w in _words(render_text(form, tr)) if w.strip(",.[]_()") not in pages}
    assert not lost


def test_same_data_same_bytes(tr: Translator) -> None:
    first = render_pdf(payslip(examples.split_month()), [tr])
    render_pdf(payslip(examples.crowded_month()), [tr])
    assert render_pdf(payslip(examples.split_month()), [tr]) == first


def test_a_long_number_of_a_mention_stays_whole(tr: Translator) -> None:
    rows = (Mention("2060", T("Gross total"), "", Euro.of("1.00")), Mention("7 c", T("Net"), ""))
    form = Form("x", T("Payslip"), "1", (Mentions(rows),))
    (page,) = _read(render_pdf(form, [tr])).pages
    assert "2060" in page.extract_text()


def test_says_its_language_and_its_title(tr: Translator) -> None:
    reader = _read(render_pdf(payslip(examples.split_month()), [tr]))
    assert str(reader.root_object["/Lang"]) == f"{tr.language.value}-BE"
    assert reader.metadata is not None
    assert reader.metadata.title == tr(T("Payslip"))
    assert reader.metadata.author == "Boulangerie Dethier SRL"
    assert "Nowak Łukasz" in str(reader.metadata.subject)


@pytest.mark.parametrize("month", [examples.whole_month, examples.unknown_month])
def test_an_ordinary_month_takes_one_sheet_of_a4(tr: Translator, month: object) -> None:
    assert callable(month)
    (page,) = _read(render_pdf(payslip(month()), [tr])).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4


def test_both_languages_each_with_its_page_numbers(tr: Translator) -> None:
    other = Translator(tr.language.other, CATALOGS)
    pages = [page.extract_text() for page in _both(tr, other).pages]
    marks = [f"{MODEL_VERSION} · {one.language.value.upper()}" for one in (tr, other)]
    assert [mark in page for mark, page in zip(marks, pages, strict=True)] == [True, True]
    assert all("1 / 1 · Tandem" in page for page in pages)
    note = {"fr": "Traduction informative", "nl": "Informatieve vertaling"}
    assert note[other.language.value] in pages[1]
    assert note[tr.language.value] not in pages[0]


def _both(tr: Translator, other: Translator) -> PdfReader:
    return _read(render_pdf(payslip(examples.whole_month()), [tr, other]))


def test_long_names_and_many_absences_are_laid_out(tr: Translator) -> None:
    pages = _read(render_pdf(payslip(examples.crowded_month()), [tr])).pages
    text = _letters("".join(page.extract_text() for page in pages))
    assert "GyőzőȚintă" in text
    assert text.count("Vandenbroucke-de-la-Croix") >= 8
    assert f"{len(pages)}/{len(pages)}·Tandem" in text


def test_fonts_are_embedded(tr: Translator) -> None:
    data = render_pdf(payslip(examples.split_month()), [tr])
    reader = _read(data)
    names = {
        str(found["/FontName"]).split("+")[-1]
        for found in (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
        if isinstance(found, DictionaryObject) and "/FontFile2" in found
    }
    assert names == {"IBMPlexSans", "IBMPlexSans-SmBld"}


@pytest.mark.parametrize("name", ["Ştefan", "Győző", "Łukasz", "Ţiriac", "Țintă", "Çelik", "Đorđe"])
def test_the_font_has_the_letters_of_names(name: str) -> None:
    assert printable(name) == name


def test_the_font_has_the_signs_of_papers() -> None:
    signs = "€ − ÷ × ’ “ ” « » … · – — •\u00a0"
    assert printable(signs) == signs


def test_the_narrow_space_does_not_break() -> None:
    assert printable("2\u202f189,81") == "2\u00a0189,81"


def test_refuses_a_letter_the_font_lacks(tr: Translator) -> None:
    facts = replace(examples.split_month(), learner_first_name="明")
    with pytest.raises(MissingLetter) as refused:
        render_pdf(payslip(facts), [tr])
    assert refused.value.letter == "明"
    assert "明" in tr(refused.value.reason)


def test_lines_that_were_typed_stay_lines(tr: Translator) -> None:
    form = Form("x", T("Amount"), "1", (Fields(((T("Reason"), "Four & pétrin\nCouteaux"),)),))
    lines = _read(render_pdf(form, [tr])).pages[0].extract_text().splitlines()
    assert any(line.rstrip().endswith("Four & pétrin") for line in lines)
    assert "Couteaux" in lines


def test_every_block_in_text_and_on_paper(tr: Translator) -> None:
    table = Table(
        (Column(T("Date"), share=2), Column(T("Amount"), Align.RIGHT)),
        (
            *(Row((f"n° {number}", Euro.of("1234.5"))) for number in range(80)),
            Row((T("Gross total"), Blank()), strong=True),
        ),
    )
    signatures = Signatures(((T("The apprentice"), "Łukasz"), (T("Date"), "Győző")))
    note = Paragraph(T("Why"), Role.NORMAL)
    odd = Fields(((T("Date"), Blank(T("not known yet"))),))
    form = Form("sample", T("Payslip"), "1", (note, odd, table, signatures))
    assert "n° 79 | " in render_text(form, tr)
    pages = [page.extract_text() for page in _read(render_pdf(form, [tr])).pages]
    assert len(pages) > 1
    header = {Language.FRENCH: "Montant", Language.DUTCH: "Bedrag"}[tr.language]
    assert all(header in page for page in pages if "n°" in page)
    assert sum("Győző" in page for page in pages) == 1


@pytest.mark.parametrize("rows", range(30, 60))
def test_signatures_are_never_alone_on_a_page(tr: Translator, rows: int) -> None:
    lines = tuple(Row((T("{count}", count=count),)) for count in range(rows))
    last = Paragraph(T("{name}", name="Ondertekend"))
    signed = (Heading(T("The company")), Signatures(((T("The apprentice"), "Győző"),)))
    table = Table((Column(T("No.")),), lines)
    form = Form("x", T("Payslip"), "1", (table, last, *signed))
    pages = [page.extract_text() for page in _read(render_pdf(form, [tr])).pages]
    (page,) = (text for text in pages if "Győző" in text)
    assert "Ondertekend" in page


def test_a_month_of_two_levels_still_takes_one_sheet(tr: Translator) -> None:
    assert len(_read(render_pdf(payslip(examples.split_month()), [tr])).pages) == 1


@pytest.mark.parametrize(
    ("size", "points"), [(PageSize.A4_WIDE, (842, 595)), (PageSize.A3_WIDE, (1191, 842))]
)
def test_a_wide_paper_is_wide_to_the_margin(size: PageSize, points: tuple[int, int]) -> None:
    columns = tuple(Column(T("Day")) for _ in range(4))
    table = Table(columns, (Row(("a", "b", "c", "d")),))
    form = Form("wide", T("Year"), "1", (table,), page_size=size)
    page = _read(render_pdf(form, [Translator(Language.FRENCH, CATALOGS)])).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == points
    places: list[float] = []

    def see(text: str, frame: list[float], at: list[float], _font: object, _size: object) -> None:
        if text.strip() == "d":
            places.append(frame[4] + at[4])

    page.extract_text(visitor_text=see)
    assert places[0] > points[0] * 0.7


def _outline(reader: PdfReader) -> list[tuple[str, int | None]]:
    """Return what the outline leads to: titles and, under them, headings, each with its page."""
    flat: list[Destination] = []
    for one in reader.outline:
        flat += (
            [mark for mark in one if isinstance(mark, Destination)]
            if isinstance(one, list)
            else [one]
        )
    return [(str(mark.title), reader.get_destination_page_number(mark)) for mark in flat]


def _long(pages: int) -> Form:
    rows = tuple(Row((f"{number}",)) for number in range(40 * pages))
    parts = [(Heading(T("Total")), Table((Column(T("Amount")),), rows)) for _ in range(2)]
    return Form("x", T("Payslip"), "1", tuple(block for part in parts for block in part))


def test_a_long_paper_has_an_outline_of_its_headings(tr: Translator) -> None:
    reader = _read(render_pdf(_long(3), [tr]))
    found = _outline(reader)
    assert [title for title, _ in found] == [tr(T("Payslip")), tr(T("Total")), tr(T("Total"))]
    first, second, third = (page or 0 for _, page in found)
    assert first == second == 0 < third, "the table begins below its heading, not on a new page"
    for page in (second, third):
        assert tr(T("Total")) in reader.pages[page].extract_text()


def test_each_language_of_a_long_paper_is_in_its_outline() -> None:
    both = [Translator(language, CATALOGS) for language in Language]
    reader = _read(render_pdf(_long(1), both))
    titles = [title for title, _ in _outline(reader)]
    assert titles == [text for tr in both for text in (tr(T("Payslip")), *[tr(T("Total"))] * 2)]


def test_a_short_paper_has_no_outline(tr: Translator) -> None:
    assert not _read(render_pdf(payslip(examples.split_month()), [tr])).outline


def test_what_begins_on_a_new_page_does(tr: Translator) -> None:
    blocks = (Paragraph(T("Amount")), NewPage(), Paragraph(T("Total")))
    first, second = _read(render_pdf(Form("x", T("Payslip"), "1", blocks), [tr])).pages
    assert tr(T("Amount")) in first.extract_text()
    assert tr(T("Total")) not in first.extract_text()
    assert tr(T("Total")) in second.extract_text()


def test_a_heading_is_not_parted_from_its_table_by_a_sentence(tr: Translator) -> None:
    table = Table((Column(T("Amount")),), tuple(Row((f"row{number}",)) for number in range(9)))
    for lines in range(30, 60):
        before = (Paragraph(T("Amount")),) * lines
        blocks: tuple[Block, ...] = (*before, Heading(T("Total")), Paragraph(T("Date")), table)
        texts = texts_of(render_pdf(Form("x", T("Payslip"), "1", blocks), [tr]))
        (page,) = [text for text in texts if tr(T("Total")) in text]
        assert "row0" in page, f"after {lines} lines"


@pytest.mark.parametrize("sentence", [False, True])
def test_a_table_that_stays_whole_is_never_parted_from_its_heading(
    tr: Translator, sentence: bool
) -> None:
    rows = tuple(Row((f"row{number}",)) for number in range(9))
    table = Table((Column(T("Amount")),), rows, whole=True)
    since: Block = Fields(((T("Date"), "of the table"),))
    if sentence:
        since = Paragraph(T("{name}", name="of the table"))
    for lines in range(40, 60):
        before = (Paragraph(T("Amount")),) * lines
        blocks: tuple[Block, ...] = (*before, Heading(T("Total")), since, table)
        texts = texts_of(render_pdf(Form("x", T("Payslip"), "1", blocks), [tr]))
        (page,) = [text for text in texts if tr(T("Total")) in text]
        assert "of the table" in page, f"after {lines} lines"
        assert "row0" in page, f"after {lines} lines"
        assert "row8" in page, f"after {lines} lines"


def test_signatures_that_follow_one_another_share_a_page(tr: Translator) -> None:
    for lines in range(35, 55):
        before = (Paragraph(T("Amount")),) * lines
        signed = tuple(Signatures(((T("The apprentice"), name),)) for name in ("Győző", "Łukasz"))
        form = Form("x", T("Payslip"), "1", (*before, *signed))
        texts = texts_of(render_pdf(form, [tr]))
        assert any("Győző" in text and "Łukasz" in text for text in texts), f"after {lines} lines"


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        (
            "Wojciechowska-Vandenbroucke-de-la-Croix-Szczepańska",
            {"Wojciechowska-", "Vandenbroucke-", "de-la-Croix-", "Szczepańska"},
        ),
        (
            "comptabilite.et.personnel@boulangerie-vandenbroucke.example.be",
            {"comptabilite.et.", "personnel@", "boulangerie-", "vandenbroucke."},
        ),
    ],
)
def test_a_long_name_ends_its_lines_where_it_is_joined(
    tr: Translator, name: str, pieces: set[str]
) -> None:
    columns = tuple(Column(T("Name")) for _ in range(6))
    table = Table(columns, (Row((name, *("" for _ in columns[1:]))),))
    text = _read(render_pdf(Form("x", T("Payslip"), "1", (table,)), [tr])).pages[0].extract_text()
    assert pieces <= {line.strip() for line in text.splitlines()}
    assert name in _letters(text)


def test_a_name_that_fits_on_a_line_stays_on_it(tr: Translator) -> None:
    form = Form("x", T("Payslip"), "1", (Fields(((T("Name"), "Rue des Sœurs-Grises 12-14"),)),))
    text = _read(render_pdf(form, [tr])).pages[0].extract_text()
    assert "Rue des Sœurs-Grises 12-14" in text


def test_each_party_has_a_line_of_its_own_to_sign_on(tr: Translator) -> None:
    parties = tuple((T("The apprentice"), name) for name in ("Győző", "Łukasz", "Ţiriac"))
    form = Form("x", T("Payslip"), "1", (Signatures(parties),))
    page = _read(render_pdf(form, [tr])).pages[0]
    contents = page.get_contents()
    assert contents is not None
    drawn = re.findall(rb"n (\S+) (\S+) m (\S+) (\S+) l S", contents.get_data())
    strokes = [tuple(map(float, stroke)) for stroke in drawn]
    *lines, foot = strokes
    assert foot[2] - foot[0] > 500, "the line above the footer"
    assert len(lines) == len(parties)
    ends, starts = [one[2] for one in lines], [one[0] for one in lines]
    assert all(after - end > 10 for end, after in zip(ends, starts[1:], strict=False))


def _preparing(*, french: bool) -> Form:
    note = Paragraph(T("Why"), Role.PREPARATION)
    blocks = (note, NewPage(), Paragraph(T("Total")))
    return Form("x", T("Payslip"), "1", blocks, french=french)


def test_what_prepares_another_paper_says_so_on_every_page(tr: Translator) -> None:
    mark = {Language.FRENCH: "Feuille préparatoire", Language.DUTCH: "Voorbereidingsblad"}
    pages = _read(render_pdf(_preparing(french=False), [tr])).pages
    assert len(pages) == 2
    assert all(mark[tr.language] in page.extract_text() for page in pages)
    (other,) = _read(render_pdf(payslip(examples.split_month()), [tr])).pages
    assert mark[tr.language] not in other.extract_text()


@pytest.mark.parametrize("french", [True, False])
def test_the_dutch_of_what_is_official_in_french_alone_is_a_translation(french: bool) -> None:
    fr, nl = (Translator(language, CATALOGS) for language in Language)
    dutch = _read(render_pdf(_preparing(french=french), [nl])).pages
    assert ["Informatieve vertaling" in page.extract_text() for page in dutch] == [french] * 2
    (first, *_) = _read(render_pdf(_preparing(french=french), [fr])).pages
    assert "Traduction informative" not in first.extract_text()
