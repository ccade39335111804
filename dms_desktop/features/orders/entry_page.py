"""The page where orders are typed: several drafts, each kept line by line, until F12 places one."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from msgspec import structs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from dms_desktop.features.orders.beginnings import CHANGE, Beginnings, is_beginning
from dms_desktop.features.orders.draft_box import DraftBox
from dms_desktop.features.orders.draft_printing import print_deed
from dms_desktop.features.orders.entry_columns import fact_of
from dms_desktop.features.orders.entry_head import CreditBox, EntryFoot, EntryHead
from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.features.orders.outlook_box import OutlookBox, ask_ahead, mending_deeds
from dms_desktop.features.orders.pricing_deed import pricing_deeds
from dms_desktop.features.orders.projects import project_suggest
from dms_desktop.features.orders.reorder_dialog import ReorderDialog
from dms_desktop.features.orders.template_dialog import save_as
from dms_desktop.goods.facts import product_facts
from dms_desktop.goods.pane import ProductPane
from dms_desktop.house_day import by_house_day
from dms_desktop.importing.deed import bringing_deeds
from dms_desktop.ordering.draft import KIND, OrderDraft, command_of, decode, encode
from dms_desktop.page import Deed, Page
from dms_desktop.refusals import sentence
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.grid_words import tell_overfull
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import LowArea, column, hold, label, panel, row, scrolled
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.domain.accounts.calendar import house_today
from sync.domain.deals.queries import deal_card
from sync.domain.orders.queries.counters import credit
from sync.kernel.errors import Refusal

PLACE_PAUSE_MS = 250
PRODUCT = "product:"
NEW = "new"


class OrderEntryPage(Page):
    """Opens on the draft touched last, at the cell where the hand was. `show_record` takes `new`, a draft's id,
    `product:<code>` to put a product on the draft in front, `copy:`, `change:`, `again:` with an order's id, or `project:` with
    a registration's."""

    tables = ("product", "list_price", "availability", "order", "stock_level")

    def build(self) -> None:
        self._draft_id: UUID = self.desk.bridge.ids.new()
        self._draft = OrderDraft()
        self._is_loaded = self._is_sending = self._is_kept = False
        self._asked = self._shown_code = ""
        self.beginnings = Beginnings(self.desk.bridge, self)
        self.head = EntryHead(self.desk.bridge.clock.now().astimezone().date(), project_suggest(self.desk.bridge))
        self.drafts = DraftBox(lambda: self.tr("Drafts"))
        self.lines = EntryLines(lambda: self.tr("Order lines"), self.desk.bridge, self.desk.currency)
        self.foot = EntryFoot(self.desk.currency)
        self.product, self.credit = ProductPane(self.desk.currency), CreditBox()
        self.outlook = OutlookBox(self.desk.currency)
        self._moved = QTimer(self, singleShot=True, interval=PLACE_PAUSE_MS)
        self.body.addWidget(panel(column(self.head)))
        self.body.addWidget(self._lay_out(), 1)
        self.setFocusProxy(self.lines.grid)

    def bind(self) -> None:
        self.lines.grid.changed.connect(self._save)
        self.lines.grid.changed.connect(self.banner.settle)
        tell_overfull(self.lines.grid, self.banner)
        self.head.changed.connect(self._save)
        self.head.priced_by.connect(self._show_total)
        self._moved.timeout.connect(self._save)
        self.lines.grid.typing.connect(self._moved.start)
        self.lines.filled.connect(self._show_total)
        self.lines.priced.connect(self._show_sum)
        self.lines.grid.selectionModel().currentChanged.connect(self._move)
        self.drafts.picked.connect(self.show_record)
        self.product.order_opened.connect(lambda order_id: self.desk.open_page("order", str(order_id)))
        self.remember(self.lines.grid, "order_entry")

    def refresh(self) -> None:
        self.read(credit, self.credit.show_credit)
        by_house_day(self.desk.bridge, self.head.requested_on)
        self.lines.refresh() if self._is_loaded else self._ask_drafts()
        self._show_product(self._shown_code)

    def show_record(self, record_id: str) -> None:
        if record_id == NEW:
            self._begin()  # at once: the next keys are meant for it
        else:
            self._asked = record_id
            self._ask_drafts()

    def title(self) -> str:
        return self.tr("Change order") if self._draft.amends else self.tr("New order")

    def number(self) -> str:
        return self._draft.amends_number

    def chip(self) -> Chip | None:
        return Chip(self.tr("Draft"), Tone.NOTE)

    def deeds(self) -> Sequence[Deed]:
        place = (lambda: self.tr("Send change")) if self._draft.amends else (lambda: self.tr("Place order"))
        return (
            Deed(text=lambda: self.tr("New"), key="F2", icon="plus", run=self._begin),
            Deed(text=lambda: self.tr("Order again"), key="Ctrl+O", icon="history", run=self._reorder),
            *bringing_deeds(self, self.lines.add_meant),
            *mending_deeds(self, self.lines),
            Deed(text=lambda: self.tr("Product"), key="F9", run=self._open_product, in_bar=False),
            print_deed(self, self.lines),
            *pricing_deeds(self, self.lines, self.head),
            Deed(text=lambda: self.tr("Save as template"), key="Ctrl+T", run=partial(save_as, self, self.lines), in_bar=False),
            Deed(text=lambda: self.tr("Discard"), key="Ctrl+Shift+Del", run=self._discard, in_bar=False),
            Deed(text=place, key="F12", icon="send", run=self.place, primary=True),
        )

    def scanned(self, code: str) -> bool:
        self.lines.add_code(code, self._not_found)
        return True

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        """At the line that is named, else at the head or in the banner."""
        self._is_sending = False
        words = sentence(refusal.code, refusal.params)
        if refusal.code == "order_changed":
            self.banner.tell(Weight.ERROR, words, lambda: self.tr("Begin again from the order as it is"), self._change_anew)
        elif self.lines.blame(str(refusal.params.get("code", "")), words):
            self.banner.tell(Weight.ERROR, words)
        else:
            super().refused(refusal, form or self.head)

    def place(self) -> None:
        """Check what only the eye can mend, then save the command; the draft ends in the same transaction."""
        if self._is_sending or self.head.is_wrong():
            return
        if not self.lines.grid.rows():
            self.banner.tell(Weight.WARN, self.tr("Nothing to order yet: type or scan a product code."))
        elif error := self.lines.check():
            self.banner.tell(Weight.WARN, error)
        else:
            self._is_sending = True
            self._moved.stop()
            self.desk.bridge.fetch(house_today, self._send)

    def _send(self, day: date) -> None:
        command = command_of(self._typed(), self._draft_id, self.lines.wanted(), on=day)
        command = structs.replace(command, foreseen=self.outlook.foreseen())
        self.submit(command, self._placed, form=self.head, drop_draft=self._draft_id)

    def _lay_out(self) -> QWidget:
        whole = scrolled(hold(column(self.outlook, self.credit)), LowArea())  # what concerns all of the order stays in sight
        side = panel(column(scrolled(self.product), whole))
        side.setMinimumWidth(270)
        bar = row(label(lambda: self.tr("Drafts"), "muted"), self.drafts, 1)
        left = hold(column(hold(bar), self.lines.grid, self.foot, spacing=6))
        split = Split(left, side, sizes=(908, 342), growing=0)
        self.remember(split, "order_entry.parts")
        return split

    def _ask_drafts(self) -> None:
        self.desk.bridge.drafts(self, KIND, self._show_drafts)

    def _show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Answer what was asked for; opened for the first time, go on where the hand was."""
        known = {draft.draft_id: body for draft in drafts if (body := decode(draft)) is not None}
        asked, self._asked = self._asked, ""
        if is_beginning(asked):
            self._begin_from(asked, known)
        elif asked and not asked.startswith(PRODUCT):
            self._open(UUID(asked), known.get(UUID(asked), OrderDraft()))
        elif not self._is_loaded:
            first = next(iter(known), self._draft_id)
            self._open(first, known.get(first, OrderDraft()))
        if asked.startswith(PRODUCT):
            self.lines.add_code(asked.removeprefix(PRODUCT), self._not_found)
        self.drafts.show_drafts(drafts, self._draft_id)

    def _begin_from(self, asked: str, known: Mapping[UUID, OrderDraft]) -> None:
        """A change that was begun already goes on where it was."""
        begun = next((draft_id for draft_id, body in known.items() if asked == f"{CHANGE}:{body.amends}"), None)
        if begun is None:
            self.beginnings.begin(asked, partial(self._bring_back, self.desk.bridge.ids.new()))
        else:
            self._open(begun, known[begun])

    def _open(self, draft_id: UUID, draft: OrderDraft) -> None:
        self._is_loaded, self._is_sending, self._is_kept = True, False, not draft.is_blank()
        self._draft_id, self._draft = draft_id, draft
        self.banner.clear()
        self.head.show_draft(draft)
        if draft.deal_id is not None:
            self.read(deal_card, self.head.show_project, deal_id=draft.deal_id)
        self.lines.load(draft.lines, agreed=draft.present)
        self.lines.grid.setFocus()
        self.lines.grid.hand.go(draft.at_row, draft.at_column, draft.unfinished)
        self._moved.stop()
        self._show_total()
        self.headline_changed.emit()
        self.deeds_changed.emit()

    def _begin(self) -> None:
        self._open(self.desk.bridge.ids.new(), OrderDraft())
        self._ask_drafts()

    def _typed(self) -> OrderDraft:
        row_at, key = self.lines.grid.hand.place()
        return structs.replace(
            self.head.onto(self._draft),
            lines=self.lines.drafted(),
            at_row=max(row_at, 0),
            at_column=key,
            unfinished=self.lines.grid.hand.unfinished(),
        )

    def _save(self) -> None:
        """An emptied draft is dropped; while the command is on its way nothing is kept any more."""
        if not self._is_loaded or self._is_sending:
            return
        typed = self._typed()
        if typed.is_blank() and not self._is_kept:
            return
        self._is_kept = not typed.is_blank()
        self.desk.bridge.save_draft(KIND, self._draft_id, encode(typed) if self._is_kept else b"")
        self._ask_drafts()

    def _move(self) -> None:
        if self._is_loaded:
            self._moved.start()
        self.foot.show_error(self.lines.error_here())
        row_here = self.lines.grid.hand.row()
        fact = fact_of(row_here) if row_here else None
        code = fact.row.code if fact else ""
        if code != self._shown_code:
            self._shown_code = code
            self._show_product(code)

    def _show_product(self, code: str) -> None:
        if code:
            self.read(product_facts, self.product.show_facts, code=code)
        else:
            self.product.show_facts(None)

    def _show_total(self) -> None:
        self._show_sum()
        ask_ahead(self, self.outlook, self.lines, self.head.onto(self._draft))
        self._move()

    def _show_sum(self) -> None:
        total = self.lines.total()
        self.foot.show_total(total, self.desk.bridge.clock.now())
        self.credit.show_amount(0 if self._draft.amends else total.amount)

    def _placed(self, receipt: Receipt) -> None:
        order_id = self._draft.amends or self._draft_id
        number = receipt.number or self._draft.amends_number
        self.desk.tell(self.tr("{number} is saved on this PC and goes to the manufacturer by itself.").format(number=number))
        self.setUpdatesEnabled(False)  # the order's own page is in front before anybody could see the lines go
        self._begin()
        QTimer.singleShot(0, self, partial(self._show_order, order_id))  # two pages at once would hold the hand up

    def _show_order(self, order_id: UUID) -> None:
        self.desk.open_page("order", str(order_id))
        self.setUpdatesEnabled(True)

    def _not_found(self, code: str) -> None:
        self.banner.alarm(self.tr("Nothing is known under {code}.").format(code=code))

    def _open_product(self) -> None:
        if self._shown_code:
            self.desk.open_page("product", self._shown_code)

    def _reorder(self) -> None:
        ReorderDialog(self, self.desk, self.lines.add_lines).show_modeless()

    def _discard(self) -> None:
        """Gone at once, and back with one press."""
        draft_id, typed = self._draft_id, self._typed()
        self.desk.bridge.save_draft(KIND, draft_id, b"")
        self._begin()
        if not typed.is_blank():
            undo = partial(self._bring_back, draft_id, typed)
            self.banner.tell(Weight.INFO, self.tr("Draft discarded."), lambda: self.tr("Bring it back"), undo)

    def _change_anew(self) -> None:
        """Another version stands there by now, and what was typed was typed over the one before."""
        self.desk.bridge.save_draft(KIND, self._draft_id, b"")
        self.beginnings.begin(f"{CHANGE}:{self._draft.amends}", partial(self._bring_back, self.desk.bridge.ids.new()))

    def _bring_back(self, draft_id: UUID, typed: OrderDraft) -> None:
        self._open(draft_id, typed)
        self._save()
