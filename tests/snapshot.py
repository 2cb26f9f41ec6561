"""What a file holds, to compare before and after."""

from __future__ import annotations

import json

from desktop.services.exchange import export_file
from desktop.services.workspace import Workspace


def snapshot(workspace: Workspace, *, journal: bool = False) -> str:
    """Return everything in the file, with or without the journal."""
    exported = json.loads(export_file(workspace))
    if not journal:
        del exported["tables"]["journal"]
    return json.dumps(exported, ensure_ascii=False, sort_keys=True)
