"""What a repair tells the person who asked for it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Repaired:
    """What is in the new replica, and where the old file lies. `waiting` commands are in its outbox; `to_deliver` journal files
    go to central with the next sync: what only they hold comes back from there."""

    put_aside: str
    is_whole: bool
    waiting: int
    kept: int
    drafts: int
    to_deliver: int
