"""What the desk of one person is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from dms_desktop.bridge import Bridge
from dms_desktop.memory import Memory
from dms_desktop.page import CardSpec, Care, PageSpec
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.printing.printers import Printers, SystemPrinters
from dms_desktop.reminding.spec import ReminderSpec
from dms_desktop.updates import Updates


@dataclass(frozen=True, kw_only=True)
class Setting:
    """What a workspace is made for: who, where, and the rooms there are."""

    bridge: Bridge
    memory: Memory
    specs: Sequence[PageSpec]
    cards: Sequence[CardSpec]
    may: Callable[[str], bool]
    who: str
    place_name: str
    currency: str
    forms: FormFiles
    offline_left: Callable[[], timedelta]
    person: Callable[[str], str] = str
    printers: Printers = field(default_factory=SystemPrinters)
    updates: Updates = field(default_factory=Updates)
    reminders: Sequence[ReminderSpec] = ()
    care: Care | None = None
