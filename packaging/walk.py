"""Walks through the installed, frozen app on a screen of its own, by keys alone: install, enrol with a code file, search, order,
print into a PDF, end the session. `python packaging/walk.py DIST PICTURES` after freeze.sh, on Linux; needs Xvfb, xdotool and
ImageMagick.

Every step waits for something that can be seen from outside: a line of the app's log, central's books, a file.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from tests.programs import PASSWORD, ROOT, CentralProgram

SECONDS, LOOK_SECONDS = 120, 0.2
SCREEN = "1366x768x24"
CODE, QUANTITY = "RLY-00003", "120"
"""A product of the demo world, and what fits its pack."""
STEP_SECONDS = 3
"""For what is only to be looked at: a picture waits so long for the page to have come to rest."""


@dataclass(frozen=True)
class Screen:
    """A display that nobody sees, and what is pressed on it."""

    display: str
    pictures: Path
    home: Path

    @property
    def env(self) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "QT_", "XDG_"))
        }
        kept |= {"LANG": "C.UTF-8", "LANGUAGE": "zh_TW", "PATH": "/usr/sbin:/usr/bin:/bin"}
        return kept | {"DISPLAY": self.display, "HOME": str(self.home)}

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "60", text)

    def come_forward(self, title: str) -> None:
        """There is no window manager: the window that was opened last gets the keys by hand."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title], env=self.env, capture_output=True, text=True
        )
        for window in found.stdout.split():
            self._do("windowfocus", "--sync", window)

    def take(self, name: str) -> None:
        time.sleep(STEP_SECONDS)
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{name}.png")], env=self.env, check=True)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, capture_output=True, timeout=SECONDS)


def main() -> int:
    dist, pictures = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dms-walk-", dir=dist) as folder, a_display() as display:
        screen = Screen(display, pictures, Path(folder) / "陳 家")
        screen.home.mkdir()
        walked(screen, dist, Path(folder))
    return 0


def walked(screen: Screen, dist: Path, folder: Path) -> None:
    launcher = installed(screen, dist, folder)
    central = CentralProgram(folder / "central")
    central("init")
    central("demo", "--products", 300, "--dealers", 1, "--seed", 1)
    person = next(user for user in central("user", "list") if user["role"] == "clerk")
    with central.serving() as url:
        enrol = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])
        code = folder / "門市.dmscode"
        code.write_text(json.dumps({"central": url, "code": enrol["code"], "user": person["name"]}), encoding="utf-8")
        app = subprocess.Popen([launcher, str(code)], env=screen.env)
        try:
            by_keys(screen, central, folder)
            app.send_signal(signal.SIGTERM)
            assert app.wait(SECONDS) == 0, f"the launcher ended with {app.returncode}"
            print("ended in order by the end of the session", flush=True)
        finally:
            app.kill()
            app.wait()


def by_keys(screen: Screen, central: CentralProgram, folder: Path) -> None:
    enter(screen, central)
    order(screen, central)
    print_into(screen, folder / "order.pdf")


def enter(screen: Screen, central: CentralProgram) -> None:
    log = screen.home / ".local/share/dms-desktop/desk/desk.log"
    wait_for("the form", lambda: reached(log, "sign_in"))
    screen.come_forward("DMS")
    screen.take("1-enrol")
    screen.type(PASSWORD)
    screen.press("Return")
    wait_for("the device at central", lambda: bool(central("device", "list")))
    time.sleep(STEP_SECONDS)
    if not reached(log, "work"):  # this account has no keyring: the form offers to go on with the password alone
        screen.take("1-no-keyring")
        screen.press("Tab", "space", "shift+Tab", "Return")
    wait_for("the home page", lambda: reached(log, "work"))
    screen.take("2-home")
    print("enrolled by the code file that it was opened with", flush=True)


def order(screen: Screen, central: CentralProgram) -> None:
    before = len(central("orders"))
    screen.press("Escape", "ctrl+k")
    screen.type(CODE[:6])
    screen.take("3-search")
    screen.press("Escape", "alt+5")
    screen.type(CODE)
    screen.press("Return")
    screen.type(QUANTITY)
    screen.press("Return")
    screen.take("4-order")
    screen.press("F12")
    wait_for("the order at central", lambda: len(central("orders")) > before)
    screen.take("5-placed")
    print("an order came to central", flush=True)


def print_into(screen: Screen, paper: Path) -> None:
    screen.press("F8")
    time.sleep(STEP_SECONDS)
    screen.take("6-preview")
    screen.press("ctrl+s")
    time.sleep(STEP_SECONDS)
    screen.take("7-pdf")
    screen.press("ctrl+a")
    screen.type(str(paper))
    screen.press("Return")
    wait_for("the PDF", lambda: paper.exists() and paper.stat().st_size > 0)
    with pypdfium2.PdfDocument(paper) as document:
        text = document[0].get_textpage().get_text_range()
    assert CODE in text, f"{CODE} is not on the paper"
    print(f"printed into a PDF: {paper.stat().st_size} bytes, the product is on it", flush=True)


def installed(screen: Screen, dist: Path, folder: Path) -> str:
    """By the package and its own script; what is started then is what the menu's entry names."""
    package = folder / "package.tar.gz"
    subprocess.run(["bash", str(ROOT / "packaging/linux/package.sh"), str(dist), str(package)], check=True)
    with tarfile.open(package) as unpacked:
        unpacked.extractall(folder / "unpacked", filter="data")
    [script] = (folder / "unpacked").glob("*/install.sh")
    began = time.monotonic()
    subprocess.run([str(script)], env=screen.env, check=True)
    took = time.monotonic() - began
    shutil.rmtree(folder / "unpacked")
    root = screen.home / ".local/opt/dms-desktop"
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"package of {package.stat().st_size / 1e6:.0f} MB, installed in {took:.1f} s: {size / 1e6:.0f} MB", flush=True)
    entry = (screen.home / ".local/share/applications/dms-desktop.desktop").read_text(encoding="utf-8")
    return next(line for line in entry.splitlines() if line.startswith("Exec=")).split('"')[1]


def reached(log: Path, step: str) -> bool:
    return log.exists() and f"start reached {step}" in log.read_text(encoding="utf-8")


def wait_for(what: str, is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit(f"{what} never came")
        time.sleep(LOOK_SECONDS)


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
