"""What dms-replica does: sync, order, submit."""

import argparse
import time
from collections import Counter

import msgspec

from sync.client.loop import FIRST_DELAY
from sync.client.replica import Replica
from sync.kernel.commands import Actor, OutcomeState
from sync.kernel.errors import Refusal, Unreachable


class Misused(Exception):
    """The words of the call do not make sense."""


def sync(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """One exchange, or as many as it takes. Not reached within the timeout: `reachable` is false, and nothing is lost.

    `update_needed`: what waited was sent, and central sends no rows to a program as old as this one.
    """
    until: float = time.monotonic() + args.timeout
    exchange, filling, delivery = replica.lanes.exchange(), replica.lanes.filling(), replica.lanes.delivery()
    outcomes: Counter[str] = Counter({state.value: 0 for state in OutcomeState})
    sent = applied = 0

    def is_over() -> bool:
        return time.monotonic() > until

    reachable = update_needed = False
    while True:
        try:
            step = exchange.run()
            reachable, update_needed = True, step.update_needed
            filled = sum(filling.run(order.scope, stopped=is_over) for order in step.fills)
            brought = 0 if step.more or delivery is None else delivery.run(stopped=is_over).adopted
        except Unreachable:
            reachable = False
            if not args.until_idle or time.monotonic() + FIRST_DELAY > until:
                break
            time.sleep(FIRST_DELAY)
            continue
        sent += step.sent
        outcomes.update(step.outcomes)
        applied += step.rows + filled
        idle = not step.more and not step.rows and not filled and not brought and not replica.status().waiting
        if idle or not args.until_idle or time.monotonic() > until:
            break
    exchange.catch_up(stopped=lambda: False)
    if reachable and replica.attachments.has_waiting():
        replica.attachments.upload(replica.lanes.transport(), stopped=is_over, make_room=_nobody_waits)
    said = {"sent": sent, "outcomes": dict(outcomes), "applied": applied}
    return {**said, "reachable": reachable, "update_needed": update_needed}


def _nobody_waits() -> None:
    """All commands are sent by now."""


def reached(answer: object) -> bool:
    return isinstance(answer, dict) and bool(answer["reachable"])


def is_too_old(answer: object) -> bool:
    return isinstance(answer, dict) and bool(answer["update_needed"])


def withdraw(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Central is asked with the next sync: where it had decided already, its outcome stands."""
    return {"withdrawn": replica.withdrawing.withdraw(args.command_id, actor=actor).result()}


def take_over(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """What central holds back since its author lost their rights is sent again under the name of whoever takes it over."""
    return {"taken_over": replica.taking_over.take_over(args.command_id, actor=actor).result()}


def submit(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Any command by name, with its arguments as JSON. Refuses `command_unknown`."""
    verb = replica.lanes.parts.registry.verbs.get(args.command)
    if verb is None:
        raise Refusal("command_unknown", name=args.command)
    try:
        command = msgspec.json.decode(args.args, type=verb.command)
        unknown = msgspec.json.decode(args.args, type=dict[str, msgspec.Raw]).keys() - set(verb.command.__struct_fields__)
    except msgspec.DecodeError as error:
        raise Misused(f"{args.command}: {error}") from error
    if unknown:
        raise Misused(f"{args.command} has no field {', '.join(sorted(unknown))}")
    return replica.submit(command, actor=actor).result()
