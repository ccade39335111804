"""Figures kept in docs/, so that nothing is claimed there that no command reproduces."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from tests.bench.measure import Figure

DOCS = Path(__file__).parent.parent.parent / "docs"
FIGURES = DOCS / "figures"
PAGE = DOCS / "BENCHMARKS.md"
BEGIN, END = "<!-- figures: python -m tests.bench --keep -->", "<!-- end of figures -->"
HEADER = "| | ours | floor | ratio | wanted | |\n|---|---|---|---|---|---|"


def keep(figures: Sequence[Figure]) -> None:
    """One file a figure, and the table of all that are kept."""
    FIGURES.mkdir(exist_ok=True)
    for figure in figures:
        text = json.dumps(figure.as_json() | {"machine": machine()}, indent=2, ensure_ascii=False)
        (FIGURES / f"{figure.name}.json").write_text(text + "\n", encoding="utf-8")
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), table(kept())), encoding="utf-8")


def kept() -> list[Mapping[str, object]]:
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(FIGURES.glob("*.json"))]


def table(figures: Sequence[Mapping[str, object]]) -> str:
    lines = [_line(figure) for figure in figures]
    details = [
        f"- **{figure['name']}**: {figure['what']}. Floor: {figure['floor']}. {figure['samples']} samples." for figure in figures
    ]
    return "\n".join([HEADER, *lines, "", *details])


def with_table(page: str, table_text: str) -> str:
    """The page with everything between the two marks replaced."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table_text}\n{END}{after}"


def row(figure: Figure) -> str:
    """One line for a terminal."""
    line = f"{figure.name:14} {figure.ours:10.2f} {figure.unit:8} floor {figure.bare:10.2f}   ratio {figure.ratio:6.2f}"
    if figure.limit is None:
        return line
    return f"{line} ({'>=' if figure.more_is_better else '<='} {figure.limit:g})  {'holds' if figure.holds else 'MISSED'}"


def _line(figure: Mapping[str, object]) -> str:
    ours, bare = (f"{float(str(figure[side])):,.1f} {figure['unit']}" for side in ("ours", "bare"))
    row = f"| {figure['name']} | {ours} | {bare} | {figure['ratio']} |"
    if figure["limit"] is None:
        return f"{row} no promise | |"
    bound = f"{'at least' if figure['more_is_better'] else 'at most'} {figure['limit']}"
    return f"{row} {bound} | {'holds' if figure['holds'] else '**missed**'} |"


def machine() -> dict[str, object]:
    return {
        "measured_at": datetime.now(UTC).isoformat(timespec="minutes"),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "sqlite": sqlite.sqlite_version,
    }
