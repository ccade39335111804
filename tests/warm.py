"""Starts our programs where they are imported already: by a fork, since a start by `python -m` is little but imports.

What is forked is a process of its own that runs its module as `__main__`, with the environment and the files that it was given;
it can be stopped and killed like any other. `python -m tests.warm FD` is what forks, one for each process that starts programs.
"""

import atexit
import gc
import importlib
import json
import os
import runpy
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).parent.parent
IMPORTED = ("sync.central.cli", "sync.client.cli")
LARGEST = 1 << 17
"""Bytes of words and environment."""
IS_ABLE = sys.platform == "linux"


class Running:
    """A program that was started here, with what `subprocess.Popen` offers to whoever waits for it or ends it."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self.pid = int(line.recv(LARGEST))
        self.returncode: int | None = None

    def poll(self) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        if self.returncode is None:
            if not select.select([self._line], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0)
            self.returncode = int(self._line.recv(LARGEST))
            self._line.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


def start(module: str, words: Sequence[str], *, env: Mapping[str, str], stdout: IO[Any], stderr: IO[Any]) -> Running:
    """`python -m MODULE WORDS…` in the project's folder. What Python reads of `env` at its start is as it is here."""
    mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        request = json.dumps({"module": module, "words": list(words), "env": dict(env)}).encode()
        socket.send_fds(_forking(), [request], [its.fileno(), stdout.fileno(), stderr.fileno()])
    return Running(mine)


@cache
def _forking() -> socket.socket:
    """The line to what forks, which ends when this process does."""
    mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        command = [sys.executable, "-m", "tests.warm", str(its.fileno())]
        env = {**os.environ, "PYTHONWARNINGS": "default"}
        process = subprocess.Popen(command, cwd=ROOT, env=env, pass_fds=[its.fileno()], stdin=subprocess.DEVNULL)
    atexit.register(_end, mine, process)
    return mine


def _end(line: socket.socket, process: "subprocess.Popen[bytes]") -> None:
    line.close()
    process.wait()


def main() -> None:
    """Forks until nobody is left who could ask; what is forked goes on behind this as the program."""
    control = socket.socket(fileno=int(sys.argv[1]))
    for name in IMPORTED:
        importlib.import_module(name)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        message, files, _, _ = socket.recv_fds(control, LARGEST, 3)
        if not message:
            os._exit(0)
        if os.fork() == 0:
            control.close()
            _attend(json.loads(message), *files)
            return
        for file in files:
            os.close(file)


def _attend(request: Mapping[str, Any], line: int, stdout: int, stderr: int) -> None:
    """Fork once more: one says how the other ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if program:
        os.close(stdout)
        os.close(stderr)
        with socket.socket(fileno=line) as told:
            told.send(str(program).encode())
            code = os.waitstatus_to_exitcode(os.waitpid(program, 0)[1])
            with suppress(OSError):
                told.send(str(code).encode())
        os._exit(0)
    os.close(line)
    for file, number in ((stdout, 1), (stderr, 2)):
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(request["env"])
    sys.argv = [request["module"], *request["words"]]
    sys.modules.pop(request["module"], None)


if __name__ == "__main__":
    main()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
