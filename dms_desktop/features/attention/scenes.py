"""How the attention list looks: empty, which is most days, and with work in it."""

from datetime import timedelta
from uuid import UUID

import msgspec

from dms_desktop.scenes import NOW, OFFLINE, Scene
from sync.client.sent import Sent
from sync.kernel.clock import to_micros
from sync.kernel.commands import Adjustment, Outcome, OutcomeState

CHANGED = (
    Adjustment(code="line_short", asked="12", got="8", subject="BK-M68B-42"),
    Adjustment(code="price_changed", asked="118000", got="124000", subject="FR-R92R-58"),
)


def concern(at: int, state: OutcomeState, code: str = "", *, changes: tuple[Adjustment, ...] = (), **params: str) -> Sent:
    """What central said `at` hours ago."""
    command_id = UUID(int=at + 1)
    outcome = Outcome(
        command_id=command_id, seq=at, state=state, decided_at=to_micros(NOW), code=code, params=params, adjustments=changes
    )
    return Sent(
        seq=at,
        command_id=command_id,
        name="PlaceOrder",
        body=msgspec.json.encode({"number": f"SO-D7-A-26-{140 - at:05d}"}),
        actor_id=UUID(int=1),
        saved_at=NOW - timedelta(hours=at),
        subjects=(UUID(int=500 + at),),
        tries=1,
        doubt=None,
        outcome=outcome,
        needs_attention=True,
    )


ROWS = (
    concern(1, OutcomeState.ADJUSTED, changes=CHANGED),
    concern(2, OutcomeState.REFUSED, "dealer_blocked", reason="貨款逾期"),
    concern(5, OutcomeState.REFUSED, "dealer_blocked", reason="貨款逾期"),
    concern(26, OutcomeState.PARKED, "parent_refused"),
)

SCENES = (
    Scene(name="attention-typical", kind="attention", sent=ROWS, status=OFFLINE),
    Scene(name="attention-empty", kind="attention"),
)
