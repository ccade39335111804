"""The attention list: what central refused or changed, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.attention.page import AttentionPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="attention",
        title=lambda: QCoreApplication.translate("AttentionPage", "Attention"),
        icon="bell",
        build=AttentionPage,
        order=890,
    ),
)

__all__ = ["PAGES"]
