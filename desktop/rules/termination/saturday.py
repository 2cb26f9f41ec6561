"""What an answer in working days says of Saturdays.

The Vade Mecum speaks of working days (jours ouvrables; werkdagen) without a definition; all days
but Sundays and public holidays is the usual one, from memory. It is a setting.
"""

from __future__ import annotations

from datetime import date

from desktop.kernel.answer import Because
from desktop.kernel.messages import T


def about_saturday(day: date, other: date, *, saturday_counts: bool) -> Because:
    """Return what was taken for working days, and what the other setting gives.

    Args:
        day: What came out.
        other: What comes out with the other setting.
        saturday_counts: Whether a Saturday was taken for a working day.
    """
    if saturday_counts:
        text = T(
            "Working days are all days but Sundays and public holidays. No source read defines "
            "them: it is a setting. Without Saturdays (saturday_counts=no) it would be {other}.",
            other=other,
        )
        if day == other:
            text = T(
                "Working days are all days but Sundays and public holidays. No source read "
                "defines them: it is a setting. Without Saturdays it is the same day."
            )
        return Because(text)
    text = T(
        "As you asked, Saturdays are not counted as working days. No source read defines working "
        "days: with Saturdays it would be {other}.",
        other=other,
    )
    return Because(text)
