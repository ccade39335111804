"""Real processes over real HTTP: a central, and replicas driven by their command line, as a script outside would."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

from tests import warm
from tests.certificates import Identity

ROOT = Path(__file__).parent.parent
PASSWORD = "correct horse battery"
SECONDS = 120
Started: TypeAlias = "subprocess.Popen[bytes] | warm.Running"


@dataclass(frozen=True)
class Done:
    """What a program said and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def call(module: str, *words: object, env: Mapping[str, str] | None = None) -> Done:
    """Run one program of ours to its end."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        program = started(module, *words, env=env, stdout=out, stderr=err)
        try:
            code = program.wait(timeout=SECONDS)
        finally:
            program.kill()
        out.seek(0)
        err.seek(0)
        return Done(code, out.read(), err.read())


def started(module: str, *words: object, env: Mapping[str, str] | None = None, stdout: IO[Any], stderr: IO[Any]) -> Started:
    """One program of ours in the background; by a fork, but where Python itself is told something."""
    told = [str(word) for word in words]
    if warm.IS_ABLE and not any(name.startswith("PYTHON") for name in env or {}):
        return warm.start(module, told, env=environment(env), stdout=stdout, stderr=stderr)
    return subprocess.Popen([sys.executable, "-m", module, *told], cwd=ROOT, env=environment(env), stdout=stdout, stderr=stderr)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "DMS_PASSWORD": PASSWORD, "PYTHONWARNINGS": "default", **(more or {})}


@dataclass(frozen=True)
class CentralProgram:
    """`dms-central` over one data folder."""

    data: Path

    def __call__(self, *words: object) -> Any:
        """The answer as JSON; anything but success fails the test with what was said."""
        done = call("sync.central.cli", *words, "--data", self.data, "--json")
        assert done.code == 0, f"dms-central {words}: {done.code} {done.err or done.out}"
        return done.json if done.out.strip() else None

    @contextmanager
    def serving(self, port: int = 0, *, tls: Identity | None = None, files: int = 0) -> Iterator[str]:
        """Its address, while it serves on loopback. `files` it may open at most, where that is said."""
        port_file = self.data / "port"
        port_file.unlink(missing_ok=True)
        words = ["serve", "--data", str(self.data), "--host", "127.0.0.1", "--port", str(port), "--port-file", str(port_file)]
        if tls is not None:
            words += ["--tls-cert", str(tls.certificate), "--tls-key", str(tls.key)]
        with self._log.open("a") as log, open(os.devnull, "wb") as nowhere:
            if files:
                command = ["prlimit", f"--nofile={files}", sys.executable, "-m", "sync.central.cli", *words]
                process: Started = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=nowhere, stderr=log)
            else:
                process = started("sync.central.cli", *words, stdout=nowhere, stderr=log)
        try:
            yield f"{'https' if tls else 'http'}://127.0.0.1:{self._port(process, port_file)}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def log(self) -> str:
        """What has been said by all that served here."""
        return self._log.read_text(encoding="utf-8")

    @property
    def _log(self) -> Path:
        return self.data / "serve.log"

    def _port(self, process: Started, port_file: Path) -> str:
        for _ in range(SECONDS * 50):
            if port_file.exists() and (text := port_file.read_text(encoding="ascii").strip()):
                return text
            assert process.poll() is None, f"central ended: {self.log()}"
            time.sleep(0.02)
        raise AssertionError("central did not say its port")


@dataclass(frozen=True)
class ReplicaProgram:
    """`dms-replica` over one home."""

    home: Path

    def run(self, *words: object) -> Done:
        return call("sync.client.cli", "--home", self.home, *words, "--json")

    def __call__(self, *words: object) -> Any:
        done = self.run(*words)
        assert done.code == 0, f"dms-replica {words}: {done.code} {done.err or done.out}"
        return done.json

    def fails(self, *words: object) -> str:
        """Why it does not do it."""
        done = self.run(*words)
        assert done.code == 1, f"dms-replica {words}: {done.code} {done.err or done.out}"
        return str(json.loads(done.err.splitlines()[-1])["error"])

    def start(self, *words: object) -> subprocess.Popen[str]:
        """In the background, to be killed."""
        command = [sys.executable, "-m", "sync.client.cli", "--home", str(self.home), *(str(word) for word in words)]
        return subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def enrolled(self, central: CentralProgram, url: str, *words: object, dealer: str, user: str) -> "ReplicaProgram":
        code = central("device", "enrol-code", "--dealer", dealer, "--user", user)["code"]
        self("enrol", "--central", url, "--code", code, "--user", user, *words)
        return self

    def settled(self) -> Any:
        return self("sync", "--until-idle")


def names(rows: Sequence[Mapping[str, Any]], key: str) -> list[Any]:
    return [row[key] for row in rows]
