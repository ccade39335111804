"""What makes ordering again quick: templates of the shop, favourites of a person."""

from uuid import UUID, uuid5

import msgspec

from sync.domain.catalog.records import Product
from sync.domain.orders.records import Favourite, OrderTemplate, TemplateLine
from sync.domain.orders.rules import MOST_LINES, MOST_UNITS
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal


class TemplateItem(msgspec.Struct, frozen=True, kw_only=True):
    """`quantity` in units."""

    product_code: str
    quantity: int


class SaveTemplate(Command, frozen=True, kw_only=True):
    """Keep a list of products under a name; saving again replaces name and list."""

    template_id: UUID
    name: str
    items: tuple[TemplateItem, ...]

    def subjects(self) -> tuple[UUID, ...]:
        return (self.template_id,)


def save_template(command: SaveTemplate, context: Context) -> None:
    """Refuses `name_missing`, `template_empty`, `order_too_long`, `quantity_invalid`."""
    if not command.name.strip():
        raise Refusal("name_missing")
    if not command.items:
        raise Refusal("template_empty")
    if len(command.items) > MOST_LINES:
        raise Refusal("order_too_long", most=MOST_LINES)
    for item in command.items:
        if not 0 < item.quantity <= MOST_UNITS:
            raise Refusal("quantity_invalid", code=item.product_code, quantity=item.quantity)
    template = context.session.get(OrderTemplate, (context.dealer_id, command.template_id))
    if template is None:
        template = OrderTemplate(dealer_id=context.dealer_id, id=command.template_id, lines=[])
        context.session.add(template)
    template.name = command.name.strip()
    _replace_lines(template, command, context)


def _replace_lines(template: OrderTemplate, command: SaveTemplate, context: Context) -> None:
    """Rows are changed in place, since a row deleted and added in one transaction has no clear fate. What is too many is deleted
    by name: a row that goes because nothing holds it any more is told to nobody."""
    for line in template.lines[len(command.items) :]:
        context.session.delete(line)
    del template.lines[len(command.items) :]
    for position in range(len(template.lines), len(command.items)):
        line_id = uuid5(template.id, str(position))
        template.lines.append(TemplateLine(dealer_id=template.dealer_id, id=line_id, position=position))
    for line, item in zip(template.lines, command.items, strict=True):
        line.product_code, line.quantity = item.product_code, item.quantity


class DropTemplate(Command, frozen=True, kw_only=True):
    """Forget a template."""

    template_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.template_id,)


def drop_template(command: DropTemplate, context: Context) -> None:
    """Refuses `template_unknown`."""
    template = context.session.get(OrderTemplate, (context.dealer_id, command.template_id))
    if template is None:
        raise Refusal("template_unknown")
    context.session.delete(template)


class MarkFavourite(Command, frozen=True, kw_only=True):
    """Keep a product at hand for the person who asks."""

    product_code: str


def mark_favourite(command: MarkFavourite, context: Context) -> None:
    """Marking twice changes nothing. Refuses `product_unknown`."""
    if context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", code=command.product_code)
    if _favourite(command.product_code, context) is None:
        owner = context.actor.user_id
        context.session.add(
            Favourite(
                dealer_id=context.dealer_id,
                id=uuid5(owner, command.product_code),
                owner_id=owner,
                product_code=command.product_code,
            )
        )


class UnmarkFavourite(Command, frozen=True, kw_only=True):
    """No longer keep a product at hand."""

    product_code: str


def unmark_favourite(command: UnmarkFavourite, context: Context) -> None:
    """Never refuses: what is no favourite stays none."""
    favourite = _favourite(command.product_code, context)
    if favourite is not None:
        context.session.delete(favourite)


def _favourite(product_code: str, context: Context) -> Favourite | None:
    key = (context.dealer_id, uuid5(context.actor.user_id, product_code))
    return context.session.get(Favourite, key)
