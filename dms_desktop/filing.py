"""Files of documents between this PC's folders and the replica. Everything here belongs in a worker."""

import re
from collections.abc import Callable
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths

from dms_desktop.bridge import Files
from dms_desktop.memory import Memory
from sync.kernel.blobs import LARGEST, Blob
from sync.kernel.errors import Denied, NotSaved, Refusal, Unreachable
from sync.kernel.kinds import is_what_it_says

T = TypeVar("T")
UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What a name of a file may not have on one system or another; names came from other PCs."""

LONGEST = 80
"""Letters of a proposed name: 255 bytes are the most on Linux, three of them a Chinese letter, and an ending follows."""


def file_name(name: str) -> str:
    return UNFIT.sub("_", name)


def proposed(memory: Memory, place: str, name: str) -> str:
    """In the folder that was used last for this, else among the documents: a dialog by itself begins where the program runs."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(memory.text(place) or documents) / file_name(name)[:LONGEST].strip())


def with_ending(path: Path, *endings: str) -> Path:
    """The first of these behind a name that has none of them: `bolts 1.5 mm` has no ending, though dialogs think so. They asked
    about that name alone: what stands there under the longer one stays."""
    if path.suffix.lower() in endings:
        return path
    named = (path.with_name(f"{path.name}{more}{endings[0]}") for more in chain([""], map(" ({})".format, count(2))))
    return next(one for one in named if not one.exists())


def kept(files: Files, dealer_id: int, path: Path) -> Blob:
    """One byte more than is allowed is enough to know. Refuses `file_not_read`, `file_kind`, and as `Files.keep` does."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise Refusal("file_not_read") from error
    if content and not is_what_it_says(path.name, content):
        raise Refusal("file_kind", name=path.name)
    return files.keep(dealer_id, content)


def written(files: Files, wanted: Blob, path: Path) -> None:
    """Refuses `file_not_written`; raises as `Files.fetch` does."""
    content = files.fetch(wanted)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Refusal("file_not_written") from error


def told(work: Callable[[], T]) -> T | Refusal:
    """What the world says no with, as a page words it."""
    try:
        return work()
    except Refusal as refusal:
        return refusal
    except (Denied, NotSaved) as error:
        return Refusal(error.code)
    except Unreachable:
        return Refusal("unreachable")
