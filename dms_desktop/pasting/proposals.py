"""What each line of a pasted order probably means: by code, by the shop's own words, then by search."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from dms_desktop.goods.facts import LineFact, facts_of_texts, line_facts
from sync.client.search import find
from sync.domain.nicknames.queries import meanings
from sync.domain.nicknames.reading import Spoken, read_order, units_of
from sync.kernel.queries import View

CHOICES = 8
"""Products offered for words that may mean several."""
FEWER_WORDS = 3
"""Tries with one word less each, where all together find nothing."""


class Sureness(StrEnum):
    """How a line was understood, the surest first."""

    CODE = "code"  # a code or barcode stands there
    TAUGHT = "taught"  # somebody taught these words
    FOUND = "found"  # one product has all these words
    CHOOSE = "choose"  # several have
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One line. `choices` begin with the likeliest; `units` are base units of that one, None where no number was said."""

    spoken: Spoken
    choices: tuple[LineFact, ...]
    sureness: Sureness

    @property
    def fact(self) -> LineFact | None:
        return self.choices[0] if self.choices else None

    def units(self, fact: LineFact) -> int | None:
        """A barcode of a carton stands for what is in it."""
        counted = units_of(self.spoken, fact.row.pack_size)
        return None if counted is None else counted * fact.units


def proposals(view: View, *, text: str, customer_id: UUID | None = None) -> Sequence[Proposal]:
    """In the order of the text. Everything is read from this PC; a look by a person comes before anything is ordered."""
    lines = read_order(text)
    words = tuple(dict.fromkeys(line.what for line in lines))
    by_code = dict(facts_of_texts(view, texts=words))
    taught = _taught(view, tuple(word for word in words if word not in by_code), customer_id)
    return [_proposal(view, line, by_code, taught) for line in lines]


def _taught(view: View, words: tuple[str, ...], customer_id: UUID | None) -> Mapping[str, LineFact]:
    known = {text: row.product_code for text, row in meanings(view, texts=words, customer_id=customer_id)}
    facts = {fact.row.code: fact for fact in line_facts(view, codes=tuple(dict.fromkeys(known.values())))}
    return {text: facts[code] for text, code in known.items() if code in facts}


def _proposal(view: View, line: Spoken, by_code: Mapping[str, LineFact], taught: Mapping[str, LineFact]) -> Proposal:
    if line.what in by_code:
        return Proposal(spoken=line, choices=(by_code[line.what],), sureness=Sureness.CODE)
    if line.what in taught:
        return Proposal(spoken=line, choices=(taught[line.what],), sureness=Sureness.TAUGHT)
    codes = _found(view, line.what)
    facts = tuple(line_facts(view, codes=codes))
    if not facts:
        return Proposal(spoken=line, choices=(), sureness=Sureness.UNKNOWN)
    return Proposal(spoken=line, choices=facts, sureness=Sureness.FOUND if len(facts) == 1 else Sureness.CHOOSE)


def _found(view: View, what: str) -> tuple[str, ...]:
    """With all words, else without the last ones: the name usually comes first."""
    words = what.split()
    for count in range(len(words), max(len(words) - FEWER_WORDS, 0), -1):
        hits = find(view.session.connection(), " ".join(words[:count]), limit=CHOICES, kinds=("product",))
        if hits:
            return tuple(hit.code for hit in hits)
    return ()
