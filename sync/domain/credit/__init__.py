"""Credit: how much a dealer may owe, until when it has to pay, who let what pass, and what the house credited."""

from sync.domain.credit.commands import VERBS
from sync.domain.credit.queries import QUERIES
from sync.domain.credit.records import CreditLimit, CreditNote, CreditRelease, CreditTerms
from sync.kernel.registry import Feature

FEATURE = Feature(name="credit", records=(CreditLimit, CreditTerms, CreditRelease, CreditNote), verbs=VERBS, queries=QUERIES)
