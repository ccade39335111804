"""Undo of the last command: taken back while it waits here, else by the command that does the opposite, else a sentence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge, Saved
from dms_desktop.refusals import sentence
from dms_desktop.verbs import spoken
from dms_desktop.widgets.formats import age
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.accounts.commands import BlockDealer, UnblockDealer
from sync.domain.customers.commands import CreateCustomer, DeactivateCustomer, ReactivateCustomer
from sync.domain.nicknames.commands import ForgetNickname, TeachNickname
from sync.domain.orders.commands import CancelOrder, PlaceOrder
from sync.domain.sales.selling import MakeSale
from sync.kernel.commands import Command, OutcomeState
from sync.kernel.errors import Refusal

KEY = "Ctrl+Z"
FRESH = timedelta(minutes=2)
"""What was saved longer ago is undone by pressing the key once more: who wants a letter back does not cancel an order."""
ONCE_MORE = timedelta(seconds=15)
NOT_TAKEN = (OutcomeState.REFUSED, OutcomeState.PARKED)
"""Nothing of it is at central."""


@dataclass(frozen=True, kw_only=True)
class Ways:
    """Where undo speaks and goes: as in `Desk`."""

    tell: Callable[[str], None]
    open_page: Callable[[str, str], object]


class Undoing(QObject):
    """Of what this person saved last on this PC since signing in. Once it is undone there is nothing to undo before it: what was
    saved earlier may have been built upon."""

    def __init__(self, bridge: Bridge, ways: Ways, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._ways = ways
        self._offered: Saved | None = None
        self._warned_at: datetime | None = None

    def is_news(self) -> bool:
        """Something was saved since this was asked last: the word that it is saved may offer to undo it."""
        was, self._offered = self._offered, self._bridge.saved
        return self._bridge.saved is not None and self._bridge.saved is not was

    def undo(self) -> None:
        saved, now = self._bridge.saved, self._bridge.clock.now()
        is_meant = self._warned_at is not None and now - self._warned_at <= ONCE_MORE
        self._warned_at = None
        if saved is None:
            self._ways.tell(self.tr("There is nothing here that one key can undo."))
        elif now - saved.at > FRESH and not is_meant:
            self._warned_at = now
            words = self.tr("What was saved last is “{what}”, {age}. Ctrl+Z once more undoes it.")
            self._ways.tell(words.format(what=_named(saved), age=age(now - saved.at)))
        else:
            self._bridge.sent(self, self._found, about=next(iter(saved.command.subjects()), None))

    def _found(self, sent: Sequence[Sent]) -> None:
        saved = self._bridge.saved
        if saved is None:
            return  # undone meanwhile: the key was pressed twice
        one = next((one for one in sent if one.command_id == saved.receipt.command_id), None)
        if one is not None and one.outcome is None:
            self._bridge.withdraw(one.command_id, partial(self._taken_back, saved), on_refusal=partial(self._refused, saved))
        elif one is not None and one.outcome is not None and one.outcome.state in NOT_TAKEN:
            words = self.tr("Head office has not accepted “{what}”: nothing of it is there to be undone.")
            self._ways.tell(words.format(what=_named(saved)))
        elif (way := COUNTER.get(type(saved.command))) is not None:
            command = way(saved.command)
            done = partial(self._countered, saved, command)
            self._bridge.submit(command, on_receipt=done, on_refusal=partial(self._refused, saved))
        else:
            words = self.tr("“{what}” cannot be undone any more: head office has it. What can still be done is on its own page.")
            self._ways.tell(words.format(what=_named(saved)))

    def _taken_back(self, saved: Saved, count: int) -> None:
        words = self.tr("“{what}” is taken back. Head office will say whether it was in time.")
        self._ways.tell(words.format(what=_named(saved)))
        if isinstance(saved.command, PlaceOrder):  # what was typed comes back to be changed
            self._ways.open_page("order_entry", f"again:{saved.command.order_id}")
        elif isinstance(saved.command, MakeSale):
            self._ways.open_page("counter", f"again:{saved.command.sale_id}")

    def _countered(self, saved: Saved, opposite: Command, receipt: Receipt) -> None:
        self._bridge.saved = None
        words = self.tr("“{what}” had reached head office: “{opposite}” is saved, and goes there by itself.")
        self._ways.tell(words.format(what=_named(saved), opposite=spoken(type(opposite).__name__)))

    def _refused(self, saved: Saved, refusal: Refusal) -> None:
        words = self.tr("“{what}” cannot be undone: {why}")
        why = sentence(refusal.code, refusal.params)
        self._ways.tell(words.format(what=_named(saved), why=why))


def _named(saved: Saved) -> str:
    """What was done, and to which document."""
    return f"{spoken(type(saved.command).__name__)} {saved.receipt.number or ''}".strip()


def _cancelled(command: Command) -> Command:
    assert isinstance(command, PlaceOrder)
    return CancelOrder(order_id=command.order_id, reason="")


def _deactivated(command: Command) -> Command:
    assert isinstance(command, CreateCustomer | ReactivateCustomer)
    return DeactivateCustomer(customer_id=command.customer_id)


def _reactivated(command: Command) -> Command:
    assert isinstance(command, DeactivateCustomer)
    return ReactivateCustomer(customer_id=command.customer_id)


def _unblocked(command: Command) -> Command:
    assert isinstance(command, BlockDealer)
    return UnblockDealer(dealer_id=command.dealer_id)


def _forgotten(command: Command) -> Command:
    assert isinstance(command, TeachNickname)
    return ForgetNickname(nickname_id=command.subjects()[0])


COUNTER: Mapping[type[Command], Callable[[Command], Command]] = {
    PlaceOrder: _cancelled,
    CreateCustomer: _deactivated,
    ReactivateCustomer: _deactivated,
    DeactivateCustomer: _reactivated,
    BlockDealer: _unblocked,
    TeachNickname: _forgotten,
}
"""The command that does the opposite, where there is one that leaves nothing behind but its own trace."""
