"""The window, pictures of its pages, and the check of an installation.

Qt is imported by these commands alone, and only when they run.
"""

from __future__ import annotations

import os

from desktop.cli.call import Call
from desktop.cli.output import Target, say
from desktop.cli.parser import SPOKEN
from desktop.cli.screen import no_screen, paint_in_memory
from desktop.cli.secret import password
from desktop.kernel.errors import Refused, WrongUse
from desktop.kernel.messages import T
from desktop.language.translator import Language

THEMES = ("light", "dark")
USUAL_SIZE = (1366, 768)


def run_window(call: Call) -> int:
    """Open the window."""
    asked = call.choice("--lang", SPOKEN)
    day = call.day()
    if call.has("--self-check"):
        from desktop.cli.selfcheck import self_check  # noqa: PLC0415  the window needs none

        return self_check(call)
    if call.words and call.has("--demo"):
        raise WrongUse(T("Give a file or --demo, not both."))
    file = call.path() if call.words else None
    # A folder nobody may look into is said in the window, like all that keeps a file closed.
    if file is not None and os.path.isdir(file):  # noqa: PTH112 - it never fails
        raise Refused(T("“{file}” is a folder. Choose a file.", file=file.name or str(file)))
    first_paint = call.has("--bench-first-paint")
    if first_paint:
        paint_in_memory()
    elif no_screen():
        raise Refused(
            T(
                "There is no screen to open a window on. `tandem shot` makes pictures of the "
                "pages without one."
            )
        )
    from desktop.app import run_window as run  # noqa: PLC0415  Qt starts here

    language = Language(asked) if asked else None
    return run(file, demo=call.has("--demo"), language=language, on=day, first_paint=first_paint)


def run_shot(call: Call) -> int:
    """Paint one page into a picture."""
    paint_in_memory()
    theme = call.choice("--theme", THEMES) or THEMES[0]
    size = call.size() or USUAL_SIZE
    learner, day = call.number("--learner"), call.day()
    from desktop.app import PAGES, shoot  # noqa: PLC0415  Qt starts here

    if call.has("--list"):
        for name in PAGES:
            say(name)
        return 0
    if len(call.words) < len(call.command.words):
        word = call.command.words[len(call.words)]
        raise WrongUse(
            T("{word} is missing: {usage}", word=word.strip("[]"), usage=call.command.usage)
        )
    page, out = call.words[1], call.out()
    if out is None:
        raise WrongUse(T("{word} is missing: {usage}", word="-o", usage=call.command.usage))
    if page not in PAGES:
        raise Refused(
            T(
                "There is no page “{page}”. Choose one of: {pages}.",
                page=page,
                pages=", ".join(PAGES),
            ),
            "PAGE",
        )
    if not call.path().is_file():
        raise Refused(
            T("There is no file “{file}” here. Choose another one.", file=call.path().name)
        )
    target = Target.beside(out, call.path())
    picture = shoot(
        call.path(),
        page,
        language=call.language,
        theme=theme,
        size=size,
        learner_id=learner,
        on=day,
        password=password(),
    )
    target.write(picture)
    say(call.tr(T("Written: {file}", file=str(out))))
    return 0
