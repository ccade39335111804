"""The shop's own credit with the manufacturer: read, never changed here."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.features.credit.pane import CreditPane
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.notices import EmptyState, ListPane
from sync.domain.credit.queries import ReleaseRow, credit_limits, credit_notes, credit_releases
from sync.domain.orders.queries.limits import CreditStanding, credit_standing


class CreditPage(Page):
    """As of what this PC has heard: head office decides by the same formula."""

    tables = ("credit_limit", "credit_terms", "credit_release", "credit_note", "order", "order_line", "shipment", "dealer")

    def build(self) -> None:
        self.pane = CreditPane(self.desk.currency, self.desk.of_house)
        empty = EmptyState(
            "credit-card",
            lambda: self.tr("Nothing is known of this shop's credit yet"),
            advice=lambda: self.tr("It comes from the manufacturer by itself; F5 tries at once."),
        )
        self.list = ListPane(self.pane, empty)
        self.body.addWidget(self.list, 1)
        self.setFocusProxy(self.pane.formula.table)

    def bind(self) -> None:
        self.pane.formula.table.opened.connect(lambda _: self._open_owing())
        self.pane.releases.table.opened.connect(self._open)

    def refresh(self) -> None:
        self.read(credit_standing, self._show)
        self.read(credit_limits, self.pane.show_limits)
        self.read(credit_releases, self.pane.show_releases)
        self.read(credit_notes, self.pane.show_notes)

    def title(self) -> str:
        return self.tr("Credit")

    def deeds(self) -> Sequence[Deed]:
        go = partial(self.desk.open_page, "allowances", "")
        return (
            Deed(text=lambda: self.tr("Order by order"), key="Ctrl+O", icon="list-checks", run=self._open_owing),
            Deed(text=lambda: self.tr("Offline allowances"), key="Ctrl+L", icon="wallet", run=go),
        )

    def _open_owing(self) -> None:
        """Of what the formula is the sum."""
        self.desk.open_page("owing", "")

    def _show(self, standing: CreditStanding | None) -> None:
        self.list.show_empty(standing is None)
        if standing is not None:
            self.pane.show_standing(standing)

    def _open(self, release: ReleaseRow) -> None:
        self.desk.open_page("order", str(release.order_id))
