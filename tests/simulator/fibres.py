"""Threads that take turns: what stands in for `threading` under the engine's loop, so that a seed tells their order."""

import heapq
from collections import Counter, deque
from collections.abc import Callable, Iterable
from typing import Any

from greenlet import getcurrent, greenlet

MOST_TURNS = 400
"""Turns of one thread without time passing before it counts as a tight loop: a PC that was away catches up in more than two
hundred small answers."""


class Killed(BaseException):
    """The program that this thread belonged to is gone."""


class TightLoop(AssertionError):
    """Threads wake each other for ever while no time passes."""


class Time:
    """Virtual seconds since the beginning, and what is to happen when."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0

    def at(self, when: float, deed: Callable[[], None]) -> None:
        self._count += 1
        heapq.heappush(self._due, (when, self._count, deed))

    def next(self) -> float | None:
        return self._due[0][0] if self._due else None

    def pass_until(self, moment: float) -> Iterable[None]:
        """Yields after each deed that fell due."""
        while self._due and self._due[0][0] <= moment:
            when, _, deed = heapq.heappop(self._due)
            self.seconds = max(self.seconds, when)
            deed()
            yield
        self.seconds = max(self.seconds, moment)


class Fibre:
    """A thread that runs only while somebody waits for it to stop again: a greenlet, since handing turns from thread to thread
    is dear."""

    def __init__(self, fibres: "Fibres", target: Callable[..., None], args: tuple[object, ...], name: str) -> None:
        self.owner = fibres.owner
        self.name = name
        self.not_before = 0.0
        """It was told not to ask again earlier than this."""
        self.error: BaseException | None = None
        self.is_over = False
        self._fibres = fibres
        self._target, self._args = target, args
        self._killed = False
        self._own = greenlet(self._run)

    def start(self) -> None:
        self._fibres.ready.append(self)

    def join(self, _timeout: float | None = None) -> None:
        """Give everybody their turns; a thread that waits for the world goes on waiting."""
        self._fibres.run_ready()

    def kill(self) -> None:
        self._killed = True
        if self._own and not self.is_over:
            self.turn()
        self.is_over = True

    def turn(self) -> None:
        """Let it run until it waits or ends."""
        self._own.parent = getcurrent()
        self._own.switch()

    def wait(self) -> None:
        """Called inside: hand the turn back, until the next one."""
        self._own.parent.switch()
        if self._killed:
            raise Killed

    def _run(self) -> None:
        try:
            self._target(*self._args)
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - the world looks at it
            self.error = error
        self.is_over = True


class Signal:
    """An event that a fibre can wait for, for so many virtual seconds."""

    def __init__(self, fibres: "Fibres") -> None:
        self._fibres = fibres
        self._is_set = False
        self._waiting: dict[int, Fibre] = {}
        """By the number of the wait: the end of an earlier one does not end a later one of the same thread."""
        self._count = 0

    def is_set(self) -> bool:
        return self._is_set

    def clear(self) -> None:
        self._is_set = False

    def set(self) -> None:
        self._is_set = True
        waiting, self._waiting = self._waiting, {}
        self._fibres.ready.extend(waiting.values())

    def wait(self, timeout: float | None = None) -> bool:
        if not self._is_set:
            fibre = self._fibres.current
            assert fibre is not None
            self._count = wait = self._count + 1
            self._waiting[wait] = fibre
            if timeout is not None:
                self._fibres.time.at(self._fibres.time.seconds + timeout, lambda: self._time_out(wait))
            fibre.wait()
        return self._is_set

    def _time_out(self, wait: int) -> None:
        fibre = self._waiting.pop(wait, None)
        if fibre is not None:
            self._fibres.ready.append(fibre)


class Door:
    """A lock for fibres."""

    def __init__(self, fibres: "Fibres") -> None:
        self._free = Signal(fibres)
        self._free.set()

    def __enter__(self) -> None:
        while not self._free.is_set():
            self._free.wait()
        self._free.clear()

    def __exit__(self, *_error: object) -> None:
        self._free.set()


class Fibres:
    """All threads of a world. `owner` is whom the next new thread belongs to."""

    def __init__(self, time: Time) -> None:
        self.time = time
        self.ready: deque[Fibre] = deque()
        self.current: Fibre | None = None
        self.owner: object = None
        self.on_error: Callable[[Fibre, BaseException], None] | None = None
        self._all: list[Fibre] = []
        self._turns: Counter[Fibre] = Counter()
        self._turns_at = -1.0

    def Thread(self, *, target: Callable[..., None], args: Any = (), name: str = "", daemon: bool = True) -> Fibre:
        fibre = Fibre(self, target, tuple(args), name)
        if self.current is not None:  # who starts a thread is of the same program
            fibre.owner = self.current.owner
        self._all.append(fibre)
        return fibre

    def Event(self) -> Signal:
        return Signal(self)

    def Lock(self) -> "Door":
        return Door(self)

    def run_ready(self) -> None:
        """Everybody who can run does, in the order in which they were woken."""
        while self.ready:
            fibre = self.ready.popleft()
            if fibre.is_over:
                continue
            self._count_turn(fibre)
            before, self.current = self.current, fibre
            fibre.turn()
            self.current = before
            if fibre.error is not None and self.on_error is not None:
                error, fibre.error = fibre.error, None
                self.on_error(fibre, error)

    def kill(self, owner: object) -> None:
        """End every thread of a program where it stands."""
        mine = [fibre for fibre in self._all if fibre.owner is owner]
        self._all = [fibre for fibre in self._all if fibre.owner is not owner]
        for fibre in mine:
            before, self.current = self.current, fibre
            fibre.kill()
            self.current = before

    def kill_all(self) -> None:
        for owner in {id(fibre.owner): fibre.owner for fibre in self._all}.values():
            self.kill(owner)

    def _count_turn(self, fibre: Fibre) -> None:
        if self._turns_at != self.time.seconds:
            self._turns_at = self.time.seconds
            self._turns.clear()
        self._turns[fibre] += 1
        if self._turns[fibre] > MOST_TURNS:
            raise TightLoop(f"more than {MOST_TURNS} turns of {fibre.name} in one moment")
