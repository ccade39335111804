"""What dms-replica does with people: enrol, sign in, and let a colleague in."""

import argparse
import getpass
import os
import platform
import sys
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from sync.client.cli_work import Misused
from sync.client.front_door import FrontDoor
from sync.client.keys import Keys
from sync.client.opening import Keeping, enrol, open_replica
from sync.client.places import Enrolling, is_enrolled
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.clock import from_micros
from sync.kernel.commands import Actor
from sync.protocol.escrow import Recovered


def enrol_here(args: argparse.Namespace) -> object:
    """A home that is a device already stays what it is, and gets a new token."""
    address = urlsplit(args.central)
    if address.scheme not in ("http", "https") or not address.hostname:
        raise Misused(f"not an address such as https://dms.example.com: {args.central}")
    name, password = platform.node() or "device", given_password()
    wanted = Enrolling(
        central=args.central,
        code=args.code,
        user=args.user,
        password=password,
        device_name=name,
        authority="" if args.ca is None else args.ca.read_text(encoding="utf-8"),
    )
    if is_enrolled(args.home):
        place, actor = the_door(args.home).enrol_again(wanted)
    else:
        place, actor = enrol(args.home, wanted, keeping=Keeping(for_scripts=not args.no_keyring))
    return {"dealer": place.dealer_code, "dealer_name": place.dealer_name, "user": actor.name, "role": actor.role}


def sign_in(args: argparse.Namespace) -> object:
    """Remember a person here, as the app does. With a code the password is their first one."""
    replica, person = the_door(args.home).sign_in(args.name, given_password(), code=args.code)
    replica.close()
    return {"user": person.name, "role": person.role}


def change_password(args: argparse.Namespace) -> object:
    """One's own, with a connection: it opens this replica and everybody's other PCs from then on."""
    door, password = the_door(args.home), given_password()
    replica, _person = door.sign_in(args.name, password)
    try:
        person = door.change_password(replica, args.name, password, given_password("DMS_NEW_PASSWORD", "New password: "))
    finally:
        replica.close()
    return {"user": person.name, "role": person.role}


def recover(args: argparse.Namespace) -> object:
    """Come in with the key that central's operator took out of the escrow; the password opens from then on."""
    try:
        recovered = msgspec.json.decode(args.key.read_bytes(), type=Recovered)
    except (OSError, ValueError) as error:
        raise Misused(f"no recovered key: {args.key}") from error
    replica, person = the_door(args.home).recover(args.name, given_password(), recovered)
    replica.close()
    return {"user": person.name, "role": person.role}


def invite(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """A code to hand over to somebody who was added and has no password yet. Central asks for the inviting person's own."""
    invited = replica.people.invite(args.name, by=actor.name, password=given_password())
    return {"user": args.name, "code": invited.code, "expires_at": from_micros(invited.expires_at)}


def the_door(home: Path) -> FrontDoor:
    """By passwords alone: scripts see no keyring."""
    return FrontDoor(home, Slots(home, None), open_=_open_inline)


def given_password(variable: str = "DMS_PASSWORD", asked: str = "Password: ") -> str:
    """From the environment or standard input."""
    given = os.environ.get(variable)
    if given is not None:
        return given
    return getpass.getpass(asked) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _open_inline(home: Path, keys: Keys) -> Replica:
    return open_replica(home, keys=keys, threaded=False)
