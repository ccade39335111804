"""A newer program opens the replica of an older one: its rows come anew, and what only waits is brought along."""

from dataclasses import replace
from pathlib import Path

from sync.kernel.registry import Registry
from tests.shops import StandingClock, a_replica
from tests.simulation import House
from tests.toy import FEATURE, HAN, PostSign, TakeSign, allows
from tests.unit.client.new_pc import Pc

LAST_YEAR = Registry((replace(FEATURE, searchable={}),), allows)
"""In which signs could not be found."""


def test_what_waits_is_found_where_the_new_program_lets_it_be_found(tmp_path: Path) -> None:
    """Fault 87. Nobody sends such a row anew: central has not heard of it."""
    old = a_replica(tmp_path / "pc", registry=LAST_YEAR, people=[HAN])
    for command in (PostSign(code="S1", text="open"), PostSign(code="S2", text="closed"), TakeSign(code="S2")):
        old.submit(command, actor=HAN).result()
    old.close()
    pc = Pc(tmp_path / "pc", House(tmp_path / "house", StandingClock()))
    pc.replica.lanes.exchange().run(push=False)
    assert pc.replica.status().waiting == 3
    assert (pc.hits("S1"), pc.hits("S2")) == (["S1"], [])
    pc.replica.close()
