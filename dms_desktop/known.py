"""Words that other rows have already, found for a field: price lists, regions, region codes. A new one is typed as well."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from dms_desktop.bridge import Bridge
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from dms_desktop.widgets.picking import CodeEdit, CodesEdit
from dms_desktop.widgets.words import Text, by_count, say
from sync.domain.accounts.queries import regions
from sync.domain.catalog.lists import price_lists
from sync.domain.customers.queries import customer_regions
from sync.domain.deals.house_queries import areas
from sync.kernel.queries import Known, View

F = TypeVar("F", bound=CodeEdit)
MOST = 30
translate = QCoreApplication.translate


class KnownWords(Protocol):
    def __call__(self, view: View, *, text: str, limit: int) -> Sequence[Known]: ...


def price_list_edit(bridge: Bridge, name: Text) -> CodeEdit:
    return _hinted(CodeEdit(_suggest(bridge, price_lists, _dealers), name, may_be_new=True))


def region_edit(bridge: Bridge, name: Text) -> CodeEdit:
    """Of dealers."""
    return _hinted(CodeEdit(_suggest(bridge, regions, _dealers), name, may_be_new=True))


def regions_edit(bridge: Bridge, name: Text) -> CodesEdit:
    """Several of them."""
    return _hinted(CodesEdit(_suggest(bridge, regions, _dealers), name, may_be_new=True))


def region_code_edit(bridge: Bridge, name: Text) -> CodeEdit:
    """An official code, as the shop's own customers have it; found by a piece of an address as well."""
    return _hinted(CodeEdit(_suggest(bridge, customer_regions, _place), name, may_be_new=True))


def area_edit(bridge: Bridge, name: Text) -> CodeEdit:
    """The beginning of an official code, for the house."""
    return CodeEdit(_suggest(bridge, areas, _place), name, may_be_new=True)


def _hinted(field: F) -> F:
    say(field, field.setPlaceholderText, lambda: translate("known", "↓ shows those in use"))
    return field


def _suggest(bridge: Bridge, query: KnownWords, tell: Callable[[Known], str]) -> Suggest:
    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        def show(rows: Sequence[Known]) -> None:
            deliver([Choice(value=row.word, code=row.word, name=tell(row)) for row in rows])

        bridge.fetch(query, show, text=text, limit=MOST)

    return suggest


def _dealers(row: Known) -> str:
    words = by_count(row.count, translate("known", "{count} dealer"), translate("known", "{count} dealers"))
    return words.format(count=row.count)


def _place(row: Known) -> str:
    return row.place
