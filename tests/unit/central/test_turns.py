"""Whoever waits to write gets a turn, however busy the others are."""

import threading
from collections.abc import Callable

import pytest

from sync.central.turns import Turns


def queue_up(turns: Turns, done: list[int], number: int) -> threading.Thread:
    """Somebody who waits for a turn, and is in the queue when this returns."""

    def work() -> None:
        with turns:
            done.append(number)

    before = len(turns._queue)
    thread = threading.Thread(target=work)
    thread.start()
    wait_for(lambda: len(turns._queue) > before)
    return thread


def wait_for(condition: Callable[[], bool]) -> None:
    while not condition():  # the time of the test is bounded
        threading.Event().wait(0.001)


@pytest.mark.timeout(60)
def test_turns_are_given_in_the_order_in_which_people_came() -> None:
    """Invariant 34: Python's own lock let one thread go first two hundred times while another waited."""
    turns = Turns()
    done: list[int] = []
    with turns:
        waiting = [queue_up(turns, done, number) for number in range(5)]
    with turns:
        assert done == [0, 1, 2, 3, 4]
    for thread in waiting:
        thread.join()


@pytest.mark.timeout(60)
def test_an_error_gives_the_turn_on() -> None:
    turns = Turns()
    done: list[int] = []
    waiting: list[threading.Thread] = []

    def fail() -> None:
        with turns:
            waiting.append(queue_up(turns, done, 1))
            raise ValueError

    with pytest.raises(ValueError):
        fail()
    waiting[0].join()
    assert done == [1]
