"""The words of the papers for values that have a fixed set."""

from __future__ import annotations

from types import MappingProxyType

from desktop.kernel.messages import T
from desktop.kernel.vocabulary import AbsenceKind, PaidHow, Payer, Regime, Sex

REGIME = MappingProxyType({Regime.WORKER: T("Worker"), Regime.EMPLOYEE: T("Employee")})

PAID_HOW = MappingProxyType(
    {PaidHow.TRANSFER: T("By transfer"), PaidHow.HAND: T("From hand to hand, against receipt")}
)

SEX = MappingProxyType({Sex.FEMALE: T("Woman"), Sex.MALE: T("Man")})

PAYER = MappingProxyType(
    {
        Payer.COMPANY: T("paid by the company"),
        Payer.MUTUALITY: T("paid by the mutuality"),
        Payer.INSURER: T("paid by the insurer"),
        Payer.FEDRIS: T("paid by Fedris"),
        Payer.ONEM: T("paid by ONEM"),
        Payer.FUND: T("paid by the holiday fund"),
        Payer.NOBODY: T("without pay"),
    }
)

ABSENCE = MappingProxyType(
    {
        AbsenceKind.ILLNESS: T("Illness"),
        AbsenceKind.PRIVATE_ACCIDENT: T("Private accident"),
        AbsenceKind.WORK_ACCIDENT: T("Accident at work"),
        AbsenceKind.OCCUPATIONAL_DISEASE: T("Occupational disease"),
        AbsenceKind.MATERNITY: T("Maternity leave"),
        AbsenceKind.PATERNITY: T("Birth leave"),
        AbsenceKind.FAMILY_EVENT: T("Leave for a family event"),
        AbsenceKind.COMPELLING_REASON: T("Leave for a compelling reason"),
        AbsenceKind.PROPHYLACTIC: T("Prophylactic leave"),
        AbsenceKind.TECHNICAL_UNEMPLOYMENT: T("Temporary unemployment, technical accident"),
        AbsenceKind.OTHER_UNEMPLOYMENT: T("Temporary unemployment, other cause"),
        AbsenceKind.COMPANY_BREACH: T("Suspension for a breach by the company"),
        AbsenceKind.LEARNER_BREACH: T("Suspension for a breach by the apprentice"),
        AbsenceKind.AGREED_UNPAID: T("Unpaid leave by agreement"),
        AbsenceKind.SCHOOL_LEAVE: T("Unpaid leave in the school holidays"),
        AbsenceKind.UNJUSTIFIED: T("Unjustified absence"),
        AbsenceKind.ANNUAL_LEAVE: T("Annual leave"),
        AbsenceKind.SUPPLEMENTARY_LEAVE: T("Supplementary leave"),
        AbsenceKind.REST_DAY: T("Compensatory rest day"),
        AbsenceKind.REPLACEMENT_HOLIDAY: T("Replacement of a public holiday"),
        AbsenceKind.OPERATOR_CLOSED: T("Training operator closed"),
    }
)

# What a day shows in a year of leave, by its mark.
MARKS = MappingProxyType(
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
