"""The home page of an ordinary morning, offline, and while a new PC still fills; other features draw their own cards."""

from datetime import timedelta
from uuid import UUID

from dms_desktop.ordering.draft import KIND, DraftLine, OrderDraft, encode
from dms_desktop.ordering.samples import CREDIT
from dms_desktop.scenes import FILLING, NOW, OFFLINE, Scene
from sync.client.drafts import Draft
from sync.domain.orders.queries.counters import OrderCounters, credit, order_counters

BEGUN = OrderDraft(reference="工單 W-1123", lines=(DraftLine(line_id=UUID(int=1), code="04465-02220", quantity="4"),))
DRAFT = Draft(draft_id=UUID(int=2), kind=KIND, body=encode(BEGUN), saved_at=NOW - timedelta(minutes=25))
COUNTERS = OrderCounters(submitted=2, exceptions=1, accepted=5, on_the_way=3, deliveries=2)

SCENES = (
    Scene(
        name="home-typical",
        kind="home",
        drafts=(DRAFT,),
        answers={order_counters: lambda **_: COUNTERS, credit: lambda **_: CREDIT},
    ),
    Scene(name="home-offline", kind="home", status=OFFLINE),
    Scene(name="home-filling", kind="home", status=FILLING),
)
