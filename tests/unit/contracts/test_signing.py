"""Signatures under the exact paper of a contract: whose, under what, in which order."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.contracts.drafting import EndContract
from sync.domain.contracts.ink import HIGH, WIDE, is_signature, read_ink, write_ink
from sync.domain.contracts.queries import ContractCard, contract_card, contracts_to_watch
from sync.domain.contracts.records import ContractPaper, ContractSignature, signature_key
from sync.domain.contracts.rules import ContractState, Party, Standing
from sync.domain.contracts.signers import Signers
from sync.domain.contracts.signing import CountersignContract
from sync.domain.contracts.terms import paper_hash
from sync.kernel.blobs import blob_of
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from sync.kernel.records import dealer_scope
from tests.builders import NOW, SHOP, a_category, a_dealer, a_user, a_view, an_id
from tests.contract_builders import HEAD, INK, PDF, a_draft, a_submission, accept, approve, sign, the_contract
from tests.credit_builders import CHANNEL, MAKER, answer, decide
from tests.order_builders import a_market

POINT = st.tuples(st.integers(0, WIDE), st.integers(0, HIGH))
DIGEST = blob_of(SHOP, PDF).digest


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9) as session:
        yield session


@pytest.fixture(name="offered")
def an_offer(session: Session) -> Session:
    decide(a_draft(), session, MAKER)
    approve(session)
    return session


def card(session: Session) -> ContractCard:
    found = contract_card(a_view(session, HEAD), contract_id=an_id("contract"))
    assert found is not None
    return found


def house_card(session: Session) -> ContractCard:
    found = contract_card(a_view(session, CHANNEL), dealer_id=SHOP, contract_id=an_id("contract"))
    assert found is not None
    return found


def countersign(session: Session, **changed: Any) -> list[str]:
    fields = {"paper_hash": paper_hash(the_contract(session).paper), "digest": DIGEST, "signer": "Mei", "ink": INK}
    return decide(CountersignContract(dealer_id=SHOP, contract_id=an_id("contract"), **fields | changed), session, CHANNEL)


def test_the_dealer_signs_then_the_house_and_both_are_kept(offered: Session) -> None:
    """The digest of the exact file, who, when, and what they drew."""
    accept(offered)
    assert card(offered).row.standing is Standing.ACCEPTED
    countersign(offered)
    shown = card(offered)
    assert shown.row.standing is Standing.IN_FORCE
    assert [(one.party, one.signer, one.digest, one.ink) for one in shown.signatures] == [
        (Party.DEALER, "Wang", DIGEST, INK),
        (Party.HOUSE, "Mei", DIGEST, INK),
    ]
    assert [one.signed_at for one in shown.signatures] == [NOW, NOW]
    kept = offered.get_one(ContractSignature, (SHOP, signature_key(an_id("contract"), Party.DEALER)))
    assert (kept.text_hash, kept.actor) == (shown.paper_hash, "wang")


def test_the_house_does_not_sign_first(offered: Session) -> None:
    with pytest.raises(Refusal, match="contract_not_open"):
        countersign(offered)
    sign(offered)
    with pytest.raises(Refusal, match="contract_not_open"):
        countersign(offered)
    with pytest.raises(Refusal, match="contract_not_open"):
        accept(offered)


def test_a_dealer_does_not_sign_for_the_house(offered: Session) -> None:
    """Threat T5."""
    accept(offered)
    command = CountersignContract(
        dealer_id=SHOP,
        contract_id=an_id("contract"),
        paper_hash=paper_hash(the_contract(offered).paper),
        digest=DIGEST,
        signer="Wang",
        ink=INK,
    )
    with pytest.raises(Refusal, match="house_only"):
        decide(command, offered, HEAD)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"paper_hash": "0" * 64}, "contract_changed"),
        ({"digest": "0" * 64}, "contract_changed"),
        ({"digest": ""}, "contract_changed"),
        ({"signer": "  "}, "signer_missing"),
        ({"signer": "x" * 81}, "text_too_long"),
        ({"ink": ""}, "ink_missing"),
        ({"ink": "5,5"}, "ink_missing"),
        ({"ink": "1,2 3,4;5,6 7,9999"}, "ink_missing"),
    ],
)
def test_another_paper_or_half_a_signature_is_refused(offered: Session, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        accept(offered, **changed)
    assert the_contract(offered).state is ContractState.APPROVED


def test_what_goes_to_review_has_its_exact_paper(session: Session) -> None:
    decide(a_draft(), session, MAKER)
    with pytest.raises(Refusal, match="paper_missing"):
        decide(a_submission(session, digest=""), session, MAKER)
    with pytest.raises(Refusal, match="contract_changed"):
        decide(a_submission(session, text_hash="0" * 64), session, MAKER)
    decide(a_submission(session), session, MAKER)
    paper = session.get_one(ContractPaper, (SHOP, an_id("contract")))
    assert (paper.digest, paper.size, paper.scopes()[dealer_scope(SHOP)]) == (DIGEST, len(PDF), False)
    answer(session, CHANNEL)
    assert paper.scopes()[dealer_scope(SHOP)]
    assert card(session).paper == blob_of(SHOP, PDF)


def test_the_paper_in_review_is_not_exchanged(session: Session) -> None:
    """Asked again, the file of before stays; after a no there is another one."""
    decide(a_draft(), session, MAKER)
    decide(a_submission(session), session, MAKER)
    decide(a_submission(session, content=b"another"), session, MAKER)
    paper = session.get_one(ContractPaper, (SHOP, an_id("contract")))
    assert paper.digest == DIGEST
    answer(session, CHANNEL, granted=False)
    decide(a_submission(session, content=b"another"), session, MAKER)
    assert paper.digest == blob_of(SHOP, b"another").digest


def test_what_is_taken_back_before_both_have_signed_is_gone_with_its_paper(offered: Session) -> None:
    accept(offered)
    paper = offered.get_one(ContractPaper, (SHOP, an_id("contract")))
    assert paper.scopes()[dealer_scope(SHOP)]
    decide(EndContract(dealer_id=SHOP, contract_id=an_id("contract"), reason="another offer"), offered, MAKER)
    assert not paper.scopes()[dealer_scope(SHOP)]
    with pytest.raises(Refusal, match="contract_not_open"):
        countersign(offered)


def test_who_signs_next_is_said_by_the_roles_and_by_name_where_they_are_known(offered: Session) -> None:
    """The people of the other side are not known here: their roles alone are."""
    offered.add_all([a_user("wang", Role.MANAGER), a_user("lin", Role.CLERK), a_user("gone", Role.MANAGER, active=False)])
    offered.add(a_user("fang", Role.FINANCE, dealer_id=HOUSE))
    offered.flush()
    assert card(offered).signs_next == Signers(party=Party.DEALER, roles=[Role.MANAGER], people=["Wang"])
    accept(offered)
    roles = [Role.CHANNEL_MANAGER, Role.FINANCE]
    assert card(offered).signs_next == Signers(party=Party.HOUSE, roles=roles, people=())
    assert house_card(offered).signs_next == Signers(party=Party.HOUSE, roles=roles, people=["Fang"])
    countersign(offered)
    assert card(offered).signs_next is None


def test_of_sixty_who_may_sign_four_are_named_and_the_others_counted(offered: Session) -> None:
    offered.add_all(a_user(f"boss{at:02}", Role.MANAGER) for at in range(60))
    offered.flush()
    who = card(offered).signs_next
    assert who is not None
    assert (list(who.people), who.others) == (["Boss00", "Boss01", "Boss02", "Boss03"], 56)


def test_each_side_is_told_when_it_is_to_sign(offered: Session) -> None:
    def waits(actor: object) -> bool:
        return bool(contracts_to_watch(a_view(offered, CHANNEL if actor == HOUSE else HEAD)))

    assert (waits(SHOP), waits(HOUSE)) == (True, True)  # its first day has come: that is a worry of both
    accept(offered)
    assert (waits(SHOP), waits(HOUSE)) == (True, True)
    countersign(offered)
    assert (waits(SHOP), waits(HOUSE)) == (False, False)


@given(st.lists(st.lists(POINT, min_size=1, max_size=20).map(tuple), max_size=10))
def test_ink_is_read_as_it_was_written(strokes: list[tuple[tuple[int, int], ...]]) -> None:
    assert list(read_ink(write_ink(strokes))) == strokes
    assert is_signature(write_ink(strokes)) == (sum(map(len, strokes)) >= 4)


@pytest.mark.parametrize("text", ["x", "1,2 3", "1,2;;3,4 5,6 7,8", "-1,2 3,4 5,6 7,8", "1001,2 3,4 5,6 7,8", "1,1 " * 9_000])
def test_what_is_no_drawing_is_no_signature(text: str) -> None:
    assert not is_signature(text)
