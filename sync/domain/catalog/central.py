"""What only central does for the catalog: it knows pinyin, so it writes the search columns."""

from collections.abc import Mapping

from sqlalchemy import select

from sync.domain.catalog.commands import PutProduct
from sync.domain.catalog.naming import search_columns
from sync.domain.catalog.records import Barcode, Product, names_of
from sync.kernel.commands import Command, Context, Handler, Wrapper


def with_search_columns(command: PutProduct, context: Context, handler: Handler) -> None:
    """A renamed product is found by its new names in both scripts, by their initials and still by its barcodes."""
    handler(command, context)
    product = context.session.get_one(Product, command.code)
    barcodes = context.session.scalars(select(Barcode.barcode).where(Barcode.product_code == product.code))
    found = search_columns(names_of(product), barcodes)
    product.folded, product.initials = found.folded, found.initials


WRAPPERS: Mapping[type[Command], Wrapper] = {PutProduct: with_search_columns}
