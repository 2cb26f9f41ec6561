"""``tandem calc``: one rule, explained, or the list of rules."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.call import Call, as_path
from desktop.cli.output import say, say_json
from desktop.cli.values import because_json, because_lines, plain
from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Translator
from desktop.services.calculators import RULES, Calculation, calculate
from desktop.services.inputs import Input
from desktop.services.json_text import read_json
from desktop.services.outcome import outcome_text
from desktop.services.rule import Rule

_LARGEST = 10_000_000


def run(call: Call) -> int:
    """Answer a rule, or list them all."""
    if not call.words:
        _list(call)
        return 0
    rule, *words = call.words
    if "=" in rule or rule.startswith("@"):
        raise WrongUse(T("The name of the rule comes first: {usage}", usage=call.command.usage))
    found = calculate(rule, given(words), call.book)
    if call.has("--json"):
        say_json(as_json(found, call.tr))
    else:
        _show(found, call.tr)
    return 0


def given(words: list[str]) -> dict[str, object]:
    """Return the inputs typed as ``name=value`` or written in ``@inputs.json``.

    Raises:
        WrongUse: A word is neither.
        Refused: An input is given twice, or the file cannot be read.
    """
    found: dict[str, object] = {}
    for word in words:
        name, sign, value = word.partition("=")
        pairs = _read(as_path(word[1:])) if word.startswith("@") else {name.strip(): value}
        if not word.startswith("@") and (not sign or not name.strip()):
            raise WrongUse(T("“{word}” is not an input; write name=value.", word=word))
        for key, one in pairs.items():
            if key in found:
                raise Refused(T("The input “{name}” is given twice.", name=key), key)
            found[key] = one
    return found


def as_json(found: Calculation, tr: Translator) -> dict[str, object]:
    """Return an answer as programs read it."""
    answer = found.answer
    return {
        "rule": answer.rule,
        "status": "known" if answer.known else "unknown",
        "value": plain(answer.value, tr),
        "unit": answer.unit,
        "because": because_json(answer.because, tr),
        "unverified": answer.unverified,
        "inputs": plain(found.inputs, tr),
        "outputs": plain(answer.outputs, tr),
    }


def _show(found: Calculation, tr: Translator) -> None:
    answer = found.answer
    say(f"{tr(found.rule.title)} ({found.rule.name})")
    say(tr(T("unknown")) if answer.value is None else outcome_text(answer.value, tr))
    for output in found.rule.outputs:
        if output.name in answer.outputs and answer.outputs[output.name] != answer.value:
            say(f"  {output.name}: {outcome_text(answer.outputs[output.name], tr)}")
    for line in because_lines(answer.because, tr):
        say(line)
    if answer.unverified:
        warning = tr(T("A figure used here has not been read in a published source."))
        say(f"  {warning}")


def _list(call: Call) -> None:
    if call.has("--json"):
        say_json({"rules": [_described(rule, call.tr) for rule in RULES.values()]})
        return
    for rule in RULES.values():
        words = (f"{one.name}=…" if one.required else f"[{one.name}=…]" for one in rule.inputs)
        say(f"{rule.name} {' '.join(words)}")
        say(f"  {call.tr(rule.title)}")


def _described(rule: Rule, tr: Translator) -> dict[str, object]:
    return {
        "rule": rule.name,
        "title": tr(rule.title),
        "inputs": [_input(one) for one in rule.inputs],
        "unit": rule.unit,
        "outputs": [{"name": one.name, "unit": one.unit} for one in rule.outputs],
        "source": tr(rule.source),
    }


def _input(one: Input) -> dict[str, object]:
    return {
        "name": one.name,
        "type": one.kind,
        "required": one.required,
        "unit": one.unit,
        "choices": list(one.choices),
    }


def _read(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > _LARGEST:
            raise OSError(path)  # noqa: TRY301  it is refused like a file that cannot be read
        text = path.read_text("utf-8-sig")
    except (OSError, ValueError):
        raise Refused(
            T("“{file}” cannot be read as a text file. Choose another one.", file=path.name)
        ) from None
    found = read_json(text, path.name)
    if not isinstance(found, dict):
        raise Refused(
            T(
                "“{file}” holds no object of inputs, such as {example}.",
                file=path.name,
                example='{"level": "A"}',
            )
        )
    return found
