"""The old password after it was changed: on the PC where it was, on another one, and where an operator changed it."""

from contextlib import closing
from pathlib import Path

import pytest

from sync.client.front_door import FrontDoor
from sync.client.slots import Slots
from sync.kernel.errors import Denied
from sync.protocol.messages import UserCard
from tests.fault.served import Served
from tests.fault.shop import enrolled, opened
from tests.programs import PASSWORD

NEW, SET = "seven blue kettles", "nine grey pigeons"


def door(home: Path) -> FrontDoor:
    """As the next start of a program finds it."""
    return FrontDoor(home, Slots(home, None))


def says(home: Path, password: str) -> str:
    """The name of who comes in, or the code of the no."""
    try:
        replica, actor = door(home).sign_in("lin", password)
    except Denied as no:
        return no.code
    replica.close()
    return actor.name


def hears(home: Path) -> list[str]:
    """Whose days have ended on a PC, once it has asked central for news."""
    with opened(home) as shop:
        shop.sync()
        return list(door(home).shut_ended(shop.replica))


@pytest.mark.timeout(240)
def test_the_old_password_opens_nothing_from_the_moment_that_a_pc_hears_of_it(central: Served, tmp_path: Path) -> None:
    """Threats T1, T12. ASVS 5.0, 7.4.3. What was saved there before goes out under its author's name."""
    here, there = (enrolled(tmp_path / name, central) for name in ("here", "there"))
    assert hears(there) == []
    replica, actor = door(here).sign_in("lin", PASSWORD)
    with closing(replica):
        assert door(here).change_password(replica, "lin", PASSWORD, NEW) == actor
        assert list(door(here).shut_ended(replica)) == []
    assert (says(here, NEW), says(here, PASSWORD)) == ("lin", "wrong_password")
    with opened(there) as shop:
        saved = shop.order({central.goods(at_least=1)[0]: 1})
    assert hears(there) == ["lin"]
    assert central.decided(saved["command_id"]) == "confirmed"
    assert (says(there, PASSWORD), says(there, NEW)) == ("wrong_password", "lin")
    assert hears(there) == []
    set_by_operator(central)
    assert (hears(here), hears(there)) == (["lin"], ["lin"])
    assert [says(home, NEW) for home in (here, there)] == ["wrong_password"] * 2
    assert [says(home, SET) for home in (here, there)] == ["lin"] * 2


def set_by_operator(central: Served) -> None:
    books = central.books
    with books.store.read() as session:
        user = books.business.user_named(session, central.dealer_id("D1"), "lin")
    assert isinstance(user, UserCard)
    books.own_sign_ins.set_password(user, books.accounts.credential(user, SET))
