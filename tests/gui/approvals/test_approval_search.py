"""What waits for a yes is found by the search box, and opened where it can be decided."""

from contextlib import closing
from pathlib import Path

from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from sync.domain.accounts.rules import Role
from sync.domain.approvals.records import Approval
from sync.domain.credit.rules import LimitKind
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_dealer, an_id
from tests.credit_builders import a_limit
from tests.gui.showroom import Showroom


def test_a_credit_request_is_found_by_its_dealer_and_by_its_reason(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"))
        room.do(a_limit(LimitKind.DEALER, 500_000_00))
        [hit] = room.replica.search("new year", kinds=("approval",))
        assert (hit.kind, hit.code) == (Approval.__tablename__, "D7")
        page = room.open(hit.kind, hit.id, ApprovalsPage)
        chosen = page.table.current()
        assert chosen is not None
        assert chosen.subject_id == an_id("limit")
