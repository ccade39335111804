"""Keeps what devices report of mistakes of the program: files below central's folder, few of a dealer, the oldest go first."""

import logging
from pathlib import Path

import msgspec

from sync.central.exchange import Caller
from sync.kernel.errors import Denied
from sync.protocol.crashes import LARGEST, REFERENCE, CrashReport

MOST = 50
"""Of one dealer."""
LOG = logging.getLogger(__name__)


class Crashes:
    """`folder`/<dealer>/<device>-<reference>.json. The same report sent twice is one file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, caller: Caller, content: bytes) -> None:
        """Raises Denied `report_unfit` for what is none."""
        report = _report(content)
        place = self._folder / str(caller.dealer_id)
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{caller.device_id.hex}-{report.reference}.json"
        draft = path.with_suffix(".new")
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(report), indent=1))
        draft.replace(path)
        kept = sorted(place.glob("*.json"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-MOST]:
            old.unlink(missing_ok=True)
        LOG.info("crash_reported dealer=%d reference=%s", caller.dealer_id, report.reference)


def _report(content: bytes) -> CrashReport:
    """Its reference becomes a file's name: nothing else passes."""
    if len(content) > LARGEST:
        raise Denied("report_unfit")
    try:
        report = msgspec.json.decode(content, type=CrashReport)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Denied("report_unfit") from error
    if not REFERENCE.fullmatch(report.reference):
        raise Denied("report_unfit")
    return report
