"""The list of material: what has to be read first, then the newest; for the house its drafts before all."""

from collections.abc import Sequence

from dms_desktop.features.training.draft_dialog import DraftDialog
from dms_desktop.features.training.words import (
    about_words,
    kind_words,
    own_chip,
    standing_chip,
    version_words,
    when_words,
    whom_words,
)
from dms_desktop.filtering import tell_nothing
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import button, hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.domain.training.queries import MaterialRow, materials
from sync.domain.training.writing import DraftMaterial

PRODUCT = "product:"
"""How this page is opened with what is about a product: `product:<code>`."""


class TrainingPage(Page):
    """Enter opens; F2 begins a draft for the house. Opened from a product's card it shows what is about that product."""

    tables = ("material", "material_reading", "quiz_attempt", "category", OUTBOX)

    def build(self) -> None:
        self.grown, self._product = Growing(self.refresh), ""
        self._writes = self.desk.may("training.write")
        self.search = SearchField(lambda: self.tr("Title, text or pinyin  (Ctrl+F)"))
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("In force and to come") if self._writes else self.tr("In force"))
        self.which.add_choice(True, lambda: self.tr("Old ones too"))
        self.about = button(self._about_words, self._forget_product, icon="x", tone="flat")
        self.table: RecordTable[MaterialRow] = RecordTable(
            lambda: self.tr("Material"), self._columns(), key=lambda one: one.material_id, on_more=self.grown.more
        )
        self.empty = EmptyState("folder-open", self._none, advice=self._advice)
        self.pane = ListPane(self.table, self.empty)
        self.body.addWidget(hold(row(self.search, self.which, self.about)))
        self.body.addWidget(self.pane, 1)
        self.about.hide()
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.which.picked.connect(lambda _: self.refresh())
        self.table.opened.connect(lambda one: self.desk.open_page("material", str(one.material_id)))
        self.remember(self.table, "training")

    def refresh(self) -> None:
        self.read(
            materials,
            self._show,
            text=self.search.text(),
            product_code=self._product,
            with_old=bool(self.which.value()),
            limit=self.grown.limit,
        )

    def show_record(self, record_id: str) -> None:
        """`product:<code>` shows what is about that product; nothing, all there is."""
        self._product = record_id.removeprefix(PRODUCT) if record_id.startswith(PRODUCT) else ""
        self._say_product()

    def title(self) -> str:
        return self.tr("Training and support")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        every = Deed(text=lambda: self.tr("Show everything"), key="Ctrl+E", run=self._forget_product, in_bar=False)
        new = Deed(text=lambda: self.tr("New material"), key="F2", icon="plus", run=self._new, primary=True)
        return (find, *((every,) if self._product else ()), *((new,) if self._writes else ()))

    def _columns(self) -> Sequence[Column[MaterialRow]]:
        whom: Column[MaterialRow] = Column(key="whom", title=lambda: self.tr("For whom"), value=whom_words, width=150)
        return (
            Column(key="title", title=lambda: self.tr("Title"), value=lambda one: one.title, stretch=True),
            Column(key="kind", title=lambda: self.tr("Kind"), value=lambda one: kind_words(one.kind), width=110),
            Column(key="version", title=lambda: self.tr("Version"), value=version_words, is_figure=True, width=60),
            Column(key="about", title=lambda: self.tr("About"), value=about_words, width=140),
            *((whom,) if self._writes else ()),
            Column(key="when", title=lambda: self.tr("When"), value=when_words, width=190),
            Column(key="must", title=lambda: self.tr("Must be read"), value=self._must, width=100),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=110),
        )

    def _must(self, one: MaterialRow) -> str:
        return self.tr("Yes") if one.must_read else ""

    def _chip(self, one: MaterialRow) -> Chip | None:
        return standing_chip(one.standing) if self._writes else own_chip(one)

    def _show(self, rows: Sequence[MaterialRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        tell_nothing(self.empty, self.search, self._none, self._advice)
        self.pane.show_empty(not rows)

    def _none(self) -> str:
        return self.tr("Nothing about {code} yet").format(code=self._product) if self._product else self.tr("No material yet")

    def _advice(self) -> str:
        if self._product:
            return self.tr("Ctrl+E shows everything there is.")
        if self._writes:
            return self.tr("F2 drafts an article, a sheet, a course or a notice.")
        return self.tr("What the manufacturer publishes appears here by itself.")

    def _about_words(self) -> str:
        return self.tr("Only about {code}").format(code=self._product)

    def _say_product(self) -> None:
        self.about.setText(self._about_words())
        self.about.setVisible(bool(self._product))
        self.deeds_changed.emit()
        self.refresh()

    def _forget_product(self) -> None:
        self._product = ""
        self._say_product()

    def _new(self) -> None:
        DraftDialog(self, self._drafted).show_modeless()

    def _drafted(self, command: DraftMaterial) -> None:
        self.desk.tell(self.tr("Saved as a draft: dealers get it when it is published."))
        self.desk.open_page("material", str(command.material_id))
