"""Files beside a document: what they are and where, one more from this PC, and one of them as a file again."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from dms_desktop.crossing import Place
from dms_desktop.filing import file_name, kept, told, written
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import button, label, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text
from sync.client.attachments import Standing
from sync.kernel.blobs import Blob
from sync.kernel.commands import Command
from sync.kernel.errors import Refusal

translate = QCoreApplication.translate
ROWS_HIGH = 110


def files_words() -> str:
    return translate("evidence", "Files")


class FileRow(Protocol):
    """What a row says of a file; `digest` and `size` name its content."""

    @property
    def digest(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def name(self) -> str: ...


R = TypeVar("R", bound=FileRow)


class FileBox(QWidget, Generic[R]):
    """Of one page. Files travel by themselves: this says which of them are still only here, or not here yet. A feature says with
    `command` what attaches one."""

    def __init__(
        self,
        page: Page,
        *,
        key: Callable[[R], Hashable],
        by: Callable[[R], str],
        name: Text = files_words,
    ) -> None:
        super().__init__()
        self.page = page
        self._files: Sequence[R] = ()
        self._dealer_id, self._may_attach = 0, False
        self._standing: Mapping[str, Standing] = {}
        self.table: RecordTable[R] = RecordTable(name, self._columns(by), key=key)
        self.table.setProperty("bare", True)
        self.table.setFixedHeight(ROWS_HIGH)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        self.add = button(lambda: translate("evidence", "Attach file"), self._ask_file, key="Ctrl+Shift+A", icon="file-text")
        inside.addLayout(row(label(name, "strong"), 1, self.add))
        inside.addWidget(self.table)
        self.table.opened.connect(lambda _row: self._ask_target())
        self.table.chosen.connect(lambda _row: page.deeds_changed.emit())

    def command(self, held: Blob, name: str) -> Command | None:
        """What says that a file that is durable here belongs to the document; None where there is none any more."""
        raise NotImplementedError

    def show_files(self, files: Sequence[R], *, dealer_id: int, may_attach: bool) -> None:
        self._files, self._dealer_id, self._may_attach = files, dealer_id, may_attach
        self.setVisible(bool(files) or may_attach)
        self.add.setVisible(may_attach)
        self.table.setVisible(bool(files))
        self.table.set_rows(files)
        bridge = self.page.desk.bridge
        digests = [row.digest for row in files]
        bridge.ask(Place(id(self), "standing"), partial(bridge.files.standing, digests), self._show_standing)

    def deeds(self) -> Sequence[Deed]:
        """By key; the box has a button of its own."""
        attach = Deed(text=lambda: translate("evidence", "Attach file"), key="Ctrl+Shift+A", run=self._ask_file, in_bar=False)
        save = Deed(text=lambda: translate("evidence", "Save file"), key="Ctrl+Shift+S", run=self._ask_target, in_bar=False)
        return (*((attach,) if self._may_attach else ()), *((save,) if self.table.current() is not None else ()))

    def attach(self, name: str) -> None:
        """Keep a file of this PC, then say that it belongs to the document: the command names what is durable already."""
        bridge = self.page.desk.bridge
        work = partial(told, partial(kept, bridge.files, self._dealer_id, Path(name)))
        bridge.ask(None, work, partial(self._kept, Path(name).name))

    def save(self, row: R, name: str) -> None:
        """Write one of them where the person says; it comes from central where this PC does not have it."""
        bridge = self.page.desk.bridge
        wanted = Blob(dealer_id=self._dealer_id, digest=row.digest, size=row.size)
        bridge.ask(None, partial(told, partial(written, bridge.files, wanted, Path(name))), partial(self._saved, name))

    def _columns(self, by: Callable[[R], str]) -> Sequence[Column[R]]:
        return (
            Column(key="name", title=lambda: translate("evidence", "File"), value=lambda row: row.name, stretch=True),
            Column(key="size", title=lambda: translate("evidence", "Size (KB)"), value=_kilobytes, kind=Kind.QUANTITY, width=84),
            Column(key="by", title=lambda: translate("evidence", "Who"), value=by, width=80),
            Column(key="where", title=lambda: translate("evidence", "Where"), value=self._where, kind=Kind.CHIP, width=130),
        )

    def _where(self, row: R) -> Chip | None:
        match self._standing.get(row.digest):
            case Standing.WAITING:
                return Chip(translate("evidence", "On this PC"), Tone.WARN)
            case Standing.REFUSED:
                return Chip(translate("evidence", "Not accepted"), Tone.BAD)
            case Standing.HERE:
                return Chip(translate("evidence", "At head office"), Tone.OK)
            case Standing.ABSENT:
                return Chip(translate("evidence", "To be fetched"))
        return None

    def _show_standing(self, standing: Mapping[str, Standing]) -> None:
        self._standing = standing
        if self._files:
            self.table.set_rows(self._files)
            self.page.deeds_changed.emit()

    def _ask_file(self) -> None:
        chooser = QFileDialog(self.page, translate("evidence", "Attach file"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self.attach)
        chooser.open()

    def _ask_target(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            chooser = QFileDialog(self.page, translate("evidence", "Save file"), file_name(chosen.name))
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.fileSelected.connect(partial(self.save, chosen))
            chooser.open()

    def _kept(self, name: str, held: Blob | Refusal) -> None:
        if isinstance(held, Refusal):
            self.page.refused(held)
        elif (command := self.command(held, name)) is not None:
            self.page.submit(command, lambda _receipt: self.page.refresh())

    def _saved(self, name: str, done: Refusal | None) -> None:
        if isinstance(done, Refusal):
            self.page.refused(done)
        else:
            self.page.desk.tell(translate("evidence", "Saved: {name}").format(name=name))
            self.page.refresh()


def _kilobytes(row: FileRow) -> int:
    return -(-row.size // 1024)
