"""Papers of an accident at work: which there are."""

from __future__ import annotations

from desktop.documents.accident.declaration import INPUTS as DECLARATION
from desktop.documents.accident.notice import INPUTS as NOTICE
from desktop.documents.accident.report import INPUTS as REPORT
from desktop.documents.accident.sheet import INPUTS as SHEET
from desktop.documents.kinds import Moment, PaperKind
from desktop.kernel.messages import T

ABOUT = ("learner", "subject")

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "accident_notice",
        T("Immediate notice of a very grave accident at work"),
        ABOUT,
        Moment.ACCIDENT,
        NOTICE,
    ),
    PaperKind(
        "accident_report",
        T("Circumstantial report of a grave accident at work"),
        ABOUT,
        Moment.ACCIDENT,
        REPORT,
    ),
    PaperKind(
        "accident_declaration",
        T("Declaration of an accident at work"),
        ABOUT,
        Moment.ACCIDENT,
        DECLARATION,
    ),
    PaperKind(
        "accident_sheet",
        T("Accident sheet"),
        ABOUT,
        Moment.ACCIDENT,
        SHEET,
    ),
    PaperKind(
        "first_aid_register",
        T("Register of first aid"),
        ("year",),
        Moment.ACCIDENT,
    ),
)
