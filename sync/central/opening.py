"""From a folder to a service: where central's files are, which database, and the clock, ids and secrets of this machine."""

import os
import secrets
from pathlib import Path

import msgspec
from sqlalchemy import select

from sync.central.accounts import Source
from sync.central.composition import build_business, put_house
from sync.central.migrations import upgrade
from sync.central.records import Central
from sync.central.service import Service, found, mint_epoch
from sync.central.store import Store
from sync.central.sums import make_digests
from sync.domain import REGISTRY
from sync.domain.accounts.calendar import UNTOLD, is_zone
from sync.kernel.clock import SystemClock
from sync.kernel.errors import Refusal
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.money import CURRENCIES

SETTINGS = "central.json"
DATABASE = "central.db"
EPOCH = "epoch"
HOMES = {
    "CNY": "Asia/Shanghai",
    "HKD": "Asia/Hong_Kong",
    "JPY": "Asia/Tokyo",
    "KRW": "Asia/Seoul",
    "SGD": "Asia/Singapore",
    "TWD": "Asia/Taipei",
}
"""Currencies of one time zone. Of all others the operator says where the manufacturer is, or days begin by UTC."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What a data folder knows about its database. An empty URL is the SQLite file in the folder itself."""

    database: str = ""


def create(folder: Path, *, database: str, name: str, currency: str, timezone: str = "") -> Service:
    """A new central in an empty folder. Without a time zone, the one where the currency is at home.

    Refuses `already_initialised`, `currency_unknown`, `timezone_unknown`.
    """
    if currency not in CURRENCIES:
        raise Refusal("currency_unknown", currency=currency)
    timezone = timezone or HOMES.get(currency, UNTOLD)
    if not is_zone(timezone):
        raise Refusal("timezone_unknown", timezone=timezone)
    if is_initialised(folder):
        raise Refusal("already_initialised", folder=folder)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not database:
        lay_private(folder / DATABASE)  # the keys of journals are in it, and the folder may be there already, for all to see
    service = _service(folder, Settings(database=database))
    with service.store.transaction(service.source.clock.now()) as session:
        if session.scalars(select(Central)).first() is not None:
            raise Refusal("already_initialised", folder=folder)
        found(session, service.source, name=name, currency=currency)
        put_house(session, name=name, currency=currency, timezone=timezone)
    make_digests(service.store, service.business.registry, service.source.clock.now())
    _write_private(folder / SETTINGS, msgspec.json.encode(Settings(database=database)))
    check_epoch(service, folder)
    return service


def lay_private(path: Path) -> Path:
    """An empty file for the eyes of this account alone, whatever it is told of others: whoever writes in it keeps that."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    return path


def is_initialised(folder: Path) -> bool:
    return (folder / SETTINGS).exists()


def open_service(folder: Path, *, standby: str = "") -> Service:
    """The central of a folder, its database brought to this program's shape; and the address of a copy that follows it.

    Refuses `not_initialised`, `standby_of_sqlite`.
    """
    try:
        settings = msgspec.json.decode((folder / SETTINGS).read_bytes(), type=Settings)
    except FileNotFoundError as error:
        raise Refusal("not_initialised", folder=folder) from error
    if standby and not settings.database:
        raise Refusal("standby_of_sqlite")
    return _service(folder, settings, standby)


def check_epoch(service: Service, folder: Path) -> bool:
    """True where the database is not the one that this folder last served, so that a restore nobody announced is noticed.

    A new epoch is minted then: devices offer again what the restored database forgot.
    """
    epoch = epoch_of(service)
    marker = folder / EPOCH
    known = marker.read_text().strip() if marker.exists() else epoch
    is_other = known != epoch
    _write_private(marker, (mint_epoch(service.store, service.source) if is_other else epoch).encode())
    return is_other


def adopt(folder: Path, *, database: str) -> str:
    """A folder takes up a database that was restored: a new epoch first, and the folder is a central's from then on."""
    settings = Settings(database=database)
    service = _service(folder, settings)
    try:
        epoch = new_epoch(service, folder)
    finally:
        service.store.close()
    _write_private(folder / SETTINGS, msgspec.json.encode(settings))
    return epoch


def epoch_of(service: Service) -> str:
    with service.store.read() as session:
        return session.scalars(select(Central.epoch)).one()


def new_epoch(service: Service, folder: Path) -> str:
    """The operator says that the database was restored."""
    epoch = mint_epoch(service.store, service.source)
    _write_private(folder / EPOCH, epoch.encode())
    return epoch


def _service(folder: Path, settings: Settings, standby: str = "") -> Service:
    clock = SystemClock()
    source = Source(clock=clock, ids=TimeOrderedIds(clock, secrets.token_bytes), random=secrets.token_bytes)
    store = Store(settings.database or f"sqlite:///{folder.resolve() / DATABASE}", standby)
    upgrade(store)
    make_digests(store, REGISTRY, clock.now())
    return Service(store, build_business(), source, folder)


def _write_private(path: Path, content: bytes) -> None:
    """Whole or not at all, and for the owner's eyes: a database URL may hold a password."""
    fresh = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
