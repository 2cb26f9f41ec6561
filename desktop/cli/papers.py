"""``tandem papers`` and ``tandem print``: the papers and their PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop.cli.call import Call, today
from desktop.cli.output import Target, as_json, say, say_json
from desktop.cli.reading import reading
from desktop.documents.catalog import MOMENTS, PAPERS, PaperKind
from desktop.documents.missing import missing_of
from desktop.documents.proof import proof
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.own_law import law_of
from desktop.services.papers import Asked, PrintOrder, prepare, whole_pdf
from desktop.services.workspace import Workspace

BOTH = "fr+nl"
LANGUAGES = ("fr", "nl", BOTH)
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
    """Write a paper as a PDF, in one language or both, or what it says as JSON."""
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
    with reading(call.path()) as workspace:
        found = prepare(_asked(call, workspace, order))
        missing = () if order.blank else missing_of(found.form)
        if call.has("--marks"):
            found = replace(found, form=proof(found.form, translators))
        target.write(
            as_json(found.data) if call.has("--json") else whole_pdf(workspace, found, order)
        )
    for one in missing:
        say(call.tr(T("Missing: {mention}", mention=one.label)))
    say(call.tr(T("Written: {file}", file=str(out))))
    return 0


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
