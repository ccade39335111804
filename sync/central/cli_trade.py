"""dms-central: orders, prices, dealers, files of others, and dumps."""

import argparse
import os
from collections.abc import Iterator
from datetime import datetime

from sync.central import console, demo, imports
from sync.central.demo.accounts import write_account
from sync.central.demo.dealings import write_contracts, write_dealings
from sync.central.demo.history import write_history
from sync.central.demo.lessons import write_lessons
from sync.central.demo.tickets import write_tickets
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.commands import BlockDealer, ChangeHouse, UnblockDealer
from sync.domain.catalog.commands import SetListPrice
from sync.domain.orders.queries.summary import order_summaries
from sync.kernel.errors import Refusal
from sync.kernel.money import parse_money
from sync.kernel.queries import View

DEMO_PASSWORD = "demo"
"""Of everybody in a made-up world, unless DMS_PASSWORD says another: nothing in it is worth hiding."""


class NotImported(Exception):
    """Something in the files is wrong: nothing of them was taken. `report` says what and where."""

    def __init__(self, report: object) -> None:
        super().__init__("not imported")
        self.report = report


def import_files(service: Service, args: argparse.Namespace) -> object:
    """All of the files or nothing. Raises NotImported."""
    report = imports.run(args.kind, args.files, store=service.store, now=service.source.clock.now())
    if not report.ok:
        raise NotImported(report)
    return report


def demo_world(service: Service, args: argparse.Namespace) -> object:
    """Refuses `already_filled` where there are dealers: a made-up world is not mixed with a real one."""
    with service.store.read() as session:
        if service.business.dealer_codes(session):
            raise Refusal("already_filled")
    password = os.environ.get("DMS_PASSWORD") or DEMO_PASSWORD
    world = demo.run(
        service.store,
        service.passwords,
        now=_quarter_day(service.source.clock.now()),
        password=password,
        products=args.products,
        dealers=args.dealers,
        seed=args.seed,
    )
    written = (write_contracts, write_history, write_dealings, write_account, write_tickets, write_lessons)
    told = sum(write(service, world) for write in written)
    return {
        "products": len(world.product_codes),
        "commands": told,
        "dealers": args.dealers,
        "users": len(world.users),
        "seed": world.seed,
    }


def orders(service: Service, args: argparse.Namespace) -> object:
    """Newest first within a dealer, dealers by code."""
    return [order for code in _codes(service, args.dealer) for order in _orders_of(service, code)]


def price(service: Service, args: argparse.Namespace) -> object:
    """A list price from today on, in the list named or in every list. Refuses `price_list_missing` and as `SetListPrice` does."""
    now = service.source.clock.now()
    with service.store.read() as session:
        currency = service.central(session).currency
        lists = [args.list] if args.list else list(service.business.price_lists(session))
        today = price_day(session, now)
    if not lists:
        raise Refusal("price_list_missing")
    amount = _amount(args.amount, currency)
    for name in lists:
        console.run_verb(service, SetListPrice(price_list=name, product_code=args.code, valid_from=today, price=amount))
    return {"code": args.code, "price": amount, "currency": currency, "lists": lists, "valid_from": today}


def timezone(service: Service, args: argparse.Namespace) -> object:
    """Refuses `timezone_unknown`."""
    console.run_verb(service, ChangeHouse(timezone=args.zone))
    return {"timezone": args.zone}


def block(service: Service, args: argparse.Namespace) -> object:
    """Refuses `dealer_unknown`, `reason_missing`."""
    dealer_id = console.dealer_by_code(service, args.code).dealer_id
    console.run_verb(service, BlockDealer(dealer_id=dealer_id, reason=args.reason))
    return {"dealer": args.code, "status": "blocked"}


def unblock(service: Service, args: argparse.Namespace) -> object:
    """Refuses `dealer_unknown`."""
    dealer_id = console.dealer_by_code(service, args.code).dealer_id
    console.run_verb(service, UnblockDealer(dealer_id=dealer_id))
    return {"dealer": args.code, "status": "active"}


def dump(service: Service, args: argparse.Namespace) -> object:
    """What the replicas of a dealer must hold."""
    return console.dump(service, console.dealer_by_code(service, args.dealer).dealer_id)


def _quarter_day(now: datetime) -> datetime:
    """When the last quarter of the day began: a world made a moment later is the same one."""
    return now.replace(hour=now.hour // 6 * 6, minute=0, second=0, microsecond=0)


def _codes(service: Service, code: str | None) -> Iterator[str]:
    if code is not None:
        yield console.dealer_by_code(service, code).code
        return
    with service.store.read() as session:
        yield from service.business.dealer_codes(session)


def _orders_of(service: Service, code: str) -> Iterator[object]:
    card = console.dealer_by_code(service, code)
    with service.store.read() as session:
        view = View(session=session, actor=console.OPERATOR, now=service.source.clock.now())
        for order in order_summaries(view, dealer_id=card.dealer_id):
            yield {"dealer": code, "order_id": order.order_id, "number": order.number, "state": order.state, "lines": order.lines}


def _amount(text: str, currency: str) -> int:
    try:
        return parse_money(text, currency)
    except ValueError as error:
        raise Refusal("amount_invalid", amount=text, currency=currency) from error
