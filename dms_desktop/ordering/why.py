"""Why a line costs what it costs: the steps that led there, in words, in a small dialog."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import by_count
from sync.domain.pricing.promotions import Kind as Promoted
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import Trace

STEPS: Mapping[str, object] = {
    Step.CONTRACT: QT_TRANSLATE_NOOP("price", "Contract price"),
    Step.PROJECT: QT_TRANSLATE_NOOP("price", "Price of the project"),
    Step.DEALER: QT_TRANSLATE_NOOP("price", "Dealer's own price"),
    Step.LEVEL: QT_TRANSLATE_NOOP("price", "Price of level or region"),
    Step.LIST: QT_TRANSLATE_NOOP("price", "List price"),
    Step.FLOOR: QT_TRANSLATE_NOOP("price", "Floor"),
}
COUNTER: Mapping[str, object] = {
    **STEPS,
    Step.DEALER: QT_TRANSLATE_NOOP("price", "Price for this customer"),
    Step.LEVEL: QT_TRANSLATE_NOOP("price", "The shop's own price"),
}
KINDS: Mapping[str, object] = {
    Promoted.PERCENT: QT_TRANSLATE_NOOP("price", "Per cent off"),
    Promoted.AMOUNT: QT_TRANSLATE_NOOP("price", "Amount off each unit"),
    Promoted.BUY_GET: QT_TRANSLATE_NOOP("price", "Buy some, get some"),
    Promoted.MIX: QT_TRANSLATE_NOOP("price", "Mix and match"),
    Promoted.TIER: QT_TRANSLATE_NOOP("price", "The more, the cheaper"),
    Promoted.BUNDLE: QT_TRANSLATE_NOOP("price", "Bundle"),
    Promoted.GIFT: QT_TRANSLATE_NOOP("price", "Gift"),
    Promoted.ORDER: QT_TRANSLATE_NOOP("price", "Off the whole order"),
}


@dataclass(frozen=True)
class WhyRow:
    """One step, and what it comes to in minor units."""

    words: str
    amount: int | None


@dataclass(frozen=True, kw_only=True)
class Priced:
    """A line whose price is asked about: of `units` at `price`, less `discount`; `trace` None where the list alone says it.
    `at_counter`: what a shop asks of its customer."""

    code: str
    units: int
    price: int | None
    discount: int
    trace: Trace | None
    at_counter: bool = False


def _agreed(by: str, *, at_counter: bool) -> str:
    if at_counter:
        return QCoreApplication.translate("price", "As typed, or paid last time")
    if not by:
        return QCoreApplication.translate("price", "Agreed price")
    return QCoreApplication.translate("price", "Agreed price, approved by {names}").format(names=by)


def step_words(step: str) -> str:
    return translated(STEPS[step]) if step in STEPS else step


def kind_words(kind: str) -> str:
    return translated(KINDS[kind]) if kind in KINDS else kind


def why_rows(line: Priced) -> Sequence[WhyRow]:
    """From the list's price to what the line comes to."""
    translate, trace, price = QCoreApplication.translate, line.trace, line.price or 0
    listed = price if trace is None else trace.list_price
    rows = [WhyRow(step_words(Step.LIST), listed)]
    if trace is not None and trace.step is not Step.LIST:
        words = translated((COUNTER if line.at_counter else STEPS).get(trace.step, trace.step))
        rows.append(WhyRow(f"{words} ({trace.rule})", trace.price))
    if price != (trace.price if trace else listed):
        rows.append(WhyRow(_agreed(trace.approved_by if trace else "", at_counter=line.at_counter), price))
    rows.append(
        WhyRow(
            by_count(line.units, translate("price", "{units} unit"), translate("price", "{units} units")).format(
                units=quantity(line.units)
            ),
            price * line.units,
        )
    )
    cuts = trace.cuts if trace is not None else ()
    rows += [WhyRow(f"{kind_words(cut.kind)} ({cut.rule})", -cut.amount) for cut in cuts]
    rest = line.discount - sum(cut.amount for cut in cuts)
    if rest:
        words = translate("price", "Discount") if line.at_counter else translate("price", "Promotions as quoted")
        rows.append(WhyRow(words, -rest))
    rows.append(WhyRow(translate("price", "The line"), price * line.units - line.discount))
    return (*rows, *_floor(trace)) if trace is not None and line.at_counter else rows


def _floor(trace: Trace) -> Sequence[WhyRow]:
    """How low the counter may go, and who went below it."""
    if not trace.floor:
        return ()
    words = QCoreApplication.translate("price", "Floor of one unit")
    by = QCoreApplication.translate("price", "Floor of one unit, gone below by {name}").format(name=trace.approved_by)
    return (WhyRow(by if trace.approved_by else words, trace.floor),)


class WhyDialog(Dialog):
    """Shows; nothing is changed here."""

    def __init__(self, parent: QWidget, line: Priced, currency: str) -> None:
        super().__init__(lambda: self.tr("Why this price?"), parent, width=520, leave=lambda: self.tr("Close"))
        self.content.addWidget(PlainLabel(line.code, "strong"))
        columns: Sequence[Column[WhyRow]] = (
            Column(key="words", title=lambda: self.tr("Step"), value=lambda one: one.words, stretch=True),
            Column(
                key="amount",
                title=lambda: self.tr("Amount"),
                value=lambda one: one.amount,
                kind=Kind.MONEY,
                currency=currency,
                width=130,
            ),
        )
        self.steps: Section[WhyRow] = Section(lambda: self.tr("How it comes about"), columns, key=lambda one: one.words, most=14)
        self.steps.show_rows(why_rows(line))
        self.content.addWidget(self.steps)


def translated(words: object) -> str:
    return QCoreApplication.translate("price", str(words))
