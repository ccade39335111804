"""Sales analysis: the figures of a period, and the papers behind each of them."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.analysis.advice_page import AdvicePage
from dms_desktop.features.analysis.page import AnalysisPage
from dms_desktop.features.analysis.papers_page import AnalysisPapersPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="analysis",
        title=lambda: QCoreApplication.translate("AnalysisPage", "Analysis"),
        icon="chart-column",
        build=AnalysisPage,
        order=67,
        permissions=("analysis.read",),
    ),
    PageSpec(
        kind="advice",
        title=lambda: QCoreApplication.translate("AdvicePage", "Advice"),
        icon="info",
        build=AdvicePage,
        permissions=("analysis.read",),
        in_menu=False,
        in_search=True,
    ),
    PageSpec(
        kind="analysis_papers",
        title=lambda: QCoreApplication.translate("AnalysisPapersPage", "Papers behind a figure"),
        icon="file-text",
        build=AnalysisPapersPage,
        permissions=("analysis.read",),
        in_menu=False,
    ),
)
