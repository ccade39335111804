"""Official numbers: blocks of them that an authority gave a shop, each for one PC, and what became of every single one."""

from sync.domain.numbers.commands import VERBS
from sync.domain.numbers.queries import QUERIES
from sync.domain.numbers.records import NumberBlock, OfficialNumber
from sync.kernel.registry import Feature

FEATURE = Feature(name="numbers", records=(NumberBlock, OfficialNumber), verbs=VERBS, queries=QUERIES)
