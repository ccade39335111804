"""The thief of a disk: every byte that a day leaves behind is searched for what must not be readable, open, closed and killed."""

import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import uuid4

import pytest

from sync.client.journal import journal_folder
from sync.client.keys import OpenedKey, unattended
from sync.client.opening import open_replica
from sync.client.places import card_of
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.domain.customers.commands import CreateCustomer
from tests.fault.served import Served
from tests.fault.shop import enrolled
from tests.programs import PASSWORD, ROOT, environment

CUSTOMER, PHONE, NOTE = "Canary & Sons 金絲雀商行", "+886-2-7391-5561", "canary: pays late, 三十天"
DAY = """
import sys, time
from pathlib import Path
from tests.attack.test_readable_bytes import a_day
replica = a_day(Path(sys.argv[1]))
print("saved", flush=True)
time.sleep(60)
"""


@pytest.fixture
def temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, ours and SQLite's."""
    folder = tmp_path / "temp"
    folder.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    return enrolled(tmp_path / "places" / "home", central)


def a_day(home: Path) -> Replica:
    """Filled, searched, a customer, a draft; and left open."""
    replica = open_replica(home, threaded=False)
    actor = replica.people.actor(replica.people.known()[0].user_id)
    exchange, filling = replica.lanes.exchange(), replica.lanes.filling()
    for _ in range(4):
        for order in exchange.run().fills:
            filling.run(order.scope, stopped=lambda: False)
    replica.submit(CreateCustomer(customer_id=uuid4(), name=CUSTOMER, phone=PHONE), actor=actor).result()
    replica.save_draft(actor, "order", uuid4(), NOTE.encode()).result()
    replica.search("Canary")
    replica.search("剎車")
    return replica


def canaries(home: Path) -> Sequence[bytes]:
    """What the day wrote, what it fetched, and every secret, in each way that it might be spelled."""
    replica = open_replica(home, threaded=False)
    try:
        shown = replica.lanes.passport.shown()
        names = [hit.name for hit in replica.search("a", kinds=("product",)) if len(hit.name) > 8][:30]
    finally:
        replica.close()
    key = unattended(home, card_of(home).device).data_key()
    texts = [CUSTOMER, PHONE, NOTE, PASSWORD, shown.access, shown.refresh, *names]
    spelled = [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return [*spelled, key, key.hex().encode(), shown.key, shown.key.hex().encode()]


def found(folders: Sequence[Path], wanted: Sequence[bytes]) -> Iterator[tuple[str, bytes]]:
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        yield from ((path.name, text) for text in wanted if text in content)


def test_nothing_is_readable_while_open_and_after(central: Served, home: Path, temp: Path) -> None:
    """Threats T1, T15: database, journal, slots, temporary files, and central's log."""
    replica = a_day(home)
    folders = (home, journal_folder(home), temp)
    while_open = [(path, path.read_bytes()) for folder in folders for path in folder.rglob("*") if path.is_file()]
    replica.close()
    wanted = canaries(home)
    assert len(wanted) >= 40
    assert any(path.name.endswith("-wal") and content for path, content in while_open)
    assert [(path.name, text) for path, content in while_open for text in wanted if text in content] == []
    assert list(found(folders, wanted)) == []
    assert not [text for text in wanted if text in (central.data / "log").read_bytes()]


def test_nothing_is_readable_after_a_kill(home: Path, temp: Path) -> None:
    """Threat T1."""
    command = [sys.executable, "-c", DAY, str(home)]
    with subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"saved\n"
        process.send_signal(signal.SIGKILL)
    folders = (home, journal_folder(home), temp)
    while_killed = [(path, path.read_bytes()) for folder in folders for path in folder.rglob("*") if path.is_file()]
    wanted = canaries(home)
    assert [(path.name, text) for path, content in while_killed for text in wanted if text in content] == []


def test_the_search_would_find_what_is_readable(home: Path) -> None:
    """The search above is able to fail."""
    (home / "left.txt").write_text(f"to do: call {CUSTOMER}", encoding="utf-16")
    assert list(found([home], [CUSTOMER.encode("utf-16-le")])) == [("left.txt", CUSTOMER.encode("utf-16-le"))]


def test_the_database_is_not_one_that_anybody_can_read(home: Path) -> None:
    """Fault 100."""
    assert not (home / "replica.db").read_bytes().startswith(b"SQLite format 3")
    key = Slots(home, None).open("lin", PASSWORD)
    open_replica(home, keys=OpenedKey(key), threaded=False).close()
