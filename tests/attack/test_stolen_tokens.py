"""The thief of a token: shown without its key, with another device's key, for another request, or after it was used up."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
import requests
from sqlalchemy import update

from sync.client.changes import ChangeSet
from sync.client.front_door import FrontDoor
from sync.client.local import place
from sync.client.passport import Shown
from sync.client.slots import Slots
from sync.client.transport import HttpTransport
from sync.kernel.clock import SystemClock, to_micros
from sync.kernel.errors import Denied
from sync.protocol.messages import SNAPSHOT, TOKEN, TokenRequest, Tokens
from sync.protocol.proofs import HEADER, Asked, new_key, prove
from tests.fault import plans
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened
from tests.programs import PASSWORD

YEAR = 365 * 86_400 * 1_000_000
CATALOG = SNAPSHOT.format(scope="catalog")


@pytest.fixture(scope="module")
def home(central: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return enrolled(tmp_path_factory.mktemp("stolen") / "home", central)


@pytest.fixture
def shop(home: Path) -> Iterator[Shop]:
    with opened(home) as shop:
        shop.sync()
        yield shop


def shown(shop: Shop) -> Shown:
    return shop.replica.lanes.passport.shown()


def ask(central: Served, asked: Asked, proof: str) -> tuple[int, str]:
    headers = {HEADER: proof, "Authorization": f"Bearer {asked.token}"}
    answer = requests.request(asked.method, central.url + asked.path, data=asked.body, headers=headers, timeout=10)
    return answer.status_code, answer.json().get("code", "")


def signed(asked: Asked, who: Shown, *, minutes: float = 0.0) -> str:
    at = to_micros(SystemClock().now()) + int(minutes * 60e6)
    return prove(asked, who.key, device=who.device, at=at)


def forget_access(shop: Shop) -> None:
    """As when it has run out."""
    shop.replica.lanes.parts.writer.put(lambda c: (c.execute(update(place).values(access="")), ChangeSet())).result()


def test_a_token_is_worth_nothing_without_the_key_of_its_device(central: Served, shop: Shop, tmp_path: Path) -> None:
    """Threats T7, T11."""
    own = shown(shop)
    asked = Asked(method="GET", path=CATALOG, body=b"", token=own.access)
    with opened(enrolled(tmp_path / "other", central)) as second:
        other = shown(second)
    wrong = (other, replace(own, key=new_key()), replace(other, device=own.device))
    for proof in ("", "nonsense", "a b c", *(signed(asked, one) for one in wrong)):
        assert ask(central, asked, proof) == (401, "proof_wrong")
    assert ask(central, asked, signed(asked, own)) == (200, "")


def test_a_proof_fits_no_other_request(central: Served, shop: Shop) -> None:
    """Threat T7."""
    own = shown(shop)
    asked = Asked(method="GET", path=CATALOG, body=b"", token=own.access)
    for other in ({"path": SNAPSHOT.format(scope="availability")}, {"body": b"x"}, {"method": "POST", "path": TOKEN}):
        assert ask(central, replace(asked, **other), signed(asked, own))[0] in (400, 401)


def test_an_old_proof_is_refused_and_thirty_minutes_are_borne(central: Served, shop: Shop) -> None:
    """Fault 59. Threat T7."""
    own = shown(shop)
    asked = Asked(method="GET", path=CATALOG, body=b"", token=own.access)
    codes = [ask(central, asked, signed(asked, own, minutes=minutes))[1] for minutes in (-30, 30, -36, 36, -5_000_000)]
    assert codes == ["", "", "clock_off", "clock_off", "clock_off"]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_is_years_off_does_not_stop_a_shop(shop: Shop, years: int) -> None:
    """Faults 51, 52, 59: it asks once more by central's time."""
    passport = shop.replica.lanes.passport
    passport.set_time(to_micros(SystemClock().now()) + years * YEAR)
    shop.sync()
    passport.set_time(to_micros(SystemClock().now()))


@pytest.mark.parametrize("lost", [1, 3])
def test_lost_answers_cost_nothing(central: Served, home: Path, lost: int) -> None:
    """Fault 67. Invariant 34: however many are lost in a row, nobody has to type a password."""
    with Proxy(central.port) as line, opened(home, url=line.url) as shop:
        shop.sync()
        forget_access(shop)
        line.next(*[plans.drop_answer()] * lost)
        for _ in range(lost):
            assert not shop.try_sync()
        shop.sync()


def test_a_used_token_ends_the_copy_and_the_shop_signs_in_again(central: Served, home: Path) -> None:
    """Threats T4, T11. Fault 67: nothing is lost."""
    with opened(home) as shop:
        shop.sync()
        before = shown(shop)
        for _ in range(2):
            forget_access(shop)
            shop.sync()
        saved = shop.order({central.goods(at_least=1)[0]: 1})
        with pytest.raises(Denied, match="signed_out"):
            renew_as_thief(central, before)
        with pytest.raises(Denied, match="signed_out"):
            shop.sync()
        assert shop.waiting == 1
    replica, _ = FrontDoor(home, Slots(home, None)).sign_in("lin", PASSWORD)
    replica.close()
    with opened(home) as shop:
        shop.sync()
        assert shop.outcome(saved) is not None


def renew_as_thief(central: Served, stolen: Shown) -> Tokens:
    """With everything that the replica held, key included: a copy that was made before."""
    body = msgspec.json.encode(TokenRequest(refresh=stolen.refresh))
    asked = Asked(method="POST", path=TOKEN, body=body)
    answer = requests.post(central.url + TOKEN, data=body, headers={HEADER: signed(asked, stolen)}, timeout=10)
    if answer.status_code != 200:
        raise Denied(answer.json()["code"])
    return msgspec.json.decode(answer.content, type=Tokens)


def test_a_stranger_with_no_passport_is_told_nothing(central: Served) -> None:
    """Threat T6."""
    with pytest.raises(Denied, match="token_unknown"):
        HttpTransport(central.url).manifest("catalog")
