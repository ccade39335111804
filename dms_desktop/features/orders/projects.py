"""Finds the registered projects that an order can be for: those that are protected, and those that were won."""

from collections.abc import Callable, Sequence

from dms_desktop.bridge import Bridge
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from sync.domain.deals.queries import DealRow, deals
from sync.domain.deals.rules import DealState

WITH_PRICES = (DealState.PROTECTED, DealState.WON)
MOST = 30


def project_suggest(bridge: Bridge) -> Suggest:
    """By a piece of the number, the customer or the site, the newest first."""

    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        def show(rows: Sequence[DealRow]) -> None:
            deliver([_choice(row) for row in rows if _is_good(row)])

        bridge.fetch(deals, show, states=WITH_PRICES, text=text, limit=MOST)

    return suggest


def _is_good(row: DealRow) -> bool:
    """Protection that has run out by today is not stored as such."""
    return row.state in WITH_PRICES


def _choice(row: DealRow) -> Choice:
    return Choice(value=row.deal_id, code=row.number, name=row.name, detail=shown(row.line))


def project_words(row: DealRow) -> str:
    return f"{row.number} {row.name}".strip()
