"""Contracts from draft to end, registrations in the course of time, and who works here with which rights."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sync.domain.accounts.commands import AddUser, ChangeHouse, ChangeShop, ChangeUser, SetRecoveryKey
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import Delegate, SetApprovalRule, WithdrawApproval
from sync.domain.contracts.drafting import (
    CONTRACT_APPROVAL,
    ChangeContract,
    DraftContract,
    EndContract,
    ReviseContract,
    SubmitContract,
)
from sync.domain.contracts.signing import CountersignContract, SignContract
from sync.domain.contracts.templates import WriteTemplate
from sync.domain.contracts.terms import Paper, Terms, paper_hash, read_terms
from sync.domain.deals.keeping_pool import FillPool, SetPoolTerms, WithdrawPoolEntry
from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.registering import AskExtension, ChangeDeal, RegisterDeal
from sync.domain.deals.reviewing import (
    AnswerExtension,
    AskDealer,
    GrantTerritory,
    RevokeDeal,
    SetDealTerms,
)
from sync.domain.deals.rules import Subject
from sync.domain.deals.transferring import TransferDeal
from sync.kernel.blobs import blob_of
from sync.kernel.commands import HOUSE
from tests.builders import OTHER_SHOP, SHOP, an_id
from tests.contract_builders import INK
from tests.deal_builders import LINE
from tests.simulator.shops.business import STAFF
from tests.simulator.shops.seat import Line, Seat

PAPER = "SELECT dealer_id, id, number, version, valid_from, valid_until, terms, wording FROM contract"
LINES: tuple[tuple[str, ...], ...] = ((), ("brakes",))


# contracts


def draft_contract(seat: Seat) -> DraftContract:
    first = date(2027, 7, 1) - timedelta(days=seat.random.choice((0, 200)))
    return DraftContract(
        dealer_id=seat.random.choice((SHOP, OTHER_SHOP)), contract_id=seat.new(), **_written(seat, first, days=300)
    )


def change_contract(seat: Seat) -> ChangeContract | None:
    draft = seat.one("SELECT dealer_id, id, valid_from FROM contract WHERE state = 'draft'")
    return draft and ChangeContract(
        dealer_id=draft[0], contract_id=UUID(draft[1]), **_written(seat, seat.as_day(draft[2]), days=200)
    )


def revise_contract(seat: Seat) -> ReviseContract | None:
    """Other terms from one of the next days on, or the time after its last day."""
    signed = seat.one("SELECT dealer_id, id, valid_until FROM contract WHERE state IN ('signed', 'superseded', 'terminated')")
    first = seat.random.choice((seat.day(1), seat.as_day(signed[2]) + timedelta(days=1))) if signed else seat.day()
    return signed and ReviseContract(
        dealer_id=signed[0], contract_id=seat.new(), of=UUID(signed[1]), **_written(seat, first, days=200)
    )


def submit_contract(seat: Seat) -> SubmitContract | None:
    draft = seat.one(f"{PAPER} WHERE state = 'draft'")
    if not draft:
        return None
    text = _hash(seat, draft)
    made = blob_of(draft[0], text.encode())
    return SubmitContract(dealer_id=draft[0], contract_id=UUID(draft[1]), text_hash=text, digest=made.digest, size=made.size)


def sign(seat: Seat) -> SignContract | None:
    offered = seat.one(f"{PAPER} WHERE dealer_id = ? AND state = 'approved'")
    return offered and SignContract(contract_id=UUID(offered[1]), signer=seat.word(), **_signed(seat, offered))


def countersign(seat: Seat) -> CountersignContract | None:
    accepted = seat.one(f"{PAPER} WHERE state = 'accepted'")
    return accepted and CountersignContract(
        dealer_id=accepted[0], contract_id=UUID(accepted[1]), signer="Mei", **_signed(seat, accepted)
    )


def end_contract(seat: Seat) -> EndContract | None:
    some = seat.one("SELECT dealer_id, id FROM contract WHERE state IN ('draft', 'review', 'approved', 'accepted', 'signed')")
    last = seat.random.choice((None, seat.day(30)))
    return some and EndContract(dealer_id=some[0], contract_id=UUID(some[1]), reason="by mutual consent", last_day=last)


def write_template(seat: Seat) -> WriteTemplate:
    return WriteTemplate(name="frame", text="Pays within {payment_days} days.", is_retired=seat.chance(0.3))


def _written(seat: Seat, first: date, *, days: int) -> dict[str, Any]:
    terms = Terms(product_lines=seat.random.choice(LINES), payment_days=seat.random.choice((30, 60)))
    return {"valid_from": first, "valid_until": first + timedelta(days=days), "terms": terms, "wording": "As agreed."}


def _hash(seat: Seat, row: Line) -> str:
    paper = Paper(
        number=row[2],
        version=row[3],
        dealer=row[0],
        valid_from=seat.as_day(row[4]),
        valid_until=seat.as_day(row[5]),
        terms=read_terms(row[6]),
        wording=row[7],
    )
    return paper_hash(paper)


def _signed(seat: Seat, row: Line) -> dict[str, str]:
    """The paper that this PC shows."""
    paper = seat.one(f"SELECT digest FROM contract_paper WHERE id = '{row[1]}'")
    return {"paper_hash": _hash(seat, row), "digest": paper[0] if paper else "", "ink": INK}


# registrations


def register_large(seat: Seat) -> RegisterDeal:
    """So much that a person at the house looks first."""
    number = seat.random.randrange(3)
    prospect = {"name": f"{('North', 'South', 'East')[number]} Lorries", "phone": f"1370013700{number}"}
    line = seat.random.choice((LINE, "oils"))
    return RegisterDeal(deal_id=seat.mine(), product_line=line, note=seat.word(), expected_amount=10**12, **prospect)


def change_deal(seat: Seat) -> ChangeDeal | None:
    """Another telephone number, which may be that of somebody else's customer."""
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ? AND state IN ('in_review', 'more_info')")
    phone = seat.random.choice(("13800138000", "13900139000", "13700137001"))
    return deal and ChangeDeal(deal_id=UUID(deal[0]), answer=seat.word(), phone=phone)


