"""Writes the table of planted defects into docs/SIMULATOR.md, between its two marks."""

from pathlib import Path

from tests.simulator.catches import known
from tests.simulator.plants import PLANTS

PAGE = Path(__file__).parent.parent.parent / "docs" / "SIMULATOR.md"
BEGIN, END = "<!-- defects -->\n", "<!-- end of defects -->\n"


def page(text: str) -> str:
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + _table() + END + after


def write_page() -> None:
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def _table() -> str:
    caught = known()
    count = f"{len(caught)} of {len(PLANTS)} are caught."
    lines = ["", count, "", "| defect | what is wrong | a seed | oracle |", "|---|---|---|---|"]
    for plant in PLANTS:
        catch = caught.get(plant.name)
        found = f"{catch.seed} | `{catch.oracle}`" if catch else "not yet | "
        lines.append(f"| `{plant.name}` | {plant.what} | {found} |")
    return "\n".join(lines) + "\n\n"
