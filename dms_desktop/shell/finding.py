"""What the search box finds: hits that this person has a page for, in the words of their pages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge
from dms_desktop.page import PageSpec, Telling
from sync.client.search import Hit

MOST_HITS = 40
Deliver = Callable[[Sequence[Hit]], None]


class Finding:
    """The newest text wins; hits are shown when everything is known of them."""

    def __init__(self, bridge: Bridge, specs: Sequence[PageSpec]) -> None:
        self._bridge = bridge
        self._kinds = tuple(kind for spec in specs for kind in (spec.kind, *spec.opens))
        self._tellings = tuple(spec.telling for spec in specs if spec.telling is not None)

    def find(self, owner: QObject, text: str, deliver: Deliver) -> None:
        tell = partial(self._tell, self._tellings, deliver)
        self._bridge.search(owner, text, tell, limit=MOST_HITS, kinds=self._kinds)

    def _tell(self, left: Sequence[Telling], deliver: Deliver, hits: Sequence[Hit]) -> None:
        """Of one kind after another."""
        if not left:
            deliver(hits)
            return
        first, *rest = left
        asked = tuple(key for hit in hits if hit.kind == first.kind and (key := first.key(hit.id)) is not None)
        if asked:
            self._bridge.fetch(first.query, partial(self._told, first, rest, deliver, hits), **{first.argument: asked})
        else:
            self._tell(rest, deliver, hits)

    def _told(self, told: Telling, rest: Sequence[Telling], deliver: Deliver, hits: Sequence[Hit], rows: object) -> None:
        words: Mapping[object, str] = told.words(rows)
        self._tell(rest, deliver, [_named(told, words, hit) for hit in hits])


def _named(told: Telling, words: Mapping[object, str], hit: Hit) -> Hit:
    found = told.key(hit.id) if hit.kind == told.kind else None
    return hit if found is None else replace(hit, name=words.get(found, hit.name))
