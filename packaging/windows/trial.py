"""Tries the Windows installer under Wine, with small stand-ins for the app: signed, installed, killed, held, refused, taken away.

python packaging/windows/trial.py DIR        DIR: what wine.sh made, with the launchers of 1.0.0 and 1.1.0 in DIR/trial
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OLD, NEW = "1.0.0", "1.1.0"
HEAVY_BYTES = 30_000_000
KILLED_AFTER = (0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10)
NAME = "經銷商 工作台"
SIGNED = ("dms-desktop/dms-desktop.exe", "dms-desktop/dms-replica.exe", "dms-launcher/dms.exe")
SIGNING = """#!/bin/sh
set -e
osslsigncode sign -certs "{place}/signer.pem" -key "{place}/signer.key" -n "DMS desktop" -in "$1" -out "$1.signed" >/dev/null
cat "$1.signed" >"$1"
rm "$1.signed"
"""
SECONDS = 600


class Wine:
    """One call at a time; what is ended takes every process of its call with it."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.python = work / "python/python.exe"
        self.data = next((work / "root/wine/drive_c/users").glob("*/AppData/Local")) / "dms-desktop"

    @property
    def shortcuts(self) -> list[Path]:
        return list(self.data.parents[1].glob("Roaming/Microsoft/Windows/Start Menu/Programs/DMS*.lnk"))

    def run(self, program: Path | str, *words: object, seconds: float = SECONDS) -> int | None:
        """The exit code; None where the time was up and all of it was killed."""
        command = ["bash", str(HERE / "under-wine.sh"), str(self.work), str(program), *map(str, words)]
        try:
            return subprocess.run(command, timeout=seconds, check=False, stdin=subprocess.DEVNULL).returncode
        except subprocess.TimeoutExpired:
            return None


class Pc:
    """A folder with a Chinese name and a space, where the installer puts things."""

    def __init__(self, wine: Wine, place: Path) -> None:
        self._wine, self._place = wine, place
        self.root = place / NAME
        self.said = place / "said.txt"

    def install(self, version: str, *, seconds: float = SECONDS) -> int | None:
        return self._wine.run(self._place / f"setup-{version}.exe", "/S", *unquoted(f"/D={windows(self.root)}"), seconds=seconds)

    def uninstall(self, *words: str) -> int | None:
        return self._wine.run(self.root / "uninstall.exe", "/S", *words, *unquoted(f"_?={windows(self.root)}"))

    def starts(self) -> str:
        self.said.unlink(missing_ok=True)
        assert self._wine.run(self.root / "dms.exe", windows(self.said)) == 0
        return self.said.read_text(encoding="ascii")

    def opens(self) -> str:
        """What Windows is to start for a code file; Wine itself asks only what was installed for the whole PC."""
        code = self._place / "登錄.dmscode"
        code.write_bytes(b"")
        assert self._wine.run(self._wine.python, HERE / "trial_inside.py", "open", windows(code)) == 0
        return code.read_text(encoding="ascii")


def main() -> int:
    wine = Wine(Path(sys.argv[1]).resolve())
    place = wine.work / "trial"
    make(place, OLD)
    make(place, NEW, signer=a_signer(place))
    pc = Pc(wine, place)
    shutil.rmtree(pc.root, ignore_errors=True)
    said_codes(wine, pc)
    killed_at_moments(pc)
    uninstalled(wine, pc)
    assert wine.run(wine.python, HERE / "trial_inside.py", HERE.parents[1], place) == 0
    return 0


