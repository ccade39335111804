"""Central's word on what was saved, laid into the replica of a window as if its answer had come."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, delete, select, update

from sync.client.local import outbox
from sync.kernel.commands import Outcome, OutcomeState
from sync.kernel.records import Record
from tests.gui.showroom import Showroom


def answered(
    room: Showroom, state: OutcomeState, *which: ColumnElement[bool], gone: Sequence[type[Record]] = (), **said: Any
) -> None:
    """To all that is in the outbox, or `which` of it; no row of `gone` is left. People are to look at what is not as they asked:
    more was given or less, or it was taken back too late."""
    with room.replica.lanes.parts.store.write() as connection:
        for one in connection.execute(select(outbox).where(*which)).all():
            outcome = Outcome(command_id=one.command_id, seq=one.seq, state=state, decided_at=0, **said)
            attention = state is not OutcomeState.CONFIRMED or one.withdrawn
            values = {"outcome": msgspec.json.encode(outcome), "attention": attention}
            connection.execute(update(outbox).where(outbox.c.seq == one.seq).values(**values))
        for record in gone:
            connection.execute(delete(record))
