"""A day at a real window over a real replica, for `test_readable_desk`: printed, half exported, crashed, locked.

It says after each step that it is done, and waits to be told to go on.
"""

import faulthandler
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

from PySide6.QtWidgets import QApplication

from dms_desktop.account import Account
from dms_desktop.background import Background
from dms_desktop.bridge import Bridge
from dms_desktop.calm import come_to_rest
from dms_desktop.crashes import spool_crashes
from dms_desktop.every_feature import CARDS, PAGES
from dms_desktop.features.customers.page import CustomersPage
from dms_desktop.locking import Guarded, Locking
from dms_desktop.logs import catch_crashes, start_logs
from dms_desktop.memory import Memory
from dms_desktop.page import Care
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.session import Entered
from dms_desktop.shell.frame import Frame
from dms_desktop.shell.setting import Setting
from dms_desktop.shell.workspace import Workspace
from sync.client.places import Place
from sync.client.prints import Ordered
from sync.client.replica import Replica
from sync.domain.accounts.rules import allows
from sync.kernel.clock import SystemClock
from sync.kernel.commands import Actor
from sync.kernel.ids import TimeOrderedIds
from sync.sheets.writing import Heading, open_sheet
from tests.attack.test_readable_bytes import CUSTOMER, NOTE, PHONE, a_day
from tests.own_door import OwnDoor, at_once
from tests.paper import PaperTray


def say(done: str) -> str:
    """Tells that a step is done; what comes back is the next one."""
    sys.stdout.write(f"{done}\n")
    sys.stdout.flush()
    return sys.stdin.readline().strip()


def print_something(replica: Replica, actor: Actor) -> None:
    """One paper waits, one is with its printer."""
    for _ in range(2):
        wanted = Ordered(
            job_id=uuid4(), kind="order", document_id=UUID(int=9), number="P1", body=NOTE.encode(), form="a4", printer="Brother"
        )
        job = replica.prints.queue(wanted, actor=actor).result()
    replica.prints.hand(job.job_id).result()


def export_half(folder: Path) -> list[object]:
    """A workbook and a text file that nobody has finished: they lie where their owner wanted them, and nowhere else."""
    folder.mkdir()
    sheets = [open_sheet(folder / name, [Heading(title="Name")]) for name in ("half.xlsx", "half.csv")]
    for sheet in sheets:
        sheet.append([(CUSTOMER,), (PHONE,)] * 5_000)
    return list(sheets)


def crash(logs: Path) -> None:
    """A defect with somebody's name in it, and what is written when a program is torn down."""
    catch_crashes(lambda _reference: None)
    try:
        raise LookupError(f"nobody is called {CUSTOMER}, {PHONE}")
    except LookupError as error:
        sys.excepthook(LookupError, error, error.__traceback__)
    sys.excepthook = sys.__excepthook__
    with (logs / "crashes.log").open("a", encoding="utf-8") as file:
        faulthandler.dump_traceback(file)


@contextmanager
def desk(replica: Replica, actor: Actor, logs: Path) -> Iterator[Locking]:
    clock = SystemClock()
    bridge, background = Bridge(replica, actor, clock=clock, ids=TimeOrderedIds(clock, Random(1).randbytes)), Background()
    frame = Frame(1366, 768)
    workspace = Workspace(_setting(bridge, actor, logs))
    workspace.start()
    frame.put(workspace)
    frame.show()
    bridge.ask_status()
    workspace.open_page("customers", "")
    room = workspace.rooms.current()
    assert room is not None
    assert isinstance(room.page, CustomersPage)
    come_to_rest(workspace, bridge.is_idle)
    locking = Locking(frame, background, clock)
    place = Place(central="http://127.0.0.1:1", dealer_code="D1", dealer_name="Shop", manufacturer="House", home=".")
    entered = Entered(place, replica, actor, "Lin", clock.now() + timedelta(days=2))
    locking.guard(Guarded(entered, lambda _word: entered, lambda: None, Memory(logs / "lin.json")))
    yield locking
    locking.release()
    frame.close()
    bridge.close()
    background.close()


def _setting(bridge: Bridge, actor: Actor, logs: Path) -> Setting:
    return Setting(
        bridge=bridge,
        memory=Memory(logs / "desk.json"),
        specs=PAGES,
        cards=CARDS,
        may=partial(allows, actor.role),
        who="Lin",
        place_name="Shop",
        currency="CNY",
        forms=FormFiles(logs / "print"),
        offline_left=lambda: timedelta(days=11),
        printers=PaperTray("Brother"),
        care=Care(write_support=lambda _path: None, rebuild=lambda: None, account=Account(OwnDoor(), at_once)),
    )


def main(home: Path, logs: Path, exported: Path) -> None:
    start_logs(logs)
    spool_crashes(logs)
    app = QApplication([])
    replica = a_day(home)
    actor = replica.people.actor(replica.people.known()[0].user_id)
    print_something(replica, actor)
    under_way = export_half(exported)
    with desk(replica, actor, logs) as locking:
        crash(logs)
        say("open")
        locking.lock()
        app.processEvents()
        assert locking.is_locked()
        say("locked")
    replica.close()
    assert under_way
    say("closed")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
