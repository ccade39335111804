"""Decided commands stay long enough to be offered again, and then go."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from sync.client import outbox
from sync.client.outbox import KEEP_DECIDED
from sync.protocol.messages import Answer, Request
from tests.simulation import Device, House, a_world
from tests.toy import LIN, WriteNote

YEARS = timedelta(days=3650).total_seconds()


def save(device: Device, number: int, text: str = "x") -> None:
    device.replica.submit(WriteNote(note_id=UUID(int=number), text=text), actor=LIN).result()


def quiet(device: Device) -> list[bytes]:
    """After a quiet moment: what is still remembered."""
    device.replica.lanes.drift().run(stopped=lambda: False)
    return [sent.command_id.bytes for sent in device.replica.sent()]


def a_pc(folder: Path) -> tuple[House, Device]:
    house, (device, *_) = a_world(folder)
    return house, device


def test_a_month_after_the_decision_a_command_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 29: until then it can be offered again. What needs attention, or waits, stays."""
    monkeypatch.setattr(outbox, "KEEP_LATEST", 0)
    house, device = a_pc(tmp_path)
    save(device, 1)
    save(device, 2, "forbidden")
    device.sync()
    house.clock.pass_((KEEP_DECIDED - timedelta(hours=1)).total_seconds())
    assert len(quiet(device)) == 2
    house.clock.pass_(timedelta(hours=2).total_seconds())
    save(device, 3)
    assert len(quiet(device)) == 2
    assert [sent.needs_attention for sent in device.replica.sent()] == [False, True]
    device.sync()
    assert device.dump() == house.rows_of(device.held())


def test_the_latest_stay_whatever_the_clocks_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 29. Faults 51, 52: both were ten years behind when it was saved and decided, and have been put right."""
    monkeypatch.setattr(outbox, "KEEP_LATEST", 1)
    house, device = a_pc(tmp_path)
    save(device, 1)
    save(device, 2)
    device.sync()
    latest = device.replica.sent()[0].command_id.bytes
    house.clock.pass_(YEARS)
    assert quiet(device) == [latest]


def test_a_wrong_clock_here_forgets_nothing(tmp_path: Path) -> None:
    """Faults 51, 52: time is told by central's answers."""
    house, device = a_pc(tmp_path)
    save(device, 1)
    device.sync()
    with device.replica.lanes.parts.store.read() as connection:
        before = connection.exec_driver_sql("SELECT last_sync FROM place").scalar()
    ask = device.wire.exchange

    def at_central(request: Request) -> Answer:
        """Where it is still the same day."""
        answer = ask(request)
        return replace(answer, head=replace(answer.head, server_time=before))

    device.wire.exchange = at_central  # type: ignore[method-assign]
    house.clock.pass_(YEARS)
    assert len(quiet(device)) == 1


def test_a_wrong_clock_at_central_forgets_nothing_either(tmp_path: Path) -> None:
    """Fault 52. Invariant 29: it may be put right, and central be restored from before."""
    _, device = a_pc(tmp_path)
    save(device, 1)
    device.sync()
    ask = device.wire.exchange

    def at_central(request: Request) -> Answer:
        answer = ask(request)
        return replace(answer, head=replace(answer.head, server_time=answer.head.server_time + int(YEARS * 1_000_000)))

    device.wire.exchange = at_central  # type: ignore[method-assign]
    assert len(quiet(device)) == 1
