"""Overviews of Tandem itself: no paper of the law asks for them: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.tandem.agenda import TITLE as AGENDA
from desktop.documents.tandem.folder import TITLE as FOLDER
from desktop.documents.tandem.folder import WHOSE
from desktop.documents.tandem.planner import SIZES
from desktop.documents.tandem.planner import TITLE as PLANNER
from desktop.documents.tandem.why import TITLE as WHY
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
