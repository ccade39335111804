"""The contracts of demo shops: one that both sides have signed, its renewal that waits for the dealer, and one being written."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select

from sync.central.demo.leaf import pdf_of_lines
from sync.central.demo.telling import Teller
from sync.central.exchange import Caller
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import DecideStep
from sync.domain.approvals.records import Approval
from sync.domain.contracts.drafting import DraftContract, ReviseContract, SubmitContract
from sync.domain.contracts.records import Contract
from sync.domain.contracts.signing import CountersignContract, SignContract
from sync.domain.contracts.templates import WriteTemplate
from sync.domain.contracts.terms import Terms, Tier, paper_hash
from sync.kernel.blobs import Blob, blob_of
from sync.kernel.commands import HOUSE

TEMPLATE = "經銷合約"
WORDING = """第一條　原廠授權{dealer}自 {valid_from} 至 {valid_until} 銷售合約所列產品線。
第二條　貨款於出貨後 {payment_days} 天內付清。
第三條　本合約一式兩份，雙方簽署後生效。"""
YEAR = timedelta(days=364)
INK = "80,210 150,60 210,220 260,90;330,140 420,120 380,230;520,80 610,210 700,70 760,230"
STEPS = (
    Tier(reach=50_000_00, basis_points=100),
    Tier(reach=100_000_00, basis_points=200),
    Tier(reach=150_000_00, basis_points=300),
)
TERMS = Terms(
    payment_days=30,
    targets=(100_000_00, 100_000_00, 120_000_00, 120_000_00),
    tiers=STEPS,
    claim_days=180,
    return_basis_points=500,
    protection_days=60,
)


class Contracting(Teller):
    """The channel manager writes, finance approves, the shop's head signs."""

    def agree(self, first: date, *, days_ago: int) -> None:
        """In force from a day on, for a year."""
        self.tell(Role.CHANNEL_MANAGER, WriteTemplate(name=TEMPLATE, text=WORDING), days_ago=days_ago)
        contract_id = self._draft("contract", first, days_ago=days_ago)
        self._offer(contract_id, days_ago=days_ago)
        self._sign(contract_id, days_ago=days_ago)

    def renew(self, first: date, *, days_ago: int) -> None:
        """For another year, with a step more: the paper lies with the dealer."""
        contract_id, begins = self.id("renewal"), first + YEAR + timedelta(days=1)
        steps = (*STEPS, Tier(reach=250_000_00, basis_points=400))
        terms = Terms(
            payment_days=45,
            targets=TERMS.targets,
            tiers=steps,
            claim_days=180,
            return_basis_points=500,
            protection_days=30,
        )
        renewal = ReviseContract(
            dealer_id=self.dealer_id,
            contract_id=contract_id,
            of=self.id("contract"),
            valid_from=begins,
            valid_until=begins + YEAR,
            terms=terms,
            wording=WORDING,
        )
        self.tell(Role.CHANNEL_MANAGER, renewal, days_ago=days_ago)
        self._offer(contract_id, days_ago=days_ago)

    def begin(self, first: date, *, days_ago: int) -> None:
        """Written, and not yet sent to review."""
        self._draft("draft", first, days_ago=days_ago)

    def _draft(self, name: str, first: date, *, days_ago: int) -> UUID:
        draft = DraftContract(
            dealer_id=self.dealer_id,
            contract_id=self.id(name),
            number=self.number("CT", role=Role.CHANNEL_MANAGER),
            valid_from=first,
            valid_until=first + YEAR,
            terms=TERMS,
            wording=WORDING,
        )
        self.tell(Role.CHANNEL_MANAGER, draft, days_ago=days_ago)
        return draft.contract_id

    def _offer(self, contract_id: UUID, *, days_ago: int) -> None:
        """Its paper is made, and a second one of the house says yes."""
        paper = self._paper(contract_id)
        asked = SubmitContract(
            dealer_id=self.dealer_id,
            contract_id=contract_id,
            text_hash=self._text_hash(contract_id),
            digest=paper.digest,
            size=paper.size,
        )
        self.tell(Role.CHANNEL_MANAGER, asked, days_ago=days_ago)
        with self.service.store.read() as session:
            approval = session.scalars(select(Approval).where(Approval.subject_id == contract_id)).one()
            yes = DecideStep(
                approval_id=approval.id, step_id=approval.steps[0].id, version=approval.version, granted=True, reason=""
            )
        self.tell(Role.FINANCE, yes, days_ago=days_ago)

    def _sign(self, contract_id: UUID, *, days_ago: int) -> None:
        text, digest = self._text_hash(contract_id), blob_of(self.dealer_id, self._leaf(contract_id)).digest
        mine = SignContract(contract_id=contract_id, paper_hash=text, signer="王店長", digest=digest, ink=INK)
        self.tell(Role.MANAGER, mine, days_ago=days_ago)
        theirs = CountersignContract(
            dealer_id=self.dealer_id, contract_id=contract_id, paper_hash=text, signer="趙經理", digest=digest, ink=INK
        )
        self.tell(Role.CHANNEL_MANAGER, theirs, days_ago=days_ago)

    def _paper(self, contract_id: UUID) -> Blob:
        content = self._leaf(contract_id)
        blob = blob_of(self.dealer_id, content)
        self.service.blobs.put(Caller(dealer_id=HOUSE, device_id=UUID(int=0)), blob, 0, content)
        return blob

    def _leaf(self, contract_id: UUID) -> bytes:
        with self.service.store.read() as session:
            one = session.get_one(Contract, (self.dealer_id, contract_id))
            lines = (
                f"Contract {one.number}, version {one.version}",
                f"with {self.person(Role.MANAGER).dealer_code}",
                f"from {one.valid_from} until {one.valid_until}",
                f"To be paid within {one.agreed.payment_days} days after goods leave.",
            )
        return pdf_of_lines(lines)

    def _text_hash(self, contract_id: UUID) -> str:
        with self.service.store.read() as session:
            return paper_hash(session.get_one(Contract, (self.dealer_id, contract_id)).paper)
