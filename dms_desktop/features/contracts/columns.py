"""The columns of a list of contracts, for the dealer and for the house."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.contracts.words import change_words, joined, period_words, standing_chip, version_words, worry_chip
from dms_desktop.widgets.columns import Column, Kind
from sync.domain.contracts.queries import ContractRow


def contract_columns() -> Sequence[Column[ContractRow]]:
    translate = QCoreApplication.translate
    return (
        Column(key="dealer", title=lambda: translate("contract", "Dealer"), value=lambda one: one.dealer_name, stretch=True),
        Column(
            key="number", title=lambda: translate("contract", "Number"), value=lambda one: one.number, kind=Kind.CODE, width=150
        ),
        Column(key="version", title=lambda: translate("contract", "Version"), value=version_words, width=60),
        Column(key="change", title=lambda: translate("contract", "What"), value=lambda one: change_words(one.change), width=110),
        Column(key="period", title=lambda: translate("contract", "When"), value=period_words, width=190),
        Column(
            key="left",
            title=lambda: translate("contract", "Days left"),
            value=lambda one: one.days_left,
            kind=Kind.QUANTITY,
            width=80,
        ),
        Column(key="worry", title=lambda: translate("contract", "See to"), value=worry_chip, kind=Kind.CHIP, width=110),
        Column(
            key="state",
            title=lambda: translate("contract", "State"),
            value=lambda one: standing_chip(one.standing),
            kind=Kind.CHIP,
            width=100,
        ),
    )


def own_columns() -> Sequence[Column[ContractRow]]:
    """Of a shop's own list: no dealer, so that what is to be seen to has room for whole sentences."""
    worries: Column[ContractRow] = Column(
        key="worry",
        title=lambda: QCoreApplication.translate("contract", "See to"),
        value=lambda one: joined(one.worries),
        stretch=True,
    )
    return [worries if column.key == "worry" else column for column in contract_columns() if column.key != "dealer"]
