"""What people are typing, kept line by line so that a power cut costs nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from sync.client.changes import DRAFTS, ChangeSet
from sync.client.local import draft

MOST = 500


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Something typed and not yet decided, kept on this PC for one person. `body` is JSON, owned by the page of that kind."""

    draft_id: UUID
    kind: str
    body: bytes
    saved_at: datetime


def drafts_of(connection: Connection, user_id: UUID, kind: str) -> Sequence[Draft]:
    """The one touched last first."""
    own = (draft.c.user_id == user_id) & (draft.c.kind == kind)
    rows = connection.execute(select(draft).where(own).order_by(draft.c.saved_at.desc(), draft.c.draft_id).limit(MOST))
    return [Draft(draft_id=row.draft_id, kind=row.kind, body=row.body, saved_at=row.saved_at) for row in rows]


def save(connection: Connection, user_id: UUID, typed: Draft) -> ChangeSet:
    """Replaces the earlier text of the same draft; an empty body drops it."""
    drop(connection, typed.draft_id)
    if typed.body:
        connection.execute(
            insert(draft).values(
                draft_id=typed.draft_id, user_id=user_id, kind=typed.kind, body=typed.body, saved_at=typed.saved_at
            )
        )
    return ChangeSet({DRAFTS: frozenset({typed.draft_id.hex})})


def drop(connection: Connection, draft_id: UUID) -> None:
    connection.execute(delete(draft).where(draft.c.draft_id == draft_id))
