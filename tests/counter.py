"""Short ways to say what is sold, paid and brought back at a dealer's counter."""

from typing import Any
from uuid import UUID

from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.quoting import ConvertQuote, GiveQuote
from sync.domain.sales.returning import BroughtBack, ReturnGoods
from sync.domain.sales.rules import PaymentKind
from sync.domain.sales.selling import MakeSale
from tests.builders import NOW, TODAY, an_id
from tests.shelves import MAIN, PAD

SALE, QUOTE, RETURN = an_id("sale"), an_id("quote"), an_id("return")


def sold(code: str = PAD, quantity: int = 2, price: int = 100_00, **more: Any) -> SoldLine:
    return SoldLine(
        line_id=an_id(f"sold/{code}/{quantity}/{more}"), product_code=code, quantity=quantity, unit_price=price, **more
    )


def cash(amount: int, name: str = "cash", **more: Any) -> tuple[Paid, ...]:
    return (Paid(payment_id=an_id(name), kind=PaymentKind.CASH, amount=amount, **more),)


def a_sale(*lines: SoldLine, name: str = "sale", **more: Any) -> MakeSale:
    """Paid in cash, unless told otherwise."""
    rows = tuple(SoldLine(**{**_fields(line), "line_id": an_id(f"{name}/{line.line_id}")}) for line in lines or (sold(),))
    due = sum(line.quantity * line.unit_price for line in rows)
    fields: dict[str, Any] = {
        "sale_id": an_id(name),
        "number": f"SA-{name}",
        "location_id": MAIN,
        "lines": rows,
        "payments": cash(due, f"{name}/cash") if due else (),
        "sold_at": NOW,
        "day": TODAY,
    }
    return MakeSale(**fields | more)


def _fields(line: SoldLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in line.__struct_fields__}


def a_quote(*lines: SoldLine, **more: Any) -> GiveQuote:
    fields: dict[str, Any] = {
        "quote_id": QUOTE,
        "number": "QU-1",
        "customer_name": "Chen",
        "lines": lines or (sold(),),
        "valid_until": TODAY,
    }
    return GiveQuote(**fields | more)


def a_conversion(due: int, *, name: str = "sale", **more: Any) -> ConvertQuote:
    fields: dict[str, Any] = {
        "quote_id": QUOTE,
        "sale_id": an_id(name),
        "number": f"SA-{name}",
        "location_id": MAIN,
        "payments": cash(due, f"{name}/cash"),
        "sold_at": NOW,
        "day": TODAY,
    }
    return ConvertQuote(**fields | more)


def back(sale_line_id: UUID, quantity: int = 1, **more: Any) -> BroughtBack:
    line_id = an_id(f"back/{sale_line_id}/{quantity}/{more}")
    return BroughtBack(line_id=line_id, sale_line_id=sale_line_id, quantity=quantity, **more)


def a_return(*lines: BroughtBack, refund: int, name: str = "return", **more: Any) -> ReturnGoods:
    fields: dict[str, Any] = {
        "return_id": an_id(name),
        "number": f"RE-{name}",
        "sale_id": SALE,
        "location_id": MAIN,
        "lines": lines,
        "refunds": cash(refund, f"{name}/cash") if refund else (),
        "reason": "wrong size",
        "returned_at": NOW,
        "day": TODAY,
    }
    return ReturnGoods(**fields | more)
