"""The constants outlive Qt, whatever the version of Python."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

from desktop.ui.immortal import HEADROOM, IMMORTAL_SINCE, protect_constants


def test_constants_outlive_more_calls_than_they_have_references() -> None:
    thing = QObject()
    for _ in range(20_000):
        thing.setObjectName("a name")
        thing.signalsBlocked()
    assert thing.objectName() == "a name"


@pytest.mark.skipif(sys.version_info >= IMMORTAL_SINCE, reason="immortal by themselves")
def test_protecting_twice_adds_nothing() -> None:
    before = sys.getrefcount(None)
    protect_constants()
    assert HEADROOM / 2 < sys.getrefcount(None) < before + HEADROOM / 2
