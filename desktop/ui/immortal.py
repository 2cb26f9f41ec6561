"""Keeps Python 3.11 alive under PySide6 6.12.

PySide6 6.12 is built as if ``None``, ``True`` and ``False`` were immortal, which
they are from Python 3.12 on (PEP 683). On 3.11 each call that returns one of them
takes a reference that was never given: after some thousands of calls the count
comes to zero and the process dies (``none_dealloc``). A start so high that it is
never used up has the effect of 3.12. This can go with Python 3.11.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_SINCE = (3, 12)
# Half of what a 32-bit count holds: far above any use, far below overflow.
HEADROOM = 1 << 30


def protect_constants() -> None:
    """Give the constants more references than a session can lose; nothing from 3.12 on."""
    if sys.version_info >= IMMORTAL_SINCE or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False, ..., NotImplemented):
        # The count is the first field of every object in CPython.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < HEADROOM:
            count.value += HEADROOM
