"""Colours and sizes of the interface: two palettes, one factor, one style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.paths import RESOURCES

FAMILY = "IBM Plex Sans"
_THEME = "tandemTheme"
_CHOICE = "tandemThemeChoice"
_FACTOR = "tandemFactor"
_SIZE = re.compile(r"\[\[(-?[0-9.]+)\]\]")

# fmt: off
LIGHT: dict[str, str] = {
    "canvas": "#F3F5F4", "surface": "#FFFFFF", "sunken": "#EBEFEE", "hover": "#E4EAE9",
    "line": "#D8DFDD", "line_strong": "#7C8A8B",
    "ink": "#15232A", "ink2": "#42525A", "ink3": "#566469",
    "primary": "#0F5B70", "primary_hover": "#0B495B", "primary_press": "#083745",
    "on_primary": "#FFFFFF", "primary_tint": "#E2EFF2", "primary_line": "#9CC4CE",
    "link": "#0F5B70", "focus": "#0A84A8",
    "side": "#0F3440", "side_ink": "#FFFFFF", "side_ink2": "#B9D0D7", "side_sel": "#1C5162",
    "side_line": "#24505E", "side_accent": "#F4BE55", "side_brand": "#7FC1D1",
    "side_focus": "#8FD8EA", "on_accent": "#15232A",
    "ok": "#1B6A3A", "ok_tint": "#E3F3E8", "ok_line": "#9CCFAE",
    "warn": "#8A4F00", "warn_tint": "#FFF1D6", "warn_line": "#E2B666",
    "danger": "#B3261E", "danger_tint": "#FCE9E7", "danger_line": "#E9A8A2",
    "d_work": "#D3E6EB", "d_work_ink": "#0B4A5C", "d_work_bar": "#0F5B70",
    "d_school": "#E5DCF4", "d_school_ink": "#54358A", "d_school_bar": "#6A4A9C",
    "d_holiday": "#A23A64", "d_holiday_ink": "#FFFFFF",
    "d_leave": "#23703F", "d_leave_ink": "#FFFFFF",
    "d_sick": "#FBDDC6", "d_sick_ink": "#783200", "d_sick_bar": "#A84A0A",
    "d_unpaid": "#FFFFFF", "d_unpaid_ink": "#15232A", "d_unpaid_hatch": "#8A989A",
    "d_rest": "#EEF1F0", "d_rest_ink": "#566469",
    "d_comp": "#4E6068", "d_comp_ink": "#FFFFFF",
    "pay_firm": "#0F5B70", "pay_other": "#B77A12", "pay_none": "#8A989A",
}
DARK: dict[str, str] = {
    "canvas": "#10181C", "surface": "#182328", "sunken": "#121C20", "hover": "#223036",
    "line": "#2C3A41", "line_strong": "#74868D",
    "ink": "#EAF0F1", "ink2": "#BCC9CD", "ink3": "#9AA9AE",
    "primary": "#5BB7CE", "primary_hover": "#78C6D9", "primary_press": "#469FB6",
    "on_primary": "#06222B", "primary_tint": "#15353F", "primary_line": "#2F6474",
    "link": "#7CC8DB", "focus": "#8FD8EA",
    "side": "#0A1215", "side_ink": "#FFFFFF", "side_ink2": "#A9C0C7", "side_sel": "#173B47",
    "side_line": "#1D2B31", "side_accent": "#F4BE55", "side_brand": "#7FC1D1",
    "side_focus": "#8FD8EA", "on_accent": "#15232A",
    "ok": "#7FD09B", "ok_tint": "#14301F", "ok_line": "#2F6743",
    "warn": "#F1C068", "warn_tint": "#352709", "warn_line": "#7A5A1C",
    "danger": "#FF9E94", "danger_tint": "#431B18", "danger_line": "#8A3B35",
    "d_work": "#1D4450", "d_work_ink": "#BFE6F0", "d_work_bar": "#5BB7CE",
    "d_school": "#3A2C58", "d_school_ink": "#DACBF7", "d_school_bar": "#B497E6",
    "d_holiday": "#E58BAE", "d_holiday_ink": "#3A0B1E",
    "d_leave": "#7FD09B", "d_leave_ink": "#0B2615",
    "d_sick": "#4A2A12", "d_sick_ink": "#FFD2AE", "d_sick_bar": "#F2A366",
    "d_unpaid": "#182328", "d_unpaid_ink": "#EAF0F1", "d_unpaid_hatch": "#74868D",
    "d_rest": "#1E2A2F", "d_rest_ink": "#9AA9AE",
    "d_comp": "#93A7AF", "d_comp_ink": "#10181C",
    "pay_firm": "#5BB7CE", "pay_other": "#E0A93B", "pay_none": "#74868D",
}
_ROLES: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "canvas", QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface", QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink", QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Button: "surface", QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "danger", QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "surface", QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary", QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link", QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Light: "surface", QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line_strong", QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "line_strong",
}
_DISABLED: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.WindowText: "ink3", QPalette.ColorRole.Text: "ink3",
    QPalette.ColorRole.ButtonText: "ink3", QPalette.ColorRole.Base: "sunken",
    QPalette.ColorRole.Button: "sunken", QPalette.ColorRole.Highlight: "line",
    QPalette.ColorRole.HighlightedText: "ink3",
}
# fmt: on


def load_fonts() -> None:
    """Register the fonts shipped with the program."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply_theme(app: QApplication, name: str, factor: float = 1.0) -> None:
    """Dress the whole program.

    Args:
        app: The application.
        name: ``light``, ``dark`` or ``auto``, which follows the system.
        factor: What every size is multiplied by.
    """
    hints = app.styleHints()
    if name == "auto":
        if app.property(_CHOICE) in {"light", "dark"}:
            hints.unsetColorScheme()
        dark = system_theme() == "dark"
    else:
        dark = name == "dark"
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    app.setProperty(_CHOICE, name)
    app.setProperty(_THEME, "dark" if dark else "light")
    app.setProperty(_FACTOR, factor)
    if not app.styleSheet():  # below a style sheet it stays, and would dress everything twice
        app.setStyle("Fusion")
    font = QFont()
    font.setFamilies([FAMILY, "Segoe UI", "sans-serif"])
    font.setPixelSize(px(14))
    app.setFont(font)
    app.setPalette(_palette(tokens()))
    app.setStyleSheet(style_sheet(tokens(), factor))


