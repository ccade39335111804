"""What the lines of a sale come to: typed rows as the command's lines, and their sums by the business's own rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from uuid import UUID

from dms_desktop.goods_page import code_of, serials_of, units_of
from dms_desktop.widgets.grid_rows import GridColumn, GridRow
from sync.domain.sales.lines import SoldLine, amounts_of
from sync.domain.sales.queries import PriceOffer, selling_price
from sync.domain.sales.rules import Amounts, is_price, total
from sync.domain.stock.queries import level_card
from sync.kernel.money import parse_money
from sync.kernel.queries import View
from sync.kernel.search import fold_width

PER_CENT = 100


@dataclass(frozen=True, kw_only=True)
class LineOffer:
    """What to propose for a line of `quantity` units: price and tax, the units at the place that sells, and
    at all places together."""

    code: str
    price: PriceOffer
    here: int
    everywhere: int
    quantity: int = 1


def line_offer(
    view: View, *, code: str, customer_id: UUID | None, location_id: UUID | None, on: date, quantity: int = 1
) -> LineOffer | None:
    """None for an unknown product. Without a place, `here` is the stock everywhere."""
    price = selling_price(view, product_code=code, customer_id=customer_id, on=on, quantity=quantity)
    if price is None:
        return None
    card = level_card(view, product_code=code)
    at = {place.location_id: place.on_hand for place in card.at}
    here = card.level.on_hand if location_id is None else at.get(location_id, 0)
    return LineOffer(code=code, price=price, here=here, everywhere=card.level.on_hand, quantity=quantity)


def parse_price(text: str, currency: str) -> int:
    """Minor units of one piece. Raises ValueError for what is no amount, below nought, or more than the counter takes."""
    minor = parse_money(text, currency)
    if not is_price(minor):
        raise ValueError(f"not a price: {text!r}")
    return minor


def parse_rate(text: str) -> int:
    """`5` or `12.5` per cent -> basis points. Raises ValueError outside 0 and 100."""
    try:
        points = Decimal(fold_width(text).rstrip("%").strip()) * PER_CENT
    except InvalidOperation as error:
        raise ValueError(f"not a rate: {text!r}") from error
    if not points.is_finite() or points != points.to_integral_value() or not 0 <= points <= PER_CENT * PER_CENT:
        raise ValueError(f"not a rate: {text!r}")
    return int(points)


def write_rate(points: object) -> str:
    """1300 -> `13`, 1250 -> `12.5`; nothing for no rate."""
    return f"{Decimal(points) / PER_CENT:f}" if isinstance(points, int) and points else ""


def sold_line(row: GridRow) -> SoldLine | None:
    """None while product, quantity or price is missing or unreadable."""
    code, quantity, price = code_of(row), units_of(row, "quantity"), row.value("price")
    if not code or not quantity or not isinstance(price, int):
        return None
    return SoldLine(
        line_id=row.row_id,
        product_code=code,
        quantity=quantity,
        unit_price=price,
        discount_basis_points=units_of(row, "discount"),
        tax_basis_points=units_of(row, "tax"),
        lot=row.text("lot").strip(),
        serials=serials_of(row),
    )


def sum_of(lines: Sequence[SoldLine], *, tax_included: bool) -> Amounts:
    return total(amounts_of(line, tax_included=tax_included) for line in lines)


@dataclass(frozen=True, kw_only=True)
class RateColumn(GridColumn):
    """A column of per cent, kept in basis points."""

    def write(self, value: object) -> str:
        return write_rate(value)
