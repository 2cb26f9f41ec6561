"""Where the files shipped with the program lie.

A checkout, an installed wheel and a frozen bundle share one geometry:
``resources``, ``i18n`` and ``db`` lie next to ``desktop``.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
CATALOGS = ROOT / "i18n"
