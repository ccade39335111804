"""What is left when the program is torn down from below: the line of every thread, in a file that stays on this PC.

Nobody sends it. It goes out with a file for support, which a person writes and hands over.
"""

import faulthandler
from pathlib import Path

CRASHES = "crashes.log"
SIZE = 200_000


def spool_crashes(folder: Path) -> Path:
    """From now on, and for as long as the process lives. Returns the file; one that has grown large makes room."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / CRASHES
    if path.exists() and path.stat().st_size > SIZE:
        path.replace(path.with_name(f"{CRASHES}.1"))
    faulthandler.enable(path.open("a", encoding="utf-8"))
    return path