def style_sheet(colours: Mapping[str, str], scale: float) -> str:
    """Return the style sheet with colours and sizes filled in."""
    text = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    for token, colour_name in colours.items():
        text = text.replace("{" + token + "}", colour_name)

    def sized(found: re.Match[str]) -> str:
        return str(round(float(found[1]) * scale))

    return _SIZE.sub(sized, text)


def tokens() -> Mapping[str, str]:
    """Return the colours of the current theme."""
    return DARK if theme_name() == "dark" else LIGHT


def theme_name() -> str:
    """Return ``light`` or ``dark``: what is shown now."""
    app = QCoreApplication.instance()
    return "dark" if app is not None and app.property(_THEME) == "dark" else "light"


def system_theme() -> str:
    """Return ``light`` or ``dark``: what the system asks for."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def factor() -> float:
    """Return what sizes are multiplied by."""
    app = QCoreApplication.instance()
    value = app.property(_FACTOR) if app is not None else None
    return float(value) if value else 1.0


def px(n: float) -> int:
    """Return a size of the drawings in pixels of the screen."""
    return round(n * factor())


def colour(token: str) -> QColor:
    """Return a colour of the current theme for a painter."""
    return QColor(tokens()[token])


def _palette(colours: Mapping[str, str]) -> QPalette:
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(colours[token]))
    for role, token in _DISABLED.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours[token]))
    return palette
