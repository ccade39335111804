"""Mistakes of ours, as reports that stay on this PC until a person has looked at one and sends it or throws it away."""

import json
import logging
import platform
import traceback
from collections.abc import Sequence
from pathlib import Path

FOLDER = "defects"
MOST = 20
"""Kept at a time: the oldest go first."""
MOST_LINES = 120
PREFIX = "defect "


class Spool(logging.Handler):
    """A handler of the log: each defect that is logged with its reference becomes a file in `folder`. Nothing is sent from here.

    The words of an error are left out, and so is every value: what people typed may be in them.
    """

    def __init__(self, folder: Path, version: str) -> None:
        super().__init__(logging.CRITICAL)
        self._folder = folder / FOLDER
        self._version = version

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info is None or record.exc_info[1] is None or not str(record.msg).startswith(PREFIX):
            return
        reference = str(record.args[0]) if isinstance(record.args, tuple) and record.args else ""
        lines = tuple(lines_of(record.exc_info[1]))[-MOST_LINES:]
        report = {"reference": reference, "version": self._version, "system": platform.platform(), "lines": lines}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._path(reference).write_text(json.dumps(report, indent=1), encoding="ascii")
            for old in self.waiting()[:-MOST]:
                self.drop(old)
        except OSError:
            self.handleError(record)

    def waiting(self) -> Sequence[str]:
        """References, the oldest first."""
        return sorted(path.stem for path in self._folder.glob("*.json"))

    def content(self, reference: str) -> bytes:
        """What would be sent, letter for letter."""
        return self._path(reference).read_bytes()

    def drop(self, reference: str) -> None:
        self._path(reference).unlink(missing_ok=True)

    def _path(self, reference: str) -> Path:
        return self._folder / f"{reference}.json"


def version_of(program: str) -> str:
    """Of an installed program, by the folder it lies in; empty for one that was not installed."""
    folder = Path(program).parent
    return folder.name if folder.parent.name == "versions" else ""


def lines_of(error: BaseException) -> Sequence[str]:
    """The kind of each error of the chain and the places it came by, the first cause first."""
    before = error.__cause__ or error.__context__
    places = [f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    return [*(lines_of(before) if before is not None else ()), *places, kind]


def _place(filename: str) -> str:
    """Without the folders above the program: a person's name may be in them."""
    parts = Path(filename).parts
    ours = [at for at, part in enumerate(parts) if part in ("dms_desktop", "sync", "site-packages", "python3.11")]
    return "/".join(parts[ours[-1] :] if ours else parts[-1:])
