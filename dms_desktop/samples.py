"""Commands on their way and names as long as people make them, for pictures of pages."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from uuid import UUID

import msgspec

from dms_desktop.scenes import NOW
from sync.client.sent import Sent
from sync.kernel.clock import to_micros
from sync.kernel.commands import Adjustment, Outcome, OutcomeState

CHEN = UUID(int=1)
LONG_NAME = "花蓮東部總經銷汽車零配件用品股份有限公司(玉里門市部)"
LONG_PERSON = "Maximiliane von Hohenstein-Lichtenfels"
ADJUSTMENTS = (
    Adjustment(code="line_short", asked="12", got="8", subject="BK-M68B-42"),
    Adjustment(code="price_changed", asked="118000", got="124000", subject="FR-R92R-58"),
)
MANY = 20_000


def a_sent(
    at: int,
    *,
    name: str = "PlaceOrder",
    about: UUID | None = None,
    body: bytes | None = None,
    outcome: Outcome | None = None,
    tries: int = 0,
) -> Sent:
    """A command saved `at` hours ago, about one document."""
    return Sent(
        seq=100_000 - at,
        command_id=UUID(int=at + 1),
        name=name,
        body=body or msgspec.json.encode({"number": f"SO-D7-A-26-{100_140 - at:06d}"}),
        actor_id=CHEN,
        saved_at=NOW - timedelta(hours=at),
        subjects=(about or UUID(int=500 + at),),
        tries=tries,
        doubt=None,
        outcome=outcome,
        needs_attention=outcome is not None and outcome.state is not OutcomeState.CONFIRMED,
    )


def decided(
    at: int,
    state: OutcomeState,
    code: str = "",
    *,
    name: str = "PlaceOrder",
    about: UUID | None = None,
    adjustments: tuple[Adjustment, ...] = (),
    body: bytes | None = None,
    why: str = "貨款逾期",
) -> Sent:
    """The same with central's word about it; `why` is the reason that a person there gave."""
    outcome = Outcome(
        command_id=UUID(int=at + 1),
        seq=100_000 - at,
        state=state,
        decided_at=to_micros(NOW),
        code=code,
        params={"reason": why},
        adjustments=adjustments,
    )
    return a_sent(at, name=name, about=about, body=body, outcome=outcome, tries=1)


def refused(about: UUID, name: str = "PlaceOrder", *, code: str = "dealer_blocked") -> Sent:
    """What a page says about its document when central said no."""
    return decided(2, OutcomeState.REFUSED, code, name=name, about=about)


@cache
def many_sent() -> Sequence[Sent]:
    """A PC that was without a line for weeks, and what came back when it had one again."""
    return tuple(_one_of_many(at) for at in range(MANY))


def _one_of_many(at: int) -> Sent:
    name = ("PlaceOrder", "AmendOrder", "MakeSale", "ReceiveShipment", "ChangeCustomer", "PostCount")[at % 6]
    match at % 5:
        case 0:
            return a_sent(at, name=name, tries=at % 400)
        case 1:
            return decided(at, OutcomeState.ADJUSTED, name=name, adjustments=ADJUSTMENTS * 12)
        case 2:
            return decided(at, OutcomeState.REFUSED, "dealer_blocked", name=name, why=f"貨款逾期未付,請洽 {LONG_NAME} 財務部")
        case 3:
            return decided(at, OutcomeState.QUARANTINED, "not_permitted", name=name)
        case _:
            return decided(at, OutcomeState.PARKED, "parent_not_accepted", name=name)
