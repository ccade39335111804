"""Which of many phones and tax numbers belong to customers already: one question for a portion of a file."""

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


def _by(column: InstrumentedAttribute[str]) -> Select[str, str]:
    asked = column.in_(bindparam("keys", expanding=True))
    return select(column, Customer.name).where(Customer.dealer_id == bindparam("dealer"), asked, Customer.active).order_by(column)


BY_PHONE, BY_MOBILE, BY_TAX = (_by(column).limit(MOST) for column in (Customer.phone_key, Customer.mobile_key, Customer.tax_key))
