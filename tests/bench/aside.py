"""What the desk writes in another thread, as the app has it: no turn of the window's thread waits for the disk."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

_WRITER = ThreadPoolExecutor(1, thread_name_prefix="aside")


def aside(work: Callable[[], None]) -> None:
    _WRITER.submit(work)
