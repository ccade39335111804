"""How long the app takes until people can type, and how much memory it takes, against an empty PySide6 window with a table.

`python -m tests.bench start` from source; `python -m tests.bench.start dist` the frozen app of packaging/freeze.sh, on Linux.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import row
from tests.bench.measure import Figure, median
from tests.bench.morning import PASSWORD, a_home
from tests.programs import ROOT

EMPTY = ROOT / "packaging" / "bench" / "empty.py"
FREEZING = ROOT / "build" / "freeze-env" / "bin" / "pyinstaller"
RUNS, SECONDS = 7, 60
PRODUCTS = 0
LOOK_SECONDS = 0.005
LIMITS = {"sign_in": 2.0}
STALL = 1.5
WORDS = {
    "painted": "until the window is on the screen",
    "sign_in": "until the name of who was here last is there and the password can be typed",
    "loaded": "until everything is loaded behind that form",
    "work": "until the home page is there, for who types the password in no time",
}
FLOOR = "the same until an empty PySide6 window with a table is on the screen"


@dataclass(frozen=True)
class Program:
    """`at_once` signs in in no time, `at_leisure` as a hand does; a frozen program has nobody who could."""

    name: str
    app: Sequence[str]
    empty: Sequence[str]
    at_once: Sequence[str] = ()
    at_leisure: Sequence[str] = ()


@dataclass(frozen=True)
class Start:
    """Seconds to each step, and mebibytes of memory at the last."""

    steps: Mapping[str, float]
    memory: float


def run(folder: Path) -> Iterator[Figure]:
    source = Program(
        "start",
        (sys.executable, "-m", "dms_desktop"),
        (sys.executable, str(EMPTY)),
        (sys.executable, "-m", "tests.bench.at_once"),
        (sys.executable, "-m", "tests.bench.at_leisure"),
    )
    yield from measured(source, folder)


def measured(program: Program, folder: Path) -> Iterator[Figure]:
    """Ours and the empty window in turns; each has been started once before, so that its files have been read."""
    home, said = folder / "home", folder / "painted"
    a_home(home, products=PRODUCTS)
    pairs = [_pair(program, folder, home, said) for _ in range(RUNS + 1)][1:]
    bare = [empty.steps["painted"] for empty, _ in pairs]
    for step in pairs[0][1].steps:
        yield Figure(
            name=f"{program.name}-{step.replace('_', '-')}",
            what=f"from the start of the process {WORDS[step]}",
            floor=FLOOR,
            ours=median([ours.steps[step] for _, ours in pairs]) * 1000,
            bare=median(bare) * 1000,
            unit="ms",
            limit=LIMITS.get(step),
            samples=RUNS,
        )
    yield Figure(
        name=f"{program.name}-memory",
        what="memory of the app once everything is loaded and somebody is in",
        floor="memory of an empty PySide6 window with a table",
        ours=median([ours.memory for _, ours in pairs]),
        bare=median([empty.memory for empty, _ in pairs]),
        unit="MiB",
        samples=RUNS,
    )
    if program.at_leisure:
        yield from _typed(program, [_at_leisure(program, folder, home) for _ in range(RUNS)], bare)


def _typed(program: Program, typed: Sequence[Mapping[str, float]], empty: Sequence[float]) -> Iterator[Figure]:
    yield Figure(
        name=f"{program.name}-typing",
        what="longest stall of the Qt thread while the password is typed and everything is loaded behind it",
        floor="longest bare repaint of a full table of 100 lines (1366x768, offscreen)",
        ours=max(one["typing"] for one in typed) * 1000,
        bare=max(one["repaint"] for one in typed) * 1000,
        unit="ms",
        limit=STALL,
        samples=RUNS,
    )
    yield Figure(
        name=f"{program.name}-entering",
        what="from Enter until the home page is there, for who types until everything is loaded",
        floor=FLOOR,
        ours=median([one["entering"] for one in typed]) * 1000,
        bare=median(empty) * 1000,
        unit="ms",
        samples=RUNS,
    )


def _at_leisure(program: Program, folder: Path, home: Path) -> Mapping[str, float]:
    told = folder / "typed"
    command = [*program.at_leisure, str(home), PASSWORD, str(told)]
    started(command, folder, lambda: {"told": 0.0} if told.exists() else {}, last="told")
    seconds: Mapping[str, float] = json.loads(told.read_text(encoding="ascii"))
    told.unlink()
    log_of(home).unlink()
    return seconds


def _pair(program: Program, folder: Path, home: Path, said: Path) -> tuple[Start, Start]:
    empty = started([*program.empty, str(said)], folder, lambda: {"painted": 0.0} if said.exists() else {}, last="painted")
    said.unlink()
    ours = started([*program.app, "--home", str(home)], folder, lambda: reached_in(home), last="loaded")
    log_of(home).unlink()
    if program.at_once:
        signed_in = started([*program.at_once, str(home), PASSWORD], folder, lambda: reached_in(home), last="work")
        log_of(home).unlink()
        ours = Start({**ours.steps, "work": signed_in.steps["work"]}, signed_in.memory)
    return empty, ours


def reached_in(home: Path) -> dict[str, float]:
    """Which steps the log tells of, and when: seconds since the epoch."""
    try:
        lines = log_of(home).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    return {line.rpartition(" ")[2]: moment(line) for line in lines if "start reached" in line}


def moment(line: str) -> float:
    """Of a line of the log."""
    stamp, milliseconds = line[:23].split(",")
    return time.mktime(time.strptime(stamp, "%Y-%m-%d %H:%M:%S")) + int(milliseconds) / 1000


def log_of(home: Path) -> Path:
    return home / "desk" / "desk.log"


def started(
    command: Sequence[str], folder: Path, told: Callable[[], Mapping[str, float]], *, last: str, seconds: float = SECONDS
) -> Start:
    """Until the step `last` was told of; the program is ended then."""
    began = time.time()
    with running(command, folder) as process:
        while last not in (steps := told()):
            if time.time() - began > seconds or process.poll() is not None:
                raise SystemExit(f"{command} does not come up")
            time.sleep(LOOK_SECONDS)
        return Start({step: (at or time.time()) - began for step, at in steps.items()}, resident(process.pid))


def resident(pid: int) -> float:
    """Mebibytes of memory that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextmanager
def running(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """With bytecode kept from one start to the next, as it is wherever the program is installed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    process = subprocess.Popen(command, cwd=ROOT, env=env, start_new_session=True)
    try:
        yield process
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(SECONDS)


def main() -> int:
    dist = Path(sys.argv[1]).resolve()
    with TemporaryDirectory(dir=dist) as made:
        folder = Path(made)
        app, empty = dist / "dms-desktop" / "dms-desktop", frozen_empty(folder)
        figures = list(measured(Program("frozen-start", (str(app),), (str(empty),)), folder))
    for figure in figures:
        print(row(figure))
    return 0 if all(figure.holds for figure in figures) else 1


def frozen_empty(folder: Path) -> Path:
    words = ["--noconfirm", "--log-level", "ERROR", "--windowed", "--name", "empty"]
    folders = ["--distpath", folder, "--workpath", folder / "work", "--specpath", folder]
    subprocess.run([FREEZING, *words, *folders, EMPTY], check=True)
    return folder / "empty" / "empty"


if __name__ == "__main__":
    sys.exit(main())
