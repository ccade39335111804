"""How the desk is drawn: Fusion, one palette, and one style sheet that windows wear, both from the tokens."""

from functools import cache
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from dms_desktop.widgets.tokens import THEMES, Tokens

RESOURCES = Path(__file__).resolve().parent.parent.parent / "resources"
DRAWN = "deskStyleIsSet"
DRESSED = "deskStyleIsWorn"
FAMILIES = {
    "zh_TW": ("Microsoft JhengHei UI", "Noto Sans CJK TC", "PingFang TC", "Microsoft YaHei UI", "WenQuanYi Micro Hei"),
    "zh_CN": ("Microsoft YaHei UI", "Noto Sans CJK SC", "PingFang SC", "Microsoft JhengHei UI", "WenQuanYi Micro Hei"),
    "en": ("Segoe UI", "Microsoft JhengHei UI", "Noto Sans", "Noto Sans CJK TC", "WenQuanYi Micro Hei"),
}
"""Glyph shapes differ between the scripts, so the language's own family leads. Nothing is bundled: Windows has them."""

_drawn = "light"
"""The theme of this moment. There is one app; to ask Qt for a property of it, in each cell, would take too long."""


def apply_theme(app: QApplication, name: str, language: str) -> None:
    """Draw everything in a theme (`light`, `dark`) and in the fonts of a language, live."""
    global _drawn
    tokens, _drawn = THEMES[name], name
    if not app.property(DRAWN):  # once: a second style kills the first, with which everything living is drawn
        app.setStyle("Fusion")
        app.setProperty(DRAWN, True)
    app.setPalette(palette(tokens))
    app.setFont(_font(language))
    for window in app.topLevelWidgets():
        if window.property(DRESSED):
            dress(window)


def dress(window: QWidget) -> None:
    """Draw a window, what comes into it and what opens over it by the style sheet; a change of theme follows.

    The sheet is the windows' and not the app's: Qt would go through all of a part's widgets each time the part is put into
    another, while a page is still put together. So it does once, when the page is put into its window.
    """
    window.setProperty(DRESSED, True)
    window.setStyleSheet(style_sheet(theme_name(), THEMES[theme_name()]))


def theme_name() -> str:
    return _drawn


def colour(token: str) -> QColor:
    """The colour that a token has in the theme of this moment. Not to be changed: every cell that is painted shares it."""
    return _read(THEMES[_drawn][token])


@cache
def _read(written: str) -> QColor:
    return QColor(written)


def palette(tokens: Tokens) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "stripe",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "panel",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Highlight: "select",
        QPalette.ColorRole.HighlightedText: "select_ink",
        QPalette.ColorRole.ToolTipBase: "panel",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "field_line",
        QPalette.ColorRole.Light: "panel",
    }
    for role, token in roles.items():
        made.setColor(role, QColor(tokens[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["faint"]))
    return made


def style_sheet(name: str, tokens: Tokens) -> str:
    """The style sheet with every token filled in. A token that is missing raises KeyError: no colour is guessed."""
    styles = RESOURCES / "styles"
    pictures = {"chevron": styles / f"chevron-{name}.svg", "check": styles / f"check-{name}.svg"}
    paths = {key: path.as_posix() for key, path in pictures.items()}
    return Template((styles / "desk.qss").read_text(encoding="utf-8")).substitute(tokens, **paths)


def _font(language: str) -> QFont:
    font = QFont()
    font.setFamilies(list(FAMILIES.get(language, FAMILIES["en"])))
    font.setPixelSize(13)
    return font
