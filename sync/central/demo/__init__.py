"""A world to try everything in: the same seed and clock give the same world, byte for byte."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sync.central.demo.chance import Chance
from sync.central.demo.goods import Article, article, categories, code_of
from sync.central.demo.people import shops_of, users_of
from sync.central.exchange import THE_ONE
from sync.central.passwords import Passwords
from sync.central.records import Central
from sync.central.store import Store
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import Role
from sync.domain.availability.records import Availability, Supply
from sync.domain.catalog.records import Barcode, ListPrice, Product
from sync.kernel.records import Record, image


@dataclass(frozen=True, kw_only=True)
class DemoUser:
    """Somebody who can sign in to the demo world."""

    dealer_id: int
    dealer_code: str
    user_id: UUID
    name: str
    role: Role


@dataclass(frozen=True, kw_only=True)
class DemoWorld:
    """Who and what there is now: enough to write a history into it by commands, as its people would."""

    seed: int
    now: datetime
    users: Sequence[DemoUser]
    product_codes: Sequence[str]

    def user(self, dealer_id: int, role: Role) -> DemoUser:
        return next(user for user in self.users if (user.dealer_id, user.role) == (dealer_id, role))


def run(
    store: Store,
    passwords: Passwords,
    *,
    now: datetime,
    password: str,
    products: int = 20_000,
    dealers: int = 5,
    seed: int = 1,
) -> DemoWorld:
    """Fill an initialised central: all in one transaction. Everybody signs in with `password`; `now` is aware UTC."""
    password_hash = passwords.hash(password)  # slow on purpose: once, and before the transaction
    with store.transaction(now) as session:
        central = session.get_one(Central, THE_ONE)
        shops = _put_dealers(store, session, dealers, seed, central)
        staff = [user for shop in shops for user in users_of(shop.dealer_id, seed)]
        people = [_card(user, shops) for user in staff]
        _put(store, session, staff)
        for person in people:
            passwords.keep(session, person.dealer_id, person.user_id, password_hash)
        _put(store, session, list(categories()))
        _put_goods(store, session, [article(number, Chance(seed << 32 | number), now) for number in range(products)])
    return DemoWorld(seed=seed, now=now, users=people, product_codes=[code_of(number) for number in range(products)])


def _put_dealers(store: Store, session: Session, count: int, seed: int, central: Central) -> list[Dealer]:
    shops = list(shops_of(count, Chance(seed), maker=central.name, currency=central.currency))
    _put(store, session, shops)
    return shops


def _card(user: User, shops: Sequence[Dealer]) -> DemoUser:
    return DemoUser(
        dealer_id=user.dealer_id,
        dealer_code=shops[user.dealer_id].code,
        user_id=user.id,
        name=user.name,
        role=user.role,
    )


def _put_goods(store: Store, session: Session, some: Sequence[Article]) -> None:
    """One write a table: the first into an empty one need not look for what is there."""
    store.put(session, Product, [one.product for one in some])
    store.put(session, Barcode, [barcode for one in some for barcode in one.barcodes])
    store.put(session, ListPrice, [price for one in some for price in one.prices])
    store.put(session, Supply, [one.supply for one in some])
    store.put(session, Availability, [one.availability for one in some])


def _put(store: Store, session: Session, rows: Sequence[Record]) -> None:
    if rows:
        store.put(session, type(rows[0]), [image(row) for row in rows])
