"""Templates of contracts: the house's texts, their last versions, and what a new contract begins with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from dms_desktop.features.contracts.words import place_words, template_words
from dms_desktop.page import Deed, Desk, Page
from dms_desktop.refusals import blame
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, panel, row, scrolled
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, literal, say
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.domain.contracts.queries import TemplateRow, contract_templates
from sync.domain.contracts.templates import PLACES, WriteTemplate
from sync.kernel.errors import Refusal

TEXT_HEIGHT = 200
PLACES_ACROSS = 3


class TemplatesPage(Page):
    """F2 writes one, F4 its next version; contracts that were drafted keep the text they began with."""

    tables = ("contract_template", OUTBOX)

    def build(self) -> None:
        self.table: RecordTable[TemplateRow] = RecordTable(
            lambda: self.tr("Templates"), self._columns(), key=lambda one: one.name
        )
        empty = EmptyState("copy", lambda: self.tr("No templates yet"), advice=lambda: self.tr("F2 writes one."))
        self.pane = ListPane(self.table, empty)
        self.text = PlainLabel().wrap()
        inside = column(self.text, 1)
        sides = row(self.pane, panel(column(scrolled(hold(inside)))))
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        self.body.addLayout(sides, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(lambda _: self._change())
        self.remember(self.table, "contract_templates")

    def refresh(self) -> None:
        self.read(contract_templates, self._show, with_retired=True)

    def title(self) -> str:
        return self.tr("Contract templates")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        is_here = chosen is not None
        is_out = chosen is not None and chosen.is_retired
        drop: Text = lambda: self.tr("Offer again") if is_out else self.tr("Offer no more")  # noqa: E731
        return (
            Deed(text=drop, key="Ctrl+Del", icon="ban", run=self._retire, enabled=is_here),
            Deed(text=lambda: self.tr("Next version"), key="F4", icon="pencil", run=self._change, enabled=is_here),
            Deed(text=lambda: self.tr("New template"), key="F2", icon="plus", run=self._new, primary=True),
        )

    def _columns(self) -> Sequence[Column[TemplateRow]]:
        return (
            Column(key="name", title=lambda: self.tr("Template"), value=template_words, stretch=True),
            Column(key="by", title=lambda: self.tr("Written by"), value=lambda one: self.desk.person(one.written_by), width=110),
            Column(key="at", title=lambda: self.tr("When"), value=lambda one: one.written_at, kind=Kind.MOMENT, width=140),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=110),
        )

    def _chip(self, one: TemplateRow) -> Chip:
        return Chip(self.tr("Not offered"), Tone.IDLE) if one.is_retired else Chip(self.tr("Offered"), Tone.OK)

    def _show(self, rows: Sequence[TemplateRow]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self._choose(self.table.current())

    def _choose(self, chosen: TemplateRow | None) -> None:
        self.text.setText(chosen.text if chosen else "")
        self.deeds_changed.emit()

    def _new(self) -> None:
        TemplateDialog(lambda: self.tr("New template"), self, self.desk).show_modeless()

    def _change(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            TemplateDialog(lambda: self.tr("Next version"), self, self.desk, of=chosen).show_modeless()

    def _retire(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            command = WriteTemplate(name=chosen.name, text=chosen.text, is_retired=not chosen.is_retired)
            self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC.")))


class TemplateDialog(Dialog):
    """Saves by itself, and stays open with everything typed where the business says no. `of` is the version before."""

    is_long = True

    def __init__(self, title: Text, parent: QWidget, desk: Desk, *, of: TemplateRow | None = None) -> None:
        super().__init__(title, parent, width=860)
        self._desk = desk
        self.name, self.text = QLineEdit(of.name if of else ""), QPlainTextEdit(of.text if of else "")
        self.name.setReadOnly(of is not None)
        self.name.setCursorPosition(0)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(TEXT_HEIGHT)
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        say(self.text, self.text.setAccessibleName, lambda: self.tr("Text"))
        self.form = Form()
        self.form.add("name", lambda: self.tr("Name"), self.name)
        self.form.add("text", lambda: self.tr("Text"), self.text)
        self.content.addWidget(self.form)
        self.content.addWidget(label(lambda: self.tr("What the contract says comes in place of:"), "muted"))
        self.content.addLayout(_legend())
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        (self.text if of else self.name).setFocus()

    def _save(self) -> None:
        self.form.clear_errors()
        command = WriteTemplate(name=self.name.text(), text=self.text.toPlainText())
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The template is saved; new contracts can begin with it."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)


def _legend() -> QGridLayout:
    """Every place as it is typed, and what comes there in the words of the contract's own form."""
    grid = QGridLayout()
    grid.setVerticalSpacing(2)
    high = -(-len(PLACES) // PLACES_ACROSS)
    for at, place in enumerate(PLACES):
        across = at // high * 2
        grid.addWidget(label(literal(f"{{{place}}}"), "small"), at % high, across)
        grid.addWidget(label(partial(place_words, place), "muted"), at % high, across + 1)
        grid.setColumnStretch(across + 1, 1)
    return grid
