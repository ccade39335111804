"""Chinese text made comparable: one script, one width, one case."""

from functools import cache

from opencc import OpenCC

from sync.kernel.search import fold_width


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


@cache
def _to_traditional() -> OpenCC:
    return OpenCC("s2tw")


def fold(text: str) -> str:
    """Lower case, half width, simplified: the form in which texts of both scripts match. Vocabulary is not unified."""
    return str(_to_simplified().convert(fold_width(text)))


def spellings(text: str) -> tuple[str, ...]:
    """A piece of text as it was typed and in either script, each once, in lower case: for texts that are kept as people wrote
    them, without a folded form beside them."""
    typed = text.strip().lower()
    return tuple(dict.fromkeys((typed, fold(typed), str(_to_traditional().convert(fold_width(typed))))))
