"""Confirmed rows in one canonical form, so that a replica and central can be compared byte for byte."""

from collections.abc import Iterable, Mapping

from sqlalchemy.sql.schema import Table

from sync.kernel.records import Plain, Record, Row, key_width

Dump = dict[str, dict[str, list[list[Plain]]]]
"""{scope: {table: [rows in wire column order, sorted by key]}}; empty scopes and tables are left out."""


def canonical(rows: Iterable[tuple[str, type[Record], Row]]) -> Dump:
    """From (scope, record, row) in any order."""
    found: dict[str, dict[str, list[Row]]] = {}
    widths: dict[str, int] = {}
    for scope, record, row in rows:
        table = record.__table__
        assert isinstance(table, Table)
        widths[str(table.name)] = key_width(record)
        found.setdefault(scope, {}).setdefault(str(table.name), []).append(row)
    return {scope: _tables(tables, widths) for scope, tables in sorted(found.items())}


def _tables(tables: Mapping[str, list[Row]], widths: Mapping[str, int]) -> dict[str, list[list[Plain]]]:
    return {
        table: [list(row) for row in sorted(tables[table], key=lambda row: [str(part) for part in row[: widths[table]]])]
        for table in sorted(tables)
    }
