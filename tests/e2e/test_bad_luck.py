"""What goes wrong at the command line: a clear word, the promised exit code, and nothing lost."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fault import plans
from tests.fault.plans import Plan
from tests.fault.proxy import Proxy
from tests.fault.served import Served, central, prepared
from tests.fault.shop import enrolled
from tests.programs import PASSWORD, Done, ReplicaProgram, call

__all__ = ["central", "prepared"]


@pytest.fixture(scope="module")
def line(central: Served) -> Iterator[Proxy]:
    with Proxy(central.port) as proxy:
        yield proxy


def enrol(home: Path, url: str, code: str, password: str = PASSWORD) -> Done:
    words = ("--home", home, "enrol", "--central", url, "--code", code, "--user", "lin", "--json")
    return call("sync.client.cli", *words, env={"DMS_PASSWORD": password})


def test_a_wrong_password_spends_no_code(central: Served, tmp_path: Path) -> None:
    code = central.code("D1", "lin")
    done = enrol(tmp_path / "home", central.url, code, "wrong")
    assert (done.code, json.loads(done.err)["error"]) == (1, "wrong_password")
    assert enrol(tmp_path / "home", central.url, code).code == 0


@pytest.mark.parametrize("plan", [plans.portal(), plans.drop_answer()], ids=["portal", "answer lost"])
def test_enrolling_over_a_bad_line_is_simply_done_again(central: Served, line: Proxy, tmp_path: Path, plan: Plan) -> None:
    """Faults 10, 71: the code is still good, also when central has taken it already."""
    code = central.code("D1", "lin")
    line.next(plan)
    done = enrol(tmp_path / "home", line.url, code)
    assert (done.code, json.loads(done.err)["error"]) == (3, "unreachable")
    assert enrol(tmp_path / "home", line.url, code).code == 0
    assert ReplicaProgram(tmp_path / "home").settled()["reachable"]


def test_a_code_makes_one_pc_a_device_and_no_second(central: Served, tmp_path: Path) -> None:
    code = central.code("D1", "lin")
    assert enrol(tmp_path / "one", central.url, code).code == 0
    again = enrol(tmp_path / "two", central.url, code)
    assert (again.code, json.loads(again.err)["error"]) == (1, "code_used")


@pytest.mark.parametrize("code", ["device_revoked", "token_unknown", "device_erased", "nonsense"])
def test_whoever_says_no_in_centrals_place_hides_nothing(central: Served, line: Proxy, tmp_path: Path, code: str) -> None:
    """Threat T10: without an order that is signed nothing is taken away, and what is here is shown as it is."""
    assert enrol(tmp_path / "home", line.url, central.code("D1", "lin")).code == 0
    shop = ReplicaProgram(tmp_path / "home")
    shop.settled()
    saved = shop("order", f"{central.goods(at_least=5)[0]}=1")
    for _ in range(8):
        line.next(plans.says_no(code))
    assert shop("status")["waiting"] == 1
    assert shop.run("sync", "--timeout", "3").code != 0
    assert saved["number"] in [order["number"] for order in shop("orders")]
    line.forget()
    assert shop.settled()["outcomes"]["confirmed"] == 1


def test_offline_everything_but_sync_works(central: Served, tmp_path: Path) -> None:
    """Fault 61: exit code 3 is said by `sync` alone."""
    shop = ReplicaProgram(enrolled(tmp_path / "home", central))
    shop.settled()
    code = central.goods(at_least=5)[0]
    central.kill()
    try:
        saved, done = shop("order", f"{code}=1"), shop.run("sync", "--timeout", "5")
        status, orders = shop("status"), shop("orders")
    finally:
        central.start()
    assert (done.code, done.json["reachable"], status["reachable"], status["waiting"]) == (3, False, False, 1)
    assert {order["number"]: order["state"] for order in orders}[saved["number"]] == "sent"
    assert shop.settled()["outcomes"]["confirmed"] == 1
