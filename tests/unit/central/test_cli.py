"""dms-central as an operator and a script meet it: JSON out, four exit codes."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sync.central import cli
from sync.central.opening import EPOCH, check_epoch, open_service


@dataclass
class Console:
    """Runs one command after another on one data folder, and reads what it says."""

    folder: Path
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> tuple[int, Any]:
        """Exit code, and the JSON of the answer or of the complaint."""
        code = cli.main([*arguments, "--data", str(self.folder), "--json"])
        said = self.capture.readouterr()
        return code, json.loads(said.out if code == cli.DONE else said.err)

    def done(self, *arguments: str) -> Any:
        code, answer = self.run(*arguments)
        assert code == cli.DONE, answer
        return answer

    def refused(self, *arguments: str) -> str:
        code, complaint = self.run(*arguments)
        assert code == cli.REFUSED, complaint
        return str(complaint["error"])


@pytest.fixture
def console(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Console:
    monkeypatch.setenv("DMS_PASSWORD", "open sesame")
    return Console(tmp_path / "data", capsys)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up world, to be copied."""
    folder = tmp_path_factory.mktemp("made") / "data"
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DMS_PASSWORD", "open sesame")
        assert cli.main(["demo", "--products", "30", "--dealers", "2", "--data", str(folder)]) == cli.DONE
    return folder


@pytest.fixture
def world(made: Path, console: Console) -> Console:
    shutil.copytree(made, console.folder)
    return console


def test_a_folder_becomes_a_central_once(console: Console) -> None:
    made = console.done("init", "--name", "Works", "--currency", "TWD")
    assert (made["name"], made["currency"], len(made["epoch"])) == ("Works", "TWD", 24)
    assert console.refused("init") == "already_initialised"


def test_nothing_runs_without_a_central(console: Console) -> None:
    assert console.refused("orders") == "not_initialised"


def test_a_database_that_does_not_answer_is_unreachable_and_nothing_is_left(console: Console) -> None:
    code, complaint = console.run("init", "--database", f"postgresql://x@/x?host={console.folder}")
    assert (code, complaint["error"]) == (cli.UNREACHABLE, "database_unreachable")
    assert console.refused("orders") == "not_initialised"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["price", "X"], ["device", "revoke", "no-uuid"], ["import", "tarot", "x"], []]
)
def test_wrong_usage_has_its_own_exit_code(console: Console, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*arguments, "--data", str(console.folder)])
    assert ended.value.code == cli.USAGE


def test_people_are_added_and_listed(world: Console) -> None:
    added = world.done("user", "add", "ada", "--dealer", "D1", "--role", "clerk")
    assert added == {"name": "ada", "dealer": "D1", "role": "clerk"}
    assert added in world.done("user", "list")
    assert world.done("user", "add", "hugo", "--role", "finance")["dealer"] == "HQ"
    assert world.refused("user", "add", "ada", "--dealer", "D1", "--role", "clerk") == "user_name_taken"
    assert world.refused("user", "add", "eve", "--dealer", "D1", "--role", "order_desk") == "role_not_here"
    assert world.refused("user", "add", "eve", "--dealer", "D9", "--role", "clerk") == "dealer_unknown"
    assert world.done("user", "password", "ada", "--dealer", "D1") == {"name": "ada", "dealer": "D1"}
    assert world.refused("user", "password", "nobody", "--dealer", "D1") == "user_unknown"


