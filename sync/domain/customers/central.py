"""What only central sees about customers: two devices that noted down the same one while apart."""

from collections.abc import Mapping

from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.duplicates import Sign, likely_duplicates
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.queries import View

SURE = (Sign.TAX_ID, Sign.PHONE)


def watch_duplicates(command: CreateCustomer, context: Context, handler: Handler) -> None:
    """Adjusts `customer_maybe_known` where tax id or phone belongs to somebody already: both are kept, a person decides."""
    view = View(session=context.session, actor=context.actor, now=context.now)
    hits = likely_duplicates(view, phone=command.phone, mobile=command.mobile, tax_id=command.tax_id)
    handler(command, context)
    known = next((hit for hit in hits if hit.sign in SURE), None)
    if known is not None:
        context.adjust("customer_maybe_known", asked=command.name, got=f"{known.number} {known.name}", subject=known.sign)


WRAPPERS: Mapping[type[Command], Wrapper] = {CreateCustomer: watch_duplicates}
