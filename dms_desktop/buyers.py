"""Finds the customers of this shop while somebody types who it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge
from dms_desktop.pieces import record_id
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from sync.client.search import Hit

MOST = 12


def customer_suggest(bridge: Bridge, owner: QObject) -> Suggest:
    """By a piece of the name, the number or the phone; a choice's value is the customer's id. `owner` hears its last question."""
    asking = QObject(owner)

    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        bridge.search(asking, text, lambda hits: deliver(_choices(hits)), limit=MOST, kinds=("customer",))

    return suggest


def _choices(hits: Sequence[Hit]) -> Sequence[Choice]:
    return [Choice(value=record_id(hit.id), code=hit.code, name=hit.name) for hit in hits]
