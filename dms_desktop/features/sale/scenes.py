"""The counter with a sale being typed, the sales of a day, a sale and a quote as documents, and every dialog over them."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from msgspec.structs import replace as replace_in

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.days import QUOTES
from dms_desktop.features.sale.figures import LineOffer, line_offer
from dms_desktop.features.sale.page import SalesPage
from dms_desktop.features.sale.papers import sale_paper
from dms_desktop.features.sale.samples import (
    BIG,
    DRAFT_ID,
    PLACES,
    QUOTE,
    QUOTE_CARD,
    QUOTED,
    SALE,
    SALE_CARD,
    SOLD,
    TAKEN,
    a_draft,
    many_lines,
    many_quotes,
    many_sold,
)
from dms_desktop.goods.facts import facts_of_texts, product_facts
from dms_desktop.goods.samples import FACTS, GOODS, many_facts, many_goods
from dms_desktop.page import Page
from dms_desktop.printing.own_form import OwnForm
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import a_full_form, an_own_form, change_form, press_print, too_wide
from dms_desktop.samples import LONG_NAME, LONG_PERSON, refused
from dms_desktop.scenes import NOW, Answers, Scene, everything, in_every_state, press
from sync.domain.numbers.queries import SaleNumber, sale_number
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import JSON, Trace
from sync.domain.sales.cards import SaleCard, sale_card
from sync.domain.sales.queries import PriceOffer, PriceSource, sales, takings
from sync.domain.sales.quotes import QuoteCard, quote_card, quotes
from sync.domain.sales.rules import SaleState
from sync.domain.stock.queries import locations, pieces_gone

TRACE = Trace(
    engine=1,
    on=NOW.date(),
    list_price=2_850_00,
    step=Step.DEALER,
    rule="PR-D7-A-26-00003 v1",
    price=2_680_00,
    floor=2_400_00,
    cuts=(),
)
OFFER = LineOffer(
    code=GOODS[0].row.code,
    price=PriceOffer(
        unit_price=2_850_00,
        discount_basis_points=500,
        tax_basis_points=500,
        source=PriceSource.LIST,
        trace=JSON.encode(TRACE).decode(),
    ),
    here=1,
    everywhere=3,
)
AT_COUNTER: Answers = {
    pieces_gone: lambda **_: (),
    locations: lambda **_: PLACES,
    facts_of_texts: lambda *, texts, **_: tuple((text, GOODS[0]) for text in texts),
    line_offer: lambda *, quantity, **_: replace(OFFER, quantity=quantity),
    product_facts: lambda **_: FACTS,
}
COUNTER = Scene(name="counter", kind="counter", drafts=(a_draft(4),), answers=AT_COUNTER)
LONG_LINE = many_goods()[1]
LIST = Scene(name="sales", kind="sales", answers={sales: lambda **_: SOLD, takings: lambda **_: TAKEN})
BEARS = SaleNumber(
    text="AB-12345607", block_id=UUID(int=981), value=12_345_608, next_text="AB-12345608",
    from_block=UUID(int=981), from_value=12_345_607, left=42, is_used=True,
)  # fmt: skip
VOIDED = replace(SALE_CARD, state=SaleState.VOIDED, voided_by="林志明", void_reason="重複結帳")
PAPER = Scene(
    name="sale",
    kind="sale",
    record_id=SALE.hex,
    answers={sale_number: lambda **_: BEARS, sale_card: lambda **_: SALE_CARD},
)
A_RECEIPT = partial(sale_paper, SALE_CARD, ())
OTHER = OwnForm(kind="quote", form="a4", footer=("報價十五日內有效。",))


def promised(card: QuoteCard | None) -> Answers:
    return {quote_card: lambda **_: card, locations: lambda **_: PLACES, pieces_gone: lambda **_: ()}


PROMISE = Scene(name="quote", kind="quote", record_id=QUOTE.hex, answers=promised(QUOTE_CARD))


def huge_sale() -> SaleCard:
    many = tuple(SALE_CARD.payments) * 40
    return replace(
        SALE_CARD,
        customer_name=LONG_NAME,
        sold_by=LONG_PERSON,
        total=BIG * 40,
        note=LONG_NAME * 6,
        lines=many_lines(),
        payments=many,
        returns=tuple(SALE_CARD.returns) * 40,
    )


def huge_quote() -> QuoteCard:
    row = replace(QUOTE_CARD.row, customer_name=LONG_NAME, quoted_by=LONG_PERSON, total=BIG * 40)
    return replace(QUOTE_CARD, row=row, lines=many_lines())


def traced_quote() -> QuoteCard:
    """Of which the head of the shop let a line go below the floor."""
    first = QUOTE_CARD.lines[0]
    listed = first.unit_price + 300_00
    trace = replace_in(TRACE, list_price=listed, price=listed - 200_00, floor=first.unit_price + 50_00, approved_by="林志明")
    return replace(QUOTE_CARD, lines=(replace(first, trace=trace), *QUOTE_CARD.lines[1:]))


def ask_why(page: Page) -> None:
    assert isinstance(page, CounterPage)
    page.grid.hand.go(0, "code")
    press("Shift+F7")(page)


def show_quotes(page: Page) -> None:
    assert isinstance(page, SalesPage)
    page.which.set_value(QUOTES)
    page.refresh()


SCENES = (
    *in_every_state(
        "counter",
        COUNTER,
        empty=replace(COUNTER, drafts=()),
        huge=replace(
            COUNTER,
            drafts=(a_draft(300, code=LONG_LINE.row.code, customer=LONG_NAME),),
            answers={
                **AT_COUNTER,
                facts_of_texts: lambda *, texts, **_: tuple((text, LONG_LINE) for text in texts),
                line_offer: lambda *, quantity, **_: replace(OFFER, code=LONG_LINE.row.code, here=-12_345, quantity=quantity),
                product_facts: lambda **_: many_facts(),
            },
        ),
        sent=(refused(DRAFT_ID, "MakeSale"),),
    ),
    replace(COUNTER, name="counter-payment-typical", prepare=press("F12")),
    replace(COUNTER, name="counter-why-typical", prepare=ask_why),
    replace(COUNTER, name="counter-quote-typical", prepare=press("Ctrl+Q")),
    *in_every_state(
        "sales",
        LIST,
        empty=replace(LIST, answers={sales: lambda **_: (), takings: lambda **_: ()}),
        huge=replace(
            LIST, answers={sales: everything(many_sold), takings: lambda **_: [replace(one, taken=BIG) for one in TAKEN]}
        ),
        sent=(refused(SOLD[0].sale_id, "MakeSale"),),
    ),
    replace(LIST, name="sales-quotes-typical", answers={**LIST.answers, quotes: lambda **_: QUOTED}, prepare=show_quotes),
    replace(LIST, name="sales-quotes-empty", answers={**LIST.answers, quotes: lambda **_: ()}, prepare=show_quotes),
    replace(LIST, name="sales-quotes-huge", answers={**LIST.answers, quotes: everything(many_quotes)}, prepare=show_quotes),
    *in_every_state(
        "sale",
        PAPER,
        empty=replace(PAPER, answers={sale_number: lambda **_: BEARS, sale_card: lambda **_: None}),
        huge=replace(PAPER, answers={sale_number: lambda **_: BEARS, sale_card: lambda **_: huge_sale()}),
        sent=(refused(SALE, "MakeSale"),),
    ),
    replace(
        PAPER,
        name="sale-voided-attention",
        answers={
            sale_number: lambda **_: BEARS,
            sale_card: lambda **_: VOIDED,
        },
    ),
    replace(PAPER, name="sale-return-typical", prepare=press("Ctrl+R")),
    replace(
        PAPER,
        name="sale-return-huge",
        answers={sale_number: lambda **_: BEARS, sale_card: lambda **_: huge_sale()},
        prepare=press("Ctrl+R"),
    ),
    replace(PAPER, name="sale-print-typical", answers={**PAPER.answers, **PRINTING}, prepare=press_print),
    replace(PAPER, name="sale-form-built-in-typical", prepare=change_form(A_RECEIPT, "a4")),
    replace(PAPER, name="sale-form-typical", prepare=change_form(A_RECEIPT, "roll_80", an_own_form("sale", "roll_80"), OTHER)),
    replace(PAPER, name="sale-form-huge", prepare=change_form(A_RECEIPT, "a5", a_full_form("sale", "a5"))),
    replace(PAPER, name="sale-form-attention", prepare=too_wide(A_RECEIPT, "roll_80", an_own_form("sale", "roll_80"))),
    replace(
        PAPER,
        name="sale-void-typical",
        answers={**PAPER.answers, sale_card: lambda **_: replace(SALE_CARD, returns=())},
        prepare=press("Ctrl+Del"),
    ),
    *in_every_state(
        "quote",
        PROMISE,
        empty=replace(PROMISE, answers=promised(None)),
        huge=replace(PROMISE, answers={**promised(None), quote_card: lambda **_: huge_quote()}),
        sent=(refused(QUOTE, "GiveQuote"),),
    ),
    replace(
        PROMISE,
        name="quote-expired-attention",
        answers=promised(replace(QUOTE_CARD, row=replace(QUOTE_CARD.row, is_expired=True))),
    ),
    replace(
        PROMISE, name="quote-why-typical", answers={**promised(None), quote_card: lambda **_: traced_quote()}, prepare=press("F7")
    ),
    replace(PROMISE, name="quote-payment-typical", prepare=press("F12")),
    replace(PROMISE, name="quote-pieces-typical", prepare=press("Ctrl+I")),
    replace(PROMISE, name="quote-withdraw-typical", prepare=press("Ctrl+Del")),
)
