"""What the search box knows of sales and quotes: their numbers and the customer's name."""

from collections.abc import Callable, Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText, by_age
from sync.kernel.text import fold


def paper_text(kind: str, at: str) -> Callable[[Mapping[str, Plain]], SearchText | None]:
    """A document of this kind is found by its number, and by the name on it; the column `at` says when it was made."""

    def text(row: Mapping[str, Plain]) -> SearchText | None:
        number, name = str(row["number"]), str(row["customer_name"])
        return SearchText(kind=kind, code=number, name=name, folded=fold(name), weight=by_age(row[at]))

    return text
