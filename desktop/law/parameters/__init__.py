"""The parameters the rules use, by name: one module for each file of resources/law.

Every key has one table in the files, and every table has a key here.
"""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.parameters import (
    access,
    accident,
    agenda,
    calendar,
    contract,
    family,
    incentive,
    integration,
    keep,
    leave,
    leave_plan,
    pay,
    safety,
    social,
    tax,
    termination,
    time,
    travel,
    unemployment,
)

ALL: tuple[Parameter[Any], ...] = (
    *access.ALL,
    *accident.ALL,
    *agenda.ALL,
    *calendar.ALL,
    *contract.ALL,
    *family.ALL,
    *incentive.ALL,
    *integration.ALL,
    *keep.ALL,
    *leave.ALL,
    *leave_plan.ALL,
    *pay.ALL,
    *safety.ALL,
    *social.ALL,
    *tax.ALL,
    *termination.ALL,
    *time.ALL,
    *travel.ALL,
    *unemployment.ALL,
)
