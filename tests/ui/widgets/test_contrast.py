"""The colours keep the contrast that the design promises."""

from __future__ import annotations

import pytest

from desktop.ui.theme import DARK, LIGHT

PAIRS = [
    ("ink", "canvas", 7),
    ("ink", "surface", 7),
    ("ink", "sunken", 7),
    ("ink", "hover", 7),
    ("ink2", "canvas", 4.5),
    ("ink2", "surface", 4.5),
    ("ink2", "sunken", 4.5),
    ("ink3", "canvas", 4.5),
    ("ink3", "surface", 4.5),
    ("ink3", "sunken", 4.5),
    ("on_primary", "primary", 4.5),
    ("on_primary", "primary_hover", 4.5),
    ("on_primary", "primary_press", 4.5),
    ("link", "surface", 4.5),
    ("link", "canvas", 4.5),
    ("link", "primary_tint", 4.5),
    ("ink", "primary_tint", 7),
    ("ink2", "primary_tint", 4.5),
    ("side_ink", "side", 7),
    ("side_ink2", "side", 4.5),
    ("side_ink", "side_sel", 4.5),
    ("side_accent", "side", 3),
    ("ok", "surface", 4.5),
    ("ok", "canvas", 4.5),
    ("ok", "ok_tint", 4.5),
    ("warn", "surface", 4.5),
    ("warn", "canvas", 4.5),
    ("warn", "warn_tint", 4.5),
    ("ink", "warn_tint", 7),
    ("ink2", "warn_tint", 4.5),
    ("danger", "surface", 4.5),
    ("danger", "canvas", 4.5),
    ("danger", "danger_tint", 4.5),
    ("ink", "danger_tint", 7),
    ("ink2", "danger_tint", 4.5),
    ("line_strong", "surface", 3),
    ("line_strong", "canvas", 3),
    ("focus", "surface", 3),
    ("focus", "canvas", 3),
    ("focus", "sunken", 3),
    ("d_work_ink", "d_work", 4.5),
    ("d_school_ink", "d_school", 4.5),
    ("d_holiday_ink", "d_holiday", 4.5),
    ("d_leave_ink", "d_leave", 4.5),
    ("d_sick_ink", "d_sick", 4.5),
    ("d_unpaid_ink", "d_unpaid", 4.5),
    ("d_rest_ink", "d_rest", 4.5),
    ("d_comp_ink", "d_comp", 4.5),
    ("d_work_bar", "surface", 3),
    ("d_sick_bar", "surface", 3),
    ("d_school_bar", "surface", 3),
    ("pay_firm", "surface", 3),
    ("pay_other", "surface", 3),
    ("pay_none", "surface", 2.8),
    ("on_accent", "side_accent", 4.5),
    ("side_focus", "side", 3),
]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "palette", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_contrast(palette: dict[str, str], front: str, back: str, least: float) -> None:
    assert ratio(palette[front], palette[back]) >= least


def test_palettes_name_the_same() -> None:
    assert LIGHT.keys() == DARK.keys()
