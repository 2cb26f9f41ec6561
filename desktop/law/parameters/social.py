"""The parameters of social contributions and the bonus à l'emploi: resources/law/social.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from desktop.kernel.money import Euro
from desktop.kernel.vocabulary import Regime
from desktop.law.book import Parameter
from desktop.law.readers import euro, number, ratio, years

FULL_SUBJECTION_AGE = Parameter("social.full_subjection_age", years)
PERSONAL_RATE = Parameter("social.personal_rate", ratio)
WORKER_BASE = Parameter("social.worker_base", number)


@dataclass(frozen=True, slots=True)
class Reduction:
    """A reduction that is whole up to a wage, then falls with a slope, then ends.

    Attributes:
        floor: The wage up to which it is whole.
        ceiling: The wage above which there is none.
        most: What it is when whole.
        slope: What it loses for each euro above the floor.
    """

    floor: Parameter[Euro]
    ceiling: Parameter[Euro]
    most: Mapping[Regime, Parameter[Euro]]
    slope: Mapping[Regime, Parameter[Decimal]]

    @property
    def all(self) -> tuple[Parameter[Any], ...]:
        """Every parameter of it."""
        return self.floor, self.ceiling, *self.most.values(), *self.slope.values()


def _euros(name: str) -> Mapping[Regime, Parameter[Euro]]:
    return MappingProxyType({r: Parameter(f"social.{name}_{r.value}", euro) for r in Regime})


def _ratios(name: str) -> Mapping[Regime, Parameter[Decimal]]:
    return MappingProxyType({r: Parameter(f"social.{name}_{r.value}", ratio) for r in Regime})


# Until 31 March 2024 there was one volet.
BONUS = Reduction(
    Parameter("social.bonus_floor", euro),
    Parameter("social.bonus_ceiling", euro),
    _euros("bonus_most"),
    _ratios("bonus_slope"),
)
# From 1 July 2023 it fell in two parts: the upper one begins at BONUS_MIDDLE.
BONUS_MIDDLE = Parameter("social.bonus_middle", euro)
BONUS_UPPER = Reduction(
    BONUS.floor, BONUS.ceiling, _euros("bonus_upper_most"), _ratios("bonus_upper_slope")
)
# Since 1 April 2024 there are two volets.
BONUS_A = Reduction(
    Parameter("social.bonus_a_floor", euro),
    Parameter("social.bonus_a_ceiling", euro),
    _euros("bonus_a_most"),
    _ratios("bonus_a_slope"),
)
BONUS_B = Reduction(
    Parameter("social.bonus_b_floor", euro),
    Parameter("social.bonus_b_ceiling", euro),
    _euros("bonus_b_most"),
    _ratios("bonus_b_slope"),
)

ALL: tuple[Parameter[Any], ...] = (
    FULL_SUBJECTION_AGE,
    PERSONAL_RATE,
    WORKER_BASE,
    *BONUS.all,
    BONUS_MIDDLE,
    *BONUS_UPPER.most.values(),
    *BONUS_UPPER.slope.values(),
    *BONUS_A.all,
    *BONUS_B.all,
)
