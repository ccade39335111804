"""Roles and what each may do: the one table of rights on both sides."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from uuid import UUID, uuid5

from sync.kernel.commands import HOUSE


class Role(StrEnum):
    """The first five work at a dealer, the others at the manufacturer."""

    MANAGER = "manager"
    CLERK = "clerk"
    REP = "rep"
    WAREHOUSE = "warehouse"
    ACCOUNTANT = "accountant"
    CHANNEL_MANAGER = "channel_manager"
    ORDER_DESK = "order_desk"
    FINANCE = "finance"
    CATALOG_ADMIN = "catalog_admin"
    OPERATOR = "operator"


HOUSE_ROLES = frozenset({Role.CHANNEL_MANAGER, Role.ORDER_DESK, Role.FINANCE, Role.CATALOG_ADMIN, Role.OPERATOR})
DEALER_ROLES = frozenset(Role) - HOUSE_ROLES


class DealerStatus(StrEnum):
    ACTIVE = "active"
    BLOCKED = "blocked"  # reads everything, orders nothing


class BackorderPolicy(StrEnum):
    """What becomes of goods that are short when an order is accepted."""

    SHIP_PARTIAL = "ship_partial"  # ship what is there, the rest follows
    SHIP_COMPLETE = "ship_complete"  # wait until everything is there
    CANCEL_REST = "cancel_rest"  # ship what is there, forget the rest


_ORDERING = frozenset({"orders.place", "orders.amend", "orders.cancel", "orders.close_line", "orders.template"})
_CUSTOMERS = frozenset({"customers.create", "customers.change"})
_SELLING = frozenset({"sales.quote", "sales.sell", "sales.return"})
_RECEIVING = frozenset({"stock.receive", "stock.transfer", "stock.count"})
_STOCK_RULES = frozenset({"stock.adjust", "stock.post_count", "stock.locations", "stock.minimum"})
_DESK = frozenset({"desk.accept", "desk.adjust", "desk.refuse", "desk.allocate", "desk.ship", "desk.close", "desk.claim"})
_DEALS = frozenset({"deals.review", "deals.rule", "deals.terms"})
_PRICING = frozenset({"pricing.rule"})
_CONTRACTS = frozenset({"contracts.draft", "contracts.countersign", "rebates.settle", "returns.settle", "protection.settle"})
_CREDIT = frozenset({"credit.set", "allowances.grant", "allowances.return"})
_ASKS = frozenset({"approvals.ask"})
_DECIDES = frozenset({"approvals.decide"}) | _ASKS
_HELP = frozenset({"tickets.open"})
_SUPPORT = frozenset({"tickets.answer", "tickets.publish"})
_LEARNS = frozenset({"training.read"})
_TEACHES = frozenset({"training.write"})

PERMISSIONS: Mapping[str, frozenset[str]] = {
    Role.MANAGER: _ORDERING
    | _CUSTOMERS
    | _SELLING
    | _RECEIVING
    | _STOCK_RULES
    | {"accounts.staff", "accounts.shop", "accounts.recovery", "customers.deactivate", "sales.void", "deals.register"}
    | {"approvals.rules", "credit.read", "allowances.return", "sales.price", "sales.below_floor", "prints.form"}
    | _DECIDES
    | {"contracts.read", "contracts.sign", "rebates.claim", "returns.ask", "protection.claim"}
    | {"analysis.read", "analysis.cost", "statements.match", "statements.confirm"}
    | _HELP
    | _LEARNS
    | {"training.people"},
    Role.CLERK: _ORDERING | _CUSTOMERS | _SELLING | _RECEIVING | _HELP | _LEARNS | {"deals.register", "analysis.read"},
    Role.REP: _ORDERING | _CUSTOMERS | _HELP | _LEARNS | {"sales.quote", "deals.register", "analysis.read"},
    Role.WAREHOUSE: _RECEIVING | _STOCK_RULES | _ASKS | _HELP | _LEARNS | {"returns.ask"},
    Role.ACCOUNTANT: _CUSTOMERS
    | _LEARNS
    | _DECIDES
    | {"sales.void", "credit.read", "contracts.read", "rebates.claim", "protection.claim", "analysis.read", "analysis.cost"}
    | {"statements.match"}
    | _HELP,
    Role.CHANNEL_MANAGER: frozenset({"accounts.block", "accounts.terms", "desk.release", "tickets.rule"})
    | _SUPPORT
    | _DEALS
    | _CREDIT
    | _PRICING
    | _CONTRACTS
    | _TEACHES
    | _DECIDES,
    Role.ORDER_DESK: _DESK | _DECIDES | _SUPPORT | {"returns.settle"},
    Role.FINANCE: frozenset({"accounts.terms", "desk.release", "desk.bill", "desk.pay", "statements.issue", "tickets.answer"})
    | _CREDIT
    | _CONTRACTS
    | _DECIDES,
    Role.CATALOG_ADMIN: frozenset({"catalog.price", "catalog.product"}) | _PRICING | _TEACHES | _DECIDES | _SUPPORT,
    Role.OPERATOR: frozenset({"accounts.staff", "accounts.house", "accounts.recovery", "approvals.rules", "prints.form"}),
}


def allows(role: str, permission: str) -> bool:
    """Whether a role may do a deed. An unknown role may do nothing."""
    return permission in PERMISSIONS.get(role, frozenset())


def roles_with(permission: str) -> Sequence[Role]:
    """Who may do a deed."""
    return [role for role in Role if allows(role, permission)]


MOST_DAYS = 3_650
"""Ten years: no price is honoured longer."""
SIGN_IN_NAME = re.compile(r"[a-z0-9\u4e00-\u9fff][a-z0-9._\u4e00-\u9fff-]{0,39}")
PUBLIC_KEY = re.compile(r"[0-9a-f]{64}")
DEALERS = UUID("6f7d3c5e-6a0b-5d0e-9a41-1c7b0a52d0de")


def as_sign_in_name(text: str) -> str:
    """As it was meant, also where a Chinese keyboard typed it wide."""
    return unicodedata.normalize("NFKC", text).strip().lower()


def is_sign_in_name(name: str) -> bool:
    """Lower case, without spaces, so that it is the same on every keyboard."""
    return SIGN_IN_NAME.fullmatch(name) is not None


def head_role(dealer_id: int) -> Role:
    """Who looks after the people of a shop, or of the house: one of them must always be left."""
    return Role.OPERATOR if dealer_id == HOUSE else Role.MANAGER


def is_role_of(role: Role, dealer_id: int) -> bool:
    """House roles exist at the house only, dealer roles at dealers only."""
    return (role in HOUSE_ROLES) == (dealer_id == HOUSE)


def ended_lease_id(user_id: UUID, device_id: UUID) -> UUID:
    """Of the row that ends what a person was given on a device: there is one, the last."""
    return uuid5(user_id, device_id.hex)


def dealer_subject(dealer_id: int) -> UUID:
    """The document id under which commands on one dealer wait for each other."""
    return uuid5(DEALERS, str(dealer_id))
