"""Whatever the network does: nothing lost, nothing twice, nothing stuck, nothing of another shop."""

from pathlib import Path

import pytest

from sync.central import snapshots
from sync.client.replica import Replica
from tests.simulation import Device, House, a_world, run, settle

SEEDS = range(12)
STEPS = 60


def waiting(device: Device) -> int:
    return device.replica.status().waiting


def outcomes(replica: Replica) -> dict[str, tuple[str, str]]:
    found = [one for one in replica.sent(limit=10_000) if one.outcome is not None]
    return {one.command_id.hex: (one.outcome.state.value, one.outcome.code) for one in found if one.outcome is not None}


def decided(house: House) -> dict[str, str]:
    """State by command, as central keeps it."""
    with house.store.read() as session:
        rows = session.connection().exec_driver_sql("SELECT command_id, outcome FROM decision")
        return {str(row[0]): str(row[1]) for row in rows}


def visible(device: Device) -> list[tuple[object, ...]]:
    with device.replica.lanes.parts.store.read() as connection:
        notes = [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM toy_note ORDER BY id")]
        return notes + [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM toy_note_tag ORDER BY id")]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_history_settles_to_the_same_truth_on_every_device(tmp_path: Path, seed: int) -> None:
    """Invariants 3, 4, 15, 16 and 34: with an empty outbox what is seen is what central holds, and no shadow is left."""
    house, devices = world = a_world(tmp_path, seed)
    run(world, seed, steps=STEPS, after_each=lambda _device: None)
    settle(devices)
    known = decided(house)
    for device in devices:
        assert waiting(device) == 0
        assert device.dump() == house.rows_of(device.held())
        assert canonical_shadows(device) == 0
        for command_id, (state, _code) in outcomes(device.replica).items():
            assert f'"state":"{state}"' in known[command_id]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_saved_stays_until_central_has_spoken(tmp_path: Path, seed: int) -> None:
    """Invariants 1, 2 and 21: every saved command is decided exactly once, with the body it was saved with."""
    house, devices = world = a_world(tmp_path, seed)
    saved: dict[str, bytes] = {}

    def remember(device: Device) -> None:
        there = {one.command_id.hex: one.body for one in device.replica.sent(limit=10_000)}
        mine = {key: body for key, body in saved.items() if key in there or key.startswith("never")}
        assert all(there[key] == body for key, body in mine.items())
        saved.update(there)

    run(world, seed, steps=STEPS, after_each=remember)
    settle(devices)
    known = decided(house)
    assert set(saved) <= set(known)
    assert len(known) == sum(len(outcomes(device.replica)) for device in devices)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_selective_rebase_equals_a_full_one(tmp_path: Path, seed: int) -> None:
    """Invariant 18: replaying everything from confirmed rows gives what the replica already shows."""
    world = a_world(tmp_path, seed)

    def compare(device: Device) -> None:
        before = visible(device)
        parts, rebase = device.replica.lanes.parts, device.replica.lanes.rebase
        with parts.store.write() as connection:
            rebase.replay_all(connection)
        assert visible(device) == before

    run(world, seed, steps=STEPS, after_each=compare)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_shop_ever_holds_a_row_of_another(tmp_path: Path, seed: int) -> None:
    """Promise 7, invariant 7."""
    world = a_world(tmp_path, seed)

    def own_rows_only(device: Device) -> None:
        with device.replica.lanes.parts.store.read() as connection:
            owners = set(connection.exec_driver_sql("SELECT DISTINCT dealer_id FROM toy_note").scalars())
        assert owners <= {device.actor.dealer_id}

    run(world, seed, steps=STEPS, after_each=own_rows_only)


@pytest.mark.parametrize("seed", SEEDS)
def test_large_scopes_arrive_in_chunks_and_end_equal(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 24: fills that are interrupted go on, and the end is the same as without."""
    monkeypatch.setattr(snapshots, "CHUNK_ROWS", 3)
    house, devices = world = a_world(tmp_path, seed, pull_limit=4)
    run(world, seed, steps=STEPS, after_each=lambda _device: None)
    settle(devices)
    for device in devices:
        assert waiting(device) == 0
        assert device.dump() == house.rows_of(device.held())


def test_an_idle_device_asks_once_and_changes_nothing(tmp_path: Path) -> None:
    """Invariant 19: the same page twice changes nothing."""
    _, devices = a_world(tmp_path, 1)
    settle(devices)
    before, calls = devices[0].dump(), devices[0].wire.calls
    devices[0].sync()
    assert (devices[0].dump(), devices[0].wire.calls) == (before, calls + 1)


def canonical_shadows(device: Device) -> int:
    with device.replica.lanes.parts.store.read() as connection:
        return int(connection.exec_driver_sql("SELECT (SELECT count(*) FROM shadow) + (SELECT count(*) FROM touch)").scalar_one())
