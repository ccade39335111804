"""Who works with whom: dealers, their people, and what each role may do."""

from sync.domain.accounts.commands import VERBS
from sync.domain.accounts.queries import QUERIES
from sync.domain.accounts.records import NETWORK, Dealer, User
from sync.kernel.registry import Feature

FEATURE = Feature(name="accounts", records=(Dealer, User), verbs=VERBS, queries=QUERIES, queues=(NETWORK,))
