"""A shop's own words for products."""

from collections.abc import Iterator

import pytest

from sync.domain.nicknames.commands import ForgetNickname, TeachNickname
from sync.domain.nicknames.queries import meanings, nicknames
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, a_context, a_product, a_session, a_view, an_actor, an_id, run

WANG = an_id("wang")


@pytest.fixture
def counter() -> Iterator[Context]:
    with a_session(a_product("BRK-01"), a_product("BRK-02")) as session:
        yield a_context(session)


def meant(counter: Context, *texts: str, customer: bool = False) -> list[str]:
    view = a_view(counter.session, counter.actor)
    found = dict(meanings(view, texts=texts, customer_id=WANG if customer else None))
    return [found[text].product_code if text in found else "" for text in texts]


def test_words_once_taught_mean_the_product_in_either_script_and_width(counter: Context) -> None:
    run(TeachNickname(words="老價  Ａ", product_code="BRK-01"), counter)
    assert meant(counter, "老价 a", "老價 A", "別的") == ["BRK-01", "BRK-01", ""]


def test_what_a_customer_means_goes_before_what_the_shop_means(counter: Context) -> None:
    run(TeachNickname(words="小的那種", product_code="BRK-01"), counter)
    run(TeachNickname(words="小的那種", product_code="BRK-02", customer_id=WANG), counter)
    assert meant(counter, "小的那種") == ["BRK-01"]
    assert meant(counter, "小的那種", customer=True) == ["BRK-02"]


def test_the_last_word_counts_and_repetition_is_counted(counter: Context) -> None:
    for code in ("BRK-01", "BRK-02", "BRK-02"):
        run(TeachNickname(words="A", product_code=code), counter)
    [row] = nicknames(a_view(counter.session, counter.actor))
    assert (row.product_code, row.uses) == ("BRK-02", 2)


def test_forgotten_words_mean_nothing(counter: Context) -> None:
    run(TeachNickname(words="A", product_code="BRK-01"), counter)
    [row] = nicknames(a_view(counter.session, counter.actor))
    run(ForgetNickname(nickname_id=row.nickname_id), counter)
    assert meant(counter, "A") == [""]
    with pytest.raises(Refusal, match="nickname_unknown"):
        run(ForgetNickname(nickname_id=row.nickname_id), counter)


@pytest.mark.parametrize(
    ("words", "code", "refused"),
    [(" ", "BRK-01", "text_missing"), ("A" * 101, "BRK-01", "text_too_long"), ("A", "BRK-99", "product_unknown")],
)
def test_words_that_can_mean_nothing_are_refused(counter: Context, words: str, code: str, refused: str) -> None:
    with pytest.raises(Refusal, match=refused):
        run(TeachNickname(words=words, product_code=code), counter)


def test_another_shops_words_are_its_own(counter: Context) -> None:
    """Threat T6."""
    run(TeachNickname(words="A", product_code="BRK-01"), counter)
    assert meanings(a_view(counter.session, an_actor(dealer_id=OTHER_SHOP)), texts=("A",)) == []
