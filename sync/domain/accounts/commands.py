"""What a shop does with its own people and its card, and what the house does with a dealer."""

from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.calendar import is_zone
from sync.domain.accounts.records import Dealer, House, RecoveryKey, User
from sync.domain.accounts.rules import (
    MOST_DAYS,
    PUBLIC_KEY,
    BackorderPolicy,
    DealerStatus,
    Role,
    dealer_subject,
    head_role,
    is_role_of,
    is_sign_in_name,
)
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class AddUser(Command, frozen=True, kw_only=True):
    """A new person at the actor's own shop, or at the house for house staff."""

    user_id: UUID
    name: str
    display_name: str
    role: Role

    def subjects(self) -> tuple[UUID, ...]:
        return (self.user_id,)


def add_user(command: AddUser, context: Context) -> None:
    """Refuses `user_exists`, `user_name_invalid`, `user_name_taken`, `role_not_here`."""
    if context.session.get(User, (context.dealer_id, command.user_id)) is not None:
        raise Refusal("user_exists", name=command.name)
    if not is_sign_in_name(command.name):
        raise Refusal("user_name_invalid", field="name", name=command.name)
    same_name = select(User.id).where(User.dealer_id == context.dealer_id, User.name == command.name).limit(1)
    if context.session.scalar(same_name) is not None:
        raise Refusal("user_name_taken", field="name", name=command.name)
    _check_role(command.role, context)
    context.session.add(
        User(
            dealer_id=context.dealer_id,
            id=command.user_id,
            name=command.name,
            display_name=command.display_name.strip() or command.name,
            role=command.role,
            active=True,
        )
    )


class ChangeUser(Command, frozen=True, kw_only=True):
    """Another display name, role or standing; what is None stays. Nobody is deleted: documents keep their author."""

    user_id: UUID
    display_name: str | None = None
    role: Role | None = None
    active: bool | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.user_id,)


def change_user(command: ChangeUser, context: Context) -> None:
    """Refuses `user_unknown`, `role_not_here`, `last_manager`: somebody must be left who can add people."""
    user = context.session.get(User, (context.dealer_id, command.user_id))
    if user is None:
        raise Refusal("user_unknown")
    role = user.role if command.role is None else command.role
    active = user.active if command.active is None else command.active
    _check_role(role, context)
    head = head_role(context.dealer_id)
    if user.role is head and user.active and (role is not head or not active) and not _other_head(user, context):
        raise Refusal("last_manager", name=user.name)
    user.role, user.active = role, active
    user.display_name = user.display_name if command.display_name is None else command.display_name.strip() or user.name


def _check_role(role: Role, context: Context) -> None:
    if not is_role_of(role, context.dealer_id):
        raise Refusal("role_not_here", role=role)


def _other_head(user: User, context: Context) -> bool:
    others = select(User.id).where(
        User.dealer_id == user.dealer_id, User.id != user.id, User.role == head_role(user.dealer_id), User.active
    )
    return context.session.scalar(others.limit(1)) is not None


class ChangeShop(Command, frozen=True, kw_only=True):
    """How the actor's own shop is reached; what is None stays."""

    contact: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None


def change_shop(command: ChangeShop, context: Context) -> None:
    """Refuses `dealer_unknown`."""
    dealer = _dealer(context.dealer_id, context)
    for field in ("contact", "phone", "email", "address"):
        wanted = getattr(command, field)
        if wanted is not None:
            setattr(dealer, field, wanted.strip())


class DealerCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on one dealer."""

    dealer_id: int

    def subjects(self) -> tuple[UUID, ...]:
        return (dealer_subject(self.dealer_id),)


class BlockDealer(DealerCommand, frozen=True, kw_only=True):
    """The dealer reads everything and orders nothing until unblocked. The reason is shown to the dealer."""

    reason: str


def block_dealer(command: BlockDealer, context: Context) -> None:
    """Refuses `dealer_unknown`, `reason_missing`. Blocking again replaces the reason."""
    dealer = _other_dealer(command.dealer_id, context)
    if not command.reason.strip():
        raise Refusal("reason_missing")
    dealer.status, dealer.block_reason = DealerStatus.BLOCKED, command.reason.strip()


class UnblockDealer(DealerCommand, frozen=True, kw_only=True):
    """The dealer may order again."""


def unblock_dealer(command: UnblockDealer, context: Context) -> None:
    """Refuses `dealer_unknown`."""
    dealer = _other_dealer(command.dealer_id, context)
    dealer.status, dealer.block_reason = DealerStatus.ACTIVE, ""


class ChangeTerms(DealerCommand, frozen=True, kw_only=True):
    """What a dealer buys on; what is None stays. `credit_limit` in minor units: lowered here; to raise it is a proposal
    (`credit`)."""

    price_list: str | None = None
    credit_limit: int | None = None
    price_honour_days: int | None = None
    price_honour_basis_points: int | None = None
    backorder_policy: BackorderPolicy | None = None


MOST_TERMS = {"credit_limit": 10**13, "price_honour_days": MOST_DAYS, "price_honour_basis_points": 10_000}
TERMS = ("price_list", "credit_limit", "price_honour_days", "price_honour_basis_points", "backorder_policy")


def change_terms(command: ChangeTerms, context: Context) -> None:
    """Refuses `dealer_unknown`, `terms_invalid` (a number below 0 or beyond all reason, an empty price list),
    `limit_is_proposed`: more credit needs a second person."""
    dealer = _other_dealer(command.dealer_id, context)
    wanted = {term: value for term in TERMS if (value := getattr(command, term)) is not None}
    for term, value in wanted.items():
        if value == "" or (isinstance(value, int) and not 0 <= value <= MOST_TERMS[term]):
            raise Refusal("terms_invalid", field=term, term=term)
    if command.credit_limit is not None and command.credit_limit > dealer.credit_limit:
        raise Refusal("limit_is_proposed", field="credit_limit")
    for term, value in wanted.items():
        setattr(dealer, term, value)


class ChangeHouse(Command, frozen=True, kw_only=True):
    """How the manufacturer itself works. `timezone`, an IANA name, says when a day of the price lists begins."""

    timezone: str

    def subjects(self) -> tuple[UUID, ...]:
        return (dealer_subject(HOUSE),)


def change_house(command: ChangeHouse, context: Context) -> None:
    """Refuses `house_only`, `timezone_unknown`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    if not is_zone(command.timezone):
        raise Refusal("timezone_unknown", field="timezone", timezone=command.timezone)
    house = context.session.get(House, HOUSE)
    if house is None:
        context.session.add(House(house_id=HOUSE, timezone=command.timezone))
    else:
        house.timezone = command.timezone


class SetRecoveryKey(Command, frozen=True, kw_only=True):
    """From now on the actor's PCs seal their key to this one: 64 hex digits, the public half of what is on paper."""

    key_id: UUID
    public_key: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.key_id,)


def set_recovery_key(command: SetRecoveryKey, context: Context) -> None:
    """Refuses `recovery_key_exists`, `recovery_key_invalid`. Those before are kept: a PC that is away is sealed to one."""
    if context.session.get(RecoveryKey, (context.dealer_id, command.key_id)) is not None:
        raise Refusal("recovery_key_exists")
    if PUBLIC_KEY.fullmatch(command.public_key) is None:
        raise Refusal("recovery_key_invalid")
    key = RecoveryKey(dealer_id=context.dealer_id, id=command.key_id, public_key=command.public_key)
    key.made_by, key.made_at = context.actor.name, context.now
    context.session.add(key)


def _dealer(dealer_id: int, context: Context) -> Dealer:
    dealer = context.session.get(Dealer, dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    return dealer


def _other_dealer(dealer_id: int, context: Context) -> Dealer:
    """A dealer as the house acts on it; the house itself is none."""
    if context.dealer_id != HOUSE or dealer_id == HOUSE:
        raise Refusal("dealer_unknown")
    return _dealer(dealer_id, context)


VERBS = (
    Verb(AddUser, add_user, "accounts.staff"),
    Verb(ChangeUser, change_user, "accounts.staff"),
    Verb(ChangeShop, change_shop, "accounts.shop"),
    Verb(BlockDealer, block_dealer, "accounts.block"),
    Verb(UnblockDealer, unblock_dealer, "accounts.block"),
    Verb(ChangeTerms, change_terms, "accounts.terms"),
    Verb(ChangeHouse, change_house, "accounts.house"),
    Verb(SetRecoveryKey, set_recovery_key, "accounts.recovery"),
)
