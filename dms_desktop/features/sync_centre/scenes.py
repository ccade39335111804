"""How the sync centre looks: nothing to tell, an ordinary day, and weeks without a line."""

import json
from dataclasses import replace

from dms_desktop.defects_dialog import DefectsDialog
from dms_desktop.page import Page
from dms_desktop.samples import ADJUSTMENTS, a_sent, decided, many_sent
from dms_desktop.scenes import Scene, in_every_state
from sync.client.updating.updater import UpdateState
from sync.kernel.commands import OutcomeState

ROWS = (
    a_sent(0),
    a_sent(1, name="AmendOrder", tries=1),
    decided(2, OutcomeState.ADJUSTED, adjustments=ADJUSTMENTS),
    decided(3, OutcomeState.REFUSED, "dealer_blocked"),
    *(decided(at, OutcomeState.CONFIRMED) for at in range(4, 30)),
)
READY = UpdateState(version="1.4.0", ready="1.5.0")
HELD = UpdateState(version="1.4.0", problem="update_out_of_date")
TYPICAL = Scene(name="sync-centre", kind="sync_centre", sent=ROWS, update=READY)


def read_reports(page: Page) -> None:
    lines = ["dms_desktop/features/sale/counter.py:141 _take", "sync/domain/sales/rules.py:58 total_of", "builtins.ValueError"]
    report = {"reference": "1128-094115", "version": "1.2.0", "system": "Windows-10-10.0.19045-SP0", "lines": lines}
    contents = {"1128-094115": json.dumps(report, indent=1).encode()}
    DefectsDialog(contents, lambda _sent, _failed: None, lambda _reference: None, page).show_modeless()


SCENES = (
    *in_every_state(
        "sync-centre",
        TYPICAL,
        empty=replace(TYPICAL, sent=()),
        huge=replace(TYPICAL, many_sent=many_sent, update=HELD),
        sent=tuple(decided(30 + at, OutcomeState.QUARANTINED, "not_permitted") for at in range(8)),
    ),
    replace(TYPICAL, name="sync-centre-reports-typical", prepare=read_reports),
)
