"""Reading what was typed after ``tandem`` into a call.

argparse reads the options; what it has to complain about is said in one sentence in
the language of the user.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from desktop.cli.call import Call, Command, Option
from desktop.kernel.errors import WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language

HELP = ("-h", "--help")
SPOKEN = tuple(language.value for language in Language)
_ONE_ARGUMENT = re.compile(r"argument (\S+): expected one argument")
_UNEXPECTED = re.compile(
    r"(?:argument \S+: ignored explicit argument|unrecognized arguments:) (.+)"
)


class Parser(argparse.ArgumentParser):
    """A parser that raises one sentence instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the call.

        Raises:
            WrongUse: Always.
        """
        if found := _ONE_ARGUMENT.search(message):
            name = found[1].split("/")[-1]
            raise WrongUse(T("The option {name} needs a value after it.", name=name))
        if found := _UNEXPECTED.search(message):
            raise WrongUse(
                T("“{text}” is not understood here. See `tandem --help`.", text=found[1])
            )
        raise WrongUse(T("This call is not understood. See `tandem --help`."))


class Once(argparse.Action):
    """An option that is given once."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002  argparse fixes the signature
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Note the value.

        Raises:
            WrongUse: There is one already.
        """
        if getattr(namespace, self.dest) is not None:
            raise WrongUse(T("The option {name} is given twice.", name=option_string or self.dest))
        setattr(namespace, self.dest, values if isinstance(values, str) else "")


def find_command(arguments: Sequence[str], commands: Mapping[str, Command]) -> str:
    """Return the name of the command: the first word, where it is one; "" is the window."""
    with_value = {"-o", *_with_value(commands)}
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument == "--":
            return ""
        elif argument.startswith("-") and argument != "-":
            skip = argument in with_value
        else:
            return argument if argument in commands else ""
    return ""


def parse(arguments: Sequence[str], command: Command, language: Language) -> Call:
    """Return the call of ``command``.

    Raises:
        WrongUse: A word or an option is missing, unknown or one too many.
    """
    parser = Parser(prog="tandem", add_help=False, allow_abbrev=False)
    parser.add_argument("words", nargs="*")
    for option in (*command.options, Option(HELP[1], short=HELP[0], hidden=True)):
        names = [option.name, option.short] if option.short else [option.name]
        if option.metavar:
            parser.add_argument(*names, dest=option.name, action=Once)
        else:
            parser.add_argument(*names, dest=option.name, action="store_const", const="")
    rest = list(arguments)
    if command.name:
        rest.remove(command.name)
    found = vars(parser.parse_intermixed_args(rest))
    words = tuple(found.pop("words") or ())
    options = {name: value for name, value in found.items() if value is not None}
    if HELP[1] not in options:
        _refuse_words(command, words)
        _refuse_missing(command, options)
    return Call(command, words, options, language)


def spoken(arguments: Sequence[str], default: Language) -> Language:
    """Return the language asked for with ``--lang``, before anything else is read."""
    for index, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == "--lang":
            found = value if sign else "".join(arguments[index + 1 : index + 2])
            return Language(found) if found in SPOKEN else default
    return default


def _refuse_words(command: Command, words: tuple[str, ...]) -> None:
    needed = [word for word in command.words if not word.startswith("[")]
    most = len(command.words) if not command.words or "..." not in command.words[-1] else None
    if len(words) < len(needed):
        raise WrongUse(
            T("{word} is missing: {usage}", word=needed[len(words)], usage=command.usage)
        )
    if most is not None and len(words) > most:
        raise WrongUse(T("“{text}” is not understood here. See `tandem --help`.", text=words[most]))


def _refuse_missing(command: Command, options: Mapping[str, str]) -> None:
    for option in command.options:
        if option.needed and option.name not in options:
            raise WrongUse(T("{word} is missing: {usage}", word=option.name, usage=command.usage))


def _with_value(commands: Mapping[str, Command]) -> set[str]:
    return {
        option.name for command in commands.values() for option in command.options if option.metavar
    }
