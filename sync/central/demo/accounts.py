"""The account of the demo's first shop: money that it paid, what it booked itself, and a statement that waits for its yes."""

from datetime import timedelta

from sync.central.demo import DemoWorld
from sync.central.demo.telling import FIRST, Teller
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.rules import Role
from sync.domain.desk.payments import RecordPayment
from sync.domain.statements.benching import Entered, EnterOwnList
from sync.domain.statements.commands import IssueStatement
from sync.domain.statements.drawing import owed_for_what_left

PAID_AGO, PERIOD = 4, 60
"""Days before the demo's today: when the money came, and when the statement begins."""
FEW = 3
"""What the shop owed is paid to this part, by two transfers."""


def write_account(service: Service, world: DemoWorld) -> int:
    """Behind the dealings; gives the number of commands. Nothing where the first shop owes nothing."""
    if not any(user.dealer_id == FIRST for user in world.users):
        return 0
    teller = Teller(service, world, FIRST)
    with service.store.read() as session:
        paid = owed_for_what_left(session, FIRST) // FEW
    if paid <= 1:
        return 0
    _pay(teller, paid)
    _issue(teller)
    return teller.told


def _pay(teller: Teller, amount: int) -> None:
    """The house books one sum, the shop its two transfers."""
    day = teller.moment(PAID_AGO).date()
    payment = RecordPayment(
        dealer_id=FIRST,
        note_id=teller.id("account", "payment"),
        number=teller.number("PM", role=Role.FINANCE),
        amount=amount,
        received_on=day,
        reference=f"TT{day:%Y%m%d}-118",
    )
    teller.tell(Role.FINANCE, payment, days_ago=PAID_AGO)
    parts = (amount // 2, amount - amount // 2)
    transfers = (
        Entered(entry_id=teller.id("account", "transfer", at), number=f"匯款 {at + 1}", day=day, amount=-part, text="玉山銀行")
        for at, part in enumerate(parts)
    )
    teller.tell(Role.ACCOUNTANT, EnterOwnList(entries=tuple(transfers)), days_ago=PAID_AGO)


def _issue(teller: Teller) -> None:
    with teller.service.store.read() as session:
        yesterday = price_day(session, teller.moment(0)) - timedelta(days=1)
    statement = IssueStatement(
        dealer_id=FIRST,
        statement_id=teller.id("account", "statement"),
        number=teller.number("ST", role=Role.FINANCE),
        first_day=yesterday - timedelta(days=PERIOD),
        last_day=yesterday,
    )
    teller.tell(Role.FINANCE, statement, days_ago=0)
