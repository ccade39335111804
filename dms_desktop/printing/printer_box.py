"""A choice among the printers of this PC, asked for in the background: a network printer may take its time."""

from collections.abc import Sequence

from dms_desktop.crossing import Place
from dms_desktop.page import Desk
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.words import Text, literal


class PrinterBox(ChoiceBox):
    """`wanted` is chosen where it is still there. Empty until the answer comes, and where there is no printer at all."""

    def __init__(self, name: Text, desk: Desk, wanted: str) -> None:
        super().__init__(name)
        self._wanted = wanted
        self.is_known = False
        self.setEnabled(False)
        desk.bridge.ask(Place(id(self), "printers"), desk.printers.names, self._show)

    def printer(self) -> str:
        return str(self.value() or "")

    def _show(self, names: Sequence[str]) -> None:
        self.is_known = True
        for name in names:
            self.add_choice(name, literal(name))
        if not names:
            self.add_choice("", lambda: self.tr("No printer on this PC"))
        self.setEnabled(bool(names))
        self.set_value(self._wanted if self._wanted in names else self.itemData(0))
        self.picked.emit(self.value())
