"""What this device shows at central: a proof made with its own key, and tokens that are renewed when they have run out."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy import Connection, update

from sync.client.changes import ChangeSet
from sync.client.local import place
from sync.client.rows import driver
from sync.client.store import Store
from sync.client.writer import Then, Writing
from sync.kernel.clock import Clock, to_micros
from sync.kernel.errors import Denied
from sync.protocol.messages import TokenRequest, Tokens
from sync.protocol.proofs import HEADER, Asked, new_key, prove, public_of

SHOWN = "SELECT dealer_id, device_id, device_key, access, token FROM place"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """As the replica's file has it. `refresh` is empty where central has signed this device out."""

    device: str
    key: bytes
    access: str
    refresh: str


class Passport:
    """One for all lanes of a replica. What central gives is durable before it is used."""

    def __init__(self, store: Store, writer: Writing, clock: Clock, *, copy: Then | None = None) -> None:
        """`copy` is called when the tokens are others."""
        self._copy = copy
        self._store = store
        self._writer = writer
        self._clock = clock
        self._renewing = threading.Lock()
        self._begins = False
        self._behind = 0

    def shown(self) -> Shown:
        with self._store.read() as connection:
            dealer_id, device_id, key, access, refresh = driver(connection).execute(SHOWN).fetchone()
        return Shown(device=f"{dealer_id}.{device_id}", key=key or b"", access="" if self._begins else access, refresh=refresh)

    def begin(self) -> None:
        """Somebody has signed in: the next request to central takes new tokens, whatever is left of those before."""
        self._begins = True

    def headers(self, asked: Asked, shown: Shown) -> dict[str, str]:
        """With the token where one is shown."""
        at = to_micros(self._clock.now()) + self._behind
        proof = {HEADER: prove(asked, shown.key, device=shown.device, at=at)} if shown.key else {}
        return proof | ({"Authorization": f"Bearer {asked.token}"} if asked.token else {})

    def set_time(self, central: int) -> None:
        """Central says what time it is (microseconds): this PC's clock is wrong, and work goes on."""
        self._behind = central - to_micros(self._clock.now())

    def renew(self, stale: Shown, ask: Callable[[TokenRequest, Shown], Tokens]) -> Shown:
        """The tokens after these. Raises Denied `signed_out` where central wants a person's password first."""
        with self._renewing:
            now = self.shown()
            if now.access != stale.access and now.access:
                return now  # another lane was faster
            if not now.refresh:
                raise Denied("signed_out")
            had_key = bool(now.key)
            now = now if had_key else replace(now, key=self._new_key())
            try:
                tokens = ask(TokenRequest(refresh=now.refresh, device_key=b"" if had_key else public_of(now.key)), now)
            except Denied as no:
                if no.code == "signed_out":
                    self._writer.put(_sign_out).result()
                raise
            self.take(tokens)
            return self.shown()

    def take(self, tokens: Tokens) -> None:
        """Keep what central gave, unless something newer came meanwhile."""
        self._writer.put(lambda connection: _keep(connection, tokens), self._copy).result()
        self._begins = False

    def _new_key(self) -> bytes:
        """For a replica from before devices had keys."""
        key = new_key()
        self._writer.put(lambda connection: (connection.execute(update(place).values(device_key=key)), ChangeSet())).result()
        return key


def _keep(connection: Connection, tokens: Tokens) -> tuple[None, ChangeSet]:
    fresh = {"access": tokens.access, "token": tokens.refresh, "renewals": tokens.generation}
    connection.execute(update(place).where(place.c.renewals < tokens.generation).values(**fresh))
    return None, ChangeSet()


def _sign_out(connection: Connection) -> tuple[None, ChangeSet]:
    connection.execute(update(place).values(access="", token=""))
    return None, ChangeSet()
