"""How a sale or a quote begins that is asked for elsewhere: for a customer of the shop, or with the goods of an earlier one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from dms_desktop.features.sale.again import made_by, typed_again
from dms_desktop.features.sale.head import ADDED, INCLUDED, SaleHead
from dms_desktop.goods.facts import LineFact, line_facts
from dms_desktop.goods_page import GoodsPage
from dms_desktop.pasting.dialog import Meant
from dms_desktop.pieces import CUSTOMER, begins_with
from sync.client.sent import Sent
from sync.domain.customers.queries import CustomerCard, customer_card
from sync.domain.sales.quotes import QuoteCard, quote_card
from sync.domain.sales.rules import QuoteState

COPY, AGAIN, SCAN = "copy", "again", "scan"


class SaleBeginnings:
    """`customer:<id>`, `copy:<quote id>`, `again:<sale id>` and `scan:<code>`. `on_begin` puts away what is being typed,
    `on_lines` takes the goods of a quote: they cost what they cost today. A sale that is sold again costs what it did."""

    def __init__(
        self,
        page: GoodsPage,
        head: SaleHead,
        *,
        on_begin: Callable[[], object],
        on_lines: Callable[[Sequence[Meant]], object],
    ) -> None:
        self._page, self._head, self._on_begin, self._on_lines = page, head, on_begin, on_lines

    def begin(self, text: str) -> bool:
        """False where the text says nothing of the kind."""
        bridge = self._page.desk.bridge
        way, _, code = text.partition(":")
        if way == SCAN and code:
            self._on_begin()
            return self._page.scanned(code)
        customer_id, quote_id = begins_with(text, CUSTOMER), begins_with(text, COPY)
        sale_id = begins_with(text, AGAIN)
        if customer_id is None and quote_id is None and sale_id is None:
            return False
        self._on_begin()
        if customer_id is not None:
            bridge.fetch(customer_card, self._show_customer, customer_id=customer_id)
        elif quote_id is not None:
            today = bridge.clock.now().astimezone().date()
            bridge.fetch(quote_card, self._show_quote, quote_id=quote_id, on=today)
        else:
            bridge.sent(self._page, self._show_sale, about=sale_id)
        return True

    def _show_customer(self, card: CustomerCard | None) -> None:
        if card is not None:
            self._head.show_customer(card.customer_id, card.values["name"])
            self._page.keep()

    def _show_quote(self, card: QuoteCard | None) -> None:
        if card is None:
            return
        self._head.show_texts(_head_of(card))
        codes = tuple(dict.fromkeys(line.product_code for line in card.lines))
        self._page.desk.bridge.fetch(line_facts, partial(self._show_lines, card), codes=codes)

    def _show_sale(self, sent: Sequence[Sent]) -> None:
        command, desk = made_by(sent), self._page.desk
        if command is not None:
            draft = typed_again(command, desk.bridge.ids, currency=desk.currency, at=desk.bridge.clock.now())
            self._page.load_draft(draft)
            self._page.keep()

    def _show_lines(self, card: QuoteCard, facts: Sequence[LineFact]) -> None:
        """What is not in the catalog any more is left out."""
        known = {fact.row.code: fact for fact in facts}
        kept = [line for line in card.lines if line.product_code in known]
        self._on_lines([Meant(fact=known[line.product_code], units=line.quantity) for line in kept])


def _head_of(card: QuoteCard) -> Mapping[str, str]:
    """Who asked, how the prices stand to tax, and the note; why it was withdrawn is no note of the next one."""
    found = card.row
    return {
        "customer": found.customer_name,
        "customer_id": "" if found.customer_id is None else found.customer_id.hex,
        "note": "" if found.state is QuoteState.WITHDRAWN else card.note,
        "tax": INCLUDED if card.tax_included else ADDED,
    }
