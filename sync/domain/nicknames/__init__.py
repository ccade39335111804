"""Orders as people write them, and the words that a shop uses for products."""

from sync.domain.nicknames.commands import VERBS
from sync.domain.nicknames.queries import meanings, nicknames
from sync.domain.nicknames.records import Nickname
from sync.kernel.registry import Feature

FEATURE = Feature(name="nicknames", records=(Nickname,), verbs=VERBS, queries=(nicknames, meanings))
