"""The same worlds driven by Hypothesis: what goes wrong shrinks to the few steps that matter."""

from functools import partial
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.simulator.ears import Ears
from tests.simulator.run import TOY_PLAY, Schedule, a_plan
from tests.simulator.world import Kit, World

LUCK = st.integers(0, 1 << 16)


class Shops(RuleBasedStateMachine):
    """Each rule says what happens and how lucky everybody is about it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit

    @initialize(luck=LUCK)
    def begin(self, luck: int) -> None:
        random = Random(luck)
        self.world = World(self._kit, random, a_plan(random))
        self.ears = Ears()
        self.world.__enter__()
        self.ears.__enter__()
        self.schedule = Schedule(self.world, random, self.ears, TOY_PLAY)
        self.schedule.begin()

    @rule(luck=LUCK)
    def deliver(self, luck: int) -> None:
        self._lucky(luck).deliver()

    @rule(luck=LUCK)
    def tick(self, luck: int) -> None:
        self._lucky(luck).tick()

    @rule(luck=LUCK)
    def work(self, luck: int) -> None:
        self._lucky(luck).work()

    @rule(luck=LUCK)
    def mishap(self, luck: int) -> None:
        self._lucky(luck).mishap()

    @rule(luck=LUCK)
    def switch_on(self, luck: int) -> None:
        self._lucky(luck).switch_on()

    @rule(luck=LUCK)
    def rest(self, luck: int) -> None:
        """The faults end and all comes to rest; then they begin again."""
        self._lucky(luck).settle()

    def teardown(self) -> None:
        if hasattr(self, "schedule"):
            try:
                self.schedule.settle()
            finally:
                self.ears.__exit__(None)
                self.world.__exit__(None)

    def _lucky(self, luck: int) -> Schedule:
        self.world.random.seed(luck)
        return self.schedule


def test_whatever_comes_in_whatever_order_the_promises_hold(kit: Kit) -> None:
    """Invariants 1-8, 10-18, 20-24, 26, 28-32, 34, 35 and 38."""
    run_state_machine_as_test(partial(Shops, kit), settings=settings(max_examples=15, stateful_step_count=25, deadline=None))
