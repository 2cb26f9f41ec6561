"""What is measured at the start is the demo, or nothing."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

from desktop.paths import ROOT


def start(folder: Path) -> subprocess.CompletedProcess[str]:
    own = {"TANDEM_CONFIG_DIR": str(folder), "TANDEM_DATA_DIR": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "desktop", "--demo", "--bench-first-paint"],
        cwd=ROOT,
        env={**os.environ, **own, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_demo_that_does_not_open_is_not_measured(tmp_path: Path) -> None:
    opened = start(tmp_path)
    assert opened.returncode == 0
    assert opened.stdout.startswith("first-paint\n")

    holder = {"process": os.getpid(), "host": socket.gethostname()}
    (tmp_path / ".demo.tandem.lock").write_text(json.dumps(holder), "utf-8")
    refused = start(tmp_path)
    assert refused.returncode != 0
    assert "first-paint" not in refused.stdout
