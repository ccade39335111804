"""A file for support: what this replica is, what waits and how it stands, and no word of a customer that can be read."""

import platform
import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
import sqlcipher3.dbapi2 as sqlite

from sync.client.replica import Replica
from sync.client.salvage import UNREADABLE
from sync.client.segments import read_file, segments
from sync.kernel.errors import Refusal
from sync.protocol.journal import gaps
from sync.protocol.version import PROTOCOL

LOG_BYTES = 512 * 1024
"""Of each log file, its end."""

MOST = 100_000
WORDS = re.compile(r"[^\x00-\x7f]+|\d{5,}|\S+@\S+|'[^']*'|\"[^\"]*\"|[A-Za-z0-9_\-.]{24,}")
"""What may be somebody's: text that is not ASCII, long numbers, addresses, quotations, tokens and ids."""


def write_bundle(replica: Replica, out: Path, *, verified: object, logs: Path | None) -> None:
    """A zip file, whole or not there. Bodies of commands are in it as the journal has them: sealed, for central to read."""
    parts = {"about": _about, "standing": _standing, "outbox": _outbox, "journal": _journal}
    contents = {name: _told(partial(part, replica)) for name, part in parts.items()} | {"verify": verified}
    unfinished = out.with_name(f"{out.name}.part")
    try:
        with ZipFile(unfinished, "w", ZIP_DEFLATED) as bundle:
            for name, content in contents.items():
                bundle.writestr(f"{name}.json", msgspec.json.format(msgspec.json.encode(content), indent=1))
            for path in sorted(logs.glob("*.log*")) if logs is not None else ():
                bundle.writestr(f"logs/{path.name}", redacted(path.read_bytes()[-LOG_BYTES:].decode(errors="replace")))
            for path in _sealed(replica):
                bundle.writestr(f"journal/{path.name}", path.read_bytes())
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)


def write_support(replica: Replica, out: Path, *, logs: Path | None) -> None:
    """With a look at the file itself, as `dms-replica verify` takes it. Refuses `support_not_written`."""
    try:
        write_bundle(replica, out, verified=_told(partial(file_state, replica)), logs=logs)
    except OSError as error:
        raise Refusal("support_not_written") from error


def send_reports(replica: Replica, reports: Sequence[bytes]) -> None:
    """Reports of the program's mistakes, by a person who agreed. Raises Unreachable and Denied; a report may come twice."""
    line = replica.lanes.transport()
    try:
        for report in reports:
            line.report_crash(report)
    finally:
        line.close()


def _told(part: Callable[[], object]) -> object:
    """Damage is what a file for support is about: it says which part could not be read, and has the others."""
    try:
        return part()
    except UNREADABLE as error:
        return {"unreadable": type(error).__name__}


def file_state(replica: Replica) -> dict[str, object]:
    """Damage in the replica's file, rows without their parents, shadows without a waiting command. Empty lists are good news."""
    with replica.lanes.parts.store.read() as connection:
        pages = [text for text in connection.exec_driver_sql("PRAGMA integrity_check").scalars() if text != "ok"]
        orphans = [list(row) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
        waiting = "SELECT count(*) FROM shadow WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outcome IS NULL)"
        leftover = connection.exec_driver_sql(waiting).scalar_one()
    return {"ok": not (pages or orphans or leftover), "pages": pages, "orphans": orphans, "leftover_shadows": leftover}


def redacted(text: str) -> str:
    """The events of a log without the words that people typed."""
    return WORDS.sub("…", text)


def _about(replica: Replica) -> object:
    parts = replica.lanes.parts
    return {
        "made_at": parts.clock.now(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite.sqlite_version,
        "protocol": PROTOCOL,
        "shape": parts.registry.shape,
    }


def _standing(replica: Replica) -> object:
    status = replica.status()
    return {
        "device": replica.lanes.passport.shown().device,
        "waiting": status.waiting,
        "attention": status.attention,
        "last_sync": status.last_sync,
        "problem": status.problem,
    }


def _outbox(replica: Replica) -> object:
    return [
        {
            "seq": one.seq,
            "command_id": one.command_id,
            "name": one.name,
            "saved_at": one.saved_at,
            "tries": one.tries,
            "doubt": one.doubt,
            "size": len(one.body),
            "state": None if one.outcome is None else one.outcome.state,
            "code": None if one.outcome is None else one.outcome.code,
        }
        for one in replica.sent(limit=MOST)
    ]


def _journal(replica: Replica) -> object:
    journal = replica.lanes.parts.journal
    if journal is None:
        return None
    readings = [read_file(path) for path in segments(journal.folder)]
    entries = [entry for reading in readings for entry in reading.entries]
    return {
        "head": None if journal.last is None else {"n": journal.last.heading.n, "digest": journal.last.digest.hex()},
        "entries": len(entries),
        "damaged": sum(reading.damaged for reading in readings),
        "gaps": [gap.after for gap in gaps(entries)],
        "to_deliver": len(journal.deliveries.paths()),
        "problem": journal.problem,
    }


def _sealed(replica: Replica) -> list[Path]:
    journal = replica.lanes.parts.journal
    return [] if journal is None else list(segments(journal.folder))
