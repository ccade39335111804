"""Key slots: what opens a replica, what does not, and what a power cut or a lost keyring leaves."""

import unicodedata
from pathlib import Path

import msgspec
import pytest

from sync.client import sealing
from sync.client.durable import write_durably
from sync.client.sealing import COSTS
from sync.client.slot_files import from_bytes, is_weak, to_bytes
from sync.client.slots import Slots
from sync.kernel.errors import Damaged, Denied
from tests.keyrings import QUICK, Keyring

KEY = bytes(range(32))
RIGHT, WRONG = "correct horse battery", "incorrect horse"


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def slots(tmp_path: Path, keyring: Keyring) -> Slots:
    made = Slots(tmp_path, keyring, costs=QUICK)
    made.keep("lin", RIGHT, KEY)
    return made


def denied(slots: Slots, password: str = RIGHT, name: str = "lin") -> str:
    with pytest.raises(Denied) as no:
        slots.open(name, password)
    return no.value.code


def the_file(slots: Slots) -> Path:
    [path] = slots.folder.glob("*.slot")
    return path


def test_the_right_password_gives_the_key_and_no_other_does(slots: Slots) -> None:
    assert slots.open("lin", RIGHT) == KEY
    assert [denied(slots, wrong) for wrong in (WRONG, "", RIGHT + " ")] == ["wrong_password"] * 3


def test_who_has_no_slot_gets_the_same_answer(slots: Slots) -> None:
    """Threat T6."""
    assert denied(slots, name="otto") == denied(slots, WRONG) == "wrong_password"


def test_a_password_is_the_same_however_it_was_typed(tmp_path: Path) -> None:
    """Composed on one keyboard, decomposed on another, full width on a third."""
    slots = Slots(tmp_path, None, costs=QUICK)
    slots.keep("lin", "Café 密碼１２", KEY)
    assert slots.open("lin", unicodedata.normalize("NFD", "Café 密碼12")) == KEY


def test_the_files_without_the_keyring_open_nothing(slots: Slots, tmp_path: Path) -> None:
    """Threat T3: the right password on a copied profile."""
    assert denied(Slots(tmp_path, Keyring(), costs=QUICK)) == "keyring_lost"
    assert denied(Slots(tmp_path, None, costs=QUICK)) == "keyring_closed"


def test_a_locked_keyring_is_said_and_nothing_is_written(slots: Slots, keyring: Keyring) -> None:
    """Fault 96."""
    before = the_file(slots).read_bytes()
    keyring.is_locked = True
    assert denied(slots) == "keyring_closed"
    with pytest.raises(Denied, match="keyring_closed"):
        slots.keep("lin", "another horse", KEY)
    assert the_file(slots).read_bytes() == before
    keyring.is_locked = False
    assert slots.open("lin", RIGHT) == KEY


def test_a_keyring_that_forgets_at_once_is_not_trusted(slots: Slots, keyring: Keyring) -> None:
    """Fault 96: a null keyring takes everything and holds nothing."""
    keyring.write = lambda name, secret: None  # type: ignore[method-assign]
    with pytest.raises(Denied):
        slots.keep("lin", "another horse", KEY)
    assert slots.open("lin", RIGHT) == KEY


def test_a_new_password_ends_the_old_one(slots: Slots, keyring: Keyring) -> None:
    slots.keep("lin", "another horse", KEY)
    assert slots.open("lin", "another horse") == KEY
    assert denied(slots) == "wrong_password"
    slots.keep("lin", "third horse", KEY)
    assert len(keyring.kept) == 2


def test_a_generation_that_was_cut_short_leaves_the_one_before(slots: Slots) -> None:
    """Fault 23: at every byte of the new file."""
    slots.keep("lin", "another horse", KEY)
    whole = the_file(slots).read_bytes()
    for end in range(0, len(whole), 7):
        the_file(slots).write_bytes(whole[:end])
        assert slots.open("lin", RIGHT) == KEY
    the_file(slots).unlink()
    assert (slots.open("lin", RIGHT), slots.names()) == (KEY, ["lin"])


