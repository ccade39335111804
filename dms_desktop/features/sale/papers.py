"""Sales, quotes and returns on paper: what the customer takes along."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sale.figures import write_rate
from dms_desktop.features.sale.words import payment_words
from dms_desktop.goods.naming import shown
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.paper import Paper, Sum
from dms_desktop.printing.words import goods_titles, kind_words, labelled, total_words
from dms_desktop.widgets.formats import day, moment, money, quantity
from dms_desktop.widgets.words import listed
from sync.client.sent import Sent
from sync.domain.sales.cards import LineCard, PaymentCard, ReturnCard, ReturnedLine, SaleCard
from sync.domain.sales.quotes import QuoteCard
from sync.domain.sales.rules import SaleState

translate = QCoreApplication.translate


def sale_paper(card: SaleCard, sent: Sequence[Sent], frame: Frame, *, official: str = "") -> Paper:
    """With its official number, where it bears one."""
    void = (translate("papers", "Void"),) if card.state is SaleState.VOIDED else ()
    return Paper(
        kind="sale",
        document_id=card.sale_id,
        number=card.number,
        title=kind_words("sale"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), card.number),
            sold=(translate("papers", "Sold"), moment(card.sold_at)),
            clerk=(translate("papers", "Clerk"), frame.person(card.sold_by)),
            customer=(translate("papers", "Customer"), card.customer_name),
        ),
        titles=_titles(),
        rows=tuple(_sold(at, line, card.currency) for at, line in enumerate(card.lines, 1)),
        sums=(*_totals(card), *_payments(card.payments, card.currency)),
        notes=(*_official(official), *((card.note,) if card.note else ())),
        closing=translate("papers", "Thank you"),
        marks=(*void, *frame.marks(sent)),
        facts=_facts(card.currency, card.total, card.lines),
    )


def _official(number: str) -> tuple[str, ...]:
    return (translate("papers", "Official number {number}").format(number=number),) if number else ()


def quote_paper(card: QuoteCard, sent: Sequence[Sent], frame: Frame) -> Paper:
    row = card.row
    expired = (translate("papers", "Expired"),) if row.is_expired else ()
    return Paper(
        kind="quote",
        document_id=row.quote_id,
        number=row.number,
        title=kind_words("quote"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), row.number),
            customer=(translate("papers", "Customer"), row.customer_name),
            quoted=(translate("papers", "Quoted"), moment(row.quoted_at)),
            until=(translate("papers", "Valid until"), day(row.valid_until)),
            by=(translate("papers", "By"), frame.person(row.quoted_by)),
        ),
        titles=_titles(),
        rows=tuple(_sold(at, line, row.currency) for at, line in enumerate(card.lines, 1)),
        sums=_sums(row.total, card.tax, row.currency, included=card.tax_included),
        notes=(card.note,) if card.note else (),
        marks=(*expired, *frame.marks(sent)),
        facts=_facts(row.currency, row.total, card.lines),
    )


def return_paper(card: SaleCard, back: ReturnCard, sent: Sequence[Sent], frame: Frame) -> Paper:
    """Money that went back to the customer, for goods that came back."""
    currency = card.currency
    return Paper(
        kind="return",
        document_id=back.return_id,
        number=back.number,
        title=kind_words("return"),
        around=frame.around,
        details=labelled(
            number=(translate("papers", "Number"), back.number),
            sale=(translate("papers", "Sale"), card.number),
            returned=(translate("papers", "Taken back"), moment(back.returned_at)),
            by=(translate("papers", "By"), frame.person(back.returned_by)),
            customer=(translate("papers", "Customer"), card.customer_name),
            reason=(translate("papers", "Reason"), back.reason),
        ),
        titles=_titles(),
        rows=tuple(_returned(at, line, currency) for at, line in enumerate(back.lines, 1)),
        sums=(
            Sum(translate("papers", "Tax included"), money(back.tax, currency)),
            Sum(translate("papers", "Given back {currency}").format(currency=currency), money(back.total, currency), True),
            *(Sum(payment_words(paid.kind), money(-paid.amount, currency)) for paid in back.refunds),
        ),
        marks=frame.marks(sent),
        facts=(currency, str(back.total), *(f"{one.product_code}|{one.quantity}|{one.gross}" for one in back.lines)),
    )


def _titles() -> dict[str, str]:
    return {
        **goods_titles(),
        "discount": translate("papers", "Disc. %"),
        "state": translate("papers", "State"),
        "accepted": translate("papers", "Customer"),
        "taken": translate("papers", "Taken back by"),
        "customer": translate("papers", "Customer"),
    }


def _sold(at: int, line: LineCard, currency: str) -> dict[str, str]:
    full = line.quantity * line.unit_price
    reduced = translate("papers", "Discount {rate} %  {money}").format(
        rate=write_rate(line.discount_basis_points), money=money(line.amount - full, currency)
    )
    return {
        "position": str(at),
        "code": line.product_code,
        "name": shown(line.names) or line.product_code,
        "unit": line.unit,
        "quantity": quantity(line.quantity),
        "price": money(line.unit_price, currency),
        "discount": write_rate(line.discount_basis_points),
        "amount": money(line.amount, currency),
        "times": f"{line.product_code}  {quantity(line.quantity)} × {money(line.unit_price, currency)}",
        "reduced": reduced if full != line.amount else "",
        "serials": _serials(line.serials) or _lot(line.lot),
    }


def _returned(at: int, line: ReturnedLine, currency: str) -> dict[str, str]:
    return {
        "position": str(at),
        "code": line.product_code,
        "name": shown(line.names) or line.product_code,
        "unit": line.unit,
        "quantity": quantity(line.quantity),
        "state": translate("papers", "Sound") if line.is_sound else translate("papers", "Broken"),
        "amount": money(line.gross, currency),
        "times": f"{line.product_code} × {quantity(line.quantity)}",
        "serials": _serials(line.serials),
    }


def _serials(serials: Sequence[str]) -> str:
    return translate("papers", "Serial number {serials}").format(serials=listed(serials)) if serials else ""


def _lot(lot: str) -> str:
    """Where no piece has a number: what a recall asks for."""
    return translate("papers", "Lot {lot}").format(lot=lot) if lot else ""


def _totals(card: SaleCard) -> tuple[Sum, ...]:
    return _sums(card.total, card.tax, card.currency, included=card.tax_included)


def _sums(total: int, tax: int, currency: str, *, included: bool) -> tuple[Sum, ...]:
    whole = Sum(total_words(currency), money(total, currency), True)
    if included:
        return (whole, Sum(translate("papers", "Tax included"), money(tax, currency))) if tax else (whole,)
    before = Sum(translate("papers", "Subtotal"), money(total - tax, currency))
    return (before, Sum(translate("papers", "Tax"), money(tax, currency)), whole)


def _payments(payments: Sequence[PaymentCard], currency: str) -> tuple[Sum, ...]:
    lines = []
    for paid in payments:
        lines.append(Sum(payment_words(paid.kind), money(paid.amount, currency)))
        if paid.tendered > paid.amount:
            lines.append(Sum(translate("papers", "Tendered"), money(paid.tendered, currency)))
            lines.append(Sum(translate("papers", "Change"), money(paid.tendered - paid.amount, currency)))
    return tuple(lines)


def _facts(currency: str, total: int, lines: Sequence[LineCard]) -> tuple[str, ...]:
    return (currency, str(total), *(f"{line.product_code}|{line.quantity}|{line.amount}" for line in lines))
