"""A file for support: what this replica is, what waits and how it stands, and no word of a customer that can be read."""

import platform
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
import sqlcipher3.dbapi2 as sqlite

from sync.client.replica import Replica
from sync.client.segments import read_file, segments
from sync.protocol.journal import gaps
from sync.protocol.version import PROTOCOL

LOG_BYTES = 512 * 1024
"""Of each log file, its end."""

MOST = 100_000
WORDS = re.compile(r"[^\x00-\x7f]+|\d{5,}|\S+@\S+|'[^']*'|\"[^\"]*\"|[A-Za-z0-9_\-.]{24,}")
"""What may be somebody's: text that is not ASCII, long numbers, addresses, quotations, tokens and ids."""


def write_bundle(replica: Replica, out: Path, *, verified: object, logs: Path | None) -> None:
    """A zip file. Bodies of commands are in it as the journal has them: sealed, for central to read."""
    parts = {"about": _about(replica), "outbox": _outbox(replica), "journal": _journal(replica), "verify": verified}
    with ZipFile(out, "w", ZIP_DEFLATED) as bundle:
        for name, content in parts.items():
            bundle.writestr(f"{name}.json", msgspec.json.format(msgspec.json.encode(content), indent=1))
        for path in sorted(logs.glob("*.log*")) if logs is not None else ():
            bundle.writestr(f"logs/{path.name}", redacted(path.read_bytes()[-LOG_BYTES:].decode(errors="replace")))
        for path in _sealed(replica):
            bundle.writestr(f"journal/{path.name}", path.read_bytes())


def redacted(text: str) -> str:
    """The events of a log without the words that people typed."""
    return WORDS.sub("…", text)


def _about(replica: Replica) -> object:
    parts, status = replica.lanes.parts, replica.status()
    return {
        "made_at": parts.clock.now(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite.sqlite_version,
        "protocol": PROTOCOL,
        "shape": parts.registry.shape,
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