def test_a_slot_of_which_nothing_is_whole_is_damage_and_stays(slots: Slots) -> None:
    the_file(slots).write_bytes(b"torn")
    with pytest.raises(Damaged):
        slots.open("lin", RIGHT)
    assert the_file(slots).read_bytes() == b"torn"


def test_a_header_made_cheaper_by_hand_opens_nothing(slots: Slots) -> None:
    """Threat T3: the header is part of what is authenticated."""
    slot = from_bytes(the_file(slots).read_bytes())
    for forged in (msgspec.structs.replace(slot.header, generation=9), msgspec.structs.replace(slot.header, secret_id="")):
        write_durably(the_file(slots), to_bytes(sealing.Slot(forged, msgspec.json.encode(forged), slot.sealed)))
        assert denied(slots) == "wrong_password"


def test_a_colleagues_slot_opens_the_same_replica(slots: Slots) -> None:
    slots.keep("mei", "mei's own words", KEY)
    assert slots.open("mei", "mei's own words") == slots.open("lin", RIGHT)
    assert set(slots.names()) == {"lin", "mei"}
    assert denied(slots, name="mei") == "wrong_password"


def test_centrals_share_opens_only_with_this_pcs_keyring(slots: Slots, tmp_path: Path) -> None:
    share = bytes(32)
    slots.keep_shared(share, KEY)
    assert slots.open_shared(share) == KEY
    for other, asked in ((slots, bytes([1]) * 32), (Slots(tmp_path, Keyring(), costs=QUICK), share)):
        with pytest.raises(Denied):
            other.open_shared(asked)
    assert slots.names() == ["lin"]


def test_a_replica_enrolled_without_a_keyring_stays_so_and_says_it(tmp_path: Path) -> None:
    alone = Slots(tmp_path, None, costs=QUICK)
    alone.keep("lin", RIGHT, KEY)
    later = Slots(tmp_path, Keyring(), costs=QUICK)
    later.keep("mei", "mei's own words", KEY)
    assert is_weak(later.folder)
    assert alone.open("mei", "mei's own words") == KEY


def test_neither_password_nor_key_is_in_the_files(slots: Slots) -> None:
    """Threat T1."""
    content = b"".join(path.read_bytes() for path in slots.folder.iterdir())
    for secret in (RIGHT.encode(), KEY, KEY.hex().encode()):
        assert secret not in content


def test_the_least_that_a_guess_costs_is_what_the_standards_say() -> None:
    """RFC 9106 section 4, second choice; never below OWASP's floor of 19 MiB, 2 rounds."""
    assert (COSTS[0].memory_kib, COSTS[0].rounds, COSTS[0].lanes) == (64 * 1024, 3, 4)
    assert min(cost.memory_kib for cost in COSTS) >= 19 * 1024
    assert min(cost.rounds for cost in COSTS) >= 2


def test_a_slow_pc_gets_a_cheaper_slot_and_says_so_in_the_header(tmp_path: Path) -> None:
    ticks = iter(range(0, 1000, 3))
    dear, cheap = QUICK[0], msgspec.structs.replace(QUICK[0], memory_kib=32)
    cost, key = sealing.calibrated(RIGHT, bytes(16), (dear, cheap), lambda: float(next(ticks)))
    assert (cost, key) == (cheap, sealing.stretched(RIGHT, bytes(16), cheap))


def test_who_left_has_no_slot_and_no_secret_any_more(slots: Slots, keyring: Keyring) -> None:
    """Threat T12."""
    slots.keep("lin", RIGHT, KEY)
    slots.keep("mei", RIGHT, KEY)
    assert slots.forget("lin")
    assert (slots.names(), denied(slots), slots.open("mei", RIGHT)) == (["mei"], "wrong_password", KEY)
    assert len(keyring.kept) == 1


def test_the_last_way_in_is_left(slots: Slots) -> None:
    """Otherwise what was saved and not sent would be closed for good."""
    assert not slots.forget("lin")
    assert slots.open("lin", RIGHT) == KEY
    slots.keep_shared(bytes(32), KEY)
    assert slots.forget("lin")
    assert slots.open_shared(bytes(32)) == KEY
