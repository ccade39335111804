"""The PC that is not coming back: shut out by a signed order, its work handed over first, and nothing opens afterwards."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from sync.central import console
from sync.client.erasing import MARK, finish_erasing
from sync.client.keys import unattended
from sync.client.opening import open_replica
from sync.client.places import card_of
from sync.kernel.errors import Denied, Refusal, Unreachable
from sync.protocol.proofs import new_key, sign_order
from tests.fault import plans
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened
from tests.programs import PASSWORD, ReplicaProgram, call


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    return enrolled(tmp_path / "places" / "home", central)


@pytest.fixture
def shop(home: Path) -> Iterator[Shop]:
    with opened(home) as shop:
        shop.sync()
        yield shop


def device(shop: Shop) -> UUID:
    return UUID(hex=shop.replica.lanes.passport.shown().device.partition(".")[2])


def told(shop: Shop) -> Denied:
    """What central answers to the next exchange."""
    with pytest.raises(Denied) as no:
        shop.sync()
    return no.value


def test_unsent_work_is_handed_over_and_then_nothing_opens(central: Served, home: Path) -> None:
    """Threats T10, T12. Invariant 30. Fault 95."""
    with opened(home) as shop:
        shop.sync()
        saved = shop.order({central.goods(at_least=1)[0]: 1})
        console.revoke(central.books, device(shop), erase=True)
        assert shop.replica.revocation.obey(told(shop))
        quarantined = central.decided(saved["command_id"])
    assert quarantined == "quarantined"
    with pytest.raises(Denied, match="device_erased"):
        open_replica(home)
    assert [path.name for path in home.rglob("*") if path.is_file()] == []
    with pytest.raises(Refusal, match="not_enrolled"):
        open_replica(home)


def test_erasing_that_was_cut_short_goes_on_before_anything_opens(central: Served, home: Path, tmp_path: Path) -> None:
    """Fault 22: at each file that was still there."""
    with opened(home) as shop:
        shop.sync()
        console.revoke(central.books, device(shop), erase=True)
        no, key = told(shop), unattended(home, card_of(home).device)
        kept = key.data_key()
        assert shop.replica.revocation.obey(no)
    names = sorted(path.relative_to(home) for path in home.rglob("*") if path.is_file() and path.name != MARK)
    for count in range(len(names)):
        copy = shutil.copytree(home, tmp_path / f"copy-{count}")
        for name in names[:count]:
            (copy / name).unlink()
        key.keep(kept)
        with pytest.raises(Denied, match="device_erased"):
            open_replica(copy)
        assert not key.exists()
        assert [path for path in copy.rglob("*") if path.is_file()] == []


def test_the_command_line_obeys_too(central: Served, home: Path) -> None:
    with opened(home) as shop:
        console.revoke(central.books, device(shop), erase=True)
    script = ReplicaProgram(home)
    for words in (("sync",), ("orders",)):
        done = script.run(*words)
        assert (done.code, json.loads(done.err)["error"]) == (1, "device_erased")
    assert json.loads(script.run("orders").err)["error"] == "not_enrolled"


def test_a_forged_order_and_one_to_another_erase_nothing(central: Served, shop: Shop) -> None:
    """Threat T10: who has the web server has not the authority's key."""
    own = shop.replica.lanes.passport.shown().device
    console.revoke(central.books, device(shop))
    assert told(shop).params == {}
    orders = [
        "",
        sign_order(new_key(), device=own, at=1),
        central.books.authority.erase("1." + "0" * 32, 1),
        central.books.authority.erase(own, 1).replace(" 1 ", " 2 "),
    ]
    assert [shop.replica.revocation.obey(Denied("device_revoked", order=order)) for order in orders] == [False] * 4
    assert not shop.replica.revocation.obey(Denied("wrong_password", order=central.books.authority.erase(own, 1)))
    assert not finish_erasing(shop.home)


def test_work_that_cannot_be_handed_over_keeps_the_pc_as_it_is(central: Served, home: Path) -> None:
    """Threat T10: nobody's orders are erased unseen."""
    with Proxy(central.port) as line, opened(home, url=line.url) as shop:
        shop.sync()
        shop.order({central.goods(at_least=1)[0]: 1})
        console.revoke(central.books, device(shop), erase=True)
        no = told(shop)
        line.next(plans.refuse_connection())
        with pytest.raises(Unreachable):
            shop.replica.revocation.obey(no)
        assert (finish_erasing(home), shop.waiting) == (False, 1)
        assert shop.replica.revocation.obey(no)


def test_the_operator_orders_it_at_the_command_line(central: Served, shop: Shop) -> None:
    words = ("device", "revoke", device(shop), "--erase", "--data", central.data, "--json")
    assert call("sync.central.cli", *words).json["revoked_at"]
    assert told(shop).params["order"]
    assert PASSWORD not in str(told(shop).params)


def test_what_is_saved_while_the_work_is_handed_over_is_handed_over_too(
    central: Served, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Threat T10. Invariant 30: somebody goes on typing while their PC is being closed."""
    goods, saved = central.goods(at_least=1)[0], list[Mapping[str, Any]]()
    console.revoke(central.books, device(shop), erase=True)
    no, hand_over = told(shop), shop.replica.revocation._hand_over

    def slowly() -> bool:
        done = hand_over()
        if not saved:
            saved.append(shop.order({goods: 1}))
        return done

    monkeypatch.setattr(shop.replica.revocation, "_hand_over", slowly)
    assert shop.replica.revocation.obey(no)
    assert central.decided(saved[0]["command_id"]) == "quarantined"
    with pytest.raises(Denied, match="device_erased"):
        shop.order({goods: 1})
