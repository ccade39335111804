"""The processes of a soak: PCs that work by themselves, to be killed, halted and started again."""

import json
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.fault.served import Served
from tests.fault.shop import enrolled, opened
from tests.programs import Started, started
from tests.soak.worker import CLOSING, PATIENCE

LONGEST_END = 4 * PATIENCE
"""Seconds: of a hundred that wait, each request brings some."""


class Pc:
    """One PC of a dealer: its home, what it has acknowledged, and the process that works on it, if it is up."""

    def __init__(self, folder: Path, central: Served, *, dealer: str, words: Sequence[str]) -> None:
        self.dealer = dealer
        self.home = enrolled(folder / "home", central, dealer=dealer)
        with opened(self.home) as shop:
            shop.sync()
        self._diary = folder / "diary"
        self._log = folder / "log"
        self._words = words
        self._process: Started | None = None
        self._saved_before = 0

    def start(self) -> None:
        self._saved_before = self.saved()
        words = [str(self.home), "--diary", str(self._diary), *self._words]
        with self._log.open("ab") as log:
            self._process = started("tests.soak.worker", *words, stdout=log, stderr=log)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)
        if self._process is not None:
            self._process.wait(30)

    def halt(self) -> None:
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def finish(self) -> None:
        """Saves no more, and ends when everything has arrived."""
        self._diary.with_name(CLOSING).touch()

    def ended(self) -> bool:
        """Whether it came to its end by itself, in the time that it may take."""
        assert self._process is not None
        try:
            return self._process.wait(LONGEST_END) == 0
        except subprocess.TimeoutExpired:
            self.kill()
            return False

    def diary(self) -> list[dict[str, Any]]:
        lines = self._diary.read_bytes().splitlines() if self._diary.exists() else []
        facts = []
        for line in lines:
            with suppress(json.JSONDecodeError):  # a line that a kill cut short was never told
                facts.append(json.loads(line))
        return facts

    def saved(self) -> int:
        """Saves acknowledged so far: counted, not read, because a soak asks often and the diary grows long."""
        return self._diary.read_bytes().count(b'{"saved":') if self._diary.exists() else 0

    def is_at_work(self) -> bool:
        """Whether it has saved since it was started last."""
        return self.saved() > self._saved_before

    def log(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")[-2000:]

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(number)
