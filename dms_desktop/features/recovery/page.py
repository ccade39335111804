"""The shop's recovery key: made here, shown once, written down on paper; it opens a PC that nobody can open any more."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.page import Deed, Page
from dms_desktop.proof import ProofDialog
from dms_desktop.refusals import sentence
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.client.shop_key import make_shop_key
from sync.domain.accounts.commands import SetRecoveryKey
from sync.domain.accounts.queries import RecoveryKeyRow, recovery_keys
from sync.kernel.errors import Refusal


class RecoveryPage(Page):
    """F2 makes a new key. The one on top is the one to which the shop's PCs are sealed."""

    tables = ("recovery_key", OUTBOX)

    def build(self) -> None:
        self.table: RecordTable[RecoveryKeyRow] = RecordTable(
            lambda: self.tr("Recovery keys"), self._columns(), key=lambda one: one.key_id
        )
        empty = EmptyState(
            "key-round",
            lambda: self.tr("This shop has no recovery key of its own"),
            advice=lambda: self.tr("Until F2 makes one, the manufacturer's operator alone can open a PC that nobody can open."),
        )
        self.pane = ListPane(self.table, empty)
        self.what = PlainLabel().wrap()
        self.body.addWidget(self.what)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.remember(self.table, "recovery")

    def refresh(self) -> None:
        self.what.setText(
            self.tr("Its code opens a PC of this shop whose keyring or passwords are lost, together with a name and a password.")
        )
        self.read(recovery_keys, self._show)

    def title(self) -> str:
        return self.tr("Recovery key")

    def deeds(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("New key"), key="F2", icon="plus", run=self._make, primary=True),)

    def _columns(self) -> Sequence[Column[RecoveryKeyRow]]:
        return (
            Column(key="at", title=lambda: self.tr("Made"), value=lambda one: one.made_at, kind=Kind.MOMENT, width=150),
            Column(key="by", title=lambda: self.tr("By"), value=lambda one: self.desk.person(one.made_by), stretch=True),
        )

    def _show(self, rows: Sequence[RecoveryKeyRow]) -> None:
        self.table.set_rows(rows)
        self.pane.show_empty(not rows)

    def _make(self) -> None:
        assert self.desk.care is not None
        ProofDialog(self._why_proof, self.desk.care.account.prove, self._show_code, self).show_modeless()

    def _why_proof(self) -> str:
        return self.tr("The key opens every PC of this shop: only who knows your password makes one.")

    def _show_code(self, _proof: object) -> None:
        key = make_shop_key()
        command = SetRecoveryKey(key_id=self.desk.bridge.ids.new(), public_key=key.public_key)
        CodeDialog(self, key.code, command).show_modeless()


class CodeDialog(Dialog):
    """The one time that the code is seen. `command` is saved once somebody says that the code is on paper, and not before."""

    def __init__(self, page: RecoveryPage, code: str, command: SetRecoveryKey) -> None:
        super().__init__(lambda: self.tr("Recovery code"), page, width=520)
        self._bridge, self._command = page.desk.bridge, command
        groups = code.split("-")
        half = len(groups) // 2
        self.code = PlainLabel("\n".join("  ".join(some) for some in (groups[:half], groups[half:])), role="title")
        words = self.tr("Write it down now: it is never shown again. Keep it locked away, not at a PC.")
        self.content.addWidget(PlainLabel(words).wrap())
        self.content.addWidget(self.code)
        self.deed(lambda: self.tr("It is written down"), self._keep)

    def _keep(self) -> None:
        self._bridge.submit(self._command, on_receipt=self._kept, on_refusal=self._refused)

    def _kept(self, receipt: Receipt) -> None:
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self.fail(partial(sentence, refusal.code, refusal.params))