def test_a_user_without_a_password_is_not_added(world: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DMS_PASSWORD", "")
    assert world.refused("user", "add", "ada", "--role", "operator") == "password_missing"
    assert "ada" not in {person["name"] for person in world.done("user", "list")}


def test_codes_are_given_to_people_that_exist(world: Console) -> None:
    given = world.done("device", "enrol-code", "--dealer", "D1", "--user", "lin")
    assert set(given) == {"code", "expires_at"}
    assert world.refused("device", "enrol-code", "--dealer", "D1", "--user", "nobody") == "user_unknown"
    assert world.done("device", "list") == []
    assert world.refused("device", "revoke", "00000000-0000-0000-0000-000000000001") == "device_unknown"


def test_a_price_holds_from_today_in_every_list(world: Console) -> None:
    code = world.done("dump", "--dealer", "D1")["prices:standard"]["list_price"][0][1]
    changed = world.done("price", code, "123.45")
    assert (changed["price"], changed["lists"]) == (12345, ["standard"])
    assert [row[4] for row in prices(world) if row[1:3] == [code, changed["valid_from"]]] == [12345]
    world.done("price", code, "124")
    assert [row[4] for row in prices(world) if row[1:3] == [code, changed["valid_from"]]] == [12345, 12400]
    assert world.refused("price", "NO-SUCH", "1") == "product_unknown"
    assert world.refused("price", code, "1.005") == "amount_invalid"


def test_a_day_of_prices_begins_at_the_houses_midnight(world: Console) -> None:
    """Of two places a whole day apart, one of them is a day ahead of the other at any moment."""
    code = prices(world)[0][1]
    days = []
    for zone in ("Pacific/Kiritimati", "Etc/GMT+11"):
        assert world.done("timezone", zone) == {"timezone": zone}
        assert world.done("dump", "--dealer", "D1")["notices"] == {"house": [[0, zone]]}
        days.append(world.done("price", code, "10", "--list", zone)["valid_from"])
    assert days[0] > days[1]
    assert world.refused("timezone", "Taipei") == "timezone_unknown"


@pytest.mark.parametrize("currency", ["XXQ", "cny", "RMB", ""])
def test_all_money_is_of_a_currency_that_there_is(console: Console, currency: str) -> None:
    """Nobody can choose another one later. A slip of the pen leaves nothing behind, so it is said again rightly."""
    assert console.refused("init", f"--currency={currency}") == "currency_unknown"
    assert console.done("init", "--currency", "CNY")["currency"] == "CNY"


def prices(world: Console) -> list[list[Any]]:
    rows: list[list[Any]] = world.done("dump", "--dealer", "D1")["prices:standard"]["list_price"]
    return rows


def test_a_dealer_is_blocked_and_let_go_and_its_replicas_hear_of_it(world: Console) -> None:
    world.done("block", "D1", "--reason", "unpaid")
    [card] = world.done("dump", "--dealer", "D1")["dealer:1"]["dealer"]
    assert {"blocked", "unpaid"} <= set(map(str, card))
    world.done("unblock", "D1")
    [card] = world.done("dump", "--dealer", "D1")["dealer:1"]["dealer"]
    assert "blocked" not in card
    assert world.refused("block", "D9") == "dealer_unknown"


def test_a_dump_holds_what_is_the_dealers_and_nothing_else(world: Console) -> None:
    """Promise 7."""
    one, house = world.done("dump", "--dealer", "D1"), world.done("dump")
    everybodys = {"availability", "catalog", "deals", "notices", "tickets", "training"}
    assert set(one) == everybodys | {"dealer:1", "prices:standard"}
    assert {"network", "dealer:0"} <= set(house)
    assert one["catalog"] == house["catalog"]
    assert list(one["catalog"]) == sorted(one["catalog"])
    assert world.done("dump", "--dealer", "D1") == one


def test_orders_of_an_unknown_dealer_are_refused(world: Console) -> None:
    assert {order["dealer"] for order in world.done("orders")} == {"D1"}
    assert world.refused("orders", "--dealer", "D9") == "dealer_unknown"


def test_a_made_up_world_is_not_mixed_with_a_real_one(world: Console) -> None:
    assert world.refused("demo") == "already_filled"


def test_bad_files_are_reported_and_nothing_is_taken(world: Console, tmp_path: Path) -> None:
    bad = tmp_path / "products.csv"
    bad.write_text("code;what\nX;1\n")
    before = world.done("dump")
    code, complaint = world.run("import", "products", str(bad))
    assert (code, complaint["error"]) == (cli.REFUSED, "not_imported")
    assert complaint["report"]["faults"]
    assert world.done("dump") == before


def test_a_restore_is_announced_or_noticed(console: Console) -> None:
    """Invariant 29. Fault 81."""
    first = console.done("init")["epoch"]
    second = console.done("epoch")["epoch"]
    assert second != first
    (console.folder / EPOCH).write_text("the epoch that this folder served before the restore")
    service = open_service(console.folder)
    assert check_epoch(service, console.folder)
    assert not check_epoch(service, console.folder)
    service.store.close()
    assert (console.folder / EPOCH).read_text() not in (first, second)
