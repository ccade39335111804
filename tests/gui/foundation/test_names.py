"""Two people of two sides may sign in by one name: a page calls its own people by their names, and nobody by a colleague's."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import OPEN, ApprovalsPage
from dms_desktop.features.contracts.desk import ContractDeskPage
from dms_desktop.features.contracts.document import ContractPage
from dms_desktop.features.credit.desk import CreditDeskPage
from dms_desktop.features.credit.page import CreditPage
from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.protection.page import ProtectionPage
from dms_desktop.features.rebates.page import RebatesPage
from dms_desktop.features.returns.page import ReturnsPage
from sync.domain.accounts.rules import Role
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.contracts.rules import ContractState
from sync.domain.credit.commands import LIMIT_APPROVAL
from sync.domain.credit.records import CreditLimit
from sync.domain.credit.rules import LimitKind
from sync.domain.deals.records import DealEvent, DealEvidence
from sync.domain.deals.rules import DealState
from sync.domain.orders.exceptions import PRICE_APPROVAL
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.rebates.rules import ClaimState
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import NOW, SHOP, a_category, a_dealer, a_session, a_user, an_id
from tests.credit_builders import CHANNEL, a_limit, decide
from tests.deal_builders import DEAL, a_decided_deal
from tests.gui.contracts.test_contract_pages import a_contract
from tests.gui.protection.test_protection_page import fallen
from tests.gui.rebates.test_rebate_pages import a_claim, a_quarter, a_signed_contract
from tests.gui.returns.papers import bought
from tests.gui.showroom import Showroom, a_showroom, named

BOTH, COLLEAGUE = "chen", "陳怡君"
"""By this name somebody of the shop signs in, and somebody at head office."""


def a_colleague(role: Role, dealer_id: int) -> Record:
    one = a_user(BOTH, role, dealer_id=dealer_id)
    one.display_name = COLLEAGUE
    return one


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path / "shop", role=Role.MANAGER) as room:
        room.receive(a_colleague(Role.MANAGER, SHOP))
        yield room


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path / "house", role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_category(), a_colleague(Role.CHANNEL_MANAGER, HOUSE))
        yield room


def a_proposed_limit() -> CreditLimit:
    with a_session(a_dealer(SHOP), a_dealer(HOUSE)) as session:
        decide(a_limit(LimitKind.DEPOSIT, 5_000_00, deposit=5_000_00), session, CHANNEL)
        limit = session.query(CreditLimit).one()
        session.expunge_all()
    return limit


def test_who_proposed_a_limit_is_of_the_house(shop: Showroom, house: Showroom) -> None:
    assert CHANNEL.name == BOTH
    shop.receive(a_proposed_limit())
    assert named(shop.open("credit", "", CreditPage).pane.limits.table, "by") == [BOTH]
    house.receive(a_proposed_limit())
    assert named(house.open("credit_desk", "", CreditDeskPage).credit.limits.table, "by") == [COLLEAGUE]


def a_deal_of_both() -> list[Record]:
    """The shop's one registered it, the house's one approved it."""
    deal = a_decided_deal(state=DealState.IN_REVIEW, at_desk=True, registered_by=BOTH)
    told = {"dealer_id": SHOP, "deal_id": DEAL, "by": BOTH, "text": "", "at_desk": True}
    kinds = enumerate(("RegisterDeal", "AskDealer"))
    events = [DealEvent(**told, id=an_id(kind), kind=kind, at=NOW + timedelta(days=days)) for days, kind in kinds]
    return [deal, *events]


def test_of_what_happened_to_a_deal_each_deed_says_whose_it_was(shop: Showroom, house: Showroom) -> None:
    shop.receive(*a_deal_of_both())
    side = shop.open("deal", str(DEAL), DealPage).side
    assert named(side.events, "by") == [BOTH, COLLEAGUE]
    assert f"by {COLLEAGUE}" in side.facts.text()
    house.receive(*a_deal_of_both())
    side = house.open("deal_desk", "", DealDeskPage).deal.side
    assert named(side.events, "by") == [COLLEAGUE, BOTH]
    assert f"by {BOTH}" in side.facts.text()


def test_who_attached_a_file_to_a_deal_is_of_the_shop(shop: Showroom, house: Showroom) -> None:
    size = {"digest": "0" * 64, "size": 2_048, "name": "contract.pdf"}
    file = DealEvidence(dealer_id=SHOP, id=an_id("file"), deal_id=DEAL, **size, by=BOTH, at=NOW, at_desk=True)
    shop.receive(*a_deal_of_both(), file)
    assert named(shop.open("deal", str(DEAL), DealPage).evidence.table, "by") == [COLLEAGUE]
    house.receive(*a_deal_of_both(), file)
    assert named(house.open("deal_desk", "", DealDeskPage).deal.side.evidence.table, "by") == [BOTH]


def test_price_protection_says_who_claimed_it_and_who_answered(shop: Showroom, house: Showroom) -> None:
    asked = {"claimed_by": BOTH, "answered_by": "", "answer": ""}
    answered = asked | {"answered_by": BOTH, "answer": "agreed"}
    shop.receive(*fallen(claimed=True, **asked))
    assert named(shop.open("protection", "", ProtectionPage).table, "said") == [COLLEAGUE]
    house.receive(*fallen(claimed=True, **answered))
    assert named(house.open("protection_desk", "", ProtectionPage).table, "said") == [f"{COLLEAGUE} · agreed"]


def an_approval(kind: str) -> Approval:
    about = {"subject_dealer": SHOP, "subject_id": an_id("order"), "subject": "SO-1", "version": 1, "amount": 1, "reason": ""}
    chain = {"parallel": False, "escalate_days": 0, "escalate_to": "", "state": ApprovalState.OPEN, "closed_at": None}
    asked = {"valid_until": None, "asked_by": BOTH, "asked_by_id": an_id(BOTH), "asked_at": NOW}
    return Approval(dealer_id=HOUSE, id=an_id(kind), kind=kind, **about, **chain, **asked)


def test_a_price_may_have_been_asked_for_by_a_shop(house: Showroom) -> None:
    """As its order comes in; everything else that waits for the house is asked by its own people."""
    house.receive(an_approval(PRICE_APPROVAL), an_approval(LIMIT_APPROVAL))
    page = house.open("approvals", "", ApprovalsPage)
    page.which.set_value(OPEN)
    page.refresh()
    house.settle()
    asked = {row.kind: who for row, who in zip(page.table.rows(), named(page.table, "by"), strict=True)}
    assert asked == {PRICE_APPROVAL: BOTH, LIMIT_APPROVAL: COLLEAGUE}


def test_who_answered_a_return_is_of_the_house(shop: Showroom) -> None:
    rows = bought(asked=1, granted=True)
    for one in rows:
        if isinstance(one, GoodsReturn):
            one.answered_by, one.answer = BOTH, ""
    shop.receive(*rows)
    [said] = named(shop.open("returns", "", ReturnsPage).table, "words")
    assert said.startswith(f"{BOTH} ")


def test_who_answered_a_claim_is_of_the_house(shop: Showroom) -> None:
    claim = a_claim()
    claim.state, claim.answered_by = ClaimState.ACCEPTED, BOTH
    shop.receive(a_signed_contract(), a_quarter(), claim)
    page = shop.open("rebates", "", RebatesPage)
    page.table.select_row(next(at for at, row in enumerate(page.table.rows()) if row.claims))
    assert named(page.claims, "words") == [BOTH]


def test_who_wrote_a_contract_is_of_the_house(shop: Showroom, house: Showroom) -> None:
    written = {"drafted_by": BOTH, "signed_by": BOTH, "signed_at": NOW, "ended_by": BOTH, "ended_because": "moved away"}
    shop.receive(a_contract(ContractState.TERMINATED, **written))
    page = shop.open("contract", str(an_id("contract")), ContractPage)
    assert COLLEAGUE not in page.contract.words.text()
    assert f"Ended by {BOTH}" in page.contract.words.text()
    house.receive(a_contract(ContractState.TERMINATED, **written))
    desk = house.open("contract_desk", "", ContractDeskPage)
    assert f"Ended by {COLLEAGUE}" in desk.contract.words.text()
    assert f"Signed by {BOTH}" in desk.contract.words.text()
