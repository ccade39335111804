"""Whoever means harm in a soak: kills and halts processes, and spoils requests, by a seed."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

from tests.fault import plans
from tests.fault.plans import Plan
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.soak.shops import Pc

EARLY = 0.1
"""So often somebody is struck who has done nothing yet since the last time. More often, nobody would do anything on a machine
where a start takes longer than the pause between two strikes."""

QUEUE = 4
"""So many requests to come are spoilt or good by plan at any time."""

KILLED = "killed"

SPOILS: tuple[tuple[str, Callable[[Random], Plan]], ...] = (
    ("late", lambda random: plans.late(random.uniform(0, 1))),
    ("slow", lambda random: plans.slow(random.randrange(5_000, 50_000))),
    ("cut answer", lambda random: plans.cut_answer(random.randrange(400))),
    ("cut answer, unframed", lambda random: plans.cut_answer(random.randrange(400), unframed=True)),
    ("cut request", lambda random: plans.cut_request(random.randrange(300))),
    ("dropped answer", lambda _random: plans.drop_answer()),
    ("refused connection", lambda _random: plans.refuse_connection()),
    ("twice", lambda _random: plans.twice()),
    ("garbled", lambda random: plans.garbled(random.randrange(2_000))),
    ("portal", lambda _random: plans.portal()),
    ("503", lambda _random: plans.status(503)),
    ("429", lambda _random: plans.status(429, retry_after=1)),
    ("502 after commit", lambda _random: plans.failed_after_commit()),
    ("half close", lambda _random: plans.half_close()),
)


class Nemesis:
    """Call `strike` often: it does something now and then, and undoes it a moment later."""

    def __init__(self, random: Random, *, central: Served, pcs: Sequence[Pc], line: Proxy, pause: float) -> None:
        self.done: Counter[str] = Counter()
        self._random = random
        self._central = central
        self._pcs = pcs
        self._line = line
        self._pause = pause
        self._next = time.monotonic() + pause
        self._undo: list[tuple[float, Callable[[], None]]] = []
        self._struck: set[object] = set()
        self.central_up = 0.0
        """Seconds that central took to come up again, at worst."""

    @property
    def kills(self) -> int:
        return sum(count for harm, count in self.done.items() if harm.endswith(KILLED))

    def strike(self) -> None:
        self._spoil()
        self._undo_due(time.monotonic())
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + self._random.uniform(0.3, 1.7) * self._pause
            victims: list[Pc | Served] = [one for one in (*self._pcs, self._central) if one not in self._struck]
            if victims:
                self._consider(self._random.choice(victims))

    def relent(self) -> None:
        """Everything is up and the line is good."""
        self._undo_due(float("inf"))
        self._line.forget()

    def _spoil(self) -> None:
        """Every third request, on average."""
        while self._line.planned < QUEUE:
            if self._random.random() < 0.33:
                name, make = self._random.choice(SPOILS)
                self.done[name] += 1
                self._line.next(make(self._random))
            else:
                self._line.next(plans.PASS)

    def _consider(self, victim: Pc | Served) -> None:
        is_early = isinstance(victim, Pc) and not victim.is_at_work()
        if not is_early or self._random.random() < EARLY:
            self._harm(victim)

    def _harm(self, victim: Pc | Served) -> None:
        kind = "central" if isinstance(victim, Served) else "replica"
        self._struck.add(victim)
        if self._random.random() < 0.6:
            self.done[f"{kind} {KILLED}"] += 1
            victim.kill()
            self._later(victim, lambda: self._start(victim), self._random.uniform(0, 1.5))
        else:
            self.done[f"{kind} halted"] += 1
            victim.halt()
            self._later(victim, victim.go_on, self._random.uniform(0.5, 4))

    def _start(self, victim: Pc | Served) -> None:
        began = time.monotonic()
        victim.start()
        if isinstance(victim, Served):
            self.central_up = max(self.central_up, time.monotonic() - began)

    def _later(self, victim: Pc | Served, undo: Callable[[], None], seconds: float) -> None:
        def work() -> None:
            undo()
            self._struck.discard(victim)

        self._undo.append((time.monotonic() + seconds, work))

    def _undo_due(self, now: float) -> None:
        due = [work for at, work in self._undo if at <= now]
        self._undo = [(at, work) for at, work in self._undo if at > now]
        for work in due:
            work()
