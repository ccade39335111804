"""Whatever brings ids of its own is refused where another paper has one of them: a code and a sentence, never a defect."""

from collections.abc import Mapping

import pytest

from sync.central.exchange import Caller
from sync.protocol.messages import Request
from tests.simulator.grounds import Ground
from tests.simulator.house import Held, House, Reply
from tests.simulator.once_more import OnceMore
from tests.simulator.run import run

SEEDS = {"counter": 3, "shops": 3, "desk": 0, "office": 3, "deals": 3, "numbers": 0, "training": 0, "service": 0}


@pytest.fixture
def once_more(monkeypatch: pytest.MonkeyPatch) -> OnceMore:
    """Hears what each central of a world hears."""
    found, exchange = OnceMore(), House._exchange

    def heard(house: House, caller: Caller, asked: Request) -> Reply | Held:
        reply = exchange(house, caller, asked)
        found.hear(house, caller, asked)
        return reply

    monkeypatch.setattr(House, "_exchange", heard)
    return found


@pytest.mark.parametrize("name", SEEDS)
def test_an_id_that_another_paper_has_is_no_defect(grounds: Mapping[str, Ground], once_more: OnceMore, name: str) -> None:
    """Fault 69: whichever command of the product, by the business's own handlers."""
    result = run(grounds[name].kit, SEEDS[name], play=grounds[name].play)
    assert (once_more.defects, result.text) == ([], "")
    assert len(once_more.tried) >= 5
