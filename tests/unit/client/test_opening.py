"""Opening a replica whose folder is not as it should be: said clearly, nothing deleted, never taken for a new one."""

import json
import shutil
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlite

from sync.client.cli import main
from sync.client.keys import DATABASE
from sync.client.migrations import upgrade
from sync.client.opening import enrol, open_replica
from sync.client.places import CARD, Enrolling, places
from sync.client.store import Store, opened
from sync.domain import REGISTRY
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.errors import Damaged, NotSaved, Refusal
from tests.shops import KEY, a_replica
from tests.toy import LIN

PLACE = {"central": "http://central.test", "dealer_code": "D7", "dealer_name": "Seven", "manufacturer": "House"}


class GivenKey:
    def __init__(self, key: bytes = KEY) -> None:
        self._key = key

    def data_key(self) -> bytes:
        return self._key


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A replica at rest, with one command waiting."""
    home = tmp_path / "places" / "seven"
    home.mkdir(parents=True)
    store = Store(home / DATABASE, KEY)
    upgrade(store)
    store.close()
    shop = a_replica(home, registry=REGISTRY)
    shop.submit(CreateCustomer(customer_id=UUID(int=1), name="Otto"), actor=LIN).result()
    shop.close()
    (home / CARD).write_text(json.dumps(PLACE))
    return home


def test_a_wrong_key_is_damage_and_leaves_the_file_alone(home: Path) -> None:
    """Faults 97, 100."""
    before = (home / DATABASE).read_bytes()
    with pytest.raises(Damaged, match="key"):
        open_replica(home, keys=GivenKey(bytes(32)))
    assert (home / DATABASE).read_bytes() == before


def test_a_lost_key_file_is_damage_and_no_new_key_takes_its_place(home: Path) -> None:
    """Fault 97: a fresh key beside the old file would only hide that the right one is missing."""
    with pytest.raises(Damaged, match="key"):
        open_replica(home)
    assert not (home / "replica.key").exists()


def test_a_missing_file_is_not_a_new_replica(home: Path) -> None:
    """Fault 41."""
    (home / DATABASE).unlink()
    with pytest.raises(Damaged, match="gone"):
        open_replica(home, keys=GivenKey())
    assert not (home / DATABASE).exists()


def test_an_empty_file_is_not_a_new_replica(home: Path) -> None:
    """Fault 39."""
    (home / DATABASE).write_bytes(b"")
    with pytest.raises(Damaged, match="empty"):
        open_replica(home, keys=GivenKey())


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_damage(home: Path, share: float) -> None:
    """Fault 38."""
    content = (home / DATABASE).read_bytes()
    (home / DATABASE).write_bytes(content[: int(len(content) * share)])
    with pytest.raises(Damaged):
        open_replica(home, keys=GivenKey()).sent()


def test_a_damaged_first_page_is_damage(home: Path) -> None:
    """Fault 37."""
    content = bytearray((home / DATABASE).read_bytes())
    content[100] ^= 0xFF
    (home / DATABASE).write_bytes(content)
    with pytest.raises(Damaged):
        open_replica(home, keys=GivenKey())


def test_a_file_whose_salt_is_its_own_still_opens(home: Path) -> None:
    """As every file was before the salt came from the key."""
    own = opened(home / DATABASE, KEY)
    own.execute(f"ATTACH '{home / 'earlier.db'}' AS earlier KEY \"x'{KEY.hex()}'\"")
    own.execute("SELECT sqlcipher_export('earlier')")
    own.close()
    (home / "earlier.db").replace(home / DATABASE)
    shop = open_replica(home, keys=GivenKey())
    assert len(shop.sent(only_waiting=True)) == 1
    shop.close()


def test_a_file_that_another_program_holds_is_said_so(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 43: after a bounded wait."""
    monkeypatch.setattr("sync.client.store.BUSY_SECONDS", 0.1)
    with sqlite.connect(str(home / DATABASE), isolation_level=None) as other:
        other.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="file_busy"):
            open_replica(home, keys=GivenKey())
        other.execute("ROLLBACK")
    other.close()
    open_replica(home, keys=GivenKey()).close()


def test_shared_memory_of_a_program_that_died_is_made_anew(home: Path) -> None:
    """Fault 36."""
    (home / f"{DATABASE}-shm").write_bytes(bytes(range(256)) * 128)
    shop = open_replica(home, keys=GivenKey())
    assert len(shop.sent(only_waiting=True)) == 1
    shop.close()


def test_no_connection_ever_asks_for_a_temporary_file(home: Path) -> None:
    """Fault 29: a full temporary drive is nobody's concern."""
    store = Store(home / DATABASE, KEY)
    with store.read() as reading, store.write() as writing:
        in_memory = [connection.exec_driver_sql("PRAGMA temp_store").scalar() for connection in (reading, writing)]
    store.close()
    assert in_memory == [2, 2]


def test_enrolling_where_no_folder_can_be_made_says_so(tmp_path: Path) -> None:
    """Fault 42."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotSaved, match="disk_failed"):
        enrol(tmp_path / "file" / "home", Enrolling(central="http://127.0.0.1:9", code="X", user="lin", password="x"))


def test_a_folder_that_was_never_enrolled_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="not_enrolled"):
        open_replica(tmp_path)


def test_the_command_line_says_what_is_wrong(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fault 41: a sentence and an exit code, no trace of ours."""
    (home / DATABASE).unlink()
    assert main(["--home", str(home), "orders"]) == 1
    assert json.loads(capsys.readouterr().err)["error"] == "damaged"


def test_a_broken_card_hides_its_place_alone(home: Path) -> None:
    for name, content in (("broken", b"{"), ("empty", b""), ("strange", b'{"central": 5}'), ("other", b"\xff\xfe")):
        (home.parent / name).mkdir()
        (home.parent / name / CARD).write_bytes(content)
    assert [(place.dealer_code, place.home) for place in places(home.parent)] == [("D7", str(home))]
    assert (home.parent / "broken" / CARD).read_bytes() == b"{"


def test_a_folder_moved_elsewhere_opens_there(home: Path, tmp_path: Path) -> None:
    """Fault 47: a path with spaces and letters of every kind."""
    moved = Path(shutil.move(home, tmp_path / "Müller & 五金行 – Kasse 2"))
    shop = open_replica(moved, keys=GivenKey())
    assert len(shop.sent(only_waiting=True)) == 1
    shop.close()
