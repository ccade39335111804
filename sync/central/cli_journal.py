"""dms-central: sealed journals that reached the operator as files, and the keys they are sealed to."""

import argparse
import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import msgspec

from sync.central.audit import Deed, tell
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.kernel.errors import Refusal
from sync.protocol.escrow import Escrow, open_key
from sync.protocol.journal import Entry, gaps, read

SUFFIX = ".dmsj"


def read_journal(service: Service, args: argparse.Namespace) -> object:
    """What is in it, in plain words: for support. Decides nothing."""
    entries = _entries(args.path)
    opened = {id(one.entry): one.envelope for one in service.journal.open([one for one in entries if one.is_command])}
    return {
        "entries": [
            {
                "n": entry.heading.n,
                "device": f"{entry.heading.dealer_id}.{entry.heading.device_id.hex}",
                "number": entry.heading.number,
                "command": opened.get(id(entry)),
            }
            for entry in entries
            if entry.is_command
        ],
        "gaps": [gap.after for gap in gaps(entries)],
    }


def import_journal(service: Service, args: argparse.Namespace) -> object:
    """Decide what central does not know, as if each PC had handed in its own: the operator vouches for where the file is from."""
    entries = _entries(args.path)
    told = []
    for dealer_id, device_id in sorted({(entry.heading.dealer_id, entry.heading.device_id) for entry in entries}):
        own = [entry for entry in entries if (entry.heading.dealer_id, entry.heading.device_id) == (dealer_id, device_id)]
        caller = Caller(dealer_id=dealer_id, device_id=device_id)
        answer = service.journal.take(caller, b"".join(entry.frame for entry in own), is_revoked=False)
        told.append(
            {
                "dealer_id": dealer_id,
                "entries": answer.entries,
                "known": answer.known,
                "decided": answer.decided,
                "unreadable": answer.unreadable,
                "gaps": answer.gaps,
            }
        )
    return told


def new_key(service: Service, _args: argparse.Namespace) -> object:
    """Devices seal to it from their next exchange on; what was sealed before can still be read."""
    return service.journal_keys.make()


def recover_key(service: Service, args: argparse.Namespace) -> object:
    """The data key of a PC out of its `key.escrow`, into a file of the operator's own, and into the audit trail.

    Refuses `escrow_unreadable`, `device_unknown` also for one that was shut out, `file_exists`.
    """
    try:
        recovered = open_key(msgspec.json.decode(args.path.read_bytes(), type=Escrow), service.journal_keys.secrets())
    except (OSError, ValueError) as error:
        raise Refusal("escrow_unreadable", path=args.path) from error
    caller = service.devices.called(recovered.device)
    if caller is None:
        raise Refusal("device_unknown", device=recovered.device)
    with service.store.transaction(service.source.clock.now()) as session:
        tell(session, Deed(dealer_id=caller.dealer_id, actor="console", name="KeyRecovered", subject=caller.device_id.hex))
    try:
        handle = os.open(args.out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Refusal("file_exists", path=args.out) from error
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.encode(recovered))
    return {"device": recovered.device, "file": str(args.out)}


def _entries(path: Path) -> Sequence[Entry]:
    """Of a journal file, a folder with some, or a support file. Refuses `journal_missing`."""
    found = [entry for content in _contents(path) for entry in read(content).entries]
    if not found:
        raise Refusal("journal_missing", path=path)
    return found


def _contents(path: Path) -> Iterator[bytes]:
    if path.is_dir():
        yield from (one.read_bytes() for one in sorted(path.rglob(f"*{SUFFIX}")))
    elif path.exists() and is_zipfile(path):
        with ZipFile(io.BytesIO(path.read_bytes())) as bundle:
            yield from (bundle.read(name) for name in sorted(bundle.namelist()) if name.endswith(SUFFIX))
    elif path.exists():
        yield path.read_bytes()
