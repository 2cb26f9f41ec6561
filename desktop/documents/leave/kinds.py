"""Papers of leave: which there are."""

from __future__ import annotations

from desktop.documents.kinds import InputKind, Moment, PaperInput, PaperKind
from desktop.documents.leave.plan import DECISIONS
from desktop.kernel.messages import T

KINDS: tuple[PaperKind, ...] = (
    PaperKind(
        "school_leave_agreement",
        T("Agreement on the school leave"),
        ("learner", "year"),
        Moment.LEAVE,
        (
            PaperInput("agreed_on", T("Agreed on"), InputKind.DATE),
            PaperInput("rule", T("Other rule of the work regulations")),
        ),
    ),
    PaperKind(
        "fund_notice",
        T("Notice of the main leave to the holiday fund"),
        ("learner", "year"),
        Moment.LEAVE,
        (PaperInput("member_number", T("Member number")),),
    ),
    PaperKind(
        "leave_plan",
        T("Leave plan and request"),
        ("learner", "year"),
        Moment.LEAVE,
        (
            PaperInput("asked_on", T("Asked for on"), InputKind.DATE),
            PaperInput("decision", T("Decision"), InputKind.CHOICE, DECISIONS),
            PaperInput("decided_on", T("Decided on"), InputKind.DATE),
        ),
    ),
    PaperKind(
        "holiday_attestation",
        T("Holiday attestation"),
        ("learner",),
        Moment.LEAVE,
        (
            PaperInput(
                "simple",
                T("Simple exit pay, year of the end"),
                InputKind.AMOUNT,
                help=T("What the payroll or the social secretariat worked out, gross."),
            ),
            PaperInput("double", T("Double exit pay, year of the end"), InputKind.AMOUNT),
            PaperInput("contributions", T("Contributions of the employer on it"), InputKind.AMOUNT),
            PaperInput(
                "simple_before", T("Simple exit pay, year before the end"), InputKind.AMOUNT
            ),
            PaperInput(
                "double_before", T("Double exit pay, year before the end"), InputKind.AMOUNT
            ),
            PaperInput(
                "contributions_before",
                T("Contributions of the employer, year before the end"),
                InputKind.AMOUNT,
            ),
            PaperInput(
                "supplementary", T("Supplementary holiday pay that was paid"), InputKind.AMOUNT
            ),
        ),
    ),
)
