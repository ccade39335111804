"""What these shops trade in: the product's own features, two dealers, a contract, and goods that have come already."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from msgspec.structs import replace as changed_in
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.business import Business
from sync.central.composition import build_business, put_house
from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.contracts.terms import Terms, Tier
from sync.domain.orders.records import ShipmentLine
from sync.domain.returns.commands import AnswerReturn, AskReturn
from sync.kernel.commands import HOUSE, Actor
from tests.builders import OTHER_SHOP, SHOP, TODAY, a_category, a_dealer, a_price, a_product, a_supply, a_user, an_actor, an_id
from tests.contract_builders import HEAD, a_draft, a_revision, accept, agree, approve, buy
from tests.credit_builders import DESK, MAKER, decide, place, ship
from tests.deal_builders import Contact, a_deal, from_shop
from tests.order_builders import DISC, PAD, PRICE
from tests.price_builders import a_promotion, publish
from tests.protection_builders import moved, set_price
from tests.simulator.business import Network, Trade

AUTUMN = tuple(f"A-{at}" for at in range(1, 7))
"""Serial numbers of the pieces that came in autumn."""
LIMIT, STOCK = 30 * PRICE, 40
PEOPLE = {
    HOUSE: {
        "fang": Role.FINANCE,
        "gao": Role.FINANCE,
        "chen": Role.CHANNEL_MANAGER,
        "mei": Role.ORDER_DESK,
        "ping": Role.CATALOG_ADMIN,
        "qing": Role.CATALOG_ADMIN,
        "rao": Role.OPERATOR,
    },
    SHOP: {"wang7": Role.MANAGER, "lin7": Role.CLERK, "bai7": Role.ACCOUNTANT, "sun7": Role.WAREHOUSE},
    OTHER_SHOP: {"wang8": Role.MANAGER, "lin8": Role.CLERK, "bai8": Role.ACCOUNTANT, "sun8": Role.WAREHOUSE},
}
STAFF: dict[int, tuple[Actor, ...]] = {
    dealer_id: tuple(an_actor(name, role, dealer_id=dealer_id) for name, role in people.items())
    for dealer_id, people in PEOPLE.items()
}
TERMS = Terms(
    protection_days=30,
    claim_days=90,
    return_basis_points=2_000,
    tiers=(Tier(reach=1, basis_points=200),),
)
"""A fifth of what was bought may go back, and two per cent of a quarter are paid back."""
QUARTER = date(2026, 7, 1)
"""The one whose rebate can be claimed."""


TAKEN: Mapping[str, str] = {"name": "Harbour Trucks", "phone": "13900139000"}
"""Whose customer that is, the other shop does not know."""


def signs_of(dealer_id: int) -> tuple[str, ...]:
    """What only this dealer's rows hold: its name, its people, its numbers, its words, and ids that its PCs gave."""
    word = f"{dealer_id}5a"
    head, tail = (word * 3)[:8], word
    names = (
        f"Shop {dealer_id}",
        *(f"{one}{dealer_id}" for one in ("wang", "lin", "bai", "sun")),
        f"-D{dealer_id}-",
        f"~{dealer_id}~",
    )
    return (*names, f"{head}-{tail}", head + tail)


def marked(dealer_id: int, number: int) -> UUID:
    """An id that says whose it is."""
    text = UUID(int=number).hex
    head = signs_of(dealer_id)[-1] if dealer_id else ""
    return UUID(hex=head + text[len(head) :])


def begin(session: Session) -> None:
    """The shop has a contract and six units on hand, the other one has none; the price has fallen, five orders are cheaper."""
    put_house(session, name="House", currency="CNY", timezone="UTC")
    dealers = [a_dealer(one, credit_limit=LIMIT) for one in (SHOP, OTHER_SHOP)]
    goods = [a_category("brakes"), a_product(PAD), a_price(PAD), a_supply(PAD, STOCK)]
    goods += [a_product(DISC), a_price(DISC), a_supply(DISC, 6)]
    users = [a_user(name, role, dealer_id=dealer_id) for dealer_id, people in PEOPLE.items() for name, role in people.items()]
    session.add_all([*dealers, *goods, *users])
    session.flush()
    agree(session, terms=TERMS, valid_from=date(2026, 7, 1), valid_until=date(2027, 6, 30))
    buy(session, "summer", 4, days=-70)
    buy(session, "autumn", 6, days=-10, serials=AUTUMN)
    moved(session, -4, "sold", days=-5)
    going_on(session)
    set_price(session, PRICE - 20_00, days=0)
    publish(a_promotion(name="winter", quota=5, priority=1), session)


def going_on(session: Session) -> None:
    """One customer is the shop's, two deliveries are on their way, one return is granted and one is asked for."""
    taken = a_deal(marked(SHOP, 1), number="RG-D7-A-26-00000", note="~7~", **{"tax_id": ""} | TAKEN)
    from_shop(taken, session, Contact(received=-48, claimed=-49, heard=-50))
    for name in ("one", "two"):
        place(session, name, 3, days=-2)
        ship(session, name, 3, days=-2)
    line = session.scalars(select(ShipmentLine).where(ShipmentLine.quantity == 6)).one()
    for name, piece in (("granted", AUTUMN[0]), ("asked", AUTUMN[1])):
        about: dict[str, Any] = {"return_id": an_id(name), "number": f"RH-{name}", "serials": (piece,)}
        ask = AskReturn(**about, shipment_line_id=line.id, quantity=1, reason="wrong model")
        decide(ask, session, HEAD, days=-1)
    decide(AnswerReturn(dealer_id=SHOP, return_id=an_id("granted"), granted=True), session, DESK, days=-1)
    papers_under_way(session)


def papers_under_way(session: Session) -> None:
    """The shop has signed what follows its contract, an amendment is offered to it, and the other shop's contract is drafted."""
    next_year = {"valid_from": date(2027, 7, 1), "valid_until": date(2028, 6, 30)}
    decide(a_revision("renewal", terms=TERMS, **next_year), session, MAKER)
    approve(session, "renewal")
    accept(session, "renewal")
    amended = {"valid_from": TODAY + timedelta(days=2), "valid_until": date(2027, 6, 30)}
    decide(a_revision("amendment", terms=changed_in(TERMS, payment_days=30), **amended), session, MAKER)
    approve(session, "amendment")
    draft = a_draft("other", number="CT-other", **next_year)
    decide(changed_in(draft, dealer_id=OTHER_SHOP), session, MAKER)


class Shops(Network):
    """Two dealers on one price list."""

    def scopes_of(self, dealer_id: int) -> set[str]:
        own = {f"dealer:{dealer_id}", *REGISTRY.shared}
        return own | ({*REGISTRY.queues} if dealer_id == HOUSE else set()) | {"prices:standard"}

    def business(self) -> Business:
        return replace(build_business(), personal=frozenset())


SHOPS = Trade(new=REGISTRY, old=REGISTRY, staff=STAFF, network=Shops, begin=begin)
