"""Short ways to say what a test of contracts is about: a draft, a second yes, a signature, and goods that arrive."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.contracts.drafting import DraftContract, ReviseContract, SubmitContract
from sync.domain.contracts.records import Contract
from sync.domain.contracts.signing import CountersignContract, SignContract
from sync.domain.contracts.terms import Terms, paper_hash
from sync.domain.orders.records import Shipment
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.domain.stock.records import Location
from sync.kernel.blobs import blob_of
from sync.kernel.commands import Actor
from tests.builders import SHOP, an_actor, an_id
from tests.credit_builders import CHANNEL, MAKER, answer, decide, place, ship

HEAD = an_actor("wang", Role.MANAGER)
PDF = b"%PDF the exact paper"
INK = "10,20 30,40 50,60;700,80 900,290"
FIRST, LAST = date(2026, 10, 1), date(2027, 9, 30)


def a_draft(name: str = "contract", terms: Terms | None = None, **changed: Any) -> DraftContract:
    fields: dict[str, Any] = {"number": f"CT-{name}", "valid_from": FIRST, "valid_until": LAST, "wording": "As agreed."}
    return DraftContract(dealer_id=SHOP, contract_id=an_id(name), terms=terms or Terms(), **fields | changed)


def a_revision(name: str, of: str = "contract", terms: Terms | None = None, **changed: Any) -> ReviseContract:
    fields: dict[str, Any] = {"valid_from": FIRST, "valid_until": LAST, "wording": "As agreed."}
    return ReviseContract(dealer_id=SHOP, contract_id=an_id(name), of=an_id(of), terms=terms or Terms(), **fields | changed)


def the_contract(session: Session, name: str = "contract") -> Contract:
    return session.get_one(Contract, (SHOP, an_id(name)))


def a_submission(session: Session, name: str = "contract", content: bytes = PDF, **changed: Any) -> SubmitContract:
    made = blob_of(SHOP, content)
    text = paper_hash(the_contract(session, name).paper)
    fields: dict[str, Any] = {"digest": made.digest, "size": made.size, "text_hash": text}
    return SubmitContract(dealer_id=SHOP, contract_id=an_id(name), **fields | changed)


def approve(session: Session, name: str = "contract", actor: Actor = CHANNEL, *, granted: bool = True) -> None:
    """One sends it to review, another decides."""
    decide(a_submission(session, name), session, MAKER)
    answer(session, actor, granted=granted)


def accept(session: Session, name: str = "contract", *, days: float = 0, **changed: Any) -> list[str]:
    """The dealer's signature."""
    return decide(SignContract(contract_id=an_id(name), **_signed(session, name, changed)), session, HEAD, days=days)


def sign(session: Session, name: str = "contract", *, days: float = 0) -> list[str]:
    """Both signatures."""
    accept(session, name, days=days)
    command = CountersignContract(dealer_id=SHOP, contract_id=an_id(name), **_signed(session, name, {"signer": "Mei"}))
    return decide(command, session, CHANNEL, days=days)


def _signed(session: Session, name: str, changed: Mapping[str, Any]) -> dict[str, Any]:
    text = paper_hash(the_contract(session, name).paper)
    fields = {"paper_hash": text, "signer": "Wang", "digest": blob_of(SHOP, PDF).digest, "ink": INK}
    return fields | dict(changed)


def agree(session: Session, name: str = "contract", terms: Terms | None = None, **changed: Any) -> Contract:
    """Drafted, approved and signed by both."""
    decide(a_draft(name, terms, **changed), session, MAKER)
    approve(session, name)
    sign(session, name)
    return the_contract(session, name)


def buy(session: Session, name: str, quantity: int, *, sound: int | None = None, days: float = 0, **piece: Any) -> None:
    """Ordered, shipped and taken in, of which so many units arrived sound; `piece` is their `lot` or `serials`."""
    if session.scalar(select(Location).limit(1)) is None:
        session.add(Location(dealer_id=SHOP, id=an_id("main"), code="MAIN", name="Main", active=True))
    place(session, name, quantity, days=days)
    ship(session, name, quantity, days=days)
    take_in(session, name, quantity if sound is None else sound, quantity, days=days, **piece)


def take_in(session: Session, name: str, sound: int, shipped: int, *, days: float = 0, **piece: Any) -> None:
    shipment = session.scalars(select(Shipment).where(Shipment.order_id == an_id(name))).one()
    line = ReceivedLine(
        line_id=an_id(f"{name} in"), shipment_line_id=shipment.lines[0].id, received=sound, damaged=shipped - sound, **piece
    )
    receipt = ReceiveShipment(
        receipt_id=an_id(f"{name} receipt"),
        number=f"GR-{name}",
        shipment_id=shipment.id,
        location_id=an_id("main"),
        lines=(line,),
    )
    decide(receipt, session, an_actor("su", Role.WAREHOUSE), days=days)
