"""Fields for codes of products or of branches of the catalog, one or some of them, found by a few letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge
from dms_desktop.goods.lookup import ProductLookup
from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from dms_desktop.widgets.picking import COMMAS, CodeEdit, CodesEdit
from dms_desktop.widgets.words import Text
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.kernel.text import fold

MOST = 30


def product_code_edit(desk: Desk, name: Text, owner: QObject) -> CodeEdit:
    return CodeEdit(ProductLookup(desk.bridge, currency=desk.currency, parent=owner).suggest, name)


def product_codes_edit(desk: Desk, name: Text, owner: QObject, *, parting: str = COMMAS) -> CodesEdit:
    suggest = ProductLookup(desk.bridge, currency=desk.currency, parent=owner).suggest
    return CodesEdit(suggest, name, parting=parting)


def category_edit(bridge: Bridge, name: Text) -> CodeEdit:
    return CodeEdit(_category_suggest(bridge), name)


def category_codes_edit(bridge: Bridge, name: Text) -> CodesEdit:
    return CodesEdit(_category_suggest(bridge), name)


def codes_in(text: str) -> tuple[str, ...]:
    """What stands between the commas of a field of several codes."""
    for comma in COMMAS:
        text = text.replace(comma, ",")
    return tuple(code.strip() for code in text.split(",") if code.strip())


def _category_suggest(bridge: Bridge) -> Suggest:
    """By a piece of the code or of the name in any language."""

    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        bridge.fetch(category_tree, lambda rows: deliver(_choices(fold(text), rows)))

    return suggest


def _choices(wanted: str, rows: Sequence[CategoryRow]) -> Sequence[Choice]:
    found = [row for row in rows if any(wanted in fold(part) for part in (row.code, *_names(row)))]
    return [Choice(value=row.code, code=row.code, name=shown(row.names)) for row in found[:MOST]]


def _names(row: CategoryRow) -> Sequence[str]:
    return (row.names.en, row.names.zh_hant, row.names.zh_hans)
