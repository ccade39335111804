"""Finds products for the cell of a grid: by code fragment, name, initials or barcode, while typing and in whole blocks."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge
from dms_desktop.goods.facts import LineFact, facts_of_hits, facts_of_texts
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.grid_rows import Choice

MOST_CHOICES = 30


class ProductLookup(QObject):
    """A LookupSource whose values are LineFacts, at the prices of today."""

    def __init__(self, bridge: Bridge, *, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._currency = currency

    def suggest(self, text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        """The local index finds, the catalog adds name, price and stock. The newest text wins."""
        show = partial(self._deliver_facts, deliver)
        self._bridge.search(self, text, show, limit=MOST_CHOICES, kinds=("product",), reading=facts_of_hits)

    def resolve(self, texts: Sequence[str], deliver: Callable[[Mapping[str, Choice]], None]) -> None:
        """Whole codes and barcodes, a block of any size in one question."""
        self._bridge.fetch(facts_of_texts, partial(self._deliver_texts, deliver), texts=tuple(texts))

    def _deliver_facts(self, deliver: Callable[[Sequence[Choice]], None], facts: Sequence[LineFact]) -> None:
        deliver([self._choice(fact) for fact in facts])

    def _deliver_texts(self, deliver: Callable[[Mapping[str, Choice]], None], found: Sequence[tuple[str, LineFact]]) -> None:
        deliver({text: self._choice(fact) for text, fact in found})

    def _choice(self, fact: LineFact) -> Choice:
        return Choice(value=fact, code=fact.row.code, name=shown(fact.row.names), detail=money(fact.row.price, self._currency))
