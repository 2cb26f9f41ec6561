"""The rows of an employer's file."""

from db.models.contract import (
    Absence,
    AgreedAmount,
    Contract,
    Equipment,
    LevelStep,
    OperatorHalfDay,
    PlacedWeek,
    Shift,
    WeekPattern,
    WorkedHoliday,
)
from db.models.duty import Accreditation, DutyRecord, Insurance, TutorAbsence, WorkAccident
from db.models.employer import Company, Establishment, Referent, SchoolHoliday, TrainingOperator
from db.models.kept import KeptContent, KeptFile
from db.models.paper import ClosedMonth, IssuedPaper, PayCorrection
from db.models.person import Learner, Tutor
from db.models.record import Glimpse, JournalEntry, Setting
from db.models.sector import Closure, Derogation, RestDay
from db.models.supplement import ExtraHours, TravelTerm

__all__ = [
    "Absence",
    "Accreditation",
    "AgreedAmount",
    "ClosedMonth",
    "Closure",
    "Company",
    "Contract",
    "Derogation",
    "DutyRecord",
    "Equipment",
    "Establishment",
    "ExtraHours",
    "Glimpse",
    "Insurance",
    "IssuedPaper",
    "JournalEntry",
    "KeptContent",
    "KeptFile",
    "Learner",
    "LevelStep",
    "OperatorHalfDay",
    "PayCorrection",
    "PlacedWeek",
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
    "WorkedHoliday",
]
