"""Makes a replica anew from what is left: its place, its outbox, its journal. What is broken is put aside, never deleted."""

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Connection, Table, insert

from sync.client import place_copy
from sync.client.durable import make_folder, sync_folder
from sync.client.journal import Journal, journal_folder, number_in
from sync.client.keys import DATABASE
from sync.client.local import blob, blob_piece, counter, draft, outbox, person, place, subject
from sync.client.migrations import upgrade
from sync.client.outbox import subjects_of
from sync.client.place_copy import PlaceCopy
from sync.client.recovery import skip_numbers
from sync.client.repaired import Repaired
from sync.client.salvage import Rows, Salvage
from sync.client.store import Store
from sync.kernel.clock import Clock
from sync.kernel.errors import Refusal
from sync.kernel.registry import Registry

BUILDING, REBUILT = "replica.building", "replica.rebuilt"

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """What a repair needs beside the folder and its key."""

    registry: Registry
    clock: Clock
    new_id: Callable[[], UUID]


def repair(home: Path, key: bytes, workshop: Workshop) -> Repaired:
    """A new file with everything that could be read of the old one, under another instance id.

    Refuses `code_needed` where nothing tells any more which device this is. Killed anywhere, it is just started again.
    """
    finish(home)
    salvage = Salvage(home / DATABASE, key)
    left = {table.name: salvage.rows(table) for table in (place, person, draft, counter, outbox, blob, blob_piece)}
    here = _identity(home, key, left)
    if here is None:
        raise Refusal("code_needed")
    for unfinished in home.glob(f"{BUILDING}*"):
        unfinished.unlink()
    store = Store(home / BUILDING, key)
    try:
        upgrade(store)
        with store.write() as connection:
            _fill(connection, here, left, workshop)
        to_deliver = _go_on_with_journal(home, store, is_whole=salvage.is_whole)
    finally:
        store.close()
    (home / BUILDING).replace(home / REBUILT)
    sync_folder(home)
    put_aside = finish(home, name=f"former-{workshop.clock.now():%Y%m%d-%H%M%S}")
    log.warning("replica_repaired whole=%s waiting=%d", salvage.is_whole, _waiting(left[outbox.name]))
    return Repaired(
        put_aside=str(put_aside),
        is_whole=salvage.is_whole,
        waiting=_waiting(left[outbox.name]),
        kept=len(left[outbox.name]),
        drafts=len(left[draft.name]),
        to_deliver=to_deliver,
    )


def _identity(home: Path, key: bytes, left: Mapping[str, Rows]) -> PlaceCopy | None:
    """From the file where it can be read, else from the copy beside it."""
    kept = place_copy.find(home, key)
    people = left[person.name] or ([] if kept is None else [msgspec.structs.asdict(one) for one in kept.people])
    if left[place.name]:
        return place_copy.copied(left[place.name][0], people)
    return None if kept is None else place_copy.copied(msgspec.structs.asdict(kept), people)


def _waiting(rows: Rows) -> int:
    return sum(row["outcome"] is None for row in rows)


def _fill(connection: Connection, here: PlaceCopy, left: Mapping[str, Rows], workshop: Workshop) -> None:
    rows = sorted(left[outbox.name], key=lambda row: row["seq"])
    first = next((seq for seq, row in enumerate(rows, start=1) if row["outcome"] is None), len(rows) + 1)
    known = place_copy.row_of(here)
    # a central that came back from a backup since is still to be found out, or what it forgot would count as decided
    before = left[place.name][0] if left[place.name] else {}
    heard = {"epoch": before.get("epoch", ""), "restored": before.get("restored", True)}
    fresh = heard | {"instance_id": workshop.new_id(), "next_seq": len(rows) + 1, "seq_base": first - 1}
    connection.execute(insert(place).values(known | fresh | {"shape": workshop.registry.shape}))
    _put(connection, person, [msgspec.structs.asdict(one) for one in here.people])
    for table in (draft, counter):
        _put(connection, table, left[table.name])
    _put(connection, outbox, [{**row, "seq": seq, "doubt": None} for seq, row in enumerate(rows, start=1)])
    skip_numbers(connection, (number_in(row["body"]) for row in rows))  # where the counters could not be read
    _put_files(connection, left[blob.name], left[blob_piece.name])
    documents = [
        {"document_id": document, "seq": seq}
        for seq, row in enumerate(rows, start=1)
        for document in subjects_of(workshop.registry, row["name"], row["body"], row.get("version", 1))
    ]
    _put(connection, subject, documents)


def _put_files(connection: Connection, files: Rows, pieces: Rows) -> None:
    """Those that central does not have, where nothing of them is missing; it has the others."""
    sizes = Counter[str]()
    for piece in pieces:
        sizes[piece["digest"]] += len(piece["content"])
    whole = [row for row in files if row["to_send"] and row["is_whole"] and sizes[row["digest"]] == row["size"]]
    names = {row["digest"] for row in whole}
    _put(connection, blob, whole)
    _put(connection, blob_piece, [piece for piece in pieces if piece["digest"] in names])


def _put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _go_on_with_journal(home: Path, store: Store, *, is_whole: bool) -> int:
    """Numbers that it has seen are not given again; where something could not be read, central is given all of it."""
    journal = Journal(journal_folder(home), store)
    try:
        with store.write() as connection:
            skip_numbers(connection, (entry.heading.number for entry in journal.entries()))
        journal.begin(hands_in=not is_whole)
        return len(journal.deliveries.paths())
    finally:
        journal.close()


def finish(home: Path, *, name: str = "former") -> Path:
    """A rebuilt file takes the place of the old one, which is put aside with all that belongs to it: the file itself first, so
    that nobody takes it for whole without its log."""
    aside = home / name
    if (home / REBUILT).exists():
        make_folder(aside)
        for path in sorted(home.glob(f"{DATABASE}*")):
            path.replace(aside / path.name)
        sync_folder(aside)
        (home / REBUILT).replace(home / DATABASE)
        sync_folder(home)
    return aside
