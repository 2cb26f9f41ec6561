"""The lines of the slip 281.10, by the year of the income."""

from __future__ import annotations

from desktop.law.tax_slip import slip_lines, years_read

READ, NOT_READ = 2025, 2023


def test_a_year_that_was_read_has_its_own_zones() -> None:
    assert years_read() == {2022, 2024, READ}
    zones = {row.value.name: row.value.zone for row in slip_lines(READ)}
    assert all(zones.values())
    assert zones != {row.value.name: row.value.zone for row in slip_lines(2022)}


def test_a_year_that_was_not_read_has_its_lines_without_zones() -> None:
    lines = slip_lines(NOT_READ)
    names = [row.value.name for row in lines]
    assert len(names) == len(set(names))
    assert set(names) >= {row.value.name for row in slip_lines(READ)}
    assert {(row.value.zone, row.value.element, row.value.code) for row in lines} == {("", "", "")}
