"""Files of others become rows of ours: all of a run or nothing, and every bad cell is named."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from sync.central.audit import Deed, tell
from sync.central.exchange import THE_ONE
from sync.central.imports.adventureworks import adventureworks
from sync.central.imports.facts import Facts
from sync.central.imports.oracle_oe import oracle_oe
from sync.central.imports.own import read_facts
from sync.central.imports.report import Fault, Faults, ImportReport, Place
from sync.central.imports.write_catalog import put_barcodes, put_categories, put_prices, put_products
from sync.central.imports.write_network import put_dealers, put_stock
from sync.central.imports.writing import Target
from sync.central.records import Central
from sync.central.store import Store
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record, table_of
from sync.sheets.unreadable import Unreadable

__all__ = ["KINDS", "Fault", "ImportReport", "run"]

FOLDERS = {"adventureworks": adventureworks, "oracle-oe": oracle_oe}
OWN = ("products", "prices", "barcodes", "stock", "dealers")
KINDS = (*FOLDERS, *OWN)


class _Rejected(Exception):
    """Ends the transaction without a trace: the faults are already gathered."""


def run(kind: str, files: Sequence[Path], *, store: Store, now: datetime) -> ImportReport:
    """Read the files of one of `KINDS` and write them in one transaction, or nothing at all where anything is wrong.

    The same files again change nothing. Of the store an initialised central is expected; `now` is aware UTC.
    """
    faults = Faults()
    with store.read() as session:
        currency = session.get_one(Central, THE_ONE).currency
    facts = _read(kind, files, currency, faults)
    changed: dict[str, int] = {}
    if not faults.count:
        changed = _write(facts, store, now, currency, faults)
    return ImportReport(
        kind=kind,
        files=tuple(file.name for file in files),
        read=facts.counts(),
        changed=changed,
        faults=tuple(faults.shown),
        fault_count=faults.count,
    )


def _read(kind: str, files: Sequence[Path], currency: str, faults: Faults) -> Facts:
    if kind not in FOLDERS:
        return read_facts(kind, files, currency, faults)
    if len(files) != 1 or not files[0].is_dir():
        faults.add(Place(file=", ".join(file.name for file in files)), f"{kind} takes one folder")
        return Facts()
    try:
        return FOLDERS[kind](files[0], currency, faults)
    except Unreadable as why:
        faults.add(Place(file=files[0].name), str(why))
        return Facts()


def _write(facts: Facts, store: Store, now: datetime, currency: str, faults: Faults) -> dict[str, int]:
    try:
        with store.transaction(now) as session:
            session.get_one(Central, THE_ONE, with_for_update=True)  # two imports at once wait for each other
            changed = _put_all(facts, Target(store, session, now), currency, faults)
            if faults.count:
                raise _Rejected
            counts = {table_of(record).name: str(number) for record, number in changed.items() if number}
            tell(session, Deed(dealer_id=HOUSE, actor="console", name="FilesImported", subject="", facts=counts))
    except _Rejected:
        return {}
    return {table_of(record).name: number for record, number in changed.items() if number}


def _put_all(facts: Facts, target: Target, currency: str, faults: Faults) -> dict[type[Record], int]:
    """Each after what it names."""
    return {
        Category: put_categories(facts.categories, facts.products, target),
        Product: put_products(facts, target, faults),
        Barcode: put_barcodes(facts.barcodes, target, faults),
        ListPrice: put_prices(facts.prices, target, faults),
        Dealer: put_dealers(facts.dealers, target, faults, currency=currency),
        **put_stock(facts.stock, target, faults),
    }
