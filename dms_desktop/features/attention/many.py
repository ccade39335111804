"""What one deed does for many entries of the list: worked out before anything happens, and shown."""

from collections.abc import Callable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.outcomes import number_of, reason
from dms_desktop.undoing import COUNTER
from dms_desktop.verbs import spoken
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.kernel.commands import Command, OutcomeState
from sync.kernel.errors import Refusal

AGAIN = (OutcomeState.REFUSED, OutcomeState.PARKED)
"""Nothing of it is at central: the same can be asked once more."""


def to_send_again(rows: Sequence[Sent]) -> Sequence[Sent]:
    """What was refused, the earliest first: later ones may build on it."""
    return [sent for sent in _in_order(rows) if sent.outcome is not None and sent.outcome.state in AGAIN]


def to_take_back(rows: Sequence[Sent]) -> Sequence[Sent]:
    """What still waits, and what was granted otherwise than asked and has an opposite; the latest first."""
    return [sent for sent in reversed(_in_order(rows)) if sent.outcome is None or opposite(sent) is not None]


def opposite(sent: Sent) -> Command | None:
    """What takes back something that central granted otherwise than asked; None also where this program cannot read it."""
    if sent.outcome is None or sent.outcome.state is not OutcomeState.ADJUSTED:
        return None
    kind = next((kind for kind in COUNTER if kind.__name__ == sent.name), None)
    try:
        return None if kind is None else COUNTER[kind](msgspec.json.decode(sent.body, type=kind))
    except msgspec.ValidationError:
        return None


def _in_order(rows: Sequence[Sent]) -> list[Sent]:
    return sorted(rows, key=_seq)


def _seq(sent: Sent) -> int:
    return sent.seq


class ManyDialog(Dialog):
    """Shows every entry that a deed is about, and calls `on_yes` with them. `explain` has a place for their count."""

    def __init__(
        self,
        title: Text,
        parent: QWidget,
        *,
        explain: str,
        rows: Sequence[Sent],
        on_yes: Callable[[Sequence[Sent]], object],
    ) -> None:
        super().__init__(title, parent, width=760)
        self._rows, self._on_yes = rows, on_yes
        self.content.addWidget(PlainLabel(explain.format(count=quantity(len(rows)))).wrap())
        self.table: RecordTable[Sent] = RecordTable(title, self._columns(), key=lambda sent: sent.command_id)
        self.table.setMinimumHeight(260)
        self.table.show_rows(rows)
        self.content.addWidget(self.table)
        self.deed(title, self._yes, key="F12")
        self.table.setFocus()

    def _columns(self) -> Sequence[Column[Sent]]:
        return (
            Column(key="saved", title=lambda: self.tr("Saved"), value=lambda sent: sent.saved_at, kind=Kind.MOMENT, width=130),
            Column(key="what", title=lambda: self.tr("What"), value=lambda sent: spoken(sent.name), width=130),
            Column(key="number", title=lambda: self.tr("Number"), value=number_of, kind=Kind.CODE, width=165),
            Column(key="reason", title=lambda: self.tr("Reason"), value=reason, stretch=True),
        )

    def _yes(self) -> None:
        self.accept()
        self._on_yes(self._rows)


class Batch(QObject):
    """One deed for each of these entries, each with its own answer. Gone with its page, else when the last answer has come.

    `stays(Sent, Refusal, count)`: so many stay in the list by now, this one last. `ended(count)`: so many went.
    """

    stays = Signal(object, object, int)
    ended = Signal(int)

    def __init__(self, bridge: Bridge, rows: Sequence[Sent], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._rows = bridge, rows
        self._gone = self._kept = 0

    def send_again(self) -> None:
        for sent in self._rows:
            self._bridge.send_again(sent.command_id, self._went, on_refusal=partial(self._refused, sent))

    def take_back(self) -> None:
        for sent in self._rows:
            command, refused = opposite(sent), partial(self._refused, sent)
            if command is None:
                self._bridge.withdraw(sent.command_id, self._went, on_refusal=refused)
            else:
                self._bridge.submit(command, on_receipt=partial(self._settle, sent), on_refusal=refused)

    def _settle(self, sent: Sent, receipt: Receipt) -> None:
        self._bridge.settle(sent.command_id, partial(self._went, receipt))

    def _went(self, answer: object) -> None:
        self._gone += 1
        self._look_for_end()

    def _refused(self, sent: Sent, refusal: Refusal) -> None:
        self._kept += 1
        self.stays.emit(sent, refusal, self._kept)
        self._look_for_end()

    def _look_for_end(self) -> None:
        if self._gone + self._kept == len(self._rows):
            if self._gone > 1:
                self._bridge.saved = None  # a key would undo the last, and look as if it were all
            self.ended.emit(self._gone)
            self.deleteLater()
