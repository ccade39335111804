"""One window for each home: a second start wakes the first and leaves."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 500


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
