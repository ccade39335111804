"""Special prices and promotions: what counts, what is announced, and for the house what is drafted, published, kept and ended."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from dms_desktop.deciders import tell_saved
from dms_desktop.features.prices.keeping import keep_promotion
from dms_desktop.features.prices.price_dialog import PriceDialog
from dms_desktop.features.prices.promotion_dialog import PromotionDialog
from dms_desktop.features.prices.words import (
    about_words,
    code_words,
    field_words,
    gives_words,
    is_limited,
    kept_words,
    rule_kind,
    standing_chip,
    used_words,
    when_words,
    whom_words,
)
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, DateEdit, SearchField
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.domain.accounts.calendar import house_timezone
from sync.domain.allowances.queries import quotas_kept
from sync.domain.deals.queries import DealCard, deal_card
from sync.domain.pricing.checks import PRICE_APPROVAL, PROMOTION_APPROVAL
from sync.domain.pricing.commands import EndPrice, EndPromotion, PublishPrice, PublishPromotion
from sync.domain.pricing.queries import RuleRow, SpecialPrice, price_rules
from sync.domain.pricing.rules import Standing
from sync.kernel.commands import Command


class PricesPage(Page):
    """A dealer reads. The house: F2 a special price, Ctrl+F2 a promotion, F4 changes a draft, F12 publishes it, F6 keeps part of
    a promotion for PCs."""

    tables = ("price_rule", "promotion", "approval", "product", "category", "dealer", "allowance", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self._is_house = self.desk.may("pricing.rule")
        self._kept: Mapping[str, int] = {}
        self._zone: ZoneInfo | None = None
        self.search = SearchField(lambda: self.tr("Code or note  (Ctrl+F)"))
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("Not ended"))
        self.which.add_choice(True, lambda: self.tr("Ended ones too"))
        self.table: RecordTable[RuleRow] = RecordTable(
            lambda: self.tr("Prices and promotions"), self._columns(), key=lambda one: one.rule_id, on_more=self.grown.more
        )
        empty = EmptyState("percent", lambda: self.tr("No special prices and no promotions"), advice=self._advice)
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(hold(row(self.search, self.which)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def _advice(self) -> str:
        if self._is_house:
            return self.tr("F2 drafts a special price, Ctrl+F2 a promotion.")
        return self.tr("What the manufacturer publishes for this shop appears here by itself.")

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "prices")

    def refresh(self) -> None:
        self.read(house_timezone, self._show_zone)
        self.read(quotas_kept, self._show_kept)
        self.read(price_rules, self._show, text=self.search.text(), with_ended=bool(self.which.value()), limit=self.grown.limit)

    def show_record(self, record_id: str) -> None:
        """`project:<dealer id>:<registration id>` begins a special price for that project."""
        way, _, rest = record_id.partition(":")
        dealer_id, _, deal_id = rest.partition(":")
        if way == "project" and self._is_house:
            self.desk.bridge.fetch(deal_card, self._new_project_price, dealer_id=int(dealer_id), deal_id=UUID(deal_id))

    def title(self) -> str:
        return self.tr("Prices and promotions")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        if not self._is_house:
            return (find,)
        standing = chosen.standing if (chosen := self.table.current()) else None
        is_draft = standing is Standing.DRAFT and chosen is not None and not chosen.waits
        is_out = standing in (Standing.ANNOUNCED, Standing.IN_FORCE)
        may_keep = is_out and chosen is not None and is_limited(chosen)
        keep = Deed(text=lambda: self.tr("Keep"), key="F6", run=self._keep, enabled=may_keep, in_bar=may_keep)
        return (
            *((keep,) if self.desk.may("allowances.grant") else ()),
            Deed(text=lambda: self.tr("End"), key="Ctrl+Del", icon="ban", run=self._end, enabled=is_out),
            Deed(
                text=lambda: self.tr("Change draft"),
                key="F4",
                icon="pencil",
                run=self._change,
                enabled=is_draft,
                in_bar=not may_keep,
            ),
            Deed(text=lambda: self.tr("Promotion"), key="Ctrl+F2", icon="plus", run=self._new_promotion),
            Deed(text=lambda: self.tr("Special price"), key="F2", icon="plus", run=self._new_price),
            Deed(text=lambda: self.tr("Publish"), key="F12", icon="send", run=self._publish, primary=True, enabled=is_draft),
            find,
        )

    def _columns(self) -> Sequence[Column[RuleRow]]:
        gives: Callable[[RuleRow], str] = lambda one: gives_words(one, self.desk.currency)  # noqa: E731
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=code_words, kind=Kind.CODE, width=120),
            Column(key="kind", title=lambda: self.tr("Kind"), value=rule_kind, width=165),
            Column(key="about", title=lambda: self.tr("What for"), value=about_words, stretch=True),
            Column(key="gives", title=lambda: self.tr("Gives"), value=gives, width=190),
            Column(key="whom", title=lambda: self.tr("For whom"), value=whom_words, width=140),
            Column(key="when", title=lambda: self.tr("When"), value=when_words, width=190),
            Column(
                key="used",
                title=lambda: self.tr("Given"),
                value=lambda one: used_words(one, self._kept_of(one)),
                is_figure=True,
                width=90,
            ),
            Column(
                key="kept",
                title=lambda: self.tr("Kept"),
                value=lambda one: kept_words(self._kept_of(one)),
                is_figure=True,
                width=60,
            ),
            Column(
                key="state",
                title=lambda: self.tr("State"),
                value=standing_chip,
                kind=Kind.CHIP,
                width=90,
            ),
        )

    def _show_kept(self, kept: Mapping[str, int]) -> None:
        self._kept = kept

    def _kept_of(self, row: RuleRow) -> int:
        return 0 if isinstance(row.terms, SpecialPrice) else self._kept.get(code_words(row), 0)

    def _show(self, rows: Sequence[RuleRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _new_price(self) -> None:
        PriceDialog(self, self.desk, today=self._today()).show_modeless()

    def _new_project_price(self, card: DealCard | None) -> None:
        if card is not None:
            PriceDialog(self, self.desk, today=self._today(), project=card.row).show_modeless()

    def _new_promotion(self) -> None:
        PromotionDialog(self, self.desk, today=self._today()).show_modeless()

    def _change(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            kind = PriceDialog if isinstance(chosen.terms, SpecialPrice) else PromotionDialog
            kind(self, self.desk, today=self._today(), row=chosen).show_modeless()

    def _keep(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            keep_promotion(self, chosen)

    def _publish(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            out = PublishPrice if isinstance(chosen.terms, SpecialPrice) else PublishPromotion
            self.submit(out(rule_id=chosen.rule_id), partial(self._published, chosen))

    def _published(self, chosen: RuleRow, receipt: Receipt) -> None:
        kind = PRICE_APPROVAL if isinstance(chosen.terms, SpecialPrice) else PROMOTION_APPROVAL
        words = self.tr("Saved on this PC; dealers hear of it by themselves.")
        tell_saved(self.desk, words, kind=kind, document_id=chosen.rule_id)

    def _end(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            EndDialog(self, self._today(), lambda last: self._do(_ending(chosen, last))).show_modeless()

    def _show_zone(self, name: str) -> None:
        self._zone = ZoneInfo(name)

    def _today(self) -> date:
        """By the calendar of the house, which decides what is past; this PC's own until that is known."""
        return self.desk.bridge.clock.now().astimezone(self._zone).date()

    def _do(self, command: Command) -> None:
        self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; dealers hear of it by themselves.")))


class EndDialog(Dialog):
    """Calls `on_day` with the last day on which a rule counts."""

    def __init__(self, parent: QWidget, today: date, on_day: Callable[[date], object]) -> None:
        super().__init__(lambda: self.tr("End it"), parent)
        self._on_day = on_day
        self.last = DateEdit(lambda: field_words("valid_until"), today)
        self.last.set_value(today)
        self.form = Form()
        self.form.add("last_day", lambda: field_words("valid_until"), self.last)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("End it"), self._done)
        self.last.setFocus()

    def _done(self) -> None:
        day = self.last.day()
        if day is None:
            self.form.show_error("last_day", self.tr("Which day?"))
            return
        self.accept()
        self._on_day(day)


def _ending(row: RuleRow, last: date) -> Command:
    if isinstance(row.terms, SpecialPrice):
        return EndPrice(rule_id=row.rule_id, last_day=last)
    return EndPromotion(rule_id=row.rule_id, last_day=last)
