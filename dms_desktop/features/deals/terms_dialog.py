"""What the dialogs of the manufacturer's rules share: a product line, the numbers that count for it, and saving them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.refusals import sentence
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox, ValueEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.reviewing import MOST_DAYS
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

Numbers = Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Term:
    """One number of the rules: its name in the command, its field, and what is asked where it is missing."""

    name: str
    title: Text
    field: ValueEdit
    ask: Text


class TermsDialog(Dialog):
    """Shows what counts for the line that is chosen, and where that comes from; saves by itself."""

    def __init__(self, title: Text, parent: QWidget, desk: Desk) -> None:
        super().__init__(title, parent, width=520)
        self._desk = desk
        self._known: Mapping[str, Numbers] = {}
        self._terms: Sequence[Term] = ()
        self.line = ChoiceBox(lambda: self.tr("Product line"))
        self.line.add_choice("", lambda: self.tr("All other lines"))
        self.source = PlainLabel(role="muted")
        self.form = Form()

    def lay_out(self, words: Text, terms: Sequence[Term]) -> None:
        """The words above, the line, where its numbers come from, and the numbers."""
        self._terms = terms
        self.content.addWidget(label(words, "muted").wrap())
        self.form.add("product_line", lambda: self.tr("Product line"), self.line)
        self.form.add("source", lambda: self.tr("Counts today"), self.source)
        for term in terms:
            self.form.add(term.name, term.title, term.field)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        self.line.picked.connect(lambda _: self._fill())
        self._desk.bridge.read(self, category_tree, self._show_lines)
        terms[0].field.setFocus()

    def numbers(self) -> Mapping[str, object]:
        """What stands in the fields; None for what cannot be read."""
        return {term.name: term.field.value() for term in self._terms}

    def show_known(self, known: Mapping[str, Numbers]) -> None:
        """What is laid down, by product line; the empty code is for all that have none."""
        self._known = known
        self._fill()

    def without(self) -> Numbers:
        """What counts where nothing is laid down; empty for nothing."""
        raise NotImplementedError

    def without_words(self) -> str:
        raise NotImplementedError

    def command(self, product_line: str, numbers: Numbers) -> Command:
        """What lays the numbers down."""
        raise NotImplementedError

    def _show_lines(self, categories: Sequence[CategoryRow]) -> None:
        for category in categories:
            self.line.add_choice(category.code, partial(shown, category.names))

    def _fill(self) -> None:
        line = str(self.line.value() or "")
        counts = self._known.get(line) or self._known.get("") or self.without()
        for term in self._terms:
            term.field.set_value(counts.get(term.name))
        self.form.clear_errors()
        say(self.source, self.source.setText, self._source_words)

    def _source_words(self) -> str:
        line = str(self.line.value() or "")
        if line in self._known:
            return self.tr("Terms of its own") if line else self.tr("What the house laid down")
        return self.tr("The terms of all other lines") if "" in self._known else self.without_words()

    def _save(self) -> None:
        self.form.clear_errors()
        numbers: dict[str, int] = {}
        for term in self._terms:
            value = term.field.value()
            if not isinstance(value, int):
                self.form.show_error(term.name, self._beyond if term.field.is_wrong() else term.ask)
                return
            numbers[term.name] = value
        command = self.command(str(self.line.value() or ""), numbers)
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _beyond(self) -> str:
        return self.tr("A number from 0 to {most}.").format(most=quantity(MOST_DAYS))

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("The terms are saved on this PC."))
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        field = str(refusal.params.get("field", ""))
        title = next((term.title() for term in self._terms if term.name == field), field)
        words = sentence(refusal.code, {**refusal.params, "term": title})
        if not self.form.show_error(field, words):
            self.fail(words)
