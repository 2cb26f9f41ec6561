"""``tandem papers`` and ``tandem print``: the papers and their PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.cli.call import Call, today
from desktop.cli.output import Target, as_json, say, say_json
from desktop.cli.reading import reading
from desktop.cli.secret import password
from desktop.documents.catalog import MOMENTS, PAPERS, PaperKind
from desktop.documents.missing import missing_of
from desktop.documents.proof import proof
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import Message, T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.own_law import law_of
from desktop.services.papers import (
    Asked,
    Prepared,
    PrintOrder,
    issued,
    keep,
    pdf_of,
    prepare,
    whole_pdf,
)
from desktop.services.workspace import Workspace

BOTH = "fr+nl"
LANGUAGES = ("fr", "nl", BOTH)
# What is kept is what is handed out: complete, and as it is printed.
NEVER_ISSUED = ("--blank", "--fillable", "--marks", "--json")
OPTIONS = {"learner": "--learner", "month": "--month", "year": "--year", "subject": "--about"}


def run_papers(call: Call) -> int:
    """List the papers that can be printed."""
    if call.has("--json"):
        both = {language.value: Translator(language, CATALOGS) for language in Language}
        say_json([_listed(kind, both) for kind in PAPERS])
        return 0
    for kind in PAPERS:
        needs = " ".join(OPTIONS[need] for need in kind.needs)
        inputs = " ".join(f"[{one.name}=…]" for one in kind.inputs)
        say(" ".join(part for part in (kind.id, needs, inputs) if part))
        say(f"  {call.tr(kind.title)}")
    return 0


def run_print(call: Call) -> int:
    """Write a paper as a PDF, in one language or both, or what it says as JSON.

    One that is issued is kept like one that the window prints: its data, the version of its
    model, its bytes and their hash.
    """
    asked = call.choice("--lang", LANGUAGES)
    out = call.out()
    assert out is not None  # the option is needed
    languages = list(Language) if asked == BOTH else [Language(asked)]
    translators = tuple(Translator(language, CATALOGS) for language in languages)
    order = PrintOrder(
        call.words[1],
        translators,
        call.number("--learner"),
        call.month(),
        year=call.number("--year", 2015, 2100),
        subject=call.options.get("--about"),
        values=_values(call.words[2:]),
        blank=call.has("--blank"),
        fillable=call.has("--fillable"),
    )
    _refuse_missing(call, order)
    target = Target.beside(out, call.path())
    if call.has("--issue"):
        found, said = _issued(call, order, target)
    else:
        found, said = _written(call, order, target), T("Written: {file}", file=str(out))
    for one in () if order.blank else missing_of(found.form):
        say(call.tr(T("Missing: {mention}", mention=one.label)))
    say(call.tr(said))
    return 0


def _written(call: Call, order: PrintOrder, target: Target) -> Prepared:
    """Write a paper; the file stays as it is."""
    with reading(call.path()) as workspace:
        found = prepare(_asked(call, workspace, order))
        shown = found
        if call.has("--marks"):
            shown = replace(found, form=proof(found.form, order.translators))
        target.write(
            as_json(shown.data) if call.has("--json") else whole_pdf(workspace, shown, order)
        )
    return found


def _issued(call: Call, order: PrintOrder, target: Target) -> tuple[Prepared, Message]:
    """Write a paper and keep it; return it with what is said of it."""
    for other in NEVER_ISSUED:
        if call.has(other):
            raise WrongUse(
                T("{word} and --issue exclude each other: write one of them.", word=other)
            )
    workspace = Workspace.open(call.path(), password())
    try:
        asked = _asked(call, workspace, order)
        found = prepare(asked)
        pdf = pdf_of(found, order)
        target.write(whole_pdf(workspace, found, order, pdf))
        before = {one.id for one in issued(workspace)}
        paper = keep(workspace, order, found, pdf, asked.today)
    finally:
        workspace.close()
    params = {"file": str(target.path), "sha": paper.sha256}
    if paper.id in before:
        return found, T(
            "Written: {file}. It is the paper kept on {day} (SHA-256 {sha}).",
            day=paper.issued_on,
            **params,
        )
    if found.attached:
        return found, T(
            "Written: {file}. Its own pages are kept (SHA-256 {sha}); what is bound in behind them "
            "was kept before.",
            **params,
        )
    return found, T("Written and kept: {file} (SHA-256 {sha}).", **params)


def _asked(call: Call, workspace: Workspace, order: PrintOrder) -> Asked:
    return Asked(workspace, law_of(workspace, call.book), order, call.day() or today())


def _refuse_missing(call: Call, order: PrintOrder) -> None:
    given = {
        "learner": order.learner_id,
        "month": order.month,
        "subject": order.subject,
        "year": order.year or "",  # without one, this year
    }
    for need in order.kind.needs:
        if given[need] is None and not order.blank:
            raise WrongUse(
                T("{word} is missing: {usage}", word=OPTIONS[need], usage=call.command.usage)
            )


def _values(words: Sequence[str]) -> Mapping[str, str]:
    found = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign:
            raise WrongUse(T("“{word}” is not an input; write name=value.", word=word))
        found[name] = value
    return found


def _listed(kind: PaperKind, both: Mapping[str, Translator]) -> dict[str, object]:
    return {
        "id": kind.id,
        "title": {name: tr(kind.title) for name, tr in both.items()},
        "moment": {name: tr(MOMENTS[kind.moment]) for name, tr in both.items()},
        "needs": list(kind.needs),
        "inputs": [
            {
                "name": one.name,
                "kind": one.kind.value,
                "label": {name: tr(one.label) for name, tr in both.items()},
                **({"choices": [value for value, _ in one.choices]} if one.choices else {}),
            }
            for one in kind.inputs
        ],
    }
