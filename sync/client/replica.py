"""The replica as everyone else sees it: submit a command, read through a query, be told what changed."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from sync.client.changes import ChangeSet
from sync.kernel.commands import Actor, Command, Outcome
from sync.kernel.queries import View

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """The replica's answer to a command: it is durable on this PC. `number` where the document got one."""

    command_id: UUID
    seq: int
    number: str | None


@dataclass(frozen=True, kw_only=True)
class Status:
    """What the status bar shows. `last_sync` is aware UTC, None before the first answer of central."""

    reachable: bool
    waiting: int
    attention: int
    last_sync: datetime | None
    filling: float | None
    """Share of the first fill that has arrived, None when there is none under way."""
    problem: str | None
    """Code of what keeps the loop from syncing: `signed_out`, `update_needed`, `stuck`."""


@dataclass(frozen=True, kw_only=True)
class Hit:
    """One line under the search box. `id` is the row's key text."""

    kind: str
    id: str
    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Something typed and not yet decided, kept on this PC for one person. `body` is JSON, owned by the page of that kind."""

    draft_id: UUID
    kind: str
    body: bytes
    saved_at: datetime


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A command of this PC as the sync centre and the attention list show it. `outcome` is None while it waits."""

    seq: int
    command_id: UUID
    name: str
    body: bytes
    actor_id: UUID
    saved_at: datetime
    subjects: tuple[UUID, ...]
    tries: int
    outcome: Outcome | None
    needs_attention: bool


class Replica:
    """One dealer's replica on this PC. Safe to call from any thread; reads never wait for the writer."""

    def submit(self, command: Command, *, actor: Actor, drop_draft: UUID | None = None) -> Future[Receipt]:
        """Run and keep a command. The future fails with Refusal, and nothing has happened; or gives a Receipt: it is durable."""
        raise NotImplementedError

    def read(self, actor: Actor, query: Callable[Concatenate[View, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query in one short read transaction, in the calling thread."""
        raise NotImplementedError

    def search(self, text: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> Sequence[Hit]:
        """Exact codes first, then by weight; empty for an empty text."""
        raise NotImplementedError

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> Callable[[], None]:
        """Called in the writer's thread after each commit; returns the way to unsubscribe."""
        raise NotImplementedError

    def status(self) -> Status:
        raise NotImplementedError

    def sent(self, *, only_attention: bool = False, only_waiting: bool = False, limit: int = 500) -> Sequence[Sent]:
        """Newest first."""
        raise NotImplementedError

    def settle(self, command_id: UUID) -> Future[None]:
        """A person has dealt with this outcome: it leaves the attention list, and stays readable in the sync centre."""
        raise NotImplementedError

    def drafts(self, actor: Actor, kind: str) -> Sequence[Draft]:
        """This person's drafts of a kind, the one touched last first."""
        raise NotImplementedError

    def save_draft(self, actor: Actor, kind: str, draft_id: UUID, body: bytes) -> Future[None]:
        """Durable when the future is done. Saving again replaces; an empty body drops it."""
        raise NotImplementedError

    def close(self) -> None:
        """Drain the writer, then close the file."""
        raise NotImplementedError
