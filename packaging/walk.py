"""Walks through the installed, frozen app on Linux, on a screen of its own, and prints into a PDF: `walking.py` tells the rest.

`python packaging/walk.py DIST PICTURES` after freeze.sh; needs Xvfb, xdotool and ImageMagick.
"""

import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from walking import CODE, SECONDS, STEP_SECONDS, House, Screen, wait_for, walked

from tests.programs import ROOT

SCREEN = "1366x768x24"


class LinuxPc:
    """An account whose name has a Chinese letter and a space, without a keyring."""

    platform, has_keyring = "linux", False

    def __init__(self, dist: Path, folder: Path, screen: Screen) -> None:
        self._dist, self._folder, self._screen = dist, folder, screen
        self._home = Path(screen.env["HOME"])
        self._running: subprocess.Popen[bytes] | None = None
        self.root = self._home / ".local/opt/dms-desktop"
        self.log = self._home / ".local/share/dms-desktop/desk/desk.log"

    def install(self, certificate: Path) -> None:
        """By the package and its own script."""
        package = self._folder / "package.tar.gz"
        subprocess.run(["bash", ROOT / "packaging/linux/package.sh", self._dist, package, certificate], check=True)
        with tarfile.open(package) as unpacked:
            unpacked.extraction_filter = getattr(tarfile, "data_filter", None)  # which Debian 12's Python does not know yet
            unpacked.extractall(self._folder / "unpacked")
        [script] = (self._folder / "unpacked").glob("*/install.sh")
        began = time.monotonic()
        subprocess.run([script], env=self._screen.env, check=True)
        took = time.monotonic() - began
        shutil.rmtree(self._folder / "unpacked")
        size = sum(path.stat().st_size for path in self.root.rglob("*") if path.is_file() and not path.is_symlink())
        print(f"package of {package.stat().st_size / 1e6:.0f} MB, installed in {took:.1f} s: {size / 1e6:.0f} MB", flush=True)

    def start(self, *words: Path) -> Screen:
        """By what the menu's entry names."""
        entry = (self._home / ".local/share/applications/dms-desktop.desktop").read_text(encoding="utf-8")
        program = next(line for line in entry.splitlines() if line.startswith("Exec=")).split('"')[1]
        self._running = subprocess.Popen([program, *words], env=self._screen.env)
        return self._screen

    def end(self) -> None:
        """As the end of the session does."""
        assert self._running is not None
        self._running.send_signal(signal.SIGTERM)
        assert self._running.wait(SECONDS) == 0, f"the launcher ended with {self._running.returncode}"

    def remove(self) -> None:
        subprocess.run([self.root / "install.sh", "--remove"], env=self._screen.env, check=True)

    def give_up(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.wait(SECONDS)


def main() -> int:
    dist, pictures = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dms-walk-", dir=dist) as place, a_display() as display:
        folder = Path(place)
        (folder / "陳 家").mkdir()
        pc = LinuxPc(dist, folder, Screen(surroundings(display, folder / "陳 家"), pictures))
        try:
            walked(pc, dist / "dms-desktop", House(folder), lambda screen: print_into(screen, folder / "order.pdf"))
        finally:
            pc.give_up()
    return 0


def surroundings(display: str, home: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_", "XDG_"))}
    kept |= {"LANG": "C.UTF-8", "LANGUAGE": "zh_TW", "PATH": "/usr/sbin:/usr/bin:/bin"}
    return kept | {"DISPLAY": display, "HOME": str(home)}


def print_into(screen: Screen, paper: Path) -> None:
    screen.press("F8")
    time.sleep(STEP_SECONDS)
    screen.take("5-preview")
    screen.press("ctrl+s")
    time.sleep(STEP_SECONDS)
    screen.take("5-pdf")
    screen.press("ctrl+a")
    screen.type(str(paper))
    screen.press("Return")
    wait_for("the PDF", lambda: paper.exists() and paper.stat().st_size > 0)
    with pypdfium2.PdfDocument(paper) as document:
        text = document[0].get_textpage().get_text_range()
    assert CODE in text, f"{CODE} is not on the paper"
    print(f"printed into a PDF: {paper.stat().st_size} bytes, the product is on it", flush=True)


@contextmanager
def a_display() -> Iterator[str]:
    """A number that is free; Xvfb says which."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(SECONDS)


if __name__ == "__main__":
    sys.exit(main())
