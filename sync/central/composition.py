"""Puts the business into the service: the features, what central adds to each, and who is who by the accounts' records."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central import releasing
from sync.central.business import Business, DealerCard
from sync.central.instances import is_given
from sync.domain import REGISTRY, approvals
from sync.domain.accounts.commands import AddUser, SetRecoveryKey
from sync.domain.accounts.records import Dealer, EndedLease, House, User
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, allows, ended_lease_id
from sync.domain.approvals.central import Effect, deciding
from sync.domain.approvals.commands import DecideStep
from sync.domain.approvals.records import Approval
from sync.domain.catalog import central as catalog
from sync.domain.catalog.records import ListPrice
from sync.domain.contracts import central as contracts
from sync.domain.contracts.drafting import CONTRACT_APPROVAL
from sync.domain.credit.commands import LIMIT_APPROVAL
from sync.domain.customers import central as customers
from sync.domain.deals import central as deals
from sync.domain.desk import central as desk
from sync.domain.four_eyes.watches import WATCHES
from sync.domain.numbers import central as numbers
from sync.domain.numbers.commands import EnterNumbers
from sync.domain.orders import central as orders
from sync.domain.orders.exceptions import PRICE_APPROVAL, RELEASE_APPROVAL
from sync.domain.protection import central as protection
from sync.domain.rebates import central as rebates
from sync.domain.returns import central as returns
from sync.domain.sales import central as sales
from sync.domain.statements import central as statements
from sync.domain.stock import central as stock
from sync.domain.stock.receiving import ReceiveShipment
from sync.kernel.commands import HOUSE, Command, Context, Wrapper
from sync.kernel.kept import Reading
from sync.kernel.records import dealer_scope
from sync.protocol.leases import LeaseEnd
from sync.protocol.messages import UserCard


def release(approval: Approval, context: Context) -> None:
    """What waited for another person is done."""
    releasing.release(approval, context, REGISTRY, WRAPPERS)


EFFECTS: Mapping[str, Effect] = {
    LIMIT_APPROVAL: orders.on_limit_settled,
    RELEASE_APPROVAL: desk.on_release_approved,
    PRICE_APPROVAL: desk.on_price_approved,
    CONTRACT_APPROVAL: contracts.settle_contract,
    **dict.fromkeys(WATCHES, release),
}
"""What an approval of each kind causes once its chain has ended."""

WRAPPERS: Mapping[type[Command], Wrapper] = {
    **catalog.WRAPPERS,
    **customers.WRAPPERS,
    **orders.WRAPPERS,
    **desk.WRAPPERS,
    **stock.WRAPPERS,
    **sales.WRAPPERS,
    **deals.WRAPPERS,
    **contracts.WRAPPERS,
    **rebates.WRAPPERS,
    **returns.WRAPPERS,
    **protection.WRAPPERS,
    **statements.WRAPPERS,
    ReceiveShipment: contracts.posting(stock.WRAPPERS[ReceiveShipment]),
    EnterNumbers: numbers.entering(is_given),
    DecideStep: deciding(EFFECTS),
}
"""One line for each feature that has rules of central's own."""

# each exchange asks for one: no more is read than is on it
CARDS = select(Dealer.dealer_id, Dealer.code, Dealer.name, Dealer.price_list)
CARD_OF = CARDS.where(Dealer.dealer_id == bindparam("dealer_id"))
CARD_CODED = CARDS.where(Dealer.code == bindparam("code"))

HOUSE_CODE = "HQ"
"""What the command line calls the house where it asks for a dealer."""


def build_business() -> Business:
    return Business(
        registry=REGISTRY,
        wrappers=WRAPPERS,
        dealer_card=dealer_card,
        dealer_coded=dealer_coded,
        dealer_codes=dealer_codes,
        price_lists=price_lists,
        find_user=find_user,
        user_named=user_named,
        may_invite=may_invite,
        keep_end=keep_end,
        across=deals.ACROSS,
        personal=frozenset({SetRecoveryKey, *(verb.command for verb in approvals.FEATURE.verbs)}),
    )


def put_house(session: Session, *, name: str, currency: str, timezone: str) -> None:
    """What everybody must know of the manufacturer, and itself as a dealer: its people and PCs are found like everybody's."""
    session.add(House(house_id=HOUSE, timezone=timezone))
    session.add(
        Dealer(
            dealer_id=HOUSE,
            code=HOUSE_CODE,
            name=name,
            status=DealerStatus.ACTIVE,
            block_reason="",
            price_list="",
            currency=currency,
            region="",
            contact="",
            phone="",
            email="",
            address="",
            tax_id="",
            credit_limit=0,
            price_honour_days=0,
            price_honour_basis_points=0,
            backorder_policy=BackorderPolicy.SHIP_PARTIAL,
        )
    )


def dealer_card(session: Session, dealer_id: int) -> DealerCard | None:
    row = session.execute(CARD_OF, {"dealer_id": dealer_id}).one_or_none()
    return None if row is None else DealerCard(**row._mapping)


def dealer_coded(session: Session, code: str) -> DealerCard | None:
    row = session.execute(CARD_CODED, {"code": code}).one_or_none()
    return None if row is None else DealerCard(**row._mapping)


def dealer_codes(session: Session) -> Sequence[str]:
    """Of all dealers but the house, sorted."""
    return session.scalars(select(Dealer.code).where(Dealer.dealer_id != HOUSE).order_by(Dealer.code)).all()


def price_lists(session: Session) -> Sequence[str]:
    """Every list that has prices or readers, sorted."""
    priced = select(ListPrice.price_list).distinct()
    read = select(Dealer.price_list).distinct()
    return sorted({*session.scalars(priced), *session.scalars(read)} - {""})


def find_user(session: Session, dealer_id: int, user_id: UUID) -> UserCard | None:
    people = Reading("people", (User,), (dealer_scope(dealer_id),), _people)
    return people.of(session, [(dealer_id, user_id)]).get((dealer_id, user_id))


def _people(session: Session, keys: Sequence[tuple[int, UUID]]) -> Mapping[tuple[int, UUID], UserCard]:
    found = {key: session.get(User, key) for key in keys}
    return {key: _user_card(user) for key, user in found.items() if user is not None and user.active}


def user_named(session: Session, dealer_id: int, name: str) -> UserCard | None:
    named = select(User).where(User.dealer_id == dealer_id, User.name == name.lower(), User.active)
    user = session.scalars(named.order_by(User.id).limit(1)).one_or_none()
    return None if user is None else _user_card(user)


def may_invite(role: str) -> bool:
    """Whoever adds people lets them in."""
    return allows(role, REGISTRY.verbs[AddUser.__name__].permission)


def keep_end(session: Session, end: LeaseEnd, word: str) -> None:
    key = ended_lease_id(end.user_id, end.device_id)
    kept = session.get(EndedLease, (end.dealer_id, key))
    if kept is None:
        session.add(EndedLease(dealer_id=end.dealer_id, id=key, user_id=end.user_id, device_id=end.device_id, word=word))
    else:
        kept.word = word


def _user_card(user: User) -> UserCard:
    return UserCard(
        user_id=user.id, name=user.name, display_name=user.display_name, role=user.role.value, dealer_id=user.dealer_id
    )
