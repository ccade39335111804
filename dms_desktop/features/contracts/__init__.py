"""Contracts: the shop's list and document, and the house's desk."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.contracts.cards import CARDS as CARDS
from dms_desktop.features.contracts.compliance import CompliancePage
from dms_desktop.features.contracts.desk import ContractDeskPage
from dms_desktop.features.contracts.document import ContractPage
from dms_desktop.features.contracts.page import ContractsPage
from dms_desktop.features.contracts.reminders import REMINDERS as REMINDERS
from dms_desktop.features.contracts.templates_page import TemplatesPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="contracts",
        title=lambda: QCoreApplication.translate("ContractsPage", "Contracts"),
        icon="file-text",
        build=ContractsPage,
        order=66,
        permissions=("contracts.read",),
    ),
    PageSpec(
        kind="contract",
        title=lambda: QCoreApplication.translate("ContractPage", "Contract"),
        icon="file-text",
        build=ContractPage,
        permissions=("contracts.read",),
        in_menu=False,
    ),
    PageSpec(
        kind="contract_desk",
        title=lambda: QCoreApplication.translate("ContractDeskPage", "Contracts"),
        icon="file-text",
        build=ContractDeskPage,
        order=18,
        permissions=("contracts.draft",),
        opens=("contract",),
    ),
    PageSpec(
        kind="contract_templates",
        title=lambda: QCoreApplication.translate("TemplatesPage", "Contract templates"),
        icon="copy",
        build=TemplatesPage,
        permissions=("contracts.draft",),
        in_menu=False,
    ),
    PageSpec(
        kind="compliance",
        title=lambda: QCoreApplication.translate("CompliancePage", "Contracts against plan"),
        icon="target",
        build=CompliancePage,
        permissions=("contracts.read", "contracts.draft"),
        in_menu=False,
    ),
)
