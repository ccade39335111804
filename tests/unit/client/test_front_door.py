"""Who comes into a replica: with central, without it, after wrong passwords, and from before there were slots."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from sync.client.front_door import FrontDoor
from sync.client.keys import KEY_FILE, KeyFile, Keys
from sync.client.places import CARD
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.errors import Damaged, Denied, Unreachable
from sync.protocol.messages import SignedIn, SignInRequest, UnlockRequest, UserCard
from tests.keyrings import QUICK, Keyring
from tests.shops import KEY, NoNetwork, StandingClock, a_lease, a_replica
from tests.toy import LIN, MEI, REGISTRY, WriteNote

RIGHT, WRONG = "correct horse battery", "incorrect horse"
DAY = 24 * 3600
CODE = "K7QM-3XZ9"
SHARE = bytes([7]) * 32
PLACE = {"central": "http://central.test", "dealer_code": "D7", "dealer_name": "Seven", "manufacturer": "House", "device": "7.d"}


class Office(NoNetwork):
    """Central's part, while the line is up."""

    def __init__(self, clock: StandingClock) -> None:
        self.clock = clock
        self.is_up = True
        self.passwords = {LIN.name: RIGHT, MEI.name: "mei's own words"}
        self.asked = 0

    def sign_in(self, request: SignInRequest) -> SignedIn:
        self.asked += 1
        if not self.is_up:
            raise Unreachable("no network")
        if self.passwords.get(request.user) != request.password:
            raise Denied("wrong_password")
        one = LIN if request.user == LIN.name else MEI
        card = UserCard(user_id=one.user_id, name=one.name, display_name=one.name, role=one.role, dealer_id=one.dealer_id)
        return SignedIn(user=card, share=SHARE, lease=a_lease(one, issued=self.clock.now()))

    def unlock(self, _home: Path, central: str, request: UnlockRequest) -> SignedIn:
        assert (central, request.device) == ("http://central.test", "7.d")
        if request.code == CODE:
            self.passwords[request.user] = request.password
        elif request.code:
            raise Denied("code_unknown")
        return self.sign_in(SignInRequest(user=request.user, password=request.password))


class Shop:
    """A PC on which Lin was enrolled, with its front door; `door` anew stands for the next start of the program."""

    office_kind = Office

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock, self.keyring = StandingClock(), Keyring()
        self.office = self.office_kind(self.clock)
        home.mkdir()
        (home / CARD).write_bytes(msgspec.json.encode(PLACE))
        self.slots = Slots(home, self.keyring, clock=self.clock, costs=QUICK)
        self.slots.keep(LIN.name, RIGHT, KEY)
        self.slots.keep_shared(SHARE, KEY)
        self._people = [LIN]
        self.left: set[UUID] = set()
        self.ended: dict[UUID, str] = {}
        self._open(home, KeyFile(home)).close()
        self.door = self.another_door()

    def another_door(self) -> FrontDoor:
        return FrontDoor(self.home, self.slots, clock=self.clock, open_=self._open, unlock=self.office.unlock)

    def comes_in(self, name: str, password: str) -> str:
        """The name of who came in; everything is closed again."""
        replica, actor = self.door.sign_in(name, password)
        replica.close()
        return actor.name

    def denied(self, password: str = WRONG, name: str = LIN.name) -> str:
        with pytest.raises(Denied) as no:
            self.door.sign_in(name, password)
        return no.value.code

    def _open(self, home: Path, keys: Keys) -> Replica:
        people, self._people = self._people, []
        registry = replace(
            REGISTRY,
            has_left=lambda _connection, _dealer_id, user_id: user_id in self.left,
            end_of_leases=lambda _connection, _dealer_id, user_id, _device_id: self.ended.get(user_id, ""),
        )
        return a_replica(home, registry=registry, people=people, transport=self.office, clock=self.clock)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    return Shop(tmp_path / "home")


def test_who_signed_in_before_needs_no_network(shop: Shop) -> None:
    shop.office.is_up = False
    assert shop.comes_in(" LIN ", RIGHT) == LIN.name
    assert shop.office.asked == 0


def test_who_left_stays_outside_with_and_without_a_line(shop: Shop) -> None:
    """Threat T12: central's word lies here as a row, whoever was signed in when it came."""
    shop.left.add(LIN.user_id)
    shop.office.passwords.clear()
    assert shop.denied(RIGHT) == "no_longer_here"
    shop.office.is_up = False
    assert shop.denied(RIGHT) == "no_longer_here"
    assert shop.denied(WRONG) == "not_known_offline"


def test_who_left_and_is_back_comes_in_once_central_says_so(shop: Shop) -> None:
    shop.left.add(LIN.user_id)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name
    assert shop.office.asked == 1


def test_a_wrong_password_and_a_stranger_get_the_same_answer_offline(shop: Shop) -> None:
    """Threat T6."""
    shop.office.is_up = False
    assert shop.denied(WRONG) == shop.denied(RIGHT, "otto") == "not_known_offline"


def test_a_wrong_password_and_a_stranger_get_the_same_answer_from_central(shop: Shop) -> None:
    """Threat T6."""
    assert shop.denied(WRONG) == shop.denied(RIGHT, "otto") == "wrong_password"


def test_who_is_here_for_the_first_time_says_a_password_with_a_code_and_has_a_slot_then(shop: Shop) -> None:
    del shop.office.passwords[MEI.name]
    with pytest.raises(Denied, match="code_unknown"):
        shop.door.sign_in(MEI.name, "words of my own", code="AAAA")
    replica, actor = shop.door.sign_in(MEI.name, "words of my own", code=CODE)
    replica.close()
    assert actor.name == MEI.name
    shop.office.is_up = False
    assert shop.comes_in(MEI.name, "words of my own") == MEI.name


