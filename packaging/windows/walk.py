"""Walks through the installed, frozen app under Wine, by its installer and by keys: `walking.py` tells the rest.

python packaging/windows/walk.py DIR PICTURES        DIR: what wine.sh made; needs xdotool and ImageMagick
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from walking import SECONDS, House, Screen, reached, wait_for, walked  # noqa: E402

NAME = "經銷商 工作台"
SOCKETS = Path("/tmp/.X11-unix")


class WinePc:
    """An account under Wine, with the credential store that Wine has."""

    platform, has_keyring = "windows", True

    def __init__(self, work: Path, place: Path, pictures: Path) -> None:
        self._work, self._place, self._pictures = work, place, pictures
        self._running: subprocess.Popen[bytes] | None = None
        self._screen, self._link = Screen({}, pictures), SOCKETS / "none"
        self.root = place / NAME
        self.data = next((work / "root/wine/drive_c/users").glob("*/AppData/Local")) / "dms-desktop"
        self.log = self.data / "desk/desk.log"

    def install(self, certificate: Path) -> None:
        """Silently, into a folder with a Chinese name and a space. The installer is built the first time."""
        setup = self._place / "dms-desktop-setup.exe"
        if not setup.exists():
            shutil.copytree(self._work / "dist", self._place / "dist", copy_function=os.link)
            builder = ["bash", HERE / "installer.sh", self._place / "dist", setup, certificate]
            subprocess.run(builder, check=True, stdout=subprocess.DEVNULL)
        assert self._wine(setup, "/S", *unquoted(f"/D={windows(self.root)}")).wait(SECONDS) == 0

    def start(self, *words: Path) -> Screen:
        self._running = self._wine(self.root / "dms.exe", *map(windows, words))
        wait_for("the window", lambda: reached(self, "painted"))
        self._screen = Screen(self._surroundings(), self._pictures)
        return self._screen

    def end(self) -> None:
        """As a person closes a window."""
        assert self._running is not None
        self._screen.press("alt+F4")
        assert self._running.wait(SECONDS) == 0, f"the launcher ended with {self._running.returncode}"
        self._link.unlink()

    def remove(self) -> None:
        assert self._wine(self.root / "uninstall.exe", "/S", *unquoted(f"_?={windows(self.root)}")).wait(SECONDS) == 0

    def give_up(self) -> None:
        if self._running is not None:
            self._running.kill()
            self._running.wait(SECONDS)
        self._link.unlink(missing_ok=True)

    def _wine(self, program: Path, *words: str) -> "subprocess.Popen[bytes]":
        command = ["bash", str(HERE / "under-wine.sh"), str(self._work), str(program), *words]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def _surroundings(self) -> Mapping[str, str]:
        """Of the screen that came last: its socket lies within Wine's own root, and so does its key."""
        temporary = self._work / "root/tmp"
        socket = max(temporary.glob(".X11-unix/X*"), key=made)
        key = max(temporary.glob("xvfb-run.*/Xauthority"), key=made)
        self._link = SOCKETS / socket.name
        SOCKETS.mkdir(exist_ok=True)
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(socket)
        return {**os.environ, "DISPLAY": f":{socket.name[1:]}", "XAUTHORITY": str(key)}


def made(path: Path) -> float:
    return path.stat().st_mtime


def main() -> int:
    work, pictures = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    place = work / "walk"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    pc = WinePc(work, place, pictures)
    shutil.rmtree(pc.data, ignore_errors=True)
    try:
        walked(pc, work / "dist/dms-desktop", House(place), lambda _: None)
    finally:
        pc.give_up()
    return 0


def unquoted(word: str) -> list[str]:
    """The installer wants its folder without quotation marks, which Wine would put around a word with a space."""
    return word.split(" ")


def windows(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main())
