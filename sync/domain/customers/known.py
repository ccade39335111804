"""Which of many phones, tax numbers and names belong to customers already: one question for a portion of a file."""

from collections.abc import Collection, Mapping

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import InstrumentedAttribute

from sync.domain.customers.records import Customer
from sync.kernel.queries import View

MOST = 4_000


def known_customers(view: View, *, phones: Collection[str], tax_ids: Collection[str]) -> Mapping[str, str]:
    """Names of customers in use by their phone, mobile or tax key (`keys.py`), as far as those keys are asked for."""
    found: dict[str, str] = {}
    for statement, keys in ((BY_PHONE, phones), (BY_MOBILE, phones), (BY_TAX, tax_ids)):
        if keys:
            rows = view.session.execute(statement, {"dealer": view.dealer_id, "keys": sorted(keys)})
            found.update((row[0], row[1]) for row in rows)
    return found


def known_by_name(view: View, *, names: Collection[str]) -> Collection[tuple[str, str]]:
    """Name and address of customers in use who have neither phone nor tax number, as far as those names are asked for."""
    if not names:
        return ()
    rows = view.session.execute(BY_NAME, {"dealer": view.dealer_id, "keys": sorted(names)})
    return {(row[0], row[1]) for row in rows}


def _by(column: InstrumentedAttribute[str]) -> Select[str, str]:
    asked = column.in_(bindparam("keys", expanding=True))
    return select(column, Customer.name).where(Customer.dealer_id == bindparam("dealer"), asked, Customer.active).order_by(column)


BY_NAME = (
    select(Customer.name, Customer.address_1)
    .where(Customer.dealer_id == bindparam("dealer"), Customer.name.in_(bindparam("keys", expanding=True)), Customer.active)
    .where(Customer.phone_key == "", Customer.mobile_key == "", Customer.tax_key == "")
    .order_by(Customer.name, Customer.id)
    .limit(MOST)
)
BY_PHONE, BY_MOBILE, BY_TAX = (_by(column).limit(MOST) for column in (Customer.phone_key, Customer.mobile_key, Customer.tax_key))
