"""The rooms of the desk. A new feature is one folder here and one line in this list."""

from collections.abc import Sequence

from dms_desktop.features import attention, home, sync_centre
from dms_desktop.page import CardSpec, PageSpec

FEATURES = (home, attention, sync_centre)
"""Packages that announce `PAGES`, and where they have them `CARDS` (home) and `SCENES` (pictures)."""

PAGES: Sequence[PageSpec] = [page for feature in FEATURES for page in feature.PAGES]
CARDS: Sequence[CardSpec] = [card for feature in FEATURES for card in getattr(feature, "CARDS", ())]
