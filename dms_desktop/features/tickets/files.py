"""Files beside a ticket, of both sides."""

from dms_desktop.file_box import FileBox
from dms_desktop.page import Page
from sync.domain.tickets.filing import AttachToAnswer, AttachToTicket
from sync.domain.tickets.queries import FileRow, TicketCard
from sync.domain.tickets.rules import OPEN, TicketState
from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE, Command


class TicketFiles(FileBox[FileRow]):
    """Of one page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, key=lambda one: one.file_id, by=self._by)
        self._card: TicketCard | None = None

    def show_card(self, card: TicketCard) -> None:
        self._card = card
        self.show_files(card.files, dealer_id=card.row.dealer_id, may_attach=card.row.state in (*OPEN, TicketState.SOLVED))

    def command(self, held: Blob, name: str) -> Command | None:
        if self._card is None:
            return None
        row, file_id = self._card.row, self.page.desk.bridge.ids.new()
        if self.page.desk.bridge.actor.dealer_id == HOUSE:
            return AttachToAnswer(
                dealer_id=row.dealer_id, ticket_id=row.ticket_id, file_id=file_id, digest=held.digest, size=held.size, name=name
            )
        return AttachToTicket(ticket_id=row.ticket_id, file_id=file_id, digest=held.digest, size=held.size, name=name)

    def _by(self, one: FileRow) -> str:
        desk = self.page.desk
        return desk.of_house(one.by) if one.by_house else desk.of_shop(one.by)
