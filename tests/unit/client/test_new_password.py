"""Another password: central takes it first, a power cut at any moment leaves one that opens, and what was ended opens nothing."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from sync.client import slots as slot_module
from sync.client.durable import write_durably
from sync.client.slots import Slots
from sync.kernel.clock import to_micros
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.leases import LeaseEnd, sign_end
from sync.protocol.messages import SignedIn, SignInRequest
from sync.protocol.proofs import new_key
from sync.protocol.sign_ins import PasswordRequest
from tests.keyrings import QUICK
from tests.shops import AUTHORITY
from tests.toy import LIN, MEI
from tests.unit.client.test_front_door import RIGHT, WRONG, Office, Shop

NEW = "seven blue kettles"


class PowerCut(Exception):
    """The program is not there any more."""


class ChangingOffice(Office):
    """Takes other passwords. `answers` stands between its deed and whoever asked."""

    answers: Callable[[], None] = staticmethod(lambda: None)  # type: ignore[assignment]

    def health(self) -> None:
        if not self.is_up:
            raise Unreachable("no network")

    def sign_in(self, request: SignInRequest | PasswordRequest) -> SignedIn:
        if isinstance(request, SignInRequest):
            return super().sign_in(request)
        self.sign_in(SignInRequest(user=request.user, password=request.password))
        self.passwords[request.user] = request.wanted
        self.answers()
        return self.sign_in(SignInRequest(user=request.user, password=request.wanted))


class ChangingShop(Shop):
    """`change` is what the dialog does; `starts_again` is the next start after a power cut."""

    office_kind = ChangingOffice
    office: ChangingOffice

    def change(self, password: str = RIGHT, wanted: str = NEW) -> str:
        """The name of whose it is now, or the code of the no."""
        replica, _ = self.door.sign_in(LIN.name, RIGHT)
        try:
            return self.door.change_password(replica, LIN.name, password, wanted).name
        except Denied as no:
            return no.code
        finally:
            replica.close()

    def starts_again(self) -> None:
        self.slots = Slots(self.home, self.keyring, clock=self.clock, costs=QUICK)
        self.door = self.another_door()

    def says(self, password: str) -> str:
        """Who comes in, or the code of the no."""
        try:
            return self.comes_in(LIN.name, password)
        except Denied as no:
            return no.code
        finally:
            self.clock.pass_(1000)  # nobody is slowed down here

    def opens(self) -> list[str]:
        """Which of the two open without a line."""
        self.office.is_up = False
        found = [password for password in (RIGHT, NEW) if self.says(password) == LIN.name]
        self.office.is_up = True
        return found


@pytest.fixture
def shop(tmp_path: Path) -> ChangingShop:
    return ChangingShop(tmp_path / "home")


def test_the_new_one_opens_with_and_without_a_line_and_the_old_one_does_not(shop: ChangingShop) -> None:
    assert shop.change() == LIN.name
    assert shop.opens() == [NEW]
    assert (shop.says(NEW), shop.says(RIGHT)) == (LIN.name, "wrong_password")
    assert not list(shop.slots.folder.glob("*.wanted"))


def test_no_generation_of_the_old_one_is_left(shop: ChangingShop) -> None:
    """Threat T2: who takes the newer file away finds no older one, nor the keyring's half of it."""
    kept = set(shop.keyring.kept)
    assert shop.change() == LIN.name
    assert len(set(shop.keyring.kept) - kept) == 1
    assert len(kept - set(shop.keyring.kept)) == 1
    shop.slots._path(LIN.name).unlink()
    assert shop.opens() == [NEW]
    shop.slots.keep(LIN.name, "yet another one", bytes(range(32)))
    shop.slots._path(LIN.name).unlink()
    assert shop.opens() == [NEW]  # the former generation of it, with its secret


@pytest.mark.parametrize(
    ("password", "wanted", "code"),
    [
        (WRONG, NEW, "wrong_password"),
        (RIGHT, RIGHT, "password_is_same"),
        (RIGHT, "short", "password_too_short"),
        (RIGHT, "iloveyou", "password_most_used"),
        (RIGHT, "lin 2026 !!", "password_is_name"),
    ],
)
def test_what_cannot_be_taken_is_said_before_central_is_asked(shop: ChangingShop, password: str, wanted: str, code: str) -> None:
    asked = shop.office.asked
    assert shop.change(password, wanted) == code
    assert shop.office.asked == asked
    assert shop.opens() == [RIGHT]


def test_without_a_line_nothing_changes_and_it_is_said(shop: ChangingShop) -> None:
    shop.office.is_up = False
    assert shop.change() == "password_needs_central"
    assert shop.opens() == [RIGHT]


