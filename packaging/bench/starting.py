"""How long the frozen app takes to a window that can be used, against a frozen PySide6 program that is one empty window.

build/freeze-env/bin/python packaging/bench/starting.py dist        after freeze.sh, on Linux
"""

import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from sync.client.updating.launcher import PROGRAM, Pointer, read_pointer, write_pointer  # noqa: E402

VERSION, RUNS, SECONDS = "1.0.0", 7, 60
MOST = 2.0


def main() -> int:
    dist = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(dir=dist) as folder:
        place = Path(folder)
        empty, root = freeze_empty(place), installed(dist, place / "installed")
        program, launcher = root / "versions" / VERSION / PROGRAM, root / "dms"
        figures = {
            "empty window": median(lambda: start_empty(empty, place / "painted")),
            "the app": median(lambda: start_app(root, program, place / "home")),
            "the app by its launcher": median(lambda: start_app(root, launcher, place / "home")),
        }
    for name, seconds in figures.items():
        print(f"{name:24} {seconds:.2f} s   {seconds / figures['empty window']:.2f}")
    return 0 if figures["the app"] <= MOST * figures["empty window"] else 1


def freeze_empty(place: Path) -> Path:
    words = ["--noconfirm", "--log-level", "ERROR", "--windowed", "--name", "empty"]
    folders = ["--distpath", place, "--workpath", place / "work", "--specpath", place]
    subprocess.run([sys.executable, "-m", "PyInstaller", *words, *folders, HERE / "empty.py"], check=True)
    return place / "empty" / "empty"


def installed(dist: Path, root: Path) -> Path:
    shutil.copytree(dist / "dms-desktop", root / "versions" / VERSION, symlinks=True, copy_function=os.link)
    shutil.copytree(dist / "dms-launcher", root, symlinks=True, dirs_exist_ok=True)
    (root / "updates").mkdir()
    (root / "updates/settings.json").write_text('{"platform": "linux", "source": "nowhere"}', encoding="ascii")
    return root


def median(run: Callable[[], float]) -> float:
    run()  # the first one reads the files from the disk
    return statistics.median(run() for _ in range(RUNS))


def start_empty(program: Path, said: Path) -> float:
    said.unlink(missing_ok=True)
    return until(said.exists, [str(program), str(said)])


def start_app(root: Path, program: Path, home: Path) -> float:
    """A version that is new says that it came up once its window stands and everything is loaded."""
    write_pointer(root, Pointer(VERSION, is_proven=False))
    return until(lambda: bool((read_pointer(root) or Pointer("")).is_proven), [str(program), "--home", str(home)])


def until(is_up: Callable[[], bool], command: list[str]) -> float:
    began = time.perf_counter()
    running = subprocess.Popen(command, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, start_new_session=True)
    try:
        while not is_up():
            if time.perf_counter() - began > SECONDS:
                raise SystemExit(f"{command[0]} does not come up")
            time.sleep(0.005)
        return time.perf_counter() - began
    finally:
        os.killpg(running.pid, signal.SIGKILL)  # the launcher waits for the app: both
        running.wait(SECONDS)


if __name__ == "__main__":
    sys.exit(main())
