"""What one operator alone does not do at the console: two prove who they are, each with their own password."""

import argparse
import getpass
import sys
from collections.abc import Callable
from uuid import UUID

from sqlalchemy import func, select

from sync.central.audit import Deed as Told
from sync.central.audit import tell
from sync.central.passwords import Attempt
from sync.central.records import Credential
from sync.central.service import Service
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Denied, Refusal

CONSOLE = "console"
"""Where wrong passwords come from: they delay no PC."""

OPERATORS = (
    select(func.count())
    .select_from(User)
    .join(Credential, (Credential.dealer_id == User.dealer_id) & (Credential.user_id == User.id))
    .where(User.dealer_id == HOUSE, User.role == Role.OPERATOR, User.active)
)
"""Who could prove themselves."""

Deed = Callable[[Service, argparse.Namespace], object]
When = Callable[[Service, argparse.Namespace], bool]


def by_two(deed: Deed, when: When | None = None) -> Deed:
    """The same deed once two operators have proven themselves, both of them in the audit trail. `when` says where it takes two.

    Refuses `two_operators_needed`; raises Denied `wrong_password`, `too_many_tries`, `not_permitted`.
    """

    def done(service: Service, args: argparse.Namespace) -> object:
        if when is None or when(service, args):
            first, second = _proven(service, args.operators)
            with service.store.transaction(service.source.clock.now()) as session:
                subject = f"{args.command} {args.verb}"
                tell(
                    session,
                    Told(dealer_id=HOUSE, actor=first.hex, name="DoneByTwo", subject=subject, facts={"second": second.hex}),
                )
        return deed(service, args)

    return done


def makes_an_operator(service: Service, args: argparse.Namespace) -> bool:
    """Whoever could make a second operator alone would be two. Until there are two there is nobody to ask."""
    return args.role == Role.OPERATOR and _are_two(service)


def concerns_an_operator(service: Service, args: argparse.Namespace) -> bool:
    """Another operator's password would make one person two as well."""
    with service.store.read() as session:
        user = None if args.dealer else service.business.user_named(session, HOUSE, args.name)
    return user is not None and user.role == Role.OPERATOR and _are_two(service)


def _are_two(service: Service) -> bool:
    with service.store.read() as session:
        return session.execute(OPERATORS).scalar_one() > 1


def _proven(service: Service, names: str) -> tuple[UUID, UUID]:
    first, _, second = (name.strip().lower() for name in names.partition(","))
    if not first or not second or first == second:
        raise Refusal("two_operators_needed")
    return _operator(service, first), _operator(service, second)


def _operator(service: Service, name: str) -> UUID:
    with service.store.read() as session:
        user = service.business.user_named(session, HOUSE, name)
    attempt = Attempt(dealer_id=HOUSE, source=CONSOLE, user=name)
    service.passwords.check(attempt, None if user is None else user.user_id, _password_of(name))
    assert user is not None
    if user.role != Role.OPERATOR:
        raise Denied("not_permitted")
    return user.user_id


def _password_of(name: str) -> str:
    """Typed by that person, or a line of standard input for each: two people's passwords have no business in one environment."""
    return getpass.getpass(f"Password of {name}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
