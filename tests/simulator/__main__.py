"""`python -m tests.simulator --seeds 0-999`: play schedules and say what broke. See docs/SIMULATOR.md."""

import argparse
import gc
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

from tests.simulator.catches import MOST_SEEDS, hunt, keep, known
from tests.simulator.page import write_page
from tests.simulator.planting import planted
from tests.simulator.plants import BY_NAME, PLANTS
from tests.simulator.run import Result, run
from tests.simulator.world import Kit, a_kit


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        kit = a_kit(Path(folder))
        gc.freeze()
        return _hunt(kit, options) if options.hunt is not None else _play(kit, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator")
    parser.add_argument("--seeds", default="0-99", help="FIRST-LAST, or one")
    parser.add_argument("--plant", choices=sorted(BY_NAME), help="with this defect in the engine")
    parser.add_argument("--trace", action="store_true", help="print what happened, step by step")
    parser.add_argument(
        "--hunt", nargs="*", metavar="NAME", help="find the first seed that catches each defect, or these; keep it"
    )
    return parser.parse_args()


def _play(kit: Kit, options: argparse.Namespace) -> int:
    first, _, last = options.seeds.partition("-")
    seeds = range(int(first), int(last or first) + 1)
    began, cpu, red, steps = time.monotonic(), time.process_time(), 0, 0
    for seed in seeds:
        with planted(BY_NAME[options.plant]) if options.plant else nullcontext():
            result = _twice_now_and_then(kit, seed, trace=options.trace)
        steps += result.steps
        red += bool(result.oracle)
        if options.trace:
            print("\n".join(result.trace), result.digest, sep="\n")
        if result.oracle:
            print(f"seed {seed} after {result.steps} steps: {result.text}", flush=True)
    took, cpu = time.monotonic() - began, time.process_time() - cpu
    rates = f"{len(seeds) / took:.1f} seeds/s, {len(seeds) / cpu:.1f} seeds/s of one core"
    print(f"{len(seeds)} seeds, {steps} steps, {red} red; {rates}")
    return 1 if red else 0


def _twice_now_and_then(kit: Kit, seed: int, *, trace: bool) -> Result:
    """Invariant 39: every 20th seed must go the same way twice."""
    result = run(kit, seed, trace=trace)
    if seed % 20 == 0 and run(kit, seed).digest != result.digest:
        return Result(seed, result.digest, result.steps, "deterministic", "the same seed went another way", result.trace)
    return result


def _hunt(kit: Kit, options: argparse.Namespace) -> int:
    wanted = options.hunt or [plant.name for plant in PLANTS]
    caught = known()
    missed = []
    for name in wanted:
        catch = hunt(kit, BY_NAME[name], range(MOST_SEEDS))
        print(f"{name}: {f'seed {catch.seed} by {catch.oracle}' if catch else 'NOT CAUGHT'}", flush=True)
        if catch is None:
            missed.append(name)
        else:
            caught[name] = catch
            keep(caught[plant.name] for plant in PLANTS if plant.name in caught)
    write_page()
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
