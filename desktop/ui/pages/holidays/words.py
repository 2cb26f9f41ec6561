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

# What a day shows in the planner, by its mark.
MARKS: MappingProxyType[str, Message] = MappingProxyType(
    {
        "holiday": T("public holiday"),
        "replacement": T("replacement day"),
        "leave": T("annual leave"),
        "supplementary": T("supplementary leave"),
        "unpaid": T("school leave, unpaid"),
        "rest": T("rest day of the sector"),
        "rest_open": T("rest day to note"),
        "absence": T("absence"),
        "closed": T("you are closed, nothing planned yet"),
        "clash": T("leave on a day at the operator"),
    }
)

OF_KIND: MappingProxyType[AbsenceKind, str] = MappingProxyType(
    {
        AbsenceKind.ANNUAL_LEAVE: "leave",
        AbsenceKind.SUPPLEMENTARY_LEAVE: "supplementary",
        AbsenceKind.SCHOOL_LEAVE: "unpaid",
        AbsenceKind.REST_DAY: "rest",
        AbsenceKind.REPLACEMENT_HOLIDAY: "replacement",
    }
)
