"""All passwords are forgotten, or the keyring is lost: central opens the key that the PC kept sealed, and nobody else does."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest

from sync.central import cli_journal, console
from sync.central.audit import lines
from sync.client.erasing import MARK, finish_erasing
from sync.client.escrow import FILE, find_escrow
from sync.client.front_door import FrontDoor
from sync.client.keys import unattended
from sync.client.places import card_of
from sync.client.slots import Slots
from sync.domain.accounts.commands import SetRecoveryKey
from sync.kernel.errors import Denied, Refusal
from sync.protocol.escrow import Recovered, open_key, seal_key
from sync.protocol.journal import Unsealable, public_half
from sync.protocol.shop_keys import ShopKey, new_shop_key
from tests.fault.served import Served
from tests.fault.shop import enrolled, opened
from tests.programs import PASSWORD, ReplicaProgram
from tests.shops import StandingClock


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    """A PC with an order that waits."""
    home = enrolled(tmp_path / "home", central)
    with opened(home) as shop:
        shop.sync()
        shop.order({central.goods(at_least=1)[0]: 1})
    return home


def lock_out(home: Path) -> None:
    """No slot, no key for scripts: nothing on this PC opens it."""
    for path in (home / "slots").iterdir():
        path.unlink()
    unattended(home, card_of(home).device).forget()


def test_who_is_locked_out_for_good_comes_in_by_the_escrow(central: Served, home: Path, tmp_path: Path) -> None:
    """Threat T3. Faults 97, 102: nothing is lost."""
    lock_out(home)
    with pytest.raises(Refusal, match="code_needed"):
        FrontDoor(home, Slots(home, None)).sign_in("lin", PASSWORD)
    key = tmp_path / "key.json"
    told = cli_journal.recover_key(central.books, Namespace(path=home / FILE, out=key))
    assert told == {"device": card_of(home).device, "file": str(key)}
    assert key.stat().st_mode & 0o077 == 0
    assert ReplicaProgram(home)("recover", "lin", "--key", key)["user"] == "lin"
    replica, _ = FrontDoor(home, Slots(home, None)).sign_in("lin", PASSWORD)
    assert replica.status().waiting == 1
    replica.close()
    with central.books.store.read() as session:
        assert "KeyRecovered" in [line.deed for line in lines(session)]


def test_the_recovered_key_lets_nobody_in_whom_central_does_not_confirm(home: Path) -> None:
    """Threat T12."""
    recovered = Recovered(device=card_of(home).device, data_key=unattended(home, card_of(home).device).data_key())
    with pytest.raises(Denied, match="wrong_password"):
        FrontDoor(home, Slots(home, None)).recover("lin", f"not {PASSWORD}", recovered)


def test_a_pc_that_was_shut_out_is_not_opened_for_anybody(central: Served, home: Path, tmp_path: Path) -> None:
    """Threat T10."""
    console.revoke(central.books, UUID(hex=card_of(home).device.partition(".")[2]))
    with pytest.raises(Refusal, match="device_unknown"):
        cli_journal.recover_key(central.books, Namespace(path=home / FILE, out=tmp_path / "key.json"))


def test_the_escrow_opens_with_no_other_key_and_for_no_other_pc(home: Path) -> None:
    """Threats T1, T3."""
    escrow = find_escrow(home)
    assert escrow is not None
    others = {escrow.key_id: bytes(range(32))}
    for secrets in ({}, others):
        with pytest.raises(Unsealable):
            open_key(escrow, secrets)
    own = bytes(range(1, 33))
    sealed = seal_key(bytes(32), device="1.a", key=public_half(own))
    assert open_key(sealed, {sealed.key_id: own}).data_key == bytes(32)
    with pytest.raises(Unsealable):
        open_key(msgspec.structs.replace(sealed, device="1.b"), {sealed.key_id: own})


def test_an_erased_pc_keeps_no_escrow(home: Path) -> None:
    """Threat T10."""
    (home / MARK).write_text(card_of(home).device, encoding="ascii")
    assert finish_erasing(home)
    assert not (home / FILE).exists()


@pytest.fixture
def keyed(central: Served, tmp_path: Path) -> Path:
    """A PC of another shop, which makes a key of its own."""
    return enrolled(tmp_path / "keyed", central, dealer="D2")


def make_shop_key(home: Path, central: Served) -> ShopKey:
    """By the head of the shop at the PC in `home`."""
    key = new_shop_key(lambda count: bytes(range(7, 7 + count)))
    FrontDoor(home, Slots(home, None)).sign_in("wang", PASSWORD)[0].close()
    with central.books.store.read() as session:
        head = central.books.business.user_named(session, central.dealer_id("D2"), "wang")
    assert head is not None
    with opened(home) as shop:
        actor = replace(shop.actor, user_id=head.user_id, name=head.name, role=head.role)
        shop.replica.submit(SetRecoveryKey(key_id=uuid4(), public_key=key.public_key), actor=actor).result()
        shop.sync()
    return key


def test_a_shops_own_key_opens_its_pcs_and_the_operator_does_not(central: Served, keyed: Path, tmp_path: Path) -> None:
    """Threats T1, T3. Faults 97, 102."""
    key = make_shop_key(keyed, central)
    lock_out(keyed)
    with pytest.raises(Refusal, match="escrow_unreadable"):
        cli_journal.recover_key(central.books, Namespace(path=keyed / FILE, out=tmp_path / "key.json"))
    clock = StandingClock()
    door = FrontDoor(keyed, Slots(keyed, None), clock=clock)
    mistyped = key.code[:-1] + ("A" if key.code[-1] != "A" else "B")
    wrong = (new_shop_key(lambda count: bytes(count)).code, mistyped, "A" * 56)
    tries = [*((PASSWORD, code, "recovery_code_wrong") for code in wrong), (f"not {PASSWORD}", key.code, "wrong_password")]
    for password, code, why in tries:
        with pytest.raises(Denied, match=why):
            door.sign_in("lin", password, code=code)
        clock.pass_(24 * 3_600)
    replica, actor = door.sign_in("lin", PASSWORD, code=key.code.lower().replace("-", " "))
    assert actor.name == "lin"
    replica.close()
    again, _ = FrontDoor(keyed, Slots(keyed, None)).sign_in("lin", PASSWORD)
    again.close()


def test_a_shops_code_opens_no_pc_of_another_shop(central: Served, home: Path, keyed: Path) -> None:
    """Threat T6."""
    key = make_shop_key(keyed, central)
    with pytest.raises(Denied, match="recovery_code_wrong"):
        FrontDoor(home, Slots(home, None)).sign_in("lin", PASSWORD, code=key.code)
