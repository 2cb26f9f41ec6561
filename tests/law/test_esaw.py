"""The codes of the declaration: how many there are, and which make an accident grave."""

from __future__ import annotations

import pytest

from desktop.law.esaw import EsawKind, esaw_codes, esaw_list, nearest_codes


# forms.md 5.6: how many rows each list has, and how many the annexes of the code name.
@pytest.mark.parametrize(
    ("kind", "rows", "grave"),
    [
        (EsawKind.DEVIATION, 52, 26),
        (EsawKind.AGENT, 193, 104),
        (EsawKind.INJURY, 50, 21),
        (EsawKind.BODY_PART, 41, 0),
    ],
)
def test_the_lists_are_whole(kind: EsawKind, rows: int, grave: int) -> None:
    listed = esaw_list(kind)
    assert len(listed.rows) == len(esaw_codes(kind)) == rows
    assert sum(row.value.grave for row in listed.rows) == grave
    assert listed.source.fr
    assert listed.source.nl
    assert all(row.value.label.fr and row.value.label.nl for row in listed.rows)
    assert [row.value.code for row in listed.rows] == sorted(esaw_codes(kind))


def grave(kind: EsawKind) -> set[str]:
    return {code for code, one in esaw_codes(kind).items() if one.grave}


# The ranges as Securex prints them (“Ernstig arbeidsongeval”, annexes 1 and 2).
def test_the_deviations_of_annex_1() -> None:
    ranges = [range(10, 20), range(20, 30), range(30, 40), range(40, 45), (51,), (63,)]
    wanted = {str(number) for numbers in ranges for number in numbers}
    assert grave(EsawKind.DEVIATION) == wanted & set(esaw_codes(EsawKind.DEVIATION))


@pytest.mark.parametrize("group", ["02", "04", "05", "07", "09", "10", "11", "12", "15"])
def test_the_whole_groups_of_annex_2(group: str) -> None:
    members = {code for code in esaw_codes(EsawKind.AGENT) if code.startswith(f"{group}.")}
    assert members
    assert members <= grave(EsawKind.AGENT)


def test_the_single_objects_of_annex_2() -> None:
    found = grave(EsawKind.AGENT)
    assert {"03.01", "03.02", "03.03", "14.10", "14.11", "19.02", "19.03"} <= found
    assert not {"00.01", "01.01", "03.00", "06.01", "14.01", "19.01"} & found


def test_one_injury_is_disputed_and_one_label_unread() -> None:
    disputed = [one.code for one in esaw_codes(EsawKind.INJURY).values() if one.disputed]
    assert disputed == ["072"]
    unread = [row.value.code for row in esaw_list(EsawKind.INJURY).rows if not row.verified]
    assert unread == ["051"]


@pytest.mark.parametrize(
    ("kind", "code", "nearest"),
    [
        (EsawKind.DEVIATION, "57", ["50", "51", "52", "59"]),
        (EsawKind.AGENT, "2.03", ["02.03", "02.00", "02.01", "02.02"]),
        (EsawKind.INJURY, "72", ["072", "070", "071", "079"]),
        (EsawKind.INJURY, "??", ["000", "010", "011", "012"]),
    ],
)
def test_the_nearest_codes_begin_alike(kind: EsawKind, code: str, nearest: list[str]) -> None:
    assert nearest_codes(kind, code) == nearest
