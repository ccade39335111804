"""What the search box knows of an order, and of goods on their way."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText, by_age
from sync.kernel.text import fold


def order_text(columns: Mapping[str, Plain]) -> SearchText | None:
    """Found by a piece of its number, by its reference and by its note, in either Chinese script."""
    number, reference, note = (str(columns[name] or "") for name in ("number", "reference", "note"))
    if not number:
        return None
    said = " ".join(filter(None, (reference, note)))
    return SearchText(kind="order", code=number, name=said, folded=fold(f"{number} {said}"), weight=by_age(columns["placed_at"]))


def shipment_text(columns: Mapping[str, Plain]) -> SearchText | None:
    """Found by its number and by what the carrier calls it."""
    number, carrier, tracking = (str(columns[name] or "") for name in ("number", "carrier", "tracking"))
    said = " ".join(filter(None, (carrier, tracking)))
    weight = by_age(columns["shipped_at"])
    return SearchText(kind="shipment", code=number, name=said, folded=fold(f"{number} {said}"), weight=weight)
