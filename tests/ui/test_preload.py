"""The code of the pages is read while nobody waits."""

from __future__ import annotations

import subprocess
import sys

from desktop.ui.pages import PAGE_CLASSES

SCRIPT = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.ui import preload
app = QCoreApplication([])
preload.FIRST_MS = preload.NEXT_MS = 0
loader = preload.Preload(app)
while loader._waiting:
    app.processEvents()
print(*sorted(name for name in sys.modules if name.startswith("desktop.ui.pages.")))
"""


def test_every_page_is_read() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60
    )
    assert {one.partition(":")[0] for one in PAGE_CLASSES.values()} <= set(done.stdout.split())
