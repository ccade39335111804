"""The initials that people type instead of Chinese. Dear to import (0.6 s): only who indexes names imports it."""

from pypinyin import Style, lazy_pinyin

from sync.kernel.text import fold


def initials(text: str) -> str:
    """First letters of the pinyin; words decide between readings: `重慶銀行` -> `cqyh`. Other characters are left out."""
    letters = lazy_pinyin(fold(text), style=Style.FIRST_LETTER, errors="ignore")
    return "".join(letters)
