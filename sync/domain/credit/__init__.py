"""Credit: how much a dealer may owe, until when it has to pay, who let what pass, and what the house credited."""

from sync.domain.credit.commands import VERBS
from sync.domain.credit.queries import QUERIES
from sync.domain.credit.records import AccountEntry, CreditLimit, CreditNote, CreditRelease, CreditTerms
from sync.kernel.registry import Feature

RECORDS = (CreditLimit, CreditTerms, CreditRelease, CreditNote, AccountEntry)
FEATURE = Feature(name="credit", records=RECORDS, verbs=VERBS, queries=QUERIES)
