"""A central that serves in a process of its own, and can be killed: prepared once, copied for every module that breaks it."""

import shutil
import signal
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from sync.central import cli_trade, console, opening
from sync.central.demo import run as make_demo
from sync.central.records import Decision
from sync.central.service import Service
from sync.domain.availability.records import Availability
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.dump import Dump
from tests.programs import PASSWORD, Started, started

PRODUCTS = 200
SECONDS = 60
"""For central to come up, beside those that it is not let run: 2 s of a core took it more than a minute on a crowded machine."""
CENTRAL = "sync.central.cli"


class Served:
    """One data folder, served on one port for as long as it is up. `books` looks into it from here, served or not."""

    def __init__(self, data: Path, module: str = CENTRAL) -> None:
        self.data = data
        self.port = 0
        self._module = module
        self._process: Started | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Up, on the port it had before."""
        port_file = self.data / "port"
        port_file.unlink(missing_ok=True)
        words = ["serve", "--data", str(self.data), "--port", str(self.port), "--port-file", str(port_file)]
        with (self.data / "log").open("ab") as log:
            self._process = started(self._module, *words, stdout=log, stderr=log)
        began = time.monotonic()
        while not port_file.exists():
            assert self._process.poll() is None, self._log()
            in_line = in_line_for_a_core(self._process.pid)
            assert time.monotonic() - began - in_line < SECONDS, f"central hangs; {in_line:.0f} s in line; {self._log()}"
            time.sleep(0.02)
        self.port = int(port_file.read_text())

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def halt(self) -> None:
        """Neither dead nor alive, until it may go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    @cached_property
    def books(self) -> Service:
        return opening.open_service(self.data)

    def forget_books(self) -> None:
        """Before the folder is replaced by another."""
        self.books.store.close()
        del self.books

    def code(self, dealer: str, user: str) -> str:
        """For one new PC."""
        dealer_id = self.dealer_id(dealer)
        with self.books.store.read() as session:
            person = self.books.business.user_named(session, dealer_id, user)
        assert person is not None
        return self.books.accounts.new_code(dealer_id, person.user_id).code

    def dealer_id(self, dealer: str) -> int:
        return console.dealer_by_code(self.books, dealer).dealer_id

    def dump(self, dealer: str = "D1") -> Dump:
        return console.dump(self.books, self.dealer_id(dealer))

    def decided(self, command_id: UUID) -> str:
        """What became of a command: the state of its outcome, empty where central has not seen it."""
        with self.books.store.read() as session:
            return session.scalars(select(Decision.state).where(Decision.command_id == command_id)).one_or_none() or ""

    def numbers(self, order_id: UUID, dealer: str = "D1") -> list[str]:
        """The numbers of the orders with this id: one, if all is well."""
        return [order["number"] for order in self.orders(dealer) if order["order_id"] == order_id]

    def orders(self, dealer: str = "D1") -> Sequence[Any]:
        found: Any = cli_trade.orders(self.books, Namespace(dealer=dealer))
        return list(found)

    def goods(self, *, at_least: int = 0) -> list[str]:
        """Codes that can be ordered one by one, and of which there are so many."""
        single = (Product.status == ProductStatus.ORDERABLE) & (Product.pack_size == 1) & (Product.min_quantity == 1)
        wanted = select(Product.code).join(Availability, Availability.product_code == Product.code)
        with self.books.store.read() as session:
            return list(session.scalars(wanted.where(single, Availability.quantity >= at_least).order_by(Product.code)))

    def _log(self) -> str:
        return (self.data / "log").read_text(encoding="utf-8", errors="replace")[-2000:]

    def _end(self, how: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(how)
        self._process.wait(SECONDS)
        self._process = None


def in_line_for_a_core(process: int) -> float:
    """Seconds that its first thread could have run and was not let (Linux): from outside, who is starved looks like who hangs."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text().split()[1]) / 1e9
    except FileNotFoundError:  # it has ended
        return 0.0


@contextmanager
def serving(data: Path, module: str = CENTRAL) -> Iterator[Served]:
    """Up in the block; whatever happened to it in there, it is gone afterwards."""
    central = Served(data, module)
    try:
        central.start()
        yield central
    finally:
        if central._process is not None:
            central.stop()
        central.books.store.close()


def make_world(folder: Path, *, products: int = PRODUCTS, database: str = "") -> Path:
    """Two dealers, `D1` and `D2`; in each of them `lin` is a clerk."""
    service = opening.create(folder, database=database, name="Manufacturer", currency="USD")
    make_demo(service.store, service.passwords, now=service.source.clock.now(), password=PASSWORD, products=products, dealers=2)
    service.store.close()
    return folder


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A world to copy, not to serve."""
    return make_world(tmp_path_factory.mktemp("prepared") / "central")


@pytest.fixture(scope="module")
def central(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """This module's own, up from its first test to its last."""
    with serving(Path(shutil.copytree(prepared, tmp_path_factory.mktemp("served") / "central"))) as served:
        yield served