def ask_extension(seat: Seat) -> AskExtension | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ? AND state = 'protected'")
    return deal and AskExtension(deal_id=UUID(deal[0]), evidence=f"two visits {seat.word()}")


def attach(seat: Seat) -> AttachEvidence | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ?")
    made = blob_of(seat.dealer_id, seat.word().encode())
    return deal and AttachEvidence(
        deal_id=UUID(deal[0]), evidence_id=seat.mine(), digest=made.digest, size=made.size, name=f"letter {seat.word()}.pdf"
    )


def ask_dealer(seat: Seat) -> AskDealer | None:
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state = 'in_review'")
    return deal and AskDealer(dealer_id=deal[0], deal_id=UUID(deal[1]), question="Which branch?")


def answer_extension(seat: Seat) -> AnswerExtension | None:
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE wish <> ''")
    return deal and AnswerExtension(dealer_id=deal[0], deal_id=UUID(deal[1]), granted=seat.chance(0.8), reason="seen")


def revoke(seat: Seat) -> RevokeDeal | None:
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state = 'protected'")
    return deal and RevokeDeal(dealer_id=deal[0], deal_id=UUID(deal[1]), reason="nothing happened")


def pass_on(seat: Seat) -> TransferDeal | None:
    """To the other shop, sometimes past its territory, and sometimes with a clock that begins anew."""
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state = 'protected'")
    return deal and TransferDeal(
        dealer_id=deal[0],
        deal_id=UUID(deal[1]),
        to_dealer=OTHER_SHOP if deal[0] == SHOP else SHOP,
        new_deal_id=seat.new(),
        reason="closer to the site",
        anew=seat.chance(0.3),
        special=seat.chance(0.5),
    )


def lay_down_pool(seat: Seat) -> SetPoolTerms:
    return SetPoolTerms(waiting_days=seat.random.choice((0, 1, 2)), stay_days=30)


