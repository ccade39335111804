"""dms-replica when something is broken: make the replica anew, hand a journal in."""

import argparse
import platform
from pathlib import Path

from sync.client.anew import enrol_anew
from sync.client.cli_people import given_password
from sync.client.cli_reads import verify
from sync.client.cli_work import Misused
from sync.client.deliveries import Delivered
from sync.client.keys import Keys, OpenedKey, unattended
from sync.client.opening import Keeping, workshop
from sync.client.places import Enrolling, card_of
from sync.client.repair import repair
from sync.client.replica import Replica
from sync.client.segments import SUFFIX, read_file, segments
from sync.client.slots import Slots
from sync.client.support import write_bundle
from sync.kernel.clock import SystemClock
from sync.kernel.commands import Actor
from sync.kernel.errors import Damaged, Refusal, Unreachable
from sync.protocol.journal import gaps


def repair_here(args: argparse.Namespace) -> object:
    """By the key that is here, or a password that opens a slot; with a code, as a new device."""
    if args.code:
        return repair_by_code(args, given_password())
    key = unattended(args.home, card_of(args.home).device)
    if key.exists():
        return repair_home(args.home, key)
    slots = Slots(args.home, None)
    names = slots.names()
    if not names:
        raise Refusal("code_needed")
    return repair_home(args.home, OpenedKey(slots.open(args.user or names[0], given_password())))


def repair_home(home: Path, keys: Keys) -> object:
    """With the key that is still here. Refuses `code_needed` where it is gone, or nothing says which device this was."""
    try:
        key = keys.data_key()
    except Damaged as error:
        raise Refusal("code_needed", why=error) from error
    return repair(home, key, workshop())


def repair_by_code(args: argparse.Namespace, password: str) -> object:
    """As a new device in the same folder; what the old one left in its journal is handed in with the next sync."""
    if not args.user:
        raise Misused("with --code, say --user")
    central = args.central or card_of(args.home).central
    wanted = Enrolling(
        central=central, code=args.code, user=args.user, password=password, device_name=platform.node() or "device"
    )
    return enrol_anew(args.home, wanted, keeping=Keeping(for_scripts=not args.no_keyring), clock=SystemClock())


def journal(replica: Replica, _actor: Actor, args: argparse.Namespace) -> object:
    """`import PATH`: take copies of journal files and hand them in, now or with the next sync. `status`: what lies here."""
    kept = replica.lanes.parts.journal
    if kept is None:
        raise Refusal("journal_missing")
    if args.what == "import":
        kept.deliveries.bring(_files(args.path))
        return _handed_in(replica)
    files = segments(kept.folder)
    readings = [read_file(path) for path in files]
    entries = [entry for reading in readings for entry in reading.entries]
    return {
        "folder": str(kept.folder),
        "files": len(files),
        "entries": sum(entry.is_command for entry in entries),
        "head": "" if kept.last is None else kept.last.digest.hex(),
        "damaged": sum(reading.damaged for reading in readings),
        "gaps": len(list(gaps(entries))),
        "to_deliver": [str(path) for path in kept.deliveries.paths()],
        "problem": kept.problem,
    }


def support(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Writes the file that support asks for; central can read the sealed part of it."""
    args.central = False
    write_bundle(replica, args.out, verified=verify(replica, actor, args), logs=args.logs)
    return {"file": str(args.out), "bytes": args.out.stat().st_size}


def _handed_in(replica: Replica) -> object:
    delivery = replica.lanes.delivery()
    assert delivery is not None
    told, is_reached = Delivered(), True
    try:
        told = delivery.run(stopped=lambda: False)
    except Unreachable:
        is_reached = False
    return {
        "reachable": is_reached,
        "entries": told.entries,
        "known": told.known,
        "decided": dict(told.decided),
        "unreadable": told.unreadable,
        "gaps": told.gaps,
        "damaged": told.damaged,
        "adopted": told.adopted,
    }


def _files(path: Path | None) -> list[Path]:
    """A file, or every journal file in a folder and those below it."""
    if path is None or not path.exists():
        raise Misused(f"no such file: {path}")
    found = sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
    if not found:
        raise Misused(f"no journal in {path}")
    return found
