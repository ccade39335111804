"""How one command of several is taken back when it is refused, and its neighbours are not."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy.orm import Session

from sync.central.changes import touched_by
from sync.kernel.errors import Refusal


class Unclean(Exception):
    """A command that is refused has left something behind, and nobody can take it back alone: all of the transaction ends."""


Undoing = Callable[[Session], AbstractContextManager[None]]
"""A block that takes back what was done in it where a Refusal comes out of it."""


@contextmanager
def savepoint(session: Session) -> Iterator[None]:
    """Takes back whatever was done."""
    nested, before = session.begin_nested(), touched_by(session).copy()
    try:
        yield
    except Refusal:
        nested.rollback()
        touched_by(session).become(before)
        raise
    nested.commit()


@contextmanager
def hopefully(session: Session) -> Iterator[None]:
    """Without a savepoint, which costs as much as two questions: most refusals come before anything was done. Raises Unclean."""
    before = touched_by(session).marks
    try:
        yield
    except Refusal as refusal:
        if touched_by(session).marks != before or session.new or session.dirty or session.deleted:
            raise Unclean(refusal.code) from refusal
        raise
