"""Forms that one PC kept for itself become the shop's, once, as soon as somebody is there who may change them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import Desk
from dms_desktop.printing.form_files import Found, UnusableForm, tried
from dms_desktop.printing.own_form import OwnForm
from dms_desktop.printing.shop_forms import ShopForms, kept_as, shop_forms
from dms_desktop.printing.words import paper_words
from dms_desktop.refusals import sentence
from sync.client.replica import Receipt
from sync.kernel.errors import NotSaved, Refusal

CHANGES = "prints.form"


def take_over(desk: Desk) -> None:
    """What the shop has of its own by then stays; what this PC had is kept beside it in a folder, to be imported."""
    if desk.may(CHANGES):
        desk.bridge.fetch(shop_forms, partial(_offer, desk), files=desk.forms)


def _offer(desk: Desk, known: ShopForms) -> None:
    told = _Told(desk, len(known.local()))
    for own in known.local():
        is_late = known.find(own.kind, own.form).version > 0
        command = None if is_late else kept_as(own, Found())
        if command is None:
            _set_aside(desk, own, partial(told.lies_aside, is_late=is_late))
        else:
            desk.bridge.submit(command, on_receipt=partial(told.taken, own), on_refusal=partial(told.refused, own))


class _Told:
    """What became of `left` files, in one sentence, once the last answer is there.

    Where some lie in the folder from now on, that: it is so once. What was refused is so at the next start as well.
    """

    def __init__(self, desk: Desk, left: int) -> None:
        self._desk, self._left = desk, left
        self._aside = self._no = self._yes = ""

    def taken(self, own: OwnForm, _: Receipt) -> None:
        self._yes = QCoreApplication.translate("printing", "The print forms of this PC are the shop's from now on.")
        _set_aside(self._desk, own, lambda _: self._answered())

    def refused(self, own: OwnForm, refusal: Refusal) -> None:
        self._no = self._no or f"{paper_words(own.kind, own.form)}: {sentence(refusal.code, refusal.params)}"
        self._answered()

    def lies_aside(self, error: UnusableForm | NotSaved | None, *, is_late: bool) -> None:
        """A file that could not be moved is looked at again at the next start."""
        if is_late and error is None:
            words = QCoreApplication.translate(
                "printing", "The shop's print forms are used from now on. Those of this PC lie in {folder}."
            )
            self._aside = words.format(folder=self._desk.forms.before)
        self._answered()

    def _answered(self) -> None:
        self._left -= 1
        words = self._aside or self._no or self._yes
        if words and not self._left:
            self._desk.tell(words)


def _set_aside(desk: Desk, own: OwnForm, show: Callable[[UnusableForm | NotSaved | None], None]) -> None:
    desk.bridge.ask(None, partial(tried, partial(desk.forms.set_aside, own)), show)
