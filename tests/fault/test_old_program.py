"""A program from last year on a PC of today's shop: its work arrives, and whoever runs it is told that it is too old."""

import json
from pathlib import Path

import pytest

from sync.client import cli, exchange
from sync.protocol.version import OLDEST_PUSH
from tests.fault.served import Served
from tests.fault.shop import opened


def test_a_script_is_told_that_its_program_is_too_old_for_rows(
    central: Served, counter_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Invariant 32. Fault 87: a synchronisation that brings no rows does not end as if all were well."""
    with opened(counter_home) as shop:
        shop.order({central.goods(at_least=1)[0]: 1})
    monkeypatch.setattr(exchange, "PROTOCOL", OLDEST_PUSH)
    assert cli.main(["--home", str(counter_home), "--json", "sync", "--until-idle"]) == cli.TOO_OLD
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert (answer["sent"], answer["reachable"], answer["update_needed"]) == (1, True, True)
    assert json.loads(said.err) == {"error": "update_needed", "params": {"why": cli.UPDATE_NEEDED}}
    monkeypatch.undo()
    assert cli.main(["--home", str(counter_home), "--json", "sync", "--until-idle"]) == cli.DONE
    assert not json.loads(capsys.readouterr().out)["update_needed"]
