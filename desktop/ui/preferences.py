"""What Tandem remembers about its user between two starts: never anything of a file."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

import platformdirs

KEPT_RECENT = 6
LANGUAGES = ("fr", "nl")
THEMES = ("auto", "light", "dark")
FACTORS = (1.0, 1.15, 1.3, 1.5, 2.0)


def config_dir() -> Path:
    """Return where preferences are kept."""
    override = os.environ.get("TANDEM_CONFIG_DIR")
    return Path(override) if override else platformdirs.user_config_path("tandem", False)


def data_dir() -> Path:
    """Return where the demo, the log and backups are kept."""
    override = os.environ.get("TANDEM_DATA_DIR")
    return Path(override) if override else platformdirs.user_data_path("tandem", False)


def documents_dir() -> Path:
    """Return where a new file is proposed to be kept."""
    override = os.environ.get("TANDEM_DATA_DIR")
    return Path(override) if override else platformdirs.user_documents_path()


@dataclass
class Preferences:
    """The user's choices.

    Attributes:
        language: ``fr``, ``nl``, or "" until one was chosen.
        theme: ``auto``, ``light`` or ``dark``.
        factor: What every size is multiplied by.
        recent: Files opened, the latest first.
        geometry: Place and size of the window, as Qt writes them down, in hexadecimal.
        law_seen: The figures of the law as they were last looked at, each a short text.
        law_seen_on: The day they were, as ``2026-05-04``.
    """

    language: str = ""
    theme: str = "auto"
    factor: float = 1.0
    recent: list[str] = field(default_factory=list)
    geometry: str = ""
    law_seen: dict[str, str] = field(default_factory=dict)
    law_seen_on: str = ""
    path: Path | None = None

    @classmethod
    def load(cls) -> Preferences:
        """Return what was kept; what cannot be read counts as never chosen."""
        path = config_dir() / "preferences.json"
        kept: object = {}
        with contextlib.suppress(OSError, ValueError):
            kept = json.loads(path.read_text(encoding="utf-8"))
        found = cls(path=path)
        if not isinstance(kept, dict):
            return found
        for one in fields(cls):
            value = kept.get(one.name)
            if one.name != "path" and isinstance(value, type(getattr(found, one.name))):
                setattr(found, one.name, value)
        found.law_seen = {
            key: text for key, text in found.law_seen.items() if isinstance(text, str)
        }
        found.theme = found.theme if found.theme in THEMES else "auto"
        found.factor = found.factor if found.factor in FACTORS else 1.0
        found.recent = [entry for entry in found.recent if isinstance(entry, str)]
        found.language = found.language if found.language in LANGUAGES else ""
        return found

    def save(self) -> None:
        """Keep them; a disk that refuses is no reason to stop working."""
        if self.path is None:
            return
        kept = asdict(self)
        del kept["path"]
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(kept, indent=1)
            beside = self.path.with_suffix(".new")
            beside.write_text(text, encoding="utf-8")
            beside.replace(self.path)

    def remember(self, file: Path) -> None:
        """Put a file first among those opened."""
        entry = str(file.resolve())
        self.recent = [entry, *(old for old in self.recent if old != entry)][:KEPT_RECENT]
        self.save()

    def recent_files(self) -> tuple[Path, ...]:
        """Return the files opened that are still there, the latest first."""
        return tuple(path for path in map(Path, self.recent) if _is_there(path))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # in a folder that may not be looked into
        return False
