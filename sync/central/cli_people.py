"""dms-central: people and their PCs. Where a dealer is asked for, the house answers to its own code."""

import argparse
import getpass
import os
import sys
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from sync.central import console
from sync.central.composition import HOUSE_CODE
from sync.central.service import Service
from sync.domain.accounts.commands import AddUser
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import Role
from sync.kernel.errors import Refusal
from sync.protocol.messages import UserCard

MOST = 100_000


def add_user(service: Service, args: argparse.Namespace) -> object:
    """A person with a password, at a dealer or (without one) at the house. Refuses as `AddUser` does, `password_missing`; raises
    Denied as `Accounts.credential` does."""
    dealer_id = _dealer_id(service, args.dealer)
    user_id, shown = service.source.ids.new(), args.display_name or args.name
    card = UserCard(user_id=user_id, name=args.name, display_name=shown, role=args.role, dealer_id=dealer_id)
    password_hash = service.accounts.credential(card, given_password())
    added = AddUser(user_id=user_id, name=args.name, display_name=shown, role=Role(args.role))
    console.run_verb(service, added, actor=replace(console.OPERATOR, dealer_id=dealer_id))
    with service.store.transaction(service.source.clock.now()) as session:
        service.passwords.keep(session, dealer_id, user_id, password_hash)
    return {"name": args.name, "dealer": args.dealer or HOUSE_CODE, "role": args.role}


def set_password(service: Service, args: argparse.Namespace) -> object:
    """Another password for somebody. Refuses `user_unknown`, `password_missing`; raises Denied as `Accounts.credential` does."""
    user = _user(service, _dealer_id(service, args.dealer), args.name)
    password_hash = service.accounts.credential(user, given_password())
    service.own_sign_ins.set_password(user, password_hash)
    return {"name": args.name, "dealer": args.dealer or HOUSE_CODE}


def list_users(service: Service, _args: argparse.Namespace) -> object:
    """Everybody who may sign in, by dealer and name."""
    with service.store.read() as session:
        codes = {row.dealer_id: row.code for row in session.execute(select(Dealer.dealer_id, Dealer.code))}
        people = session.execute(
            select(User.name, User.dealer_id, User.role).where(User.active).order_by(User.dealer_id, User.name).limit(MOST)
        ).all()
    return [{"name": row.name, "dealer": codes.get(row.dealer_id, ""), "role": row.role} for row in people]


def enrol_code(service: Service, args: argparse.Namespace) -> object:
    """A code with which this person makes one PC a device. Refuses `dealer_unknown`, `user_unknown`."""
    dealer_id = _dealer_id(service, args.dealer)
    code = service.accounts.new_code(dealer_id, _user(service, dealer_id, args.user).user_id)
    return {"code": code.code, "expires_at": code.expires_at}


def list_devices(service: Service, _args: argparse.Namespace) -> object:
    return console.devices(service)


def revoke_device(service: Service, args: argparse.Namespace) -> object:
    return console.revoke(service, args.device_id, erase=args.erase)


def a_uuid(text: str) -> UUID:
    return UUID(text)


def _dealer_id(service: Service, code: str | None) -> int:
    return console.dealer_by_code(service, HOUSE_CODE if code is None else code).dealer_id


def _user(service: Service, dealer_id: int, name: str) -> UserCard:
    with service.store.read() as session:
        user = service.business.user_named(session, dealer_id, name)
    if user is None:
        raise Refusal("user_unknown", name=name)
    return user


def given_password() -> str:
    """From DMS_PASSWORD or standard input. Refuses `password_missing`."""
    given = os.environ.get("DMS_PASSWORD")
    if given is None:
        given = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not given:
        raise Refusal("password_missing")
    return given
