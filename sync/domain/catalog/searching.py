"""What the search box knows of a product."""

from collections.abc import Mapping

from sync.domain.catalog.names import Names
from sync.kernel.records import Plain
from sync.kernel.search import SearchText


def product_text(columns: Mapping[str, Plain]) -> SearchText:
    """Found by code fragment, by any name in either script, by initials and by barcode (which `folded` contains)."""
    names = Names(en=str(columns["name_en"]), zh_hant=str(columns["name_zh_hant"]), zh_hans=str(columns["name_zh_hans"]))
    return SearchText(
        kind="product",
        code=str(columns["code"]),
        name=names.shown(),
        folded=str(columns["folded"]),
        initials=str(columns["initials"]),
        weight=int(columns["weight"] or 0),
    )
