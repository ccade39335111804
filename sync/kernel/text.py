"""Chinese text made comparable: one script, one width, one case."""

from functools import cache

from opencc import OpenCC

from sync.kernel.search import fold_width


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Lower case, half width, simplified: the form in which texts of both scripts match. Vocabulary is not unified."""
    return str(_to_simplified().convert(fold_width(text)))
