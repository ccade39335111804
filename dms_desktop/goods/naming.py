"""Names of products and categories in the language of the desk."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from sync.domain.catalog.names import Names


def shown(names: Names) -> str:
    """The name in the language of now, or the nearest that there is."""
    return names.shown(language())


def spoken_names(names: Mapping[str, Names]) -> Mapping[str, str]:
    """Of each code, in the language of now."""
    return {code: shown(found) for code, found in names.items()}


def language() -> str:
    """`en`, `zh_hant` or `zh_hans`."""
    name = QLocale().name()
    if name.startswith("zh"):
        return "zh_hans" if name == "zh_CN" else "zh_hant"
    return "en"
