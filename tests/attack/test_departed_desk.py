"""Somebody is removed while they sit at an open desk: they are out, what they saved is nobody else's, colleagues go on."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.shell.workspace import Workspace
from sync.central import console
from sync.central.records import Decision
from sync.client.front_door import FrontDoor
from sync.client.slots import Slots
from sync.domain.accounts.commands import ChangeUser
from sync.domain.accounts.records import User
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied
from tests import patience
from tests.attack.test_shut_out_desk import Desk
from tests.fault.served import Served
from tests.fault.shop import enrolled
from tests.programs import PASSWORD

GONE, ALSO_GONE, COLLEAGUE, HEAD = "lin", "chen", "zhang", "wang"


def person(central: Served, name: str) -> User:
    with central.books.store.read() as session:
        mine = select(User).where(User.dealer_id == central.dealer_id("D1"), User.name == name)
        return session.scalars(mine).one()


def remove(central: Served, name: str) -> None:
    """By the head of the shop."""
    head = person(central, HEAD)
    actor = Actor(user_id=head.id, name=head.name, role=head.role, dealer_id=head.dealer_id)
    console.run_verb(central.books, ChangeUser(user_id=person(central, name).id, active=False), actor=actor)


def authors(central: Served) -> dict[UUID, UUID]:
    """Who is the author of each command that central has decided."""
    with central.books.store.read() as session:
        return {row.command_id: row.actor_id for row in session.scalars(select(Decision))}


def door(home: Path) -> FrontDoor:
    """As the next start of a program finds it."""
    return FrontDoor(home, Slots(home, None))


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    """A PC on which three people have worked."""
    place = enrolled(tmp_path / "places" / "home", central)
    for name in (GONE, ALSO_GONE, COLLEAGUE):
        replica, _ = door(place).sign_in(name, PASSWORD)
        replica.close()
    return place


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Desk]:
    made = Desk(qapp, home)
    qtbot.addWidget(made.frame)
    yield made
    made.frame.close()


@pytest.mark.timeout(240)
def test_who_was_removed_is_out_and_what_they_saved_stays_theirs(qtbot: QtBot, central: Served, desk: Desk, home: Path) -> None:
    """Threats T12, T14. Invariant 30. First a colleague of theirs, then themselves."""
    qtbot.waitUntil(lambda: desk.shows(Workspace), timeout=patience.MS)
    qtbot.waitUntil(lambda: desk.entered.replica.status().last_sync is not None, timeout=patience.MS)
    remove(central, ALSO_GONE)
    qtbot.waitUntil(lambda: ALSO_GONE not in door(home).names(), timeout=patience.MS)
    assert desk.shows(Workspace)
    central.halt()
    remove(central, GONE)
    saved = desk.save()
    central.go_on()
    qtbot.waitUntil(lambda: desk.shows(Entrance) and not desk.shows(Workspace), timeout=patience.MS)
    qtbot.waitUntil(lambda: "do not belong" in desk.said, timeout=patience.MS)
    qtbot.waitUntil(lambda: GONE not in door(home).names(), timeout=patience.MS)
    with pytest.raises(Denied) as no:
        door(home).sign_in(GONE, PASSWORD)
    assert no.value.code == "wrong_password"
    replica, actor = door(home).sign_in(COLLEAGUE, PASSWORD)
    with closing(replica):
        replica.start_sync()
        qtbot.waitUntil(lambda: replica.status().waiting == 0, timeout=patience.MS)
        assert actor.name == COLLEAGUE
    assert (central.decided(saved), authors(central)[saved]) == ("quarantined", person(central, GONE).id)
