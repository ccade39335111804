"""Chinese text made comparable: one script, and the initials that people type. Dear to import, so only who indexes imports it."""

from functools import cache

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from sync.kernel.search import fold_width


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Lower case, half width, simplified: the form in which texts of both scripts match. Vocabulary is not unified."""
    return str(_to_simplified().convert(fold_width(text)))


def initials(text: str) -> str:
    """First letters of the pinyin; words decide between readings: `重慶銀行` -> `cqyh`. Other characters are left out."""
    letters = lazy_pinyin(fold(text), style=Style.FIRST_LETTER, errors="ignore")
    return "".join(letters)
