"""A central of one's own for a first look: a separate process on loopback with a made-up world, and this PC enrolled there."""

import json
import os
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from dms_desktop.doors import Doors
from dms_desktop.session import enter_by
from sync.client.places import Enrolling
from sync.client.transport import HttpTransport
from sync.kernel.errors import Denied, Incompatible, Refusal, Unreachable

SECONDS_TO_START = 60.0
STEP_SECONDS = 900.0
LOOPBACK = "127.0.0.1"
WANTED_ROLE = "manager"


@dataclass(frozen=True)
class DemoWorld:
    """Where the demo lives, and the one password of all its people."""

    folder: Path
    products: int
    password: str

    @property
    def made(self) -> Path:
        """A file that is there once the world is whole."""
        return self.folder / "made"

    @property
    def is_made(self) -> bool:
        return self.made.exists()


def demo_world(root: Path, products: int) -> DemoWorld:
    """The same password at each start of the same world; DMS_PASSWORD sets it at the first."""
    kept = root / "demo-password"
    if not kept.exists():
        root.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(os.environ.get("DMS_PASSWORD") or secrets.token_urlsafe(9), encoding="utf-8")
    return DemoWorld(root / "demo-central", products, kept.read_text(encoding="utf-8"))


class DemoCentral:
    """The process of central. `start` waits until callers are heard; `stop` ends it gracefully.

    A central that outlived a killed app is used again: two of them must not share one database, and the PC knows its port.
    """

    def __init__(self, world: DemoWorld) -> None:
        self._world = world
        self._served: subprocess.Popen[bytes] | None = None
        self._step: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """The URL of a running central; makes the world first if there is none. Raises Unreachable."""
        if not self._world.is_made:
            shutil.rmtree(self._world.folder, ignore_errors=True)  # half a world from a start that was broken off
            self._run("demo", "--products", str(self._world.products), "--name", "遠行單車", "--currency", "CNY")
            self._world.made.touch()
        return self._serve()

    def invitation(self, central: str) -> Enrolling:
        """A fresh code for somebody who runs a shop."""
        people = json.loads(self._run("user", "list"))
        heads = [person for person in people if person["role"] == WANTED_ROLE and person["dealer"]]
        if not heads:
            raise Refusal("code_unknown")
        head = heads[0]
        answer = json.loads(self._run("device", "enrol-code", "--dealer", head["dealer"], "--user", head["name"]))
        return Enrolling(
            central=central, code=answer["code"], user=head["name"], password=self._world.password, device_name="demo"
        )

    def stop(self) -> None:
        """End what runs. A world half made is made anew at the next start."""
        if self._step is not None:
            self._step.kill()
        if self._served is not None:
            self._served.terminate()
            try:
                self._served.wait(15)
            except subprocess.TimeoutExpired:
                self._served.kill()
                self._served.wait()
            self._served = None

    def _serve(self) -> str:
        port_file = self._world.folder / "port"
        kept = port_file.read_text(encoding="ascii").strip() if port_file.exists() else "0"
        if kept != "0" and answers(f"http://{LOOPBACK}:{kept}"):
            return f"http://{LOOPBACK}:{kept}"
        port_file.unlink(missing_ok=True)
        for port in dict.fromkeys((kept, "0")):
            log = (self._world.folder / "serve.log").open("ab")
            with log:
                options = ("--host", LOOPBACK, "--port", port, "--port-file", str(port_file))
                command = self._command("serve", *options)
                self._served = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
            if self._heard(port_file):
                return f"http://{LOOPBACK}:{port_file.read_text(encoding='ascii').strip()}"
            self.stop()
        raise Unreachable("the demo's central did not start")

    def _heard(self, port_file: Path) -> bool:
        """True once the port is known, False if the process ended or took too long."""
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self._served is not None and self._served.poll() is None:
            if port_file.exists():
                return True
            time.sleep(0.05)
        return False

    def _run(self, *arguments: str) -> str:
        self._world.folder.mkdir(parents=True, exist_ok=True)
        self._step = subprocess.Popen(
            self._command(*arguments, "--json"),
            env={**os.environ, "DMS_PASSWORD": self._world.password},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        with self._step as step:
            answer, complaint = step.communicate(timeout=STEP_SECONDS)
        self._step = None
        if step.returncode:
            raise Unreachable(f"dms-central {arguments[0]} ended with {step.returncode}: {complaint[-500:]}")
        return answer

    def _command(self, *arguments: str) -> Sequence[str]:
        return (sys.executable, "-m", "sync.central.cli", *arguments, "--data", str(self._world.folder))


def open_demo(demo: DemoCentral, doors: Doors, password: str) -> object:
    """In the background: central up, this PC enrolled at the first start, somebody signed in."""
    central = demo.start()
    found = doors.places()  # whatever the port is now: a demo has one place, and it works offline too
    wanted = None if found else demo.invitation(central)
    return enter_by(doors, password, place=found[0] if found else None, wanted=wanted)


def answers(url: str) -> bool:
    """True if a central is heard there."""
    line = HttpTransport(url)
    try:
        line.health()
    except (Unreachable, Denied, Incompatible):
        return False
    finally:
        line.close()
    return True


def making_words() -> str:
    return QCoreApplication.translate("app", "Making a world to look at. The first time this takes about a minute.")
