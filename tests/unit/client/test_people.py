"""Who may work on this PC: with central, without it, and after too many wrong passwords."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.client.replica import Replica
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.messages import SignedIn, SignInRequest, UserCard
from tests.shops import NoNetwork, StandingClock, a_replica
from tests.toy import LIN

RIGHT, WRONG = "correct horse battery", "incorrect horse"
DAY = 24 * 3600


class Office(NoNetwork):
    """Central's sign-in, while the line is up."""

    def __init__(self) -> None:
        self.is_up = True
        self.password = RIGHT
        self.asked = 0

    def sign_in(self, request: SignInRequest) -> SignedIn:
        self.asked += 1
        if not self.is_up:
            raise Unreachable("no network")
        if (request.user, request.password) != (LIN.name, self.password):
            raise Denied("wrong_password")
        card = UserCard(user_id=LIN.user_id, name=LIN.name, display_name="Lin", role=LIN.role, dealer_id=LIN.dealer_id)
        return SignedIn(user=card, offline_days=14)


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def shop(tmp_path: Path, office: Office, clock: StandingClock) -> Iterator[Replica]:
    """Lin has signed in here once, with central's consent; then the line went down."""
    replica = a_replica(tmp_path, transport=office, clock=clock)
    replica.people.sign_in(LIN.name, RIGHT)
    office.is_up = False
    yield replica
    replica.close()


def denied(shop: Replica, password: str = WRONG, name: str = LIN.name) -> str:
    with pytest.raises(Denied) as no:
        shop.people.sign_in(name, password)
    return no.value.code


def test_who_signed_in_before_needs_no_network(shop: Replica, office: Office) -> None:
    before = office.asked
    assert shop.people.sign_in(LIN.name, RIGHT) == LIN
    assert office.asked == before


def test_a_wrong_password_is_wrong_offline_too(shop: Replica) -> None:
    assert denied(shop) == "wrong_password"


def test_a_stranger_has_to_sign_in_online_first(shop: Replica) -> None:
    assert denied(shop, RIGHT, "otto") == "sign_in_online_first"


def test_fifty_wrong_passwords_delay_and_never_lock_out(shop: Replica, clock: StandingClock) -> None:
    """Fault 103. Threat T13."""
    codes = [denied(shop) for _ in range(50)]
    assert codes[:3] == ["wrong_password"] * 3
    assert set(codes[3:]) == {"too_many_tries"}
    assert denied(shop, RIGHT) == "too_many_tries"
    clock.pass_(15 * 60 + 1)
    assert shop.people.sign_in(LIN.name, RIGHT) == LIN
    assert denied(shop) == "wrong_password"


def test_the_count_of_wrong_passwords_is_in_the_file(shop: Replica) -> None:
    """Fault 103: ending the program refunds nothing."""
    assert [denied(shop) for _ in range(3)] == ["wrong_password"] * 3
    with shop.lanes.parts.store.read() as connection:
        assert connection.exec_driver_sql("SELECT failures FROM person").scalars().all() == [3]


def test_after_too_long_without_central_it_wants_to_be_asked(shop: Replica, clock: StandingClock, office: Office) -> None:
    """Threat T12. Faults 58."""
    clock.pass_(15 * DAY)
    assert denied(shop, RIGHT) == "sign_in_online_first"
    office.is_up = True
    assert shop.people.sign_in(LIN.name, RIGHT) == LIN


def test_a_password_changed_at_central_replaces_the_one_known_here(shop: Replica, office: Office) -> None:
    office.is_up, office.password = True, "another horse"
    assert shop.people.sign_in(LIN.name, "another horse") == LIN
    office.is_up = False
    assert denied(shop, RIGHT) == "wrong_password"


def test_passwords_are_nowhere_in_the_file(shop: Replica) -> None:
    """Threat T15."""
    with shop.lanes.parts.store.read() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM person").all())
    assert RIGHT not in rows
    assert "$argon2id$" in rows
