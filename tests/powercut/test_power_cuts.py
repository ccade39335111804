"""The power fails after every deed of a day at the counter: what was promised is there, whole, and work goes on."""

from pathlib import Path

import pytest

from tests.powercut.replay import Recording, cuts, replay
from tests.powercut.stage import Stage

PASSES = {"enrolling": 4, "filling": 2, "saving": 2, "receiving": 2}
LEAST_POINTS = 5_000


@pytest.mark.timeout(600)
def test_nothing_promised_is_lost_at_any_of_five_thousand_cuts(day: dict[str, Recording], scratch: Path) -> None:
    """Invariants 1, 14. Faults 1-6, 14, 16, 19, 21, 33, 34: after every single deed, again with other luck."""
    tallies = [replay(day[part], pass_, scratch=scratch) for part, passes in PASSES.items() for pass_ in range(passes)]
    assert [one for tally in tallies for one in tally.found] == []
    assert sum(tally.points for tally in tallies) >= LEAST_POINTS


def test_the_recorder_sees_what_the_promises_rest_on(day: dict[str, Recording]) -> None:
    """A recording that missed the syncs, or the words said, would find nothing at all."""
    for part, kinds in (("enrolling", "CFMRSTUWA"), ("filling", "WSA"), ("saving", "WSTA"), ("receiving", "WSA")):
        assert {deed.kind for deed in day[part].deeds} >= set(kinds)


@pytest.mark.parametrize("flaw", ["normal_sync", "no_sync"])
def test_commits_that_are_not_synced_are_caught(stage: Stage, day: dict[str, Recording], scratch: Path, flaw: str) -> None:
    """Fault 33: what the common advice costs."""
    assert catches(stage.record("saving", day["filling"].left, "--goods", *stage.goods, flaw=flaw), scratch)


def test_a_cursor_that_moves_before_its_rows_is_caught(stage: Stage, day: dict[str, Recording], scratch: Path) -> None:
    """Fault 14."""
    assert catches(stage.record("receiving", day["saving"].left, flaw="cursor_first"), scratch)


def test_a_card_whose_folder_is_not_synced_is_caught(stage: Stage, scratch: Path) -> None:
    assert catches(stage.record("enrolling", None, "--code", stage.code(), flaw="card_not_synced"), scratch)


def catches(recording: Recording, scratch: Path) -> bool:
    return any(cut.wrong for pass_ in range(3) for cut in cuts(recording, pass_, scratch=scratch))
