"""dms-central: sets up, runs and looks after the manufacturer's service.

Exit code 0 done, 1 business refusal, 2 usage, 3 unreachable. Answers are JSON on standard output, complaints on standard error.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from sqlalchemy.exc import OperationalError

from sync.central import cli_audit, cli_journal, cli_people, cli_trade, imports, opening, serving
from sync.central.backup import restore_backup, write_backup
from sync.central.composition import HOUSE_CODE
from sync.central.database import Unsafe
from sync.central.doorway import Doorway, look_at
from sync.central.releases import cli as cli_releases
from sync.central.service import Service
from sync.central.tidying import tidy
from sync.central.two_operators import by_two, concerns_an_operator, makes_an_operator
from sync.domain.accounts.calendar import price_zone
from sync.domain.accounts.rules import Role
from sync.kernel.bare_log import Bare
from sync.kernel.clock import SystemClock
from sync.kernel.errors import Denied, Refusal
from sync.kernel.saying import say

DONE, REFUSED, USAGE, UNREACHABLE = 0, 1, 2, 3
MOST_PORT = 65_535

Deed = Callable[[Service, argparse.Namespace], object]

LOG_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


def main(arguments: Sequence[str] | None = None) -> int:
    args = _parser().parse_args(arguments)
    _log(logging.INFO if args.command == "serve" else logging.WARNING)
    try:
        return _run(args)
    except (Refusal, Denied) as no:
        return _complain(REFUSED, {"error": no.code, "params": {name: str(value) for name, value in no.params.items()}})
    except cli_trade.NotImported as no:
        return _complain(REFUSED, {"error": "not_imported", "report": no.report})
    except (OperationalError, Unsafe) as error:
        return _complain(UNREACHABLE, {"error": "database_unreachable", "params": {"why": str(getattr(error, "orig", error))}})
    except OSError as error:
        return _complain(UNREACHABLE, {"error": "unreachable", "params": {"why": str(error)}})


def _log(level: int) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Bare(LOG_LINE))
    logging.basicConfig(level=level, handlers=[handler])


def _run(args: argparse.Namespace) -> int:
    if args.command == "restore":  # there is no service before it
        _say({"epoch": restore_backup(args.backup, args.data, database=args.database)}, args)
        return DONE
    if args.command == "release":  # nor does this need one
        _say(args.deed(args, SystemClock()), args)
        return DONE
    if args.command == "init" or (args.command == "demo" and not opening.is_initialised(args.data)):
        service = opening.create(
            args.data, database=args.database, name=args.name, currency=args.currency, timezone=args.timezone
        )
    else:
        service = opening.open_service(args.data, standby=getattr(args, "standby", ""))
    try:
        answer = args.deed(service, args)
    finally:
        service.store.close()
    if answer is not None:
        _say(answer, args)
    return DONE


def _init(service: Service, args: argparse.Namespace) -> object:
    with service.store.read() as session:
        central = service.central(session)
        return {
            "data": str(args.data),
            "name": central.name,
            "currency": central.currency,
            "timezone": price_zone(session).key,
            "epoch": central.epoch,
        }


def _serve(service: Service, args: argparse.Namespace) -> None:
    if opening.check_epoch(service, args.data):
        logging.getLogger(__name__).warning("other_database_than_last_time: a new epoch was minted")
    doorway = Doorway(certificate=args.tls_cert, key=args.tls_key, proxy=args.behind_proxy)
    look_at(doorway)
    listener = serving.listen(args.host, args.port)
    serving.serve(service, listener, doorway, announce=lambda url: _say({"url": url}, args), port_file=args.port_file)


def _a_port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= MOST_PORT:
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to {MOST_PORT}, not {port}")
    return port


def _epoch(service: Service, args: argparse.Namespace) -> object:
    return {"epoch": opening.new_epoch(service, args.data)}


def _backup(service: Service, args: argparse.Namespace) -> object:
    return write_backup(service, args.data, args.out)


def _prebuild(service: Service, _args: argparse.Namespace) -> object:
    """What was made, or was up to date."""
    made = [building.result() for building in service.snapshots.begin_ahead()]
    return [{"scope": one.scope, "rows": one.rows, "bytes": sum(chunk.size for chunk in one.chunks)} for one in made]


def _tidy(service: Service, args: argparse.Namespace) -> object:
    tidied = tidy(service.store, service.source.clock.now())
    return {"scopes": tidied.scopes, "tombstones": tidied.tombstones, "uploads": service.blobs.forget_unfinished()}


def _say(answer: object, args: argparse.Namespace) -> None:
    say(sys.stdout, answer, is_pretty=sys.stdout.isatty() and not args.json)


def _complain(code: int, complaint: Mapping[str, object]) -> int:
    say(sys.stderr, complaint)
    return code


def _parser() -> argparse.ArgumentParser:
    spoken = argparse.ArgumentParser(add_help=False)
    spoken.add_argument("--json", action="store_true", help="the answer as JSON on one line (as it always is when piped)")
    common = argparse.ArgumentParser(add_help=False, parents=[spoken])
    common.add_argument("--data", type=Path, required=True, help="central's folder")
    parser = argparse.ArgumentParser(prog="dms-central", description="The manufacturer's service.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, deed: Deed | None, help_: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_, parents=[common])
        made.set_defaults(deed=deed)
        return made

    _running(command)
    _people(commands, common)
    _trade(command)
    _releases(commands, spoken)
    _audit(commands, common)
    return parser


def _running(command: Callable[[str, Deed | None, str], argparse.ArgumentParser]) -> None:
    init = command("init", _init, "make a folder the home of a new central")
    made_up = command("demo", cli_trade.demo_world, "a made-up world to try everything in; all its people have DMS_PASSWORD")
    made_up.add_argument("--products", type=int, default=20_000)
    made_up.add_argument("--dealers", type=int, default=5)
    made_up.add_argument("--seed", type=int, default=1, help="the same seed gives the same world")
    for founding in (init, made_up):
        founding.add_argument("--database", default="", help="postgresql://... ; without it, an SQLite file in the folder")
        founding.add_argument("--name", default="Manufacturer", help="the manufacturer's name, as dealers see it")
        founding.add_argument("--currency", default="USD", help="ISO 4217 code of all money")
        founding.add_argument("--timezone", default="", metavar="ZONE", help="whose midnight begins a day of prices: Asia/Taipei")
    serve = command("serve", _serve, "run the service")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=_a_port, default=8420, help="0 takes a free one")
    serve.add_argument(
        "--standby", default="", metavar="URL", help="a copy that follows the database (PostgreSQL): answers for news"
    )
    serve.add_argument("--port-file", type=Path, help="gets the port once callers are heard")
    serve.add_argument("--tls-cert", type=Path, metavar="FILE", help="PEM: the certificate and what leads to its authority")
    serve.add_argument("--tls-key", type=Path, metavar="FILE", help="PEM: its key; without both, plain HTTP for a proxy in front")
    serve.add_argument(
        "--behind-proxy", default="", metavar="ADDRESS", help="believe this address about who its callers are (X-Forwarded-For)"
    )
    command("prebuild", _prebuild, "make the files from which new PCs get the catalog and price lists, before the first one asks")
    command(
        "tidy", _tidy, "forget removals that are older than 90 days, and uploads that nobody went on with; to be run once a day"
    )
    backup = command("backup", _backup, "everything of central into a new folder, while it serves")
    backup.add_argument("out", type=Path, metavar="FOLDER", help="is whole once it is there")
    restore = command("restore", None, "a new central from a backup, under a new epoch; --data is an empty folder")
    restore.add_argument("backup", type=Path, metavar="FOLDER")
    restore.add_argument("--database", default="", help="postgresql://... , empty, for a backup of PostgreSQL")
    command("epoch", _epoch, "say that the database was restored from a backup")


def _audit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    verbs = commands.add_parser("audit", help="who did what").add_subparsers(dest="verb", required=True, metavar="VERB")
    export = verbs.add_parser("export", parents=[common], help="the trail as a file, one JSON object a line")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    export.add_argument("--dealer", help="the dealer's code; without it, everybody's")
    export.set_defaults(deed=cli_audit.export)
    verify = verbs.add_parser("verify", parents=[common], help="that nothing in the trail was changed, left out or put in")
    verify.add_argument("--file", type=Path, metavar="FILE", help="a former export: it has to be the beginning of what there is")
    verify.set_defaults(deed=cli_audit.verify)


def _people(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    def nested(group: str, help_: str) -> Callable[[str, Deed, str], argparse.ArgumentParser]:
        verbs = commands.add_parser(group, help=help_).add_subparsers(dest="verb", required=True, metavar="VERB")

        def command(name: str, deed: Deed, help_: str) -> argparse.ArgumentParser:
            made = verbs.add_parser(name, help=help_, parents=[common])
            made.set_defaults(deed=deed)
            return made

        return command

    _users(nested("user", "people who sign in"))
    _devices(nested("device", "PCs that hold a replica"))
    journal = nested("journal", "sealed journals of PCs, as files")
    for name, deed, help_ in (
        ("read", cli_journal.read_journal, "what is in it; decides nothing"),
        ("import", cli_journal.import_journal, "decide what central does not know"),
    ):
        with_file = _by_two(journal(name, by_two(deed), help_))
        with_file.add_argument("path", type=Path, metavar="PATH", help="a journal, a folder, a support file")
    journal("new-key", cli_journal.new_key, "PCs seal to another key from now on; the older ones are kept")


def _users(user: Callable[[str, Deed, str], argparse.ArgumentParser]) -> None:
    its = "from DMS_PASSWORD or standard input"
    add = _by_two(user("add", by_two(cli_people.add_user, makes_an_operator), f"a new person; the password comes {its}"))
    add.add_argument("name")
    add.add_argument("--dealer", help="the dealer's code; without it, the house")
    add.add_argument("--role", required=True, choices=[role.value for role in Role])
    add.add_argument("--display-name", help="as shown to others")
    password = _by_two(user("password", by_two(cli_people.set_password, concerns_an_operator), f"another password, {its}"))
    password.add_argument("name")
    password.add_argument("--dealer", help="the dealer's code; without it, the house")
    user("list", cli_people.list_users, "everybody who may sign in")


def _devices(device: Callable[[str, Deed, str], argparse.ArgumentParser]) -> None:
    code = device("enrol-code", cli_people.enrol_code, "a one-time code for a new PC")
    code.add_argument("--dealer", help="the dealer's code; without it, the house")
    code.add_argument("--user", required=True)
    device("list", cli_people.list_devices, "all enrolled PCs")
    help_ = "open the key that a PC keeps sealed to central, for who is locked out"
    recover = _by_two(device("recover", by_two(cli_journal.recover_key), help_))
    recover.add_argument("path", type=Path, metavar="PATH", help="key.escrow out of the PC's folder")
    recover.add_argument("--out", type=Path, required=True, metavar="FILE", help="for that PC alone: whoever has it opens it")
    revoke = device("revoke", cli_people.revoke_device, "shut a PC out")
    revoke.add_argument("device_id", type=cli_people.a_uuid, metavar="DEVICE_ID")
    revoke.add_argument("--erase", action="store_true", help="order it to hand over its unsent work, then to erase itself")


def _by_two(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    help_ = "the two who answer for it; each is asked for their password"
    command.add_argument("--operators", default="", metavar="NAME,NAME", help=help_)
    return command


def _releases(commands: "argparse._SubParsersAction[argparse.ArgumentParser]", spoken: argparse.ArgumentParser) -> None:
    group = commands.add_parser("release", help="signed releases of the program")
    verbs = group.add_subparsers(dest="verb", required=True, metavar="VERB")

    def command(name: str, deed: cli_releases.Release, help_: str) -> argparse.ArgumentParser:
        made = verbs.add_parser(name, help=help_, parents=[spoken])
        made.set_defaults(deed=deed)
        return made

    cli_releases.arguments(command)


def _trade(command: Callable[[str, Deed, str], argparse.ArgumentParser]) -> None:
    files = command("import", cli_trade.import_files, "take in files of others, all of them or nothing")
    files.add_argument("kind", choices=imports.KINDS, metavar="KIND", help=", ".join(imports.KINDS))
    files.add_argument("files", nargs="+", type=Path, metavar="FILE")
    orders = command("orders", cli_trade.orders, "orders of one dealer or of all")
    orders.add_argument("--dealer")
    price = command("price", cli_trade.price, "a new list price from today on")
    price.add_argument("code", metavar="CODE")
    price.add_argument("amount", metavar="AMOUNT")
    price.add_argument("--list", help="one price list; without it, all of them")
    zone = command("timezone", cli_trade.timezone, "by which time zone prices change at midnight from now on")
    zone.add_argument("zone", metavar="ZONE", help="a name such as Asia/Taipei")
    block = command("block", cli_trade.block, "a dealer reads on and orders nothing")
    block.add_argument("code", metavar="CODE")
    block.add_argument("--reason", default="Please call us about your account.", help="shown to the dealer")
    unblock = command("unblock", cli_trade.unblock, "a dealer may order again")
    unblock.add_argument("code", metavar="CODE")
    dump = command("dump", cli_trade.dump, "what a dealer's replicas must hold")
    dump.add_argument("--dealer", default=HOUSE_CODE, help="the dealer's code; without it, the house")


if __name__ == "__main__":
    sys.exit(main())
