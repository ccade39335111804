"""Tries the frozen app with a Windows Python: how long its starts take, a second start while it is open, a home on a share.

python app_trial_inside.py APP HOME SHARE        HOME: enrolled; SHARE: a drive of another machine, with the same home in `home`
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

RUNS, SECONDS, LOOK_SECONDS = 6, 300, 0.005
LAST = "loaded"
REFUSED = 1


def main() -> None:
    app, home, share = (Path(word) for word in sys.argv[1:4])
    for run in range(RUNS):
        with started(app, home) as steps:
            told = ", ".join(f"{step} {seconds:.2f} s" for step, seconds in steps.items())
        print(f"{'first start' if run == 0 else 'start'}: {told}", flush=True)
    second_start(app, home)
    far(app, share)


@contextmanager
def started(app: Path, home: Path) -> Iterator[Mapping[str, float]]:
    """The app, until everything is loaded behind its form; seconds to each step. It is ended afterwards."""
    log = home / "desk" / "desk.log"
    log.unlink(missing_ok=True)
    began = time.time()
    running = subprocess.Popen([app / "dms-desktop.exe", "--home", home])
    try:
        while LAST not in (steps := reached_in(log)):
            assert running.poll() is None, "it ended by itself"
            assert time.time() - began < SECONDS, steps
            time.sleep(LOOK_SECONDS)
        yield {step: at - began for step, at in steps.items()}
        assert running.poll() is None, "it ended by itself"
    finally:
        running.kill()
        running.wait(SECONDS)


def reached_in(log: Path) -> Mapping[str, float]:
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return {line.rpartition(" ")[2]: moment(line) for line in lines if "start reached" in line}


def moment(line: str) -> float:
    """Of a line of the log: seconds since the epoch."""
    stamp, milliseconds = line[:23].split(",")
    return time.mktime(time.strptime(stamp, "%Y-%m-%d %H:%M:%S")) + int(milliseconds) / 1000


def second_start(app: Path, home: Path) -> None:
    with started(app, home):
        began = time.monotonic()
        code = subprocess.run([app / "dms-desktop.exe", "--home", home], check=False, timeout=SECONDS).returncode
        assert code == 0, code
        lines = (home / "desk" / "desk.log").read_text(encoding="utf-8").splitlines()
        assert sum("start reached painted" in line for line in lines) == 1, "it made a window of its own"
        print(f"a second start wakes the first and leaves after {time.monotonic() - began:.1f} s")


def far(app: Path, share: Path) -> None:
    """Whoever enrolled before the profile moved, and a new PC: nothing is opened there, nothing is made."""
    program = str(app / "dms-replica.exe")
    new = ("enrol", "--central", "http://127.0.0.1:9", "--code", "ABCD", "--user", "lin")
    for home, words in ((share / "home", ("status",)), (share / "new", new)):
        done = subprocess.run([program, "--home", home, *words], capture_output=True, text=True, check=False)
        assert (done.returncode, "folder_far" in done.stderr) == (REFUSED, True), done
    assert not (share / "new").exists()
    print("a home on a drive of another machine: told, and nothing is opened or made there")


if __name__ == "__main__":
    main()
