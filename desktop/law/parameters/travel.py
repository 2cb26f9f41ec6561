"""The parameters of travel: resources/law/travel.toml."""

from __future__ import annotations

from typing import Any

from desktop.law.book import Parameter
from desktop.law.readers import euro, number, ratio

TRAIN_SHARE = Parameter("travel.train_share", ratio)
LEAST_KM = Parameter("travel.least_km", number)
DISTANCE_PRICE_SHARE = Parameter("travel.distance_price_share", ratio)
FLAT_PRICE_SHARE = Parameter("travel.flat_price_share", ratio)
FLAT_CEILING = Parameter("travel.flat_ceiling", euro)
TRAIN_26_KM = Parameter("travel.train_26_km", euro)
BICYCLE_RATE = Parameter("travel.bicycle_rate", euro)
BICYCLE_KM = Parameter("travel.bicycle_km", number)
CONSTRUCTION_TRAIN_SHARE = Parameter("travel.construction_train_share", number)
CONSTRUCTION_BICYCLE_RATE = Parameter("travel.construction_bicycle_rate", euro)

ALL: tuple[Parameter[Any], ...] = (
    TRAIN_SHARE,
    LEAST_KM,
    DISTANCE_PRICE_SHARE,
    FLAT_PRICE_SHARE,
    FLAT_CEILING,
    TRAIN_26_KM,
    BICYCLE_RATE,
    BICYCLE_KM,
    CONSTRUCTION_TRAIN_SHARE,
    CONSTRUCTION_BICYCLE_RATE,
)
