"""Lines that were typed for a count which ended meanwhile: nothing of them is saved, and they can be taken elsewhere."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from dms_desktop.goods_page import GoodsPage
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.words import by_count
from sync.domain.stock.paper_queries import CountRow
from sync.domain.stock.rules import CountState

translate = QCoreApplication.translate


def say_ended(page: GoodsPage, count: CountRow | None) -> None:
    """With one press they go to another count, or are thrown away."""
    if count is None or count.state is CountState.OPEN:
        return
    words = partial(_words, count)
    if page.grid.rows():
        cut = lambda: translate("CountEnded", "Cut the lines out")  # noqa: E731
        page.banner.tell(Weight.WARN, words, cut, partial(_cut, page))
    elif page.banner.text() == words():
        page.banner.clear()


def _words(count: CountRow) -> str:
    ended = (
        translate("CountEnded", "{number} has been given up without the lines here. Cut them out to paste them elsewhere.")
        if count.state is CountState.CANCELLED
        else translate("CountEnded", "{number} has been booked without the lines here. Cut them out to paste them elsewhere.")
    )
    return ended.format(number=count.number)


def _cut(page: GoodsPage) -> None:
    """As text: it fills what can be typed in, whatever other columns a page has."""
    rows = page.grid.rows()
    QGuiApplication.clipboard().setText("\n".join(f"{row.text('code')}\t{row.text(page.counted)}" for row in rows))
    page.grid.load(())
    page.keep()
    words = by_count(
        len(rows),
        translate("CountEnded", "{count} line is in the clipboard: Ctrl+V puts it into another count."),
        translate("CountEnded", "{count} lines are in the clipboard: Ctrl+V puts them into another count."),
    )
    page.desk.tell(words.format(count=len(rows)))
