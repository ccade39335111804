"""Who works with whom: dealers, their people, and what each role may do."""

from sync.domain.accounts import calendar
from sync.domain.accounts.commands import VERBS
from sync.domain.accounts.queries import QUERIES
from sync.domain.accounts.records import NETWORK, NOTICES, Dealer, EndedLease, House, RecoveryKey, User
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="accounts",
    records=(House, Dealer, User, RecoveryKey, EndedLease),
    verbs=VERBS,
    queries=(*QUERIES, *calendar.QUERIES),
    shared=(NOTICES,),
    queues=(NETWORK,),
)
