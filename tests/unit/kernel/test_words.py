"""Words that only a later program knows are read as they came, on either database."""

import pytest
from sqlalchemy import Dialect, Enum, select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.postgresql import psycopg

from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import DealerStatus
from sync.kernel.records import columns
from tests.builders import SHOP, a_dealer, a_session

STRANGE = "a word of tomorrow"
COLUMNS = [one for record in REGISTRY.records.values() for one in columns(record) if isinstance(one.type, Enum)]


@pytest.mark.parametrize("dialect", [sqlite.dialect(), psycopg.dialect()], ids=lambda one: one.name)
def test_every_column_of_words_takes_a_strange_one(dialect: Dialect) -> None:
    """Invariant 32. Fault 87: the driver's own copy of a type is what reads."""
    assert len(COLUMNS) > 30
    for column in COLUMNS:
        read = column.type.dialect_impl(dialect).result_processor(dialect, None)
        assert read is not None
        assert read(STRANGE) == STRANGE, column
        known = next(iter(column.type.enum_class))  # type: ignore[attr-defined]
        assert read(known.value) is known, column


def test_a_row_with_one_is_read_as_any_other() -> None:
    """Fault 87: what a newer central sent to a PC of today."""
    with a_session(a_dealer()) as session:
        session.execute(text("UPDATE dealer SET status = :word"), {"word": STRANGE})
        session.expire_all()
        [dealer] = session.scalars(select(Dealer).where(Dealer.dealer_id == SHOP))
        assert dealer.status == STRANGE
        assert dealer.status not in list(DealerStatus)
