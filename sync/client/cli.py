"""dms-replica: a dealer's replica from the command line, for scripts, for support and for tests.

Exit code 0 done, 1 business refusal, 2 usage, 3 unreachable, 4 too old to be sent rows: what waited was handed in.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from uuid import UUID

from sync.client import cli_orders, cli_people, cli_reads, cli_rescue, cli_work
from sync.client.erasing import refuse_erased
from sync.client.keys import unattended
from sync.client.opening import open_replica
from sync.client.places import card_of
from sync.client.replica import Replica
from sync.kernel.commands import Actor
from sync.kernel.errors import Damaged, Denied, Incompatible, NotSaved, Refusal, Unreachable
from sync.kernel.saying import say

DONE, REFUSED, USAGE, UNREACHABLE, TOO_OLD = 0, 1, 2, 3, 4
UPDATE_NEEDED = "what waited was handed in; central sends rows to newer programs only"

Deed = Callable[[Replica, Actor, argparse.Namespace], object]

DEEDS: Mapping[str, Deed] = {
    "sync": cli_work.sync,
    "invite": cli_people.invite,
    "status": cli_reads.status,
    "search": cli_reads.search,
    "order": cli_orders.order,
    "orders": cli_reads.orders,
    "submit": cli_work.submit,
    "query": cli_reads.query,
    "withdraw": cli_work.withdraw,
    "take-over": cli_work.take_over,
    "outcomes": cli_reads.outcomes,
    "attention": cli_reads.attention,
    "verify": cli_reads.verify,
    "dump": cli_reads.dump,
    "journal": cli_rescue.journal,
    "support": cli_rescue.support,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; what it says goes to standard output as JSON, complaints to standard error."""
    args = _parser().parse_args(arguments)
    try:
        return _run(args)
    except (Refusal, Denied) as no:
        return _complain(REFUSED, no.code, no.params)
    except (Incompatible, Damaged) as error:
        return _complain(REFUSED, type(error).__name__.lower(), {"why": str(error)})
    except NotSaved as error:
        return _complain(REFUSED, error.code, {})
    except Unreachable as error:
        return _complain(UNREACHABLE, "unreachable", {"why": str(error.args[0]) if error.args else ""})
    except cli_work.Misused as error:
        return _complain(USAGE, "usage", {"why": str(error)})


def _run(args: argparse.Namespace) -> int:
    if args.deed == "enrol":
        return _say(cli_people.enrol_here(args), as_json=args.json)
    if args.deed == "sign-in":
        return _say(cli_people.sign_in(args), as_json=args.json)
    if args.deed == "password":
        return _say(cli_people.change_password(args), as_json=args.json)
    if args.deed == "recover":
        return _say(cli_people.recover(args), as_json=args.json)
    if args.deed == "schema":
        return _say(cli_reads.schema(), as_json=args.json)
    if args.deed == "repair":
        return _say(cli_rescue.repair_here(args), as_json=args.json)
    replica, actor = _opened(args)
    try:
        answer = DEEDS[args.deed](replica, actor, args)
    except Denied as no:
        if replica.revocation.obey(no):
            raise Denied("device_erased") from no
        raise
    finally:
        replica.close()
    code = _how_it_went(answer) if args.deed == "sync" else DONE
    if code == TOO_OLD:
        _complain(code, "update_needed", {"why": UPDATE_NEEDED})
    return _say(answer, code, as_json=args.json)


def _how_it_went(synced: object) -> int:
    if not cli_work.reached(synced):
        return UNREACHABLE
    return TOO_OLD if cli_work.is_too_old(synced) else DONE


def _opened(args: argparse.Namespace) -> tuple[Replica, Actor]:
    """By this account's key for scripts; where there is none, or central wants it, by the password of somebody who has a slot."""
    refuse_erased(args.home)
    if unattended(args.home, card_of(args.home).device).exists():
        replica = open_replica(args.home, threaded=False)
        try:
            actor = _actor(replica, args.user)
        except BaseException:
            replica.close()
            raise
        if args.deed != "sync" or replica.lanes.passport.shown().refresh:
            return replica, actor
        replica.close()
    door = cli_people.the_door(args.home)
    names = door.names()
    if not names:
        raise Damaged("neither a key nor a key slot of this replica is here")
    return door.sign_in(args.user or names[0], cli_people.given_password())


def _actor(replica: Replica, name: str | None) -> Actor:
    """Whoever signed in here last, or the named one of those who did."""
    known = [person for person in replica.people.known() if name in (None, person.name)]
    if not known:
        raise Denied("sign_in_online_first", user=name or "")
    return replica.people.actor(known[0].user_id)


def _say(answer: object, code: int = DONE, *, as_json: bool = False) -> int:
    say(sys.stdout, answer, is_pretty=sys.stdout.isatty() and not as_json)
    return code


