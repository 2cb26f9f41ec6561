"""``tandem keep`` and ``tandem kept``: files kept as proof."""

from __future__ import annotations

from dataclasses import asdict

from desktop.cli.call import Call, today
from desktop.cli.output import Target, say, say_json
from desktop.cli.reading import reading
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import T
from desktop.services.kept import content_of, keep_file, kept_files
from desktop.services.workspace import Workspace


def run_keep(call: Call) -> int:
    """Keep a copy of a file as proof of a subject."""
    workspace = Workspace.open(call.path())
    try:
        found = keep_file(workspace, call.words[1], call.path(2), call.day() or today())
    finally:
        workspace.close()
    say(call.tr(T("Kept: {number} {file}", number=found.id, file=found.name)))
    return 0


def run_kept(call: Call) -> int:
    """List the files kept, of one subject or all; with a number, write one."""
    number, out = call.number("--id"), call.out()
    if (number is None) != (out is None):
        missing = "--id" if number is None else "-o"
        raise WrongUse(T("{word} is missing: {usage}", word=missing, usage=call.command.usage))
    with reading(call.path()) as workspace:
        if number is not None and out is not None:
            target = Target.beside(out, call.path())
            target.write(content_of(workspace, number))
            say(call.tr(T("Written: {file}", file=str(out))))
            return 0
        found = kept_files(workspace, call.words[1] if len(call.words) > 1 else None)
    if call.has("--json"):
        say_json([asdict(one) | {"kept_on": one.kept_on.isoformat()} for one in found])
        return 0
    for one in found:
        say(f"{one.id}  {one.subject}  {one.name}")
    return 0
