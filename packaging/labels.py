"""List the labels of the papers: printed words, and whether they were seen in a text or are ours.

Run by `python3 packaging/dev.py labels`. The papers are those that the tests print, so that what
is printed only in some cases is there as well. Where words were seen, the places are named:
`official` for a text of law or of the body that the paper is for, `published` for a publication
that prints or quotes one. Ours is marked ~ in French and ° in Dutch.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the tests are no package that is installed

from desktop.documents.catalog import PAPERS  # noqa: E402 - after the path
from desktop.documents.labels import Label, labels_of  # noqa: E402
from desktop.documents.proof import MARKS  # noqa: E402
from desktop.documents.provenance import Origin, code_of, origin, seen, sources  # noqa: E402
from desktop.language.translator import Translator  # noqa: E402
from desktop.law.book import LawBook  # noqa: E402
from desktop.paths import RESOURCES  # noqa: E402
from desktop.services.demo import write_demo  # noqa: E402
from desktop.services.workspace import Workspace  # noqa: E402
from tests.papers.printed import BOTH, printed_forms  # noqa: E402

DEMO_DAY = date(2026, 5, 4)


def printed_labels() -> dict[str, dict[str, Label]]:
    """The labels of every paper, by the name of the paper and by their words."""
    found: dict[str, dict[str, Label]] = {kind.id: {} for kind in PAPERS}
    with TemporaryDirectory(prefix="tandem-") as folder:
        path = Path(folder) / "demo.tandem"
        write_demo(path)
        workspace = Workspace.open(path)
        book = LawBook.load(RESOURCES / "law")
        for paper, form in printed_forms(workspace, book, DEMO_DAY):
            for label in labels_of(form):
                found[paper].setdefault(" | ".join(map(label.words, BOTH)), label)
        workspace.close()
    return found


def row(label: Label) -> list[str]:
    """Where a label stands, then for each language its words and where they are from."""
    cells = [label.place.value]
    for tr in BOTH:
        cells += [label.words(tr), where(label, tr)]
    return cells


def where(label: Label, tr: Translator) -> str:
    """Where the words of a label were seen; the mark of what is ours."""
    found = seen(label.words(tr), tr.language.value)
    if found is None:
        return MARKS[tr.language]
    return f"{found.origin.value}: {'; '.join(found.where)}"


def counted(labels: Sequence[Label]) -> str:
    """How many labels come from where, in each language."""
    parts = []
    for tr in BOTH:
        origins = Counter(origin(one.words(tr), tr.language.value) for one in labels)
        numbers = (f"{origins[one]} {one.value}" for one in Origin)
        parts.append(f"{tr.language.value}: {', '.join(numbers)}")
    return "; ".join(parts)


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table that reads in a terminal and in a browser."""
    head = ("", "français", "", "Nederlands", "")
    lines = [" | ".join(cells) for cells in (head, ["---"] * len(head), *rows)]
    return "\n".join(f"| {line} |" for line in lines)


def source_list(rows: Iterable[Sequence[str]]) -> str:
    """The sources that the rows of tables name, spelled out."""
    places = [place for cells in rows for place in (cells[2], cells[4]) if ": " in place]
    codes = {code_of(one) for place in places for one in place.split(": ")[1].split("; ")}
    lines = ["## Sources", ""]
    for code in sorted(codes):
        found = sources()[code]
        kind = Origin.OFFICIAL if found.official else Origin.PUBLISHED
        parts = (found.title, found.address, kind.value, f"read on {found.read_on}")
        lines.append(f"- {code}: {'; '.join(part for part in parts if part)}")
    return "\n".join(lines)


def main() -> int:
    """Print the tables asked for."""
    parser = argparse.ArgumentParser(
        prog="dev.py labels",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    names = [kind.id for kind in PAPERS]
    parser.add_argument("papers", nargs="*", metavar="PAPER", help="all, when none is named")
    parser.add_argument("--ours", action="store_true", help="only what is ours in a language")
    asked = parser.parse_args()
    unknown = sorted(set(asked.papers) - set(names))
    if unknown:
        parser.error(f"no such paper: {', '.join(unknown)}")
    labels = printed_labels()
    shown: list[Sequence[str]] = []
    for name in asked.papers or names:
        rows = [row(label) for label in labels[name].values()]
        if asked.ours:
            rows = [cells for cells in rows if {cells[2], cells[4]} & set(MARKS.values())]
        shown += rows
        print(f"## {name}\n\n{counted([*labels[name].values()])}\n\n{table(rows)}\n")
    print(source_list(shown))
    every = {key: label for found in labels.values() for key, label in found.items()}
    print(f"\n{len(every)} labels of {len(names)} papers; {counted([*every.values()])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
