"""What a replica is made of, and the lanes it opens to central."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sync.client.changes import ChangeSet
from sync.client.coming import Coming
from sync.client.deliveries import Delivery
from sync.client.drift import Drift
from sync.client.exchange import Exchange
from sync.client.fill import Filling
from sync.client.follower import Follower
from sync.client.journal import Journal
from sync.client.passport import Passport
from sync.client.rebase import Rebase
from sync.client.rows import driver
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Listener, Then, Writing
from sync.kernel.clock import Clock
from sync.kernel.ids import Ids
from sync.kernel.registry import Registry


class Notices:
    """Who wants to hear of changes. Listeners are called in the writer's thread: they must be quick and must not raise."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()
        self._lock = threading.Lock()

    def add(self, listener: Listener) -> Callable[[], None]:
        with self._lock:
            self._listeners = (*self._listeners, listener)
        return lambda: self._remove(listener)

    def announce(self, changes: ChangeSet) -> None:
        if changes:
            for listener in self._listeners:
                listener(changes)

    def _remove(self, listener: Listener) -> None:
        with self._lock:
            self._listeners = tuple(other for other in self._listeners if other is not listener)


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What a replica is made of. Clock, ids, randomness, transport and writer are handed in: none of them is made here."""

    registry: Registry
    store: Store
    writer: Writing
    notices: Notices
    clock: Clock
    ids: Ids
    random: Random
    connect: Callable[[str, Passport], Transport]
    """From central's address and what this device shows there to a way of asking it."""
    journal: Journal | None = None
    """None for a replica that lives no longer than its process."""
    follower: Follower | None = None
    """Writes the journal behind the receipts; without one each receipt waits for it."""
    copy_place: Then | None = None
    """Keeps a second copy of who this device is, for when the file is gone; to be called when that changes."""
    authority: bytes = b""
    """Central's public key as it is known outside of the file; empty where only the file knows it."""

    @property
    def after_save(self) -> Then | None:
        """What comes between the commit of a command and its receipt."""
        if self.follower is not None:
            return self.follower.wake
        return None if self.journal is None else self.journal.follow


@dataclass(frozen=True, kw_only=True)
class Lanes:
    """Opens ways to central as the device that this replica is; each lane has a connection of its own."""

    parts: Parts
    rebase: Rebase
    passport: Passport
    coming: Coming

    def transport(self) -> Transport:
        with self.parts.store.read() as connection:
            central = driver(connection).execute("SELECT central FROM place").fetchone()[0]
        return self.parts.connect(central, self.passport)

    def exchange(self) -> Exchange:
        return Exchange(
            store=self.parts.store,
            writer=self.parts.writer,
            rebase=self.rebase,
            transport=self.transport(),
            clock=self.parts.clock,
            ids=self.parts.ids,
            shape=self.parts.registry.shape,
        )

    def delivery(self) -> Delivery | None:
        """The way of journals that a lost database left behind; None where no journal is kept."""
        journal = self.parts.journal
        if journal is None:
            return None
        return Delivery(
            deliveries=journal.deliveries,
            store=self.parts.store,
            registry=self.parts.registry,
            writer=self.parts.writer,
            transport=self.transport(),
        )

    def filling(self) -> Filling:
        """The way large scopes come in."""
        parts = self.parts
        return Filling(store=parts.store, writer=parts.writer, rebase=self.rebase, transport=self.transport(), coming=self.coming)

    def drift(self) -> Drift:
        """The way to find rows that differ from central's."""
        parts = self.parts
        return Drift(store=parts.store, writer=parts.writer, registry=parts.registry, exchange=self.exchange(), clock=parts.clock)
