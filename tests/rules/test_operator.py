"""Whether what is written of a training operator fits its network."""

from __future__ import annotations

import pytest

from desktop.kernel.vocabulary import Network
from desktop.rules.operator import network_doubt


@pytest.mark.parametrize(
    ("name", "network", "postcode", "fits"),
    [
        ("IFAPME", Network.CEFA, "", False),
        ("Centre Ifapme de Liège", Network.CEFA, "4000", False),
        ("SFPME", Network.IFAPME, "", False),
        ("CEFA de Huy", Network.IFAPME, "4500", False),
        ("CEFA de Huy", Network.CEFA, "4500", True),
        ("CEFA d’Anderlecht", Network.CEFA, "1070", True),
        ("Centre de Liège", Network.CEFA, "", True),
        ("CEFA et IFAPME", Network.CEFA, "", True),  # both are named: nothing can be told
        ("Cefarmonie", Network.IFAPME, "", True),
        ("IFAPME", Network.IFAPME, "1070", False),
        ("IFAPME", Network.IFAPME, "1300", True),
        ("SFPME", Network.SFPME, "1300", False),
        ("SFPME", Network.SFPME, "1180", True),
        ("SFPME", Network.SFPME, "4000", False),
        ("SFPME", Network.SFPME, "40", True),
        ("SFPME", Network.SFPME, "0999", True),
    ],
)
def test_the_network_fits_name_and_place(
    name: str, network: Network, postcode: str, fits: bool
) -> None:
    assert (network_doubt(name, network, postcode) is None) is fits
