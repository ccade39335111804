"""Labels of goods for shelf or box, from wherever products stand on the screen."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.naming import shown
from dms_desktop.page import Page
from dms_desktop.printing.frame import Frame, show_preview
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.words import kind_words
from dms_desktop.widgets.formats import money, quantity
from sync.domain.catalog.queries import LabelGoods, label_goods

MOST = 2_000
"""Labels that are laid out at once: some seconds of work."""


def show_labels(page: Page, wanted: Mapping[str, int]) -> None:
    """Of each product, by code, as many as is said; nothing opens where no product is marked."""

    def show(goods: Sequence[LabelGoods]) -> None:
        show_preview(page, partial(goods_labels, goods, wanted, page.desk.currency, page.desk.bridge.ids.new()))

    units = sum(wanted.values())
    if units > MOST:
        words = QCoreApplication.translate("labels", "{units} labels are too many at once: at most {most}. Mark fewer lines.")
        page.desk.tell(words.format(units=quantity(units), most=quantity(MOST)))
    elif wanted:
        page.read(label_goods, show, codes=tuple(wanted))


def goods_labels(goods: Sequence[LabelGoods], wanted: Mapping[str, int], currency: str, paper_id: UUID, frame: Frame) -> Paper:
    """With everything that a label can show; the price is printed where the shop's own form wants it."""
    return Paper(
        kind="label",
        document_id=paper_id,
        number=goods[0].code if len(goods) == 1 else "",
        title=kind_words("label"),
        around=frame.around,
        rows=tuple(
            {
                "name": shown(one.names) or one.code,
                "code": one.code,
                "unit": one.unit,
                "symbol": one.symbol,
                "price": "" if one.price is None else f"{currency} {money(one.price, currency)}",
                "times": str(wanted[one.code]),
            }
            for one in goods
        ),
    )
