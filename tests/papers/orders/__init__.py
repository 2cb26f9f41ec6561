"""Every paper of the demo that the tests print, by the moment of the paper."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from tests.papers.orders.order import Example

EXAMPLES: dict[str, Example] = {
    name: example
    for path in sorted(Path(__file__).parent.glob("*.py"))
    if path.stem not in {"__init__", "order"}
    for name, example in import_module(f"tests.papers.orders.{path.stem}").EXAMPLES.items()
}
