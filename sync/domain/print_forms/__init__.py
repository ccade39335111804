"""How a shop's papers look: its letterhead, logo, footer and columns, the same on all of its PCs."""

from sync.domain.print_forms.commands import VERBS
from sync.domain.print_forms.queries import QUERIES
from sync.domain.print_forms.records import PrintForm
from sync.kernel.registry import Feature

FEATURE = Feature(name="print_forms", records=(PrintForm,), verbs=VERBS, queries=QUERIES)
