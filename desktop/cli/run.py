"""Running one call from what was typed to its exit code."""

from __future__ import annotations

import contextlib
import errno
import locale
import os
import sys
from collections.abc import Sequence

from db.disk import refused_by_system
from desktop.cli.call import Call
from desktop.cli.commands import COMMANDS
from desktop.cli.output import say, speak_utf8
from desktop.cli.parser import HELP, SPOKEN, find_command, parse, spoken
from desktop.cli.screen import has_console, no_screen, show
from desktop.cli.secret import PASSWORD
from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import Message, T
from desktop.language.translator import Language, Translator
from desktop.paths import CATALOGS

DONE, WRONG_USE, REFUSED, INTERRUPTED = 0, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; nothing is ever shown as a traceback."""
    speak_utf8()
    language = spoken(arguments, usual_language())
    try:
        code = _run(arguments, language)
        if sys.stdout is not None:
            sys.stdout.flush()
    except WrongUse as wrong:
        _complain(wrong.reason, language)
        return WRONG_USE
    except Refused as refusal:
        _complain(refusal.reason, language)
        if _locked(refusal):
            _complain(
                T("Here it is given in the variable {name}, and not typed.", name=PASSWORD),
                language,
            )
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _stopped_by_system(error, language)
    except Exception as error:
        import logging  # noqa: PLC0415 - a start that works does not wait for it

        logging.getLogger(__name__).debug("a command failed", exc_info=True)
        _let_go()
        _complain(
            T(
                "Tandem made a mistake and stopped ({error}). The file stays as it was after the "
                "last step; please report this with the command you typed.",
                error=f"{type(error).__name__}: {error}".splitlines()[0],
            ),
            language,
        )
        return REFUSED
    return code


def _locked(refusal: Refused) -> bool:
    from desktop.services.opening import password_was_wrong  # noqa: PLC0415 - refused seldom

    return password_was_wrong(refusal)


def usual_language() -> Language:
    """Return Dutch where the computer speaks Dutch, French everywhere else."""
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((found for found in names if found), "")
    if not name and sys.platform == "win32":
        name = _windows_language()
    return Language.DUTCH if name.lower().startswith("nl") else Language.FRENCH


def _windows_language() -> str:
    import ctypes  # noqa: PLC0415  only Windows has this

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    return locale.windows_locale.get(kernel.GetUserDefaultUILanguage(), "")


def _run(arguments: Sequence[str], language: Language) -> int:
    command = COMMANDS[find_command(arguments, COMMANDS)]
    call = parse(arguments, command, language)
    if call.has(HELP[1]):
        _help(call)
        return DONE
    if call.has("--version"):
        say(f"Tandem {_version()}")
        return DONE
    if "+" not in call.options.get("--lang", ""):
        call.choice("--lang", SPOKEN)
    return command.run(call)


def _help(call: Call) -> None:
    commands = [call.command] if call.command.name else list(COMMANDS.values())
    for command in commands:
        say(command.usage)
        say(f"  {call.tr(command.summary)}")
    say(
        call.tr(
            T(
                "Exit codes: 0 done; 1 breaches found (check); 2 not understood; 3 refused, "
                "with the reason."
            )
        )
    )


def _complain(reason: Message, language: Language) -> None:
    try:
        text = Translator(language, CATALOGS)(reason)
    except OSError:  # an installation without its catalogs still says why it stops
        text = reason.msgid
    if not has_console() and not no_screen():
        show(text)
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        say(" ".join(text.splitlines()), to=sys.stderr)


def _stopped_by_system(error: OSError, language: Language) -> int:
    _let_go()
    # Whoever was reading went away; Windows has another number for it.
    if isinstance(error, BrokenPipeError) or (
        error.errno == errno.EINVAL and error.filename is None
    ):
        return DONE
    _complain(refused_by_system(error), language)
    return REFUSED


def _let_go() -> None:
    # What is left to write has nowhere to go: do not try again at the exit.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _version() -> str:
    from importlib.metadata import (  # noqa: PLC0415  asked for once in a long while
        PackageNotFoundError,
        version,
    )

    try:
        return version("tandem")
    except PackageNotFoundError:
        return "0.1.0"
