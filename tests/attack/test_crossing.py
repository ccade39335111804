"""What is another shop's cannot be seen, told apart from nothing, or touched, in any role, by any command. See `crossing`."""

from pathlib import Path

import pytest

from sync.central.exchange import Caller
from sync.domain.accounts.rules import Role
from tests.attack.crossing import THEIRS, Neighbour

PROBES = 600
KINDS = 12


@pytest.mark.timeout(240)
def test_nothing_of_another_shop_is_seen_told_apart_or_touched(tmp_path: Path) -> None:
    """Threat T6. The long lane asks more: `python -m tests.attack`."""
    neighbour = Neighbour(tmp_path / "central", seed=1)
    found = neighbour.ask(PROBES)
    neighbour.service.store.close()
    assert (list(found.leaks), list(found.differing), found.is_untouched) == ([], [], True)
    assert len(found.answers) >= KINDS, found.answers


class Insider(Neighbour):
    """A central that takes the asking shop's word for who it is."""

    def _caller(self, role: Role) -> Caller:
        return Caller(dealer_id=THEIRS, device_id=super()._caller(role).device_id)


@pytest.mark.timeout(240)
def test_a_central_that_mistakes_one_shop_for_another_is_caught(tmp_path: Path) -> None:
    """The attack above is able to succeed."""
    insider = Insider(tmp_path / "central", seed=1)
    found = insider.ask(1)
    insider.service.store.close()
    assert any(leak.startswith("rows") for leak in found.leaks)
    assert any(leak.startswith("manifest") for leak in found.leaks)
    for door in ("manifest", "piece", "attachment"):
        assert any(f" {door} " in told for told in found.differing)
