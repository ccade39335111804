"""Keys to which devices seal their journals: the newest is given out, every older one is kept to read what was sealed to it."""

from collections.abc import Callable

from sqlalchemy import select

from sync.central.records import JournalSecret
from sync.central.store import Store
from sync.kernel.clock import Clock
from sync.protocol.journal import public_half
from sync.protocol.messages import JournalKey

KEY_BYTES = 32
LOOK_AGAIN_SECONDS = 60.0
"""Another process may have made a newer key: devices learn of it so much later."""


class JournalKeys:
    """The keys in central's database: they are backed up with what they protect, and no process needs to be told."""

    def __init__(self, store: Store, clock: Clock, random: Callable[[int], bytes]) -> None:
        self._store = store
        self._clock = clock
        self._random = random
        self._current: JournalKey | None = None
        self._looked_at = 0.0

    def current(self) -> JournalKey:
        """What a device has to seal to. The first one is made when it is asked for."""
        now = self._clock.monotonic()
        if self._current is None or now - self._looked_at > LOOK_AGAIN_SECONDS:
            self._current, self._looked_at = self._newest() or self.make(), now
        return self._current

    def make(self) -> JournalKey:
        """A new one to seal to; the older ones stay."""
        return self.keep(self._random(KEY_BYTES))

    def keep(self, private: bytes) -> JournalKey:
        """A key from outside, such as one that a restored database has lost, or the newest of all."""
        public = public_half(private)
        with self._store.transaction(now := self._clock.now()) as session:
            if session.get(JournalSecret, public.key_id) is None:
                session.add(JournalSecret(key_id=public.key_id, private_key=private, created_at=now))
        self._current = None
        return public

    def secrets(self) -> dict[str, bytes]:
        """The private half of each, by id."""
        with self._store.read() as session:
            return {row.key_id: row.private_key for row in session.scalars(select(JournalSecret))}

    def _newest(self) -> JournalKey | None:
        newest = select(JournalSecret.private_key).order_by(JournalSecret.created_at.desc(), JournalSecret.key_id).limit(1)
        with self._store.read() as session:
            private = session.scalar(newest)
        return None if private is None else public_half(private)
