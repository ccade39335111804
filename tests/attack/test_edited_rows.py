"""The clerk with a password and a database browser: edited rows and a clock set back give no day without central."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import select, update

from sync.client.front_door import FrontDoor
from sync.client.keys import Keys, unattended
from sync.client.local import person, place
from sync.client.opened import opened_store
from sync.client.opening import open_replica
from sync.client.places import card_of
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.clock import SystemClock
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied
from sync.protocol.leases import Lease, read_lease, sign_lease
from sync.protocol.proofs import new_key, public_of
from tests.fault.served import Served
from tests.fault.shop import enrolled
from tests.programs import PASSWORD
from tests.shops import NoNetwork, StandingClock

Values = dict[str, Any]
OWN_KEY = new_key()


@pytest.fixture(scope="module")
def home(central: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return enrolled(tmp_path_factory.mktemp("edited") / "home", central)


def edit(home: Path, *, people: Values | None = None, here: Values | None = None) -> None:
    """As SQL with the replica's own key does it."""
    store = opened_store(home, unattended(home, card_of(home).device), is_enrolled=True)
    with store.write() as connection:
        for table, values in ((person, people), (place, here)):
            if values:
                connection.execute(update(table).values(**values))
    store.close()


def kept(home: Path) -> str:
    store = opened_store(home, unattended(home, card_of(home).device), is_enrolled=True)
    with store.read() as connection:
        lease = str(connection.execute(select(person.c.lease)).scalar_one())
    store.close()
    return lease


def comes_in_offline(home: Path, moment: datetime) -> Actor:
    """Raises Denied."""
    clock = StandingClock(moment)

    def opened(home: Path, keys: Keys) -> Replica:
        return open_replica(home, keys=keys, clock=clock, threaded=False, connect=lambda _central, _passport: NoNetwork())

    replica, actor = FrontDoor(home, Slots(home, None), clock=clock, open_=opened).sign_in("lin", PASSWORD)
    replica.close()
    return actor


def now() -> datetime:
    return SystemClock().now()


def word(home: Path) -> Lease:
    lease = read_lease(kept(home), bytes.fromhex(card_of(home).authority))
    assert lease is not None
    return lease


def longer(home: Path) -> Lease:
    return msgspec.structs.replace(word(home), expires_at=word(home).expires_at * 2)


def other_words(home: Path) -> Values:
    """The signature is central's, the words are not."""
    body = sign_lease(OWN_KEY, longer(home)).partition(".")[0]
    return {"people": {"lease": f"{body}.{kept(home).partition('.')[2]}"}}


def own_signature(home: Path) -> Values:
    return {"people": {"lease": sign_lease(OWN_KEY, longer(home))}}


def own_authority(home: Path) -> Values:
    """And the public key that the file has is the clerk's."""
    return own_signature(home) | {"here": {"authority": public_of(OWN_KEY)}}


def later_rows(_home: Path) -> Values:
    return {"people": {"checked_at": now() + timedelta(days=19)}, "here": {"last_sync": now() + timedelta(days=19)}}


@pytest.mark.parametrize("edits", [other_words, own_signature, own_authority, later_rows])
def test_no_edited_row_gives_a_day_more(home: Path, edits: Callable[[Path], Values]) -> None:
    """Threats T5, T12. Fault 58."""
    before = {"lease": kept(home)}
    assert comes_in_offline(home, now() + timedelta(days=13)).name == "lin"
    edit(home, **edits(home))
    with pytest.raises(Denied, match="sign_in_online_first"):
        comes_in_offline(home, now() + timedelta(days=20))
    edit(
        home,
        people={**before, "checked_at": now()},
        here={"authority": bytes.fromhex(card_of(home).authority), "last_sync": now()},
    )


def test_the_lease_of_another_pc_counts_for_nothing_here(central: Served, home: Path, tmp_path: Path) -> None:
    """Threat T12."""
    before, other = kept(home), enrolled(tmp_path / "other", central)
    edit(home, people={"lease": kept(other)})
    with pytest.raises(Denied, match="sign_in_online_first"):
        comes_in_offline(home, now())
    edit(home, people={"lease": before})


def test_a_clock_before_the_lease_gives_none_of_its_days_back(home: Path) -> None:
    """Threat T12. Fault 51: what has passed of it is counted from central's own time."""
    clock = StandingClock(now() - timedelta(days=400))
    connect = lambda _central, _passport: NoNetwork()  # noqa: E731
    replica = open_replica(home, clock=clock, threaded=False, connect=connect)
    edit(home, people={"checked_at": clock.now()}, here={"last_sync": clock.now()})
    left = replica.people.offline_until(word(home).user_id) - replica.people.now()
    replica.close()
    assert left == timedelta(days=14)
    assert UUID(hex=card_of(home).device.partition(".")[2]) == word(home).device_id


def test_a_role_that_was_written_into_the_replica_is_not_the_role_of_who_comes_in(home: Path) -> None:
    """Threat T5."""
    edit(home, people={"role": "house"})
    assert comes_in_offline(home, now()).role == word(home).role != "house"
