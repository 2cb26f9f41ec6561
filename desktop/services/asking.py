"""Reading everything a rule is asked: one value for each input, refused by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from types import MappingProxyType

from desktop.kernel.errors import Refused
from desktop.kernel.messages import T
from desktop.services.inputs import SCALARS, Input
from desktop.services.json_text import shown
from desktop.services.shapes import SHAPES

READERS: Mapping[str, Callable[[Input, object], object]] = MappingProxyType({**SCALARS, **SHAPES})


def read_inputs(
    rule: str, declared: tuple[Input, ...], given: Mapping[str, object]
) -> dict[str, object]:
    """Return the inputs of a rule, each read as its kind; those not given are left out.

    Raises:
        Refused: One is missing, is not known to the rule, or cannot be read.
    """
    known = {one.name for one in declared}
    for name in given:
        if name not in known:
            raise Refused(
                T(
                    "The rule “{rule}” has no input “{name}”. It takes: {names}.",
                    rule=rule,
                    name=name,
                    names=", ".join(one.name for one in declared),
                ),
                name,
            )
    values: dict[str, object] = {}
    for one in declared:
        value = given.get(one.name)
        if isinstance(value, str) and not value.strip():
            raise Refused(
                T("“{name}” is empty. Write what it is.", name=one.name)
                if one.required
                else T("“{name}” is empty. Write its value, or leave it out.", name=one.name),
                one.name,
            )
        if value is not None:
            values[one.name] = read_value(one, value)
        elif one.required:
            raise Refused(
                T(
                    "The rule “{rule}” needs the input “{name}”. Add {name}=….",
                    rule=rule,
                    name=one.name,
                ),
                one.name,
            )
    return values


def read_value(one: Input, value: object) -> object:
    """Return one input read as its kind.

    Raises:
        Refused: It cannot be read.
    """
    read = READERS[one.kind](one, value)
    if one.choices and _word(read) not in one.choices:
        raise Refused(
            T(
                "“{name}” is one of {choices}, not “{value}”.",
                name=one.name,
                choices=", ".join(one.choices),
                value=shown(value),
            ),
            one.name,
        )
    return read


def _word(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
