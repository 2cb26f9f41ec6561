"""The parameters of who may conclude, agrément, tutor: resources/law/access.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, days, months, years

MIN_AGE = Parameter("access.min_age", years)
MIN_AGE_STUDIED = Parameter("access.min_age_studied", years)
SECONDARY_YEARS = Parameter("access.secondary_years", years)
MAX_AGE = Parameter("access.max_age", years)
LAST_AGE = Parameter("access.last_age", years)
RARE_TRADES_OPEN = Parameter("access.rare_trades_open", bool)
VISIT_MONTHS = Parameter("access.visit_months", months)
DEFINITIVE_MONTHS = Parameter("access.definitive_months", months)
CLEAN_MONTHS = Parameter("access.clean_months", months)
LEARNERS_PER_TUTOR = Parameter("access.learners_per_tutor", count)
LEARNERS_WITHOUT_WORKERS = Parameter("access.learners_without_workers", count)
WITHDRAWAL_DAYS = Parameter("access.withdrawal_days", days)
WITHDRAWAL_DAYS_TRIAL = Parameter("access.withdrawal_days_trial", days)
TUTOR_YEARS = Parameter("access.tutor_years", years)
TUTOR_YEARS_TITLED = Parameter("access.tutor_years_titled", years)

ALL: tuple[Parameter[Any], ...] = (
    MIN_AGE,
    MIN_AGE_STUDIED,
    SECONDARY_YEARS,
    MAX_AGE,
    LAST_AGE,
    RARE_TRADES_OPEN,
    VISIT_MONTHS,
    DEFINITIVE_MONTHS,
    CLEAN_MONTHS,
    LEARNERS_PER_TUTOR,
    LEARNERS_WITHOUT_WORKERS,
    WITHDRAWAL_DAYS,
    WITHDRAWAL_DAYS_TRIAL,
    TUTOR_YEARS,
    TUTOR_YEARS_TITLED,
)
