"""Who works with whom: dealers, their people, and what each role may do."""

from sync.domain.accounts.records import Dealer, User
from sync.kernel.registry import Feature

FEATURE = Feature(name="accounts", records=(Dealer, User))
