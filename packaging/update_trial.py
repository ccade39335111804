"""Tries the frozen launcher and the frozen app through an installation, an update, a version that fails, and a downgrade.

python packaging/update_trial.py DIST [--under COMMAND...]    DIST: dms-desktop and dms-launcher; COMMAND starts Windows programs
"""

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sync.client.updating.files import Files
from sync.client.updating.launcher import Pointer, read_pointer
from sync.client.updating.sources import FolderSource
from sync.client.updating.updater import Installation, Updater
from tests.unit.updating.manufacturer import Manufacturer, SetClock

SECONDS = 120
OLDER = 3


@dataclass(frozen=True)
class Frozen:
    """What freeze.sh or wine.sh made, and a PC that it is put on."""

    dist: Path
    place: Path
    under: tuple[str, ...]

    @property
    def root(self) -> Path:
        return self.place / "經銷商 工作台"

    @property
    def platform(self) -> str:
        return "windows" if (self.dist / "dms-launcher/dms.exe").exists() else "linux"

    def command(self, program: Path, *words: str) -> list[str]:
        return [*self.under, str(program.with_suffix(".exe") if self.platform == "windows" else program), *words]

    def version(self, name: str, folder: Path) -> Path:
        """The app as that version: all the same but one file."""
        shutil.copytree(self.dist / "dms-desktop", folder, symlinks=True, copy_function=os.link)
        (folder / "version.txt").write_text(name, encoding="ascii")
        return folder

    def lay(self, version: str) -> int:
        self.version(version, self.root / f"versions/.new-{version}")
        return subprocess.run(
            self.command(self.dist / "dms-launcher/dms", "--lay", str(self.root), version), check=False
        ).returncode

    def start(self) -> Pointer:
        """What is there once a version has come up, or the launcher has ended."""
        command = self.command(self.root / "dms", "--home", str(self.place / "home"))
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        running = subprocess.Popen(command, env=env, start_new_session=True, stderr=subprocess.DEVNULL)
        began = time.monotonic()
        while not (pointer := read_pointer(self.root) or Pointer("")).is_proven and time.monotonic() - began < SECONDS:
            time.sleep(0.05)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait(SECONDS)
        return pointer


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path)
    parser.add_argument("--under", nargs=argparse.REMAINDER, default=[])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.dist) as folder:
        tried(Frozen(given.dist.resolve(), Path(folder).resolve(), tuple(given.under)))
    return 0


def tried(frozen: Frozen) -> None:
    maker = Manufacturer(frozen.place / "maker", SetClock())
    assert frozen.lay("1.0.0") == 0
    trust(frozen, maker)
    settled = read_pointer(frozen.root)
    assert settled == Pointer("1.0.0")
    print("laid by the frozen launcher: 1.0.0", flush=True)

    publish(frozen, maker, "1.1.0")
    assert look(frozen, maker, "1.0.0") == "1.1.0"
    assert frozen.start() == Pointer("1.1.0", previous="1.0.0")
    print("an update was taken, started by the frozen launcher, and says that it came up: 1.1.0", flush=True)

    publish(frozen, maker, "1.2.0")
    assert look(frozen, maker, "1.1.0") == "1.2.0"
    for program in (frozen.root / "versions/1.2.0").glob("dms-desktop*"):
        program.unlink()
    assert frozen.start() == Pointer("1.1.0", failed=("1.2.0",))
    print("an update whose program a virus scanner took away gave way: 1.1.0 starts", flush=True)

    assert frozen.lay("1.0.0") == OLDER
    assert frozen.start() == Pointer("1.1.0", failed=("1.2.0",))
    print("an older version was refused: 1.1.0 stays", flush=True)


def publish(frozen: Frozen, maker: Manufacturer, version: str) -> None:
    folder = frozen.version(version, frozen.place / f"frozen-{version}")
    maker.publisher().add(folder, platform=frozen.platform, version=version, share=100)


def look(frozen: Frozen, maker: Manufacturer, running: str) -> str | None:
    here = Installation(root=frozen.root, version=running)
    state = Updater(here, FolderSource(maker.updates), device="a device", clock=maker.clock, files=Files()).look()
    assert state.problem is None, state
    return state.ready


def trust(frozen: Frozen, maker: Manufacturer) -> None:
    own = frozen.root / "updates"
    shutil.copy(maker.updates / "metadata/1.root.json", own / "root.json")
    (own / "settings.json").write_text(json.dumps({"platform": frozen.platform, "source": ""}), encoding="ascii")


if __name__ == "__main__":
    sys.exit(main())
