"""Another password for somebody: central takes it first, and at no moment is there none that opens this PC."""

from dataclasses import dataclass

from sync.client.durable import told_as_not_saved
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied, Incompatible, Unreachable
from sync.kernel.passwords import refuse_unfit


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Whose password, the one that counts, and the one that shall."""

    name: str
    password: str
    wanted: str


@told_as_not_saved()
def change_password(replica: Replica, slots: Slots, new: Wanted) -> Actor:
    """The new slot lies beside the old one before central is asked, and takes its place when central has said yes: a power cut
    in between leaves both, and the next sign-in with a line settles it.

    Raises Denied: `wrong_password`; as `refuse_unfit` does; `password_is_same`; `password_needs_central`, and nothing was
    changed; `password_unsettled` where the line broke while central was asked; what central says. Raises NotSaved.
    """
    key = slots.open(new.name, new.password)
    if new.wanted == new.password:
        raise Denied("password_is_same")
    refuse_unfit(new.wanted, names=replica.own_sign_ins.names_around(new.name))
    replica.own_sign_ins.reach()
    slots.prepare(new.name, new.wanted, key)
    try:
        answer = replica.own_sign_ins.change_password(new.name, new.password, new.wanted)
    except (Denied, Incompatible):
        slots.settle(new.name, is_new=False)
        raise
    except Unreachable:
        return _found_out(replica, slots, new)
    actor = replica.people.admit(answer)
    slots.settle(new.name, is_new=True)
    return actor


def _found_out(replica: Replica, slots: Slots, new: Wanted) -> Actor:
    """Central may have taken it: its answer was lost."""
    actor = settled(replica, slots, new.name, new.wanted)
    if slots.is_changing(new.name):
        raise Denied("password_unsettled")
    return actor


def settled(replica: Replica, slots: Slots, name: str, password: str) -> Actor:
    """Somebody whose change was cut short, with one of the two passwords: central says which one counts; without a line both do.

    Raises Denied `password_is_old` or `password_is_new`, which say which one to take; what central says; `sign_in_online_first`.
    """
    is_new = slots.opens_wanted(name, password)
    try:
        answer = replica.people.ask(name, password)
    except Unreachable as error:
        known = replica.people.enter(name)
        if known is None:
            raise Denied("sign_in_online_first") from error
        return known
    except Denied as no:
        if no.code != "wrong_password":
            raise
        slots.settle(name, is_new=not is_new)
        raise Denied("password_is_old" if is_new else "password_is_new") from no
    actor = replica.people.admit(answer)
    slots.settle(name, is_new=is_new)
    return actor
