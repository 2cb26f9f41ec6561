"""What the house keeps to: its top level, its texts, its catalogs."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from desktop.kernel.messages import Bilingual, Hundredths, Percent
from desktop.language.translator import Language, Translator
from desktop.law.book import LawBook
from desktop.paths import CATALOGS, ROOT

TOP_LEVEL = {
    "desktop", "resources", "i18n", "db", "tests", "packaging", "pyproject.toml", "README.md",
    ".ci", ".gitignore", "LICENSE", "CHANGELOG.md",
}  # fmt: skip
ASKS_FOR_ITEMS = {"itemAt", "itemAtPosition"}
FIELD = re.compile(r"\{(\w*)\}")
NARROW, WIDE = "\u202f", "\u00a0"


def sources() -> list[Path]:
    return [file for folder in ("desktop", "db") for file in sorted((ROOT / folder).rglob("*.py"))]


@lru_cache(maxsize=1)
def nodes() -> tuple[tuple[Path, ast.AST], ...]:
    """Return what the tests look for in the sources, which are parsed once."""
    return tuple(
        (file, node)
        for file in sources()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.JoinedStr)
        or _is_marking(node)
        or (isinstance(node, ast.Attribute) and node.attr in ASKS_FOR_ITEMS)
    )


def _is_marking(node: ast.AST) -> bool:
    """Return whether a text is marked to be translated."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"T", "NT"}
    )


def markings() -> Iterator[tuple[Path, ast.Call, str]]:
    for file, node in nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield file, node, node.func.id


def test_the_folder_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_top_level_is_the_prescribed_one() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\n")
    found = {name.strip('"').split("/")[0] for name in listed if name}
    assert found <= TOP_LEVEL


def test_no_layout_is_asked_for_its_items() -> None:
    """Python would find the item again by its address, after the layout has let it go."""
    asked = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file, node in nodes()
        if isinstance(node, ast.Attribute)
    ]
    assert asked == []


def test_texts_are_written_where_they_are_marked() -> None:
    wrong = []
    for file, call, name in markings():
        texts = {"T": 1, "NT": 2}[name]
        literal = [isinstance(text, ast.Constant) for text in call.args[:texts]]
        if literal != [True] * texts:
            wrong.append(f"{file.relative_to(ROOT)}:{call.lineno}")
    assert not wrong


def test_texts_name_the_values_they_are_given() -> None:
    wrong = []
    for file, call, name in markings():
        if any(word.arg is None for word in call.keywords):
            continue
        texts = [arg.value for arg in call.args[:2] if isinstance(arg, ast.Constant)]
        given = {word.arg for word in call.keywords} | ({"count"} if name == "NT" else set())
        for text in texts:
            asked = set(FIELD.findall(str(text)))
            if not asked <= given:
                wrong.append(f"{file.relative_to(ROOT)}:{call.lineno} {asked - given}")
    assert not wrong


@lru_cache(maxsize=2)
def catalog(language: Language) -> Catalog:
    with (CATALOGS / language.value / "LC_MESSAGES" / "tandem.po").open("rb") as file:
        return read_po(file, locale=language.value)


def entries(language: Language) -> Iterator[tuple[Message, tuple[str, ...], tuple[str, ...]]]:
    for entry in catalog(language):
        if entry.id:
            ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
            texts = entry.string if isinstance(entry.string, tuple) else (entry.string,)
            yield entry, tuple(map(str, ids)), tuple(str(text or "") for text in texts)


@pytest.mark.parametrize("language", list(Language))
def test_every_text_is_translated(language: Language) -> None:
    assert not [entry.id for entry, _, texts in entries(language) if not all(texts)]
    assert not [entry.id for entry, _, _ in entries(language) if entry.fuzzy]
    assert not catalog(language).obsolete


@pytest.mark.parametrize("language", list(Language))
def test_no_apostrophe_of_a_keyboard(language: Language) -> None:
    assert not [
        text for _, _, texts in entries(language) for text in texts if re.search(r"\w'\w", text)
    ]


@pytest.mark.parametrize("language", list(Language))
def test_translations_keep_the_placeholders(language: Language) -> None:
    wrong = [
        entry.id
        for entry, ids, texts in entries(language)
        for text in texts
        if not set(FIELD.findall(text)) <= set(FIELD.findall("".join(ids)))
        or not set(FIELD.findall(ids[0])) <= set(FIELD.findall("".join(texts)))
    ]
    assert not wrong


def test_french_is_set_as_french_is() -> None:
    bad = re.compile(rf"(?<=\w)'(?=\w)| [:;?!»]|« |[^\s{NARROW}{WIDE}][?!](?=\s|$)")
    wrong = [text for _, _, texts in entries(Language.FRENCH) for text in texts if bad.search(text)]
    assert not wrong


def test_percents_are_written_as_the_locale_writes_them(law_book: LawBook) -> None:
    sources = [one.source for known in law_book.histories.values() for one in known.entries]
    titles = [known.title for known in law_book.histories.values()]
    for language, between in ((Language.FRENCH, WIDE), (Language.DUTCH, "")):
        tr = Translator(language, CATALOGS)
        texts = [text for _, _, found in entries(language) for text in found]
        texts += [tr.show(Bilingual(one.fr, one.nl)) for one in (*sources, *titles)]
        found = {gap for text in texts for gap in re.findall(r"(?<=\d)(\s?)%", text)}
        assert tr.show(Percent(Decimal("0.17"))) == f"17{between}%"
        assert found == {between}
        assert tr.show(Hundredths(Decimal(38))) == "38,00"


def test_catalogs_hold_the_texts_of_the_program() -> None:
    wanted: set[str] = set()
    for folder in ("desktop", "db"):
        found = extract_from_dir(
            ROOT / folder, [("**.py", "python")], {}, {"T": None, "NT": (1, 2)}
        )
        for _, _, message, _, _ in found:
            wanted.add(message if isinstance(message, str) else message[0])
    for language in Language:
        assert {ids[0] for _, ids, _ in entries(language)} == wanted, language
    with (CATALOGS / "tandem.pot").open("rb") as file:
        template = {m.id if isinstance(m.id, str) else m.id[0] for m in read_po(file) if m.id}
    assert template == wanted


def test_no_text_is_marked_within_another() -> None:
    """Extraction does not look into f-strings on Python 3.11."""
    for path, node in nodes():
        if isinstance(node, ast.JoinedStr):
            assert not any(map(_is_marking, ast.walk(node))), f"{path}:{node.lineno}"
