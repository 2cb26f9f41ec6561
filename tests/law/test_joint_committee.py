"""The names of joint committees."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.law.joint_committee import committee_of, joint_committees


def test_numbers_ascend() -> None:
    numbers = [row.value.number for row in joint_committees().rows]
    assert all(one < other for one, other in pairwise(numbers))


@pytest.mark.parametrize("number", ["124", "124.00", "CP 124.00", "pc124", " 124 "])
def test_a_number_is_known_however_it_is_written(number: str) -> None:
    found = committee_of(number)
    assert found is not None
    assert found.value.name.fr == "Commission paritaire de la construction"
    assert found.value.name.nl == "Paritair Comité voor het bouwbedrijf"


@pytest.mark.parametrize("number", ["", "124.01", "999", "construction", "118.99", "1240"])
def test_no_name_is_guessed(number: str) -> None:
    assert committee_of(number) is None


def test_a_part_has_its_own_name() -> None:
    found = committee_of("202.01")
    assert found is not None
    assert found.value.name.fr.startswith("Sous-commission paritaire")
