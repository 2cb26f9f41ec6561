"""JSON as the rules are told in it: numbers exact, each name once; and how a value is shown."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import NoReturn

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T

# No figure of this subject has more; Python itself stops at 4 300.
LONGEST_NUMBER = 500
LONGEST_LINE = 60


def read_json(text: str, name: str, example: str = "") -> object:
    """Return what a JSON text holds, its numbers exact.

    Args:
        text: The JSON.
        name: What it is, for the refusal.
        example: What to write instead where it is not JSON; "" where it is long.

    Raises:
        Refused: It is not JSON, a name stands twice in it, or a number is not finite.
    """

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) < len(pairs):
            part, _times = Counter(part for part, _ in pairs).most_common(1)[0]
            raise Refused(
                T(
                    "In “{name}” the name “{part}” stands twice. Leave one.",
                    name=name,
                    part=shown(part),
                ),
                name,
            )
        return found

    def refuse_number(written: str) -> NoReturn:
        raise Refused(
            T(
                "In “{name}” “{value}” is no number. Write figures, such as 372.27.",
                name=name,
                value=shown(written),
            ),
            name,
        )

    def whole(written: str) -> int:
        return int(written) if len(written) <= LONGEST_NUMBER else refuse_number(written)

    def exact(written: str) -> Decimal:
        try:
            return Decimal(written)
        except ArithmeticError:
            refuse_number(written)

    try:
        return json.loads(
            text,
            parse_int=whole,
            parse_float=exact,
            parse_constant=refuse_number,
            object_pairs_hook=once,
        )
    except json.JSONDecodeError as wrong:
        reason = (
            T("“{name}” is not JSON. Write for example {example}.", name=name, example=example)
            if example
            else T(
                "“{name}” is not JSON. Correct it at line {line}, character {column}.",
                name=name,
                line=wrong.lineno,
                column=wrong.colno,
            )
        )
    except RecursionError:
        reason = T(
            "“{name}” cannot be read: too many brackets stand in each other. Take them out.",
            name=name,
        )
    raise Refused(reason, name)


def shown(value: object) -> str:
    """Return what was given, in one line short enough for a terminal."""
    plain = str(value) if isinstance(value, Decimal) else value
    text = plain if isinstance(plain, str) else json.dumps(plain, default=str, ensure_ascii=False)
    line = "".join(each if each.isprintable() else " " for each in text[: LONGEST_LINE + 1])
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"
