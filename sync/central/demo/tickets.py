"""What the demo's first shop asked head office: answered, asked back, solved and forgotten; and a problem that is known."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from sync.central.demo import DemoWorld
from sync.central.demo.telling import FIRST, Teller
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.rules import Role
from sync.domain.orders.records import Order
from sync.domain.tickets.answering import AnswerTicket, AssignTicket, NoteTicket, SolveTicket
from sync.domain.tickets.opening import ConfirmTicket, OpenTicket
from sync.domain.tickets.rules import About, Severity, TicketKind
from sync.domain.tickets.ruling import PublishProblem

WEEKS = 14
"""Days for which all dealers are told of the problem."""


def write_tickets(service: Service, world: DemoWorld) -> int:
    """Behind the history; gives the number of commands. Nothing where nobody deals, or in nothing."""
    if not (world.product_codes and any(user.dealer_id == FIRST for user in world.users)):
        return 0
    asking = _Asking(service, world, FIRST)
    asking.ended()
    asking.late()
    asking.asked_back()
    asking.new()
    asking.problem()
    return asking.told


class _Asking(Teller):
    def ended(self) -> None:
        one = self._open("ended", TicketKind.ADVICE, "哪一款適合電動車？", "客人的電動車要換來令片，請推薦。", days_ago=40)
        self._solve(one, "請用低粉塵款；型錄中有電動車適用表。", days_ago=39)
        confirm = ConfirmTicket(ticket_id=one, entry_id=self.id("ticket", self.told), score=5, text="謝謝")
        self.tell(Role.MANAGER, confirm, days_ago=38)

    def late(self) -> None:
        """Somebody sees to it, and nobody has answered."""
        words = "上週到貨的一箱外盒壓壞，內容還沒拆，要先拆還是等來看？"
        one = self._open("late", TicketKind.DELIVERY, "外箱壓壞", words, days_ago=12)
        to = self.person(Role.ORDER_DESK).name
        assign = AssignTicket(dealer_id=FIRST, ticket_id=one, entry_id=self.id("ticket", self.told), to=to)
        self.tell(Role.CHANNEL_MANAGER, assign, days_ago=11)

    def asked_back(self) -> None:
        words = "更換後約 200 公里開始有異音，冷車較明顯。三輛同型車都一樣，需要知道是否要退換。"
        one = self._open("asked", TicketKind.TECHNICAL, "煞車異音，三輛車都有", words, days_ago=3, about=True)
        note = NoteTicket(
            dealer_id=FIRST, ticket_id=one, note_id=self.id("ticket", "note"), text="品管也收到另外兩件，先不要承諾退換。"
        )
        self.tell(Role.CHANNEL_MANAGER, note, days_ago=2)
        asked = "請問卡鉗導銷有上油嗎？能否拍一張來令片背面的照片？"
        answer = AnswerTicket(dealer_id=FIRST, ticket_id=one, entry_id=self.id("ticket", self.told), text=asked, asks=True)
        self.tell(Role.ORDER_DESK, answer, days_ago=1)

    def new(self) -> None:
        self._open("new", TicketKind.ACCOUNT, "上月折讓何時入帳？", "對帳單上還看不到。", days_ago=0)

    def problem(self) -> None:
        with self.service.store.read() as session:
            today = price_day(session, self.moment(0))
        told = PublishProblem(
            problem_id=self.id("ticket", "problem"),
            severity=Severity.HIGH,
            title="部分來令片可能有異音",
            text="先檢查卡鉗導銷是否上油；仍有異音請附照片建立工單，勿自行退回。",
            begins_on=today - timedelta(days=1),
            ends_on=today + timedelta(days=WEEKS),
        )
        self.tell(Role.CHANNEL_MANAGER, told, days_ago=1)

    def _open(self, name: str, kind: TicketKind, subject: str, text: str, *, days_ago: int, about: bool = False) -> UUID:
        order = self._order() if about else None
        ticket_id = self.id("ticket", name)
        opened = OpenTicket(
            ticket_id=ticket_id,
            entry_id=self.id("ticket", self.told),
            number=self.number("CS"),
            kind=kind,
            severity=Severity.HIGH if about else Severity.NORMAL,
            subject=subject,
            text=text,
            about_kind=About.ORDER.value if order else "",
            about_id=order.id if order else None,
            about_number=order.number if order else "",
        )
        self.tell(Role.MANAGER, opened, days_ago=days_ago)
        return ticket_id

    def _solve(self, ticket_id: UUID, text: str, *, days_ago: int) -> None:
        solve = SolveTicket(dealer_id=FIRST, ticket_id=ticket_id, entry_id=self.id("ticket", self.told), text=text)
        self.tell(Role.ORDER_DESK, solve, days_ago=days_ago)

    def _order(self) -> Order | None:
        """The shop's last one."""
        with self.service.store.read() as session:
            last = select(Order).where(Order.dealer_id == FIRST).order_by(Order.placed_at.desc(), Order.id).limit(1)
            found = session.scalars(last).first()
            if found is not None:
                session.expunge(found)
            return found
