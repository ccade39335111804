"""Worlds whose lanes rest between two jobs now and then, so that people and other lanes come in between."""

from collections.abc import Callable
from concurrent.futures import Future
from random import Random
from typing import TypeVar

from sync.client.changes import ChangeSet
from sync.client.store import Store
from sync.client.writer import InlineWriter, Job, Then
from tests.simulator.world import Kit, Plan, World

T = TypeVar("T")
PAUSES = (0.0, 0.1, 1.0)


class TurnWriter(InlineWriter):
    """Between two jobs of one lane somebody else may have his turn."""

    def __init__(self, store: Store, announce: Callable[[ChangeSet], None], pause: Callable[[], None]) -> None:
        super().__init__(store, announce)
        self._pause = pause

    def put(self, job: Job[T], then: Then | None = None) -> "Future[T]":
        future = super().put(job, then)
        self._pause()
        return future


class RestingWorld(World):
    """`pauses` is the chance that others have their turn between two jobs of a lane."""

    def __init__(self, kit: Kit, random: Random, plan: Plan, *, pauses: float) -> None:
        super().__init__(kit, random, plan)
        self._pauses = pauses
        self.workshop.writer = lambda store, notices: TurnWriter(store, notices.announce, self._pause)

    def _pause(self) -> None:
        if self.fibres.current is not None and self.random.random() < self._pauses:
            self.fibres.Event().wait(self.random.choice(PAUSES))
