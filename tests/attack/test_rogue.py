"""A short lane of `python -m tests.attack --rogue N`: a central that lies neither breaks a replica nor takes its work."""

from collections.abc import Iterator

import pytest

from tests.attack.rogue import Rogue
from tests.attack.tricks import Tricks
from tests.attack.victim import Victim

INPUTS = 1_500
FEW = 400
ENDS_IN_ERROR = {"problem", "manifest"}
"""An error it is itself; no piece that a manifest names is on the line."""


@pytest.fixture(scope="module")
def victim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victim]:
    victim = Victim(tmp_path_factory.mktemp("rogue"))
    yield victim
    victim.close()


def played(victim: Victim, count: int, *, seed: int) -> Rogue:
    tricks = Tricks(victim)
    rogue = Rogue(victim.replicas, tricks.all(), tricks.words(), seed=seed)
    rogue.play(count)
    return rogue


@pytest.mark.timeout(240)
def test_bent_answers_of_every_kind_crash_nothing_and_lose_nothing(victim: Victim, error_log: list[str]) -> None:
    """Threats T7, T10. Invariant 30: what waits, waits until central has named it."""
    found = played(victim, INPUTS, seed=1).found
    assert (found.crashes, found.losses, found.is_whole) == ({}, {}, True)
    assert len(found.by_kind) == len(Tricks(victim).all())
    assert INPUTS / 10 < found.used.total() < INPUTS * 0.9  # neither all refused nor all harmless
    assert found.used.keys() == found.by_kind.keys() - ENDS_IN_ERROR  # of every other kind some come as far as to be taken


@pytest.mark.timeout(120)
def test_a_replica_that_takes_rows_as_they_come_is_caught(
    victim: Victim, error_log: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lane above is able to fail."""
    monkeypatch.setattr("sync.client.exchange.refuse_unsound", lambda _registry, _sections: None)
    assert played(victim, FEW, seed=1).found.crashes


def test_the_same_seed_lies_the_same_lies(victim: Victim, error_log: list[str]) -> None:
    one, other = (played(victim, 60, seed=7).found for _ in range(2))
    assert (one.by_kind, one.used) == (other.by_kind, other.used)
