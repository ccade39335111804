"""Credit: how much a dealer may owe, until when it has to pay, and who let what pass."""

from sync.domain.credit.commands import VERBS
from sync.domain.credit.queries import QUERIES
from sync.domain.credit.records import CreditLimit, CreditRelease, CreditTerms
from sync.kernel.registry import Feature

FEATURE = Feature(name="credit", records=(CreditLimit, CreditTerms, CreditRelease), verbs=VERBS, queries=QUERIES)
