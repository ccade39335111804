"""One registration: the form with what central may object to, later the protection, its history, and every deed of the dealer."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer

from dms_desktop.features.deals.deeds import DealDeeds
from dms_desktop.features.deals.evidence import EvidenceBox
from dms_desktop.features.deals.form import TYPED, DealForm, amount_text, day_text, known_of
from dms_desktop.features.deals.letter import letter_deeds
from dms_desktop.features.deals.side import DealSide
from dms_desktop.features.deals.words import state_chip
from dms_desktop.helpdesk import help_deed
from dms_desktop.outcomes import way_chip
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.pieces import CUSTOMER, begins_with, record_id
from dms_desktop.refusals import sentence
from dms_desktop.typed import Typed, unpack
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import day
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import hold, panel, row
from sync.client.changes import DRAFTS, OUTBOX
from sync.client.drafts import Draft
from sync.client.replica import Receipt
from sync.client.sent import Sent
from sync.domain.catalog.queries import category_tree
from sync.domain.customers.queries import CustomerCard, customer_card
from sync.domain.deals.outlook import Concern, outlook
from sync.domain.deals.queries import DealCard, deal_card
from sync.domain.deals.registering import ChangeDeal, RegisterDeal
from sync.domain.deals.rules import UNDECIDED, DealState, Subject
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

ASK_MS = 150
BLANK = dict.fromkeys(TYPED, "") | {"subject": Subject.CUSTOMER.value}
KEPT = ("name", "tax_id", "contact", "phone", "region_code", "address", "project", "site", "note")
"""Fields that can still be changed after it was registered."""
FIELD_OF = {"amount_invalid": "expected_amount"}
"""Where a refusal belongs that names another field."""


class DealPage(Page):
    """`before` is what the form showed when typing began; a new one begins blank."""

    tables = ("deal", "deal_event", "deal_evidence", "blob", "deal_terms", "category", OUTBOX, DRAFTS)

    def __init__(self, desk: Desk) -> None:
        self._id = desk.bridge.ids.new()
        self._card: DealCard | None = None
        self._deeds = DealDeeds(self, self._save, self._do, self._saved)
        self._before: Mapping[str, str] = BLANK
        self._sent: Sent | None = None
        self._is_restored = False
        self._for_customer: UUID | None = None
        super().__init__(desk)

    def build(self) -> None:
        self.form = DealForm(self.desk.bridge, self.desk.currency, self.desk.bridge.clock.now().astimezone().date())
        self.evidence = EvidenceBox(self)
        self.side = DealSide(self.desk, self.evidence)
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
        self.form.customer_chosen.connect(self._ask_customer)
        self._pause.timeout.connect(self._ask_outlook)

    def refresh(self) -> None:
        self.read(category_tree, self.form.show_lines)
        self.read(deal_card, self._show, deal_id=self._id)
        self.desk.bridge.sent(self, self._show_sent, about=self._id)

    def show_record(self, record_id_text: str) -> None:
        """With `:customer:<id>` behind the id it begins with what the shop knows of that customer."""
        text, _, how = record_id_text.partition(":")
        found = record_id(text)
        if found is not None and found != self._id:
            self._for_customer = begins_with(how, CUSTOMER)
            self._id, self._card, self._deeds.card = found, None, None
            self._before, self._is_restored = BLANK, False
            self.form.show_texts(BLANK)  # what another one left would pass for something typed
            self.refresh()

    def is_blank(self) -> bool:
        is_new = self._is_restored and self._card is None
        return is_new and self._for_customer is None and not self._is_dirty()

    def title(self) -> str:
        return self._before["name"] or self.tr("New registration")

    def number(self) -> str:
        return self._card.row.number if self._card else ""

    def chip(self) -> Chip | None:
        if self._is_dirty():
            return Chip(self.tr("Draft"))
        if self._sent is not None and self._sent.outcome is None:
            return way_chip(self._sent)
        return state_chip(self._card.row.state) if self._card else None

    def deeds(self) -> Sequence[Deed]:
        letter = letter_deeds(self, self._card) if self._card is not None else ()
        asks = help_deed(self.desk, "deal", self._id, self.number())
        return (*letter, *asks, *self._deeds.possible(is_dirty=self._is_dirty()), *self.evidence.deeds())

    def refused(self, refusal: Refusal, form: Form | None = None) -> None:
        words = partial(sentence, refusal.code, refusal.params)
        field = FIELD_OF.get(refusal.code, str(refusal.params.get("field", "")))
        if not self.form.show_error(field, words):
            self.banner.tell(Weight.ERROR, words)

    def _save(self, answer: str = "") -> None:
        """Register it, or change what is not decided yet."""
        self.form.clear_errors()
        wrong = self.form.wrong()
        if wrong:
            self.form.show_error(wrong, lambda: self.tr("Not possible here"))
            return
        self._do(self._command(answer))

    def _do(self, command: Command) -> None:
        self.submit(command, self._saved, drop_draft=self._id)

    def _command(self, answer: str) -> Command:
        texts = self.form.texts()
        if self._card is None:
            return self._registration(texts)
        changed = {name: texts[name] for name in KEPT if texts[name] != self._before[name]}
        return ChangeDeal(deal_id=self._id, answer=answer, **changed)

    def _registration(self, texts: Mapping[str, str]) -> RegisterDeal:
        return RegisterDeal(
            deal_id=self._id,
            subject=Subject(texts["subject"]),
            product_line=texts["product_line"],
            name=texts["name"],
            tax_id=texts["tax_id"],
            contact=texts["contact"],
            phone=texts["phone"],
            region_code=texts["region_code"],
            address=texts["address"],
            project=texts["project"],
            site=texts["site"],
            note=texts["note"],
            expected_amount=self.form.amount.minor() or 0,
            expected_on=self.form.expected.day(),
        )

    def _is_dirty(self) -> bool:
        return self.form.texts() != dict(self._before)

    def _show(self, card: DealCard | None) -> None:
        was_clean = not self._is_dirty()
        self._card = self._deeds.card = card
        if card is not None and was_clean:
            self._before = self._texts_of(card)
            self.form.show_texts(self._before)
            self.form.set_locked(card.row.state not in UNDECIDED)
        self.side.show_card(card)
        self._tell_state(card)
        if not self._is_restored:
            self.desk.bridge.drafts(self, "deal", self._restore)
        if card is None:
            self._ask_outlook()
        self._tell_all()

    def _texts_of(self, card: DealCard) -> dict[str, str]:
        rest = {
            "product_line": card.row.product_line,
            "subject": card.row.subject.value,
            "expected_amount": amount_text(card.row.expected_amount, self.desk.currency),
            "expected_on": day_text(card.expected_on),
        }
        return {**card.texts, **rest}

    def _tell_state(self, card: DealCard | None) -> None:
        if card is None:
            return
        if card.row.state is DealState.MORE_INFO:
            self.banner.tell(Weight.WARN, self.tr("The manufacturer asks: {question}").format(question=card.question))
        elif card.row.state is DealState.DUPLICATE:
            words = self.tr("Registered to another dealer since {day}. If it is yours, dispute it with case number {number}.")
            self.banner.tell(Weight.ERROR, words.format(day=day(card.taken_on), number=card.row.number))
        elif card.row.state is DealState.DISPUTED:
            self.banner.tell(Weight.WARN, self.tr("Somebody else claims the same. A person at the manufacturer decides."))
        elif card.row.state is DealState.TRANSFERRED:
            words = self.tr("The manufacturer passed it on to another dealer on {day}: {reason}")
            self.banner.tell(Weight.WARN, words.format(day=day(card.taken_on), reason=card.reason))
        elif card.reason:
            self.banner.tell(Weight.INFO, card.reason)
        else:
            self.banner.clear()

    def _restore(self, drafts: Sequence[Draft]) -> None:
        self._is_restored = True
        mine = next((draft for draft in drafts if draft.draft_id == self._id), None)
        if mine is not None:
            head = unpack(mine.body).head
            self.form.show_texts({name: head.get(name, "") for name in TYPED})
            at = head.get("at", "name")
            self.form.field(at if at in TYPED else "name").setFocus()
            self._ask_outlook()
        elif self._for_customer is not None and self._card is None:
            self._ask_customer(self._for_customer)
        self._tell_all()

    def _ask_customer(self, customer_id: UUID) -> None:
        self.read(customer_card, partial(self._fill, self._id), customer_id=customer_id)

    def _fill(self, deal_id: UUID, customer: CustomerCard | None) -> None:
        """What the shop knows of its own customer, by which central tells who it is."""
        if customer is not None and deal_id == self._id:
            self.form.show_texts({**self.form.texts(), **known_of(customer.values)})
            self._edited("name")

    def _show_sent(self, rows: Sequence[Sent]) -> None:
        self._sent = rows[0] if rows else None
        self._tell_all()

    def _edited(self, field: str) -> None:
        self.form.clear_errors()
        body = Typed(head={**self.form.texts(), "at": field}).pack() if self._is_dirty() else b""
        self.desk.bridge.save_draft("deal", self._id, body)
        self._pause.start()
        self._tell_all()

    def _ask_outlook(self) -> None:
        texts = self.form.texts()
        self.read(
            outlook,
            self._show_concerns,
            product_line=texts["product_line"],
            name=texts["name"],
            tax_id=texts["tax_id"],
            phone=texts["phone"],
            site=texts["project"] + texts["site"],
            region_code=texts["region_code"],
        )

    def _show_concerns(self, concerns: Sequence[Concern]) -> None:
        self.side.show_concerns(concerns)

    def _saved(self, receipt: Receipt) -> None:
        self._before = self.form.texts()
        number = receipt.number or self.number()
        self.desk.tell(self.tr("{number} is saved on this PC; the manufacturer is told by itself.").format(number=number))
        self.refresh()

    def _tell_all(self) -> None:
        self.headline_changed.emit()
        self.deeds_changed.emit()
