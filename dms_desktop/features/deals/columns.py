"""What both sides see of a registration in a list."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.deals.words import stage_words, state_chip, subject_words, time_left, time_tone
from dms_desktop.goods.naming import shown
from dms_desktop.widgets.columns import Column, Kind
from sync.domain.deals.queries import DealRow

translate = QCoreApplication.translate


def deal_columns(currency: str) -> list[Column[DealRow]]:
    """What both sides see of a registration in a list."""
    return [
        Column(key="number", title=lambda: translate("deal", "Number"), value=lambda one: one.number, kind=Kind.CODE, width=165),
        Column(key="name", title=lambda: translate("deal", "Customer"), value=lambda one: one.name, stretch=True),
        Column(key="project", title=lambda: translate("deal", "Project"), value=lambda one: one.project, width=180),
        Column(key="subject", title=lambda: translate("deal", "What"), value=lambda one: subject_words(one.subject), width=80),
        Column(key="line", title=lambda: translate("deal", "Line"), value=lambda one: shown(one.line), width=90),
        Column(key="stage", title=lambda: translate("deal", "Stage"), value=lambda one: stage_words(one.stage), width=80),
        Column(key="next", title=lambda: translate("deal", "Next"), value=lambda one: one.next_on, kind=Kind.DATE, width=100),
        Column(
            key="amount",
            title=lambda: translate("deal", "Expected"),
            value=lambda one: one.expected_amount,
            kind=Kind.MONEY,
            currency=currency,
            width=120,
        ),
        Column(key="left", title=lambda: translate("deal", "Time left"), value=time_left, tone=time_tone, width=90),
        Column(
            key="state",
            title=lambda: translate("deal", "State"),
            value=lambda one: state_chip(one.state),
            kind=Kind.CHIP,
            width=100,
        ),
    ]
