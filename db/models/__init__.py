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
from db.models.employer import Company, Establishment, Referent, SchoolHoliday, TrainingOperator
from db.models.paper import ClosedMonth, IssuedPaper
from db.models.person import Learner, Tutor
from db.models.record import Glimpse, JournalEntry, Setting

__all__ = [
    "Absence",
    "AgreedAmount",
    "ClosedMonth",
    "Company",
    "Contract",
    "Establishment",
    "Glimpse",
    "IssuedPaper",
    "JournalEntry",
    "Learner",
    "LevelStep",
    "OperatorHalfDay",
    "Referent",
    "SchoolHoliday",
    "Setting",
    "Shift",
    "TrainingOperator",
    "Tutor",
    "WeekPattern",
]