def fill_pool(seat: Seat) -> FillPool:
    return FillPool()


def withdraw_entry(seat: Seat) -> WithdrawPoolEntry | None:
    entry = seat.one("SELECT id FROM deal_pool WHERE is_open")
    return entry and WithdrawPoolEntry(entry_id=UUID(entry[0]), reason="served directly")


def take_up(seat: Seat) -> RegisterDeal | None:
    """Whatever lies in the pool, with what this dealer knows of the customer besides."""
    entry = seat.one("SELECT name, product_line, subject, project, site, region_code FROM deal_pool WHERE is_open")
    return entry and RegisterDeal(
        deal_id=seat.mine(),
        name=entry[0],
        product_line=entry[1],
        subject=Subject(entry[2]),
        project=entry[3],
        site=entry[4],
        region_code=entry[5],
        note=seat.word(),
    )


def grant_territory(seat: Seat) -> GrantTerritory:
    dealer_id = seat.random.choice((SHOP, OTHER_SHOP))
    return GrantTerritory(
        territory_id=an_id(f"area {dealer_id}"),
        dealer_id=dealer_id,
        product_line=seat.random.choice(("", "brakes", "tyres")),
        valid_from=seat.day(-1),
        valid_until=seat.random.choice((None, seat.day(1))),
    )


def set_deal_terms(seat: Seat) -> SetDealTerms:
    """A day or a month, with or without time to come back."""
    days = seat.random.choice((1, 2, 30))
    return SetDealTerms(
        customer_days=days,
        project_days=days,
        extension_days=seat.random.choice((1, 30)),
        most_extensions=2,
        idle_days=seat.random.choice((0, 1, 30)),
        grace_days=seat.random.choice((0, 1)),
        free_amount=10**9,
    )


# people and rights


def add_user(seat: Seat) -> AddUser:
    role = Role.ORDER_DESK if seat.dealer_id == HOUSE else Role.CLERK
    name = f"new{seat.dealer_id}{seat.random.randrange(3)}"
    return AddUser(user_id=an_id(name), name=name, display_name=seat.word(), role=role)


def change_user(seat: Seat) -> ChangeUser | None:
    person = seat.one("SELECT id FROM user WHERE dealer_id = ? AND name LIKE 'new%'")
    role = Role.FINANCE if seat.dealer_id == HOUSE else Role.REP
    change: dict[str, Any] = seat.random.choice(({"role": role}, {"active": False}, {"active": True}))
    return person and ChangeUser(user_id=UUID(person[0]), **change)


def change_shop(seat: Seat) -> ChangeShop:
    return ChangeShop(contact=seat.word())


def change_house(seat: Seat) -> ChangeHouse:
    """Where a day begins: half a world to the east, and back."""
    return ChangeHouse(timezone=seat.random.choice(("UTC", "Asia/Taipei")))


def set_recovery_key(seat: Seat) -> SetRecoveryKey:
    return SetRecoveryKey(key_id=seat.mine(), public_key=seat.new().hex * 2)


def lay_down_rule(seat: Seat) -> SetApprovalRule:
    """Two have to say yes to a contract, or one of the channel."""
    chain = seat.random.choice(("finance channel_manager", "channel_manager"))
    return SetApprovalRule(
        rule_id=an_id("contracts"), kind=CONTRACT_APPROVAL, from_amount=0, chain=chain, active=seat.chance(0.7)
    )


def withdraw_approval(seat: Seat) -> WithdrawApproval | None:
    asked = seat.one("SELECT id FROM approval WHERE dealer_id = ? AND state = 'open'")
    return asked and WithdrawApproval(approval_id=UUID(asked[0]))


def stand_in(seat: Seat) -> Delegate:
    taker = seat.random.choice(STAFF[seat.dealer_id])
    return Delegate(
        delegation_id=seat.mine(), taker_id=taker.user_id, valid_from=seat.day(-1), valid_until=seat.day(seat.random.randrange(2))
    )
