"""How the attention list looks: empty, which is most days, and with work in it."""

from dataclasses import replace

from dms_desktop.samples import ADJUSTMENTS, decided, many_sent
from dms_desktop.scenes import Scene, in_every_state, press
from sync.kernel.commands import OutcomeState

ROWS = (
    decided(1, OutcomeState.ADJUSTED, adjustments=ADJUSTMENTS),
    decided(2, OutcomeState.REFUSED, "dealer_blocked"),
    decided(5, OutcomeState.REFUSED, "dealer_blocked"),
    decided(26, OutcomeState.PARKED, "parent_not_accepted"),
)
TYPICAL = Scene(name="attention", kind="attention", sent=ROWS)

ALIKE = replace(TYPICAL, sent=tuple(decided(at, OutcomeState.REFUSED, "dealer_blocked") for at in range(1, 41)))

SCENES = (
    *in_every_state(
        "attention",
        TYPICAL,
        empty=replace(TYPICAL, sent=()),
        huge=replace(TYPICAL, many_sent=many_sent),
        sent=tuple(decided(30 + at, OutcomeState.QUARANTINED, "not_permitted") for at in range(8)),
    ),
    replace(ALIKE, name="attention-again-typical", prepare=press("Ctrl+R")),
)
