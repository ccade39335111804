"""How each figure grows with the catalog: what `tests.bench.sizes --keep` measured, as one page of curves.

`python -m tests.bench.curves` draws docs/CURVES.md anew from what is kept.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from tests.bench.chart import chart
from tests.bench.figures import DOCS, FIGURES, machine, with_table
from tests.bench.measure import Figure

CURVES = FIGURES / "curves"
PAGE = DOCS / "CURVES.md"

Kept = Mapping[str, Any]


def keep(figure: Figure, products: int) -> None:
    """One file for a figure at a size, written over by a newer one."""
    CURVES.mkdir(parents=True, exist_ok=True)
    text = json.dumps(figure.as_json() | {"products": products, "machine": machine()}, indent=2, ensure_ascii=False)
    (CURVES / f"{figure.name}-{products}.json").write_text(text + "\n", encoding="utf-8")


def kept() -> Mapping[str, Sequence[Kept]]:
    """The sizes of each figure, smallest first."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in CURVES.glob("*.json")]
    found.sort(key=lambda one: (one["name"], one["products"]))
    return {name: list(sizes) for name, sizes in groupby(found, key=lambda one: one["name"])}


def draw() -> None:
    for name, sizes in kept().items():
        (CURVES / f"{name}.svg").write_text(drawn(name, sizes), encoding="utf-8")
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), sections()), encoding="utf-8")


def sections() -> str:
    return "\n\n".join(section(name, sizes) for name, sizes in kept().items())


def drawn(name: str, sizes: Sequence[Kept]) -> str:
    """Sizes stand at the same distance, whatever lies between: a cost that follows what exists shoots up."""
    places = [f"{one['products']:,} products" for one in sizes]
    lines = [(words, [one[side] for one in sizes]) for words, side in (("ours", "ours"), ("the floor of the same run", "bare"))]
    return chart(name, sizes[0]["unit"], places, lines)


def section(name: str, sizes: Sequence[Kept]) -> str:
    last = sizes[-1]
    lines = [
        f"| {one['products']:,} | {amount(one, 'ours')} | {amount(one, 'bare')} | {one['ratio']} | {verdict(one)} |"
        for one in sizes
    ]
    table = "\n".join(["| products | ours | floor | ratio | wanted |", "|---|---|---|---|---|", *lines])
    return f"## {name}\n\n![{name}](figures/curves/{name}.svg)\n\n{last['what'].capitalize()}. Floor: {last['floor']}.\n\n{table}"


def amount(one: Kept, side: str) -> str:
    return f"{one[side]:,.1f} {one['unit']}"


def verdict(one: Kept) -> str:
    if one["limit"] is None:
        return "no promise"
    bound = f"{'at least' if one['more_is_better'] else 'at most'} {one['limit']}"
    return f"{bound}: {'holds' if one['holds'] else '**missed**'}"


if __name__ == "__main__":
    draw()
