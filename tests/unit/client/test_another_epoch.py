"""Central comes back from a backup while an exchange is under way."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest
from sqlalchemy import insert, select, update

from sync.central.exchange import THE_ONE
from sync.central.records import Central, Decision, Instance
from sync.client.attachments import Standing
from sync.client.local import blob, place
from sync.kernel.blobs import blob_of
from sync.kernel.commands import Outcome
from sync.kernel.errors import Unreachable
from sync.protocol.messages import Answer, InstanceState, Request
from tests.shops import StandingClock
from tests.simulation import House, a_world
from tests.toy import LIN, OTHER_SHOP, SHOP, WriteNote


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


def test_an_answer_from_before_central_was_restored_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 19, 29. Faults 77, 81: where every counter stands as it did, its epoch alone tells which one it is of."""
    house, (pc, *_) = a_world(tmp_path)
    pc.sync()
    line = pc.wire.exchange

    def slow(request: Request) -> Answer:
        answer = line(request)
        monkeypatch.setattr(pc.wire, "exchange", line)
        announce(house, "second")
        pc.sync()
        return answer

    monkeypatch.setattr(pc.wire, "exchange", slow)
    pc.replica.lanes.exchange().run(push=False)
    with pc.replica.lanes.parts.store.read() as connection:
        assert connection.execute(select(place.c.epoch)).scalar_one() == "second"


def test_a_request_from_before_central_was_restored_decides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 4, 29. Faults 76, 81: it came twice, once late. What was made of its command then, nobody would be told."""
    house, (pc, *_) = a_world(tmp_path)
    pc.sync()
    line, sent = pc.wire.exchange, list[Request]()

    def noted(request: Request) -> Answer:
        sent.append(request)
        return line(request)

    monkeypatch.setattr(pc.wire, "exchange", noted)
    pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()
    pc.sync()
    restore(house, tmp_path / "restored")
    house.clock.wall += timedelta(hours=1)
    late = line(sent[0])
    assert (late.outcomes, late.head.instance, late.head.expected_seq) == ((), InstanceState.GAP, 1)
    house.clock.wall += timedelta(hours=1)
    pc.sync()
    assert pc.replica.status().waiting == 1, "it is offered again"
    pc.sync()
    with house.store.read() as session:
        (kept,) = session.scalars(select(Decision.outcome))
    assert [one.outcome for one in pc.replica.sent()] == [msgspec.json.decode(kept, type=Outcome)]
    assert pc.dump() == house.rows_of(pc.held())


def test_what_a_central_in_between_decided_is_asked_again(tmp_path: Path) -> None:
    """Invariant 29. Fault 81: the first backup was too old, so that a newer one was put in its place, which knows the command."""
    house, (pc, *_) = a_world(tmp_path)
    pc.sync()
    pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()
    pc.sync()
    backup = a_backup(house, tmp_path / "newer.db")
    restore(house, tmp_path / "older")
    house.clock.wall += timedelta(hours=1)
    for _ in range(3):
        pc.sync()
    in_between = [one.outcome for one in pc.replica.sent()]
    house.fall_back_to(backup)
    announce(house, "third")
    for _ in range(3):
        pc.sync()
    told = [one.outcome for one in pc.replica.sent()]
    assert told == decisions(house) != in_between
    assert pc.dump() == house.rows_of(pc.held())


def test_what_a_central_decided_that_nobody_said_was_restored_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Invariant 29. Fault 81: the very answer that shows it brings an outcome; then a newer backup takes its place."""
    house, (pc, other, _) = a_world(tmp_path)
    pc.sync()
    pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()
    pc.sync()
    older = a_backup(house, tmp_path / "older.db")
    for text in ("visit", "write"):  # it is behind by more than it decides
        other.replica.submit(WriteNote(note_id=uuid4(), text=text), actor=LIN).result()
        other.sync()
    pc.sync()
    pc.replica.submit(WriteNote(note_id=uuid4(), text="wait"), actor=LIN).result()
    with monkeypatch.context() as cut:
        cut.setattr(pc.wire, "exchange", lambda request, line=pc.wire.exchange: _lost(line(request)))
        with pytest.raises(Unreachable):
            pc.replica.lanes.exchange().run()
    newer = a_backup(house, tmp_path / "newer.db")
    house.fall_back_to(older)
    house.clock.wall += timedelta(hours=1)
    pc.sync()
    in_between = [one.outcome for one in pc.replica.sent() if one.outcome is not None]
    house.fall_back_to(newer)
    announce(house, "second")
    for _ in range(3):
        pc.sync()
    told = [one.outcome for one in pc.replica.sent()]
    assert len(in_between) == len(told) == 2
    assert told != in_between
    assert all(one in decisions(house) for one in told)


