"""Taking back what still waits: its effect goes at once, and central says whether it was in time."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from uuid import UUID

from sqlalchemy import Connection, select, update

from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.local import outbox
from sync.client.outbox import parents
from sync.client.rebase import Rebase
from sync.client.writer import Writing
from sync.kernel.commands import Actor, Verb
from sync.kernel.errors import Refusal


class Withdrawing:
    """Takes commands back for their authors."""

    def __init__(self, *, writer: Writing, rebase: Rebase, wake: Callable[[], None]) -> None:
        self._writer = writer
        self._rebase = rebase
        self._verbs: Mapping[str, Verb] = rebase.registry.verbs
        self._wake = wake

    def withdraw(self, command_id: UUID, *, actor: Actor) -> Future[int]:
        """How many were taken back: the command, and what the same person saved on top of it. Durable when the future is done.

        Central is asked in any case, for it may have the command already: then its outcome stands, and needs attention. Refuses
        `command_unknown`, `already_decided`, `not_yours`, `others_depend` where somebody else's work builds on it, and
        `on_paper` where it says what stands there.
        """

        def take_back(connection: Connection) -> tuple[int, ChangeSet]:
            seqs = _with_dependants(connection, command_id, actor, self._verbs)
            connection.execute(update(outbox).where(outbox.c.seq.in_(seqs)).values(withdrawn=True))
            return len(seqs), self._rebase.predict_chain(connection, seqs) | ChangeSet({OUTBOX: frozenset(), STATUS: frozenset()})

        future = self._writer.put(take_back)
        future.add_done_callback(lambda _done: self._wake())
        return future


def _with_dependants(connection: Connection, command_id: UUID, actor: Actor, verbs: Mapping[str, Verb]) -> set[int]:
    wanted = connection.execute(select(outbox).where(outbox.c.command_id == command_id)).first()
    if wanted is None:
        raise Refusal("command_unknown", name="")
    if wanted.outcome is not None:
        raise Refusal("already_decided")
    if wanted.actor_id != actor.user_id:
        raise Refusal("not_yours")
    if wanted.name in verbs and verbs[wanted.name].command.stands:
        raise Refusal("on_paper")
    taken, ids = {wanted.seq}, {wanted.command_id}
    later = select(outbox.c.seq, outbox.c.command_id, outbox.c.actor_id, outbox.c.after)
    later = later.where(outbox.c.outcome.is_(None), outbox.c.seq > wanted.seq, outbox.c.after != "").order_by(outbox.c.seq)
    for row in connection.execute(later):
        if ids.isdisjoint(parents(row.after)):
            continue
        if row.actor_id != actor.user_id:
            raise Refusal("others_depend")
        taken.add(row.seq)
        ids.add(row.command_id)
    return taken
