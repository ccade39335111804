"""The letter of authorisation: what a dealer shows a customer who asks whether they may offer for this project."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication

from dms_desktop.features.deals.words import field_words
from dms_desktop.goods.naming import shown
from dms_desktop.page import Deed, Page
from dms_desktop.printing.frame import Frame, show_preview
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.words import kind_words, labelled
from dms_desktop.widgets.formats import day
from sync.client.sent import Sent
from sync.domain.deals.queries import DealCard
from sync.domain.deals.rules import DealState

translate = QCoreApplication.translate
AUTHORISED = (DealState.PROTECTED, DealState.WON)
"""While others are held off, and for the delivery of what was won; a claim in dispute is shown to nobody."""


def letter_deeds(page: Page, card: DealCard) -> Sequence[Deed]:
    """For both sides, where there is something to certify."""
    if card.row.state not in AUTHORISED or card.protected_until is None:
        return ()
    return (Deed(text=lambda: translate("deal", "Letter"), key="F8", icon="printer", run=partial(_show, page, card)),)


def letter(card: DealCard, sent: Sequence[Sent], frame: Frame) -> Paper:
    """The manufacturer's head, whoever prints it. Its code opens the registration at either side."""
    row = card.row
    return Paper(
        kind="deal",
        document_id=row.deal_id,
        number=row.number,
        title=kind_words("deal"),
        around=msgspec.structs.replace(frame.around, letterhead=(frame.manufacturer,)),
        details=labelled(
            number=(field_words("number"), row.number),
            dealer=(translate("papers", "Dealer"), _dealer(card, frame)),
            customer=(field_words("name"), row.name),
            project=(field_words("project"), row.project),
            line=(field_words("product_line"), shown(row.line)),
            region=(field_words("region_code"), card.texts["region_code"]),
            **{"from": (translate("papers", "From"), day(card.protected_from))},
            until=(translate("papers", "Until"), day(card.protected_until)),
        ),
        titles={
            "text": translate("papers", "To whom it may concern"),
            "house": translate("papers", "Manufacturer (seal)"),
            "date": translate("papers", "Date"),
        },
        rows=tuple(_paragraphs(card, frame)),
        marks=frame.marks(sent),
        facts=(str(row.dealer_id), row.product_line, row.name, row.project, f"{card.protected_from}", f"{card.protected_until}"),
    )


def _show(page: Page, card: DealCard) -> None:
    """With what is still on its way about it: the house may just have agreed, and central may yet say no."""
    page.desk.bridge.sent(page, lambda sent: show_preview(page, partial(letter, card, sent)), about=card.row.deal_id)


def _dealer(card: DealCard, frame: Frame) -> str:
    """A dealer's own list does not say who they are: their letterhead does."""
    row = card.row
    return f"{row.dealer_name} ({row.dealer_code})" if row.dealer_name else frame.around.letterhead[0]


def _paragraphs(card: DealCard, frame: Frame) -> Iterator[Mapping[str, str]]:
    row = card.row
    known = {"house": frame.manufacturer, "dealer": _dealer(card, frame), "line": shown(row.line), "number": row.number}
    known |= {"customer": row.name, "project": row.project, "start": day(card.protected_from), "end": day(card.protected_until)}
    for words in _wording(is_project=bool(row.project), is_special=row.is_special):
        yield {"text": words.format(**known)}


def _wording(*, is_project: bool, is_special: bool) -> Iterator[str]:
    if is_project:
        yield translate("papers", "{house} authorises {dealer} to offer and deliver {line} to {customer} for {project}.")
    else:
        yield translate("papers", "{house} authorises {dealer} to offer and deliver {line} to {customer}.")
    if is_special:
        yield translate("papers", "The customer lies outside of the dealer's territory: this is a special authorisation.")
    yield translate("papers", "It holds from {start} to {end}, and ends before where the registration ends.")
    yield translate("papers", "Whoever wants to know whether it still holds asks {house} for number {number}.")