def _lost(_answer: Answer) -> Answer:
    raise Unreachable("cut")


def test_a_central_that_was_restored_and_knows_this_replica_as_another_device_is_told_everything(tmp_path: Path) -> None:
    """Invariants 21, 29: the PC was enrolled anew under its old home, and central is as it was before that."""
    house, (pc, *_) = a_world(tmp_path)
    pc.sync()
    pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()
    pc.sync()
    restore(house, tmp_path / "older")
    with house.store.engine.begin() as connection, pc.replica.lanes.parts.store.read() as here:
        (instance_id,) = here.execute(select(place.c.instance_id)).one()
        row = {"dealer_id": SHOP, "instance_id": instance_id, "device_id": UUID(int=99), "letter": "Z", "last_seq": 0}
        connection.execute(insert(Instance).values(**row, last_hash="", created_at=house.clock.now()))
    for _ in range(3):
        pc.sync()
    assert [one.outcome for one in pc.replica.sent()] == decisions(house)
    assert pc.dump() == house.rows_of(pc.held())
    assert pc.replica.status().waiting == 0


def test_files_that_a_restored_central_forgot_are_offered_again(tmp_path: Path) -> None:
    """Invariant 29: what central had, and has no longer, goes there from whoever of the shop still has it. Fault 81."""
    house, (pc, *_) = a_world(tmp_path)
    pc.sync()
    own, foreign = blob_of(SHOP, b"a contract"), blob_of(OTHER_SHOP, b"of another shop")
    with pc.replica.lanes.parts.store.write() as connection:
        for one in (own, foreign):
            row = {"digest": one.digest, "dealer_id": one.dealer_id, "size": one.size, "used_at": house.clock.now()}
            connection.execute(insert(blob).values(**row, to_send=False, is_whole=True))
    pc.sync()
    assert not pc.replica.attachments.has_waiting(), "central has everything, as far as anybody knows"
    restore(house, tmp_path / "restored")
    step = pc.replica.lanes.exchange().run()
    assert step.files
    standing = pc.replica.attachments.standing([own.digest, foreign.digest])
    assert standing == {own.digest: Standing.WAITING, foreign.digest: Standing.HERE}
    assert not pc.replica.lanes.exchange().run().files


def decisions(house: House) -> list[Outcome]:
    """What central keeps."""
    with house.store.read() as session:
        kept = session.scalars(select(Decision.outcome).order_by(Decision.seq))
        return [msgspec.json.decode(one, type=Outcome) for one in kept]


def restore(house: House, folder: Path) -> None:
    """Central is as it was on its first day, when people had signed in and nothing else was done, and knows it."""
    founded = House(folder, StandingClock())
    for number in (1, 2):
        founded.note(LIN, UUID(int=number))
    house.fall_back_to(folder / "central.db")
    announce(house, "second")


def a_backup(house: House, path: Path) -> Path:
    """Central as it is now."""
    with closing(house.store.engine.raw_connection()) as connection:
        connection.driver_connection.execute("VACUUM INTO ?", (str(path),))  # type: ignore[union-attr]
    return path


def announce(house: House, epoch: str) -> None:
    """The operator says that central was restored."""
    with house.store.engine.begin() as connection:
        connection.execute(update(Central).where(Central.id == THE_ONE).values(epoch=epoch))
