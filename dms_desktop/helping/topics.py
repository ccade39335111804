"""The topics of the help, as files in resources/help hold them, and how they are found."""

from collections.abc import Mapping, Sequence
from functools import cache

import msgspec

from dms_desktop.goods.naming import language
from dms_desktop.widgets.theme import RESOURCES
from sync.client.search import Hit
from sync.kernel.search import fold_width

FILE = RESOURCES / "help" / "topics.json"
KIND = "help"
"""Of the search box's hits."""


class Topic(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`pages` are kinds of pages it is about; `title` and `text` by language: `en`, `zh_hant`, `zh_hans`."""

    id: str
    pages: tuple[str, ...]
    title: Mapping[str, str]
    text: Mapping[str, str]

    def has(self, wanted: str) -> bool:
        """In any language: a word learned in one of them finds it in all."""
        return any(wanted in fold_width(words) for words in (*self.title.values(), *self.text.values()))


@cache
def topics() -> Sequence[Topic]:
    return msgspec.json.decode(FILE.read_bytes(), type=tuple[Topic, ...])


def topic_of(page: str) -> Topic:
    """What a page of this kind is about; the first one where nothing is said of it."""
    return next((topic for topic in topics() if page in topic.pages), topics()[0])


def found(text: str) -> Sequence[Topic]:
    """Those with all words; titles first."""
    words = fold_width(text).split()
    hits = [topic for topic in topics() if all(map(topic.has, words))]
    return sorted(hits, key=lambda topic: not any(word in fold_width(title_of(topic)) for word in words))


def hits(text: str) -> Sequence[Hit]:
    """For the search box: topics with the text in their title, in English where a word begins: `sto` is not in `customers`."""
    wanted = fold_width(text)
    begun = f" {wanted}" if wanted.isascii() else wanted
    named = [(topic, title_of(topic)) for topic in topics()]
    return [Hit(kind=KIND, id=topic.id, code="", name=title) for topic, title in named if begun in f" {fold_width(title)}"]


def title_of(topic: Topic) -> str:
    return topic.title[language()]


def text_of(topic: Topic) -> str:
    return topic.text[language()]
