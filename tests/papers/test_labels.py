"""Where the words of labels come from: what was seen in a text, and what is ours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest
import tomli

from desktop.documents.blocks import Fields, Form, Heading, Mention, Mentions, Row, Table, Tick
from desktop.documents.labels import Label, Place, labels_of
from desktop.documents.proof import MARKS, proof
from desktop.documents.provenance import (
    FOLDER,
    TAX_SLIP,
    Origin,
    code_of,
    letters,
    origin,
    seen,
    seen_words,
    sources,
)
from desktop.documents.render import render_text
from desktop.kernel.messages import Bilingual, Message, T
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.services.workspace import Workspace
from tests.papers.printed import BOTH, printed_forms

ZONE = Bilingual("Rémunérations", "Gewone bezoldigingen")  # as a list of the law gives it


@pytest.fixture
def forms(demo: Workspace, law_book: LawBook, today: date) -> tuple[Form, ...]:
    return tuple(form for _, form in printed_forms(demo, law_book, today))


def labels(forms: tuple[Form, ...]) -> Iterator[Label]:
    for form in forms:
        yield from labels_of(form)


def test_words_that_were_seen_are_printed(forms: tuple[Form, ...]) -> None:
    found = list(labels(forms))
    for tr in BOTH:
        printed = {letters(label.words(tr)) for label in found}
        stale = [
            one.words for key, one in seen_words()[tr.language.value].items() if key not in printed
        ]
        assert not stale, "printed by no paper: take them out of seen.toml, or print them again"


def test_every_label_is_seen_or_marked_as_ours(forms: tuple[Form, ...], tr: Translator) -> None:
    """What is not in the file is ours, and the proof of each paper says so behind the words."""
    mark, language = MARKS[tr.language], tr.language.value
    for form in forms:
        text = render_text(proof(form, [tr]), tr)
        for label in labels_of(form):
            words = tr.show(label.text)
            if origin(label.words(tr), language) is Origin.OURS:
                assert f"{words}{mark}" in text
            elif label.place is Place.FIELD:
                assert f"{words} |" in text


def test_every_source_is_spelled_out_and_used() -> None:
    glossary = tomli.loads((FOLDER / "glossary.toml").read_text("utf-8"))["terms"]
    places = [
        place for language in Language for one in seen_words()[language.value].values()
        for place in one.where
    ]  # fmt: skip
    named = {code_of(place) for place in places} | {TAX_SLIP}
    named |= {code for term in glossary for code in term["source"] if code != "M"}
    assert named == set(sources())


def test_sources_say_what_was_read_and_when(today: date) -> None:
    for source in sources().values():
        assert source.title
        assert date(2026, 1, 1) <= source.read_on
        assert not source.address or source.address.startswith("http")


def test_the_file_is_in_order() -> None:
    for language in Language:
        words = [one.words for one in seen_words()[language.value].values()]
        assert words == sorted(words, key=alphabetical)
    assert list(sources()) == sorted(sources())


def test_no_words_stand_twice_in_the_file() -> None:
    rows = tomli.loads((FOLDER / "seen.toml").read_text("utf-8"))
    for language in Language:
        assert len(rows[language.value]) == len(seen_words()[language.value])


def alphabetical(words: str) -> str:
    plain = unicodedata.normalize("NFD", words.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("N° d’entreprise", "fr", Origin.OFFICIAL),
        ("n° D'ENTREPRISE :", "fr", Origin.OFFICIAL),
        ("N° d’entreprise (BCE)", "fr", Origin.OURS),
        ("Profession habituelle", "fr", Origin.PUBLISHED),
        ("Gebruikelijk beroep", "nl", Origin.OURS),
        ("Datum van indiensttreding", "nl", Origin.OFFICIAL),
        ("Lieu de naissance", "fr", Origin.OFFICIAL),  # « lieu et date de naissance »
        ("", "fr", Origin.OURS),
        ("Année des revenus", "fr", Origin.PUBLISHED),  # of the list of the tax slip
    ],
)
def test_words_are_compared_by_their_letters(words: str, language: str, expected: Origin) -> None:
    assert origin(words, language) is expected


def test_seen_words_name_their_places() -> None:
    found = seen("N° d’entreprise", "fr")
    assert found is not None
    assert found.where == ("FED-F 1", "VM F1-A1")
    assert [source.code for source in found.sources] == ["FED-F", "VM"]


def test_labels_are_the_words_around_what_is_filled_in() -> None:
    form = Form(
        "x",
        T("Payslip"),
        "1",
        (
            Heading(T("Employer")),
            Fields(((T("Company"), T("A value")), (T("Phone"), Tick(T("A box"))))),
            Mentions((Mention("1", T("{number} {label}", number=1, label=T("Base pay"))),)),
            Table((), (Row((T("Gross"), T("Another value"))),)),
            Heading(T("Employer")),
            Fields(((T("{label} (code {code})", label=ZONE, code=250), "1"),)),
        ),
    )
    assert [(msgid(one), one.place) for one in labels_of(form)] == [
        ("Payslip", Place.TITLE),
        ("Employer", Place.HEADING),
        ("Company", Place.FIELD),
        ("Phone", Place.FIELD),
        ("A box", Place.BOX),
        ("Base pay", Place.MENTION),
        ("Gross", Place.ROW),
        (ZONE, Place.FIELD),
    ]


def msgid(label: Label) -> str | Bilingual:
    return label.text.msgid if isinstance(label.text, Message) else label.text
