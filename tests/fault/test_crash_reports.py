"""Reports of the program's mistakes over real HTTP: they reach central's folder, and stay where they are while nobody answers."""

import json

import pytest

from sync.client.support import send_reports
from sync.kernel.errors import Unreachable
from tests.fault.served import Served
from tests.fault.shop import Shop

REPORT = json.dumps({"reference": "1128-094115", "version": "", "system": "Linux", "lines": ["sync/a.py:1 b"]}).encode()


def test_a_report_that_somebody_sends_comes_to_central_once_it_answers(central: Served, counter: Shop) -> None:
    central.kill()
    with pytest.raises(Unreachable):
        send_reports(counter.replica, [REPORT])
    central.start()
    send_reports(counter.replica, [REPORT, REPORT])
    [kept] = (central.data / "crashes").rglob("*.json")
    assert json.loads(kept.read_bytes()) == json.loads(REPORT)
