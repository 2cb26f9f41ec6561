"""A file whose names and addresses are as long as any, for every test of papers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.services.employer import (
    change_company,
    change_establishment,
    change_tutor,
    establishments,
)
from desktop.services.learners import change_contract, change_learner
from desktop.services.workspace import Workspace
from tests.papers.orders.order import LONG


@pytest.fixture(scope="session")
def awkward_file(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with long names, written once, copied by each test."""
    path = tmp_path_factory.mktemp("awkward") / "awkward.tandem"
    shutil.copyfile(demo_file, path)
    workspace = Workspace.open(path)
    _lengthen(workspace)
    workspace.close()
    return path


@pytest.fixture
def awkward(awkward_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    path = tmp_path / "awkward.tandem"
    shutil.copyfile(awkward_file, path)
    workspace = Workspace.open(path)
    yield workspace
    workspace.close()


@pytest.fixture(scope="session")
def awkward_to_read(awkward_file: Path) -> Iterator[Workspace]:
    """The same for tests that change nothing, which all have the one that is open."""
    workspace = Workspace.open_to_read(awkward_file)
    yield workspace
    workspace.close()


def _lengthen(demo: Workspace) -> None:
    for learner_id in (1, 2):
        change_learner(
            demo,
            learner_id,
            first_name="Anne-Élisabeth-Győző",
            last_name=LONG,
            street=f"Chaussée {LONG} {LONG} 1234, boîte 56",
            representative=f"{LONG} {LONG}",
            representative_address=f"Rue {LONG} 1, 4500 Huy",
        )
    change_company(
        demo, name=f"Boulangerie-pâtisserie {LONG} {LONG}", head=f"{LONG} Ţiriac", street=LONG
    )
    for place in establishments(demo):
        change_establishment(demo, place.id, street=f"{LONG} {LONG}")
    change_tutor(demo, 1, first_name="Ştefan", last_name=LONG)
    change_contract(demo, 1, trade=f"Boulangère-{LONG}")
