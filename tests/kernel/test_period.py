"""Days in a row are in order."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.kernel.period import Period


def test_a_period_is_in_order() -> None:
    with pytest.raises(ValueError, match="is before"):
        Period(date(2026, 5, 5), date(2026, 5, 4))
    assert Period(date(2026, 5, 4), date(2026, 5, 4)).days == 1
