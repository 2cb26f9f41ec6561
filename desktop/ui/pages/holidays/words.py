"""What the page of leave calls things."""

from __future__ import annotations

from types import MappingProxyType

from desktop.kernel.messages import Message, T
from desktop.kernel.vocabulary import AbsenceKind

# The kinds one plans, in the order of the control, with the short word on it.
KINDS: MappingProxyType[AbsenceKind, Message] = MappingProxyType(
    {
        AbsenceKind.ANNUAL_LEAVE: T("Annual, paid"),
        AbsenceKind.SCHOOL_LEAVE: T("School, unpaid"),
        AbsenceKind.SUPPLEMENTARY_LEAVE: T("Supplementary"),
        AbsenceKind.REST_DAY: T("Rest day"),
        AbsenceKind.REPLACEMENT_HOLIDAY: T("Replacement day"),
    }
)
