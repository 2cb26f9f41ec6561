"""Papers of the contract: which there are."""

from __future__ import annotations

from desktop.documents.kinds import Moment, PaperInput, PaperKind
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind("timetable_grid", T("Weekly timetable (article 5)"), ("learner",), Moment.CONTRACT),
    PaperKind("dimona_in", T("Data for the Dimona IN"), ("learner",), Moment.CONTRACT),
    PaperKind(
        "secretariat_letter",
        T("Letter to the social secretariat"),
        ("learner",),
        Moment.CONTRACT,
        (PaperInput("enclosed", T("Enclosed"), help=T("Left empty: a copy of the contract.")),),
    ),
)
