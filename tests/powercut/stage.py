"""One day at a counter, recorded part by part: each begins with what the one before it left."""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.fault.served import Served
from tests.powercut.recording import run_under
from tests.powercut.replay import HOME, Recording

NOWHERE = Path("/nowhere")
"""What is struck is named by the program itself."""
SMALL_LIMITS = "tests.fault.small_limits"
"""The program that serves: any scope is a large one there, so that a first fill has many chunks."""


class Stage:
    """Folders in `scratch`, a library that records, and a central."""

    def __init__(self, library: Path, scratch: Path, central: Served) -> None:
        self._library = library
        self._scratch = scratch
        self._central = central

    def day(self) -> Sequence[Recording]:
        """Enrolled, filled, saved, received."""
        enrolling = self.record("enrolling", None, "--code", self.code())
        filling = self.record("filling", enrolling.left)
        saving = self.record("saving", filling.left, "--goods", *self.goods)
        return (enrolling, filling, saving, self.record("receiving", saving.left))

    def code(self) -> str:
        """For one new PC."""
        return self._central.code("D1", "lin")

    @property
    def goods(self) -> Sequence[str]:
        return self._central.goods(at_least=50)[:2]

    def strike(self, part: str, base: Path, *words: object) -> Mapping[str, Any]:
        """What a sweep of `strikes` found; see there for the words."""
        where = ("--url", self._central.url, "--goods", *self.goods)
        said = run_under(self._library, "tests.powercut.strikes", part, base, self._scratch, *where, *words, folder=NOWHERE)
        return dict(json.loads(said))

    def record(self, part: str, base: Path | None, *words: str, flaw: str = "") -> Recording:
        """`base` is what an earlier part left; nothing to begin with for the first."""
        name = f"{part}-{flaw}" if flaw else part
        folder = self._scratch / name
        if base is None:
            folder.mkdir()
        else:
            shutil.copytree(base, folder)
        log, left = self._scratch / f"{name}.log", self._scratch / f"{name}-left"
        more = ("--flaw", flaw) if flaw else ()
        where = ("--url", self._central.url)
        run_under(self._library, "tests.powercut.day", part, folder / HOME, *where, *words, *more, folder=folder, log=log)
        shutil.copytree(folder, left)
        return Recording(part, folder, base, log, left)
