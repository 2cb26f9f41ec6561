"""``tandem papers`` and ``tandem print``: the papers and their PDF."""

from __future__ import annotations

from desktop.cli.call import Call
from desktop.cli.output import Target, say, say_json
from desktop.cli.reading import reading
from desktop.documents.catalog import PAPERS
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS
from desktop.services.own_law import law_of
from desktop.services.papers import PrintOrder, needed, preview

BOTH = "fr+nl"
LANGUAGES = ("fr", "nl", BOTH)


def run_papers(call: Call) -> int:
    """List the papers that can be printed."""
    if call.has("--json"):
        both = {language.value: Translator(language, CATALOGS) for language in Language}
        say_json(
            [
                {
                    "id": kind.id,
                    "title": {name: tr(kind.title) for name, tr in both.items()},
                    "needs": list(kind.needs),
                }
                for kind in PAPERS
            ]
        )
        return 0
    for kind in PAPERS:
        needs = " ".join(f"--{need}" for need in kind.needs)
        say(f"{kind.id} {needs}".strip())
        say(f"  {call.tr(kind.title)}")
    return 0


def run_print(call: Call) -> int:
    """Write a paper as a PDF, in one language or both."""
    asked = call.choice("--lang", LANGUAGES)
    out = call.out()
    assert out is not None  # the option is needed
    paper = call.words[1]
    learner, month = call.number("--learner"), call.month()
    for need, given in (("learner", learner), ("month", month)):
        if need in needed(paper) and given is None:
            raise WrongUse(
                T("{word} is missing: {usage}", word=f"--{need}", usage=call.command.usage)
            )
    target = Target.beside(out, call.path())
    languages = list(Language) if asked == BOTH else [Language(asked)]
    translators = tuple(Translator(language, CATALOGS) for language in languages)
    order = PrintOrder(paper, translators, learner, month)
    with reading(call.path()) as workspace:
        target.write(preview(workspace, law_of(workspace, call.book), order))
    say(call.tr(T("Written: {file}", file=str(out))))
    return 0
