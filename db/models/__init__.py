"""The rows of an employer's file."""

from db.models.contract import (
    Absence,
    AgreedAmount,
    Contract,
    LevelStep,
    OperatorHalfDay,
    Shift,
    WeekPattern,
)
from db.models.duty import Accreditation, DutyRecord, Insurance, TutorAbsence, WorkAccident
from db.models.employer import Company, Establishment, Referent, SchoolHoliday, TrainingOperator
from db.models.paper import ClosedMonth, IssuedPaper
from db.models.person import Learner, Tutor
from db.models.record import Glimpse, JournalEntry, Setting
from db.models.sector import Derogation, RestDay
from db.models.supplement import ExtraHours, TravelTerm

__all__ = [
    "Absence",
    "Accreditation",
    "AgreedAmount",
    "ClosedMonth",
    "Company",
    "Contract",
    "Derogation",
    "DutyRecord",
    "Establishment",
    "ExtraHours",
    "Glimpse",
    "Insurance",
    "IssuedPaper",
    "JournalEntry",
    "Learner",
    "LevelStep",
    "OperatorHalfDay",
    "Referent",
    "RestDay",
    "SchoolHoliday",
    "Setting",
    "Shift",
    "TrainingOperator",
    "TravelTerm",
    "Tutor",
    "TutorAbsence",
    "WeekPattern",
    "WorkAccident",
]
