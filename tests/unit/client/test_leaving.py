"""A scope that was taken away: its rows leave when what was saved before is decided, and nobody's work is lost with them."""

from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from sync.central import exchange as central_exchange
from sync.central.scopes import scopes_of
from sync.kernel.commands import OutcomeState
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, Request
from tests.simulation import Device, House, a_world
from tests.toy import CATALOG, LIN, Sign, WriteNote

NOTE, LATER = UUID(int=1), UUID(int=2)


@pytest.fixture
def world(tmp_path: Path) -> tuple[House, Device]:
    """A sign is up, and everybody has it."""
    house, (device, *_) = a_world(tmp_path)
    put_up(house, "sale")
    device.sync()
    assert signs(device) == ["sale"]
    return house, device


def put_up(house: House, code: str) -> None:
    with house.store.transaction(house.clock.now()) as session:
        session.add(Sign(code=code, text=code))


def signs(device: Device) -> list[str]:
    with device.replica.lanes.parts.store.read() as connection:
        return list(connection.exec_driver_sql("SELECT code FROM toy_sign ORDER BY code").scalars())


def save(device: Device, note: UUID = NOTE) -> None:
    device.replica.submit(WriteNote(note_id=note, text="mine"), actor=LIN).result()


def take_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs are no longer for this shop."""
    monkeypatch.setattr(
        central_exchange, "scopes_of", lambda *given: tuple(scope for scope in scopes_of(*given) if scope != CATALOG)
    )


def look_for_news(device: Device) -> Answer:
    """What the lane that holds does: without commands. Central's answer to it."""
    heard: list[Answer] = []
    ask = device.wire.exchange

    def exchange(request: Request) -> Answer:
        heard.append(ask(request))
        return heard[-1]

    device.wire.exchange = exchange  # type: ignore[method-assign]
    device.replica.lanes.exchange().run(push=False)
    device.wire.exchange = ask  # type: ignore[method-assign]
    return heard[-1]


def states(device: Device) -> list[OutcomeState | None]:
    return [one.outcome and one.outcome.state for one in device.replica.sent()]


def test_with_nothing_unsent_the_rows_leave_at_once(world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 30. Fault 85."""
    _house, device = world
    take_away(monkeypatch)
    assert look_for_news(device).head.gone == (CATALOG,)
    assert (signs(device), CATALOG in device.held()) == ([], False)


def test_the_rows_stay_until_what_waits_is_decided(world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 30, 37. Fault 85: and central is not asked in a circle meanwhile, nor sends what was taken away."""
    house, device = world
    save(device)
    take_away(monkeypatch)
    assert look_for_news(device).head.gone == (CATALOG,)
    put_up(house, "later")
    again = look_for_news(device)
    assert (again.head.gone, again.sections) == ((), ())
    assert signs(device) == ["sale"]
    device.sync()
    assert (signs(device), CATALOG in device.held()) == ([], False)
    assert states(device) == [OutcomeState.CONFIRMED]
    assert device.dump() == house.rows_of(device.held())


def test_work_that_is_quarantined_is_kept_and_lets_the_rows_go(
    world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 30: unsent work is quarantined, not erased."""
    house, device = world
    save(device)
    take_away(monkeypatch)
    look_for_news(device)
    house.dismiss_everybody()
    device.sync()
    assert states(device) == [OutcomeState.QUARANTINED]
    assert signs(device) == []


def test_what_is_saved_afterwards_holds_nothing_back(world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 30: nobody keeps rows for ever by saving on and on."""
    _house, device = world
    save(device)
    take_away(monkeypatch)
    look_for_news(device)
    ask, first_only = device.wire.exchange, lambda request: ask(msgspec.structs.replace(request, commands=request.commands[:1]))
    save(device, LATER)
    device.wire.exchange = first_only  # type: ignore[method-assign]
    device.replica.lanes.exchange().run()
    assert states(device) == [None, OutcomeState.CONFIRMED]
    assert signs(device) == []


def test_a_scope_that_comes_back_meanwhile_comes_whole(world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 15, 31: rows that went while it was away are not left behind."""
    house, device = world
    save(device)
    take_away(monkeypatch)
    look_for_news(device)
    monkeypatch.undo()
    with house.store.transaction(house.clock.now()) as session:
        session.delete(session.get_one(Sign, "sale"))
    put_up(house, "new")
    device.sync()
    assert signs(device) == ["new"]
    device.sync()
    assert (signs(device), CATALOG in device.held()) == (["new"], True)
    assert device.dump() == house.rows_of(device.held())


def test_a_lost_answer_changes_nothing(world: tuple[House, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 11."""
    _house, device = world
    save(device)
    take_away(monkeypatch)
    look_for_news(device)
    ask = device.wire.exchange

    def lost(request: Request) -> Answer:
        ask(request)
        raise Unreachable("lost")

    device.wire.exchange = lost  # type: ignore[method-assign]
    with pytest.raises(Unreachable):
        device.replica.lanes.exchange().run()
    assert signs(device) == ["sale"]
    device.wire.exchange = ask  # type: ignore[method-assign]
    device.sync()
    assert signs(device) == []
