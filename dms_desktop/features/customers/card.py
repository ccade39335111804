"""One customer: the form, who it might be already, edits of two people that crossed, and what was sold lately."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer

from dms_desktop.features.customers.begin import begin_deeds
from dms_desktop.features.customers.form import CustomerForm
from dms_desktop.features.customers.side import CustomerSide
from dms_desktop.features.customers.words import FIELDS
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.pieces import record_id
from dms_desktop.refusals import sentence
from dms_desktop.troubles import say_trouble
from dms_desktop.typed import Typed, unpack
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import hold, panel, row
from sync.client.changes import DRAFTS, OUTBOX
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.customers.commands import (
    ChangeCustomer,
    CreateCustomer,
    DeactivateCustomer,
    ReactivateCustomer,
    SettleMerge,
)
from sync.domain.customers.duplicates import Duplicate, likely_duplicates
from sync.domain.customers.queries import CustomerCard, MergeRow, customer_card
from sync.domain.customers.rules import CustomerKind, changes_between
from sync.domain.sales.queries import sales
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

ASK_MS = 120
WATCHED = ("name", "phone", "mobile", "tax_id")
BLANK = dict.fromkeys(FIELDS, "") | {"kind": CustomerKind.PERSON.value}
FIELD_OF = {"name_missing": "name", "kind_unknown": "kind"}
"""Where a refusal without a `field` parameter belongs."""


class CustomerPage(Page):
    """`before` is what the form showed when typing began: with it a save changes only what was really typed."""

    tables = ("customer", "customer_merge", "sale", OUTBOX, DRAFTS)

    def __init__(self, desk: Desk) -> None:
        self._id = desk.bridge.ids.new()
        self._card: CustomerCard | None = None
        self._before: Mapping[str, str] = BLANK
        self._sent: Sent | None = None
        self._is_restored = self._is_saving = False
        super().__init__(desk)

    def build(self) -> None:
        self.form = CustomerForm(self.desk.bridge)
        self.form.show_texts(BLANK)
        self.side = CustomerSide(self.desk)
        sides = row(panel(row(self.form)), self.side)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        self.body.addWidget(hold(sides), 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(ASK_MS)
        self.setFocusProxy(self.form.field("name"))

    def bind(self) -> None:
        self.form.edited.connect(self._edited)
        self._pause.timeout.connect(self._ask_duplicates)
        self.side.opened.connect(lambda customer_id: self.desk.open_page("customer", str(customer_id)))
        self.side.sale_opened.connect(lambda sale_id: self.desk.open_page("sale", str(sale_id)))
        self.side.settled.connect(self._settle)
        self.side.crossed.chosen.connect(lambda _: self.deeds_changed.emit())

    def refresh(self) -> None:
        self.read(customer_card, self._show, customer_id=self._id)
        self.read(sales, self.side.show_sales, customer_id=self._id, limit=20)
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def show_record(self, record_id_text: str) -> None:
        found = record_id(record_id_text.partition(":")[0])
        if found is not None and found != self._id:
            self._id, self._card, self._before, self._is_restored = found, None, BLANK, False
            self.refresh()

    def is_blank(self) -> bool:
        return self._is_restored and self._card is None and self.form.texts() == BLANK

    def title(self) -> str:
        return self._before["name"] or self.tr("New customer")

    def number(self) -> str:
        return self._card.number if self._card else ""

    def chip(self) -> Chip | None:
        if self._is_dirty():
            return Chip(self.tr("Draft"))
        return way_chip(self._sent) if self._sent else None

    def deeds(self) -> Sequence[Deed]:
        save = Deed(text=lambda: self.tr("Save"), key="F12", icon="check", run=self._save, primary=True, enabled=self._is_dirty())
        undo = Deed(text=lambda: self.tr("Undo changes"), key="Ctrl+R", icon="undo-2", run=self._undo, enabled=self._is_dirty())
        if self._card is None:
            return (undo, save)
        begin = (*self.side.deeds(), *(begin_deeds(self.desk, self._id) if self._card.active else ()))
        if not self.desk.may("customers.deactivate"):
            return (*begin, undo, save)
        if self._card.active:
            out = Deed(text=lambda: self.tr("Out of use"), key="Ctrl+Shift+Del", icon="ban", run=self._retire, in_bar=False)
            return (*begin, out, undo, save)
        return (
            *begin,
            Deed(text=lambda: self.tr("Back in use"), key="Ctrl+Shift+Del", icon="undo", run=self._retire),
            undo,
            save,
        )

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        self._is_saving = False
        words = sentence(refusal.code, refusal.params)
        field = str(refusal.params.get("field", FIELD_OF.get(refusal.code, "")))
        if not self.form.show_error(field, words):
            self.banner.tell(Weight.ERROR, words)

    def _is_dirty(self) -> bool:
        return self.form.texts() != dict(self._before)

    def _show(self, card: CustomerCard | None) -> None:
        was_clean = not self._is_dirty()
        self._card = card
        if card is not None and was_clean:
            self._before = card.values
            self.form.show_texts(card.values)
        elif card is not None and card.values != self._before and self._is_restored:
            self.banner.tell(Weight.INFO, self.tr("Somebody else changed this meanwhile. Saving changes only what you typed."))
        self.side.show_card(card)
        if not self._is_restored:
            self.desk.bridge.drafts(self, "customer", self._restore)
        self._tell_all()

    def _restore(self, drafts: Sequence[Draft]) -> None:
        self._is_restored = True
        mine = next((draft for draft in drafts if draft.draft_id == self._id), None)
        if mine is None:
            return
        head = unpack(mine.body).head
        self._before = {field: head.get(f"old.{field}", "") for field in FIELDS}
        self.form.show_texts({field: head.get(field, "") for field in FIELDS})
        at = head.get("at", "name")
        self.form.field(at if at in FIELDS else "name").setFocus()
        self._ask_duplicates()
        self._tell_all()

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows[0] if rows else None
        say_trouble(self.banner, self.desk, rows)
        self._tell_all()

    def _edited(self, field: str) -> None:
        self.form.clear_errors()
        self._keep(field)
        if field in WATCHED:
            self._pause.start()
        self._tell_all()

    def _keep(self, at: str) -> None:
        if not self._is_dirty():
            self.desk.bridge.save_draft("customer", self._id, b"")
            return
        old = {f"old.{field}": text for field, text in self._before.items()}
        draft = Typed(head={**self.form.texts(), **old, "at": at})
        self.desk.bridge.save_draft("customer", self._id, draft.pack())

    def _ask_duplicates(self) -> None:
        texts = self.form.texts()
        self.read(
            likely_duplicates,
            self._show_duplicates,
            name=texts["name"],
            phone=texts["phone"],
            mobile=texts["mobile"],
            tax_id=texts["tax_id"],
            besides=self._id,
        )

    def _show_duplicates(self, found: Sequence[Duplicate]) -> None:
        self.side.show_duplicates(found)

    def _save(self) -> None:
        """Once, however often the key is pressed; what is typed until it is durable is not of it."""
        if self._is_saving:
            return
        texts, self._is_saving = self.form.texts(), True
        self.form.clear_errors()
        self.submit(self._command(texts), partial(self._saved, texts), drop_draft=self._id)

    def _command(self, texts: Mapping[str, str]) -> Command:
        if self._card is None:
            rest = {field: text for field, text in texts.items() if field != "kind"}
            return CreateCustomer(customer_id=self._id, kind=CustomerKind(texts["kind"]), **rest)
        changes = changes_between(self._before, texts)
        return ChangeCustomer(customer_id=self._id, change_id=self.desk.bridge.ids.new(), changes=changes)

    def _saved(self, texts: Mapping[str, str], receipt: Receipt) -> None:
        """What was typed meanwhile stays typed, on top of what was saved: the handler strips it."""
        is_all = self.form.texts() == texts
        self._before = texts if is_all else {field: text.strip() for field, text in texts.items()}
        self._is_saving = False
        self.side.show_duplicates(())
        number = receipt.number or self.number()
        self.desk.tell(self.tr("{number} is saved on this PC.").format(number=number))
        self.refresh()

    def _undo(self) -> None:
        self.form.show_texts(self._before)
        self.form.clear_errors()
        self._keep("name")
        self.side.show_duplicates(())
        self._tell_all()

    def _retire(self) -> None:
        if self._card is not None:
            deed = DeactivateCustomer if self._card.active else ReactivateCustomer
            self.submit(deed(customer_id=self._id), lambda _: self.refresh())

    def _settle(self, merge: MergeRow, take_lost: bool) -> None:
        command = SettleMerge(merge_id=merge.merge_id, customer_id=self._id, take_lost=take_lost)
        self.submit(command, lambda _: self.desk.tell(self.tr("Settled. Both values stay readable.")))

    def _tell_all(self) -> None:
        self.headline_changed.emit()
        self.deeds_changed.emit()
