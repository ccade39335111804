"""Teaching the shop's own words for products, and forgetting them."""

from uuid import UUID, uuid5

from sync.domain.catalog.records import Product
from sync.domain.nicknames.records import Nickname
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.text import fold

LONGEST = 100
WORDS = UUID("0d0a3b0e-54a9-5c0e-8b0d-6b1f3f0c7a55")


class TeachNickname(Command, frozen=True, kw_only=True):
    """These words mean this product, to one customer or to everybody."""

    words: str
    product_code: str
    customer_id: UUID | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (nickname_id(self.words, self.customer_id),)


def teach_nickname(command: TeachNickname, context: Context) -> None:
    """Refuses `text_missing`, `text_too_long`, `product_unknown`. The last word counts."""
    folded = folded_words(command.words)
    if not folded:
        raise Refusal("text_missing", field="words")
    if len(command.words) > LONGEST:
        raise Refusal("text_too_long", field="words")
    if context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", code=command.product_code)
    key = (context.dealer_id, nickname_id(command.words, command.customer_id))
    known = context.session.get(Nickname, key)
    row = known or Nickname(dealer_id=key[0], id=key[1], customer_id=command.customer_id, folded=folded, uses=0)
    row.uses = row.uses + 1 if row.product_code == command.product_code else 1
    row.words, row.product_code = command.words.strip(), command.product_code
    row.taught_by, row.taught_at = context.actor.name, context.now
    if known is None:
        context.session.add(row)


class ForgetNickname(Command, frozen=True, kw_only=True):
    """These words mean nothing any more."""

    nickname_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.nickname_id,)


def forget_nickname(command: ForgetNickname, context: Context) -> None:
    """Refuses `nickname_unknown`."""
    row = context.session.get(Nickname, (context.dealer_id, command.nickname_id))
    if row is None:
        raise Refusal("nickname_unknown")
    context.session.delete(row)


VERBS = (
    Verb(TeachNickname, teach_nickname, "orders.template"),
    Verb(ForgetNickname, forget_nickname, "orders.template"),
)


def folded_words(words: str) -> str:
    """One script, one width, one space between words."""
    return " ".join(fold(words).split())


def nickname_id(words: str, customer_id: UUID | None) -> UUID:
    return uuid5(customer_id or WORDS, folded_words(words))
