"""Central comes back from a backup while an exchange is under way."""

from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import update

from sync.central.exchange import THE_ONE
from sync.central.records import Central
from sync.protocol.messages import Answer, Request
from tests.shops import StandingClock
from tests.simulation import House, a_world
from tests.toy import LIN, WriteNote


def test_a_scope_that_came_before_the_other_epoch_was_heard_of_is_asked_for_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariants 12, 29. Fault 81: the lane that waits for news knew nothing of the scope, so its answer does not name it."""
    house, (pc, other, _) = a_world(tmp_path)
    line = pc.wire.exchange
    pc.sync()
    pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()

    def meanwhile(request: Request) -> Answer:
        monkeypatch.setattr(pc.wire, "exchange", line)
        pc.sync()
        assert pc.held() == {"dealer:7"}
        restore(house, tmp_path / "restored")
        answer = line(request)
        other.replica.submit(WriteNote(note_id=uuid4(), text="visit"), actor=LIN).result()
        other.sync()  # the counter stands again where it stood in the epoch before
        return answer

    monkeypatch.setattr(pc.wire, "exchange", meanwhile)
    pc.replica.lanes.exchange().run(push=False)
    pc.sync()
    pc.sync()
    assert pc.replica.status().waiting == 0
    assert pc.dump() == house.rows_of(pc.held())
    assert len(pc.dump()["dealer:7"]["toy_note"]) == 2


def restore(house: House, folder: Path) -> None:
    """Central is as it was on its first day, and knows it."""
    founded = House(folder, StandingClock())
    with founded.store.engine.begin() as connection:
        connection.execute(update(Central).where(Central.id == THE_ONE).values(epoch="second"))
    house.fall_back_to(folder / "central.db")
