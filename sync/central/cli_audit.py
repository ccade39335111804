"""dms-central: the audit trail as a file that anybody can check, and the check."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec

from sync.central import audit, console
from sync.central.audit import Line
from sync.central.service import Service
from sync.kernel.errors import Refusal


def export(service: Service, args: argparse.Namespace) -> object:
    """One JSON object a line. Refuses `audit_broken` rather than hand out a chain that does not hold."""
    dealer_id = None if args.dealer is None else console.dealer_by_code(service, args.dealer).dealer_id
    with service.store.read() as session, args.out.open("wb") as file:
        last = audit.check(_written(audit.lines(session, dealer_id), file.write))
    return {"file": str(args.out), "entries": sum(line.n for line in last.values()), "heads": _heads(last)}


def verify(service: Service, args: argparse.Namespace) -> object:
    """The chains of the database; with a former export, that it is whole and that nothing of it was changed or left out since.

    Refuses `audit_broken` (dealer, n), `audit_file_wrong`.
    """
    with service.store.read() as session:
        last = audit.check(audit.lines(session))
        audit.check_heads(session, last)
        if args.file is not None:
            exported = audit.check(_read(args.file))
            then = {(line.dealer_id, line.n): line.hash for line in exported.values()}
            now = {(line.dealer_id, line.n): line.hash for line in audit.lines(session) if (line.dealer_id, line.n) in then}
            for dealer_id, n in sorted(place for place in then if now.get(place) != then[place]):
                raise Refusal("audit_broken", dealer=dealer_id, n=n)
    return {"entries": sum(line.n for line in last.values()), "heads": _heads(last)}


def _written(lines: Iterator[Line], write: Callable[[bytes], object]) -> Iterator[Line]:
    for line in lines:
        write(msgspec.json.encode(line) + b"\n")
        yield line


def _read(path: Path) -> Iterator[Line]:
    with path.open("rb") as file:
        for text in file:
            try:
                yield msgspec.json.decode(text, type=Line)
            except msgspec.DecodeError as error:
                raise Refusal("audit_file_wrong", file=path.name) from error


def _heads(last: Mapping[int, Line]) -> dict[str, str]:
    return {str(dealer_id): line.hash for dealer_id, line in last.items()}
