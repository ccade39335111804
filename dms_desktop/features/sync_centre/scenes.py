"""How the sync centre and the attention list look when there is something in them."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import msgspec

from dms_desktop.scenes import NOW, OFFLINE, Scene
from sync.client.sent import Sent
from sync.kernel.clock import to_micros
from sync.kernel.commands import Adjustment, Outcome, OutcomeState

ADJUSTMENTS = (
    Adjustment(code="line_short", asked="12", got="8", subject="BK-M68B-42"),
    Adjustment(code="price_changed", asked="118000", got="124000", subject="FR-R92R-58"),
)


def sent(at: int, *, name: str = "PlaceOrder", outcome: Outcome | None = None, tries: int = 0) -> Sent:
    """A command saved `at` hours ago."""
    return Sent(
        seq=100 - at,
        command_id=UUID(int=at + 1),
        name=name,
        body=msgspec.json.encode({"number": f"SO-D7-A-26-{140 - at:05d}"}),
        actor_id=UUID(int=1),
        saved_at=NOW - timedelta(hours=at),
        subjects=(UUID(int=500 + at),),
        tries=tries,
        doubt=None,
        outcome=outcome,
        needs_attention=outcome is not None and outcome.state is not OutcomeState.CONFIRMED,
    )


def decided(at: int, state: OutcomeState, *, code: str = "", adjustments: tuple[Adjustment, ...] = ()) -> Sent:
    outcome = Outcome(
        command_id=UUID(int=at + 1),
        seq=100 - at,
        state=state,
        decided_at=to_micros(NOW),
        code=code,
        params={"reason": "貨款逾期"},
        adjustments=adjustments,
    )
    return sent(at, outcome=outcome, tries=1)


ROWS: Sequence[Sent] = (
    sent(0),
    sent(1, name="AmendOrder", tries=1),
    decided(2, OutcomeState.ADJUSTED, adjustments=ADJUSTMENTS),
    decided(3, OutcomeState.REFUSED, code="dealer_blocked"),
    *(decided(at, OutcomeState.CONFIRMED) for at in range(4, 30)),
)

SCENES = (
    Scene(name="sync-centre-typical", kind="sync_centre", sent=ROWS, status=OFFLINE),
    Scene(name="sync-centre-empty", kind="sync_centre"),
)
