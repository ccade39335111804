"""Short ways to say what a test is about: dealers, people, products, prices, and a context to run verbs in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role
from sync.domain.availability.records import Availability, Supply
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.commands import HOUSE, Actor, Command, Context
from sync.kernel.queries import View
from sync.kernel.records import Record
from tests.tables import make_tables

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = NOW.date()
SHOP, OTHER_SHOP = 7, 8


def an_id(name: str) -> UUID:
    """The same name, the same id."""
    return uuid5(NAMESPACE_OID, name)


def a_dealer(dealer_id: int = SHOP, **changed: Any) -> Dealer:
    fields: dict[str, Any] = {
        "dealer_id": dealer_id,
        "code": f"D{dealer_id}",
        "name": f"Shop {dealer_id}",
        "status": DealerStatus.ACTIVE,
        "block_reason": "",
        "price_list": "standard",
        "currency": "CNY",
        "region": "",
        "contact": "",
        "phone": "",
        "email": "",
        "address": "",
        "tax_id": "",
        "credit_limit": 100_000_00,
        "price_honour_days": 14,
        "price_honour_basis_points": 500,
        "backorder_policy": BackorderPolicy.SHIP_PARTIAL,
    }
    return Dealer(**fields | changed)


def a_user(name: str = "lin", role: Role = Role.CLERK, *, dealer_id: int = SHOP, active: bool = True) -> User:
    return User(
        dealer_id=dealer_id, id=an_id(f"{dealer_id}/{name}"), name=name, display_name=name.title(), role=role, active=active
    )


def an_actor(name: str = "lin", role: Role = Role.CLERK, *, dealer_id: int = SHOP) -> Actor:
    return Actor(user_id=an_id(f"{dealer_id}/{name}"), name=name, role=role, dealer_id=dealer_id)


def a_house_actor(role: Role = Role.ORDER_DESK, name: str = "mei") -> Actor:
    return an_actor(name, role, dealer_id=HOUSE)


def a_product(code: str = "BRK-01", **changed: Any) -> Product:
    fields: dict[str, Any] = {
        "code": code,
        "category_code": "brakes",
        "name_en": "Brake pad",
        "name_zh_hant": "煞車來令片",
        "name_zh_hans": "刹车片",
        "folded": "brake pad 煞车来令片 刹车片",
        "initials": "sclp",
        "unit": "pcs",
        "pack_size": 1,
        "min_quantity": 1,
        "status": ProductStatus.ORDERABLE,
        "successor_code": None,
        "weight": 0,
        "tax_basis_points": 1300,
        "picture": None,
    }
    return Product(**fields | changed)


def a_category(code: str = "brakes", parent: str | None = None, position: int = 0) -> Category:
    return Category(
        code=code, parent_code=parent, name_en=code.title(), name_zh_hant="煞車", name_zh_hans="刹车", position=position
    )


def a_barcode(barcode: str = "4711234567899", code: str = "BRK-01", quantity: int = 1) -> Barcode:
    return Barcode(barcode=barcode, product_code=code, quantity=quantity)


def a_price(
    code: str = "BRK-01", price: int = 285_00, *, since: date = date(2026, 1, 1), price_list: str = "standard", revision: int = 1
) -> ListPrice:
    """Set when its first day began; tests of later changes set `set_at`."""
    begun = datetime.combine(since, time.min, UTC)
    return ListPrice(
        price_list=price_list, product_code=code, valid_from=since, revision=revision, price=price, set_at=min(begun, NOW)
    )


def a_supply(code: str = "BRK-01", physical: int = 100, *, site: str = "main") -> Supply:
    return Supply(product_code=code, site=site, physical=physical, allocated=0, shipped=0, counted_at=NOW)


def an_availability(code: str = "BRK-01", quantity: int = 100, *, site: str = "main") -> Availability:
    return Availability(product_code=code, site=site, quantity=quantity, as_of=NOW)


@contextmanager
def a_session(*rows: Record) -> Iterator[Session]:
    """An empty world in memory with these rows in it."""
    engine = create_engine("sqlite://")
    make_tables(engine, Record.metadata)
    with Session(engine) as session:
        session.add_all(rows)
        session.flush()
        yield session
    engine.dispose()


def a_context(session: Session, actor: Actor | None = None, *, now: datetime = NOW) -> Context:
    return Context(session=session, actor=actor or an_actor(), now=now)


def a_view(session: Session, actor: Actor | None = None, *, now: datetime = NOW, letter: str = "") -> View:
    return View(session=session, actor=actor or an_actor(), now=now, letter=lambda: letter)


@contextmanager
def undone(session: Session) -> Iterator[Session]:
    """Nothing of what is done in it stays."""
    savepoint = session.begin_nested()
    try:
        yield session
    finally:
        savepoint.rollback()


def run(command: Command, context: Context) -> None:
    """What both engines do with a command, without the engine."""
    REGISTRY.verbs[type(command).__name__].handler(command, context)
    context.session.flush()
