"""The colours of both themes by meaning, and the pairs that must stay readable (WCAG 2.2 AA)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

Tokens = Mapping[str, str]


class Tone(StrEnum):
    """What a colour says. The words beside it say the same: colour never stands alone."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    NOTE = "note"
    IDLE = "idle"


LIGHT: Tokens = MappingProxyType(
    {
        "ground": "#f2f4f8",
        "panel": "#ffffff",
        "stripe": "#f9fafc",
        "ink": "#111827",
        "muted": "#556375",
        "faint": "#8491a1",
        "line": "#d6dde6",
        "field_line": "#7c8a9c",
        "grid": "#e4e9f0",
        "head": "#eceff4",
        "head_ink": "#4a5869",
        "accent": "#1b5cbe",
        "accent_hover": "#164ea3",
        "accent_ink": "#ffffff",
        "focus": "#1b5cbe",
        "select": "#dfeafc",
        "select_ink": "#111827",
        "hover": "#eaf0f8",
        "pressed": "#dde6f2",
        "link": "#1a4f9f",
        "rail": "#1f2a37",
        "rail_ink": "#d3dce8",
        "rail_on": "#3b4a60",
        "rail_on_ink": "#ffffff",
        "rail_mark": "#6fa8ff",
        "ok": "#d9f2e1",
        "ok_ink": "#0d5f2f",
        "warn": "#fdeccb",
        "warn_ink": "#7d4200",
        "bad": "#fde1df",
        "bad_ink": "#a31a17",
        "note": "#dbe8fd",
        "note_ink": "#1a4f9f",
        "idle": "#e5eaf0",
        "idle_ink": "#45556a",
        "warn_fill": "#d9861b",
        "bad_fill": "#c9302c",
        "ok_fill": "#2a8f56",
        "track": "#e4e9f0",
        "thumb": "#c3ccd8",
        "toast": "#1f2a37",
        "toast_ink": "#ffffff",
    }
)

DARK: Tokens = MappingProxyType(
    {
        "ground": "#14181f",
        "panel": "#1b212a",
        "stripe": "#1e252f",
        "ink": "#e7ecf3",
        "muted": "#9dabbb",
        "faint": "#6f7d8e",
        "line": "#343e4b",
        "field_line": "#6b7a8d",
        "grid": "#29323d",
        "head": "#232b36",
        "head_ink": "#aebbca",
        "accent": "#6aa5ff",
        "accent_hover": "#86b6ff",
        "accent_ink": "#0b1a33",
        "focus": "#86b6ff",
        "select": "#223c63",
        "select_ink": "#ffffff",
        "hover": "#262f3b",
        "pressed": "#303b49",
        "link": "#8cbaff",
        "rail": "#0d1117",
        "rail_ink": "#b8c4d2",
        "rail_on": "#263140",
        "rail_on_ink": "#ffffff",
        "rail_mark": "#6aa5ff",
        "ok": "#143d27",
        "ok_ink": "#8fe0b0",
        "warn": "#46320d",
        "warn_ink": "#ffcf80",
        "bad": "#4e1f1f",
        "bad_ink": "#ffaea8",
        "note": "#1d3a66",
        "note_ink": "#b3d2ff",
        "idle": "#2c3642",
        "idle_ink": "#b9c5d3",
        "warn_fill": "#e0a13a",
        "bad_fill": "#f0736c",
        "ok_fill": "#5cc48a",
        "track": "#2c3642",
        "thumb": "#465262",
        "toast": "#e7ecf3",
        "toast_ink": "#14181f",
    }
)

THEMES: Mapping[str, Tokens] = MappingProxyType({"light": LIGHT, "dark": DARK})

TEXT_PAIRS = (
    ("ink", "ground"),
    ("ink", "panel"),
    ("ink", "stripe"),
    ("muted", "ground"),
    ("muted", "panel"),
    ("muted", "stripe"),
    ("head_ink", "head"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("select_ink", "select"),
    ("ink", "hover"),
    ("ink", "pressed"),
    ("link", "panel"),
    ("link", "ground"),
    ("link", "stripe"),
    ("link", "select"),
    ("muted", "select"),
    ("rail_ink", "rail"),
    ("rail_on_ink", "rail_on"),
    ("toast_ink", "toast"),
    *((f"{tone}_ink", tone.value) for tone in Tone),
    ("bad_ink", "panel"),
    ("bad_ink", "ground"),
    ("warn_ink", "panel"),
    ("ok_ink", "panel"),
    ("bad_ink", "select"),
    ("warn_ink", "select"),
    ("note_ink", "panel"),
)
"""Text on ground: at least 4.5 to 1."""

SHAPE_PAIRS = (("focus", "panel"), ("focus", "ground"), ("field_line", "panel"), ("rail_mark", "rail_on"))
"""Edges that carry meaning: at least 3 to 1."""


def contrast(one: str, other: str) -> float:
    """Ratio of two `#rrggbb` colours, 1 to 21, as WCAG 2.2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
