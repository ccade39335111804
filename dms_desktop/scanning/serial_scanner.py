"""A scanner at a serial port, also one that USB or Bluetooth shows as such a port: read by a thread of its own."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from functools import partial
from threading import Event, Thread
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal
from serial import Serial

from dms_desktop.memory import Memory
from dms_desktop.scanning.codes import Codes

LOG = logging.getLogger(__name__)
PORT, SPEED = "scanner.port", "scanner.speed"
USUAL_SPEED = 9_600
SILENCE_S = 0.2
"""A scanner sends the letters of one code without a pause; one on the air stops for less than this."""
AGAIN_S = 2.0
AT_ONCE = 512


class Standing(StrEnum):
    """`OFF`: no port is chosen. `GONE`: it cannot be opened, and is tried again."""

    OFF = "off"
    READY = "ready"
    GONE = "gone"


class Line(Protocol):
    """An open port."""

    def read(self, size: int) -> bytes:
        """What came, at most `size`; nothing after a silence. Raises anything once the device is gone, mostly OSError."""
        ...


Open = Callable[[str, int], AbstractContextManager[Line]]


def open_port(name: str, speed: int) -> AbstractContextManager[Line]:
    """Raises OSError where there is no such port, or another program has it: two that share one get half a code each."""
    return cast(AbstractContextManager[Line], _Port(name, speed, timeout=SILENCE_S, exclusive=True))


class _Port(Serial):
    """Answers with what is there, not only with all that was asked for."""

    def read(self, size: int = 1) -> bytes:
        first: bytes = super().read(1)
        return first + super().read(min(self.in_waiting, size - 1)) if first else first


class SerialScanner(QObject):
    """The one that this PC has, if any; `memory` is the PC's. `scanned(str)` and `changed(Standing)` come on the Qt thread.

    Unplugged, or held by another program, it is tried again until it comes back.
    """

    scanned = Signal(str)
    changed = Signal(object)
    _came = Signal(object, str)
    _stood = Signal(object, object)

    def __init__(self, memory: Memory, *, opened: Open = open_port, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._open = memory, opened
        self._thread: Thread | None = None
        self._at: dict[str, Thread] = {}
        self._ended = Event()
        self.standing = Standing.OFF
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._stood.connect(self._stand, Qt.ConnectionType.QueuedConnection)

    @property
    def port(self) -> str:
        return self._memory.text(PORT)

    @property
    def speed(self) -> int:
        return self._memory.number(SPEED, USUAL_SPEED)

    def start(self) -> None:
        """Read from the port that is remembered; nothing where none is."""
        self.stop()
        if port := self.port:
            ended = self._ended = Event()
            reading = partial(self._run, self._at.get(port), ended, port, self.speed)
            self._thread = self._at[port] = Thread(target=reading, name="serial-scanner", daemon=True)
            self._thread.start()

    def use(self, port: str, speed: int) -> None:
        """From now on, and after the next start; no port is none."""
        self._memory.keep(PORT, port)
        self._memory.keep(SPEED, speed)
        self.start()

    def stop(self, *, patience_s: float = 0) -> None:
        """Nothing is heard any more; waits so long for the port to be free."""
        self._ended.set()
        if self._thread is not None and patience_s:
            self._thread.join(patience_s)
        self._say(Standing.OFF)

    def _run(self, before: Thread | None, ended: Event, port: str, speed: int) -> None:
        if before is not None:
            before.join()  # at the same port; one that hangs while another is opened, as on the air, holds nobody up
        while not ended.is_set():
            try:
                with self._open(port, speed) as line:
                    self._stood.emit(ended, Standing.READY)
                    self._read(ended, line)
            except Exception as error:  # noqa: BLE001 - a driver fails as it likes: what termios raises is no OSError
                LOG.debug("no scanner at %s: %s", port, error)
            if not ended.is_set():
                self._stood.emit(ended, Standing.GONE)
                ended.wait(AGAIN_S)

    def _read(self, ended: Event, line: Line) -> None:
        codes = Codes()
        while not ended.is_set():
            for code in codes.take(line.read(AT_ONCE)):
                self._came.emit(ended, code)

    def _take(self, of: Event, code: str) -> None:
        """A port that was given up has nothing to say any more."""
        if not of.is_set():
            self.scanned.emit(code)

    def _stand(self, of: Event, standing: Standing) -> None:
        if not of.is_set():
            self._say(standing)

    def _say(self, standing: Standing) -> None:
        if standing is not self.standing:
            self.standing = standing
            self.changed.emit(standing)
