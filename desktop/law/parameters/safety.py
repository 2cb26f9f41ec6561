"""The parameters of health surveillance and forbidden work: resources/law/safety.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import count, months, years

ASSESSMENT_AGE = Parameter("safety.assessment_age", years)
ASSESSMENT_MONTHS = Parameter("safety.assessment_months", months)
FORBIDDEN_ENTRIES = Parameter("safety.forbidden_entries", count)

ALL: tuple[Parameter[Any], ...] = (ASSESSMENT_AGE, ASSESSMENT_MONTHS, FORBIDDEN_ENTRIES)
