"""What a rule gives, the way people read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.kernel.answer import Outcome
from desktop.kernel.findings import Finding
from desktop.kernel.messages import T
from desktop.kernel.period import Period
from desktop.language.translator import Translator


def outcome_text(value: Outcome, tr: Translator) -> str:  # noqa: PLR0911  one line for each
    """Return what a rule gives the way people read it."""
    match value:
        case None:
            return "–"
        case bool():
            return tr(T("yes")) if value else tr(T("no"))
        case Period(first, last):
            return tr(T("from {first} to {last}", first=first, last=last))
        case Finding():
            return tr(value.text)
        case str():
            return value
        case Mapping():
            return ", ".join(f"{name}: {outcome_text(one, tr)}" for name, one in value.items())
        case Sequence():
            parts = [outcome_text(one, tr) for one in value]
            # Whole sentences have their own stop.
            between = " " if all(part.endswith(".") for part in parts) else "; "
            return between.join(parts) or "–"
        case _:
            return tr.show(value)
