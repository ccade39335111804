"""A disk that fails, fills up or shuts at any deed, and a process killed there: a clear word, nothing lost, and work goes on."""

from errno import EACCES, EIO, ENOSPC

import pytest

from tests.powercut.replay import Recording
from tests.powercut.stage import Stage

KILLED = 0
EVERY = 41
"""Of the deeds of a part; `tests/powercut/strikes.py` under the recorder strikes all of them."""
DOUBT = (70, 110)
"""Deeds around the first commits of a part."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("error", "words"),
    [
        pytest.param(KILLED, set(), id="killed"),
        pytest.param(ENOSPC, {"disk_full", "save_unknown"}, id="full from then on"),
        pytest.param(EIO, {"disk_failed", "save_unknown"}, id="failing from then on"),
    ],
)
@pytest.mark.parametrize(("part", "begins_after"), [("saving", "filling"), ("receiving", "saving")])
def test_whatever_the_disk_does_the_word_is_clear_and_nothing_is_lost(
    stage: Stage, day: dict[str, Recording], *, part: str, begins_after: str, error: int, words: set[str]
) -> None:
    """Invariants 1, 14. Faults 2-6, 11, 14, 21, 28, 31: at deeds of a save and of a receipt."""
    seen = stage.strike(part, day[begins_after].left, "--error", error, "--lasts", "--every", EVERY, "--first", 2)
    assert seen["found"] == []
    assert set(seen["codes"]) <= words
    assert seen["strikes"] > 2


@pytest.mark.timeout(600)
def test_a_disk_that_fails_once_costs_one_save_at_most(stage: Stage, day: dict[str, Recording]) -> None:
    """Faults 30, 32: what was refused is not there, also after the program has ended and the file is opened anew."""
    seen = stage.strike("saving", day["filling"].left, "--error", EIO, "--every", EVERY)
    assert (seen["found"], set(seen["codes"])) == ([], {"disk_failed"})


def test_a_folder_that_may_not_be_written_is_shown_and_says_why(stage: Stage, day: dict[str, Recording]) -> None:
    """Fault 42: every save is refused with the reason, and what is there is read."""
    seen = stage.strike("saving", day["filling"].left, "--error", EACCES, "--lasts", "--last", 1)
    assert (seen["strikes"], seen["found"], set(seen["codes"])) == (1, [], {"read_only"})


def test_a_commit_left_in_doubt_is_caught(stage: Stage, day: dict[str, Recording]) -> None:
    """Fault 32: what the tests above are worth. Called not saved, and there after the next start."""
    first, last = DOUBT
    words = ("--error", EIO, "--lasts", "--first", first, "--last", last, "--flaw", "commits_left_in_doubt")
    seen = stage.strike("saving", day["filling"].left, *words)
    assert any("refused, and there" in str(one["wrong"]) for one in seen["found"])
