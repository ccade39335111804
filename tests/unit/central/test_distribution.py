"""The page for operators says for every table where its rows lie in a distributed PostgreSQL, and says what the keys say."""

import re
from collections.abc import Mapping, Set
from pathlib import Path

from sqlalchemy import Table

from sync.central.records import CentralRow
from sync.domain import REGISTRY
from sync.kernel.records import table_of

PAGE = Path(__file__).parents[3] / "docs" / "OPERATIONS.md"
TABLES: Mapping[str, Table] = {
    str(table.name): table
    for table in (*CentralRow.metadata.sorted_tables, *(table_of(record) for record in REGISTRY.records.values()))
}


def told() -> Mapping[str, Set[str]]:
    """Tables by what they are distributed by, as the page says; those without are everywhere."""
    section = PAGE.read_text(encoding="utf-8").split("<!-- distribution -->")[1].split("<!-- end -->")[0]
    everywhere, by_dealer, by_scope = section.split("    -- ")[1:]
    return {"": _named(everywhere), "dealer_id": _named(by_dealer), "scope": _named(by_scope)}


def _named(text: str) -> Set[str]:
    lists = " ".join(re.findall(r"'\{(.*?)\}'", text, re.DOTALL))
    return {*re.findall(r"\w+", lists), *re.findall(r"_table\('(\w+)'", text)}


def test_every_table_has_its_place() -> None:
    places = told()
    assert sorted(name for names in places.values() for name in names) == sorted(TABLES)


def test_what_is_distributed_leads_the_key() -> None:
    """Issue 7: dealer_id leads every key that a dealer owns."""
    keys = {name: next(iter(table.primary_key.columns)).name for name, table in TABLES.items()}
    for leader, names in told().items():
        assert [name for name in sorted(names) if leader and keys[name] != leader] == []
    assert {name for name, key in keys.items() if key == "dealer_id"} == told()["dealer_id"]


def test_a_row_refers_to_rows_of_its_own_dealer_alone() -> None:
    by_dealer = told()["dealer_id"]
    for name in sorted(by_dealer):
        for constraint in TABLES[name].foreign_key_constraints:
            assert "dealer_id" in constraint.column_keys, name
            assert constraint.referred_table.name in by_dealer, name
