"""What the settings page shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop.law.book import LawBook
from desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SettingsState:
    """Where the file is, and what this Tandem knows."""

    path: Path
    version: str
    law_known_on: date
    figures: int


def load_state(workspace: Workspace, law: LawBook) -> SettingsState:
    """Return what the page shows."""
    try:
        number = version("tandem")
    except PackageNotFoundError:
        number = "0"
    return SettingsState(workspace.path.resolve(), number, law.checked_on, len(law.histories))
