"""What a scanner's burst stands for, and which record a page was opened with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sync.domain.catalog.gs1 import barcode_forms, read_scan
from sync.domain.catalog.queries import ProductRow, by_barcode, product_rows
from sync.domain.stock.queries import SerialCard, serial_cards
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class Piece:
    """`quantity` units of a product, and the lot or serial number and the last day that the code named. `text` is what was
    scanned. `card` is what the books say of a piece with a serial number, None where they do not know it."""

    text: str
    row: ProductRow
    quantity: int
    lot: str = ""
    serial: str = ""
    expires_on: date | None = None
    card: SerialCard | None = None


def piece_of(view: View, *, code: str) -> Piece | None:
    """A barcode, GS1 code, product code or serial number; None for what is unknown. The serial number wins over the lot."""
    scan = read_scan(code)
    if scan is None:
        found = by_barcode(view, barcode=code)
        return Piece(text=code, row=found.row, quantity=found.quantity) if found else _by_serial(view, code, code)
    forms = barcode_forms(scan.gtin) if scan.gtin else ()
    known = next(filter(None, (by_barcode(view, barcode=form) for form in forms)), None)
    if known is None:
        return _by_serial(view, code, scan.serial) if scan.serial else None
    quantity, lot = (1, "") if scan.serial else (known.quantity, scan.lot)
    cards = serial_cards(view, serial=scan.serial) if scan.serial else ()
    card = next((one for one in cards if one.product_code == known.row.code), None)
    return Piece(text=code, row=known.row, quantity=quantity, lot=lot, serial=scan.serial, expires_on=scan.expires_on, card=card)


def looked_for(code: str) -> str:
    """What is looked for after a scan: the product number, or the piece, out of a GS1 code; any other as it is."""
    scan = read_scan(code)
    if scan is None:
        return code
    return barcode_forms(scan.gtin)[-1] if scan.gtin else scan.piece or code


def record_id(text: str) -> UUID | None:
    """The id in what a page is opened with: an id, or the key of a search hit such as `[7,"0af3..."]`. None for neither."""
    try:
        return UUID(str(json.loads(text)[-1]) if text.startswith("[") else text)
    except (ValueError, IndexError):
        return None


CUSTOMER = "customer"
"""How a document begins that is opened with `customer:<id>`: for that customer."""

BLANK = "blank"
"""How a document begins that is opened with `<new id>:blank`: with nothing in it."""

GOODS = "goods"
"""How a paper begins that is opened with `<new id>:goods:<place>:<code>`: with these goods, at that place."""


WANTED = "wanted"
"""How an order begins that is opened with what `wanted_goods` says: with these goods."""


def wanted_goods(units: Mapping[str, int]) -> str:
    """What an order is opened with, so that it begins with so many units of these products."""
    return f"{WANTED}:{json.dumps(units)}"


def wanted_of(text: str) -> Mapping[str, int]:
    """The units by product behind the word; none where it cannot be read."""
    try:
        return {str(code): int(units) for code, units in json.loads(text).items()}
    except (ValueError, AttributeError):
        return {}


def begins_with(text: str, way: str) -> UUID | None:
    """The id behind the word that says how a document begins, such as `copy:<id>`; None where it begins otherwise."""
    found, _, rest = text.partition(":")
    return record_id(rest) if found == way else None


@dataclass(frozen=True)
class InHand:
    """A product, and the place where somebody has a hand on it; None where there is none of it anywhere."""

    code: str
    place: UUID | None

    def way(self) -> str:
        return f"{GOODS}:{self.place or ''}:{self.code}"


def in_hand(text: str) -> InHand | None:
    """The goods in what stands behind the id of a paper; None where it begins otherwise."""
    found, _, rest = text.partition(":")
    place, _, code = rest.partition(":")
    return InHand(code, record_id(place)) if found == GOODS and code else None


def record_code(text: str) -> str:
    """The code in what a page is opened with: a code, or the key of a search hit such as `["BRK-01"]`."""
    return str(json.loads(text)[0]) if text.startswith("[") else text


def _by_serial(view: View, text: str, serial: str) -> Piece | None:
    cards = serial_cards(view, serial=serial, limit=1)
    rows = product_rows(view, codes=(cards[0].product_code,)) if cards else ()
    return Piece(text=text, row=rows[0], quantity=1, serial=serial, card=cards[0]) if rows else None