def test_a_no_of_central_leaves_the_old_one(shop: ChangingShop) -> None:
    shop.office.passwords[LIN.name] = "changed elsewhere meanwhile"
    assert shop.change() == "wrong_password"
    assert shop.opens() == [RIGHT]


def cut_while_writing(at: int) -> Callable[[Path, bytes], None]:
    """Writes of slots succeed until the one of this number."""
    done = [0]

    def write(path: Path, content: bytes) -> None:
        done[0] += 1
        if done[0] == at:
            raise PowerCut
        write_durably(path, content)

    return write


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_power_cut_at_any_write_leaves_a_password_that_opens_and_central_says_which(
    shop: ChangingShop, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Fault 23. The slot beside, its place as the former generation, its place as the newer one."""
    with monkeypatch.context() as broken:
        broken.setattr(slot_module, "write_durably", cut_while_writing(at))
        with pytest.raises(PowerCut):
            shop.change()
    shop.starts_again()
    was_taken = at > 1
    assert shop.opens() == ([RIGHT, NEW] if was_taken else [RIGHT])
    assert shop.says(RIGHT) == ("password_is_new" if was_taken else LIN.name)
    assert shop.says(NEW) == (LIN.name if was_taken else "wrong_password")
    assert shop.opens() == [NEW if was_taken else RIGHT]


def cut() -> None:
    raise PowerCut


def lose() -> None:
    raise Unreachable("the answer was lost")


def test_a_power_cut_between_the_answer_and_the_slot_leaves_both_until_central_is_asked(shop: ChangingShop) -> None:
    shop.office.answers = cut
    with pytest.raises(PowerCut):
        shop.change()
    shop.starts_again()
    assert shop.opens() == [RIGHT, NEW]
    assert shop.says(RIGHT) == "password_is_new"
    assert shop.opens() == [NEW]


def test_a_change_that_central_never_heard_of_is_said_so(shop: ChangingShop) -> None:
    shop.slots.prepare(LIN.name, NEW, shop.slots.open(LIN.name, RIGHT))
    shop.starts_again()
    assert shop.says(NEW) == "password_is_old"
    assert shop.opens() == [RIGHT]


def test_a_lost_answer_is_found_out_at_once_where_there_is_a_line_again(shop: ChangingShop) -> None:
    """Fault 67."""
    shop.office.answers = lose
    assert shop.change() == LIN.name
    assert shop.opens() == [NEW]


def test_a_line_that_stays_down_leaves_both_and_says_so(shop: ChangingShop) -> None:
    def go_down() -> None:
        shop.office.is_up = False
        lose()

    shop.office.answers = go_down
    assert shop.change() == "password_unsettled"
    assert shop.opens() == [RIGHT, NEW]
    assert shop.says(NEW) == LIN.name
    assert shop.opens() == [NEW]


def the_end(shop: Shop, *, key: bytes = AUTHORITY, user: UUID = LIN.user_id, device: int = 1) -> str:
    end = LeaseEnd(dealer_id=LIN.dealer_id, device_id=UUID(int=device), user_id=user, at=to_micros(shop.clock.now()))
    return sign_end(key, end)


def closing_slots(shop: Shop) -> list[str]:
    """As the desk of whoever is signed in does when central's word comes."""
    replica, _ = shop.door.sign_in(MEI.name, "mei's own words")
    names = list(shop.door.shut_ended(replica))
    replica.close()
    return names


def test_a_password_that_was_changed_elsewhere_opens_nothing_here_from_the_moment_that_is_heard(shop: ChangingShop) -> None:
    """Threats T1, T12. ASVS 5.0, 7.4.3."""
    shop.office.passwords[LIN.name] = NEW
    shop.ended[LIN.user_id] = the_end(shop)
    assert closing_slots(shop) == [LIN.name]
    assert shop.opens() == []
    assert (shop.says(RIGHT), shop.says(NEW)) == ("wrong_password", LIN.name)
    assert closing_slots(shop) == []
    assert shop.opens() == [NEW]


def test_a_lease_that_was_ended_counts_for_nothing_though_its_slot_is_still_there(shop: ChangingShop) -> None:
    """Fault 23: the program was killed between central's word and the slot."""
    shop.office.passwords[LIN.name] = NEW
    shop.ended[LIN.user_id] = the_end(shop)
    assert shop.opens() == []
    assert shop.says(RIGHT) == "wrong_password"


@pytest.mark.parametrize("wrong", [{"key": new_key()}, {"user": MEI.user_id}, {"device": 2}])
def test_an_end_that_central_did_not_say_of_this_person_here_ends_nothing(shop: ChangingShop, wrong: dict[str, object]) -> None:
    """Threat T3."""
    shop.ended[LIN.user_id] = the_end(shop, **wrong)  # type: ignore[arg-type]
    assert closing_slots(shop) == []
    assert shop.opens() == [RIGHT]
