"""Labels of a product: its name, code and barcode for shelf or box."""

from uuid import UUID

from dms_desktop.goods.naming import shown
from dms_desktop.printing.frame import Frame
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.words import kind_words
from sync.domain.catalog.queries import ProductCard


def product_label(card: ProductCard, paper_id: UUID, frame: Frame) -> Paper:
    """The barcode of a single unit where there is one, else the code: scanning either finds the product."""
    single = next((one.barcode for one in card.barcodes if one.quantity == 1), card.row.code)
    texts = {"name": shown(card.row.names) or card.row.code, "code": card.row.code, "unit": card.row.unit, "symbol": single}
    return Paper(
        kind="label",
        document_id=paper_id,
        number=card.row.code,
        title=kind_words("label"),
        around=frame.around,
        rows=(texts,),
    )
