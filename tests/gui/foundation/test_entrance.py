"""The way in: clear words for everything that goes wrong, and nothing typed is lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.background import Background
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.session import Doors, Opened, Vault, VaultClosed, VaultKeys
from sync.client.opening import Enrolling, Place
from sync.kernel.errors import Damaged, Denied, NotCentral, Refusal, Unreachable
from sync.protocol.messages import SignedIn, SignInRequest, UserCard
from tests.gui.foundation.stands import shown
from tests.shops import NoNetwork, a_replica
from tests.toy import LIN, MEI

CARD = Place(central="http://127.0.0.1:1", dealer_code="D7", dealer_name="Shop 7", manufacturer="House", home="seven")


class ClosedDoors(Doors):
    """Every door says the same no."""

    def __init__(self, no: Exception, places: Sequence[Place] = ()) -> None:
        super().__init__(Path("nowhere"))
        self._no = no
        self._known = places

    def places(self) -> Sequence[Place]:
        return self._known

    def open(self, place: Place) -> Opened:
        raise self._no

    def enrol(self, wanted: Enrolling) -> Place:
        raise self._no


class DictVault:
    """A keyring in memory; `is_closed` ones refuse."""

    def __init__(self, *, is_closed: bool = False) -> None:
        self._secrets: dict[str, str] = {}
        self._is_closed = is_closed

    def read(self, name: str) -> str | None:
        if self._is_closed:
            raise VaultClosed("locked")
        return self._secrets.get(name)

    def write(self, name: str, secret: str) -> None:
        if self._is_closed:
            raise VaultClosed("locked")
        self._secrets[name] = secret


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def an_entrance(qtbot: QtBot, doors: Doors, background: Background) -> Entrance:
    entrance = Entrance(doors, background)
    shown(qtbot, entrance)
    entrance.start()
    return entrance


NOES = [
    (Denied("code_expired"), "expired"),
    (Denied("code_used"), "used already"),
    (Denied("wrong_password"), "password is wrong"),
    (Denied("too_many_tries", seconds=15), "15 seconds"),
    (Unreachable("ConnectionError"), "cannot be reached"),
    (NotCentral("status 404"), "not the central"),
    (Refusal("already_enrolled"), "already belongs"),
]


@pytest.mark.parametrize(("no", "words"), NOES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_refused_enrolment_is_said_in_words_and_keeps_what_was_typed(
    qtbot: QtBot, background: Background, no: Exception, words: str
) -> None:
    """Fault 71."""
    form = an_entrance(qtbot, ClosedDoors(no), background).enrolling
    qtbot.waitUntil(form.isVisible)
    for field, typed in ((form.code, "K7QM"), (form.central, "dms.example"), (form.user, "lin"), (form.password, "secret")):
        QTest.keyClicks(field, typed)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words in form.banner.text())
    assert (form.code.text(), form.password.text(), form.go.isEnabled()) == ("K7QM", "secret", True)


def test_what_is_missing_is_marked_at_its_field(qtbot: QtBot, background: Background) -> None:
    form = an_entrance(qtbot, ClosedDoors(Denied("code_used")), background).enrolling
    qtbot.waitUntil(form.isVisible)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    assert set(form.form.errors()) == {"code", "central", "user", "password"}


def test_a_code_file_fills_the_form(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    form = an_entrance(qtbot, ClosedDoors(Denied("code_used")), background).enrolling
    path = tmp_path / "shop.dmscode"
    path.write_text('{"central": "https://dms.example", "code": "K7QM-3XZ9"}', encoding="utf-8")
    form.take_file(path)
    assert (form.central.text(), form.code.text()) == ("https://dms.example", "K7QM-3XZ9")
    path.write_text("hello", encoding="utf-8")
    form.take_file(path)
    assert form.banner.text() == "This is not a code file."


def test_a_damaged_replica_is_said_and_nothing_is_deleted(qtbot: QtBot, background: Background) -> None:
    entrance = an_entrance(qtbot, ClosedDoors(Damaged("torn"), [CARD]), background)
    qtbot.waitUntil(lambda: "Nothing was deleted" in entrance.people.banner.text())


def test_a_key_in_the_vault_is_made_once(tmp_path: Path) -> None:
    vault: Vault = DictVault()
    assert VaultKeys(vault, tmp_path).data_key() == VaultKeys(vault, tmp_path).data_key()
    assert len(VaultKeys(vault, tmp_path).data_key()) == 32


def test_a_closed_keyring_is_said_and_no_new_key_is_made(tmp_path: Path) -> None:
    with pytest.raises(Denied) as no:
        VaultKeys(DictVault(is_closed=True), tmp_path).data_key()
    assert no.value.code == "keyring_closed"


class Gatekeeper(NoNetwork):
    """Central says yes to one password while `is_reachable`."""

    def __init__(self) -> None:
        self.is_reachable = True

    def sign_in(self, request: SignInRequest) -> SignedIn:
        if not self.is_reachable:
            raise Unreachable("no network")
        if request.password != "right":
            raise Denied("wrong_password")
        return SignedIn(
            user=UserCard(user_id=LIN.user_id, name="lin", display_name="Lin Ming", role=LIN.role, dealer_id=LIN.dealer_id)
        )


class OpenDoors(Doors):
    """One place with a real replica behind it."""

    def __init__(self, opened: Opened) -> None:
        super().__init__(Path("nowhere"))
        self._opened = opened

    def places(self) -> Sequence[Place]:
        return [self._opened.place]

    def open(self, place: Place) -> Opened:
        return self._opened


def test_who_signed_in_once_signs_in_without_a_network(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    gate = Gatekeeper()
    replica = a_replica(tmp_path, people=(MEI,), transport=gate)
    opened = Opened(CARD, replica, "file")
    entrance = an_entrance(qtbot, OpenDoors(opened), background)
    names: list[str] = []
    entrance.entered.connect(lambda entered: names.append(entered.display_name))
    for is_reachable in (True, False):
        gate.is_reachable = is_reachable
        entrance.ask_again(opened)
        qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
        sign_in(entrance, "right")
        qtbot.waitUntil(lambda: len(names) == (1 if gate.is_reachable else 2))
    entrance.ask_again(opened)
    qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
    assert "Shop 7" in entrance.people.place.currentText()
    sign_in(entrance, "guessed")
    qtbot.waitUntil(lambda: "password is wrong" in entrance.people.banner.text())
    replica.close()
    assert names == ["Lin Ming", "Lin Ming"]


def sign_in(entrance: Entrance, password: str) -> None:
    """By name and password, with Enter."""
    entrance.people.name.setEditText("lin")
    entrance.people.password.setText(password)
    QTest.keyClick(entrance.people.password, Qt.Key.Key_Return)
