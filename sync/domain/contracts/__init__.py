"""Contracts: on which terms a dealer sells, who approved and signed them, and how far the dealer is from what was agreed."""

from sync.domain.contracts import compliance, drafting, signing, templates
from sync.domain.contracts.queries import QUERIES
from sync.domain.contracts.records import Contract, ContractPaper, ContractQuarter, ContractSignature, ContractTemplate
from sync.domain.contracts.searching import contract_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="contracts",
    records=(Contract, ContractQuarter, ContractPaper, ContractSignature, ContractTemplate),
    verbs=(*drafting.VERBS, *signing.VERBS, *templates.VERBS),
    queries=(*QUERIES, *compliance.QUERIES),
    searchable={Contract: contract_text},
)
