"""Forms that one PC kept for itself become the shop's, once, as soon as somebody is there who may change them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import Desk
from dms_desktop.printing.form_files import Found, tried
from dms_desktop.printing.own_form import OwnForm
from dms_desktop.printing.shop_forms import kept_as
from sync.client.replica import Receipt
from sync.domain.print_forms.queries import ShopForm, print_forms
from sync.domain.print_forms.rules import PaperName
from sync.kernel.errors import Refusal

CHANGES = "prints.form"


def take_over(desk: Desk) -> None:
    """What the shop has of its own by then stays; what this PC had is kept beside it in a folder, to be imported."""
    if desk.may(CHANGES):
        desk.bridge.ask(None, desk.forms.all, partial(_compare, desk))


def _compare(desk: Desk, local: Sequence[OwnForm]) -> None:
    if local:
        desk.bridge.fetch(print_forms, partial(_offer, desk, local))


def _offer(desk: Desk, local: Sequence[OwnForm], shop: Sequence[ShopForm]) -> None:
    known = {row.paper for row in shop}
    mine = [own for own in local if PaperName(own.kind, own.form) in known]
    for own in mine:
        _set_aside(desk, own)
    for own in local:
        command = None if own in mine else kept_as(own, Found())
        if command is not None:
            desk.bridge.submit(command, on_receipt=partial(_taken, desk, own), on_refusal=_leave)
    if mine:
        words = QCoreApplication.translate(
            "printing", "The shop's print forms are used from now on. Those of this PC lie in {folder}."
        )
        desk.tell(words.format(folder=desk.forms.before))
    else:
        desk.tell(QCoreApplication.translate("printing", "The print forms of this PC are the shop's from now on."))


def _taken(desk: Desk, own: OwnForm, _: Receipt) -> None:
    _set_aside(desk, own)


def _set_aside(desk: Desk, own: OwnForm) -> None:
    desk.bridge.ask(None, partial(tried, partial(desk.forms.set_aside, own)), _leave)


def _leave(_: Refusal | object) -> None:
    """A file that could not be moved is looked at again at the next start: by then the shop has its form."""