def test_a_colleague_signs_in_with_central_and_then_without(shop: Shop) -> None:
    assert shop.comes_in(MEI.name, "mei's own words") == MEI.name
    shop.office.is_up = False
    assert shop.comes_in(MEI.name, "mei's own words") == MEI.name
    assert shop.door.names()[0] == MEI.name


def test_a_password_changed_at_central_opens_here_and_the_old_one_does_not(shop: Shop) -> None:
    """Fault 102: a forgotten password costs a call to the manager, and nothing on this PC."""
    shop.office.passwords[LIN.name] = "another horse"
    assert shop.comes_in(LIN.name, "another horse") == LIN.name
    shop.office.is_up = False
    assert shop.comes_in(LIN.name, "another horse") == LIN.name
    assert shop.denied(RIGHT) == "not_known_offline"


def test_fifty_wrong_passwords_delay_and_never_lock_out(shop: Shop) -> None:
    """Fault 103. Threat T13."""
    codes = [shop.denied() for _ in range(50)]
    assert codes[:3] == ["wrong_password"] * 3
    assert set(codes[3:]) == {"too_many_tries"}
    assert shop.denied(RIGHT) == "too_many_tries"
    shop.clock.pass_(15 * 60 + 1)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name
    assert shop.denied() == "wrong_password"


def test_a_colleague_is_not_delayed(shop: Shop) -> None:
    """Threat T13."""
    for _ in range(10):
        shop.denied()
    assert shop.comes_in(MEI.name, "mei's own words") == MEI.name


def test_ending_the_program_refunds_no_attempt(shop: Shop) -> None:
    """Fault 103: the count is durable before the password is looked at."""
    for _ in range(3):
        shop.denied()
    shop.door = shop.another_door()
    assert shop.denied(RIGHT) == "too_many_tries"


@pytest.mark.parametrize("jump", [timedelta(days=-400), timedelta(days=400)])
def test_moving_the_clock_gains_nothing_while_the_program_runs(shop: Shop, jump: timedelta) -> None:
    """Threat T13."""
    for _ in range(3):
        shop.denied()
    shop.clock.wall += jump
    assert shop.denied(RIGHT) == "too_many_tries"


def test_a_clock_set_back_costs_one_delay_and_not_a_year(shop: Shop) -> None:
    for _ in range(3):
        shop.denied()
    shop.clock.wall -= timedelta(days=365)
    shop.door = shop.another_door()
    assert shop.denied(RIGHT) == "too_many_tries"
    shop.clock.pass_(3)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name


def test_a_count_that_cannot_be_written_denies_nobody(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """A scanner that holds the file delays, and does not lock out."""
    shop.denied()
    [kept] = shop.slots.folder.glob("*.tries")
    kept.unlink()
    kept.mkdir()
    assert [shop.denied() for _ in range(3)] == ["wrong_password", "wrong_password", "too_many_tries"]
    shop.clock.pass_(3)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name
    assert "tries_not_kept" in caplog.text


def test_after_too_long_without_central_it_wants_to_be_asked(shop: Shop) -> None:
    """Threat T12. Fault 58."""
    shop.clock.pass_(15 * DAY)
    shop.office.is_up = False
    assert shop.denied(RIGHT) == "sign_in_online_first"
    shop.office.is_up = True
    shop.clock.pass_(60)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name


def test_a_clock_set_back_gains_no_day(shop: Shop) -> None:
    """Threat T12. Fault 51: the replica remembers the latest moment it has seen."""
    replica, actor = shop.door.sign_in(LIN.name, RIGHT)
    shop.clock.pass_(14.5 * DAY)
    replica.submit(WriteNote(note_id=UUID(int=1), text="late"), actor=actor).result()
    replica.close()
    shop.office.is_up = False
    shop.clock.wall -= timedelta(days=14)
    assert shop.denied(RIGHT) == "sign_in_online_first"


def test_a_home_from_before_the_slots_moves_into_one(tmp_path: Path) -> None:
    shop = Shop(tmp_path / "home")
    for path in shop.slots.folder.iterdir():
        path.unlink()
    KeyFile(shop.home / KEY_FILE).keep(KEY)
    assert shop.denied(WRONG) == "wrong_password"
    assert (shop.home / KEY_FILE).exists()
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name
    assert not (shop.home / KEY_FILE).exists()
    shop.office.is_up = False
    assert (shop.comes_in(LIN.name, RIGHT), shop.door.keeper()) == (LIN.name, "keyring")


def test_a_lost_keyring_entry_deletes_nothing(shop: Shop) -> None:
    """Fault 97."""
    kept = dict(shop.keyring.kept)
    shop.keyring.kept.clear()
    assert shop.denied(RIGHT) == "keyring_lost"
    shop.keyring.kept.update(kept)
    assert shop.comes_in(LIN.name, RIGHT) == LIN.name


def test_nothing_stays_open_behind_who_may_not_come_in(shop: Shop) -> None:
    shop.clock.pass_(15 * DAY)
    shop.office.is_up = False
    shop.denied(RIGHT)
    (shop.home / "replica.db").rename(shop.home / "moved.db")  # Windows would not let go of an open file


def test_a_key_file_that_is_no_key_is_damage(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("hello", encoding="ascii")
    with pytest.raises(Damaged):
        KeyFile(tmp_path / KEY_FILE).data_key()
