"""What every paper of this shop has around it, and the way from a page to its preview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from dms_desktop.page import Desk, Page
from dms_desktop.printing.paper import Around, Paper
from dms_desktop.printing.preview import PreviewDialog
from dms_desktop.printing.words import letterhead, not_yet_confirmed, paper_language, wording
from sync.client.prints import manufacturer
from sync.client.sent import Sent
from sync.domain.accounts.queries import DealerCard, dealer_card
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class ShopOnPaper:
    """Who prints, and whom orders go to."""

    shop: DealerCard | None
    manufacturer: str


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The parts of a paper that do not come from its document. `person(name)` is what somebody is called who signs in so."""

    around: Around
    manufacturer: str
    now: datetime
    person: Callable[[str], str] = str

    def marks(self, sent: Sequence[Sent]) -> tuple[str, ...]:
        """What is not yet true of a document with these commands."""
        return (not_yet_confirmed(self.now),) if any(one.outcome is None for one in sent) else ()


def shop_on_paper(view: View) -> ShopOnPaper:
    return ShopOnPaper(shop=dealer_card(view), manufacturer=manufacturer(view))


def frame_of(desk: Desk, found: ShopOnPaper) -> Frame:
    """As of now, for whoever is signed in."""
    now = desk.bridge.clock.now()
    return Frame(
        around=Around(
            language=paper_language(),
            words=wording(now, desk.person(desk.bridge.actor.name)),
            letterhead=letterhead(found.shop, desk.place_name),
        ),
        manufacturer=found.manufacturer,
        now=now,
        person=desk.person,
    )


def show_preview(page: Page, make: Callable[[Frame], Paper]) -> None:
    """Read who we are, make the paper, show it. Central is never asked: the paper is the same without it."""

    def show(found: ShopOnPaper) -> None:
        PreviewDialog(make(frame_of(page.desk, found)), page.desk, page).show_modeless()

    page.read(shop_on_paper, show)
