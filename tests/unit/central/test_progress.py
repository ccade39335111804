"""What a process remembers of instances saves a look, and may be forgotten at any time."""

from uuid import UUID

import pytest

from sync.central import progress
from sync.central.instances import Sender
from sync.central.progress import Progress


def a_sender(number: int) -> Sender:
    return Sender(dealer_id=7, device_id=UUID(int=1), instance_id=UUID(int=number))


def test_only_a_number_behind_the_last_one_is_new() -> None:
    seen = Progress()
    assert not seen.is_past(a_sender(1), 1), "nothing is known of it"
    seen.note(a_sender(1), 5)
    assert [seen.is_past(a_sender(1), seq) for seq in (4, 5, 6)] == [False, False, True]
    assert not seen.is_past(a_sender(2), 6)


def test_the_one_that_was_noted_first_is_forgotten_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "MOST", 2)
    seen = Progress()
    for number in (1, 2, 3):
        seen.note(a_sender(number), 1)
    assert [seen.is_past(a_sender(number), 2) for number in (1, 2, 3)] == [False, True, True]
