"""What the simulated trade does: the toy's notes and signs, price lists that dealers are moved between, and one pool for all."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy.orm import Mapped, Session, mapped_column

from sync.central.business import Business, DealerCard
from sync.kernel.commands import HOUSE, Actor, Command, Context, Handler, Verb, Wrapper
from sync.kernel.errors import Refusal
from sync.kernel.records import DealerRecord, Record, dealer_scope
from sync.kernel.registry import Feature, Registry
from sync.protocol.messages import UserCard
from tests import toy

DEALERS = (7, 8)
LISTS = ("A", "B")
POOL = "pool"
IN_POOL = 12


def person(dealer_id: int, number: int) -> Actor:
    """Somebody of a dealer: the name says whose."""
    role = "clerk" if dealer_id else "order_desk"
    return Actor(user_id=UUID(int=dealer_id * 256 + number + 1), name=f"p{dealer_id}-{number}", role=role, dealer_id=dealer_id)


STAFF = {dealer_id: (person(dealer_id, 0), person(dealer_id, 1)) for dealer_id in (HOUSE, *DEALERS)}


class Price(Record):
    """One price of one list: for the dealers of that list."""

    __tablename__ = "sim_price"
    scoped_by = ("list",)

    list: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    amount: Mapped[int]

    def scopes(self) -> Mapping[str, bool]:
        return {f"prices:{self.list}": True}


class Pool(Record):
    """What the house can still give. Only the house sees it."""

    __tablename__ = "sim_pool"

    code: Mapped[str] = mapped_column(primary_key=True)
    left: Mapped[int]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(HOUSE): True}


class Draw(DealerRecord):
    """What a dealer got out of the pool."""

    __tablename__ = "sim_draw"

    number: Mapped[str]
    amount: Mapped[int]


class SetPrice(Command, frozen=True, kw_only=True):
    """A price of a list, new or changed."""

    list: str
    code: str
    amount: int


def set_price(command: SetPrice, context: Context) -> None:
    """Refuses nothing."""
    context.session.merge(Price(list=command.list, code=command.code, amount=command.amount))


class TakeFromPool(Command, frozen=True, kw_only=True):
    """A dealer asks for some of what the house has."""

    series: ClassVar[str | None] = "TP"

    draw_id: UUID
    amount: int
    number: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.draw_id,)


def take_from_pool(command: TakeFromPool, context: Context) -> None:
    """Refuses `draw_exists`. Only central knows what there is."""
    if context.session.get(Draw, (context.dealer_id, command.draw_id)) is not None:
        raise Refusal("draw_exists")
    draw = Draw(dealer_id=context.dealer_id, id=command.draw_id, number=command.number, amount=command.amount)
    context.session.add(draw)


class CopyText(Command, frozen=True, kw_only=True):
    """Write one note's text on another: a command that looks at one row and changes a second."""

    source_id: UUID
    note_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.note_id,)

    def refers(self) -> tuple[UUID, ...]:
        return (self.source_id,)


def copy_text(command: CopyText, context: Context) -> None:
    """Refuses `note_unknown`."""
    source = context.session.get(toy.Note, (context.dealer_id, command.source_id))
    note = context.session.get(toy.Note, (context.dealer_id, command.note_id))
    if source is None or note is None:
        raise Refusal("note_unknown")
    note.text = source.text


def central_take_from_pool(command: TakeFromPool, context: Context, handler: Handler) -> None:
    """Refuses `pool_empty`; grants what is left where that is less."""
    pool = context.session.get_one(Pool, POOL, with_for_update=True)
    granted = min(command.amount, pool.left)
    handler(command, context)
    context.session.flush()
    if granted == 0:
        raise Refusal("pool_empty")  # with the draw written already: it must not stay
    pool.left -= granted
    if granted != command.amount:
        draw = context.session.get_one(Draw, (context.dealer_id, command.draw_id))
        draw.amount = granted
        context.adjust("pool_short", asked=command.amount, got=granted, subject=command.number)


FEATURE = Feature(
    name="sim",
    records=(Price, Pool, Draw),
    verbs=(
        Verb(SetPrice, set_price, "signs.post"),
        Verb(TakeFromPool, take_from_pool, "notes.write"),
        Verb(CopyText, copy_text, "notes.write"),
    ),
)
NEW = Registry((toy.FEATURE, FEATURE), toy.allows)
OLD = Registry((toy.FEATURE,), toy.allows)
"""Last year's program: it knows neither prices nor the pool."""

WRAPPERS: Mapping[type[Command], Wrapper] = {**toy.WRAPPERS, TakeFromPool: central_take_from_pool}


class Network:
    """Which dealers there are, on which price list, and who was sent away: what the office changes at central by hand."""

    registry = NEW

    def __init__(self) -> None:
        self.lists = dict.fromkeys(DEALERS, LISTS[0])
        self.gone: set[UUID] = set()

    def scopes_of(self, dealer_id: int) -> set[str]:
        """What a device of this dealer must hold: as the spec says it, not as the engine does."""
        own = {dealer_scope(dealer_id), toy.CATALOG}
        if dealer_id == HOUSE:
            return own | {toy.QUEUE} | {f"prices:{name}" for name in LISTS}
        return own | {f"prices:{self.lists[dealer_id]}"}

    def business(self) -> Business:
        return Business(
            registry=self.registry,
            wrappers=WRAPPERS,
            may_invite=lambda _role: False,
            dealer_card=lambda _session, dealer_id: self._card(dealer_id),
            dealer_coded=lambda _session, code: next((self._card(one) for one in DEALERS if f"D{one}" == code), None),
            price_lists=lambda _session: LISTS,
            dealer_codes=lambda _session: [f"D{one}" for one in DEALERS],
            find_user=self._find_user,
            user_named=lambda _session, dealer_id, name: next(
                (card(one) for one in STAFF[dealer_id] if one.name == name and one.user_id not in self.gone), None
            ),
        )

    def _find_user(self, _session: Session, dealer_id: int, user_id: UUID) -> UserCard | None:
        known = (one for one in STAFF[dealer_id] if one.user_id == user_id and user_id not in self.gone)
        return next((card(one) for one in known), None)

    def _card(self, dealer_id: int) -> DealerCard | None:
        if dealer_id not in self.lists:
            return None
        return DealerCard(dealer_id=dealer_id, code=f"D{dealer_id}", name="Shop", price_list=self.lists[dealer_id])


def card(one: Actor) -> UserCard:
    return UserCard(user_id=one.user_id, name=one.name, display_name=one.name, role=one.role, dealer_id=one.dealer_id)


@dataclass(frozen=True, kw_only=True)
class Trade:
    """What a world trades in: the programs of this year and of last year, who works where, and what is there at first."""

    new: Registry
    old: Registry
    staff: Mapping[int, tuple[Actor, ...]]
    network: Callable[[], Network]
    begin: Callable[[Session], None]


def first_rows() -> Iterable[Record]:
    yield Pool(code=POOL, left=IN_POOL)
    for name in LISTS:
        yield from (Price(list=name, code=f"c{at}", amount=at) for at in range(4))


TOY = Trade(new=NEW, old=OLD, staff=STAFF, network=Network, begin=lambda session: session.add_all(first_rows()))
