"""The search columns of a product, computed once where the row is written: replicas need no pinyin tables for the catalog."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sync.domain.catalog.names import Names
from sync.kernel.pinyin import spellings
from sync.kernel.search import CJK_RUN, fold_width
from sync.kernel.text import fold


@dataclass(frozen=True)
class SearchColumns:
    """`folded` is every name in one script, then the barcodes; `initials` is what people type instead of the Chinese
    ones: pinyin initials and whole pinyin."""

    folded: str
    initials: str


def search_columns(names: Names, barcodes: Iterable[str] = ()) -> SearchColumns:
    """The same for the same names and the same set of barcodes."""
    texts = dict.fromkeys((fold_width(names.en), fold(names.zh_hant), fold(names.zh_hans)))
    chinese = (" ".join(CJK_RUN.findall(text)) for text in (names.zh_hant, names.zh_hans))
    letters = dict.fromkeys(word for text in chinese for word in _spellings(text).split())
    return SearchColumns(folded=" ".join([*filter(None, texts), *sorted(map(fold_width, barcodes))]), initials=" ".join(letters))


@lru_cache(maxsize=10_000)
def _spellings(words: str) -> str:
    """Products of one kind differ in figures alone, and looking up pinyin is slow (0.15 ms)."""
    return spellings(words)
