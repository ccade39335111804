"""A lock between programs on one file: whoever dies lets go of it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)

    def _try(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _leave(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX)

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _leave(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class LockTaken(Exception):
    """Another program has it."""


@contextmanager
def held(handle: int) -> Iterator[None]:
    """Waits until no other program has it."""
    _take(handle)
    try:
        yield
    finally:
        _leave(handle)


@contextmanager
def tried(handle: int) -> Iterator[None]:
    """Waits for nobody: raises LockTaken where another program has it."""
    try:
        _try(handle)
    except OSError as error:
        raise LockTaken from error
    try:
        yield
    finally:
        _leave(handle)
