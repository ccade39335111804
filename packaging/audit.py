"""Audits what the product is made of, without a network: pins and hashes, licences, and known weaknesses out of a file.

python packaging/audit.py [--advisories OSV.zip]

The file is what osv.dev publishes for PyPI (`all.zip`: one JSON document each), fetched by whoever has a network.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (
    "requirements.lock",
    "packaging/app.lock",
    "packaging/central.lock",
    "packaging/sbom.lock",
    "packaging/schemathesis.lock",
)
SHIPPED = ("packaging/app.lock", "packaging/central.lock")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
FORBIDDEN = re.compile(r"\bA?GPL", re.IGNORECASE)
ALLOWED = re.compile(r"LGPL|Lesser", re.IGNORECASE)

SAID = {"sqlcipher3": "zlib"}
"""Licences that a package leaves to its text."""

Pins = Mapping[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where nothing is to be said against any part."""
    parser = argparse.ArgumentParser(prog="audit", description=__doc__)
    parser.add_argument("--advisories", type=Path, metavar="ZIP", help="known weaknesses, as osv.dev publishes them")
    given = parser.parse_args(arguments)
    pins = {lock: pinned((ROOT / lock).read_text(encoding="utf-8")) for lock in LOCKS}
    complaints = [line for lock in LOCKS for line in unpinned(lock, (ROOT / lock).read_text(encoding="utf-8"))]
    complaints += unlicensed({name for lock in SHIPPED for name in pins[lock]})
    every = {name: version for some in pins.values() for name, version in some.items()}
    print(f"{len(every)} parts are pinned by version and hash in {len(LOCKS)} locks")
    if given.advisories is None:
        print("no file of advisories was given: nothing is known of weaknesses")
    else:
        complaints += [line for some in pins.values() for line in weak(some, advisories(given.advisories))]
    for line in sorted(set(complaints)):
        print(line)
    return 1 if complaints else 0


def pinned(lock: str) -> Pins:
    found = (PIN.match(line) for line in lock.splitlines())
    return {_name(pin[1]): pin[2] for pin in found if pin is not None}


def unpinned(name: str, lock: str) -> Iterator[str]:
    """Lines of a lock that leave a choice: a part without its one version, or without a hash."""
    for block in re.split(r"\n(?=\S)", lock.strip()):
        first = block.split("\n", 1)[0]
        if first.startswith(("#", "--")):
            continue
        if PIN.match(first) is None or "--hash=sha256:" not in block:
            yield f"{name}: not pinned: {first[:80]}"


def unlicensed(shipped: set[str]) -> Iterator[str]:
    """Parts whose licence is unknown, or does not let them go out with a closed program."""
    for part in distributions():
        name = _name(part.metadata["Name"])
        if name in shipped:
            licence = _licence(part)
            if not licence:
                yield f"{name}: says nothing of its licence"
            elif FORBIDDEN.search(licence) and not ALLOWED.search(licence):
                yield f"{name}: {licence}"


def advisories(path: Path) -> Iterator[Any]:
    with ZipFile(path) as archive:
        yield from (json.loads(archive.read(name)) for name in archive.namelist() if name.endswith(".json"))


def weak(pins: Pins, known: Iterator[Any]) -> Iterator[str]:
    """Pinned parts of which a weakness is known that has not been taken back."""
    for advisory in known:
        for affected in () if advisory.get("withdrawn") else advisory.get("affected", ()):
            name = _name(affected.get("package", {}).get("name", ""))
            if name in pins and _is_affected(pins[name], affected):
                yield f"{name} {pins[name]}: {advisory['id']} {advisory.get('summary', '')}".rstrip()


def _is_affected(version: str, affected: Mapping[str, Any]) -> bool:
    if version in affected.get("versions", ()):
        return True
    ranges = (one["events"] for one in affected.get("ranges", ()) if one.get("type") == "ECOSYSTEM")
    return any(_is_between(version, events) for events in ranges)


def _is_between(version: str, events: Sequence[Mapping[str, str]]) -> bool:
    """Events in order: from `introduced` on it is weak, from `fixed` on it is not, after `last_affected` neither."""
    is_weak = False
    try:
        own = Version(version)
        for event in events:
            if "introduced" in event and own >= Version(event["introduced"]):
                is_weak = True
            if "fixed" in event and own >= Version(event["fixed"]):
                is_weak = False
            if "last_affected" in event and own > Version(event["last_affected"]):
                is_weak = False
    except InvalidVersion:
        return True  # what cannot be compared is looked at by a person
    return is_weak


def _licence(part: Distribution) -> str:
    said = part.metadata
    classified = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License :: ")]
    known = SAID.get(_name(said["Name"]), "")
    return known or said.get("License-Expression") or ", ".join(classified) or (said.get("License") or "").split("\n", 1)[0]


def _name(text: str) -> str:
    return re.sub(r"[-_.]+", "-", text).lower()


if __name__ == "__main__":
    sys.exit(main())
