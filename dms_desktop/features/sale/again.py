"""A sale that was taken back, or that central refused, as something typed: its goods are sold once more."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from dms_desktop.features.sale.figures import write_rate
from dms_desktop.features.sale.head import ADDED, INCLUDED
from dms_desktop.typed import Typed, TypedLine
from dms_desktop.widgets.formats import money, quantity
from sync.client.drafts import Draft
from sync.client.sent import Sent
from sync.domain.sales.lines import SoldLine
from sync.domain.sales.selling import MakeSale
from sync.kernel.ids import Ids

KIND = "sale"


def made_by(sent: Sequence[Sent]) -> MakeSale | None:
    """What was saved: it stays readable where no sale came of it."""
    found = next((one for one in sent if one.name == MakeSale.__name__), None)
    return None if found is None else msgspec.json.decode(found.body, type=MakeSale)


def typed_again(command: MakeSale, ids: Ids, *, currency: str, at: datetime) -> Draft:
    """With new identities: the old ones were used. Prices are those that were asked."""
    customer_id = command.customer_id
    head = {
        "customer": command.customer_name,
        "customer_id": "" if customer_id is None else customer_id.hex,
        "note": command.note,
        "place": str(command.location_id),
        "tax": INCLUDED if command.tax_included else ADDED,
    }
    lines = [_typed(ids.new(), line, currency) for line in command.lines]
    return Draft(draft_id=ids.new(), kind=KIND, body=Typed(head=head, lines=lines).pack(), saved_at=at)


def _typed(row_id: UUID, line: SoldLine, currency: str) -> TypedLine:
    texts = {
        "code": line.product_code,
        "quantity": quantity(line.quantity),
        "price": money(line.unit_price, currency),
        "discount": write_rate(line.discount_basis_points),
        "tax": write_rate(line.tax_basis_points),
        "lot": line.lot,
        "serials": ", ".join(line.serials),
    }
    return TypedLine(row_id, {key: text for key, text in texts.items() if text})
