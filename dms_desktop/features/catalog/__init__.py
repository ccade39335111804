"""The catalog: the tree, the list, and the card of one product."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.goods.naming import spoken_names
from dms_desktop.page import PageSpec, Telling
from dms_desktop.pieces import record_code
from sync.domain.catalog.queries import product_names

__all__ = ["PAGES"]

PAGES = (
    PageSpec(
        kind="catalog",
        title=lambda: QCoreApplication.translate("CatalogPage", "Catalog"),
        icon="package",
        build=CatalogPage,
        order=20,
    ),
    PageSpec(
        kind="product",
        title=lambda: QCoreApplication.translate("ProductPage", "Product"),
        icon="package",
        build=ProductPage,
        in_menu=False,
        telling=Telling("product", product_names, spoken_names, record_code, "codes"),
    ),
)
