"""Finds one of the house's dealers for a field: by a piece of code, name or region, however many there are."""

from collections.abc import Callable, Sequence

from dms_desktop.bridge import Bridge
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from sync.domain.accounts.queries import DealerRow, dealers

MOST = 30


def dealer_suggest(bridge: Bridge) -> Suggest:
    """Choices whose values are dealers' numbers."""

    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        def show(rows: Sequence[DealerRow]) -> None:
            deliver([Choice(value=row.dealer_id, code=row.code, name=row.name, detail=row.region) for row in rows])

        bridge.fetch(dealers, show, text=text, limit=MOST)

    return suggest
