"""Whoever looks at the demo world for the first time finds an example of everything that two sides have with each other."""

from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import func, select

from sync.central import opening
from sync.central.demo import run
from sync.central.demo.accounts import write_account
from sync.central.demo.dealings import write_contracts, write_dealings
from sync.central.demo.history import write_history
from sync.central.demo.lessons import write_lessons
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.domain.accounts.records import Dealer
from sync.domain.approvals.records import Approval
from sync.domain.catalog.records import Product
from sync.domain.contracts.records import Contract, ContractPaper
from sync.domain.contracts.rules import ContractState
from sync.domain.deals.records import Deal, Dispute, PoolEntry, Territory
from sync.domain.deals.rules import DealState
from sync.domain.orders.protected import ProtectionClaim
from sync.domain.orders.records import Order
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.rebates.records import RebateClaim
from sync.domain.statements.records import Statement
from sync.domain.stock.papers import Claim
from sync.domain.training.records import Material, MaterialReading, QuizAttempt
from sync.domain.training.rules import MaterialState
from sync.kernel.blobs import Blob, blob_of
from sync.kernel.commands import HOUSE
from sync.kernel.dump import Dump, canonical
from sync.kernel.records import Record, image
from tests.builders import NOW

HOUSE_PC = Caller(dealer_id=HOUSE, device_id=UUID(int=0))
OF_EACH = (Approval, Territory, PoolEntry, Dispute, ProtectionClaim, GoodsReturn, RebateClaim, Claim, Statement)


def a_world(folder: Path, *, products: int = 300, dealers: int = 2) -> Service:
    service = opening.create(folder, database="", name="House", currency="CNY")
    world = run(service.store, service.passwords, now=NOW, password="open sesame", products=products, dealers=dealers, seed=7)
    for write in (write_contracts, write_history, write_dealings, write_account, write_lessons):
        write(service, world)
    return service


@pytest.fixture(scope="module")
def dealt(tmp_path_factory: pytest.TempPathFactory) -> Service:
    return a_world(tmp_path_factory.mktemp("dealt"))


def rows(service: Service) -> Dump:
    with service.store.read() as session:
        found = [row for record in service.business.registry.records.values() for row in session.scalars(select(record))]
        return canonical(("all", type(row), image(row)) for row in found)


def test_the_same_seed_and_clock_give_the_same_dealings(dealt: Service, tmp_path: Path) -> None:
    assert rows(a_world(tmp_path / "again")) == rows(dealt)


@pytest.mark.parametrize("record", OF_EACH, ids=lambda record: record.__name__)
def test_there_is_one_of_each(dealt: Service, record: type[Record]) -> None:
    with dealt.store.read() as session:
        assert session.scalar(select(func.count()).select_from(record))


def test_contracts_stand_at_every_step_and_their_papers_are_there(dealt: Service) -> None:
    with dealt.store.read() as session:
        states = set(session.scalars(select(Contract.state)))
        papers = [
            Blob(dealer_id=one.dealer_id, digest=one.digest, size=one.size) for one in session.scalars(select(ContractPaper))
        ]
    assert states == {ContractState.SIGNED, ContractState.APPROVED, ContractState.DRAFT}
    assert [blob_of(paper.dealer_id, dealt.blobs.piece(HOUSE_PC, paper, 0)) for paper in papers] == papers


def test_registrations_are_protected_asked_about_won_disputed_and_given_up(dealt: Service) -> None:
    with dealt.store.read() as session:
        states = set(session.scalars(select(Deal.state)))
    wanted = {
        DealState.PROTECTED,
        DealState.MORE_INFO,
        DealState.IN_REVIEW,
        DealState.WON,
        DealState.DISPUTED,
        DealState.RELEASED,
    }
    assert states == wanted


def test_what_left_is_billed_and_only_the_oldest_is_paid(dealt: Service) -> None:
    with dealt.store.read() as session:
        paid = [order.paid == order.billed for order in session.scalars(select(Order).where(Order.billed > 0))]
    assert set(paid) == {True, False}


def test_a_world_of_next_to_nothing_has_its_papers_as_well(tmp_path: Path) -> None:
    service = a_world(tmp_path / "small", products=2, dealers=1)
    with service.store.read() as session:
        assert session.scalar(select(func.count()).select_from(Contract)) == 2
        assert session.scalar(select(func.count()).select_from(Order)) == 0


@pytest.mark.parametrize(("products", "dealers"), [(0, 1), (1, 1), (1, 0)])
def test_a_world_may_be_nearly_empty(tmp_path: Path, products: int, dealers: int) -> None:
    """Goods of one's own come later, out of a file."""
    with a_world(tmp_path, products=products, dealers=dealers).store.read() as session:
        assert session.scalar(select(func.count()).select_from(Product)) == products
        assert session.scalar(select(func.count()).select_from(Dealer).where(Dealer.dealer_id != HOUSE)) == dealers


def test_a_person_of_the_shop_has_something_to_read_something_read_and_a_certificate(dealt: Service) -> None:
    with dealt.store.read() as session:
        states = session.scalars(select(Material.state).order_by(Material.title, Material.version)).all()
        read = session.scalars(select(MaterialReading.version)).all()
        [attempt] = session.scalars(select(QuizAttempt)).all()
    assert sorted(states) == [*[MaterialState.PUBLISHED] * 3, MaterialState.SUPERSEDED]
    assert sorted(read) == [1, 1, 2]
    assert attempt.is_certified
