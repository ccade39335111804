"""Which of many phones, tax numbers and names belong to customers already: one question for a portion of a file."""

import re
from collections.abc import Collection, Mapping, Set

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from sync.domain.customers.records import Customer
from sync.kernel.queries import View
from sync.kernel.text import fold

MOST = 4_000
NO_LETTER = re.compile(r"[\W_]+")


def tax_marks(tax: str, address: str) -> Set[str]:
    """What a customer with that tax key is known by (none without one). Branches of a company share its number, and often its
    name: at another address is somebody else, and who has no address is anybody under the number."""
    if not tax:
        return frozenset()
    return frozenset({tax, _at(tax, address) if address.strip() else f"{tax} anywhere"})


def tax_signs(tax: str, address: str) -> Set[str]:
    """The marks by which somebody is found who is the same."""
    if not tax:
        return frozenset()
    return frozenset({f"{tax} anywhere", _at(tax, address)} if address.strip() else {tax})


def known_customers(view: View, *, phones: Collection[str], tax_ids: Collection[str]) -> Mapping[str, str]:
    """Names of customers in use by their phone or mobile key (`keys.py`) and their tax marks, as far as those keys are asked
    for."""
    found: dict[str, str] = {}
    for statement in (BY_PHONE, BY_MOBILE) if phones else ():
        rows = view.session.execute(statement, {"dealer": view.dealer_id, "keys": sorted(phones)})
        found.update((row[0], row[1]) for row in rows)
    for row in view.session.execute(BY_TAX, {"dealer": view.dealer_id, "keys": sorted(tax_ids)}) if tax_ids else ():
        found.update(dict.fromkeys(tax_marks(row[0], row[2]), row[1]))
    return found


def known_by_name(view: View, *, names: Collection[str]) -> Collection[tuple[str, str]]:
    """Name and address of customers in use who have neither phone nor tax number, as far as those names are asked for."""
    if not names:
        return ()
    rows = view.session.execute(BY_NAME, {"dealer": view.dealer_id, "keys": sorted(names)})
    return {(row[0], row[1]) for row in rows}


def _at(tax: str, address: str) -> str:
    return f"{tax} at {NO_LETTER.sub('', fold(address))}"


def _by(column: InstrumentedAttribute[str]) -> Select[str, str, str]:
    asked = column.in_(bindparam("keys", expanding=True))
    told = select(column, Customer.name, Customer.address_1)
    return told.where(Customer.dealer_id == bindparam("dealer"), asked, Customer.active).order_by(column)


BY_NAME = (
    select(Customer.name, Customer.address_1)
    .where(Customer.dealer_id == bindparam("dealer"), Customer.name.in_(bindparam("keys", expanding=True)), Customer.active)
    .where(Customer.phone_key == "", Customer.mobile_key == "", Customer.tax_key == "")
    .order_by(Customer.name, Customer.id)
    .limit(MOST)
)
BY_PHONE, BY_MOBILE, BY_TAX = (_by(column).limit(MOST) for column in (Customer.phone_key, Customer.mobile_key, Customer.tax_key))
