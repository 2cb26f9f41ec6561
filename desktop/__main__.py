"""Tandem from the command line: ``tandem …`` or ``python -m desktop …``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from desktop.cli.run import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Tandem and return the exit code."""
    return run(sys.argv[1:] if arguments is None else list(arguments))


if __name__ == "__main__":
    sys.exit(main())
