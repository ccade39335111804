"""A program that the tests start by a fork is what it would be after `python -m`."""

import signal
import sys
from pathlib import Path

import pytest

from tests import patience, warm
from tests.programs import call, environment

pytestmark = pytest.mark.skipif(not warm.IS_ABLE, reason="forks on Linux only")
MODULE = "tests.e2e.told"


def test_it_has_its_own_words_environment_files_and_code() -> None:
    done = call(MODULE, "one", "zwei 二", env={"DMS_TOLD": "said"})
    assert (done.code, done.err) == (3, "to the other file\n")
    assert done.json == {"name": "__main__", "words": ["one", "zwei 二"], "told": "said", "luck": done.json["luck"]}


def test_no_two_have_the_same_luck() -> None:
    assert call(MODULE).json["luck"] != call(MODULE).json["luck"]


def test_it_can_be_killed_and_says_by_what(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w") as out:
        program = warm.start(MODULE, ["wait"], env=environment(), stdout=out, stderr=sys.__stderr__ or out)
    assert program.poll() is None
    program.kill()
    assert program.wait(patience.SECONDS) == -signal.SIGKILL
    program.kill()  # nobody is meant any more
