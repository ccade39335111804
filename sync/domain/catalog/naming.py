"""The search columns of a product, computed once where the row is written: replicas need no pinyin tables for the catalog."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sync.domain.catalog.names import Names
from sync.kernel.pinyin import initials
from sync.kernel.search import fold_width
from sync.kernel.text import fold


@dataclass(frozen=True)
class SearchColumns:
    """`folded` is every name in one script, then the barcodes; `initials` are the pinyin initials of the Chinese names."""

    folded: str
    initials: str


def search_columns(names: Names, barcodes: Iterable[str] = ()) -> SearchColumns:
    """The same for the same names and the same set of barcodes."""
    texts = dict.fromkeys((fold_width(names.en), fold(names.zh_hant), fold(names.zh_hans)))
    letters = dict.fromkeys((_initials(names.zh_hant), _initials(names.zh_hans)))
    return SearchColumns(
        folded=" ".join([*filter(None, texts), *sorted(map(fold_width, barcodes))]), initials=" ".join(filter(None, letters))
    )


@cache
def _initials(text: str) -> str:
    return initials(text)
