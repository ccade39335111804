"""A newer program opens the replica of an older one: its rows come anew, and what only waits is brought along."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from sync.kernel.registry import Registry
from sync.protocol.messages import Answer, Request
from tests.shops import StandingClock, a_replica
from tests.simulation import House, a_world
from tests.toy import FEATURE, HAN, LIN, PostSign, Sign, TakeSign, WriteNote, allows
from tests.unit.client.prebuilt.new_pc import Pc

LAST_YEAR = Registry((replace(FEATURE, searchable={}),), allows)
"""In which signs could not be found."""


def test_what_waits_is_found_where_the_new_program_lets_it_be_found(tmp_path: Path) -> None:
    """Fault 87. Nobody sends such a row anew: central has not heard of it."""
    old = a_replica(tmp_path / "pc", registry=LAST_YEAR, people=[HAN])
    for command in (PostSign(code="S1", text="open"), PostSign(code="S2", text="closed"), TakeSign(code="S2")):
        old.submit(command, actor=HAN).result()
    old.close()
    pc = Pc(tmp_path / "pc", House(tmp_path / "house", StandingClock()))
    pc.replica.lanes.exchange().run(push=False)
    assert pc.replica.status().waiting == 3
    assert (pc.hits("S1"), pc.hits("S2")) == (["S1"], [])
    pc.replica.close()


def test_what_was_decided_stays_so_where_both_lanes_ask_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 4, fault 87: the slower answer begins at nothing because that was asked for, not because central was restored."""
    house, (pc, *_) = a_world(tmp_path)
    with house.store.transaction(house.clock.now()) as session:
        session.add(Sign(code="S1", text="open"))
    pc.sync()
    with pc.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("UPDATE place SET shape = 'last year'")
    line = pc.wire.exchange

    def slow(request: Request) -> Answer:
        answer = line(request)
        monkeypatch.setattr(pc.wire, "exchange", line)
        pc.replica.submit(WriteNote(note_id=uuid4(), text="call"), actor=LIN).result()
        pc.sync()
        return answer

    monkeypatch.setattr(pc.wire, "exchange", slow)
    pc.replica.lanes.exchange().run(push=False)
    assert pc.replica.status().waiting == 0
    pc.sync()
    assert pc.dump() == house.rows_of(pc.held())


def test_what_the_program_before_left_out_is_asked_for(tmp_path: Path) -> None:
    """Fault 87. Rows may have columns that it did not keep: their scopes come from the beginning, once."""
    house, (pc, *_) = a_world(tmp_path)
    with house.store.transaction(house.clock.now()) as session:
        session.add(Sign(code="S1", text="open"))
    pc.sync()
    with pc.replica.lanes.parts.store.write() as connection:
        connection.exec_driver_sql("UPDATE toy_sign SET text = ''")  # as if that program had known no such column
        connection.exec_driver_sql("UPDATE place SET shape = 'last year'")
    assert pc.dump() != house.rows_of(pc.held())
    pc.sync()
    assert pc.dump() == house.rows_of(pc.held())
    assert pc.replica.lanes.exchange().run(push=False).rows == 0
