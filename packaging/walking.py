"""A walk through the installed, frozen app as a shop would go it, by keys alone: enrol, order, an update, a day without central,
the program taken away and brought back. What kind of PC it is, is the caller's.

Every step waits for something that can be seen from outside: a line of the app's log, central's books, a file.
"""

import json
import os
import shutil
import subprocess
import time
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sync.client.updating.launcher import Pointer, read_pointer
from tests.programs import PASSWORD, ROOT, CentralProgram, call

SECONDS, LOOK_SECONDS, STEP_SECONDS = 300, 0.2, 3
"""A step may take so long; so often it is looked; a picture waits so long for the page to have come to rest."""
CODE, QUANTITY = "RLY-00003", "120"
"""A product of the demo world, and what fits its pack."""
VERSION, NEWER = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"], "9.0.0"


@dataclass(frozen=True)
class Screen:
    """A display that nobody sees, and what is pressed on it."""

    env: Mapping[str, str]
    pictures: Path

    def press(self, *keys: str) -> None:
        self._do("key", "--delay", "80", *keys)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "80", text)

    def come_forward(self, title: str) -> None:
        """There is no window manager: the window that was opened last gets the keys by hand."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title], env=self.env, capture_output=True, text=True, check=False
        )
        for window in found.stdout.split():
            self._do("windowfocus", window)

    def take(self, name: str) -> None:
        time.sleep(STEP_SECONDS)
        subprocess.run(["import", "-window", "root", str(self.pictures / f"{name}.png")], env=self.env, check=True)

    def _do(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.env, check=True, capture_output=True, timeout=SECONDS)


class Pc(Protocol):
    """Where the app is installed, in `root`. `log` is the app's own; `end` closes it in order, and sees that it does."""

    platform: str
    has_keyring: bool
    root: Path
    log: Path

    def install(self, certificate: Path) -> None: ...
    def start(self, *words: Path) -> Screen: ...
    def end(self) -> None: ...
    def remove(self) -> None: ...


@dataclass(frozen=True)
class House:
    """The manufacturer: its central, and what it releases."""

    folder: Path

    @property
    def central(self) -> CentralProgram:
        return CentralProgram(self.folder / "central")

    @property
    def certificate(self) -> Path:
        return self._updates / "metadata/1.root.json"

    @property
    def orders(self) -> int:
        return len(self.central("orders"))

    @property
    def _updates(self) -> Path:
        return self.folder / "central/updates"

    def found(self) -> None:
        self.central("init")
        self.central("demo", "--products", 300, "--dealers", 1, "--seed", 1)
        self._release("init", "--root-keys", self.folder / "stick")

    def add(self, app: Path, platform: str) -> None:
        """The same app with one file more, as a newer version."""
        shutil.copytree(app, self.folder / "newer", symlinks=True, copy_function=os.link)
        (self.folder / "newer/version.txt").write_text(NEWER, encoding="ascii")
        self._release("add", NEWER, self.folder / "newer", "--platform", platform, "--share", "100")

    def code_file(self, url: str, place: Path) -> Path:
        person = next(user for user in self.central("user", "list") if user["role"] == "clerk")
        enrol = self.central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])
        told = {"central": url, "code": enrol["code"], "user": person["name"]}
        place.write_text(json.dumps(told), encoding="utf-8")
        return place

    def _release(self, deed: str, *words: object) -> None:
        done = call("sync.central.cli", "release", deed, *words, "--updates", self._updates, "--keys", self.folder / "keys")
        assert done.code == 0, done.err


def walked(pc: Pc, app: Path, house: House, also: Callable[[Screen], None]) -> None:
    """`app` is what is released as the newer version. `also`: what else is done while the first order stands there."""
    house.found()
    pc.install(house.certificate)
    with house.central.serving() as url:
        first_day(pc, house, house.code_file(url, pc.root.parent / "門市.dmscode"), also)
        house.add(app, pc.platform)
        screen = begin(pc)
        wait_for("the newer version", lambda: version_of(pc) == NEWER)
        print(f"{NEWER} was taken from central, and lies ready", flush=True)
    before = house.orders
    order(screen, "6-offline")
    pc.end()
    begin(pc).take("7-newer")
    assert read_pointer(pc.root) == Pointer(NEWER, previous=VERSION), read_pointer(pc.root)
    pc.end()
    print(f"{NEWER} came up, with an order that waits", flush=True)
    pc.remove()
    assert not (pc.root / "versions").exists()
    pc.install(house.certificate)
    with house.central.serving(port=int(url.rpartition(":")[2])):
        screen = begin(pc)
        wait_for("the order that waited", lambda: house.orders > before)
        screen.take("8-sent")
        pc.end()
    print("taken away and installed again: the order that waited came to central", flush=True)


def first_day(pc: Pc, house: House, code: Path, also: Callable[[Screen], None]) -> None:
    screen = begin(pc, code)
    assert len(house.central("device", "list")) == 1
    print("enrolled by the code file that it was opened with", flush=True)
    screen.take("2-home")
    screen.press("Escape", "ctrl+k")
    screen.type(CODE[:6])
    screen.take("3-search")
    screen.press("Escape")
    before = house.orders
    order(screen, "4-order")
    wait_for("the order at central", lambda: house.orders > before)
    print("an order came to central", flush=True)
    also(screen)
    pc.end()
    print("ended in order", flush=True)


def begin(pc: Pc, *code: Path) -> Screen:
    """The app is open, and somebody is in."""
    pc.log.unlink(missing_ok=True)
    screen = pc.start(*code)
    wait_for("the form", lambda: reached(pc, "loaded"))
    screen.come_forward("DMS")
    screen.take("1-enrol" if code else "1-sign-in")
    screen.type(PASSWORD)
    screen.press("Return")
    if code and not pc.has_keyring:
        screen.take("1-no-keyring")  # the form offers to go on with the password alone
        screen.press("Tab", "space", "shift+Tab", "Return")
    wait_for("the home page", lambda: reached(pc, "work"))
    return screen


def order(screen: Screen, picture: str) -> None:
    screen.press("Escape", "alt+5")
    screen.type(CODE)
    screen.press("Return")
    screen.type(QUANTITY)
    screen.press("Return")
    screen.take(picture)
    screen.press("F12")
    screen.take(f"{picture}-placed")


def version_of(pc: Pc) -> str:
    pointer = read_pointer(pc.root)
    return pointer.version if pointer is not None else ""


def reached(pc: Pc, step: str) -> bool:
    return pc.log.exists() and f"start reached {step}" in pc.log.read_text(encoding="utf-8")


def wait_for(what: str, is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + SECONDS
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit(f"{what} never came")
        time.sleep(LOOK_SECONDS)
