"""A prebuilt file with rows that belong elsewhere is left, and central's own word on them is refused as well."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Column, String, Uuid

from sync.client.foreign import is_of, refuse_foreign
from sync.client.lots import Unfit, take_lot
from sync.client.rows import driver
from sync.domain import REGISTRY
from sync.domain.catalog.records import ListPrice
from sync.domain.pricing.records import PriceRule
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Unreachable
from sync.kernel.records import DealerRecord, Plain, Record, Row, columns, placed, placing
from sync.kernel.rows import column_names, insert_row
from sync.protocol.messages import Section
from sync.protocol.prebuilt import PAGE
from sync.protocol.rows import FILE, bare
from tests.builders import SHOP
from tests.shops import a_replica

OTHER = SHOP + 1
SHARED = [record for record in REGISTRY.records.values() if not issubclass(record, DealerRecord)]
GIVEN: Mapping[str, Plain] = {"version": 1, "dealer_id": 0, "price_list": "", "published_at": 1, "valid_from": "2026-01-01"}


def a_rule(**given: Plain) -> Row:
    """Published for everybody, where nothing else is given."""
    values = {**GIVEN, **given}
    return tuple(values.get(str(one.name), _any(one)) for one in columns(PriceRule))


def _any(column: Column[object]) -> Plain:
    if column.nullable:
        return None
    return "0" * 32 if isinstance(column.type, Uuid) else "" if isinstance(column.type, String) else 0


def a_price(price_list: str) -> Row:
    return (price_list, "P", "2026-01-01", 1, 500, 1)


FOREIGN: Sequence[tuple[type[Record], str, Row]] = (
    (PriceRule, "pricing", a_rule(dealer_id=OTHER)),
    (PriceRule, "pricing", a_rule(dealer_id=SHOP)),
    (PriceRule, "pricing", a_rule(price_list="C")),
    (PriceRule, "pricing", a_rule(published_at=None)),
    (ListPrice, "prices:A", a_price("B")),
)


@pytest.fixture
def copy(tmp_path: Path) -> Callable[..., None]:
    """Brings one row in by a file, as a fill does."""

    def run(record: type[Record], scope: str, row: Row, most: int = PAGE) -> None:
        replica = a_replica(tmp_path / "pc", registry=REGISTRY)
        path, store = tmp_path / "file.db", replica.lanes.parts.store
        with sqlite.connect(str(path)) as file:
            file.execute(bare([record])[str(record.__tablename__)])
            file.execute(insert_row(record), row)
        file.close()
        try:
            with store.attached(path, "", FILE), store.write() as connection:
                take_lot(driver(connection), record, scope, range(1, 2), most)
        finally:
            replica.close()

    return run


@pytest.mark.parametrize(("record", "scope", "row"), FOREIGN)
def test_a_row_of_another_scope_makes_the_file_unfit(
    copy: Callable[..., None], record: type[Record], scope: str, row: Row
) -> None:
    """Threats T6, T10. Fault 86."""
    with pytest.raises(Unfit, match="other scopes"):
        copy(record, scope, row)


def test_rows_of_the_scope_come(copy: Callable[..., None]) -> None:
    copy(PriceRule, "pricing", a_rule())


def test_more_text_than_a_file_can_have_is_not_believed(copy: Callable[..., None]) -> None:
    """Threat T10: rows that share their pages would unpack to many times the file."""
    with pytest.raises(Unfit, match="what its columns do not"):
        copy(PriceRule, "pricing", a_rule(), most=3)


@pytest.mark.parametrize("record", SHARED)
def test_what_a_record_says_decides_its_scopes_decides_them(record: type[Record]) -> None:
    """Else none of its files would ever be taken."""
    row: Row = tuple("A" if str(column.type) == "VARCHAR" else 0 for column in columns(record))
    ((_, scopes),) = placed(record, [row])
    names = column_names(record)
    parts = tuple(row[names.index(name)] for name in record.scoped_by)
    assert {scope for scope, is_there in placing(record, parts).items() if is_there} == set(scopes)
    assert all(is_of(record, scope, parts) for scope in scopes)


REFUSED = (
    Section(scope="pricing", table="price_rule", columns=column_names(PriceRule), rows=(a_rule(dealer_id=OTHER),)),
    Section(scope=f"dealer:{OTHER}", table="customer", columns=("dealer_id", "id"), rows=((OTHER, "0" * 32),)),
    Section(scope="catalog", table="customer", columns=("dealer_id", "id"), rows=((OTHER, "0" * 32),)),
    Section(scope="catalog", table="customer", columns=("dealer_id", "id"), removed=((OTHER, "0" * 32),)),
    Section(scope="dealer:x", table="customer", columns=("dealer_id", "id")),
)


@pytest.mark.parametrize("section", REFUSED)
def test_rows_of_another_dealer_are_refused_whatever_scope_they_come_in(section: Section, error_log: list[str]) -> None:
    """Threats T6, T10. Fault 86."""
    with pytest.raises(Unreachable):
        refuse_foreign(REGISTRY, [section], {section.scope}, SHOP)


def test_what_the_house_lays_down_for_all_or_for_this_dealer_comes() -> None:
    ours = tuple(a_rule(dealer_id=dealer) for dealer in (HOUSE, SHOP))
    for scope, rows in (("pricing", ours[:1]), (f"dealer:{SHOP}", ours[1:])):
        section = Section(scope=scope, table="price_rule", columns=column_names(PriceRule), rows=rows)
        refuse_foreign(REGISTRY, [section], {scope}, SHOP)
    everybodys = Section(scope="queue:orders", table="order", columns=("dealer_id", "id"), rows=((OTHER, "0" * 32),))
    refuse_foreign(REGISTRY, [everybodys], {"queue:orders"}, HOUSE)
