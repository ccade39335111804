"""Finds contracts: one version, those that count on days, and the one that would contradict another."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.catalog.records import Category
from sync.domain.catalog.tree import Tree
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import BINDING, days_overlap
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal

MOST = 500
# made once: putting a statement together takes longer than the database takes to answer it
SIGNED = (
    select(Contract)
    .where(
        Contract.dealer_id == bindparam("dealer_id"),
        Contract.state.in_(BINDING),
        Contract.valid_from <= bindparam("last"),
        func.coalesce(Contract.ended_on, Contract.valid_until) >= bindparam("first"),
    )
    .order_by(Contract.family_id, Contract.version)
    .limit(MOST)
)


def contract_of(context: Context, dealer_id: int, contract_id: UUID) -> Contract:
    """Refuses `contract_unknown`."""
    contract = context.session.get(Contract, (dealer_id, contract_id), with_for_update=True)
    if contract is None:
        raise Refusal("contract_unknown")
    return contract


def signed_between(session: Session, dealer_id: int, first: date, last: date) -> Sequence[Contract]:
    """Versions that count on any of these days, by family and version."""
    days = {"dealer_id": dealer_id, "first": first, "last": last}
    return [one for one in session.scalars(SIGNED, days) if one.last_day >= one.valid_from]


def latest(contracts: Sequence[Contract]) -> Sequence[Contract]:
    """The last version of each family."""
    return list({one.family_id: one for one in sorted(contracts, key=lambda one: one.version)}.values())


def rival_of(contract: Contract, session: Session) -> Contract | None:
    """Another contract of the dealer that counts on a common day for a common product line, or a later version of this one."""
    others = [
        one
        for one in signed_between(session, contract.dealer_id, contract.valid_from, contract.valid_until)
        if one.family_id != contract.family_id or one.version > contract.version
    ]
    if not others:
        return None
    tree = tree_of(session)
    mine, days = branches(contract, tree), (contract.valid_from, contract.valid_until)
    meeting = (one for one in others if days_overlap(days, (one.valid_from, one.last_day)))
    return next((one for one in meeting if not mine or not branches(one, tree) or mine & branches(one, tree)), None)


def before_it(contract: Contract, session: Session) -> Sequence[Contract]:
    """Earlier versions of the same contract that were signed: each counts until its last day, whatever ended it."""
    mine = select(Contract).where(Contract.dealer_id == contract.dealer_id, Contract.family_id == contract.family_id)
    standing = mine.where(Contract.version < contract.version, Contract.state.in_(BINDING))
    return session.scalars(standing.order_by(Contract.version).limit(MOST)).all()


def branches(contract: Contract, tree: Tree) -> frozenset[str]:
    """Every branch of the catalog that a contract speaks of; empty for the whole of it."""
    return frozenset(code for line in contract.agreed.product_lines for code in tree.below(line))


def tree_of(session: Session) -> Tree:
    return Tree(session.scalars(select(Category).order_by(Category.code)).all())
