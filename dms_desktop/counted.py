"""Sentences of a code that count something: one of it is said otherwise than many."""

from collections.abc import Mapping
from dataclasses import dataclass

from dms_desktop.widgets.words import by_count


@dataclass(frozen=True)
class Counted:
    """`by` names the parameter that counts; both sentences are marked for translation."""

    by: str
    one: object
    more: object

    def fitting(self, params: Mapping[str, object]) -> str:
        count = params.get(self.by)
        return by_count(count if isinstance(count, int) else None, str(self.one), str(self.more))
