"""The parts of a running central, put together once."""

from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher
from sqlalchemy import update
from sqlalchemy.orm import Session

from sync.central.accounts import Accounts, Source
from sync.central.apart import WORTH_APART, Apart
from sync.central.audit import Deed, tell
from sync.central.authority import Authority
from sync.central.blobs import Blobs
from sync.central.business import Business
from sync.central.crashes import Crashes
from sync.central.devices import Devices
from sync.central.exchange import THE_ONE, Exchange
from sync.central.journal import JournalDesk
from sync.central.journal_keys import JournalKeys
from sync.central.own_sign_ins import OwnSignIns
from sync.central.passwords import Passwords
from sync.central.pull import PULL_LIMIT
from sync.central.push import Pusher
from sync.central.records import Central, LetterCount
from sync.central.shop_pcs import ShopPcs
from sync.central.snapshots import Snapshots
from sync.central.store import Store
from sync.kernel.commands import HOUSE

EPOCH_BYTES = 12
LETTERS_SKIPPED = 26


@dataclass(frozen=True, kw_only=True)
class Tuning:
    """Figures that tests and operators set otherwise. `hasher` None takes argon2's recommended parameters."""

    pull_limit: int = PULL_LIMIT
    worth_apart: int = WORTH_APART
    hasher: PasswordHasher | None = None


class Service:
    """Everything behind the HTTP surface and the command line. `folder` holds what is not in the database."""

    def __init__(self, store: Store, business: Business, source: Source, folder: Path, tuning: Tuning | None = None) -> None:
        tuning = tuning or Tuning()
        self.store = store
        self.business = business
        self.source = source
        self.passwords = Passwords(store, source.clock, tuning.hasher)
        self.authority = Authority(folder)
        self.devices = Devices(store, source.clock, source.random)
        self.journal_keys = JournalKeys(store, source.clock, source.random)
        self.journal = JournalDesk(store, Pusher(store, business, source.clock), self.journal_keys)
        self.accounts = Accounts(
            store,
            business,
            self.passwords,
            source,
            devices=self.devices,
            authority=self.authority,
            journal_keys=self.journal_keys,
        )
        self.own_sign_ins = OwnSignIns(
            store,
            self.accounts,
            self.passwords,
            devices=self.devices,
            authority=self.authority,
            keep_end=business.keep_end,
            clock=source.clock,
        )
        self.shop_pcs = ShopPcs(store, self.accounts, self.devices, business.may_invite)
        self.exchange = Exchange(store, business, source.clock, self.journal_keys, pull_limit=tuning.pull_limit)
        self.apart = Apart(folder / "apart", source.clock, worth=tuning.worth_apart)
        self.snapshots = Snapshots(store, business, source.clock, folder / "snapshots")
        self.blobs = Blobs(store, source.clock)
        self.crashes = Crashes(folder / "crashes")
        self.updates = folder / "updates"
        self.queues = frozenset(business.registry.queues)

    def piece(self, dealer_id: int, digest: str) -> bytes:
        """Of a scope that the dealer's devices hold, or the rows of an answer to one of them. Raises Denied `chunk_unknown`."""
        rows = self.apart.get(dealer_id, digest)
        return self.snapshots.chunk(dealer_id, digest) if rows is None else rows

    def central(self, session: Session) -> Central:
        """Which central this is."""
        return session.get_one(Central, THE_ONE)


def found(session: Session, source: Source, *, name: str, currency: str) -> None:
    """Make an empty database the central of this manufacturer."""
    now = source.clock.now()
    session.add(Central(id=THE_ONE, epoch=new_epoch(source), name=name, currency=currency, created_at=now))


def mint_epoch(store: Store, source: Source) -> str:
    """To be called after a restore: every device then offers again what this database forgot."""
    with store.transaction(source.clock.now()) as session:
        central = session.get_one(Central, THE_ONE)
        central.epoch = new_epoch(source)
        tell(session, Deed(dealer_id=HOUSE, actor="console", name="EpochMinted", subject=central.epoch))
        # letters given since the backup are not known here any more: they must not be given again
        session.execute(update(LetterCount).values(given=LetterCount.given + LETTERS_SKIPPED))
        return central.epoch


def new_epoch(source: Source) -> str:
    return source.random(EPOCH_BYTES).hex()
