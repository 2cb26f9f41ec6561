"""The words of the field that have a fixed set of values.

The values are those of the file and of the command line: they never change.
"""

from __future__ import annotations

from enum import Enum, unique


@unique
class Level(Enum):
    """Niveau de compétence; vaardigheidsniveau."""

    A = "A"
    B = "B"
    C = "C"


@unique
class Regime(Enum):
    """Régime ouvrier ou employé; arbeider of bediende."""

    WORKER = "worker"
    EMPLOYEE = "employee"


@unique
class Network(Enum):
    """Who trains: the letter of the contract number."""

    CEFA = "C"
    IFAPME = "F"
    SFPME = "S"


@unique
class PatternKind(Enum):
    """Which weeks of the year a week pattern is for; the last two are placed week by week."""

    NORMAL = "normal"
    SCHOOL_HOLIDAYS = "school_holidays"
    SECOND = "second"
    THIRD = "third"


@unique
class HalfDay(Enum):
    """Half a day at the training operator."""

    MORNING = "am"
    AFTERNOON = "pm"


@unique
class ShareBasis(Enum):
    """Which days the share of an incomplete month is counted in."""

    SCHEDULED = "scheduled"
    CALENDAR = "calendar"


@unique
class AbsenceKind(Enum):
    """Why a learner is not where the timetable says."""

    ILLNESS = "illness"
    PRIVATE_ACCIDENT = "private_accident"
    WORK_ACCIDENT = "work_accident"
    OCCUPATIONAL_DISEASE = "occupational_disease"
    MATERNITY = "maternity"
    PATERNITY = "paternity"
    FAMILY_EVENT = "family_event"
    COMPELLING_REASON = "compelling_reason"
    PROPHYLACTIC = "prophylactic"
    TECHNICAL_UNEMPLOYMENT = "technical_unemployment"
    OTHER_UNEMPLOYMENT = "other_unemployment"
    COMPANY_BREACH = "company_breach"
    LEARNER_BREACH = "learner_breach"
    AGREED_UNPAID = "agreed_unpaid"
    SCHOOL_LEAVE = "school_leave"
    UNJUSTIFIED = "unjustified"
    ANNUAL_LEAVE = "annual_leave"
    SUPPLEMENTARY_LEAVE = "supplementary_leave"
    REST_DAY = "rest_day"
    REPLACEMENT_HOLIDAY = "replacement_holiday"
    OPERATOR_CLOSED = "operator_closed"


@unique
class DayKind(Enum):
    """What a day of the month is."""

    COMPANY = "company"
    OPERATOR = "operator"
    MIXED = "mixed"
    HOLIDAY = "holiday"
    LEAVE = "leave"
    ABSENCE = "absence"
    UNPAID = "unpaid"
    REST_DAY = "rest_day"
    OFF = "off"
    OUTSIDE = "outside"


@unique
class Payer(Enum):
    """Who pays a day."""

    COMPANY = "company"
    MUTUALITY = "mutuality"
    INSURER = "insurer"
    FEDRIS = "fedris"
    ONEM = "onem"
    FUND = "fund"
    NOBODY = "nobody"


@unique
class EndReason(Enum):
    """Why a contract ends: the cases of fiche 15."""

    TERM = "term"
    NOTICE = "notice"
    GRAVE_BREACH = "grave_breach"
    FORCE_MAJEURE = "force_majeure"
    LONG_SUSPENSION = "long_suspension"
    ASSIDUITY = "assiduity"
    WITHDRAWAL = "withdrawal"
    CESSATION = "cessation"
    DEATH = "death"


@unique
class DerogationKind(Enum):
    """What a derogation allows: the code of the finding it settles."""

    NIGHT = "night"
    SUNDAY = "sunday"
    PUBLIC_HOLIDAY = "public-holiday"
    REST = "rest-between-days"
    WEEKLY_REST = "weekly-rest"


@unique
class InsuranceKind(Enum):
    """Which risk a policy covers."""

    WORK_ACCIDENTS = "work_accidents"
    CIVIL_LIABILITY = "civil_liability"


@unique
class Sex(Enum):
    """What official papers ask for."""

    FEMALE = "F"
    MALE = "M"


@unique
class DutyState(Enum):
    """How a duty was settled."""

    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


@unique
class PaidHow(Enum):
    """How a pay was paid."""

    TRANSFER = "transfer"
    HAND = "hand"


@unique
class TravelMode(Enum):
    """How somebody comes to the company."""

    TRAIN = "train"
    BY_DISTANCE = "metro_tram_bus_distance"
    FLAT = "metro_tram_bus_flat"
    BICYCLE = "bicycle"
    PRIVATE = "private"
    COMBINED = "combined"
