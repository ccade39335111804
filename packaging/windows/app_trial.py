"""Tries the frozen app under Wine beyond its self-test: how long its starts take, two at once, a home on a share.

python packaging/windows/app_trial.py DIR        DIR: what wine.sh made
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench.morning import PASSWORD, a_home

HERE = Path(__file__).resolve().parent
LETTER = "x:"
"""A drive that Wine says to be a share."""


def main() -> int:
    work = Path(sys.argv[1]).resolve()
    place = work / "app-trial"
    shutil.rmtree(place, ignore_errors=True)
    (place / "share").mkdir(parents=True)
    a_home(place / "家 home")
    shutil.copytree(place / "家 home", place / "share" / "home")
    link = work / "root/wine/dosdevices" / LETTER
    link.unlink(missing_ok=True)
    link.symlink_to(place / "share")
    forget(work / "dist" / "dms-desktop")
    assert wine(work, "reg.exe", "add", r"HKLM\Software\Wine\Drives", "/v", LETTER, "/d", "network", "/f") == 0
    words = (windows(work / "dist" / "dms-desktop"), windows(place / "家 home"), "X:\\")
    try:
        return wine(work, str(work / "python/python.exe"), str(HERE / "app_trial_inside.py"), *words)
    finally:
        link.unlink()


def forget(folder: Path) -> None:
    """The first start reads the app from the disk, as after the PC was switched on."""
    for path in folder.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def wine(work: Path, program: str, *words: str) -> int:
    command = ["bash", str(HERE / "under-wine.sh"), str(work), program, *words]
    return subprocess.run(command, env={**os.environ, "DMS_PASSWORD": PASSWORD}, check=False, stdin=subprocess.DEVNULL).returncode


def windows(path: Path) -> str:
    return "Z:" + str(path).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main())
