"""What papers say below sums, in the same words everywhere."""

from __future__ import annotations

from desktop.documents.blocks import Paragraph, Role
from desktop.kernel.messages import T


def unverified_note(role: Role = Role.SMALL) -> Paragraph:
    """Return the note of an amount marked with an asterisk."""
    return Paragraph(
        T(
            "* Amount not verified: a figure it is worked out from has not been read in a "
            "published source. Check it before paying."
        ),
        role,
    )


def worked_out_note() -> Paragraph:
    """Return the note of sums that the social secretariat declares."""
    return Paragraph(
        T(
            "Tandem works out these sums by the rules it holds. The social secretariat declares "
            "them, and works out what is not known here."
        ),
        Role.SMALL,
    )
