"""Evidence of a deal over real HTTP: any request of the file cut anywhere, central killed, and the command never waits for it."""

from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from sync.domain.catalog.queries import category_tree
from sync.domain.deals.proving import AttachEvidence
from sync.domain.deals.queries import EvidenceRow, deal_card
from sync.domain.deals.registering import RegisterDeal
from sync.kernel.blobs import Blob
from sync.kernel.errors import Denied, NotCentral, Unreachable
from sync.protocol.blobs import PIECE
from tests.fault.plans import Plan, cut_answer, cut_request, drop_answer, failed_after_commit, garbled, portal, status
from tests.fault.proxy import Proxy
from tests.fault.served import Served
from tests.fault.shop import Shop, enrolled, opened, repaired

PLANS = {
    "request cut": cut_request(PIECE // 2),
    "answer dropped": drop_answer(),
    "answer cut": cut_answer(9),
    "answer bent": garbled(2),
    "failed after commit": failed_after_commit(),
    "portal": portal(),
    "overloaded": status(503),
}
FILES = range(3)
"""Pieces of the file; the request before them asks how far central is."""


def a_claim(shop: Shop, content: bytes) -> EvidenceRow:
    """A deal with a file beside it, saved on this PC."""
    line = shop.replica.read(shop.actor, category_tree)[0].code
    deal_id, named = uuid4(), shop.replica.attachments.keep(shop.actor.dealer_id, content)
    shop.replica.submit(RegisterDeal(deal_id=deal_id, product_line=line, name=f"Otto {deal_id.hex}"), actor=shop.actor).result()
    attached = AttachEvidence(deal_id=deal_id, evidence_id=uuid4(), digest=named.digest, size=named.size, name="contract.pdf")
    shop.replica.submit(attached, actor=shop.actor).result()
    card = shop.replica.read(shop.actor, deal_card, deal_id=deal_id)
    assert card is not None
    [row] = card.evidence
    return row


def carry(shop: Shop) -> None:
    shop.replica.attachments.upload(shop.replica.lanes.transport(), stopped=lambda: False, make_room=lambda: None)


def blob(shop: Shop, row: EvidenceRow) -> Blob:
    return Blob(dealer_id=shop.actor.dealer_id, digest=row.digest, size=row.size)


@pytest.mark.parametrize("request_", range(len(FILES) + 1))
@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_bad_line_at_any_piece_costs_that_piece(counter: Shop, line: Proxy, plan: Plan, request_: int) -> None:
    """Invariants 22, 34. Faults 9, 10, 11, 61, 64, 71, 73, 75."""
    content = b"%PDF-" + Random(request_).randbytes(PIECE * 2 + 500)
    row = a_claim(counter, content + counter.actor.user_id.bytes + uuid4().bytes)
    counter.sync()
    line.next(*[Plan()] * request_, plan)
    try:
        carry(counter)
    except (Unreachable, NotCentral, Denied):
        carry(counter)
    assert not counter.replica.attachments.has_waiting()
    assert len(counter.replica.attachments.fetch(blob(counter, row))) == row.size


def test_the_command_goes_first_and_the_file_is_waited_for_by_whoever_wants_it(
    central: Served, counter: Shop, tmp_path: Path
) -> None:
    """Threat T6. Invariants 4, 7. Fault 68: the claim counts at once, and the other PC hears that the file has not come yet."""
    content = b"%PDF-" + Random(99).randbytes(PIECE + 1)
    row = a_claim(counter, content)
    counter.sync()
    assert counter.waiting == 0
    with opened(enrolled(tmp_path / "other", central)) as other:
        other.sync()
        assert other.dump() == central.dump()
        with pytest.raises(Denied, match="blob_unknown"):
            other.replica.attachments.fetch(blob(other, row))
        carry(counter)
        assert other.replica.attachments.fetch(blob(other, row)) == content
    with opened(enrolled(tmp_path / "rival", central, dealer="D2")) as rival, pytest.raises(Denied, match="blob_unknown"):
        rival.replica.attachments.fetch(blob(counter, row))


def test_a_database_made_anew_still_has_what_central_has_not(counter_home: Path, central: Served) -> None:
    """Invariant 1. Fault 37."""
    content = b"%PDF-" + Random(11).randbytes(PIECE + 99)
    with opened(counter_home, url="http://127.0.0.1:9") as shop:
        row = a_claim(shop, content)
    repaired(counter_home)
    with opened(counter_home) as shop:
        shop.sync()
        carry(shop)
        assert shop.replica.attachments.fetch(blob(shop, row)) == content
        assert not shop.replica.attachments.has_waiting()


def test_a_file_goes_on_where_a_killed_central_had_it(central: Served, counter: Shop) -> None:
    """Faults 9, 10."""
    content = b"%PDF-" + Random(7).randbytes(PIECE * 2)
    row = a_claim(counter, content)
    transport = counter.replica.lanes.transport()
    assert transport.put_blob(blob(counter, row), 0, content[:PIECE]).received == PIECE
    central.kill()
    central.start()
    assert transport.put_blob(blob(counter, row), 0, b"").received == PIECE
    counter.sync()
    carry(counter)
    assert counter.replica.attachments.fetch(blob(counter, row)) == content
