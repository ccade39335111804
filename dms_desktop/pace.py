"""Keeps the window moving while rows are applied behind it: how threads share the interpreter, how often garbage is sought."""

import gc
import sys

SWITCH_SECONDS = 0.00002
"""With Python's own 5 ms, each cell that is painted may wait so long for the writer's thread to let go."""
YOUNG, MIDDLE, OLD = 50_000, 20, 100
"""Python's own 700 walks all objects again and again while 10,000 rows come in, and everything stands still meanwhile."""


def keep_moving() -> None:
    """Once, at the start of the app. Measured by `python -m tests.bench stall`."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.set_threshold(YOUNG, MIDDLE, OLD)
