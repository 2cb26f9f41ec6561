"""``tandem --self-check``: whether this installation can do all of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.cli.call import Call
from desktop.cli.output import say
from desktop.cli.reading import reading
from desktop.cli.screen import PLATFORM
from desktop.documents.catalog import PAPERS
from desktop.kernel.errors import Refused
from desktop.kernel.messages import Message, T
from desktop.kernel.money import Euro
from desktop.kernel.period import Month
from desktop.language.translator import Language, Translator
from desktop.law.parameters import ALL
from desktop.paths import CATALOGS
from desktop.services.calculators import calculate
from desktop.services.learners import contracts
from desktop.services.papers import PrintOrder, preview


def self_check(call: Call) -> int:
    """Try everything an installation needs, in a folder that is thrown away.

    Raises:
        Refused: A step failed; the reason names it.
    """
    with TemporaryDirectory(prefix="tandem-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "demo.tandem"
        steps: tuple[tuple[Message, Callable[[Call, Path], None]], ...] = (
            (T("Both languages are there"), _languages),
            (T("The figures of the law can be read"), _law),
            (T("A file can be created, filled and opened"), _file),
            (T("A payslip prints in French and in Dutch"), _payslip),
            (T("The window opens and paints every page"), _window),
        )
        for text, step in steps:
            try:
                step(call, file)
            except Refused:
                raise
            except Exception as error:
                raise Refused(
                    T(
                        "This installation is incomplete: “{step}” failed ({error}). Install "
                        "Tandem again.",
                        step=text,
                        error=f"{type(error).__name__}: {error}".splitlines()[0],
                    )
                ) from error
            say(f"✓ {call.tr(text)}")
    return 0


def _languages(_call: Call, _file: Path) -> None:
    amount = Euro.of("2189.81")
    shown = {Translator(language, CATALOGS).show(amount) for language in Language}
    titles = {Translator(language, CATALOGS)(PAPERS[0].title) for language in Language}
    if len(shown) != len(Language) or len(titles) != len(Language):
        raise LookupError("a catalog is missing")


def _law(call: Call, _file: Path) -> None:
    missing = [parameter.key for parameter in ALL if parameter.key not in call.book.histories]
    if missing:
        raise LookupError(", ".join(missing))
    answer = calculate("pay.minimum", {"level": "A", "on": "2016-06-01"}, call.book).answer
    if answer.value != Euro.of("260.43"):
        raise ArithmeticError(str(answer.value))


def _file(_call: Call, file: Path) -> None:
    from desktop.services.demo import write_demo  # noqa: PLC0415  only this check needs it

    write_demo(file, learners=1, years=1)
    with reading(file) as workspace:
        if not contracts(workspace):
            raise LookupError("no contract")


def _payslip(call: Call, file: Path) -> None:
    with reading(file) as workspace:
        contract = contracts(workspace)[0]
        both = tuple(Translator(language, CATALOGS) for language in Language)
        month = Month.of(contract.first_day).plus(1)
        order = PrintOrder(PAPERS[0].id, both, contract.learner_id, month)
        if not preview(workspace, call.book, order, month.last).startswith(b"%PDF"):
            raise ValueError("no PDF")


def _window(call: Call, file: Path) -> None:
    os.environ.setdefault(PLATFORM, "offscreen")
    from desktop.app import PAGES, shoot  # noqa: PLC0415  Qt starts here

    # Each page is imported only when it is shown: one may be missing where the others are not.
    languages = cycle(Language)
    for page in PAGES:
        if not shoot(file, page, language=next(languages), on=call.day()):
            raise ValueError("an empty picture")
    import desktop.ui.printing  # noqa: F401, PLC0415  the same is true of printing
