"""The parameters of premiums and student jobs: resources/law/incentive.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, days, euro, months, years

BONUS_WALLONIA = Parameter("incentive.bonus_wallonia", euro)
BONUS_THIRD_WALLONIA = Parameter("incentive.bonus_third_wallonia", euro)
BONUS_BRUSSELS = Parameter("incentive.bonus_brussels", euro)
BONUS_THIRD_BRUSSELS = Parameter("incentive.bonus_third_brussels", euro)
BONUS_MONTHS = Parameter("incentive.bonus_months", months)
TUTOR_REDUCTION_WALLONIA = Parameter("incentive.tutor_reduction_wallonia", euro)
TUTOR_REDUCTION_BRUSSELS = Parameter("incentive.tutor_reduction_brussels", euro)
YOUNG_REDUCTION_WALLONIA = Parameter("incentive.young_reduction_wallonia", euro)
YOUNG_AGE = Parameter("incentive.young_age", years)
INDEPENDENT = Parameter("incentive.independent", euro)
COMPANY = Parameter("incentive.company", euro)
COMPANY_DAYS = Parameter("incentive.company_days", days)
LEARNER = Parameter("incentive.learner", euro)
RESTART = Parameter("incentive.restart", euro)
RESTART_MONTHS = Parameter("incentive.restart_months", months)
TUTOR_PREMIUM = Parameter("incentive.tutor_premium", euro)
TUTOR_PREMIUM_MONTHS = Parameter("incentive.tutor_premium_months", months)
TUTOR_PREMIUM_LEARNERS = Parameter("incentive.tutor_premium_learners", count)
TUTOR_PREMIUM_FROM_MONTHS = Parameter("incentive.tutor_premium_from_months", months)
TUTOR_PREMIUM_BY_MONTHS = Parameter("incentive.tutor_premium_by_months", months)
TUTOR_PREMIUM_NEXT_FROM_MONTHS = Parameter("incentive.tutor_premium_next_from_months", months)
TUTOR_PREMIUM_NEXT_BY_MONTHS = Parameter("incentive.tutor_premium_next_by_months", months)
PREMIUM_AGE = Parameter("incentive.premium_age", years)
PREMIUM_AGE_ACTIRIS = Parameter("incentive.premium_age_actiris", years)
TUTOR_TWO = Parameter("incentive.tutor_two", euro)
YOUNG_PREMIUM = Parameter("incentive.young_premium", euro)
YOUNG_PREMIUM_THIRD = Parameter("incentive.young_premium_third", euro)
YOUNG_PREMIUM_MONTHS = Parameter("incentive.young_premium_months", months)
YOUNG_PREMIUM_ASK_MONTHS = Parameter("incentive.young_premium_ask_months", months)
STUDENT_JOB = Parameter("incentive.student_job", bool)
STUDENT_OWN_EMPLOYER = Parameter("incentive.student_own_employer", bool)
STUDENT_FIRST_MONTH = Parameter("incentive.student_first_month", count)
STUDENT_LAST_MONTH = Parameter("incentive.student_last_month", count)

ALL: tuple[Parameter[Any], ...] = (
    BONUS_WALLONIA,
    BONUS_THIRD_WALLONIA,
    BONUS_BRUSSELS,
    BONUS_THIRD_BRUSSELS,
    BONUS_MONTHS,
    TUTOR_REDUCTION_WALLONIA,
    TUTOR_REDUCTION_BRUSSELS,
    YOUNG_REDUCTION_WALLONIA,
    YOUNG_AGE,
    INDEPENDENT,
    COMPANY,
    COMPANY_DAYS,
    LEARNER,
    RESTART,
    RESTART_MONTHS,
    TUTOR_PREMIUM,
    TUTOR_PREMIUM_MONTHS,
    TUTOR_PREMIUM_LEARNERS,
    TUTOR_PREMIUM_FROM_MONTHS,
    TUTOR_PREMIUM_BY_MONTHS,
    TUTOR_PREMIUM_NEXT_FROM_MONTHS,
    TUTOR_PREMIUM_NEXT_BY_MONTHS,
    PREMIUM_AGE,
    PREMIUM_AGE_ACTIRIS,
    TUTOR_TWO,
    YOUNG_PREMIUM,
    YOUNG_PREMIUM_THIRD,
    YOUNG_PREMIUM_MONTHS,
    YOUNG_PREMIUM_ASK_MONTHS,
    STUDENT_JOB,
    STUDENT_OWN_EMPLOYER,
    STUDENT_FIRST_MONTH,
    STUDENT_LAST_MONTH,
)
