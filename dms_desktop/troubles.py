"""Says on a document what central refused or changed about it, and leads to the list where it is dealt with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.outcomes import reason
from dms_desktop.page import Desk
from dms_desktop.widgets.notices import Banner, Weight
from sync.client.sent import Sent


def say_trouble(banner: Banner, desk: Desk, sent: Sequence[Sent]) -> None:
    """The newest word that nobody has dealt with; the banner is left alone where there is none."""
    troubled = next((one for one in sent if one.needs_attention and reason(one)), None)
    if troubled is not None and troubled.outcome is not None:
        weight = Weight.WARN if troubled.outcome.state.took_effect else Weight.ERROR
        leads = lambda: QCoreApplication.translate("troubles", "Attention list  F11")  # noqa: E731
        banner.tell(weight, partial(reason, troubled), leads, partial(desk.open_page, "attention", ""))
