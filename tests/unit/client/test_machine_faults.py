"""What a machine does to a program at work: copies its files, runs out of memory, ends it, kills it in the middle of a swap."""

import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection

from sync.client.changes import ChangeSet
from sync.client.keys import DATABASE
from sync.client.repair import BUILDING, REBUILT, finish
from sync.client.replica import Replica
from sync.client.salvage import UNREADABLE
from sync.client.writer import Writer
from sync.kernel.errors import Damaged, NotSaved
from tests.programs import ROOT, environment
from tests.shops import a_replica, texts
from tests.toy import LIN, WriteNote

COPIES = 12
PATIENCE = 60.0


def save(replica: Replica, number: int) -> None:
    replica.submit(WriteNote(note_id=UUID(int=number), text=f"{number:04}"), actor=LIN).result()


def read_copy(folder: Path) -> list[str] | None:
    """What a program finds that opens the copy; None where it refuses to trust it."""
    try:
        replica = a_replica(folder, people=())
    except (*UNREADABLE, Damaged, NotSaved):
        return None
    try:
        with replica.lanes.parts.store.read() as connection:
            if list(connection.exec_driver_sql("PRAGMA integrity_check").scalars()) != ["ok"]:
                return None
        return texts(replica)
    except (*UNREADABLE, Damaged):
        return None
    finally:
        replica.close()


def test_a_backup_tool_that_copies_the_files_under_way_gets_a_whole_past_or_nothing(tmp_path: Path) -> None:
    """Fault 45. Invariant 1: the copy has everything up to some command, in order, or is refused; the original does not mind."""
    home = tmp_path / "home"
    replica, over = a_replica(home), threading.Event()
    save(replica, 0)
    acknowledged = [0]

    def work() -> None:
        while not over.is_set():
            save(replica, acknowledged[-1] + 1)
            acknowledged.append(acknowledged[-1] + 1)

    worker = threading.Thread(target=work)
    worker.start()
    found = []
    for number in range(COPIES):
        before = acknowledged[-1]
        copy = tmp_path / f"copy-{number}"
        copy.mkdir()
        for path in sorted(home.glob(f"{DATABASE}*")):
            if not path.name.endswith("-shm"):
                shutil.copyfile(path, copy / path.name)
        found.append((before, read_copy(copy)))
    over.set()
    worker.join(PATIENCE)
    whole = [(before, past) for before, past in found if past is not None]
    assert whole, "a copy of a file and its log can be used now and then"
    for before, past in whole:
        assert past == [f"{number:04}" for number in range(len(past))]
        assert len(past) > before, "what was acknowledged before the copy began is in it"
    assert texts(replica) == [f"{number:04}" for number in acknowledged]
    replica.close()


@pytest.mark.parametrize("error", [MemoryError(), RecursionError("out of stack")], ids=["memory", "stack"])
def test_a_save_that_runs_out_of_memory_saves_nothing_and_the_next_one_works(tmp_path: Path, error: Exception) -> None:
    """Fault 106. Invariant 1: the writer belongs to no window and does not end."""
    replica = a_replica(tmp_path)
    store = replica.lanes.parts.store
    writer = Writer(store, lambda _changes: None)

    def job(connection: Connection) -> tuple[None, ChangeSet]:
        connection.exec_driver_sql("UPDATE place SET dealer_name = 'half'")
        raise error

    with pytest.raises(type(error)):
        writer.put(job).result(PATIENCE)
    assert writer.put(_name_of_dealer).result(PATIENCE) == "Shop"
    writer.close()
    save(replica, 1)
    assert texts(replica) == ["0001"]
    replica.close()


def _name_of_dealer(connection: Connection) -> tuple[Any, ChangeSet]:
    return connection.exec_driver_sql("SELECT dealer_name FROM place").scalar_one(), ChangeSet()


class Killed(BaseException):
    """The process is no more."""


@pytest.mark.parametrize("move", range(4))
def test_killed_at_any_step_of_the_swap_there_is_one_file_and_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, move: int
) -> None:
    """Fault 17: the old file or the new one, never none, and the next start ends what was begun."""
    old, new = a_replica(tmp_path), a_replica(tmp_path / "other")
    save(old, 1)
    for number in (1, 2):
        save(new, number)
    old.close()
    new.close()
    (tmp_path / "other" / DATABASE).replace(tmp_path / REBUILT)
    (tmp_path / f"{DATABASE}-wal").touch()
    left, replace = [move], Path.replace

    def dying(path: Path, target: Path) -> Path:
        if not left[0]:
            raise Killed
        left[0] -= 1
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", dying)
    try:
        finish(tmp_path)
    except Killed:
        assert (tmp_path / REBUILT).exists()
    monkeypatch.undo()
    finish(tmp_path)
    there = a_replica(tmp_path, people=())
    assert texts(there) == ["0001", "0002"]
    there.close()
    assert not list(tmp_path.glob(f"{BUILDING}*"))


WORK = """
import sys
from pathlib import Path
from uuid import UUID
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from dms_desktop.__main__ import close_on_signal
from dms_desktop.shell.frame import Frame
from tests.shops import a_replica
from tests.toy import LIN, WriteNote

qt = QApplication([])
replica, frame, said = a_replica(Path(sys.argv[1])), Frame(400, 300), []
frame.closing.connect(replica.close)
close_on_signal(frame)
frame.show()

def work():
    number = len(said) + 1
    replica.submit(WriteNote(note_id=UUID(int=number), text=str(number)), actor=LIN).result()
    said.append(number)
    print(number, flush=True)

timer = QTimer(frame)
timer.timeout.connect(work)
timer.start(0)
frame.closing.connect(timer.stop)
sys.exit(qt.exec())
"""


def test_the_end_of_the_session_lets_the_save_under_way_end_and_is_soon_over(tmp_path: Path) -> None:
    """Fault 107: a machine that shuts down says so first and waits some seconds."""
    command = [sys.executable, "-c", WORK, str(tmp_path)]
    program = subprocess.Popen(command, cwd=ROOT, env=environment() | {"QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE)
    assert program.stdout is not None
    said = [int(program.stdout.readline()) for _ in range(3)]
    program.send_signal(signal.SIGTERM)
    began = time.monotonic()
    rest = program.stdout.read().split()
    assert program.wait(PATIENCE) == 0
    assert time.monotonic() - began < PATIENCE
    program.stdout.close()
    there = a_replica(tmp_path, people=())
    assert sorted(int(text) for text in texts(there)) == [*said, *(int(number) for number in rest)]
    there.close()
