"""The desk looks for newer versions by itself, says what came of it, and never waits for it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.updates import HOURS_AFTER_TROUBLE, HOURS_BETWEEN, TROUBLES, Updates, update_words
from sync.client.places import Place
from sync.client.updating.alone import OWN
from sync.client.updating.launcher import Pointer, read_pointer, write_pointer
from sync.client.updating.updater import SETTINGS, Installation, Settings, UpdateState
from tests.gui.showroom import a_showroom
from tests.shops import StandingClock

READY = UpdateState(version="1.0.0", ready="1.1.0")
LOST = UpdateState(version="1.0.0", problem="update_unreachable")


@pytest.fixture
def here(tmp_path: Path) -> Installation:
    (tmp_path / OWN).mkdir()
    (tmp_path / OWN / SETTINGS).write_bytes(msgspec.json.encode(Settings(platform="linux")))
    return Installation(root=tmp_path, version="1.0.0")


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def updates(here: Installation, clock: StandingClock, qtbot: QtBot) -> Iterator[Updates]:
    made = Updates(here, clock=clock)
    yield made
    made.rest()


class Looks:
    """Answers one look after another."""

    def __init__(self, *answers: UpdateState) -> None:
        self._answers: Sequence[UpdateState] = answers
        self.count = 0

    def __call__(self) -> UpdateState:
        self.count += 1
        return self._answers[self.count - 1]


def wait_for(updates: Updates, state: UpdateState, qtbot: QtBot) -> None:
    """The timer's tick, by hand: a test does not wait five seconds for it."""
    updates.state = None

    def has_come() -> bool:
        updates.tick()
        return updates.state == state

    qtbot.waitUntil(has_come)


def test_a_look_is_told_on_the_qt_thread(updates: Updates, qtbot: QtBot) -> None:
    updates.follow_by(Looks(READY))
    wait_for(updates, READY, qtbot)


def test_it_looks_again_after_hours_and_sooner_after_trouble(updates: Updates, clock: StandingClock, qtbot: QtBot) -> None:
    looks = Looks(LOST, READY, READY)
    updates.follow_by(looks)
    wait_for(updates, LOST, qtbot)
    for hours, expected in ((HOURS_AFTER_TROUBLE, 2), (HOURS_BETWEEN, 3)):
        updates.tick()
        assert looks.count == expected - 1
        clock.pass_(hours * 3600)
        wait_for(updates, READY, qtbot)
        assert looks.count == expected


def test_a_window_that_came_up_says_so(here: Installation, updates: Updates) -> None:
    (here.root / "versions/1.0.0").mkdir(parents=True)
    write_pointer(here.root, Pointer("1.0.0", previous="0.9.0", is_proven=False, starts=1))

    updates.came_up()

    assert read_pointer(here.root) == Pointer("1.0.0", previous="0.9.0")


def test_a_program_that_was_not_installed_looks_for_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    updates = Updates(Installation(root=tmp_path, version="1.0.0"))
    updates.came_up()
    updates.follow(Place(central="http://127.0.0.1:1", dealer_code="D1", dealer_name="D", manufacturer="M", home=str(tmp_path)))

    assert updates.state is None
    assert update_words(updates.state) == ""


@pytest.mark.parametrize("code", TROUBLES)
def test_every_trouble_has_its_sentence(code: str) -> None:
    words = update_words(UpdateState(version="1.0.0", problem=code))
    assert words.startswith("Version 1.0.0. ")
    assert len(words) > 30


def test_the_sync_centre_says_what_is_ready(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path) as room:
        page = room.open("sync_centre", "", SyncCentrePage)
        assert not page.version.isVisible()

        page.desk.updates.follow_by(Looks(READY))
        wait_for(page.desk.updates, READY, qtbot)

        assert page.version.text() == "Version 1.0.0. Version 1.1.0 is taken at the next start."
        assert page.version.isVisible()
        page.desk.updates.rest()
