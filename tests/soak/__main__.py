"""Real processes under fire: python -m tests.soak --minutes 60 --replicas 10 [--postgres] --result FILE."""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random

from tests.fault.proxy import Proxy
from tests.fault.served import Served, make_world, serving
from tests.postgres import running_cluster
from tests.powercut.__main__ import said_by
from tests.programs import ROOT
from tests.soak.history import breaches, longest_wait
from tests.soak.nemesis import Nemesis
from tests.soak.shops import Pc

DEALERS = ("D1", "D2")
PRODUCTS = 60


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """`rate`: commands a second of all PCs together. `pause`: seconds between two acts of violence. It goes on beyond `seconds`
    where fewer than `at_least` were saved, or fewer than `kills` processes killed: a crowded machine takes longer, and proves
    no less.
    """

    seconds: float
    at_least: int = 0
    kills: int = 0
    replicas: int = 10
    rate: float = 60.0
    pause: float = 3.0
    seed: int = 0


@dataclass(frozen=True, kw_only=True)
class Report:
    """`opened` and `usable`: seconds from a killed program's start of opening to its replica, and to its first save, at worst.

    `central_up`: from its start until it is heard, at worst. `longest_wait`: from a save to its decision, at worst, all harm
    included. `load`: what ran on this machine beside and with the soak, at its beginning and at its end.
    """

    seconds: float
    saved: int
    harm: dict[str, int]
    refused: int
    drained_in: float
    opened: float
    usable: float
    central_up: float
    longest_wait: float
    load: list[float]
    breaches: list[str] = field(default_factory=list)

    @property
    def a_second(self) -> float:
        return self.saved / self.seconds


def soak(folder: Path, central: Served, wanted: Wanted) -> Report:
    """PCs at work under fire, then peace, then the books."""
    random = Random(wanted.seed)
    with Proxy(central.port) as line:
        goods = central.goods(at_least=20)[:20]
        words = ["--url", line.url, "--pause", str(wanted.replicas / wanted.rate), "--goods", *goods]
        pcs = [
            Pc(folder / f"pc{number}", central, dealer=DEALERS[number % len(DEALERS)], words=words)
            for number in range(wanted.replicas)
        ]
        load = [os.getloadavg()[0]]
        nemesis = Nemesis(random, central=central, pcs=pcs, line=line, pause=wanted.pause)
        try:
            seconds = _work(pcs, nemesis, wanted)
            began = time.monotonic()
            for pc in pcs:
                pc.finish()
            failed = [f"{pc.home}: did not end by itself: {pc.log()}" for pc in pcs if not pc.ended()]
            drained = time.monotonic() - began
            load.append(os.getloadavg()[0])
        finally:  # a soak that fails itself leaves nobody at work behind it
            for pc in pcs:
                pc.kill()
    diaries = [fact for pc in pcs for fact in pc.diary()]
    return Report(
        seconds=round(seconds, 1),
        saved=sum("saved" in fact for fact in diaries),
        harm=dict(sorted(nemesis.done.items())),
        refused=sum("refused" in fact for fact in diaries),
        drained_in=round(drained, 1),
        opened=max((fact["opened"] for fact in diaries if "opened" in fact), default=0.0),
        usable=max((fact["usable"] for fact in diaries if "usable" in fact), default=0.0),
        central_up=round(nemesis.central_up, 1),
        longest_wait=round(longest_wait(central, pcs), 1),
        load=[round(one, 1) for one in load],
        breaches=[*failed, *breaches(central, pcs)],
    )


def _work(pcs: list[Pc], nemesis: Nemesis, wanted: Wanted) -> float:
    began = told = time.monotonic()
    try:
        for pc in pcs:
            pc.start()
        while time.monotonic() - began < wanted.seconds or _owes(pcs, nemesis, wanted):
            nemesis.strike()
            time.sleep(0.02)
            if time.monotonic() - told > 10:
                told = time.monotonic()
                saved = sum(pc.saved() for pc in pcs)
                print(f"{told - began:.0f} s, {saved} saved, {sum(nemesis.done.values())} acts of violence", flush=True)
    finally:
        nemesis.relent()
    return time.monotonic() - began


def _owes(pcs: list[Pc], nemesis: Nemesis, wanted: Wanted) -> bool:
    return sum(pc.saved() for pc in pcs) < wanted.at_least or nemesis.kills < wanted.kills


@contextmanager
def a_central(folder: Path, *, on_postgres: bool) -> Iterator[Served]:
    with ExitStack() as open_:
        database = open_.enter_context(open_.enter_context(running_cluster()).place()) if on_postgres else ""
        yield open_.enter_context(serving(make_world(folder / "central", products=PRODUCTS, database=database)))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--replicas", type=int, default=10)
    parser.add_argument("--rate", type=float, default=60.0, help="commands a second, all together (60)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--result", type=Path)
    args = parser.parse_args()
    wanted = Wanted(seconds=args.minutes * 60, replicas=args.replicas, rate=args.rate, seed=args.seed)
    with tempfile.TemporaryDirectory(prefix="soak-") as scratch:
        os.environ["XDG_DATA_HOME"] = str(Path(scratch) / "account")
        with a_central(Path(scratch), on_postgres=args.postgres) as central:
            report = soak(Path(scratch), central, wanted)
    told = {
        "command": " ".join(["python -m tests.soak", *sys.argv[1:]]),
        "commit": said_by("git", "rev-parse", "--short", "HEAD"),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "seed": args.seed,
        "database": "PostgreSQL" if args.postgres else "SQLite",
        "replicas": args.replicas,
        "commands_a_second": round(report.a_second, 1),
        **asdict(report),
    }
    text = json.dumps(told, indent=2)
    print(text)
    if args.result:
        (ROOT / args.result).write_text(text + "\n", encoding="utf-8")
    return 1 if report.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