def _complain(code: int, error: str, params: Mapping[str, object]) -> int:
    said = {"error": error, "params": {name: str(value) for name, value in params.items()}}
    say(sys.stderr, said)
    return code


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="the answer as JSON on one line (as it always is when piped)")
    parser = argparse.ArgumentParser(
        prog="dms-replica", description="A dealer's replica from the command line.", parents=[common]
    )
    parser.add_argument("--home", type=Path, required=True, help="the replica's folder")
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="COMMAND")

    def deed(name: str, help_: str) -> argparse.ArgumentParser:
        made = deeds.add_parser(name, help=help_, parents=[common])
        if name != "enrol":
            made.add_argument("--user", help="one of the people who signed in here; the last one unless told")
        return made

    _enrol_arguments(deed("enrol", "make this folder a device of a dealer; password from DMS_PASSWORD or standard input"))
    _people_arguments(deed)
    sync = deed("sync", "exchange with central once")
    sync.add_argument("--until-idle", action="store_true", help="go on until nothing waits and nothing comes")
    sync.add_argument("--timeout", type=float, default=60.0, metavar="S", help="seconds to try for (60)")
    deed("status", "what waits, what needs attention, how old the rows are")
    deed("search", "find by code, words, Chinese, initials, barcode").add_argument("text", metavar="TEXT")
    order = deed("order", "place an order at today's prices")
    order.add_argument("lines", nargs="+", metavar="CODE=QTY")
    order.add_argument("--order-id", metavar="UUID", help="the same id twice is the same order")
    deed("orders", "this dealer's orders as they are known here")
    deed("schema", "JSON Schema of every command and query")
    submit = deed("submit", "run any command")
    submit.add_argument("command", metavar="COMMAND")
    submit.add_argument("--args", default="{}", metavar="JSON")
    query = deed("query", "run any query")
    query.add_argument("name", metavar="NAME")
    query.add_argument("--args", default="{}", metavar="JSON")
    _on_one_command(deed)
    deed("outcomes", "what central said of each command")
    deed("attention", "what somebody has to deal with")
    deed("verify", "check the replica's file against itself").add_argument("--central", action="store_true", help="and central's")
    deed("dump", "confirmed rows, in the form of central's dump")
    _rescue(deed)
    return parser


def _people_arguments(deed: Callable[[str, str], argparse.ArgumentParser]) -> None:
    sign_in = deed("sign-in", "remember a person here; password from DMS_PASSWORD or standard input")
    sign_in.add_argument("name", metavar="NAME")
    sign_in.add_argument("--code", default="", help="from an invitation: the password is the person's first one")
    password = deed("password", "another password; DMS_PASSWORD and DMS_NEW_PASSWORD, or two lines of standard input")
    password.add_argument("name", metavar="NAME")
    recover = deed("recover", "come in with the key out of the escrow; password from DMS_PASSWORD or standard input")
    recover.add_argument("name", metavar="NAME")
    recover.add_argument("--key", type=Path, required=True, metavar="FILE", help="what `dms-central device recover` wrote")
    invite = deed("invite", "a code for a colleague without a password; your own from DMS_PASSWORD or standard input")
    invite.add_argument("name", metavar="NAME")


def _on_one_command(deed: Callable[[str, str], argparse.ArgumentParser]) -> None:
    deeds = {
        "withdraw": "take back what waits, and what you saved on top of it",
        "take-over": "send again, under your name, what central holds back since its author lost their rights",
    }
    for name, words in deeds.items():
        deed(name, words).add_argument("command_id", type=UUID, metavar="ID")


def _rescue(deed: Callable[[str, str], argparse.ArgumentParser]) -> None:
    _journal_arguments(deed("journal", "what is kept outside the database: its status, or hand in files of a lost replica"))
    support = deed("support", "a file for support: how this replica stands, redacted logs, the sealed journal")
    support.add_argument("--out", type=Path, required=True, metavar="FILE")
    support.add_argument("--logs", type=Path, metavar="DIR", help="the desk's folder of logs")
    _repair_arguments(deed("repair", "make the replica anew: unsent work is kept, everything else comes from central"))


def _journal_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["status", "import"])
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help="a journal file, or a folder with some")


def _repair_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--code", help="a new enrolment code, where the key is lost: this PC becomes a new device")
    parser.add_argument("--central", metavar="URL", help="with --code: another address than the card says")
    parser.add_argument("--no-keyring", action="store_true", help="with --code: as in enrol")


def _enrol_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--central", required=True, metavar="URL")
    parser.add_argument("--code", required=True)
    parser.add_argument("--user", required=True, metavar="NAME")
    parser.add_argument(
        "--ca", type=Path, metavar="FILE", help="PEM of central's own authority, where this PC does not trust it yet"
    )
    parser.add_argument(
        "--no-keyring", action="store_true", help="keep no key for scripts: every later command takes the password as enrol does"
    )


if __name__ == "__main__":
    sys.exit(main())
