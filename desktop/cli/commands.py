"""Every command with its words and options: the public interface.

A command is imported when it runs: the window does not wait for what prints papers,
and the other commands never load Qt.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.cli import start
from desktop.cli.call import Command, Option
from desktop.kernel.messages import T

JSON = Option("--json")
LANG = Option("--lang", "fr|nl")
ON = Option("--on", "YYYY-MM-DD")
OUT = Option("-o", "OUT", needed=True)
LEARNER = Option("--learner", "N")
MONTH = Option("--month", "YYYY-MM")

_ALL = (
    Command(
        "",
        ("[FILE]",),
        (
            Option("--demo"),
            LANG,
            ON,
            Option("--self-check"),
            Option("--bench-first-paint", hidden=True),
            Option("--version"),
        ),
        T("Open the window"),
        start.window,
    ),
    Command(
        "demo",
        ("FILE",),
        (Option("--learners", "N"), Option("--years", "Y"), LANG),
        T("Write the demo employer, or a larger one of the same kind"),
        start.demo,
    ),
    Command(
        "calc",
        ("[RULE]", "[name=value ...]"),
        (JSON, LANG),
        T("Answer one rule, explained; alone: list the rules"),
        start.calc,
    ),
    Command("check", ("FILE",), (ON, JSON, LANG), T("List every finding on a file"), start.check),
    Command(
        "agenda",
        ("FILE",),
        (
            ON,
            Option("--since", "YYYY-MM-DD"),
            Option("--until", "YYYY-MM-DD"),
            LEARNER,
            JSON,
            Option("--ics"),
            Option("-o", "OUT.ics"),
            LANG,
        ),
        T("List every duty: by when, why, and how it stands"),
        start.agenda,
    ),
    Command(
        "settle",
        ("FILE", "KEY"),
        (
            Option("--state", "done|not_applicable|open"),
            ON,
            Option("--reference", "TEXT"),
            Option("--reason", "TEXT"),
            LANG,
        ),
        T("Write down that a duty is done, or why it does not apply"),
        start.settle,
    ),
    Command(
        "pay",
        ("FILE",),
        (
            Option("--learner", "N", needed=True),
            MONTH,
            Option("--year", "Y"),
            ON,
            JSON,
            LANG,
        ),
        T("Explain the pay of a month, line by line; or add up a year"),
        start.pay,
    ),
    Command("papers", (), (JSON, LANG), T("List the papers that can be printed"), start.papers),
    Command(
        "print",
        ("FILE", "PAPER", "[name=value ...]"),
        (
            LEARNER,
            MONTH,
            Option("--year", "Y"),
            Option("--about", "KIND:N"),
            ON,
            Option("--blank"),
            Option("--fillable"),
            Option("--marks"),
            Option("--issue"),
            JSON,
            Option("--lang", "fr|nl|fr+nl", needed=True),
            OUT,
        ),
        T("Write a paper as a PDF, kept as it is with --issue, or what it says as JSON"),
        start.print_paper,
    ),
    Command(
        "keep",
        ("FILE", "SUBJECT", "PROOF"),
        (ON, LANG),
        T("Keep a copy of a file as proof, such as of insurance:1"),
        start.keep,
    ),
    Command(
        "kept",
        ("FILE", "[SUBJECT]"),
        (Option("--id", "N"), Option("-o", "OUT"), JSON, LANG),
        T("List the files kept as proof, or write one"),
        start.kept,
    ),
    Command(
        "export", ("FILE",), (OUT, LANG), T("Write everything in a file as JSON"), start.export
    ),
    Command(
        "import",
        ("IN.json",),
        (OUT, LANG),
        T("Make a file from what was exported"),
        start.import_file,
    ),
    Command(
        "backup",
        ("FILE",),
        (Option("-o", "OUT"), LANG),
        T("Copy a file, then open, check and count the copy"),
        start.backup,
    ),
    Command(
        "verify",
        ("FILE",),
        (LANG,),
        T("Open a file, check it and count what it holds"),
        start.verify,
    ),
    Command(
        "shot",
        ("[FILE]", "[PAGE]"),
        (
            Option("-o", "OUT.png"),
            LANG,
            Option("--theme", "light|dark"),
            Option("--size", "WxH"),
            LEARNER,
            ON,
            Option("--list", hidden=True),
        ),
        T("Paint a page of the window as a picture"),
        start.shot,
    ),
)

COMMANDS: Mapping[str, Command] = MappingProxyType({command.name: command for command in _ALL})
