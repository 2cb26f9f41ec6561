"""What the tests of the command line share."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on stdout."""
        return json.loads(self.out)


Tandem = Callable[..., Said]


@pytest.fixture
def tandem(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tandem:
    """Run a command in this process."""
    monkeypatch.setenv("LC_ALL", "fr_BE.UTF-8")

    def call(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return call


@pytest.fixture
def file(demo_file: Path, tmp_path: Path) -> Path:
    """A copy of the demo employer, open nowhere."""
    return Path(shutil.copyfile(demo_file, tmp_path / "bakery.tandem"))
