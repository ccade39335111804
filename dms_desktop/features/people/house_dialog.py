"""How head office itself works: by whose clock its days begin."""

from collections.abc import Callable, Sequence

from dms_desktop.bridge import Bridge
from dms_desktop.page import Page
from dms_desktop.saving_dialog import SavingDialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import Suggest
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.picking import CodeEdit
from sync.domain.accounts.calendar import zones_like
from sync.domain.accounts.commands import ChangeHouse


class HouseDialog(SavingDialog):
    """A few letters of the city find its zone."""

    def __init__(self, page: Page, zone: str, on_saved: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("Head office"), page, width=560)
        self._desk, self._on_saved = page.desk, on_saved
        self.zone = CodeEdit(_suggest(page.desk.bridge), lambda: self.tr("Time zone"))
        self.zone.setText(zone)
        self.form = Form()
        self.form.add("timezone", lambda: self.tr("Time zone"), self.zone)
        self.content.addWidget(self.form)
        hint = lambda: self.tr("Its midnight begins a day of prices, terms and reminders, for every dealer.")  # noqa: E731
        self.content.addWidget(label(hint, "muted").wrap())
        self.deed(lambda: self.tr("Save"), self._save)
        self.zone.setFocus()
        self.zone.selectAll()

    def _save(self) -> None:
        self.form.clear_errors()
        self.save(self._desk, ChangeHouse(timezone=self.zone.text().strip()), lambda _: self._on_saved())


def _suggest(bridge: Bridge) -> Suggest:
    def suggest(text: str, deliver: Callable[[Sequence[Choice]], None]) -> None:
        bridge.fetch(zones_like, lambda names: deliver([Choice(value=name, code=name, name="") for name in names]), piece=text)

    return suggest
