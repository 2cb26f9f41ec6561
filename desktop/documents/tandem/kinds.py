"""Overviews of Tandem itself: no paper of the law asks for them: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.tandem.names import AGENDA, FOLDER, PLANNER, SIZES, WHOSE, WHY
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind("agenda_sheet", AGENDA, ("month",), Moment.TANDEM),
    PaperKind("why_sheet", WHY, ("learner", "month"), Moment.TANDEM),
    PaperKind(
        "year_planner",
        PLANNER,
        ("learner", "year"),
        Moment.TANDEM,
        (
            PaperInput("size", T("Size of the paper"), InputKind.CHOICE, SIZES),
            PaperInput("everybody", T("Every apprentice"), InputKind.YES),
        ),
    ),
    PaperKind(
        "inspection_folder",
        FOLDER,
        ("learner",),
        Moment.TANDEM,
        (
            PaperInput("whose", T("Whose folder"), InputKind.CHOICE, WHOSE),
            PaperInput(
                "hand_over",
                T("To hand over"),
                InputKind.YES,
                help=T("Without the list of what is missing, which is for you."),
            ),
        ),
    ),
)
