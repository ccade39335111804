"""The main job as a script sees it: two replicas of one dealer and one of another, offline, killed, and back."""

import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from tests.programs import CentralProgram, ReplicaProgram, call

ORDER = UUID(int=0xABC)
OTHER_PASSWORD = "staple of another battery"


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory, shared_data: Path) -> Path:
    """The AdventureWorks manufacturer's folder, with one clerk at each of two dealers."""
    program = CentralProgram(tmp_path_factory.mktemp("stocked"))
    program("init")
    program("import", "adventureworks", shared_data / "adventureworks")
    for dealer, user in (("AW00000001", "lin"), ("AW00000002", "otto")):
        program("user", "add", user, "--dealer", dealer, "--role", "clerk")
    return program.data


@pytest.fixture(scope="module")
def central(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> CentralProgram:
    return CentralProgram(Path(shutil.copytree(stocked, tmp_path_factory.mktemp("central") / "of-all")))


@pytest.fixture(scope="module")
def served(central: CentralProgram) -> Iterator[str]:
    with central.serving() as url:
        yield url


@pytest.fixture(scope="module")
def shop(central: CentralProgram, served: str, tmp_path_factory: pytest.TempPathFactory) -> ReplicaProgram:
    """Lin's PC, enrolled and filled."""
    replica = ReplicaProgram(tmp_path_factory.mktemp("shop") / "home").enrolled(central, served, dealer="AW00000001", user="lin")
    replica.settled()
    return replica


def test_offline_killed_and_back_every_replica_equals_central(stocked: Path, tmp_path: Path) -> None:
    """The whole story. Invariants 1, 2, 3, 15; faults 6, 8, 10."""
    central = CentralProgram(Path(shutil.copytree(stocked, tmp_path / "central")))
    counter, laptop, other = (ReplicaProgram(tmp_path / name) for name in ("counter", "laptop", "other"))
    with central.serving() as url:
        counter.enrolled(central, url, dealer="AW00000001", user="lin").settled()
        laptop.enrolled(central, url, dealer="AW00000001", user="lin").settled()
        other.enrolled(central, url, dealer="AW00000002", user="otto").settled()
        port = url.rpartition(":")[2]
    saved = counter("order", "BK-M68B-42=2", "--order-id", ORDER)
    again = counter("order", "BK-M68B-42=2", "--order-id", ORDER)
    assert (saved["state"], again) == ("on_this_pc", saved)
    assert counter.run("sync").code == 3
    _kill_while_saving(laptop)
    theirs = other("order", "HL-U509-R=4")
    with central.serving(int(port)):
        for replica in (counter, laptop, other) * 2:
            replica.settled()
        for replica, dealer in ((counter, "AW00000001"), (laptop, "AW00000001"), (other, "AW00000002")):
            assert replica("dump") == central("dump", "--dealer", dealer)
            assert replica("status")["waiting"] == 0
    [mine] = [order for order in counter("orders") if order["order_id"] == str(ORDER)]
    assert (mine["number"], mine["state"] in ("on_this_pc", "sent")) == (saved["number"], False)
    assert theirs["number"] not in str(counter("dump")) + str(laptop("dump"))
    assert saved["number"] not in str(other("dump"))


def test_a_blocked_dealers_order_is_refused_readable_and_copyable(central: CentralProgram, served: str, tmp_path: Path) -> None:
    shop = ReplicaProgram(tmp_path / "shop").enrolled(central, served, dealer="AW00000002", user="otto")
    shop.settled()
    central("block", "AW00000002")
    saved = shop("order", "HL-U509-R=4")
    assert shop.settled()["outcomes"]["refused"] == 1
    [told] = shop("attention")
    central("unblock", "AW00000002")
    assert (told["command_id"], told["code"]) == (saved["command_id"], "dealer_blocked")
    assert [line["code"] for order in shop("orders") if order["state"] == "refused" for line in order["lines"]] == ["HL-U509-R"]


def test_a_price_that_changed_meanwhile_is_adjusted_with_both_values(central: CentralProgram, shop: ReplicaProgram) -> None:
    saved = shop("order", "BK-M68B-42=1")
    central("price", "BK-M68B-42", "9999.00")
    shop.settled()
    [told] = [one for one in shop("outcomes") if one["command_id"] == saved["command_id"]]
    [adjustment] = told["adjustments"]
    assert (told["state"], adjustment["got"]) == ("adjusted", "999900")
    assert adjustment["asked"] != adjustment["got"]


def test_search_finds_by_code_and_by_word(shop: ReplicaProgram) -> None:
    assert "BK-M68B-42" in [hit["code"] for hit in shop("search", "m68b")]
    assert "HL-U509-R" in [hit["code"] for hit in shop("search", "sport helmet")]


@pytest.mark.parametrize(
    ("words", "code"),
    [(("order", "NO-SUCH=1"), 1), (("order", "HL-U509-R"), 2), (("submit", "NoSuchCommand"), 1), (("query", "no_such"), 1)],
)
def test_exit_codes_tell_a_refusal_from_a_misuse(shop: ReplicaProgram, words: tuple[str, ...], code: int) -> None:
    done = shop.run(*words)
    assert (done.code, bool(done.err)) == (code, True)


def test_a_wrong_code_is_said_and_nothing_is_enrolled(central: CentralProgram, served: str, tmp_path: Path) -> None:
    shop = ReplicaProgram(tmp_path / "shop")
    done = shop.run("enrol", "--central", served, "--code", "WRONG-CODE", "--user", "lin")
    assert done.code == 1
    assert shop.run("status").code == 1


def test_a_wrong_server_is_unreachable_and_the_code_still_works(central: CentralProgram, served: str, tmp_path: Path) -> None:
    """Fault 61."""
    shop = ReplicaProgram(tmp_path / "shop")
    assert shop.run("enrol", "--central", "http://127.0.0.1:9", "--code", "ANY", "--user", "lin").code == 3
    shop.enrolled(central, served, dealer="AW00000001", user="lin")


def test_somebody_without_a_window_takes_another_password(
    central: CentralProgram, served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It opens the replica and is the one that central knows; the old one is neither."""
    central("user", "add", "zhou", "--dealer", "AW00000001", "--role", "clerk")
    shop = ReplicaProgram(tmp_path / "shop").enrolled(central, served, "--no-keyring", dealer="AW00000001", user="zhou")
    monkeypatch.setenv("DMS_NEW_PASSWORD", "short")
    assert shop.fails("password", "zhou") == "password_too_short"
    monkeypatch.setenv("DMS_NEW_PASSWORD", OTHER_PASSWORD)
    assert shop("password", "zhou")["user"] == "zhou"
    assert shop.fails("status") == "wrong_password"
    done = call("sync.client.cli", "--home", shop.home, "sync", "--until-idle", "--json", env={"DMS_PASSWORD": OTHER_PASSWORD})
    assert done.json["reachable"]


def _kill_while_saving(replica: ReplicaProgram) -> None:
    """SIGKILL at a moment that differs from run to run: whatever was printed must be there afterwards."""
    process = replica.start("order", "BK-M68B-42=1", "HL-U509-R=4")
    time.sleep(0.9)
    process.send_signal(signal.SIGKILL)
    printed = process.communicate(timeout=30)[0]
    known = [order["number"] for order in replica("orders")]
    assert not printed or any(number in printed for number in known)
