"""The thief of a disk at a desk: nothing is readable while it is open, locked, closed or killed, whatever was under way.

Papers wait for a printer, an export is half done, a defect has been logged with somebody's name in it.
"""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from sync.client.journal import journal_folder
from tests.attack.test_readable_bytes import CUSTOMER, canaries, home, temp
from tests.fault.served import central, prepared
from tests.programs import ROOT, environment

__all__ = ["central", "home", "prepared", "temp"]
STATES = ("open", "locked", "closed")
FEWEST = 40


@pytest.fixture
def logs(tmp_path: Path) -> Path:
    return tmp_path / "logs"


def lying(folders: tuple[Path, ...]) -> Mapping[str, bytes]:
    return {str(path): path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def states(home: Path, temp: Path, logs: Path, tmp_path: Path) -> dict[str, Mapping[str, bytes]]:
    """What lies on the disk in each state of two days, one of which ends by a kill."""
    folders, found = (home, journal_folder(home), temp, logs), dict[str, Mapping[str, bytes]]()
    command = [sys.executable, "-m", "tests.attack.desk_day", str(home), str(logs)]
    for day, until in (("one", STATES), ("two", STATES[:2])):
        with subprocess.Popen(
            [*command, str(tmp_path / day)],
            cwd=ROOT,
            env=environment() | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as desk:
            assert desk.stdin is not None
            assert desk.stdout is not None
            for state in until:
                assert desk.stdout.readline().strip() == state
                found[f"{state} {day}"] = lying(folders)
                if state != until[-1] or day == "one":
                    desk.stdin.write("\n")
                    desk.stdin.flush()
            desk.kill()
    found["killed"] = lying(folders)
    return found


@pytest.mark.timeout(180)
def test_no_word_is_readable_in_any_state(states: dict[str, Mapping[str, bytes]], home: Path, tmp_path: Path) -> None:
    """Threats T1, T15. DA3: 0 readable canaries with the app open, locked, closed and killed."""
    wanted = canaries(home)
    assert len(wanted) >= FEWEST
    assert {state.partition(" ")[0] for state in states} == {*STATES, "killed"}
    readable = [
        (state, path, text)
        for state, files in states.items()
        for path, content in files.items()
        for text in wanted
        if text in content
    ]
    assert readable == []
    assert any(path.endswith("desk.log") and b"LookupError" in content for path, content in states["killed"].items())
    assert any(CUSTOMER.encode() in path.read_bytes() for path in (tmp_path / "two").iterdir())  # where its owner wanted it
