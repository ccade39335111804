"""What a dealer can do with a registration in its state: the words and keys, the dialogs, the commands."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.deals.dialogs import ProgressDialog, WonDialog
from dms_desktop.house_day import by_house_day
from dms_desktop.ordering.reason_dialog import ReasonDialog
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.words import Text
from sync.client.replica import Receipt
from sync.domain.deals.queries import DealCard
from sync.domain.deals.registering import AskExtension, CloseDeal, DisputeDeal, ReleaseDeal
from sync.domain.deals.rules import OPEN, WINNABLE, DealState
from sync.kernel.commands import Command

translate = QCoreApplication.translate


class Saving(Protocol):
    """How the page saves what is in its form, with the answer to a question; and any other command."""

    def __call__(self, answer: str = "") -> None: ...


class DealDeeds:
    """Of one page; `card` is the deal in front, None while a new one is typed."""

    def __init__(self, page: Page, save: Saving, do: Callable[[Command], object], saved: Callable[[Receipt], object]) -> None:
        self.card: DealCard | None = None
        self._page, self._save, self._do, self._saved = page, save, do, saved

    def possible(self, *, is_dirty: bool) -> Sequence[Deed]:
        """In the order of the bar; the last one is the main one, on F12."""
        card = self.card
        if card is None:
            return (_main(lambda: translate("deal", "Register"), self._save, icon="check", enabled=is_dirty),)
        if card.row.state is DealState.DUPLICATE:
            return (_main(lambda: translate("deal", "Dispute"), self._dispute, icon="triangle-alert"),)
        deeds = (*self._endings(card), *self._going_on(card, is_dirty)) if card.row.state in OPEN else ()
        return (*self._ordering(card), *deeds)

    def _ordering(self, card: DealCard) -> Sequence[Deed]:
        """Goods for what is protected or won, at its prices."""
        if card.row.state not in (DealState.PROTECTED, DealState.WON) or not self._page.desk.may("orders.place"):
            return ()
        begin = partial(self._page.desk.open_page, "order_entry", f"project:{card.row.deal_id}")
        return (Deed(text=lambda: translate("deal", "Order for it"), key="Ctrl+O", icon="shopping-cart", run=begin),)

    def _endings(self, card: DealCard) -> Sequence[Deed]:
        may_win = card.row.state in WINNABLE
        return (
            Deed(text=lambda: translate("deal", "Give up"), key="Ctrl+Shift+Del", icon="x", run=self._release),
            Deed(text=lambda: translate("deal", "Lost"), key="Ctrl+L", icon="ban", run=self._lose),
            Deed(text=lambda: translate("deal", "Won"), key="Ctrl+Return", icon="circle-check", run=self._win, enabled=may_win),
        )

    def _going_on(self, card: DealCard, is_dirty: bool) -> Sequence[Deed]:
        match card.row.state:
            case DealState.MORE_INFO:
                return (_main(lambda: translate("deal", "Answer"), self._answer, icon="send"),)
            case DealState.PROTECTED:
                wish = not card.row.has_wish
                more = Deed(
                    text=lambda: translate("deal", "More time"), key="Ctrl+M", icon="clock", run=self._ask_time, enabled=wish
                )
                return (more, _main(lambda: translate("deal", "Progress"), self._report, icon="check"))
            case DealState.DISPUTED:
                return (_main(lambda: translate("deal", "Progress"), self._report, icon="check"),)
        return (_main(lambda: translate("deal", "Save"), self._save, icon="check", enabled=is_dirty),)

    def _answer(self) -> None:
        self._ask(lambda: translate("deal", "Answer"), self._save)

    def _report(self) -> None:
        if self.card is not None:
            desk = self._page.desk
            today = desk.bridge.clock.now().astimezone().date()
            dialog = ProgressDialog(
                self._page,
                self.card,
                currency=desk.currency,
                today=today,
                on_command=lambda command: dialog.save(desk, command, self._saved),
            )
            by_house_day(desk.bridge, dialog.next_on, dialog.expected)
            dialog.show_modeless()

    def _ask_time(self) -> None:
        title: Text = lambda: translate("deal", "Ask for more time")  # noqa: E731
        self._ask(title, lambda text: self._do(AskExtension(deal_id=self._id, evidence=text)))

    def _win(self) -> None:
        if self.card is not None:
            desk, row = self._page.desk, self.card.row
            dialog = WonDialog(
                self._page,
                currency=desk.currency,
                expected=row.expected_amount,
                on_amount=lambda amount: dialog.save(
                    desk, CloseDeal(deal_id=row.deal_id, won=True, amount=amount), self._saved, drop_draft=row.deal_id
                ),
            )
            dialog.show_modeless()

    def _lose(self) -> None:
        title: Text = lambda: translate("deal", "Lost")  # noqa: E731
        self._ask(title, lambda text: self._do(CloseDeal(deal_id=self._id, won=False, reason=text)))

    def _release(self) -> None:
        title: Text = lambda: translate("deal", "Give up")  # noqa: E731
        self._ask(title, lambda text: self._do(ReleaseDeal(deal_id=self._id, reason=text)), optional=True)

    def _dispute(self) -> None:
        title: Text = lambda: translate("deal", "Dispute")  # noqa: E731
        self._ask(title, lambda text: self._do(DisputeDeal(deal_id=self._id, reason=text)))

    def _ask(self, title: Text, on_reason: Callable[[str], object], *, optional: bool = False) -> None:
        ReasonDialog(title, self._page, deed=title, on_reason=on_reason, optional=optional).show_modeless()

    @property
    def _id(self) -> UUID:
        assert self.card is not None, "a deed on a deal that is not there"
        return self.card.row.deal_id


def _main(text: Text, run: Callable[[], object], *, icon: str, enabled: bool = True) -> Deed:
    return Deed(text=text, key="F12", icon=icon, run=run, primary=True, enabled=enabled)
