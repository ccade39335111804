"""What the search box knows of single pieces: their serial numbers."""

from collections.abc import Mapping

from sync.kernel.records import Plain
from sync.kernel.search import SearchText, fold_width


def serial_text(row: Mapping[str, Plain]) -> SearchText | None:
    """A piece is found by its serial number wherever it is by now."""
    serial = str(row["serial"])
    return SearchText(kind="serial", code=serial, name=str(row["product_code"]), folded=fold_width(serial))
