"""The help has a topic for a page and all three languages, and is found by words of any of them."""

import pytest

from dms_desktop.every_feature import PAGES
from dms_desktop.helping.topics import found, topic_of, topics

LANGUAGES = {"en", "zh_hant", "zh_hans"}
SHORT = 700


def test_every_topic_is_said_in_all_three_languages_and_short() -> None:
    """Issue 5: help in three languages, short and useful."""
    for topic in topics():
        assert set(topic.title) == set(topic.text) == LANGUAGES
        assert all(0 < len(words) <= SHORT for words in topic.text.values())
    assert len({topic.id for topic in topics()}) == len(topics())


def test_a_page_has_one_topic_at_most_and_without_one_the_first() -> None:
    """Issue 5: opened at the page's topic."""
    told = [kind for topic in topics() for kind in topic.pages]
    assert len(told) == len(set(told))
    assert set(told) <= {kind for spec in PAGES for kind in (spec.kind, *spec.opens)}
    assert topic_of("order_entry").id == "order"
    assert topic_of("nothing").id == "start"


@pytest.mark.parametrize("words", ["quotation", "盤點", "盘点", "COUNT blind", "ctrl+shift+e"])
def test_a_topic_is_found_by_words_of_any_language(words: str) -> None:
    """Issue 5: help searchable offline."""
    ids = [topic.id for topic in found(words)]
    assert ids[:1] == {"quotation": [], "ctrl+shift+e": ["files"]}.get(words, ["stock"])


def test_titles_come_first() -> None:
    assert found("order")[0].title["en"] in {"Typing an order", "Orders and their state", "The order desk"}
