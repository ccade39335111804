"""dms-central release: keys, releases, stages. Needs no central, so that it can run where the keys are.

The password of the keys comes from DMS_PASSWORD or standard input.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from sync.central.cli_people import given_password
from sync.central.releases import keys
from sync.central.releases.publishing import Publisher
from sync.central.releases.signed import Signed
from sync.kernel.clock import Clock
from sync.kernel.errors import Refusal
from sync.protocol.releases import METADATA

PLATFORMS = ("windows", "linux")

Release = Callable[[argparse.Namespace, Clock], object]


def init(args: argparse.Namespace, clock: Clock) -> object:
    """Keys and an empty folder. Its root.json is what installers bring along."""
    password = given_password().encode()
    if (args.keys / "targets.pem").exists() or list(args.root_keys.glob("root-*.pem")):
        raise Refusal("release_keys_exist", folder=args.keys)
    roots = keys.make_root_keys(args.root_keys, password, round_=1)
    signed = Signed(args.updates, clock.now())
    signed.found(roots, keys.make_keys(args.keys, password))
    return {"root": str(args.updates / METADATA / "1.root.json"), "root_keys": str(args.root_keys), "keys": str(args.keys)}


def add(args: argparse.Namespace, clock: Clock) -> object:
    """A folder of the program becomes a version on offer."""
    return _publisher(args, clock).add(args.folder, platform=args.platform, version=args.version, share=args.share)


def stage(args: argparse.Namespace, clock: Clock) -> object:
    """Another share of the PCs may take a version."""
    return _publisher(args, clock).stage(platform=args.platform, version=args.version, share=args.share)


def refresh(args: argparse.Namespace, clock: Clock) -> object:
    """The daily job: says again that this is the newest state. Names what a person has to sign soon."""
    signed = Signed(args.updates, clock.now())
    signed.refresh({role: keys.key_of(args.keys, role, b"") for role in keys.ONLINE})
    return {"expires_soon": {role: until.isoformat() for role, until in signed.ending().items()}}


def rotate(args: argparse.Namespace, clock: Clock) -> object:
    """All keys are replaced, signed by two of the root keys of before. PCs follow by themselves."""
    password = given_password().encode()
    signed = Signed(args.updates, clock.now())
    former = keys.root_keys(args.root_keys, password)
    fresh = keys.make_root_keys(args.root_keys, password, round_=signed.root().version + 1)
    signed.rotate(former, fresh, keys.make_keys(args.keys, password))
    return {"root": str(args.updates / METADATA / f"{signed.root().version}.root.json")}


def _publisher(args: argparse.Namespace, clock: Clock) -> Publisher:
    password = given_password().encode()
    return Publisher(Signed(args.updates, clock.now()), {role: keys.key_of(args.keys, role, password) for role in keys.ROLES})


def arguments(command: Callable[[str, Release, str], argparse.ArgumentParser]) -> None:
    """What each deed is told. `--updates` is central's own folder `updates`, or a share."""
    made = {
        "init": command("init", init, "keys, and an empty folder of releases"),
        "add": command("add", add, "offer a folder of the program as a version"),
        "stage": command("stage", stage, "another share of the PCs may take it; 0 takes the offer back"),
        "refresh": command("refresh", refresh, "say again that this is the newest state; once a day"),
        "rotate": command("rotate", rotate, "replace all keys"),
    }
    for name, parser in made.items():
        parser.add_argument("--updates", type=Path, required=True, metavar="DIR", help="the folder that is published")
        parser.add_argument("--keys", type=Path, required=True, metavar="DIR", help="keys of the daily deeds")
        if name in ("init", "rotate"):
            parser.add_argument("--root-keys", type=Path, required=True, metavar="DIR", help="root keys: kept offline")
        if name in ("add", "stage"):
            parser.add_argument("version", metavar="VERSION", help="such as 1.20.3")
            parser.add_argument("--platform", choices=PLATFORMS, required=True)
            parser.add_argument("--share", type=int, default=100, metavar="PERCENT", help="of the PCs")
    made["add"].add_argument("folder", type=Path, metavar="FOLDER", help="the frozen app")