def a_signer(place: Path) -> Path:
    """What a manufacturer names as DMS_SIGN, with a certificate that nobody knows."""
    keys = ["-keyout", place / "signer.key", "-out", place / "signer.pem"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Trial"]
    subprocess.run([*made, *keys, "-addext", "extendedKeyUsage=codeSigning"], check=True, stderr=subprocess.DEVNULL)
    program = place / "sign.sh"
    program.write_text(SIGNING.format(place=place), encoding="ascii")
    program.chmod(0o755)
    return program


def is_signed(program: Path, place: Path) -> bool:
    command = ["osslsigncode", "verify", "-CAfile", place / "signer.pem", "-in", program]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def make(place: Path, version: str, *, signer: Path | None = None) -> None:
    """A setup with a stand-in that is small to start and large to unpack."""
    app = place / version / "dms-desktop"
    shutil.rmtree(app, ignore_errors=True)
    app.mkdir(parents=True)
    compiler = ["x86_64-w64-mingw32-gcc", "-O2", "-municode", "-mwindows", f'-DVERSION="{version}"']
    subprocess.run([*compiler, "-o", app / "dms-desktop.exe", HERE / "stand_in.c"], check=True)
    shutil.copy(app / "dms-desktop.exe", app / "dms-replica.exe")
    for part in range(6):
        (app / f"heavy-{part}.bin").write_bytes(os.urandom(HEAVY_BYTES // 600) * 100)
    (app / "heavy.bin").write_bytes(b"held by a virus scanner")
    (app / "文字.txt").write_text(version, encoding="utf-8")
    setup = ["bash", HERE / "installer.sh", place / version, place / f"setup-{version}.exe"]
    env = {**os.environ, "DMS_VERSION": version, "DMS_SIGN": str(signer or "")}
    subprocess.run(setup, check=True, env=env, stdout=subprocess.DEVNULL)
    for program in (*(place / version / name for name in SIGNED), place / f"setup-{version}.exe"):
        assert is_signed(program, place) == (signer is not None), program


def said_codes(wine: Wine, pc: Pc) -> None:
    assert timed("installed", pc, OLD) == 0
    [shortcut] = wine.shortcuts
    shortcut.rename(shortcut.with_stem("DMS 经销商工作台"))  # by an installation while the PC spoke another language
    assert pc.starts() == OLD
    assert pc.opens() == OLD
    assert timed("over the older", pc, NEW) == 0
    assert wine.shortcuts == [shortcut]
    assert pc.starts() == NEW
    assert is_signed(pc.root / "uninstall.exe", pc.said.parent)
    assert pc.install(OLD) == 3, "over a newer version"
    assert pc.starts() == NEW
    print(
        "silently installed into a folder with a Chinese name, opened by a code file, upgraded, downgrade refused with code 3",
        flush=True,
    )


def killed_at_moments(pc: Pc) -> None:
    done = 0
    for seconds in KILLED_AFTER:
        shutil.rmtree(pc.root)
        assert pc.install(OLD) == 0
        code = pc.install(NEW, seconds=seconds)
        started = pc.starts()
        assert started in (OLD, NEW), (seconds, started)
        print(f"killed after {seconds} s: {'had ended' if code is not None else f'{started} starts'}", flush=True)
        assert pc.install(NEW) == 0
        assert pc.starts() == NEW
        done += code is None
    assert done, "it was never killed midway"


def uninstalled(wine: Wine, pc: Pc) -> None:
    wine.data.mkdir(parents=True, exist_ok=True)
    work = wine.data / "unsent.txt"
    work.write_text("work", encoding="ascii")
    assert pc.uninstall() == 0
    assert not (pc.root / "versions").exists()
    assert not (pc.root / "dms.exe").exists()
    assert wine.shortcuts == []
    assert work.exists(), "unsent work stays unless asked"
    assert pc.install(NEW) == 0
    assert pc.starts() == NEW
    assert pc.uninstall("/ERASE") == 0
    assert not work.exists()
    print("uninstalled: unsent work stays, and goes with /ERASE", flush=True)


def timed(what: str, pc: Pc, version: str) -> int | None:
    began = time.monotonic()
    code = pc.install(version)
    print(f"{what} in {time.monotonic() - began:.1f} s, Wine's own start among it", flush=True)
    return code


def unquoted(word: str) -> list[str]:
    """The installer wants its folder without quotation marks, which Wine would put around a word with a space."""
    return word.split(" ")


def windows(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main())
