"""Papers of the contract: which there are."""

from __future__ import annotations

from desktop.documents.contract.draft import TITLE as DRAFT
from desktop.documents.contract.plan import TITLE as PLAN
from desktop.documents.contract.plan import assessed_at, skills_of
from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.tutor.declaration import CONDITIONS
from desktop.kernel.messages import T
from desktop.kernel.vocabulary import Level

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "contract_draft",
        DRAFT,
        ("learner",),
        Moment.CONTRACT,
        (
            PaperInput(
                "condition",
                T("Condition the tutor meets"),
                InputKind.CHOICE,
                CONDITIONS,
                T("Conditions a, b and c stand on pages 2 and 3 of the contract."),
            ),
            PaperInput("signatory", T("Who signs"), help=T("Left empty: the head of the company.")),
            PaperInput("capacity", T("Capacity or mandate")),
            PaperInput(
                "workplaces",
                T("Other places of work"),
                InputKind.LONG_TEXT,
                help=T("Left empty: at the establishment alone."),
            ),
            PaperInput("qualification", T("Qualification aimed at")),
            PaperInput(
                "rhythm",
                T("Rhythm of the training"),
                help=T("Where it is not weekly, for example two weeks out of three."),
            ),
            PaperInput("closure", T("Collective closure")),
            PaperInput("school_leave", T("School leave agreed")),
        ),
    ),
    PaperKind("timetable_grid", T("Weekly timetable (article 5)"), ("learner",), Moment.CONTRACT),
    PaperKind(
        "training_plan",
        PLAN,
        ("learner",),
        Moment.CONTRACT,
        (
            PaperInput("profile", T("Training profile")),
            *(
                PaperInput(
                    skills_of(level),
                    T("Skills of level {level}", level=level.value),
                    InputKind.LONG_TEXT,
                    help=T("One a line."),
                )
                for level in Level
            ),
            *(
                PaperInput(
                    assessed_at(level),
                    T("Level {level} to be assessed on", level=level.value),
                    InputKind.DATE,
                )
                for level in Level
            ),
            PaperInput("assessed_before", T("Assessed before the start on"), InputKind.DATE),
            PaperInput("remediation", T("Remediation programme"), InputKind.LONG_TEXT),
            PaperInput("certificates", T("Certificates to acquire"), InputKind.LONG_TEXT),
        ),
    ),
    PaperKind("dimona_in", T("Data for the Dimona IN"), ("learner",), Moment.CONTRACT),
    PaperKind(
        "secretariat_letter",
        T("Letter to the social secretariat"),
        ("learner",),
        Moment.CONTRACT,
        (PaperInput("enclosed", T("Enclosed"), help=T("Left empty: a copy of the contract.")),),
    ),
)
