"""What dms-replica shows: status, search, orders, outcomes, dumps, the schema of every command and query."""

import argparse
import inspect
from typing import Any

import msgspec
from sqlalchemy import select

from sync.client.cli_orders import orders_as_known
from sync.client.cli_work import Misused
from sync.client.confirmed import confirmed_by_scope
from sync.client.local import cursor, place
from sync.client.replica import Replica
from sync.client.sent import Sent
from sync.client.support import file_state
from sync.domain import REGISTRY
from sync.kernel.commands import Actor
from sync.kernel.dump import canonical
from sync.kernel.errors import Denied, Refusal, Unreachable
from sync.kernel.queries import Query


def status(replica: Replica, _actor: Actor, _args: argparse.Namespace) -> object:
    """Asks central whether it is there; everything else is read here."""
    known = replica.status()
    with replica.lanes.parts.store.read() as connection:
        cursors = {row.scope: row.at for row in connection.execute(select(cursor).order_by(cursor.c.scope))}
        epoch = connection.execute(select(place.c.epoch)).scalar_one()
    return {
        "reachable": _reachable(replica),
        "waiting": known.waiting,
        "attention": known.attention,
        "epoch": epoch,
        "cursors": cursors,
        "last_sync": known.last_sync,
    }


def search(replica: Replica, _actor: Actor, args: argparse.Namespace) -> object:
    return replica.search(args.text)


def orders(replica: Replica, actor: Actor, _args: argparse.Namespace) -> object:
    return orders_as_known(replica, actor)


def query(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Any query by name, with its arguments as JSON. Refuses `query_unknown`."""
    found = replica.lanes.parts.registry.queries.get(args.name)
    if found is None:
        raise Refusal("query_unknown", name=args.name)
    try:
        given = msgspec.json.decode(args.args, type=_arguments(found))
    except msgspec.DecodeError as error:
        raise Misused(f"{args.name}: {error}") from error
    return replica.read(actor, found, **{name: getattr(given, name) for name in given.__struct_fields__})


def outcomes(replica: Replica, _actor: Actor, _args: argparse.Namespace) -> object:
    return [_told(one) for one in replica.sent() if one.outcome is not None]


def attention(replica: Replica, _actor: Actor, _args: argparse.Namespace) -> object:
    return [_told(one) for one in replica.sent(only_attention=True)]


def verify(replica: Replica, _actor: Actor, args: argparse.Namespace) -> object:
    """Damage in the file, rows without their parents, shadows without a waiting command. Empty lists are good news.

    With `--central` also rows that differ from central's: they are fetched anew, and what was found is told.
    """
    found = file_state(replica)
    if not args.central:
        return found
    drift = replica.lanes.drift().run(stopped=lambda: False)
    return found | {"ok": found["ok"] and not drift.differing, "central": drift}


def dump(replica: Replica, _actor: Actor, _args: argparse.Namespace) -> object:
    """Confirmed rows only: what is predicted here is shown as it was before."""
    with replica.lanes.parts.store.read() as connection:
        return canonical(confirmed_by_scope(connection, replica.lanes.parts.registry))


def schema() -> object:
    """JSON Schema of every command's and query's arguments, by name."""
    commands = {name: verb.command for name, verb in REGISTRY.verbs.items()}
    queries = {name: _arguments(found) for name, found in REGISTRY.queries.items()}
    return {
        "commands": {name: msgspec.json.schema(kind) for name, kind in sorted(commands.items())},
        "queries": {name: msgspec.json.schema(kind) for name, kind in sorted(queries.items())},
    }


def _arguments(found: Query) -> type[msgspec.Struct]:
    """The keyword arguments of a query as a struct that refuses what it does not know."""
    fields: list[Any] = []
    for parameter in list(inspect.signature(found, eval_str=True).parameters.values())[1:]:
        optional = () if parameter.default is inspect.Parameter.empty else (parameter.default,)
        fields.append((parameter.name, parameter.annotation, *optional))
    return msgspec.defstruct(found.__name__, fields, kw_only=True, forbid_unknown_fields=True)


def _told(one: Sent) -> dict[str, object]:
    assert one.outcome is not None
    return {
        "command_id": one.command_id,
        "name": one.name,
        "state": one.outcome.state,
        "code": one.outcome.code,
        "params": one.outcome.params,
        "adjustments": one.outcome.adjustments,
        "subjects": one.subjects,
        "needs_attention": one.needs_attention,
        "saved_at": one.saved_at,
        "args": msgspec.Raw(one.body),
    }


def _reachable(replica: Replica) -> bool:
    """Whoever says no to that question is no central, or none of ours: what is known here is told all the same."""
    try:
        replica.lanes.transport().health()
    except (Unreachable, Denied):
        return False
    return True
