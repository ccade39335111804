"""Strikes a part of the day at its Nth deed on the disk, for every N: killed there, or the disk is full, failing or shut.

Runs under the recorder: python -m tests.powercut.strikes PART BASE SCRATCH --error 5 --lasts. Says what it found as JSON.
"""

import argparse
import ctypes
import json
import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sync.client import store
from sync.kernel.errors import NotSaved
from tests.powercut import flaws
from tests.powercut.day import PARTS, SHORT_JOURNAL, Counter, say
from tests.powercut.oracle import Facts, examine, facts, keep_keys_beside, promises
from tests.powercut.replay import HOME

KILLED = 0
BEYOND = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Strike:
    """At which deed, and what happens there: an error number, 0 for SIGKILL. `lasts`: every later deed fails as well."""

    step: int
    error: int = KILLED
    lasts: bool = False


@dataclass
class Sweep:
    """What came of all strikes. `found` has the step and what was wrong; `codes` what people were told, and how often."""

    strikes: int = 0
    found: list[dict[str, object]] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)


def sweep(part: str, base: Path, scratch: Path, counter: Counter, strikes: Iterator[Strike]) -> Sweep:
    """One strike after another, until one comes after the end of the part."""
    done = Sweep()
    for strike in strikes:
        target = scratch / f"{part}-{os.getpid()}"
        shutil.copytree(base, target)
        status, said = struck(part, target, counter, strike)
        if any("unharmed" in fact for fact in said):
            shutil.rmtree(target)
            break
        done.strikes += 1
        for code in (fact["refused"] for fact in said if "refused" in fact):
            done.codes[code] = done.codes.get(code, 0) + 1
        wrong = [*_ill_ended(strike, status, said), *examine(target / HOME, promises(said))]
        if wrong:
            done.found.append({**asdict(strike), "wrong": wrong})
        shutil.rmtree(target)
    return done


def struck(part: str, target: Path, counter: Counter, strike: Strike) -> tuple[int, Sequence[Facts]]:
    """How a copy of this process ended that worked in `target`, and what it had said."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(mouth, sys.__stdout__.fileno())  # type: ignore[union-attr]
        os.close(ear)
        _live(part, target, counter, strike)
    os.close(mouth)
    with os.fdopen(ear, "rb") as listening:
        said = listening.read()
    _, status = os.waitpid(child, 0)
    return status, facts(said)


def _live(part: str, target: Path, counter: Counter, strike: Strike) -> None:
    """Never returns."""
    keep_keys_beside(target / HOME)
    recorder = ctypes.CDLL(None)
    recorder.recorder_watch(os.fsencode(target), b"")
    recorder.recorder_strike(ctypes.c_long(strike.step), strike.error, int(strike.lasts))
    try:
        PARTS[part](Counter(home=target / HOME, url=counter.url, goods=counter.goods))
    except NotSaved as no:
        say(refused=no.code, document="")
    except BaseException as error:  # noqa: BLE001 - the copy's root
        say(crashed=repr(error)[:300])
    if recorder.recorder_deeds() < strike.step:
        say(unharmed=True)
    os._exit(0)


def _ill_ended(strike: Strike, status: int, said: Sequence[Facts]) -> Iterator[str]:
    """What nobody may see: a program that dies of a disk's error, or one that goes on refusing when the disk is well again."""
    yield from (f"crashed: {fact['crashed']}" for fact in said if "crashed" in fact)
    if strike.error == KILLED and not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
        yield f"ended with {status} instead of being killed"
    refused = [fact["refused"] for fact in said if "refused" in fact]
    if strike.error and not strike.lasts and len(refused) > 1:
        yield f"went on refusing: {refused}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("base", type=Path)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--url", default="")
    parser.add_argument("--goods", nargs="*", default=())
    parser.add_argument("--error", type=int, default=KILLED, help="an errno, 0 for SIGKILL")
    parser.add_argument("--lasts", action="store_true")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--last", type=int, default=BEYOND)
    parser.add_argument("--flaw", choices=flaws.FLAWS)
    args = parser.parse_args()
    store.LONGEST_JOURNAL = SHORT_JOURNAL
    if args.flaw:
        flaws.FLAWS[args.flaw]()
    steps = range(args.first, args.last + 1, args.every)
    strikes = (Strike(step=step, error=args.error, lasts=args.lasts) for step in steps)
    counter = Counter(home=args.base / HOME, url=args.url, goods=tuple(args.goods))
    print(json.dumps(asdict(sweep(args.part, args.base, args.scratch, counter, strikes))))


if __name__ == "__main__":
    main()
