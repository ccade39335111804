"""The deeds of the order desk on the order in front: their words and keys, their dialogs, their commands."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from dms_desktop.features.order_desk.deeds import PERMISSIONS, Step, main_step, next_bill, next_payment, possible
from dms_desktop.features.order_desk.dialogs import AdjustDialog, AmountDialog, AnswerDialog, ReleaseDialog, SoFar
from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine
from dms_desktop.features.order_desk.ship_dialog import ShipDialog
from dms_desktop.house_day import by_house_day
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Asking, Deed, Desk
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.words import Text
from sync.domain.desk.commands import AcceptOrder, AnswerCancel, MarkBilled, MarkPaid, RefuseOrder
from sync.domain.desk.shipping import AllocateOrder, CloseRemainder
from sync.kernel.commands import Command

KEYS: Mapping[Step, str] = {
    Step.ACCEPT: "Ctrl+Return",
    Step.RELEASE: "Ctrl+H",
    Step.ALLOCATE: "Ctrl+L",
    Step.SHIP: "Ctrl+S",
    Step.ADJUST: "Ctrl+E",
    Step.REFUSE: "Ctrl+Del",
    Step.ANSWER_CANCEL: "Ctrl+N",
    Step.CLOSE: "Ctrl+R",
    Step.BILL: "Ctrl+B",
    Step.PAY: "Ctrl+M",
}
MAIN_KEY = "F12"


class Act(Protocol):
    """Saves a command; `goes_on` to the next order of the queue. A dialog `over` the page stays open until it is saved."""

    def __call__(self, command: Command, *, goes_on: bool, over: SavingDialog | None = None) -> None: ...


class Acting(QObject):
    """`facts` is the order in front, None while there is none."""

    def __init__(self, over: Asking, desk: Desk, act: Act, current_line: Callable[[], DeskLine | None]) -> None:
        super().__init__(over)
        self.facts: DeskFacts | None = None
        self._over, self._desk, self._act, self._current_line = over, desk, act, current_line
        self._runs: Mapping[Step, Callable[[DeskFacts], None]] = {
            Step.ACCEPT: self._accept,
            Step.RELEASE: self._release,
            Step.ALLOCATE: self._allocate,
            Step.SHIP: self._ship,
            Step.ADJUST: self._adjust,
            Step.REFUSE: self._refuse,
            Step.ANSWER_CANCEL: self._answer,
            Step.CLOSE: self._close_rest,
            Step.BILL: self._bill,
            Step.PAY: self._pay,
        }

    def deeds(self) -> Sequence[Deed]:
        """What this role may do with the order now; F12 does what comes first."""
        if self.facts is None:
            return ()
        steps = frozenset(step for step in possible(self.facts.card) if self._desk.may(PERMISSIONS[step]))
        first = main_step(self.facts.card, steps)
        return [self._deed(step, is_first=step is first) for step in Step if step in steps]

    def _deed(self, step: Step, *, is_first: bool) -> Deed:
        texts: Mapping[Step, Text] = {
            Step.ACCEPT: lambda: self.tr("Accept, next"),
            Step.RELEASE: lambda: self.tr("Release hold"),
            Step.ALLOCATE: lambda: self.tr("Allocate, next"),
            Step.SHIP: lambda: self.tr("Ship"),
            Step.ADJUST: lambda: self.tr("Adjust line"),
            Step.REFUSE: lambda: self.tr("Refuse"),
            Step.ANSWER_CANCEL: lambda: self.tr("Answer the dealer"),
            Step.CLOSE: lambda: self.tr("Close rest"),
            Step.BILL: lambda: self.tr("Billed"),
            Step.PAY: lambda: self.tr("Paid"),
        }
        return Deed(
            text=texts[step],
            key=MAIN_KEY if is_first else KEYS[step],
            run=lambda: self._run(step),
            primary=is_first,
            in_bar=is_first or step in (Step.ADJUST, Step.REFUSE),
        )

    def _run(self, step: Step) -> None:
        if self.facts is not None:
            self._runs[step](self.facts)

    def _accept(self, facts: DeskFacts) -> None:
        card = facts.card
        self._act(AcceptOrder(dealer_id=card.dealer_id, order_id=card.row.order_id), goes_on=True)

    def _release(self, facts: DeskFacts) -> None:
        today = self._desk.bridge.clock.now().astimezone().date()
        dialog = ReleaseDialog(
            self._over,
            facts,
            facts.card.holds[0],
            today=today,
            on_command=lambda command: self._act(command, goes_on=True, over=dialog),
        )
        by_house_day(self._desk.bridge, dialog.until)
        dialog.show_modeless()

    def _allocate(self, facts: DeskFacts) -> None:
        card = facts.card
        self._act(AllocateOrder(dealer_id=card.dealer_id, order_id=card.row.order_id), goes_on=True)

    def _ship(self, facts: DeskFacts) -> None:
        dialog = ShipDialog(
            self._over, facts, ids=self._desk.bridge.ids, on_command=lambda command: self._act(command, goes_on=True, over=dialog)
        )
        dialog.show_modeless()

    def _adjust(self, facts: DeskFacts) -> None:
        line = self._current_line()
        if line is None:
            self._desk.tell(self.tr("Choose a line first."))
            return
        today = self._desk.bridge.clock.now().astimezone().date()
        dialog = AdjustDialog(
            self._over, facts, line, today=today, on_command=lambda command: self._act(command, goes_on=False, over=dialog)
        )
        by_house_day(self._desk.bridge, dialog.expected)
        dialog.show_modeless()

    def _refuse(self, facts: DeskFacts) -> None:
        card = facts.card

        def refuse(reason: str) -> None:
            self._act(RefuseOrder(dealer_id=card.dealer_id, order_id=card.row.order_id, reason=reason), goes_on=True)

        title = lambda: self.tr("Refuse {number}").format(number=card.row.number)  # noqa: E731
        ReasonDialog(title, self._over, deed=lambda: self.tr("Refuse order"), on_reason=refuse).show_modeless()

    def _answer(self, facts: DeskFacts) -> None:
        card = facts.card

        def answer(granted: bool, reason: str) -> None:
            command = AnswerCancel(dealer_id=card.dealer_id, order_id=card.row.order_id, granted=granted, reason=reason)
            self._act(command, goes_on=True)

        AnswerDialog(self._over, card.row.number, asked=card.reason, on_answer=answer).show_modeless()

    def _close_rest(self, facts: DeskFacts) -> None:
        card = facts.card

        def close(reason: str) -> None:
            self._act(CloseRemainder(dealer_id=card.dealer_id, order_id=card.row.order_id, reason=reason), goes_on=True)

        title = lambda: self.tr("Close the rest of {number}").format(number=card.row.number)  # noqa: E731
        ReasonDialog(title, self._over, deed=lambda: self.tr("Close rest"), on_reason=close).show_modeless()

    def _bill(self, facts: DeskFacts) -> None:
        card = facts.card

        def bill(amount: int) -> None:
            self._act(MarkBilled(dealer_id=card.dealer_id, order_id=card.row.order_id, amount=amount), goes_on=False)

        self._ask_amount(facts, lambda: self.tr("Billed"), next_bill(card), done=card.billed, on_amount=bill)

    def _pay(self, facts: DeskFacts) -> None:
        card = facts.card

        def pay(amount: int) -> None:
            self._act(MarkPaid(dealer_id=card.dealer_id, order_id=card.row.order_id, amount=amount), goes_on=False)

        self._ask_amount(facts, lambda: self.tr("Paid"), next_payment(card), done=card.paid, on_amount=pay)

    def _ask_amount(
        self, facts: DeskFacts, title: Text, usual: int | None, *, done: int, on_amount: Callable[[int], None]
    ) -> None:
        row = facts.card.row
        so_far = SoFar(number=row.number, done=done, whole=row.amount + facts.card.claimed, usual=usual, currency=row.currency)
        AmountDialog(title, self._over, so_far, on_amount=on_amount).show_modeless()
