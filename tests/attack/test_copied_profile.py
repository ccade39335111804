"""The thief of a folder: a replica's home is copied to another account, and everything in it is tried as a key."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from sync.client.front_door import FrontDoor
from sync.client.keys import DATABASE, unattended
from sync.client.opening import Keeping, enrol
from sync.client.places import Enrolling, card_of
from sync.client.slots import Slots
from sync.kernel.errors import Denied
from tests.fault.served import Served
from tests.keyrings import Keyring
from tests.programs import PASSWORD, Done, ReplicaProgram, call


def enrolled(home: Path, central: Served, *words: str) -> ReplicaProgram:
    shop = ReplicaProgram(home)
    shop("enrol", "--central", central.url, "--code", central.code("D1", "lin"), "--user", "lin", *words)
    return shop


def elsewhere(home: Path, account: Path, *words: str, password: str | None = None) -> Done:
    """The command line of another account, whose keys lie elsewhere."""
    env = {"XDG_DATA_HOME": str(account), "DMS_PASSWORD": password or ""}
    return call("sync.client.cli", "--home", home, *words, "--json", env=env)


def keys_in(folder: Path) -> Iterator[bytes]:
    """Every 32 bytes of every file that look like a key: as hex digits, or as they are in small files."""
    for path in folder.rglob("*"):
        content = path.read_bytes() if path.is_file() else b""
        yield from (bytes.fromhex(text.decode()) for text in re.findall(rb"[0-9a-fA-F]{64}", content))
        if len(content) < 4096:
            yield from (content[at : at + 32] for at in range(max(0, len(content) - 31)))


def opens(database: Path, key: bytes) -> bool:
    connection = sqlite.connect(str(database))
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite.DatabaseError:
        return False
    finally:
        connection.close()
    return True


def test_a_copied_folder_of_scripts_does_not_open_under_another_account(central: Served, tmp_path: Path) -> None:
    """Threats T1, T3: the key for scripts is with the account, not in the folder."""
    shop = enrolled(tmp_path / "home", central)
    copy = shutil.copytree(shop.home, tmp_path / "copy")
    stolen = elsewhere(copy, tmp_path / "thief", "orders", password="guessed")
    assert (stolen.code, json.loads(stolen.err)["error"]) == (1, "wrong_password")
    assert ReplicaProgram(copy).run("orders").code == 0


def test_without_a_key_for_scripts_the_password_is_needed_every_time(central: Served, tmp_path: Path) -> None:
    """Threat T3. Fault 96: a machine without a keyring keeps its key by the password alone."""
    shop = enrolled(tmp_path / "home", central, "--no-keyring")
    assert elsewhere(shop.home, tmp_path / "thief", "orders", password=PASSWORD).json == []
    assert json.loads(elsewhere(shop.home, tmp_path / "thief", "orders").err)["error"] == "wrong_password"


def test_nothing_in_the_folder_is_the_key(central: Served, tmp_path: Path) -> None:
    """Threats T1, T3."""
    shop = enrolled(tmp_path / "home", central)
    right = unattended(shop.home, card_of(shop.home).device).data_key()
    tried = set(keys_in(shop.home))
    assert len(tried) > 100
    assert opens(shop.home / DATABASE, right)
    assert right not in tried


@pytest.mark.parametrize("password", [PASSWORD, "guessed"])
def test_files_and_password_without_the_keyring_open_nothing(central: Served, tmp_path: Path, password: str) -> None:
    """Threat T3: the thief has the disk, and has looked over a shoulder."""
    home = tmp_path / "home"
    wanted = Enrolling(central=central.url, code=central.code("D1", "lin"), user="lin", password=PASSWORD)
    enrol(home, wanted, keeping=Keeping(secrets=Keyring(), for_scripts=False))
    copy = shutil.copytree(home, tmp_path / "copy")
    with pytest.raises(Denied) as no:
        FrontDoor(copy, Slots(copy, Keyring())).sign_in("lin", password)
    assert no.value.code == "keyring_lost"
