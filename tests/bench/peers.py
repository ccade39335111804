"""Ours and the peers, one after another in one run: `python -m tests.bench.peers --place DIR [PEER...] [--n N...] [--rtt MS]`.

The peers are runnable programs beside the project (../shared/peers, whose README says how `DIR` is set up: a `venv` and a
`node` folder). The driver is theirs; ours is `tests.bench.peer`, one more line in its list. What they measure is kept in
DIR/results/dms_peers.json, and printed as a table.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.programs import ROOT

PEERS = ROOT.parent / "shared" / "peers"
NAMES = ("floor", "anki", "watermelon", "pouchdb", "naive")
PLUG = """
import os, sys
sys.path.insert(0, os.environ["PEERS"])
import common, run_peer
run_peer.PEERS["dms"] = [os.environ["OURS"], "-m", "tests.bench.peer"]
run_peer.ENV["BENCH"] = os.environ["BENCH"]
for count in sys.argv[sys.argv.index("--n") + 1 : sys.argv.index("--k")]:
    common.rows(int(count))
run_peer.main()
"""
"""What the driver is told: who we are, and that the rows of every size have to lie there before we are asked to take them."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers", description=__doc__)
    parser.add_argument("names", nargs="*", default=NAMES, metavar="PEER", help=f"all of {', '.join(NAMES)} when none is named")
    parser.add_argument("--place", type=Path, required=True, metavar="DIR", help="where the peers are installed")
    parser.add_argument("--n", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--k", type=int, default=1_000, help="changed products, and orders that are pushed")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--rtt", type=float, default=0, help="milliseconds added to every round trip")
    asked = parser.parse_args()
    if not PEERS.is_dir():
        parser.error("the peers do not lie beside the project")
    words = ["--n", *asked.n, "--k", asked.k, "--runs", asked.runs, "--rtt", asked.rtt, "--out", "dms_peers"]
    driver = [asked.place / "venv/bin/python", "-c", PLUG, "dms", *asked.names, *words]
    env = os.environ | {"BENCH": str(asked.place.resolve()), "PEERS": str(PEERS.resolve()), "OURS": sys.executable}
    return subprocess.run([str(word) for word in driver], cwd=ROOT, env=env, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
