"""Files beside a claim: named by their content, a few of them, and seen by whoever sees the claim."""

from collections.abc import Iterator
from uuid import uuid5

import pytest
from sqlalchemy.orm import Session

from sync.domain.deals.proving import MOST_FILES, AttachEvidence
from sync.domain.deals.queries import deal_card
from sync.domain.deals.registering import CloseDeal
from sync.domain.deals.reviewing import ApproveDeal
from sync.kernel.blobs import LARGEST
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_house_actor, a_session, a_view, an_actor
from tests.deal_builders import DEAL, a_deal, from_house, from_shop, shops, the_deal


@pytest.fixture
def central() -> Iterator[Session]:
    with a_session(*shops()) as session:
        from_shop(a_deal(expected_amount=80_000_00), session)
        yield session


def a_file(number: int = 7, **changed: object) -> AttachEvidence:
    digest = f"{number:064x}"
    fields: dict[str, object] = {"digest": digest, "size": 480, "name": " contract.pdf "}
    return AttachEvidence(deal_id=DEAL, evidence_id=uuid5(DEAL, digest), **fields | changed)  # type: ignore[arg-type]


def refused(command: AttachEvidence, central: Session) -> str:
    with pytest.raises(Refusal) as refusal:
        from_shop(command, central)
    return refusal.value.code


@pytest.mark.parametrize("actor", [an_actor(), a_house_actor()], ids=["shop", "house"])
def test_a_file_is_seen_with_its_claim(central: Session, actor: object) -> None:
    from_shop(a_file(), central)
    card = deal_card(a_view(central, actor), deal_id=DEAL, dealer_id=SHOP)  # type: ignore[arg-type]
    assert card is not None
    assert [(row.name, row.size, row.digest) for row in card.evidence] == [("contract.pdf", 480, f"{7:064x}")]
    assert ("AttachEvidence", "contract.pdf") in [(event.kind, event.text) for event in card.events]


def test_it_leaves_the_desk_with_the_claim(central: Session) -> None:
    from_shop(a_file(), central)
    from_house(ApproveDeal(dealer_id=SHOP, deal_id=DEAL), central)
    from_shop(CloseDeal(deal_id=DEAL, won=False, reason="gone"), central)
    [row] = the_deal(central).evidence
    assert not row.at_desk
    assert refused(a_file(8), central) == "deal_state_wrong"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (a_file(digest="../../etc/passwd"), "file_unfit"),
        (a_file(size=0), "file_unfit"),
        (a_file(size=LARGEST + 1), "file_unfit"),
        (a_file(name=" "), "text_missing"),
        (a_file(name="contract.pdf.exe"), "file_kind"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_names_no_file_is_refused(central: Session, command: AttachEvidence, code: str) -> None:
    assert refused(command, central) == code


def test_the_same_file_once_and_not_too_many(central: Session) -> None:
    """Invariant 36."""
    for number in range(MOST_FILES):
        from_shop(a_file(number), central)
    assert refused(a_file(0), central) == "evidence_known"
    assert refused(a_file(0, digest="ab" * 32), central) == "evidence_known"
    assert refused(a_file(MOST_FILES), central) == "too_much_evidence"
