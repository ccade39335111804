"""How pages speak of products: their name in the language of now, what a typed or scanned code means."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QLocale, QObject

from dms_desktop.bridge import Bridge
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.grid_rows import Choice
from sync.client.search import Hit
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import ProductRow, Scanned, by_barcode, product_rows
from sync.domain.stock.gs1 import barcode_forms, read_scan
from sync.domain.stock.queries import serial_cards
from sync.kernel.queries import View

OFFERED = 12


@dataclass(frozen=True, kw_only=True)
class Piece:
    """What one scan stands for: `quantity` units of a product, and the lot or serial number that the code named."""

    row: ProductRow
    quantity: int
    lot: str = ""
    serial: str = ""


def language() -> str:
    """The language of now as product names know it: `zh_hant`, `zh_hans`, `en`."""
    name = QLocale().name()
    if name.startswith("zh"):
        return "zh_hans" if name == "zh_CN" else "zh_hant"
    return "en"


def product_name(names: Names) -> str:
    return names.shown(language())


def record_id(text: str) -> UUID | None:
    """The id in what a page is opened with: an id, or the key of a search hit such as `[7,"0af3..."]`. None for neither."""
    try:
        return UUID(text if not text.startswith("[") else str(json.loads(text)[-1]))
    except (ValueError, IndexError):
        return None


def record_code(text: str) -> str:
    """The code in what a page is opened with: a code, or the key of a search hit such as `["BRK-01"]`."""
    return str(json.loads(text)[0]) if text.startswith("[") else text


def piece_of(view: View, *, code: str) -> Piece | None:
    """A scanned barcode, GS1 code, product code or serial number; None for what is unknown."""
    scan = read_scan(code)
    if scan is None:
        found = by_barcode(view, barcode=code)
        return Piece(row=found.row, quantity=found.quantity) if found else _by_serial(view, code)
    known = next(filter(None, (by_barcode(view, barcode=form) for form in barcode_forms(scan.gtin))), None) if scan.gtin else None
    if known is not None:
        quantity = 1 if scan.serial else known.quantity
        return Piece(row=known.row, quantity=quantity, lot="" if scan.serial else scan.lot, serial=scan.serial)
    return _by_serial(view, scan.serial) if scan.serial else None


def meanings(view: View, *, texts: tuple[str, ...]) -> Mapping[str, Scanned]:
    """What typed codes and barcodes mean, by text; unknown ones are left out. At most 500 count."""
    found = {text: by_barcode(view, barcode=text) or by_barcode(view, barcode=text.upper()) for text in texts[:500]}
    return {text: scanned for text, scanned in found.items() if scanned is not None}


def _by_serial(view: View, serial: str) -> Piece | None:
    cards = serial_cards(view, serial=serial, limit=1)
    rows = product_rows(view, codes=(cards[0].product_code,)) if cards else ()
    return Piece(row=rows[0], quantity=1, serial=serial) if rows else None


class ProductLookup(QObject):
    """Finds products for a grid's code column: while typing by the search index, whole codes and barcodes by the catalog."""

    def __init__(self, bridge: Bridge, currency: str, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._currency = currency

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        """Choices with name and price, the newest text wins."""
        self._bridge.search(self, text, lambda hits: self._name(hits, deliver), limit=OFFERED, kinds=("product",))

    def resolve(self, texts: Sequence[str], deliver: Callable[[Mapping[str, Choice]], None]) -> None:
        self._bridge.fetch(meanings, lambda found: deliver(self._choices(found)), texts=tuple(texts))

    def _name(self, hits: Sequence[Hit], deliver: Callable[[Sequence[Choice]], None]) -> None:
        codes = tuple(hit.code for hit in hits)
        self._bridge.fetch(product_rows, lambda rows: deliver([self._choice(row) for row in rows]), codes=codes)

    def _choices(self, found: Mapping[str, Scanned]) -> Mapping[str, Choice]:
        return {text: self._choice(scanned.row) for text, scanned in found.items()}

    def _choice(self, row: ProductRow) -> Choice:
        return Choice(value=row.code, code=row.code, name=product_name(row.names), detail=money(row.price, self._currency))
