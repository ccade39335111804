"""What a dealer's staff set up once: where goods stand, and how few are too few."""

from uuid import UUID

from sqlalchemy import select

from sync.domain.catalog.records import Product
from sync.domain.stock.ledger import location_of
from sync.domain.stock.records import Location, StockMinimum
from sync.domain.stock.rules import MAIN_CODE, MOST_UNITS, main_location
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class AddLocation(Command, frozen=True, kw_only=True):
    """A new place where goods stand."""

    location_id: UUID
    code: str
    name: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.location_id,)


def add_location(command: AddLocation, context: Context) -> None:
    """Refuses `location_code_missing`, `location_exists`, `location_code_taken`, also that of the main place before its first
    use."""
    code = command.code.strip().upper()
    if not code:
        raise Refusal("location_code_missing")
    if context.session.get(Location, (context.dealer_id, command.location_id)) is not None:
        raise Refusal("location_exists", code=code)
    same_code = select(Location).where(Location.dealer_id == context.dealer_id, Location.code == code).limit(1)
    is_main = command.location_id == main_location(context.dealer_id)
    if context.session.scalar(same_code) is not None or (code == MAIN_CODE and not is_main):
        raise Refusal("location_code_taken", field="code", code=code)
    name = command.name.strip()
    context.session.add(Location(dealer_id=context.dealer_id, id=command.location_id, code=code, name=name, active=True))


class ChangeLocation(Command, frozen=True, kw_only=True):
    """Name a place otherwise, or take it out of use. What stands there stays in the books."""

    location_id: UUID
    name: str
    active: bool = True

    def subjects(self) -> tuple[UUID, ...]:
        return (self.location_id,)


def change_location(command: ChangeLocation, context: Context) -> None:
    """Refuses `location_unknown`, `location_needed` for the main place out of use."""
    location = location_of(command.location_id, context)
    if not command.active and location.id == main_location(context.dealer_id):
        raise Refusal("location_needed", code=location.code)
    location.name, location.active = command.name.strip(), command.active


class SetMinimum(Command, frozen=True, kw_only=True):
    """Say below how many units over all places a product should be ordered again; 0 for never."""

    product_code: str
    quantity: int


def set_minimum(command: SetMinimum, context: Context) -> None:
    """Refuses `product_unknown`, `quantity_invalid`."""
    if context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", code=command.product_code)
    if not 0 <= command.quantity <= MOST_UNITS:
        raise Refusal("quantity_invalid", code=command.product_code, quantity=command.quantity)
    minimum = context.session.get(StockMinimum, (context.dealer_id, command.product_code))
    if minimum is None:
        minimum = StockMinimum(dealer_id=context.dealer_id, product_code=command.product_code, quantity=command.quantity)
        context.session.add(minimum)
    minimum.quantity = command.quantity


VERBS = (
    Verb(AddLocation, add_location, "stock.locations"),
    Verb(ChangeLocation, change_location, "stock.locations"),
    Verb(SetMinimum, set_minimum, "stock.minimum"),
)
