"""One window for each home: a second start wakes the first, leaves it what it was to open, and ends."""

import hashlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500
LETTER = "opened"
MOST_BYTES = 10_000


class SingleInstance(QObject):
    """`called` when another start handed over to this one. Access is for the same user of the operating system only."""

    called = Signal()

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "dms-desktop-" + hashlib.sha256(str(home.absolute()).encode()).hexdigest()[:24]
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def is_first(self) -> bool:
        """Take the place, or hand over to the one who has it. A place left by a crash is taken."""
        if self._hand_over():
            return False
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        self._server.close()

    def _hand_over(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(WAIT_MS):
            return False
        socket.write(b"come")
        socket.waitForBytesWritten(WAIT_MS)
        socket.disconnectFromServer()
        return True

    def _hear(self) -> None:
        """That somebody knocked is all there is to hear: what they say is not read, and nobody stays."""
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.abort()
            caller.deleteLater()
        self.called.emit()


class Letter:
    """What a second start was to open, as a small file beside what the desk remembers: whoever knocks is not listened to."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / LETTER

    def leave(self, file: Path) -> None:
        """Where it cannot be left the first window is woken all the same."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.write_text(str(file.absolute()), encoding="utf-8")

    def take(self) -> Path | None:
        """Once; None where nothing was left."""
        try:
            with self._path.open(encoding="utf-8") as file:
                words = file.read(MOST_BYTES)
            self._path.unlink()
        except (OSError, ValueError):
            return None
        return Path(words) if words else None
